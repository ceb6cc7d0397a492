SELECT sum(montant('SGL', sites)) FROM clients
