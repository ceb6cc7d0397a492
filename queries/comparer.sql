-- Titre : Deux éditions du budget, case par case
-- Répond à : qu'est-ce qui a changé, de combien, et pourquoi ?
-- Thème : argent
-- Paramètres :
--   :avant [editions]  code d'une édition ; sans elle, initiale ; exemple : avant=initiale
--   :apres [editions]  code d'une autre ; sans elle, revisee ; exemple : apres=revisee
-- Colonnes :
--   couloir     code du couloir, puis total
--   poste       editeurs, usages_ville, usages_hopital ou global
--   avant [M€]  « ? » inconnu, « – » sans objet
--   apres [M€]  « ? » inconnu, « – » sans objet
--   ecart [M€]  apres − avant, un « ? » compté pour rien ; vide si aucun n'est un chiffre
--   raison      ce qui fait changer la case ; vide si l'édition la garde
--   statut_avant  de la case avant : publie, calcule, estime, inconnu ou sans_objet
--   statut_apres  de la case après
--   cles        clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : couloir poste avant apres ecart raison
-- Lecture : En millions d'euros. Un « ? » compte pour rien dans l'écart et dans le
--   total ; la raison dit ce qu'il cache.
WITH cases AS (
  SELECT c.*, rang, precedente IS NOT NULL AND (edition, couloir, poste)
    IN (SELECT edition, couloir, poste FROM budgets) AS changee
  FROM recapitulatif_montants AS c JOIN couloirs USING (couloir) JOIN editions USING (edition)
),
paires AS (
  SELECT a.rang, a.couloir, a.poste, a.montant AS montant_a, b.montant AS montant_b, a.statut AS statut_a,
    b.statut AS statut_b,
         CASE WHEN a.cles IS b.cles OR b.cles IS NULL THEN a.cles
           ELSE ifnull(a.cles || ' ; ', '') || b.cles END AS cles,
         iif(b.changee AND b.edition <> a.edition, b.note, NULL) AS raison
  FROM cases AS a JOIN cases AS b USING (couloir, poste)
  WHERE a.edition = ifnull(nullif(:avant, ''), 'initiale') AND b.edition = ifnull(nullif(:apres, ''), 'revisee')
),
-- Un total a le pire statut de ses cases, et il est calculé, au mieux.
pires AS (
  SELECT (SELECT statut FROM statuts WHERE rang = (SELECT max(2, max(s.rang)) FROM paires JOIN statuts AS s
           ON s.statut = statut_a WHERE montant_a IS NOT NULL)) AS pire_a,
         (SELECT statut FROM statuts WHERE rang = (SELECT max(2, max(s.rang)) FROM paires JOIN statuts AS s
           ON s.statut = statut_b WHERE montant_b IS NOT NULL)) AS pire_b
),
lignes AS (
  SELECT * FROM paires
  UNION ALL
  SELECT NULL, 'total', NULL, sum(montant_a), sum(montant_b), pire_a, pire_b, group_concat(cles, ' ; '),
    'laisse de côté les cases « ? », qui ne sont pas les mêmes dans les deux éditions'
  FROM paires CROSS JOIN pires GROUP BY NULL
)
SELECT couloir, poste,
       CASE statut_a WHEN 'inconnu' THEN '?' WHEN 'sans_objet' THEN '–'
         ELSE CAST(printf('%!.15g', montant_a / 1e6) AS NUMERIC) END AS avant,
       CASE statut_b WHEN 'inconnu' THEN '?' WHEN 'sans_objet' THEN '–'
         ELSE CAST(printf('%!.15g', montant_b / 1e6) AS NUMERIC) END AS apres,
       CASE WHEN coalesce(montant_a, montant_b) IS NOT NULL
            THEN CAST(printf('%!.15g', (ifnull(montant_b, 0) - ifnull(montant_a, 0)) / 1e6) AS NUMERIC) END AS ecart,
       raison, statut_a AS statut_avant, statut_b AS statut_apres, cles
FROM lignes
ORDER BY rang NULLS LAST, CASE poste WHEN 'editeurs' THEN 1 WHEN 'usages_ville' THEN 2 WHEN 'usages_hopital' THEN 3
  ELSE 4 END;
