#!/bin/sh
# Every line and every branch of ext/ is run by the unit tests, but for those marked GCOVR_EXCL, each with its
# reason beside it.
set -u
. "$RACINE/tests/outils.sh"
construction=$RACINE/build/couverture
cmake -S "$RACINE" -B "$construction" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_FLAGS="--coverage -fprofile-update=atomic" >"$dossier/journal" 2>&1 &&
  cmake --build "$construction" >>"$dossier/journal" 2>&1 || cat "$dossier/journal"
find "$construction" -name '*.gcda' -delete
ctest --test-dir "$construction" -R '^test_(bareme|csv|detail|hostile|lignes|memoire|montants|rosp|segur|selon|sons|total|valeurs|fils)$' --no-tests=error >"$dossier/journal" 2>&1
verifier 'the tests' 0 $?
mesurer() {
  gcovr -r "$RACINE" --filter "$RACINE/ext/" "$@" "$construction" 2>"$dossier/journal"
}
total=0 manque=0
for mesure in '' --branches; do
  # shellcheck disable=SC2086 # an option or none
  bilan=$(mesurer $mesure | tail -n +5)
  printf '%s\n' "$bilan"
  # shellcheck disable=SC2046 # two numbers
  set -- $(printf '%s\n' "$bilan" | awk '/^TOTAL/ { print $2, $2 - $3 }')
  total=$((total + $1)) manque=$((manque + $2))
  verifier "covered ${mesure:-lines}" '100%' "$(printf '%s\n' "$bilan" | awk '/^TOTAL/ { print $4 }')"
done
compter couverture $total 0 $((manque + fautes))
conclure
