#!/bin/sh
# Every parameterless query gives, as a view and without the extension, the rows worked out
# by hand from the facts in NAME.attendu.
set -u
cd "$RACINE/tests/sql" || exit 1
fautes=0 vues=0

for vue in $(sqlite3 -readonly "$SEGUR_DB" "SELECT name FROM sqlite_schema WHERE type = 'view'"); do
  vues=$((vues + 1))
  sqlite3 -readonly -batch -bail -list -header "$SEGUR_DB" "SELECT * FROM $vue" |
    diff -u "$vue.attendu" - || fautes=$((fautes + 1))
done
echo "$vues views, $fautes wrong"
[ "$vues" -gt 0 ] && [ "$fautes" = 0 ]
