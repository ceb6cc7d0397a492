SELECT sum(@CASE_LABO@) FROM clients
