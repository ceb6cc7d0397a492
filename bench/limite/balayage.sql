SELECT sum(sites) FROM clients
