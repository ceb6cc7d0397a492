SELECT sum(sons_bas('SGL', sites)) FROM clients
