-- Titre : L'argent de chaque trimestre, à venir ou perdu
-- Répond à : combien d'avance et de solde tiennent à une échéance de ce trimestre, et combien en est déjà perdu ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   trimestre          AAAA-T1 à AAAA-T4 ; sans date : aucune n'est en vigueur ; total
--   dossiers [nombre]  nombre de dossiers
--   bas [€ HT]         au moins ; un dossier sans borne y compte pour zéro
--   ht [€ HT]          montant, sans les dossiers qui n'en ont pas
--   haut [€ HT]        au plus ; vide : un dossier n'a pas de borne
--   avance [€ HT]      part de ht qui est de l'avance
--   solde [€ HT]       part de ht qui est du solde
--   forclos [€ HT]     part de ht dont la date est passée
-- Écran : trimestre ht forclos avance solde bas haut ; dossiers
-- Sources : dossiers_sources
WITH
jour AS (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour),
parts AS (
  SELECT dossier, part, ifnull(substr(echeance, 1, 4) || '-T' || ((CAST(substr(echeance, 6, 2) AS INTEGER) + 2) / 3),
    'sans date') AS trimestre,
         ifnull(substr(echeance, 1, 10) < jour, 0) AS passee,
         CAST(round(bas * 100) AS INTEGER) AS bas, CAST(round(ht * 100) AS INTEGER) AS ht,
           CAST(round(haut * 100) AS INTEGER) AS haut
  FROM dossiers_echeances CROSS JOIN jour WHERE situation IN ('a_venir', 'forclos', 'echeance_inconnue')
),
lignes AS (
  SELECT * FROM parts
  UNION ALL
  SELECT dossier, part, 'total', passee, bas, ht, haut FROM parts
),
sommes AS (
  SELECT trimestre, count(DISTINCT dossier) AS dossiers, ifnull(sum(bas), 0) AS bas, sum(ht) AS ht,
    iif(count(haut) = count(*), sum(haut), NULL) AS haut,
         iif(count(ht) = 0, NULL, ifnull(sum(ht) FILTER (WHERE part = 'avance'), 0)) AS avance,
           iif(count(ht) = 0, NULL, ifnull(sum(ht) FILTER (WHERE passee), 0)) AS forclos
  FROM lignes GROUP BY trimestre
)
SELECT trimestre, dossiers, iif(bas % 100, bas / 100.0, bas / 100) AS bas, iif(ht % 100, ht / 100.0, ht / 100) AS ht,
  iif(haut % 100, haut / 100.0, haut / 100) AS haut,
       iif(avance % 100, avance / 100.0, avance / 100) AS avance,
         iif((ht - avance) % 100, (ht - avance) / 100.0, (ht - avance) / 100) AS solde,
       iif(forclos % 100, forclos / 100.0, forclos / 100) AS forclos
FROM sommes
ORDER BY trimestre = 'total', trimestre = 'sans date', trimestre;
