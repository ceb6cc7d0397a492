-- Titre : Les barèmes à une assiette, en JSON pour sons_selon()
-- Répond à : comment écrire un barème à soi, à partir d'un barème du programme ?
-- Thème : outil
-- Paramètres : aucun
-- Colonnes :
--   dispositif  code du dispositif
--   vague       numéro de la vague
--   bareme      tableau JSON de {"a_partir_de", "forfait", "par_unite"}, en euros HT
-- Les fonctions JSON de SQLite ne se lisent pas d'une vue quand trusted_schema est OFF (vu en 3.40) :
-- des nombres s'écrivent aussi bien sans elles.
-- Écran : dispositif vague bareme
SELECT DISTINCT dispositif, vague,
       '[' || group_concat(
                printf('{"a_partir_de":%d,"forfait":%s,"par_unite":%s}', a_partir_de, forfait, par_unite), ',')
              OVER (PARTITION BY dispositif, vague ORDER BY a_partir_de
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) || ']' AS bareme
FROM baremes
-- Ce JSON n'a ni plafond, ni plusieurs assiettes.
WHERE plafond IS NULL
  AND (dispositif, vague) NOT IN (SELECT dispositif, vague FROM assiettes WHERE rang > 1)
ORDER BY dispositif, vague;
