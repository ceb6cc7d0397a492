SELECT sum(forfait + par_unite * quantite)
FROM clients AS c JOIN echelle AS e ON e.dispositif = c.dispositif AND quantite >= debut AND quantite < fin
