#!/bin/sh
# SEGUR-04: the extension exports one symbol. And no figure of the seed stands outside of it.
set -u
symboles=$(nm -D --defined-only "$SEGUR_SO" | awk '{ print $3 }')
if [ "$symboles" != sqlite3_segur_init ]; then
  printf 'exported symbols:\n%s\n' "$symboles"
  exit 1
fi

# Every amount, bound and head count of three digits or more, as it would stand in code.
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT
sqlite3 -readonly "$SEGUR_DB" >"$figures" <<'FIN'
WITH figures(n) AS (
  SELECT a_partir_de FROM tranches UNION SELECT forfait_centimes FROM tranches
  UNION SELECT par_unite_centimes FROM tranches UNION SELECT plafond_centimes FROM plafonds
  UNION SELECT montant FROM budgets UNION SELECT montant FROM totaux_publies
  UNION SELECT montant FROM enveloppes UNION SELECT montant FROM remunerations
  UNION SELECT unitaire FROM remunerations UNION SELECT effectif FROM populations
)
SELECT n FROM figures WHERE n > 100
UNION SELECT n / 100 FROM figures WHERE n > 10000
UNION SELECT n / 1000000 FROM figures WHERE n > 100000000;
FIN
[ "$(wc -l <"$figures")" -gt 50 ] || exit 1
cd "$RACINE" || exit 1
if grep -rnwF -f "$figures" ext queries commandes segur schema.sql CMakeLists.txt; then
  echo 'the lines above hold figures of the seed'
  exit 1
fi
