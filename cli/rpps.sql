-- rpps.sql: counts the professionals of an extraction of the RPPS (PS_LibreAcces_Personne_activite, fields parted by
-- |), in place of the counts of the one before; run by importer.c, as dossiers.sql is. Parameters: :fichier, what is
-- read; :nom, its name; :date. The identifiers stay in a temporary file of SQLite's, which has no name and is gone
-- with the process; no name is read, and the database gets numbers only.

SELECT 'la date du fichier n''en est pas une : « ' || :date || ' »' AS faute WHERE :date IS NOT date(:date, '+0 days');
CREATE TEMP TABLE debut AS SELECT julianday('now') AS instant;

-- 1. Where each column is; and of each row, what the counts need.
CREATE TEMP TABLE titres AS
  SELECT key + 1 AS place, value AS titre
    FROM json_each((SELECT valeurs FROM csv_lignes(:fichier, '{"separateur":"|","guillemets":false,"entete":false}')
    LIMIT 1));
CREATE TEMP TABLE voulues (rang INTEGER PRIMARY KEY, titre TEXT);
INSERT INTO voulues VALUES (1, 'Identifiant PP'), (2, 'Code profession'), (3, 'Code mode exercice'),
  (4, 'Code savoir-faire'),
  (5, 'Libellé profession'), (6, 'Libellé mode exercice'), (7, 'Libellé savoir-faire');
SELECT :nom || ' n''est pas une extraction du RPPS (PS_LibreAcces_Personne_activite) : pas de colonne « ' || titre
  || ' »' AS faute
FROM (SELECT titre FROM voulues WHERE titre NOT IN (SELECT titre FROM titres) ORDER BY rang LIMIT 1);
CREATE TEMP TABLE demande AS
  SELECT (SELECT count(*) FROM titres) AS largeur,
    json_object('separateur', '|', 'guillemets', json('false'), 'ordre', json_group_array(place)) AS ordre
  FROM (SELECT min(place) AS place FROM voulues JOIN titres USING (titre) GROUP BY rang ORDER BY rang);
CREATE TEMP TABLE lu AS
  SELECT c1 AS identifiant, c2 AS profession, c3 AS mode, c4 AS savoir, ligne,
         faute IS NULL AND champs = largeur AND c2 <> ''
         -- most are numbers: it spares a GLOB
         AND iif(c1 = CAST(c1 AS INTEGER), 1, c1 <> '' AND c1 NOT GLOB '*[^0-9A-Za-z]*') AS lisible
  FROM demande CROSS JOIN csv_lignes(:fichier, ordre);
SELECT printf('%s : %d lignes lues, %d illisibles, la première à la ligne %d : fichier tronqué ou abîmé', :nom,
  count(*), sum(NOT lisible), min(iif(lisible, NULL, ligne))) AS faute
FROM lu WHERE EXISTS (SELECT 1 FROM lu WHERE NOT lisible) GROUP BY NULL;
SELECT :nom || ' : aucun professionnel' AS faute WHERE NOT EXISTS (SELECT 1 FROM lu);

-- 2. Distinct professionals: a person has a row for each activity, and is in several groups if they differ. So a group
-- is not the sum of its parts, and each level is counted for itself: of those who have several rows; the others, most
-- of them, add up.
CREATE INDEX temp.lu_personne ON lu (identifiant, profession, mode, savoir);
CREATE TEMP TABLE personnes AS SELECT identifiant, profession, mode, savoir, min(rowid) AS rang, count(*) AS activites
  FROM lu GROUP BY identifiant;
CREATE TEMP TABLE seules AS SELECT profession, mode, savoir, count(*) AS effectif, min(rang) AS rang FROM personnes
  WHERE activites = 1 GROUP BY profession, mode, savoir;
CREATE TEMP TABLE plusieurs AS
  SELECT lu.identifiant, lu.profession, lu.mode, lu.savoir, lu.rowid AS rang FROM personnes CROSS JOIN lu
    USING (identifiant) WHERE activites > 1;
