-- Titre : Comment les colonnes d'un fichier de dossiers sont lues
-- Répond à : que fait segur de chaque colonne de mon fichier, et laquelle lui manque ?
-- Paramètres :
--   :fichier [fichier]  un fichier CSV, dont la première ligne nomme les colonnes ; obligatoire ; exemple : fichier=docs/dossiers.csv
-- Extension : nécessaire
-- Colonnes :
--   place   numéro de la colonne ; vide : elle manque
--   titre   son titre, tel qu'il est écrit
--   lue     la colonne de `dossiers`, ou l'assiette, qu'elle donne ; vide : elle est ignorée
--   exacte  1 si le titre est le nom même, aux majuscules et aux accents près
--   faute   ce qui empêche de lire le fichier ; vide : rien
-- Lecture : Les titres connus sont dans la table `synonymes`.
WITH RECURSIVE
titres(n, titre, mot, rang) AS (
  SELECT key + 1, value, lower(value), 0 FROM json_each((SELECT valeurs FROM csv_lignes(:fichier, '{"entete":false}') LIMIT 1))
  UNION ALL
  SELECT n, titre, replace(mot, lettre, simple), titres.rang + 1 FROM titres JOIN lettres ON lettres.rang = titres.rang + 1
),
lues AS MATERIALIZED (
  SELECT n, titre, sens, trim(titres.mot) = replace(sens, '_', ' ') AS exacte
  FROM titres LEFT JOIN synonymes AS s ON genre = 'colonne' AND s.mot = trim(titres.mot) WHERE titres.rang = (SELECT max(rang) FROM lettres)
)
SELECT n AS place, titre, sens AS lue, exacte,
       iif((SELECT count(*) FROM lues AS l WHERE l.sens = lues.sens) > 1, 'colonne « ' || sens || ' » donnée deux fois : « ' || (SELECT group_concat(titre, ' », « ') FROM (SELECT titre FROM lues AS l WHERE l.sens = lues.sens ORDER BY n)) || ' »', NULL) AS faute
FROM lues WHERE titre <> ''
UNION ALL
SELECT NULL, NULL, column1, NULL, 'la première ligne doit nommer les colonnes ; il manque « ' || column1 || ' »'
FROM (VALUES ('structure'), ('dispositif')) WHERE column1 NOT IN (SELECT sens FROM lues WHERE sens IS NOT NULL)
ORDER BY place NULLS LAST, lue;
