-- publier.sql: writes the database that publier.sh publishes. The file « colonnes », in the current folder, has a line for
-- each column of the schema and of the queries: table, column, type ('' for a query's), meaning. Parameter: :base.

CREATE TABLE lu (nom TEXT, colonne TEXT, type TEXT, sens TEXT);
.mode ascii
.separator "\t" "\n"
.import colonnes lu
.mode list
ATTACH :base AS source;
-- All is read from one state of the base.
BEGIN;
CREATE TABLE dictionnaire (
  "table"   TEXT NOT NULL,
  colonne   TEXT NOT NULL,
  type      TEXT NOT NULL CHECK (type <> ''),
  unite     TEXT,
  sens      TEXT NOT NULL,
  PRIMARY KEY ("table", colonne)
);
CREATE TEMP TABLE types AS SELECT rowid AS rang, nom, colonne, type, sens, type <> '' AS du_schema, NULL AS unite FROM lu;
-- What the user added, with SQLite's own rules of affinity: a value stays what it is. Computed columns are columns.
INSERT INTO types
  SELECT (SELECT max(rowid) FROM lu) + row_number() OVER (), t.name, c.name,
         CASE WHEN c.type LIKE '%INT%' THEN 'INTEGER' WHEN c.type LIKE '%CHAR%' OR c.type LIKE '%CLOB%' OR c.type LIKE '%TEXT%' THEN 'TEXT'
              WHEN c.type = '' OR c.type LIKE '%BLOB%' THEN 'BLOB'
              WHEN c.type LIKE '%REAL%' OR c.type LIKE '%FLOA%' OR c.type LIKE '%DOUB%' THEN 'REAL' ELSE 'NUMERIC' END,
         'ajouté par vous', 1, NULL
  FROM source.sqlite_schema AS t JOIN pragma_table_xinfo(t.name, 'source') AS c
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT IN (SELECT nom FROM source.reference_objets WHERE genre = 'liste')
    AND (t.name, c.name) NOT IN (SELECT nom, colonne FROM lu);

-- The result of each query, once; and the type of its columns: euros are REAL; else what the column holds; if it
-- holds nothing, what a column of that name is in the schema, or what the meaning tells.
.output ordres.sql
SELECT DISTINCT printf('CREATE TEMP TABLE "resultat_%w" AS SELECT * FROM source."%w";', nom, nom) FROM types WHERE NOT du_schema;
SELECT printf('UPDATE types SET type = (SELECT CASE WHEN texte AND nombre THEN ''NUMERIC'' WHEN texte THEN ''TEXT'' WHEN reel OR sens LIKE ''%%euros%%'' AND sens NOT LIKE ''%%millions%%'' THEN ''REAL'' WHEN nombre THEN ''INTEGER'' ELSE ifnull((SELECT max(s.type) FROM types AS s WHERE s.du_schema AND s.sens <> ''ajouté par vous'' AND s.colonne = types.colonne), iif(sens LIKE ''nombre%%'' OR sens LIKE ''combien%%'' OR sens LIKE ''quantité%%'', ''INTEGER'', ''TEXT'')) END FROM (SELECT max(typeof("%w") = ''text'') AS texte, max(typeof("%w") = ''real'') AS reel, max(typeof("%w") IN (''integer'', ''real'')) AS nombre FROM temp."resultat_%w")) WHERE rang = %d;',
              colonne, colonne, colonne, nom, rang) FROM types WHERE NOT du_schema;
.output
.read ordres.sql
-- The unit that the meaning tells of a number; of a text, only that it is a date.
UPDATE types SET unite = CASE
  WHEN sens LIKE '%millions d''euros%' THEN 'millions d''euros'
  WHEN sens LIKE '%AAAA%' OR sens LIKE 'date %' THEN 'date'
  WHEN type = 'TEXT' OR sens LIKE '%ou date%' THEN NULL
  WHEN sens LIKE '%centimes%' THEN 'centimes HT'
  WHEN sens LIKE '%euros HT%' THEN 'euros HT'
  WHEN sens LIKE '%euros TTC%' THEN 'euros TTC'
  WHEN sens LIKE '%euros%' THEN 'euros'
  WHEN sens LIKE '%pour cent%' THEN 'pour cent'
  WHEN sens LIKE '%dix-millièmes%' THEN 'dix-millièmes'
  WHEN sens LIKE 'nombre%' OR sens LIKE '%effectif%' THEN 'nombre' END;
-- A table of theirs that has the name of ours takes the first that is free.
ALTER TABLE types ADD COLUMN publiee TEXT;
UPDATE types SET publiee = nom;
WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
UPDATE types SET publiee = (SELECT 'dictionnaire_' || min(i) FROM n WHERE 'dictionnaire_' || i NOT IN (SELECT lower(nom) FROM types)) WHERE lower(nom) = 'dictionnaire';
INSERT INTO dictionnaire SELECT publiee, colonne, type, unite, sens FROM types ORDER BY rang;

.output ordres.sql
SELECT printf('CREATE TABLE "%w" (%s%s); INSERT INTO "%w" SELECT %s FROM %s;', publiee, group_concat(printf('"%w" %s', colonne, type), ', '),
              ifnull((SELECT ', PRIMARY KEY (' || group_concat(printf('"%w"', name), ', ') || ')'
                      FROM (SELECT name FROM pragma_table_info(nom, 'source') WHERE pk > 0 ORDER BY pk) HAVING count(*) > 0), ''),
              publiee, group_concat(printf('"%w"', colonne), ', '), printf(iif(du_schema, 'source."%w"', 'temp."resultat_%w"'), nom))
FROM (SELECT * FROM types ORDER BY rang) GROUP BY nom;
SELECT 'DROP TABLE lu;';
.output
.read ordres.sql
-- On a full disk the orders would be cut, and read without an error.
CREATE TEMP TABLE arret (motif TEXT CHECK (motif IS NULL));
INSERT INTO arret SELECT 'ordres.sql'
  WHERE (SELECT count(*) FROM main.sqlite_schema WHERE type = 'table') <> (SELECT count(DISTINCT "table") + 1 FROM dictionnaire);
COMMIT;
SELECT DISTINCT 'Votre table « ' || nom || ' » y est « ' || publiee || ' ».' FROM types WHERE publiee <> nom;
