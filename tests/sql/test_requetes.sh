#!/bin/sh
# Every view gives, without the extension, the rows worked out by hand from the facts in
# NAME.attendu; on the user's rows of NAME.sql where there is such a file. chiffres.attendu is the
# second entry of every figure of the seed, in fewer columns; there are some of the tables of which
# no view prints every cell.
set -u
cd "$RACINE/tests/sql" || exit 1
copie=$(mktemp)
trap 'rm -f "$copie"' EXIT
fautes=0 lues=0

for nom in $(sqlite3 -readonly "$REFERENCE" "SELECT name FROM sqlite_schema WHERE type = 'view'"); do
  [ -f "$nom.attendu" ] || { echo "$nom: no expected rows"; fautes=$((fautes + 1)); }
done
for attendu in *.attendu; do
  nom=${attendu%.attendu}
  lues=$((lues + 1))
  cp "$REFERENCE" "$copie"
  if [ -f "$nom.sql" ]; then sqlite3 -batch -bail "$copie" <"$nom.sql"; fi
  case $nom in
    chiffres) lecture='SELECT chiffre, valeur, unite, statut, source, confiance FROM chiffres ORDER BY chiffre' ;;
    *) lecture="SELECT * FROM $nom" ;;
  esac
  ${LECTEUR:-sqlite3 -readonly -batch -bail -list -header} "$copie" "$lecture" |
    diff -u "$attendu" - || fautes=$((fautes + 1))
done
echo "$lues read, $fautes wrong"
[ "$lues" -gt 0 ] && [ "$fautes" = 0 ]
