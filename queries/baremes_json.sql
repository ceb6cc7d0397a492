-- Titre : Les barèmes à une assiette, en JSON pour sons_selon()
-- Répond à : comment écrire un barème à soi, à partir d'un barème du programme ?
-- Thème : outil
-- Paramètres : aucun
-- Colonnes :
--   dispositif  code du dispositif
--   vague       numéro de la vague
--   bareme      tableau JSON de {"a_partir_de", "forfait", "par_unite"}, en euros HT
--   statut      le pire de ses tranches : publie, ou hypothese si une borne ou un montant est supposé
-- Les fonctions JSON de SQLite ne se lisent pas d'une vue quand trusted_schema est OFF (vu en 3.40) :
-- des nombres s'écrivent aussi bien sans elles.
-- Écran : dispositif vague bareme statut
SELECT DISTINCT dispositif, vague,
       '[' || group_concat(
                printf('{"a_partir_de":%d,"forfait":%s,"par_unite":%s}', a_partir_de, forfait, par_unite), ',')
              OVER (PARTITION BY dispositif, vague ORDER BY a_partir_de
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) || ']' AS bareme,
       (SELECT statut FROM statuts WHERE statuts.rang = pire) AS statut
FROM (SELECT b.*, max(s.rang) OVER (PARTITION BY dispositif, vague) AS pire
      FROM baremes AS b JOIN statuts AS s USING (statut))
-- Ce JSON n'a ni plafond, ni plusieurs assiettes.
WHERE plafond IS NULL
  AND (dispositif, vague) NOT IN (SELECT dispositif, vague FROM assiettes WHERE rang > 1)
ORDER BY dispositif, vague;
