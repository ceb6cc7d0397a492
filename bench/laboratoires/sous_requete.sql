SELECT sum((SELECT forfait + par_unite * sites FROM echelle
            WHERE dispositif = 'SGL' AND debut <= sites ORDER BY debut DESC LIMIT 1))
FROM clients
