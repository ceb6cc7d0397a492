#!/bin/sh
# Every view gives, without the extension, the rows worked out by hand from the facts in
# NAME.attendu; on the user's rows of NAME.sql where there is such a file.
set -u
cd "$RACINE/tests/sql" || exit 1
copie=$(mktemp)
trap 'rm -f "$copie"' EXIT
fautes=0 vues=0

for vue in $(sqlite3 -readonly "$SEGUR_DB" "SELECT name FROM sqlite_schema WHERE type = 'view'"); do
  vues=$((vues + 1))
  cp "$SEGUR_DB" "$copie"
  if [ -f "$vue.sql" ]; then sqlite3 -batch -bail "$copie" <"$vue.sql"; fi
  sqlite3 -readonly -batch -bail -list -header "$copie" "SELECT * FROM $vue" |
    diff -u "$vue.attendu" - || fautes=$((fautes + 1))
done
echo "$vues views, $fautes wrong"
[ "$vues" -gt 0 ] && [ "$fautes" = 0 ]
