-- finess.sql: loads the FINESS register, in place of the one loaded before; run by importer.c, as dossiers.sql is.
-- Parameters: :fichier, what is read; :nom, its name.
--
-- The file has no header: a manifest (finess;etalab;issue;date), then records « structureet » of 31 or 32 fields, and
-- « geolocalisation » of 6 in the geolocated issue, which nothing here needs.

-- 1. What is kept of each record.
CREATE TEMP TABLE lu AS
  SELECT ligne, faute, champs, c1, c2, c3, c4, c5, c13, c14, c16, c19, c20, c21, c22, c23, c29, c31
  FROM csv_lignes(:fichier, '{"entete":false,"separateur":";"}');
-- 'synthetique' in place of 'etalab' is a register made up for a trial.
CREATE TEMP TABLE manifeste AS SELECT c2 AS emetteur, c4 AS date_registre FROM lu WHERE rowid = 1 AND c1 = 'finess';
SELECT :nom || ' n''est pas un fichier FINESS : première ligne « finess;etalab;numéro;AAAA-MM-JJ » attendue, reçu « '
       || substr(ifnull(c1, '') || ifnull(';' || c2, '') || ifnull(';' || c3, '') || ifnull(';' || c4, ''), 1, 60)
         || ' »' AS faute
FROM lu WHERE rowid = 1 AND NOT ifnull(c1 = 'finess' AND c2 IN ('etalab', 'synthetique') AND c3 <> ''
  AND c3 NOT GLOB '*[^0-9]*' AND c4 = date(c4, '+0 days'), 0);
DELETE FROM lu WHERE rowid = 1;

-- 2. The records: a line is one. Where a line is missing, it is blank, or a quote has swallowed it.
CREATE TEMP TABLE sauts (ligne INTEGER PRIMARY KEY);
INSERT INTO sauts SELECT ligne FROM (SELECT ligne, faute, lead(ligne) OVER (ORDER BY rowid) AS suivante FROM lu)
  WHERE suivante > ligne + 1 AND faute IS NULL;
CREATE INDEX temp.lu_finess ON lu (c2) WHERE c1 = 'structureet';
SELECT * FROM (
  SELECT :nom || ', ligne ' || ligne || ' : ' || CASE
    WHEN faute IS NOT NULL THEN faute
    WHEN c1 NOT IN ('structureet', 'geolocalisation') THEN 'enregistrement inconnu « ' || substr(c1, 1, 60) || ' »'
    WHEN c1 = 'geolocalisation' THEN 'géolocalisation : 6 champs attendus'
    WHEN champs NOT IN (31, 32) THEN 'établissement : 31 ou 32 champs attendus'
    WHEN c2 = '' THEN 'numéro FINESS vide'
    WHEN c3 = '' THEN 'numéro FINESS de l''entité juridique vide'
    -- What a spreadsheet makes of a number: 1,00E+08, or 10000024 without its zero.
    WHEN c2 NOT GLOB neuf THEN 'numéro FINESS : neuf caractères attendus, reçu « ' || substr(c2, 1, 60) || ' »'
    WHEN c3 NOT GLOB neuf THEN 'numéro FINESS de l''entité juridique : neuf caractères attendus, reçu « '
      || substr(c3, 1, 60) || ' »'
    ELSE 'catégorie : code attendu, reçu « ' || substr(c19, 1, 60) || ' »' END AS faute
  FROM lu CROSS JOIN (SELECT '[0-9][0-9A-Z][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' AS neuf)
  WHERE faute IS NOT NULL
     OR NOT (c1 = 'structureet' AND champs IN (31, 32) AND c2 GLOB neuf AND c3 GLOB neuf AND c19 <> ''
       AND c19 NOT GLOB '*[^0-9]*'
             OR c1 = 'geolocalisation' AND champs = 6)
  LIMIT 5
)
UNION ALL
SELECT * FROM (
  SELECT :nom || ', ligne ' || max(ligne) || ' : établissement « ' || c2 || ' » déjà vu' FROM lu
    WHERE c1 = 'structureet' GROUP BY c2 HAVING count(*) > 1 LIMIT 5
)
UNION ALL
-- All of one length: a row of 31 fields among rows of 32 has lost one.
SELECT :nom || ', ligne ' || max(iif(champs = 31, ligne, 0)) || ' : 31 champs, et 32 ailleurs' FROM lu
  WHERE c1 = 'structureet' AND champs IN (31, 32) GROUP BY NULL HAVING count(DISTINCT champs) > 1
UNION ALL
SELECT :nom || ', ligne ' || ligne || ' : guillemet ouvert qui ne se referme pas sur sa ligne' FROM (
  SELECT ligne FROM csv_lignes(:fichier, '{"entete":false,"separateur":";"}') WHERE ligne IN (SELECT ligne FROM sauts)
    AND instr(valeurs, '\u000a') LIMIT (SELECT min(5, count(*)) FROM sauts)
)
UNION ALL
SELECT :nom || ' : aucun établissement' WHERE NOT EXISTS (SELECT 1 FROM lu WHERE c1 = 'structureet');

-- 3. One register in place of the other.
BEGIN IMMEDIATE;
DELETE FROM etablissements;
DELETE FROM categories;
DELETE FROM registres WHERE registre = 'finess';
INSERT INTO categories SELECT c19, max(c20), max(c21), max(c22) FROM lu WHERE c1 = 'structureet' GROUP BY c19;
INSERT INTO etablissements
  SELECT c2, c3, c4, nullif(c5, ''), nullif(c13, ''), nullif(c14, ''), nullif(c16, ''), c19, nullif(c23, ''),
    nullif(c29, ''), nullif(c31, '')
  FROM lu WHERE c1 = 'structureet' ORDER BY c2;
INSERT INTO registres SELECT 'finess', date_registre, iif(emetteur = 'synthetique', 'synthetique', 'reel'), :nom,
  (SELECT count(*) FROM lu) FROM manifeste;
SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?' AS faute
WHERE (SELECT count(*) FROM etablissements) <> (SELECT count(*) FROM lu WHERE c1 = 'structureet');
COMMIT;

SELECT printf('%s : registre FINESS%s du %s', fichier, iif(nature = 'synthetique', ' synthétique', ''), date_registre)
  || char(10) || printf('%d lignes lues : %d établissements chargés, %d géolocalisations non reprises, 0 rejetée',
    lignes,
                        (SELECT count(*) FROM etablissements), (SELECT count(*) FROM lu WHERE c1 = 'geolocalisation'))
                          AS message
FROM registres WHERE registre = 'finess';
