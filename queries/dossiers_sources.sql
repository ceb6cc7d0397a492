-- Titre : D'où viennent les montants et les dates de mes dossiers
-- Répond à : quelle source imprime le barème de mes dossiers, leurs extrêmes, leurs échéances, leurs taux ?
-- Thème : client
-- Paramètres : aucun
-- Colonnes :
--   dispositif  code du dispositif ; vide : tous ceux de mes dossiers
--   vague       numéro de la vague ; vide : toutes
--   donne       ce que la source donne : barème, plafond, extrêmes, échéances, ou taux
--   source      identifiant de la source
--   titre       qui publie, et quoi
--   confiance   de A (officiel) à D (articles fondateurs seulement), la pire de ce qu'elle donne
-- Écran : dispositif donne source titre ; confiance vague
-- Lecture : extrêmes : le montant le plus bas et le plus haut qu'une source imprime. Les
--   taux sont la taxe, et la part du solde.
WITH
miens AS (SELECT DISTINCT dispositif, vague FROM dossiers),
donnees AS (
  SELECT 1 AS rang, 'barème' AS donne, dispositif, vague, source, confiance FROM tranches
  UNION ALL
  SELECT 2, 'plafond', dispositif, vague, source, confiance FROM plafonds
  UNION ALL
  SELECT 3, 'extrêmes', dispositif, vague, source, confiance FROM extremes
  UNION ALL
  SELECT 4, 'échéances', code, vague, source, confiance FROM planning
),
retenues AS (
  SELECT rang, donne, dispositif, vague, source, max(confiance) AS confiance
  FROM donnees JOIN miens USING (dispositif, vague) GROUP BY rang, dispositif, vague, source
  UNION ALL
  SELECT 5, 'taux', NULL, NULL, source, confiance FROM taux WHERE EXISTS (SELECT 1 FROM miens)
)
SELECT dispositif, vague, donne, source, titre, confiance
FROM retenues JOIN sources USING (source)
ORDER BY dispositif IS NULL, dispositif, vague, rang, source;
