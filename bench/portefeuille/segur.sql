SELECT sum(sons(dispositif, quantite)) FROM clients
