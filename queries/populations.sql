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
--   cles                  clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : libelle effectif unite titre confiance
-- Lecture : « environ » : la source le donne comme un ordre de grandeur (statut estime).
WITH connus AS MATERIALIZED (SELECT chiffre, valeur, statut, source, confiance FROM chiffres),
-- Ce qui contredit un chiffre : son désaccord, et tout chiffre de la même chose qui n'est pas égal au sien.
contraires(chiffre, autre) AS (
  SELECT chiffre_a, chiffre_b FROM desaccords
  UNION
  SELECT chiffre_b, chiffre_a FROM desaccords
  UNION
  SELECT a.chiffre, b.chiffre FROM objets AS a JOIN objets AS b USING (objet)
  JOIN connus AS x ON x.chiffre = a.chiffre JOIN connus AS y ON y.chiffre = b.chiffre WHERE x.valeur <> y.valeur
)
SELECT population, libelle, effectif, unite, date_comptage, titre, date_publication AS publie_le, statut, c.confiance,
       (SELECT group_concat(valeur || ' (' || source || ')', ', ')
        FROM (SELECT DISTINCT autre.valeur, autre.source FROM contraires AS o
              JOIN connus AS autre ON autre.chiffre = o.autre
              WHERE o.chiffre = c.chiffre ORDER BY 2, 1)) AS contredit,
       c.chiffre || ifnull((SELECT group_concat(' ; ' || autre, '')
         FROM (SELECT autre FROM contraires AS o WHERE o.chiffre = c.chiffre ORDER BY autre)), '') AS cles
FROM populations AS p JOIN connus AS c ON c.chiffre = 'populations/' || population JOIN sources AS s
  ON s.source = p.source
ORDER BY p.rowid;
