SELECT sum(forfait + par_unite * sites)
FROM clients JOIN echelle AS e ON e.dispositif = 'SGL' AND sites >= debut AND sites < fin
