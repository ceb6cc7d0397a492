-- Titre : Les logiciels référencés
-- Répond à : combien de solutions sont référencées, dans quel couloir, à quelle date, et qui le dit ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   date_comptage    AAAA-MM-JJ ; vide : non dite
--   couloir          nom du couloir ; vide : tous
--   dispositif       code du dispositif ; vide : tous ceux du couloir
--   vague            numéro de la vague
--   nature           solution, total imprimé, entreprise, produit ; éligible : référencée, et payée par le SONS
--   nombre [nombre]  combien
--   titre            qui publie, et quoi
--   confiance        de A (officiel) à D (articles fondateurs seulement)
--   remarque         ce que l'on ne sait pas, et qui le dirait ; vide : rien à dire
--   cles             clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : date_comptage couloir dispositif nature nombre ; titre remarque
-- Lecture : Des comptes. L'ANS publie la liste, que segur n'a pas lue ; `logiciels_nommes`
--   donne les noms que nos sources disent.
WITH lignes AS (
  SELECT date_comptage, couloirs.rang, nom AS couloir, dispositif, vague, nature, nombre, s.source, confiance,
    NULL AS lacune, 'solutions/' || date_comptage || '/' || vague || '/' || ifnull(couloir, 'tous') || '/'
      || ifnull(dispositif, 'tous') || '/' || nature AS cles
  FROM solutions AS s LEFT JOIN couloirs USING (couloir)
  UNION ALL
  SELECT date_comptage, couloirs.rang, nom, 'LGC', 1, 'éligible', effectif, p.source, confiance, 'lgc_eligibles',
    'populations/' || population
  FROM populations AS p JOIN couloirs ON couloir = 'medecin' WHERE population = 'lgc_eligibles'
)
SELECT date_comptage, couloir, dispositif, vague, nature, nombre, titre, confiance,
       (SELECT 'on ne sait pas lesquels ; le dirait : ' || document FROM lacunes WHERE lacunes.lacune = lignes.lacune)
         AS remarque, cles
FROM lignes JOIN sources USING (source)
ORDER BY date_comptage NULLS LAST, CASE nature WHEN 'solution' THEN 1 WHEN 'éligible' THEN 1 WHEN 'total' THEN 2
  ELSE 3 END, rang, dispositif, nature;
