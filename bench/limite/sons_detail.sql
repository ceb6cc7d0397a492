SELECT sum(montant) FROM clients, sons_detail('SGL', sites) WHERE actif
