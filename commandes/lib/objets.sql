-- objets.sql: prints the orders that compile each view and trigger of the user's, for a database that has the schema alone: each
-- is named on a line, after which SQLite says what is wrong. A trigger is compiled with a statement that fires it.
SELECT sql || ';' FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*';
SELECT sql || ';' FROM sqlite_schema WHERE type = 'view';
SELECT printf('.output
SELECT %Q;
.output essai
SELECT 1 FROM "%w" LIMIT 0;', 'Votre vue « ' || name || ' »', name)
FROM sqlite_schema WHERE type = 'view' AND name NOT IN (SELECT nom FROM reference_objets) ORDER BY rowid;
SELECT printf('.output
SELECT %Q;
%s;
.output essai.sql
SELECT ''EXPLAIN DELETE FROM "%w";'' UNION ALL
SELECT printf(''EXPLAIN UPDATE "%w" SET %%s; EXPLAIN INSERT INTO "%w" (%%s) VALUES (%%s);'', group_concat(printf(''"%%w" = "%%w"'', name, name), '', ''),
              group_concat(printf(''"%%w"'', name), '', ''), group_concat(''NULL'', '', '')) FROM pragma_table_xinfo(%Q) WHERE hidden = 0;
.output essai
.read essai.sql
DROP TRIGGER "%w";', 'Votre déclencheur « ' || name || ' »', sql, replace(tbl_name, '''', ''''''), replace(tbl_name, '''', ''''''), replace(tbl_name, '''', ''''''), tbl_name, name)
FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid;
