#!/bin/sh
# The documents tell the truth: each line « SELECT …; -- result » of their blocks of SQL gives
# that result (columns parted by |), or that error.
set -u
sortie=$(mktemp)
trap 'rm -f "$sortie"' EXIT
exemples=0 fautes=0

for document in "$RACINE/README.md"; do
  awk '/^```sql$/ { dans = 1; next } /^```$/ { dans = 0 } dans && /-- / && !/^--/' "$document" >"$sortie"
  while IFS= read -r ligne; do
    exemples=$((exemples + 1))
    ordre=${ligne%%; *--*}
    attendu=${ligne#*-- }
    obtenu=$(sqlite3 -batch -list -noheader -cmd ".load '$SEGUR_SO'" -readonly "$SEGUR_DB" "$ordre" 2>&1 |
      sed 's/^Error: stepping, //; s/^.*near line [0-9]*: //; s/ ([0-9]*)$//')
    if [ "$obtenu" != "$attendu" ]; then
      printf '%s: %s\n  expected: %s\n  got:      %s\n' "$document" "$ordre" "$attendu" "$obtenu"
      fautes=$((fautes + 1))
    fi
  done <"$sortie"
done

# The table that the README shows is the one that recap prints.
awk '/^Récapitulatif du budget/ { dans = 1 } /^```$/ { dans = 0 } dans' "$RACINE/README.md" >"$sortie"
"$RACINE/segur" recap | diff -u "$sortie" - || fautes=$((fautes + 1))

echo "$exemples examples, $fautes wrong"
[ "$exemples" -ge 5 ] && [ "$fautes" = 0 ]
