-- publier.sql: writes a database for dashboards; run by publier.c in a new file, as maj.sql is, the base being
-- attached as `source` and the reference as `ref`, which says what each column means (reference_colonnes).

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
-- What each column means. The lists of what is segur's are for maj alone.
CREATE TEMP TABLE lu (nom TEXT, colonne TEXT, type TEXT, sens TEXT, unite TEXT);
INSERT INTO lu
  SELECT c.nom, colonne, type, c.sens, unite
  FROM ref.reference_colonnes AS c JOIN ref.reference_objets AS o USING (nom)
  WHERE nom NOT GLOB 'reference_*' ORDER BY o.rowid, rang;
INSERT INTO lu
  SELECT vue, colonne, '', libelle, iif(unite IS NULL AND (libelle LIKE '%AAAA%' OR libelle LIKE 'date %'), 'date',
    unite)
  FROM ref.requetes JOIN ref.requetes_colonnes USING (requete) WHERE vue IS NOT NULL ORDER BY requete, rang;
UPDATE lu SET unite = CASE unite WHEN 'M€' THEN 'millions d''euros' WHEN '%' THEN 'pour cent' WHEN 'ci-contre' THEN NULL
                                 ELSE replace(unite, '€', 'euros') END;
CREATE TEMP TABLE types AS SELECT rowid AS rang, nom, colonne, type, sens, type <> '' AS du_schema, unite FROM lu;
-- What the user added, with SQLite's own rules of affinity: a value stays what it is. Computed columns are columns.
INSERT INTO types
  SELECT (SELECT max(rowid) FROM lu) + row_number() OVER (), t.name, c.name,
         CASE WHEN c.type LIKE '%INT%' THEN 'INTEGER' WHEN c.type LIKE '%CHAR%' OR c.type LIKE '%CLOB%'
           OR c.type LIKE '%TEXT%' THEN 'TEXT'
              WHEN c.type = '' OR c.type LIKE '%BLOB%' OR c.type LIKE 'ANY' THEN 'BLOB'
              WHEN c.type LIKE '%REAL%' OR c.type LIKE '%FLOA%' OR c.type LIKE '%DOUB%' THEN 'REAL' ELSE 'NUMERIC' END,
         'ajouté par vous', 1, NULL
  FROM source.sqlite_schema AS t JOIN pragma_table_xinfo(t.name, 'source') AS c
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
    AND t.name NOT IN (SELECT nom FROM source.reference_objets WHERE genre = 'liste')
    AND (t.name, c.name) NOT IN (SELECT nom, colonne FROM lu);

-- The result of each query, once; and the type of its columns: euros are REAL; else what the column holds; if it
-- holds nothing, what the unit tells, or what a column of that name is in the schema.
SELECT DISTINCT printf('CREATE TEMP TABLE "resultat_%w" AS SELECT * FROM source."%w";', nom, nom) AS ordre FROM types
  WHERE NOT du_schema;
SELECT printf('UPDATE types SET type = (SELECT CASE WHEN texte AND nombre THEN ''NUMERIC'' WHEN texte ' ||
  'THEN ''TEXT'' WHEN reel OR unite LIKE ''euros%%'' THEN ''REAL'' WHEN nombre OR unite IN ' ||
  '(''nombre'', ''jours'', ''points'') THEN ''INTEGER'' WHEN unite = ''pour cent'' THEN ''REAL'' ELSE ' ||
  'ifnull((SELECT max(s.type) FROM types AS s WHERE s.du_schema AND s.sens <> ''ajouté par vous'' AND s.colonne ' ||
  '= types.colonne), ''TEXT'') END FROM (SELECT max(typeof("%w") = ''text'') AS texte, max(typeof("%w") ' ||
  '= ''real'') AS reel, max(typeof("%w") IN (''integer'', ''real'')) AS nombre FROM temp."resultat_%w")) WHERE ' ||
  'rang = %d;',
              colonne, colonne, colonne, nom, rang) AS ordre FROM types WHERE NOT du_schema;
-- A table of theirs that has the name of ours takes the first that is free.
ALTER TABLE types ADD COLUMN publiee TEXT;
UPDATE types SET publiee = nom;
WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
UPDATE types SET publiee = (SELECT 'dictionnaire_' || min(i) FROM n WHERE 'dictionnaire_' || i NOT
  IN (SELECT lower(nom) FROM types)) WHERE lower(nom) = 'dictionnaire';
INSERT INTO dictionnaire SELECT publiee, colonne, type, unite, sens FROM types ORDER BY rang;

-- Of a table of theirs, the key is left out: it would make of an INT another kind of column.
SELECT printf('CREATE TABLE main."%w" (%s%s); INSERT INTO main."%w" SELECT %s FROM %s;', publiee,
  group_concat(printf('"%w" %s', colonne, type), ', '),
              ifnull((SELECT ', PRIMARY KEY (' || group_concat(printf('"%w"', name), ', ') || ')'
                      FROM (SELECT name FROM pragma_table_info(nom, 'source') WHERE pk > 0
                        AND nom IN (SELECT nom FROM lu) ORDER BY pk) GROUP BY NULL HAVING count(*) > 0), ''),
              publiee, group_concat(printf('"%w"', colonne), ', '),
                printf(iif(du_schema, 'source."%w"', 'temp."resultat_%w"'), nom)) AS ordre
FROM (SELECT * FROM types ORDER BY rang) GROUP BY nom;
COMMIT;
SELECT printf('« %s » est publié : %d tables, %d colonnes', :nom, count(DISTINCT "table"), count(*)) AS message
  FROM dictionnaire;
SELECT DISTINCT 'Votre table « ' || nom || ' » y est « ' || publiee || ' ».' AS message FROM types WHERE publiee <> nom;
