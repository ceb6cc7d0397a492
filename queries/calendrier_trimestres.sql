-- Titre : Ce qui est en jeu à chaque trimestre
-- Répond à : combien de mes dossiers, et combien d'argent, tiennent à une échéance de ce trimestre ?
-- Paramètres : aucun
-- Colonnes :
--   trimestre  AAAA-T1 à AAAA-T4 ; vide : aucune date en vigueur
--   dossiers   nombre de dossiers
--   bas        au moins, en euros HT ; un dossier sans borne y compte pour zéro
--   ht         montant, en euros HT, sans les dossiers qui n'en ont pas
--   haut       au plus, en euros HT ; vide : un dossier n'a pas de borne
--   avance     part de ht qui est de l'avance, en euros HT
--   solde      part de ht qui est du solde, en euros HT
-- Écran : trimestre dossiers bas ht haut avance solde
WITH parts AS (
  SELECT dossier, part, substr(echeance, 1, 4) || '-T' || ((CAST(substr(echeance, 6, 2) AS INTEGER) + 2) / 3) AS trimestre,
         CAST(round(bas * 100) AS INTEGER) AS bas, CAST(round(ht * 100) AS INTEGER) AS ht, CAST(round(haut * 100) AS INTEGER) AS haut
  FROM dossiers_echeances WHERE situation IN ('a_venir', 'forclos', 'echeance_inconnue')
),
sommes AS (
  SELECT trimestre, count(DISTINCT dossier) AS dossiers, ifnull(sum(bas), 0) AS bas, sum(ht) AS ht, iif(count(haut) = count(*), sum(haut), NULL) AS haut,
         iif(count(ht) = 0, NULL, ifnull(sum(ht) FILTER (WHERE part = 'avance'), 0)) AS avance
  FROM parts GROUP BY trimestre
)
SELECT trimestre, dossiers, iif(bas % 100, bas / 100.0, bas / 100) AS bas, iif(ht % 100, ht / 100.0, ht / 100) AS ht, iif(haut % 100, haut / 100.0, haut / 100) AS haut,
       iif(avance % 100, avance / 100.0, avance / 100) AS avance, iif((ht - avance) % 100, (ht - avance) / 100.0, (ht - avance) / 100) AS solde
FROM sommes
ORDER BY trimestre NULLS LAST;
