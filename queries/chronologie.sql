-- Titre : Tout le programme, date par date
-- Répond à : que s'est-il passé, et que reste-t-il, des premiers textes à la dernière échéance ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   date        AAAA, AAAA-MM ou AAAA-MM-JJ, et heure si elle est dite
--   genre       texte, jalon, ouverture de fenêtre ou fermeture de fenêtre
--   dispositif  code du dispositif, et la partie concernée ; vide : plusieurs, ou aucun
--   vague       numéro de la vague ; vide : aucune
--   quoi        ce qui est décidé, dû ou ouvert
--   remplace    date reportée par celle-ci ; « ? » à côté d'une date douteuse
--   source      qui le dit
--   cles        clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : date quoi dispositif remplace ; source
-- Lecture : remplace : la date reportée par celle-ci ; « ? » : la date imprimée est
--   douteuse.
WITH lignes AS (
  SELECT valeur AS date, 1 AS rang, 'texte' AS genre, NULL AS dispositif, NULL AS vague,
    libelle AS quoi, NULL AS remplace, source, chiffre AS cles
  FROM chiffres WHERE chiffre GLOB 'textes/*'
  UNION ALL
  SELECT echeance, 2, 'jalon', dispositif, vague,
         genre || ' : ' || libelle, remplace, source, cles
  FROM planning JOIN etapes USING (etape)
  UNION ALL
  SELECT debut, 3, 'ouverture de fenêtre', NULL, NULL, 'SUN-ES, fenêtre ' || fenetre || ' : premier mois', NULL,
    source, 'fenetres_sun_es/' || fenetre || '/debut' FROM fenetres_sun_es
  UNION ALL
  SELECT fin, 4, 'fermeture de fenêtre', NULL, NULL, 'SUN-ES, fenêtre ' || fenetre || ' : dernier mois', NULL,
    source, 'fenetres_sun_es/' || fenetre || '/fin' FROM fenetres_sun_es
)
SELECT date, genre, dispositif, vague, quoi, remplace, source, cles
FROM lignes
ORDER BY date, rang, dispositif, quoi;
