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

# The columns, in order: table, column, type ('' for a view's), meaning. The schema has the comments of the tables: the base has
# lost those of a column that maj added; it keeps the header of each query in its view. The lists of what is segur's are for maj
# alone.
lire_base() {
  sqlite3 -init /dev/null -batch -bail -noheader -list -cmd "$attente" "$base" "$@" 2>erreurs ||
    refuser "« $base » : $(raison "$(cat erreurs)")"
}
cat "$RACINE/schema.sql" >schema
lire_base "SELECT sql FROM sqlite_schema WHERE type = 'view' ORDER BY rowid" >>schema
awk '
  /^CREATE / { table = vue = ""; dans = 0 }
  /^CREATE TABLE [a-z_]+ \($/ && $3 !~ /^reference_/ { table = $3 }
  /^CREATE VIEW [a-z_]+ AS -- Titre : / { vue = $3 }
  vue != "" && /^-- Colonnes/ { dans = 1; next }
  dans && /^--   [a-z]/ {
    colonne = $2
    sub(/^--   [a-z_0-9]+ +/, "")
    print vue "\t" colonne "\t\t" $0
    next
  }
  { dans = 0 }
  table != "" && match($0, /^  [a-z][a-z_0-9]* +(TEXT|INTEGER|REAL)/) && match($0, /-- .*/) {
    sens = substr($0, RSTART + 3)
    sub(/,$/, "", $2)
    print table "\t" $1 "\t" $2 "\t" sens
  }' schema >colonnes
ln -s "$RACINE/commandes/lib/publier.sql" script.sql
if ! sqlite3 -init /dev/null -batch -bail -noheader -list -cmd "$attente" -cmd '.parameter init' -cmd "$(lier base "$base")" publiee.db \
  '.read script.sql' 2>erreurs >rapport; then
  refuser "« $nom » n'est pas écrit : $(raison "$(cat erreurs)")"
fi
deposer publiee.db "$publiee"
echo "« $nom » est publié : $(sqlite3 -init /dev/null publiee.db "SELECT count(DISTINCT \"table\") || ' tables, ' || count(*) || ' colonnes' FROM dictionnaire")"
cat rapport
