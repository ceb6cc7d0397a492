SELECT sum(sons_lab(sites)) FROM clients
