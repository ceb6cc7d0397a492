-- queries/recapitulatif.sql in the words of DuckDB, on the cells as CSV.
WITH
cellules AS (
  SELECT *, statut = 'inconnu' AS inconnue,
         statut = 'inconnu' AND max((poste = 'global')::INT) OVER (PARTITION BY rang) = 0 AS laissee
  FROM read_csv('cellules.csv')
),
colonnes AS (
  SELECT rang, abrege, poste, montant, inconnue, laissee FROM cellules
  UNION ALL
  SELECT rang, abrege, 'total', montant, inconnue, laissee FROM cellules
),
lignes AS (
  SELECT * FROM colonnes
  UNION ALL
  SELECT (SELECT max(rang) + 1 FROM cellules), 'Total', poste, montant, inconnue, laissee FROM colonnes
),
cases AS (
  SELECT rang, abrege, poste, sum(laissee::INT) AS inconnus,
         CASE WHEN count(montant) > 0 THEN format('{:t }', round(sum(montant) / 1e6)::BIGINT)
              WHEN sum(inconnue::INT) > 0 THEN '?'
              ELSE '–' END AS texte
  FROM lignes
  GROUP BY rang, abrege, poste
)
SELECT abrege,
       max(texte) FILTER (WHERE poste = 'editeurs'),
       max(texte) FILTER (WHERE poste = 'usages_ville'),
       max(texte) FILTER (WHERE poste = 'usages_hopital'),
       max(texte) FILTER (WHERE poste = 'total'),
       max(inconnus) FILTER (WHERE poste = 'total')
FROM cases
GROUP BY rang, abrege
ORDER BY rang;
