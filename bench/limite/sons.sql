SELECT sum(sons('SGL', sites)) FROM clients
