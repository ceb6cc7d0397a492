SELECT sum(forfait + par_unite * quantite)
FROM clients AS c ASOF JOIN echelle AS e ON c.dispositif = e.dispositif AND quantite >= debut
