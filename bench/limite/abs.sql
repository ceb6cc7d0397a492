SELECT sum(abs(sites)) FROM clients
