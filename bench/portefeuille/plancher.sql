SELECT sum(plancher(dispositif, quantite)) FROM clients
