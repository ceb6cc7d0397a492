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
--   source             source du montant ; SEGUR : calcul de segur
--   statut             du montant : publie, calcule, estime… ; le pire pour le total
--   confiance          de A (officiel) à D ; la pire pour le total
--   note               ce qu'il faut savoir du montant ; vide : rien
--   cles               clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : profession effectif unitaire montant statut source ; ; note
-- Lecture : En euros. La période que paie le montant des médecins est contestée : la note
--   le dit.
WITH professions AS (
  SELECT couloirs.rang, profession, effectif, unitaire, effectif * unitaire AS calcul, montant,
         c.source, c.statut, s.rang AS rang_statut, c.confiance, c.note,
         c.chiffre || iif(unitaire IS NULL, '', ' ; remunerations/' || profession || '/unitaire')
           || iif(effectif IS NULL, '', ' ; populations/' || population) AS cles
  FROM remunerations
  JOIN couloirs USING (couloir)
  JOIN chiffres AS c ON c.chiffre = 'remunerations/' || profession || '/montant'
  JOIN statuts AS s ON s.statut = c.statut
  LEFT JOIN populations USING (population)
)
SELECT profession, effectif, unitaire, calcul, montant, calcul - montant AS ecart, source, statut, confiance, note, cles
FROM (
  SELECT rang, profession, effectif, unitaire, calcul, montant, source, statut, confiance, note, cles FROM professions
  UNION ALL
  SELECT NULL, 'total', NULL, NULL, NULL, total, 'SEGUR', (SELECT statut FROM statuts WHERE statuts.rang = pire),
    confiance, 'ajoute la ligne contestée des biologistes, et des médecins pour une période contestée', cles
  -- Une somme est calculée, au mieux.
  FROM (SELECT sum(montant) AS total, max(2, max(rang_statut)) AS pire, max(confiance) AS confiance,
      group_concat('remunerations/' || profession || '/montant', ' ; ') AS cles FROM professions)
)
ORDER BY rang NULLS LAST;
