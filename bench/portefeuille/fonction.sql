SELECT sum(montant(dispositif, quantite)) FROM clients
