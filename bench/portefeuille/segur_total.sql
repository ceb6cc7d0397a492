SELECT sons_total(dispositif, quantite) FROM clients
