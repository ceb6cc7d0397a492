-- maj.sql: brings the user's database to the figures and the schema of the reference; read by maj.sh,
-- with reference.db, a copy, in the current folder. Parameters: :tables, a JSON array, the tables of the
-- reference; :avant, the version of the file; :version, that of the reference. All is one transaction.
-- What it prints is for the user.
--
-- The user's are: the tables that seed/ does not fill, their own tables and views, and in a table of
-- the reference each row that cites a source of their own. A scale with such a row is theirs as a
-- whole: tranches of two hands would make a third scale.

ATTACH 'reference.db' AS ref;
BEGIN IMMEDIATE;

CREATE TEMP TABLE fautes (motif TEXT NOT NULL);
CREATE TEMP TABLE arret (motif TEXT CHECK (motif IS NULL));
-- The tables that each version added: in an older file, one of these names is the user's.
CREATE TEMP TABLE ajouts (version INTEGER, nom TEXT);
INSERT INTO ajouts VALUES (2, 'etats'), (2, 'registres'), (2, 'categories'), (2, 'etablissements');

-- A view of segur's begins with the header of its query.
CREATE TEMP TABLE vues AS SELECT name AS nom FROM main.sqlite_schema WHERE type = 'view' AND sql GLOB 'CREATE VIEW * AS -- Titre : *';
INSERT INTO fautes
  SELECT 'votre ' || iif(type = 'view', 'vue', 'table') || ' « ' || name || ' » porte un nom que segur prend : renommez-la'
  FROM main.sqlite_schema
  WHERE type IN ('table', 'view') AND name NOT IN (SELECT nom FROM vues)
    AND (name IN (SELECT nom FROM ajouts WHERE version > CAST(:avant AS INTEGER))
         OR name IN (SELECT name FROM ref.sqlite_schema WHERE type = 'view')
         OR type = 'view' AND name IN (SELECT name FROM ref.sqlite_schema WHERE type = 'table'));
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- 1. What is the user's in the tables of the reference.
CREATE TEMP TABLE tables AS
  SELECT value AS nom, EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = value) AS ancienne
  FROM json_each(:tables);
CREATE TEMP TABLE baremes_a_moi AS
  SELECT dispositif, vague FROM main.tranches WHERE source NOT IN (SELECT source FROM ref.sources)
  UNION SELECT dispositif, vague FROM main.plafonds WHERE source NOT IN (SELECT source FROM ref.sources);
.output ordres.sql
SELECT printf('CREATE TEMP TABLE "a_moi_%w" AS SELECT * FROM main."%w" WHERE %s;', nom, nom,
              iif(nom IN ('tranches', 'plafonds'), '(dispositif, vague) IN (SELECT dispositif, vague FROM baremes_a_moi)',
                  'source NOT IN (SELECT source FROM ref.sources)'))
FROM tables WHERE ancienne AND 'source' IN (SELECT name FROM pragma_table_info(nom));
.output
.read ordres.sql

-- What a column was called before.
.output ordres.sql
SELECT 'ALTER TABLE temp.a_moi_populations RENAME COLUMN annee TO date_comptage;' WHERE CAST(:avant AS INTEGER) < 2;
.output
.read ordres.sql

-- 2. The tables of the reference anew, then the user's tables that an older version had not.
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
SELECT printf('INSERT INTO main."%w" SELECT * FROM ref."%w";', nom, nom) FROM tables;
.output
.read ordres.sql

-- 3. The user's rows back, by the names of the columns that both versions have.
DELETE FROM main.tranches WHERE (dispositif, vague) IN (SELECT dispositif, vague FROM baremes_a_moi);
DELETE FROM main.plafonds WHERE (dispositif, vague) IN (SELECT dispositif, vague FROM baremes_a_moi);
.output ordres.sql
SELECT printf('INSERT INTO main."%w" (%s) SELECT %s FROM temp."a_moi_%w";', nom, colonnes, colonnes, nom)
FROM (SELECT nom, (SELECT group_concat('"' || name || '"', ', ') FROM pragma_table_info(nom)
                   WHERE name IN (SELECT name FROM pragma_table_info('a_moi_' || nom))) AS colonnes
      FROM tables WHERE 'a_moi_' || nom IN (SELECT name FROM temp.sqlite_schema));
SELECT sql || ';' FROM ref.sqlite_schema WHERE type = 'view' ORDER BY rowid;
SELECT 'PRAGMA main.user_version = ' || :version || ';';
.output
.read ordres.sql
COMMIT;

SELECT printf('Gardés : %d dossier%s.', count(*), substr('s', 1, count(*) > 1)) FROM main.dossiers;
.output ordres.sql
SELECT printf('SELECT printf(''Gardé : %%d dans %w, d''''après vos propres sources.'', count(*)) FROM temp."a_moi_%w" HAVING count(*) > 0;', nom, nom)
FROM tables WHERE 'a_moi_' || nom IN (SELECT name FROM temp.sqlite_schema);
.output
.read ordres.sql
SELECT printf('Dossier %d (%s) : segur ne connaît plus le dispositif %s, vague %d ; gardé, sans montant.', dossier, structure, dispositif, vague)
FROM main.dossiers WHERE dispositif NOT IN (SELECT dispositif FROM main.dispositifs);
SELECT printf('La ligne %d de %s cite une ligne de %s qui n''existe plus.', rowid, "table", parent) FROM pragma_foreign_key_check;
