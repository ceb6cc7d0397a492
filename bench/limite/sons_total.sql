SELECT sons_total('SGL', sites) FROM clients
