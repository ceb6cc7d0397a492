-- Titre : Les prochaines échéances
-- Répond à : qu'est-ce qui est encore dû, dates douteuses à part, et dans combien de jours ?
-- Thème : regles
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-22
-- Colonnes :
--   dispositif     code du dispositif, et la partie concernée s'il y en a plusieurs
--   vague          numéro de la vague
--   etape          ce qui est dû
--   echeance       date en vigueur, et heure si elle est dite
--   jours [jours]  jours qui restent ; 0 : le jour même
--   remplace       date reportée par celle-ci
--   source         qui le dit
--   cles           clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : dispositif etape echeance jours remplace vague ; source
-- Lecture : Les dates douteuses n'y sont pas : `planning` les montre, avec « ? ».
SELECT dispositif, vague, etape, echeance,
       CAST(julianday(date_jalon) - julianday(jour) AS INTEGER) AS jours, remplace, source, cles
FROM planning CROSS JOIN (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour)
WHERE date_jalon >= jour AND remplace IS NOT '?' AND etape NOT IN ('enrolement', 'ouverture')
ORDER BY echeance, dispositif, etape;
