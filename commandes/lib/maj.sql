-- maj.sql: brings the user's database to the figures and the schema of the reference; read by maj.sh,
-- with reference.db, a copy, in the current folder. Parameters: :tables, a JSON array, the tables of
-- the reference; :avant, the version of the file; :version, that of the reference. All is one
-- transaction. What it prints is for the user.
--
-- The user's are: the tables that seed/ does not fill, their own tables, views, indexes and triggers,
-- and in a table of the reference each row that cites a source of their own. A scale with such a row
-- is theirs as a whole: tranches of two hands would make a third scale.
--
-- The orders that depend on the schema are written to ordres.sql, then read. Each such file ends with
-- « INSERT INTO faits »: on a full disk it would be cut, and read without an error.

ATTACH 'reference.db' AS ref;
BEGIN IMMEDIATE;

CREATE TEMP TABLE fautes (motif TEXT NOT NULL);
CREATE TEMP TABLE arret (motif TEXT CHECK (motif IS NULL));
CREATE TEMP TABLE faits (ordre TEXT);
-- The tables and views that each version added: in an older file, one of these names is the user's.
CREATE TEMP TABLE ajouts (version INTEGER, nom TEXT COLLATE NOCASE);
INSERT INTO ajouts VALUES (2, 'etats'), (2, 'registres'), (2, 'categories'), (2, 'etablissements'),
  (2, 'laboratoires'), (2, 'portefeuille');
-- What a column was called before.
CREATE TEMP TABLE renommees (version INTEGER, nom TEXT, avant TEXT, apres TEXT);
INSERT INTO renommees VALUES (2, 'populations', 'annee', 'date_comptage');
DELETE FROM ajouts WHERE version <= CAST(:avant AS INTEGER);
DELETE FROM renommees WHERE version <= CAST(:avant AS INTEGER);

CREATE TEMP TABLE tables AS
  SELECT value AS nom, value IN (SELECT name FROM main.sqlite_schema WHERE type = 'table') AND value NOT IN (SELECT nom FROM ajouts) AS ancienne
  FROM json_each(:tables);
CREATE TEMP TABLE vues AS
  SELECT name AS nom FROM main.sqlite_schema
  WHERE type = 'view' AND name IN (SELECT name FROM ref.sqlite_schema WHERE type = 'view') AND name NOT IN (SELECT nom FROM ajouts);

INSERT INTO fautes
  SELECT 'votre ' || CASE type WHEN 'view' THEN 'vue' WHEN 'index' THEN 'index' ELSE 'table' END || ' « ' || name
         || ' » porte un nom que segur prend : renommez-la'
  FROM main.sqlite_schema AS m
  WHERE type <> 'trigger' AND sql IS NOT NULL
    AND name COLLATE NOCASE IN (SELECT name FROM ref.sqlite_schema WHERE sql IS NOT NULL)
    AND (name COLLATE NOCASE IN (SELECT nom FROM ajouts)
         OR NOT EXISTS (SELECT 1 FROM ref.sqlite_schema AS r WHERE (r.type, r.name, r.tbl_name) = (m.type, m.name, m.tbl_name)))
  UNION ALL
  SELECT 'votre colonne ' || nom || '.' || c.name || ' serait perdue : mettez-la dans une table à vous'
  FROM tables JOIN pragma_table_info(nom, 'main') AS c
  WHERE ancienne AND c.name NOT IN (SELECT name FROM pragma_table_info(nom, 'ref'))
    AND (nom, c.name) NOT IN (SELECT nom, avant FROM renommees);
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- 1. The tables of the reference as they are in the file, under the names that the columns have now; and
-- of these rows, the user's.
CREATE TEMP TABLE baremes_a_moi AS
  SELECT dispositif, vague FROM main.tranches WHERE source NOT IN (SELECT source FROM ref.sources)
  UNION SELECT dispositif, vague FROM main.plafonds WHERE source NOT IN (SELECT source FROM ref.sources);
.output ordres.sql
SELECT printf('CREATE TEMP TABLE "avant_%w" AS SELECT * FROM main."%w";', nom, nom) FROM tables WHERE ancienne
UNION ALL
SELECT printf('ALTER TABLE temp."avant_%w" RENAME COLUMN "%w" TO "%w";', nom, avant, apres) FROM renommees
UNION ALL
SELECT printf('CREATE TEMP TABLE "a_moi_%w" AS SELECT * FROM temp."avant_%w" WHERE %s;', nom, nom,
              CASE WHEN nom IN ('tranches', 'plafonds') THEN '(dispositif, vague) IN (SELECT dispositif, vague FROM baremes_a_moi)'
                   WHEN nom = 'etats' THEN 'etat NOT IN (SELECT etat FROM ref.etats)'
                   ELSE 'source NOT IN (SELECT source FROM ref.sources)' END)
