-- Titre : Mon portefeuille, en tout
-- Répond à : que valent mes dossiers, entre quoi et quoi, et combien ne peut-on borner ?
-- Paramètres : aucun
-- Colonnes :
--   part          total : tous les dossiers
--   dossiers      nombre de dossiers
--   sans_montant  combien d'entre eux n'ont pas de montant
--   sans_borne    combien d'entre eux n'ont ni bas, ni haut
--   bas           au moins, d'après ce qui est imprimé, en euros HT ; un dossier sans borne y compte pour zéro
--   ht            montant, en euros HT, sans les dossiers sans_montant
--   haut          au plus, d'après ce qui est imprimé, en euros HT ; vide : un dossier n'a pas de borne
--   statut        le pire de celui des montants : publie, calcule, estime ou hypothese
--   confiance     de A (officiel) à D, la pire de celle des montants
WITH sommes AS (
  SELECT count(*) AS dossiers, count(*) - count(ht) AS sans_montant, count(*) - count(bas) AS sans_borne,
         ifnull(sum(CAST(round(bas * 100) AS INTEGER)), 0) AS bas, sum(CAST(round(ht * 100) AS INTEGER)) AS ht,
         iif(count(haut) = count(*), sum(CAST(round(haut * 100) AS INTEGER)), NULL) AS haut,
         max(rang) AS pire, max(confiance) AS confiance
  FROM dossiers_montants LEFT JOIN statuts USING (statut)
)
SELECT 'total' AS part, dossiers, sans_montant, sans_borne,
       CASE WHEN bas % 100 THEN bas / 100.0 ELSE bas / 100 END AS bas,
       CASE WHEN ht % 100 THEN ht / 100.0 ELSE ht / 100 END AS ht,
       CASE WHEN haut % 100 THEN haut / 100.0 ELSE haut / 100 END AS haut,
       (SELECT statut FROM statuts WHERE rang = pire) AS statut, confiance
FROM sommes WHERE dossiers > 0;
