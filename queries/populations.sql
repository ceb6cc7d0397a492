-- Titre : Combien ils sont, et d'après qui
-- Répond à : combien de laboratoires, de sites, de médecins, de pharmacies, d'hôpitaux, et qui les a comptés ?
-- Paramètres : aucun
-- Colonnes :
--   population     code de la population
--   libelle        qui est compté, sur quel périmètre
--   effectif       nombre, ou pour cent
--   unite          nombre ou pour cent
--   date_comptage  AAAA ou AAAA-MM-JJ ; vide : non dite
--   titre          qui publie, et quoi
--   publie_le      date de la source ; vide : non datée
--   statut         publie, calcule, estime ou hypothese : `statuts` dit ce que cela veut dire
--   confiance      de A (officiel) à D (articles fondateurs seulement)
--   contredit      les chiffres qui contredisent celui-ci, avec leur source
-- Écran : libelle effectif unite titre confiance
-- Lecture : « environ » : la source le donne comme un ordre de grandeur (statut estime).
SELECT population, p.libelle, effectif, p.unite, date_comptage, titre, date_publication AS publie_le, statut, c.confiance, contredit
FROM populations AS p
JOIN (SELECT chiffre, statut, confiance, contredit FROM provenance) AS c ON chiffre = 'populations/' || population
JOIN sources USING (source)
ORDER BY p.rowid;
