-- Titre : Mon portefeuille, avant et après mes barèmes
-- Répond à : j'ai entré une annexe dans ma base : que valaient mes dossiers avant, que valent-ils maintenant ?
-- Thème : client
-- Paramètres : aucun
-- Extension : nécessaire
-- Colonnes :
--   dispositif           code du dispositif ; total : tous
--   vague                numéro de la vague
--   dossiers [nombre]    nombre de dossiers
--   avant [€ HT]         montant d'après les barèmes de l'extension
--   sans_avant [nombre]  combien de dossiers n'y ont pas de montant
--   apres [€ HT]         montant d'après les barèmes de cette base
--   sans_apres [nombre]  combien de dossiers n'y ont pas de montant
--   ecart [€ HT]         apres moins avant, des dossiers qui ont les deux
-- Écran : dispositif vague dossiers avant apres ecart sans_avant sans_apres
-- Lecture : Chaque montant est ramené au prix facturé, s'il est connu.
WITH
la AS MATERIALIZED (
  SELECT dispositif, vague, assiette, a_partir_de, ifnull(jusqu_a, 1000000000000) AS fin,
    CAST(round(forfait * 100) AS INTEGER) AS forfait,
         CAST(round(par_unite * 100) AS INTEGER) AS par_unite, CAST(round(plafond * 100) AS INTEGER) AS plafond
  FROM sons_detail
),
-- La quantité que dossiers_detail lit, sur la tranche de l'extension qu'elle atteint.
avants AS (
  SELECT dossier, count(*) = count(a_partir_de) AS atteint,
    min(sum(forfait + par_unite * quantite), ifnull(max(plafond), 9e18)) AS centimes
  FROM (SELECT dossier, quantite, la.*
        FROM dossiers_detail AS q
        LEFT JOIN la ON (la.dispositif, la.vague, la.assiette) = (q.dispositif, q.vague, q.assiette)
          AND quantite BETWEEN la.a_partir_de AND fin)
  GROUP BY dossier
),
montants AS (
  SELECT m.dispositif, m.vague, CAST(round(m.ht * 100) AS INTEGER) AS apres,
         iif(atteint AND raison IS NOT 'quantité en trop'
           AND (SELECT count(DISTINCT assiette) FROM la WHERE (la.dispositif, la.vague) = (m.dispositif, m.vague))
                         = (SELECT count(*) FROM assiettes AS a WHERE (a.dispositif, a.vague)
                           = (m.dispositif, m.vague)),
             CAST(min(centimes, ifnull(prix_centimes, centimes)) AS INTEGER), NULL) AS avant
  FROM dossiers_montants AS m JOIN dossiers USING (dossier) LEFT JOIN avants USING (dossier)
),
par_bareme AS (
  SELECT dispositif, vague, 0 AS fin, count(*) AS dossiers, sum(avant) AS avant, count(*) - count(avant) AS sans_avant,
         sum(apres) AS apres, count(*) - count(apres) AS sans_apres, sum(apres - avant) AS ecart
  FROM montants GROUP BY dispositif, vague
),
sommes AS (
  SELECT * FROM par_bareme
  UNION ALL
  SELECT 'total', NULL, 1, sum(dossiers), sum(avant), sum(sans_avant), sum(apres), sum(sans_apres), sum(ecart)
    FROM par_bareme
)
SELECT dispositif, vague, dossiers, CASE WHEN avant % 100 THEN avant / 100.0 ELSE avant / 100 END AS avant, sans_avant,
       CASE WHEN apres % 100 THEN apres / 100.0 ELSE apres / 100 END AS apres, sans_apres,
       CASE WHEN ecart % 100 THEN ecart / 100.0 ELSE ecart / 100 END AS ecart
FROM sommes WHERE dossiers > 0
ORDER BY fin, dispositif, vague;
