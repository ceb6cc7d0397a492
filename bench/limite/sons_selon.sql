SELECT sum(sons_selon('@BAREME@', sites)) FROM clients
