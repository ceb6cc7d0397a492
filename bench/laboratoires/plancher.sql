SELECT sum(plancher(sites)) FROM clients
