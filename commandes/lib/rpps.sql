-- rpps.sql: counts the professionals of an extraction of the RPPS, in place of the counts of the one
-- before; read by importer.sh, what rpps.awk prints being standard input. Parameters: :fichier its
-- name, :date its date. The identifiers stay in a temporary file of SQLite's, which has no name and
-- is gone with the process; the database gets numbers only.

CREATE TEMP TABLE debut AS SELECT julianday('now') AS instant;
CREATE TEMP TABLE lu (identifiant TEXT, profession TEXT, mode TEXT, savoir TEXT);
.mode ascii
.separator "|" "\n"
.import /dev/stdin lu
.mode list
-- Faults are printed; then the second table, which takes none, stops the script.
CREATE TEMP TABLE fautes (motif TEXT NOT NULL);
CREATE TEMP TABLE arret (motif TEXT CHECK (motif IS NULL));

-- 1. What rpps.awk says of the file; then only the professionals are left.
CREATE TEMP TABLE bilan AS SELECT substr(identifiant, 2) AS sujet, profession AS code, mode AS libelle, savoir AS suite
  FROM lu WHERE identifiant GLOB '=*';
DELETE FROM lu WHERE identifiant GLOB '=*';
INSERT INTO fautes
  SELECT 'la date du fichier n''en est pas une : « ' || :date || ' »' WHERE :date IS NOT date(:date, '+0 days')
  UNION ALL
  SELECT :fichier || ' n''est pas une extraction du RPPS (PS_LibreAcces_Personne_activite) : pas de colonne « ' || code || ' »'
  FROM bilan WHERE sujet = 'absente'
  UNION ALL
  SELECT :fichier || ' : fichier tronqué' WHERE NOT EXISTS (SELECT 1 FROM bilan WHERE sujet IN ('fin', 'absente'))
  UNION ALL
  SELECT printf('%s : %d lignes lues, %d illisibles, la première à la ligne %d : fichier tronqué ou abîmé', :fichier, code, libelle, suite)
  FROM bilan WHERE sujet = 'fin' AND CAST(libelle AS INTEGER) > 0
  UNION ALL
  SELECT :fichier || ' : aucun professionnel' FROM bilan WHERE sujet = 'fin' AND code = '0';
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- 2. Distinct professionals: a person has a row for each activity, and is in several groups if they
-- differ. So a group is not the sum of its parts, and each level is counted for itself.
CREATE TEMP TABLE comptes (profession TEXT, mode TEXT, savoir TEXT, effectif INTEGER);
.output suivi
.print comptage : 1 sur 4
.output
INSERT INTO comptes SELECT profession, NULL, NULL, count(DISTINCT identifiant) FROM lu GROUP BY profession;
.output suivi
.print comptage : 2 sur 4
.output
INSERT INTO comptes SELECT profession, mode, NULL, count(DISTINCT identifiant) FROM lu GROUP BY profession, mode;
.output suivi
.print comptage : 3 sur 4
.output
INSERT INTO comptes SELECT profession, NULL, savoir, count(DISTINCT identifiant) FROM lu WHERE savoir <> '' GROUP BY profession, savoir;
.output suivi
.print comptage : 4 sur 4
.output
INSERT INTO comptes SELECT profession, mode, savoir, count(DISTINCT identifiant) FROM lu WHERE savoir <> '' GROUP BY profession, mode, savoir;

-- 3. Rows of populations: rpps_10, rpps_10_l, rpps_10_tous_sm54, rpps_10_l_sm54.
CREATE TEMP TABLE effectifs AS
  SELECT lower(replace('rpps_' || profession || ifnull('_' || iif(mode = '', 'sans', mode), iif(savoir IS NULL, '', '_tous'))
                       || ifnull('_' || savoir, ''), '-', '_')) AS population,
         'RPPS : ' || (SELECT libelle FROM bilan WHERE sujet = 'profession' AND code = profession)
         || ifnull(', ' || (SELECT ifnull(nullif(libelle, ''), 'sans mode d''exercice') FROM bilan WHERE sujet = 'mode' AND code = mode), '')
         || ifnull(', ' || (SELECT libelle FROM bilan WHERE sujet = 'savoir' AND code = savoir), '') AS libelle,
         effectif
  FROM comptes ORDER BY profession, savoir, mode;
BEGIN IMMEDIATE;
INSERT INTO fautes
  SELECT 'la population « ' || population || ' » est déjà dans la base, d''après ' || source
  FROM populations WHERE source <> 'RPPS' AND population IN (SELECT population FROM effectifs)
  UNION ALL
  SELECT :fichier || ' : deux groupes ont le même code « ' || population || ' »' FROM effectifs GROUP BY population HAVING count(*) > 1
  UNION ALL
  SELECT :fichier || ' : code illisible « ' || population || ' »' FROM effectifs WHERE population GLOB '*[^a-z0-9_]*';
SELECT motif FROM fautes LIMIT 5;
INSERT INTO arret SELECT motif FROM fautes;
DELETE FROM populations WHERE source = 'RPPS' AND population GLOB 'rpps_*';
INSERT INTO sources (source, titre, date_publication, url) VALUES ('RPPS', 'Annuaire Santé, RPPS, extraction PS_LibreAcces_Personne_activite', :date, NULL)
  ON CONFLICT (source) DO UPDATE SET date_publication = excluded.date_publication;
INSERT INTO populations (population, libelle, effectif, date_comptage, source, confiance) SELECT population, libelle, effectif, :date, 'RPPS', 'A' FROM effectifs;
DELETE FROM registres WHERE registre = 'rpps';
INSERT INTO registres SELECT 'rpps', :date, 'reel', :fichier, code FROM bilan WHERE sujet = 'fin';
COMMIT;

SELECT printf('%s : extraction du RPPS du %s', :fichier, :date) || char(10)
  || printf('%d lignes lues, 0 rejetée, %d lignes par seconde', lignes, lignes / max(0.001, (julianday('now') - instant) * 86400)) || char(10)
  || printf('%d professionnels distincts par profession, en tout ; %d effectifs dans la table populations',
            (SELECT sum(effectif) FROM comptes WHERE mode IS NULL AND savoir IS NULL), (SELECT count(*) FROM comptes))
FROM registres, debut WHERE registre = 'rpps';
