#!/bin/sh
# SEGUR-04: the extension exports one symbol. And no figure of the seed stands outside of it.
set -u
symboles=$(nm -D --defined-only "$SEGUR_SO" | awk '{ print $3 }')
if [ "$symboles" != sqlite3_segur_init ]; then
  printf 'exported symbols:\n%s\n' "$symboles"
  exit 1
fi

# Every number of three digits or more, as it would stand in code: itself, in centimes, in millions.
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT
sqlite3 -readonly "$REFERENCE" >"$figures" <<'FIN'
WITH nombres(n) AS (
  SELECT valeur FROM chiffres WHERE typeof(valeur) <> 'text' UNION SELECT a_partir_de FROM tranches
)
SELECT n FROM nombres WHERE n > 100
UNION SELECT CAST(round(n * 100) AS INTEGER) FROM nombres WHERE n > 10
UNION SELECT n / 1000000 FROM nombres WHERE n > 100000000;
FIN
[ "$(wc -l <"$figures")" -gt 100 ] || exit 1
cd "$RACINE" || exit 1
if grep -rnwF -f "$figures" ext queries commandes segur schema.sql CMakeLists.txt; then
  echo 'the lines above hold figures of the seed'
  exit 1
fi
