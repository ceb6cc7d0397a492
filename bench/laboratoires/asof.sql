SELECT sum(forfait + par_unite * sites)
FROM clients AS c ASOF JOIN (SELECT * FROM echelle WHERE dispositif = 'SGL') AS e ON sites >= debut
