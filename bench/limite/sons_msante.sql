SELECT sum(sons_msante(app, org, perso)) FROM clients