CREATE TEMP TABLE comptes AS
  SELECT profession, mode, savoir, sum(effectif) AS effectif, min(rang) AS rang FROM (
    SELECT * FROM seules UNION ALL SELECT profession, mode, savoir, count(DISTINCT identifiant), min(rang)
      FROM plusieurs GROUP BY profession, mode, savoir
    UNION ALL
    SELECT profession, mode, NULL, effectif, NULL FROM seules UNION ALL SELECT profession, mode, NULL,
      count(DISTINCT identifiant), NULL FROM plusieurs GROUP BY profession, mode
    UNION ALL
    SELECT profession, NULL, savoir, effectif, NULL FROM seules WHERE savoir <> ''
    UNION ALL SELECT profession, NULL, savoir, count(DISTINCT identifiant), NULL FROM plusieurs WHERE savoir <> ''
      GROUP BY profession, savoir
    UNION ALL
    SELECT profession, NULL, NULL, effectif, NULL FROM seules UNION ALL SELECT profession, NULL, NULL,
      count(DISTINCT identifiant), NULL FROM plusieurs GROUP BY profession
  ) GROUP BY profession, mode, savoir;
-- The labels, in the first row of each group: read again as far as the last of these.
CREATE TEMP TABLE libelles (profession TEXT, mode TEXT, savoir TEXT, de_profession TEXT, de_mode TEXT, de_savoir TEXT);
INSERT INTO libelles
  SELECT c2, c3, c4, c5, c6, c7 FROM demande CROSS JOIN csv_lignes(:fichier, ordre)
  WHERE ligne IN (SELECT ligne FROM comptes JOIN lu ON lu.rowid = rang) LIMIT (SELECT count(rang) FROM comptes);
DELETE FROM comptes WHERE savoir = '';

-- 3. Rows of populations: rpps_10, rpps_10_l, rpps_10_tous_sm54, rpps_10_l_sm54.
CREATE TEMP TABLE effectifs AS
  SELECT lower(replace('rpps_' || profession
    || ifnull('_' || iif(mode = '', 'sans', mode), iif(savoir IS NULL, '', '_tous'))
                       || ifnull('_' || savoir, ''), '-', '_')) AS population,
         'RPPS : ' || (SELECT min(de_profession) FROM libelles AS l WHERE l.profession = c.profession)
         || iif(mode IS NULL, '', ', ' || (SELECT ifnull(nullif(min(de_mode), ''), 'sans mode d''exercice')
           FROM libelles AS l WHERE l.mode = c.mode))
         || iif(savoir IS NULL, '', ', ' || (SELECT min(de_savoir) FROM libelles AS l WHERE l.savoir = c.savoir))
           AS libelle,
         effectif
  FROM comptes AS c ORDER BY profession, savoir, mode;
BEGIN IMMEDIATE;
SELECT * FROM (
  SELECT 'la population « ' || population || ' » est déjà dans la base, d''après ' || source AS faute
  FROM populations WHERE source <> 'RPPS' AND population IN (SELECT population FROM effectifs)
  UNION ALL
  SELECT :nom || ' : deux groupes ont le même code « ' || population || ' »' FROM effectifs GROUP BY population
    HAVING count(*) > 1
  UNION ALL
  SELECT :nom || ' : code illisible « ' || population || ' »' FROM effectifs WHERE population GLOB '*[^a-z0-9_]*'
) LIMIT 5;
DELETE FROM populations WHERE source = 'RPPS' AND population GLOB 'rpps_*';
INSERT INTO sources (source, titre, date_publication, url)
  VALUES ('RPPS', 'Annuaire Santé, RPPS, extraction PS_LibreAcces_Personne_activite', :date, NULL)
  ON CONFLICT (source) DO UPDATE SET date_publication = excluded.date_publication;
INSERT INTO populations (population, libelle, effectif, date_comptage, source, confiance) SELECT population, libelle,
  effectif, :date, 'RPPS', 'A' FROM effectifs;
DELETE FROM registres WHERE registre = 'rpps';
INSERT INTO registres SELECT 'rpps', :date, 'reel', :nom, count(*) FROM lu;
SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?' AS faute
WHERE (SELECT count(*) FROM effectifs) <> (SELECT count(*) FROM effectifs JOIN populations USING (population));
COMMIT;

SELECT printf('%s : extraction du RPPS du %s', :nom, :date) || char(10)
  || printf('%d lignes lues, 0 rejetée, %d lignes par seconde', lignes,
    lignes / max(0.001, (julianday('now') - instant) * 86400)) || char(10)
  || printf('%d professionnels distincts par profession, en tout ; %d effectifs dans la table populations',
            (SELECT sum(effectif) FROM comptes WHERE mode IS NULL AND savoir IS NULL), (SELECT count(*) FROM comptes))
              AS message
FROM registres, debut WHERE registre = 'rpps';
