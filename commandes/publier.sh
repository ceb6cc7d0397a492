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
absolu "$1"
publiee=$chemin
if [ -e "$publiee" ] || [ -L "$publiee" ]; then refuser "« $1 » existe déjà, je n'y touche pas"; fi
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
-- The unit that the meaning tells, and the type of a query's column: euros are REAL; else what the column holds;
-- if it holds nothing, what a column of that name is in the schema, or what the meaning tells.
CREATE TABLE dictionnaire (
  "table"   TEXT NOT NULL,
  colonne   TEXT NOT NULL,
  type      TEXT NOT NULL,
  unite     TEXT,
  sens      TEXT NOT NULL,
  PRIMARY KEY ("table", colonne)
);
CREATE TABLE types AS
  SELECT rowid AS rang, nom, colonne, type, sens, type <> '' AS du_schema,
         CASE WHEN sens LIKE '%million%euros%' THEN 'millions d''euros'
              WHEN sens LIKE '%centimes%' THEN 'centimes HT'
              WHEN sens LIKE '%euros HT%' THEN 'euros HT'
              WHEN sens LIKE '%euros TTC%' THEN 'euros TTC'
              WHEN sens LIKE '%euros%' THEN 'euros'
              WHEN sens LIKE '%pour cent%' THEN 'pour cent'
              WHEN sens LIKE '%dix-millièmes%' THEN 'dix-millièmes'
              WHEN sens LIKE '%AAAA%' THEN 'date'
              WHEN sens LIKE 'nombre%' OR sens LIKE '%effectif%' THEN 'nombre' END AS unite
  FROM lu;
.output ordres.sql
SELECT printf('CREATE TABLE v_%d AS SELECT max(typeof("%w") = ''text'') AS texte, max(typeof("%w") = ''real'') AS reel, count("%w") AS n FROM source."%w";',
              rang, colonne, colonne, colonne, nom) FROM types WHERE NOT du_schema;
SELECT printf('UPDATE types SET type = (SELECT CASE WHEN texte THEN ''TEXT'' WHEN reel OR unite LIKE ''euros%%'' THEN ''REAL'' WHEN n THEN ''INTEGER'' ELSE ifnull((SELECT max(s.type) FROM types AS s WHERE s.du_schema AND s.colonne = types.colonne), iif(sens LIKE ''nombre%%'' OR sens LIKE ''combien%%'' OR sens LIKE ''quantité%%'', ''INTEGER'', ''TEXT'')) END FROM v_%d) WHERE rang = %d; DROP TABLE v_%d;',
              rang, rang, rang) FROM types WHERE NOT du_schema;
.output
.read ordres.sql
INSERT INTO dictionnaire SELECT nom, colonne, type, unite, sens FROM types ORDER BY rang;
.output ordres.sql
SELECT printf('CREATE TABLE "%w" (%s); INSERT INTO "%w" SELECT %s FROM source."%w";', nom, group_concat(printf('"%w" %s', colonne, type), ', '),
              nom, group_concat(printf('"%w"', colonne), ', '), nom)
FROM (SELECT * FROM types ORDER BY rang) GROUP BY nom;
SELECT 'DROP TABLE lu; DROP TABLE types;';
.output
.read ordres.sql
DETACH source;
FIN
} >script.sql
if ! sqlite3 -init /dev/null -batch -bail -noheader -list -cmd '.parameter init' -cmd "$(lier base "$base")" publiee.db '.read script.sql' 2>erreurs; then
  refuser "« $nom » : $(raison "$(cat erreurs)")"
fi
if ! (set -C && cat publiee.db >"$publiee") 2>/dev/null; then
  refuser "« $nom » ne peut être écrit : plus de place sur le disque ?"
fi
echo "« $nom » est publié : $(sqlite3 -init /dev/null publiee.db "SELECT count(DISTINCT \"table\") || ' tables, ' || count(*) || ' colonnes' FROM dictionnaire")"
