SELECT sum(@CASE@) FROM clients
