-- finess.sql: loads the FINESS register, in place of the one loaded before; read by importer.sh,
-- the data being standard input. Parameters: :fichier its name, :fin the last line,
-- :lignes how many it has.
--
-- The file has no header: a manifest (finess;etalab;issue;date), then records « structureet » of 31
-- or 32 fields, and « geolocalisation » of 6 in the geolocated issue, which nothing here needs.

-- 1. The file as it is: a missing field is NULL, an empty one is ''. c33 is one too many.
CREATE TEMP TABLE lu (
  c1 TEXT, c2 TEXT, c3 TEXT, c4 TEXT, c5 TEXT, c6 TEXT, c7 TEXT, c8 TEXT, c9 TEXT, c10 TEXT, c11 TEXT,
  c12 TEXT, c13 TEXT, c14 TEXT, c15 TEXT, c16 TEXT, c17 TEXT, c18 TEXT, c19 TEXT, c20 TEXT, c21 TEXT, c22 TEXT,
  c23 TEXT, c24 TEXT, c25 TEXT, c26 TEXT, c27 TEXT, c28 TEXT, c29 TEXT, c30 TEXT, c31 TEXT, c32 TEXT, c33 TEXT);
.import /dev/stdin lu
.mode list
-- Faults are printed; then the second table, which takes none, stops the script.
CREATE TEMP TABLE fautes (motif TEXT NOT NULL);
CREATE TEMP TABLE arret (motif TEXT CHECK (motif IS NULL));

-- 2. The manifest. 'synthetique' in place of 'etalab' is a register made up for a trial.
INSERT INTO fautes
  SELECT :fichier || ' n''est pas un fichier FINESS : première ligne « finess;etalab;numéro;AAAA-MM-JJ » attendue, reçu « '
         || substr(concat, 1, 60) || ' »'
  FROM (SELECT lu.*, c1 || ifnull(';' || c2, '') || ifnull(';' || c3, '') || ifnull(';' || c4, '') AS concat
        FROM lu WHERE rowid = 1)
  WHERE NOT (c1 = 'finess' AND c2 IN ('etalab', 'synthetique') AND c3 <> '' AND c3 NOT GLOB '*[^0-9]*'
             AND c4 IS date(c4, '+0 days') AND c4 IS NOT NULL) OR concat IS NULL;
INSERT INTO fautes SELECT :fichier || ' : fichier tronqué, ou guillemet ouvert qui ne se referme pas'
  WHERE (SELECT c1 FROM lu ORDER BY rowid DESC LIMIT 1) IS NOT :fin
     -- A line is a record: more lines than records, and a quote has swallowed some. The last two
     -- are the empty one and :fin, which importer.sh adds.
     OR (SELECT max(rowid) FROM lu) <> CAST(:lignes AS INTEGER) + 2;
SELECT motif FROM fautes LIMIT 1;
INSERT INTO arret SELECT motif FROM fautes;
CREATE TEMP TABLE manifeste AS SELECT c2 AS emetteur, c4 AS date_registre FROM lu WHERE rowid = 1;
DELETE FROM lu WHERE rowid IN (1, (SELECT max(rowid) FROM lu)) OR c1 = '' AND c2 IS NULL;

-- 3. The records.
INSERT INTO fautes
  SELECT :fichier || ', ligne ' || lu.rowid || ' : ' || CASE
    WHEN c1 NOT IN ('structureet', 'geolocalisation') THEN 'enregistrement inconnu « ' || substr(c1, 1, 60) || ' »'
    WHEN c1 = 'geolocalisation' THEN 'géolocalisation : 6 champs attendus'
    WHEN c31 IS NULL OR c33 IS NOT NULL THEN 'établissement : 31 ou 32 champs attendus'
    WHEN c2 = '' THEN 'numéro FINESS vide'
    WHEN c3 = '' THEN 'numéro FINESS de l''entité juridique vide'
    -- What a spreadsheet makes of a number: 1,00E+08, or 10000024 without its zero.
    WHEN c2 NOT GLOB neuf THEN 'numéro FINESS : neuf caractères attendus, reçu « ' || substr(c2, 1, 60) || ' »'
    WHEN c3 NOT GLOB neuf THEN 'numéro FINESS de l''entité juridique : neuf caractères attendus, reçu « ' || substr(c3, 1, 60) || ' »'
    ELSE 'catégorie : code attendu, reçu « ' || substr(c19, 1, 60) || ' »' END
  FROM lu CROSS JOIN (SELECT '[0-9][0-9A-Z][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' AS neuf)
  WHERE NOT (c1 = 'structureet' AND c31 IS NOT NULL AND c33 IS NULL AND c2 GLOB neuf AND c3 GLOB neuf
               AND c19 <> '' AND c19 NOT GLOB '*[^0-9]*'
             OR c1 = 'geolocalisation' AND c6 IS NOT NULL AND c7 IS NULL)
  LIMIT 5;
INSERT INTO fautes
  SELECT :fichier || ', ligne ' || max(rowid) || ' : établissement « ' || c2 || ' » déjà vu'
  FROM lu WHERE c1 = 'structureet' GROUP BY c2 HAVING count(*) > 1 LIMIT 5;
-- All of one length: a row of 31 fields among rows of 32 has lost one.
INSERT INTO fautes
  SELECT :fichier || ', ligne ' || max(rowid) || ' : 31 champs, et 32 ailleurs'
  FROM lu WHERE c1 = 'structureet' AND c32 IS NULL
  HAVING count(*) BETWEEN 1 AND (SELECT count(*) - 1 FROM lu WHERE c1 = 'structureet');
INSERT INTO fautes SELECT :fichier || ' : aucun établissement' WHERE NOT EXISTS (SELECT 1 FROM lu WHERE c1 = 'structureet');
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- 4. One register in place of the other.
BEGIN IMMEDIATE;
DELETE FROM etablissements;
DELETE FROM categories;
DELETE FROM registres WHERE registre = 'finess';
INSERT INTO categories SELECT c19, max(c20), max(c21), max(c22) FROM lu WHERE c1 = 'structureet' GROUP BY c19;
INSERT INTO etablissements
  SELECT c2, c3, c4, nullif(c5, ''), nullif(c13, ''), nullif(c14, ''), nullif(c16, ''), c19, nullif(c23, ''),
         nullif(c29, ''), nullif(c31, '')
  FROM lu WHERE c1 = 'structureet' ORDER BY c2;
INSERT INTO registres
  SELECT 'finess', date_registre, iif(emetteur = 'synthetique', 'synthetique', 'reel'), :fichier, (SELECT count(*) FROM lu)
  FROM manifeste;
INSERT INTO fautes SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?'
  WHERE (SELECT count(*) FROM etablissements) <> (SELECT count(*) FROM lu WHERE c1 = 'structureet');
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;
COMMIT;

SELECT printf('%s : registre FINESS%s du %s', fichier, iif(nature = 'synthetique', ' synthétique', ''), date_registre)
  || char(10) || printf('%d lignes lues : %d établissements chargés, %d géolocalisations non reprises, 0 rejetée', lignes,
                        (SELECT count(*) FROM etablissements), (SELECT count(*) FROM lu WHERE c1 = 'geolocalisation'))
FROM registres WHERE registre = 'finess';
