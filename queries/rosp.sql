-- Titre : La rémunération des usages en ville, par profession
-- Répond à : combien pour chaque profession, et l'effectif fois l'unitaire y mène-t-il ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   profession         code de la profession, puis le total
--   effectif [nombre]  nombre de payés ; vide si la source ne le dit pas
--   unitaire [€]       montant par payé ; vide s'il n'est pas publié
--   calcul [€]         effectif × unitaire
--   montant [€]        montant publié
--   ecart [€]          calcul − montant
--   source             source du montant
--   statut             du montant : publie, calcule, estime… ; le pire pour le total
--   confiance          de A (officiel) à D ; la pire pour le total
--   note               ce qu'il faut savoir du montant ; vide : rien
-- Écran : profession effectif unitaire montant statut note source
-- Lecture : En euros. La période que paie le montant des médecins est contestée : la note
--   le dit.
WITH professions AS (
  SELECT couloirs.rang, profession, effectif, unitaire, effectif * unitaire AS calcul, montant,
         c.source, c.statut, s.rang AS rang_statut, c.confiance, c.note
  FROM remunerations
  JOIN couloirs USING (couloir)
  JOIN chiffres AS c ON c.chiffre = 'remunerations/' || profession || '/montant'
  JOIN statuts AS s ON s.statut = c.statut
  LEFT JOIN populations USING (population)
)
SELECT profession, effectif, unitaire, calcul, montant, calcul - montant AS ecart, source, statut, confiance, note
FROM (
  SELECT rang, profession, effectif, unitaire, calcul, montant, source, statut, confiance, note FROM professions
  UNION ALL
  SELECT NULL, 'total', NULL, NULL, NULL, total, NULL, (SELECT statut FROM statuts WHERE statuts.rang = pire),
    confiance, NULL
  -- Une somme est calculée, au mieux.
  FROM (SELECT sum(montant) AS total, max(2, max(rang_statut)) AS pire, max(confiance) AS confiance FROM professions)
)
ORDER BY rang NULLS LAST;
