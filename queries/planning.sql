-- Titre : Tous les jalons, par dispositif, les reports repliés
-- Répond à : qu'est-ce qui était dû, et quand est-ce maintenant ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   dispositif  code du dispositif, et la partie concernée s'il y en a plusieurs
--   vague       numéro de la vague
--   etape       ce qui est dû
--   echeance    date en vigueur, et heure si elle est dite
--   remplace    date reportée par celle-ci ; « ? » à côté d'une échéance douteuse
--   source      source de l'échéance
--   code        code du dispositif, seul
--   date_jalon  la date seule, AAAA-MM-JJ
--   confiance   de A (officiel) à D (articles fondateurs seulement)
--   cles        clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : dispositif etape echeance remplace vague ; source
-- Lecture : remplace : la date reportée par celle-ci ; « ? » : la date imprimée est
--   douteuse, segur n'en tient pas compte.
SELECT trim(dispositif || ' ' || variante) AS dispositif, vague, etape,
       date_jalon || ifnull(' ' || CAST(substr(heure, 1, 2) AS INTEGER) || 'h' || replace(substr(heure, 4), '00', ''),
         '')
         AS echeance,
       CASE WHEN doute IS NULL THEN remplace ELSE '?' END AS remplace, source,
       j.dispositif AS code, date_jalon, confiance, 'jalons/' || j.dispositif || '/' || vague || '/' || variante || '/'
         || etape || '/' || date_jalon || iif(heure IS NULL, '', ' ; jalons/' || j.dispositif || '/' || vague || '/'
         || variante || '/' || etape || '/' || date_jalon || '/heure') AS cles
FROM jalons AS j
WHERE NOT EXISTS (
  SELECT 1 FROM jalons AS suivant
  WHERE (suivant.dispositif, suivant.vague, suivant.variante, suivant.etape, suivant.remplace)
      = (j.dispositif, j.vague, j.variante, j.etape, j.date_jalon))
ORDER BY vague, j.dispositif, variante, date_jalon, j.rowid;
