-- Titre : Comment les colonnes d'un fichier de dossiers sont lues
-- Répond à : que fait segur de chaque colonne de mon fichier, et laquelle lui manque ?
-- Thème : outil
-- Paramètres :
--   :fichier [fichier]  un fichier CSV, dont la première ligne nomme les colonnes ; obligatoire ; exemple :
--      fichier=docs/dossiers.csv
-- Écran : place titre lue faute ; exacte
-- Extension : nécessaire
-- Colonnes :
--   place   numéro de la colonne ; vide : elle manque
--   titre   son titre, tel qu'il est écrit
--   lue     la colonne de `dossiers`, ou l'assiette, qu'elle donne ; vide : elle est ignorée
--   exacte  1 si le titre est le nom même, aux majuscules et aux accents près
--   faute   ce qui empêche de lire le fichier ; vide : rien
-- Lecture : Les titres connus sont dans la table `synonymes`.
WITH
titres AS MATERIALIZED (
  SELECT key + 1 AS place, value AS titre, sens AS lue, csv_mot(value) = replace(sens, '_', ' ') AS exacte
  FROM json_each((SELECT valeurs FROM csv_lignes(:fichier, '{"entete":false}') LIMIT 1))
  LEFT JOIN synonymes ON (genre, mot) = ('colonne', csv_mot(value))
  WHERE value <> ''
),
doubles AS (
  SELECT lue, group_concat(titre, ' », « ') AS titres FROM (SELECT * FROM titres ORDER BY place) GROUP BY lue
    HAVING count(*) > 1
)
SELECT place, titre, lue, exacte, 'colonne « ' || lue || ' » donnée deux fois : « ' || titres || ' »' AS faute
FROM titres LEFT JOIN doubles USING (lue)
UNION ALL
SELECT NULL, NULL, column1, NULL, 'la première ligne doit nommer les colonnes ; il manque « ' || column1 || ' »'
FROM (VALUES ('structure'), ('dispositif')) WHERE column1 NOT IN (SELECT lue FROM titres WHERE lue IS NOT NULL)
ORDER BY place NULLS LAST, lue;
