#!/bin/sh
# Every view gives, without the extension, the rows worked out by hand from the facts in
# NAME.attendu; on the user's rows of NAME.sql where there is such a file. So do the tables that
# hold what no view prints: their cells are entered twice, here and in the seed.
set -u
cd "$RACINE/tests/sql" || exit 1
copie=$(mktemp)
trap 'rm -f "$copie"' EXIT
fautes=0 lues=0

for nom in $(sqlite3 -readonly "$SEGUR_DB" "SELECT name FROM sqlite_schema WHERE type = 'view'"); do
  [ -f "$nom.attendu" ] || { echo "$nom: no expected rows"; fautes=$((fautes + 1)); }
done
for attendu in *.attendu; do
  nom=${attendu%.attendu}
  lues=$((lues + 1))
  cp "$SEGUR_DB" "$copie"
  if [ -f "$nom.sql" ]; then sqlite3 -batch -bail "$copie" <"$nom.sql"; fi
  sqlite3 -readonly -batch -bail -list -header "$copie" "SELECT * FROM $nom" |
    diff -u "$attendu" - || fautes=$((fautes + 1))
done
echo "$lues read, $fautes wrong"
[ "$lues" -gt 0 ] && [ "$fautes" = 0 ]
