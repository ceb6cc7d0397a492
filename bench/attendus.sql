-- What each statement of bench/ must give on a database of clients, worked out in another way than those that are
-- measured: a question, a case of it (empty: all the others), a value, in centimes for the amounts. The seed is
-- attached as segur.
WITH
-- A client adds, at each bound that it reaches, what the tranche has more than the one before.
pas AS (
  SELECT dispositif, a_partir_de,
         forfait_centimes - lag(forfait_centimes, 1, 0) OVER ordre AS forfait,
         par_unite_centimes - lag(par_unite_centimes, 1, 0) OVER ordre AS par_unite
  FROM segur.tranches WHERE vague = 1 AND dispositif NOT IN (SELECT dispositif FROM segur.assiettes WHERE rang > 1)
  WINDOW ordre AS (PARTITION BY dispositif ORDER BY a_partir_de)
),
laboratoires(montant) AS (
  SELECT sum((SELECT forfait * count(*) + par_unite * sum(sites) FROM clients WHERE sites >= a_partir_de))
  FROM pas WHERE dispositif = 'SGL'
),
portefeuille(montant) AS (
  SELECT sum((SELECT forfait * count(*) + par_unite * ifnull(sum(quantite), 0) FROM clients AS c
              WHERE c.dispositif = pas.dispositif AND quantite >= a_partir_de))
  FROM pas
),
boites(app, org, perso, forfait, plafond) AS (
  SELECT max(par_unite_centimes) FILTER (WHERE assiette = 'app'), max(par_unite_centimes)
    FILTER (WHERE assiette = 'org'),
         max(par_unite_centimes) FILTER (WHERE assiette = 'perso'), sum(forfait_centimes),
         (SELECT plafond_centimes FROM segur.plafonds WHERE dispositif = 'MSS' AND vague = 1)
  FROM segur.tranches WHERE dispositif = 'MSS' AND vague = 1
)
SELECT 'limite', '', montant FROM laboratoires
UNION ALL SELECT 'laboratoires', '', montant FROM laboratoires
UNION ALL SELECT 'portefeuille', '', montant FROM portefeuille
UNION ALL SELECT 'croissance', '', montant FROM portefeuille
UNION ALL SELECT 'limite', cas, sum(sites) FROM clients,
  (SELECT 'balayage' AS cas UNION SELECT 'plancher' UNION SELECT 'abs') GROUP BY cas
UNION ALL SELECT 'limite', 'sons_bas', bas_centimes * (SELECT count(*) FROM clients) FROM segur.extremes
  WHERE dispositif = 'SGL' AND vague = 1
UNION ALL SELECT 'laboratoires', 'plancher', sum(sites) FROM clients
UNION ALL SELECT 'portefeuille', 'plancher', sum(quantite) FROM clients
UNION ALL SELECT 'limite', 'sons_msante',
  sum(min(b.plafond, b.forfait + b.app * c.app + b.org * c.org + b.perso * c.perso))
          FROM clients AS c, boites AS b;
