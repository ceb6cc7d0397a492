#!/bin/sh
# publier FICHIER            une base simple pour tableaux de bord
#
# The tables of the database, and the result of each query without parameters as a table of declared
# types; `dictionnaire` says what each column is, from the comments of the schema and the headers
# of the queries. No view, nothing to load: any program that reads SQLite shows it whole.
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"

if [ $# != 1 ] || [ -z "$1" ]; then
  dire 'un nom de fichier attendu : ./segur publier FICHIER'
  exit 2
fi
verifier_neuf "$1"
publiee=$chemin
base_a_lire
nom=$1
entrer_dans_un_dossier

# The columns, in order: table, column, type ('' for a query's), meaning.
{
  echo 'CREATE TABLE lu (nom TEXT, colonne TEXT, type TEXT, sens TEXT);'
  awk '
    /^CREATE TABLE / { table = $3 }
    /^\)/ { table = "" }
    table != "" && match($0, /^  [a-z][a-z_0-9]* +(TEXT|INTEGER|REAL)/) && match($0, /-- .*/) {
      sens = substr($0, RSTART + 3)
      sub(/,$/, "", $2)
      print table "\t" $1 "\t" $2 "\t" sens
    }' "$RACINE/schema.sql" >colonnes
  for fichier in "$RACINE"/queries/*.sql; do
    if grep -q -e '^--   :' -e '^-- Extension :' "$fichier"; then continue; fi
    requete=$(basename "$fichier" .sql)
    if [ -f "$RACINE/seed/$requete.sql" ]; then requete=${requete}_synthese; fi
    awk -v nom="$requete" '/^-- Colonnes/ { dans = 1; next } dans && /^--   [a-z]/ {
        colonne = $2; sub(/^--   [a-z_0-9]+ +/, ""); print nom "\t" colonne "\t\t" $0; next
      } { dans = 0 }' "$fichier" >>colonnes
  done
  cat <<'FIN'
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
  type      TEXT NOT NULL,
  unite     TEXT,
  sens      TEXT NOT NULL,
  PRIMARY KEY ("table", colonne)
);
CREATE TEMP TABLE types AS SELECT rowid AS rang, nom, colonne, type, sens, type <> '' AS du_schema, NULL AS unite FROM lu;
-- What the user added.
INSERT INTO types
  SELECT (SELECT max(rowid) FROM lu) + row_number() OVER (), t.name, c.name,
         CASE WHEN c.type LIKE '%INT%' THEN 'INTEGER' WHEN c.type LIKE '%CHAR%' OR c.type LIKE '%TEXT%' THEN 'TEXT'
              WHEN c.type LIKE '%REAL%' OR c.type LIKE '%FLOA%' OR c.type LIKE '%DOUB%' THEN 'REAL' ELSE 'NUMERIC' END,
         'ajouté par vous', 1, NULL
  FROM source.sqlite_schema AS t JOIN pragma_table_info(t.name, 'source') AS c
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND (t.name, c.name) NOT IN (SELECT nom, colonne FROM lu);

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
INSERT INTO dictionnaire SELECT nom, colonne, type, unite, sens FROM types ORDER BY rang;

.output ordres.sql
SELECT printf('CREATE TABLE "%w" (%s%s); INSERT INTO "%w" SELECT %s FROM %s;', nom, group_concat(printf('"%w" %s', colonne, type), ', '),
              ifnull((SELECT ', PRIMARY KEY (' || group_concat(printf('"%w"', name), ', ') || ')'
                      FROM (SELECT name FROM pragma_table_info(nom, 'source') WHERE pk > 0 ORDER BY pk) HAVING count(*) > 0), ''),
              nom, group_concat(printf('"%w"', colonne), ', '), printf(iif(du_schema, 'source."%w"', 'temp."resultat_%w"'), nom))
FROM (SELECT * FROM types ORDER BY rang) GROUP BY nom;
SELECT 'DROP TABLE lu;';
.output
.read ordres.sql
COMMIT;
FIN
} >script.sql
if ! sqlite3 -init /dev/null -batch -bail -noheader -list -cmd "$attente" -cmd '.parameter init' -cmd "$(lier base "$base")" publiee.db \
  '.read script.sql' 2>erreurs; then
  refuser "« $nom » n'est pas écrit : $(raison "$(cat erreurs)")"
fi
deposer publiee.db "$publiee"
echo "« $nom » est publié : $(sqlite3 -init /dev/null publiee.db "SELECT count(DISTINCT \"table\") || ' tables, ' || count(*) || ' colonnes' FROM dictionnaire")"
