#!/bin/sh
# SEGUR-04: the extension exports one symbol. And no figure of the seed stands outside of it.
set -u
symboles=$(nm -D --defined-only "$SEGUR_SO" | awk '{ print $3 }')
if [ "$symboles" != sqlite3_segur_init ]; then
  printf 'exported symbols:\n%s\n' "$symboles"
  exit 1
fi

# The amounts and rates of the scales, and the other sums of money, as they would stand in code: themselves, in
# centimes, in millions; and the bounds that no code has for another reason. Small numbers and round ones (100, 1000…)
# tell nothing.
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT
sqlite3 -readonly "$REFERENCE" >"$figures" <<'FIN'
WITH nombres(n, moindre) AS (
  SELECT valeur, 100 FROM chiffres WHERE unite IN ('euros', 'euros HT')
  UNION SELECT CAST(round(valeur * 100) AS INTEGER), 1000 FROM chiffres WHERE unite IN ('euros', 'euros HT')
  UNION SELECT valeur / 1000000, 100 FROM chiffres WHERE unite = 'euros'
  UNION SELECT valeur, 1000 FROM chiffres WHERE unite = 'nombre'
  UNION SELECT a_partir_de, 1000 FROM tranches
)
SELECT DISTINCT n FROM nombres WHERE n >= moindre AND rtrim(n, '0') <> '1';
FIN
[ "$(wc -l <"$figures")" -gt 100 ] || exit 1
cd "$RACINE" || exit 1
# What segur had put in a file of 0.1.0 is a list of rows, with their keys.
if grep -rnwF -f "$figures" --exclude='inventaire-2.sql' ext cli queries engines; then
  echo 'the lines above hold figures of the seed'
  exit 1
fi
# In the page, where small numbers are pixels, milliseconds and colours, and round ones are limits: those of four digits
# and more, two of them that count.
grep -E '^[0-9]{4,}$' "$figures" | grep -vE '^[0-9]0+$' >"$figures.longs"
trap 'rm -f "$figures" "$figures.longs"' EXIT
if grep -nwF -f "$figures.longs" page/*.js page/*.mjs page/*.c page/*.html page/*.css | grep -v w3.org/2000/svg; then
  echo 'the lines above hold figures of the seed'
  exit 1
fi