FROM tables WHERE ancienne
UNION ALL
SELECT 'INSERT INTO faits VALUES (1);';
.output
.read ordres.sql
INSERT INTO arret SELECT 'ordres.sql' WHERE (SELECT count(*) FROM faits) <> 1;

-- What hangs on the tables and views that go: the user's indexes and triggers.
CREATE TEMP TABLE accroches AS
  SELECT sql FROM main.sqlite_schema
  WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN (SELECT name FROM ref.sqlite_schema)
    AND tbl_name IN (SELECT nom FROM tables UNION SELECT nom FROM vues);

-- 2. The tables of the reference anew, then the user's tables that an older version had not, then the user's rows.
.output ordres.sql
SELECT printf('DROP VIEW main."%w";', nom) FROM vues
UNION ALL
SELECT printf('DROP TABLE main."%w";', nom) FROM tables WHERE ancienne
UNION ALL
SELECT * FROM (SELECT sql || ';' FROM ref.sqlite_schema
               WHERE sql IS NOT NULL AND type IN ('table', 'index')
                 AND (tbl_name IN (SELECT nom FROM tables) OR tbl_name NOT IN (SELECT tbl_name FROM main.sqlite_schema))
               ORDER BY type = 'index', rowid)
UNION ALL
SELECT printf('INSERT INTO main."%w" SELECT * FROM ref."%w";', nom, nom) FROM tables
UNION ALL
SELECT printf('DELETE FROM main."%w" WHERE (dispositif, vague) IN (SELECT dispositif, vague FROM baremes_a_moi);', nom)
FROM tables WHERE nom IN ('tranches', 'plafonds')
UNION ALL
SELECT 'INSERT INTO faits VALUES (2);';
.output
.read ordres.sql
INSERT INTO arret SELECT 'ordres.sql' WHERE (SELECT count(*) FROM faits) <> 2;

-- The columns that the file had; where a row of theirs has the key of one of ours, theirs stays.
CREATE TEMP TABLE colonnes AS
  SELECT nom, (SELECT group_concat(printf('"%w"', name), ', ') FROM pragma_table_info('avant_' || nom, 'temp')) AS liste,
         (SELECT group_concat(printf('ifnull("%w", '''')', name), ' || ''|'' || ') FROM pragma_table_info('avant_' || nom, 'temp')) AS texte
  FROM tables WHERE ancienne;
.output ordres.sql
SELECT printf('INSERT OR REPLACE INTO main."%w" (%s) SELECT %s FROM temp."a_moi_%w";', nom, liste, liste, nom) FROM colonnes;
SELECT sql || ';' FROM ref.sqlite_schema WHERE type = 'view' ORDER BY rowid;
SELECT sql || ';' FROM accroches;
SELECT 'PRAGMA main.user_version = ' || :version || ';';
SELECT 'INSERT INTO faits VALUES (3);';
.output
.read ordres.sql
INSERT INTO arret SELECT 'ordres.sql' WHERE (SELECT count(*) FROM faits) <> 3;

-- 3. What there is to say, before it is too late to say it.
CREATE TEMP TABLE rapport (ordre INTEGER PRIMARY KEY, texte TEXT);
INSERT INTO rapport (texte) SELECT printf('Gardés : %d dossier%s.', count(*), substr('s', 1, count(*) > 1)) FROM main.dossiers;
.output ordres.sql
SELECT printf('INSERT INTO rapport (texte) SELECT printf(''Gardé : %%d dans %w, d''''après vos propres sources.'', count(*)) FROM temp."a_moi_%w" HAVING count(*) > 0;', nom, nom)
FROM colonnes WHERE nom <> 'etats';
SELECT printf('INSERT INTO rapport (texte) SELECT ''Remplacé dans %w : '' || ligne FROM (SELECT %s AS ligne FROM temp."avant_%w" EXCEPT SELECT %s FROM main."%w");',
              nom, texte, nom, texte, nom)
FROM colonnes;
SELECT 'INSERT INTO faits VALUES (4);';
.output
.read ordres.sql
INSERT INTO arret SELECT 'ordres.sql' WHERE (SELECT count(*) FROM faits) <> 4;
INSERT INTO rapport (texte)
  SELECT printf('Dossier %d (%s) : segur ne connaît plus le dispositif %s, vague %d ; gardé, sans montant.', dossier, structure, dispositif, vague)
  FROM main.dossiers
  WHERE dispositif NOT IN (SELECT dispositif FROM main.dispositifs)
     OR (dispositif, vague) IN (SELECT dispositif, vague FROM temp.avant_dispositifs EXCEPT SELECT dispositif, vague FROM main.dispositifs);
INSERT INTO rapport (texte)
  SELECT printf('La ligne %d de %s cite une ligne de %s qui n''existe plus.', c.rowid, nom, parent)
  FROM tables JOIN pragma_foreign_key_check(nom) AS c;
COMMIT;
SELECT texte FROM rapport ORDER BY ordre;
