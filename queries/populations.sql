-- Titre : Combien ils sont, et d'après qui
-- Répond à : combien de laboratoires, de sites, de médecins, de pharmacies, d'hôpitaux, et qui les a comptés ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   population            code de la population
--   libelle               qui est compté, sur quel périmètre
--   effectif [ci-contre]  combien : `unite` dit de quoi
--   unite                 nombre ou pour cent
--   date_comptage         AAAA ou AAAA-MM-JJ ; vide : non dite
--   titre                 qui publie, et quoi
--   publie_le             date de la source ; vide : non datée
--   statut                publie, calcule, estime ou hypothese : `statuts` dit ce que cela veut dire
--   confiance             de A (officiel) à D (articles fondateurs seulement)
--   contredit             les chiffres qui contredisent celui-ci, avec leur source
-- Écran : libelle effectif unite titre confiance
-- Lecture : « environ » : la source le donne comme un ordre de grandeur (statut estime).
WITH connus AS MATERIALIZED (SELECT chiffre, valeur, statut, source, confiance FROM chiffres)
SELECT population, libelle, effectif, unite, date_comptage, titre, date_publication AS publie_le, statut, c.confiance,
       (SELECT group_concat(valeur || ' (' || source || ')', ', ')
        FROM (SELECT autre.valeur, autre.source FROM desaccords JOIN connus AS autre
          ON autre.chiffre = iif(chiffre_a = c.chiffre, chiffre_b, chiffre_a)
              WHERE c.chiffre IN (chiffre_a, chiffre_b) ORDER BY autre.chiffre)) AS contredit
FROM populations AS p JOIN connus AS c ON c.chiffre = 'populations/' || population JOIN sources AS s
  ON s.source = p.source
ORDER BY p.rowid;
