SELECT sum((SELECT forfait + par_unite * quantite FROM echelle AS e
            WHERE e.dispositif = c.dispositif AND debut <= quantite ORDER BY debut DESC LIMIT 1))
FROM clients AS c
