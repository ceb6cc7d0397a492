-- Titre : La rémunération des usages en ville, par profession
-- Répond à : combien pour chaque profession, et l'effectif fois l'unitaire y mène-t-il ?
-- Paramètres : aucun
-- Colonnes :
--   profession  code de la profession, puis le total
--   effectif    nombre de payés ; vide si la source ne le dit pas
--   unitaire    euros par payé ; vide s'il n'est pas publié
--   calcul      effectif × unitaire, en euros
--   montant     montant publié, en euros
--   ecart       calcul − montant, en euros
--   source      source du montant
WITH professions AS (
  SELECT couloirs.rang, profession, effectif, unitaire, effectif * unitaire AS calcul, montant,
         remunerations.source
  FROM remunerations
  JOIN couloirs USING (couloir)
  LEFT JOIN populations USING (population)
)
SELECT profession, effectif, unitaire, calcul, montant, calcul - montant AS ecart, source
FROM (
  SELECT * FROM professions
  UNION ALL
  SELECT NULL, 'total', NULL, NULL, NULL, sum(montant), NULL FROM professions
)
ORDER BY rang NULLS LAST;
