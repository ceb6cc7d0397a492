#!/bin/sh
# Every line and every branch of ext/ is run by the unit tests, but for those marked GCOVR_EXCL, each with its
# reason beside it.
set -u
. "$RACINE/tests/outils.sh"
construction=$RACINE/build/couverture
cmake -S "$RACINE" -B "$construction" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
  -DCMAKE_C_FLAGS="--coverage -fprofile-update=atomic" >"$dossier/journal" 2>&1 &&
  cmake --build "$construction" >>"$dossier/journal" 2>&1 || cat "$dossier/journal"
find "$construction" -name '*.gcda' -delete
ctest --test-dir "$construction" -R \
  '^test_(bareme|csv|detail|hostile|lignes|memoire|montants|rosp|segur|selon|sons|total|valeurs|fils)$' \
  --no-tests=error >"$dossier/journal" 2>&1
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

# The program, by the tests of its commands and each query in each form: nine lines in ten. What is left is mostly
# shortage of memory.
export SEGUR_PROGRAMME="$construction/segur" REFERENCE="$construction/segur.db"
for essai in dossiers finess rpps etrangere; do
  sh "$RACINE/tests/cli/test_$essai.sh" >"$dossier/journal" 2>&1
done
"$SEGUR_PROGRAMME" nouveau "$dossier/large.db" >/dev/null
sqlite3 -init /dev/null -batch -bail "$dossier/large.db" <"$RACINE/tests/sql/portefeuille.sql"
for forme in '' -csv -html -json -list -markdown -tableur -tabs; do
  # shellcheck disable=SC2086 # a word or none
  for requete in $(sqlite3 -init /dev/null "$construction/segur.db" \
    'SELECT requete FROM requetes WHERE vue IS NOT NULL'); do
    "$SEGUR_PROGRAMME" requete "$requete" $forme --base "$dossier/large.db"
  done
done >/dev/null 2>&1
sh "$RACINE/tests/cli/test_classeur.sh" >"$dossier/journal" 2>&1
PAGER='sed -n 1p' script -qec "'$SEGUR_PROGRAMME' recap" /dev/null </dev/null >/dev/null 2>&1
for ancienne in "$RACINE"/tests/bases/*.db.gz; do
  gzip -dc "$ancienne" >"$dossier/ancienne.db"
  "$SEGUR_PROGRAMME" maj "$dossier/ancienne.db"
done >/dev/null 2>&1
(
  cd "$dossier" || exit 1
  "$SEGUR_PROGRAMME" aide
  "$SEGUR_PROGRAMME" version
  "$SEGUR_PROGRAMME" importer -h
  "$SEGUR_PROGRAMME" recpa
  "$SEGUR_PROGRAMME" xyzzy
  "$SEGUR_PROGRAMME" requete
  "$SEGUR_PROGRAMME" requete roqs
  "$SEGUR_PROGRAMME" requete echeances date=hier
  "$SEGUR_PROGRAMME" requete comparer apres=revise apres=x
  "$SEGUR_PROGRAMME" requete client
  "$SEGUR_PROGRAMME" requete client dispositif=SGL quantite=12 --base=large.db
  "$SEGUR_PROGRAMME" recap
  "$SEGUR_PROGRAMME" recap -tableur -o recap.csv
  "$SEGUR_PROGRAMME" recap -tableur -o recap.csv
  "$SEGUR_PROGRAMME" recap -o
  "$SEGUR_PROGRAMME" recap -o a -o b
  "$SEGUR_PROGRAMME" publier p.db --base large.db
  "$SEGUR_PROGRAMME" publier p.db
  "$SEGUR_PROGRAMME" shell large.db 'SELECT 1'
  "$SEGUR_PROGRAMME" shell -list 'SELECT 1'
  "$SEGUR_PROGRAMME" maj
  "$SEGUR_PROGRAMME" nouveau
) >/dev/null 2>&1
bilan=$(gcovr -r "$RACINE" --filter "$RACINE/cli/" "$construction" 2>"$dossier/journal" | tail -n +5)
printf '%s\n' "$bilan"
couvert=$(printf '%s\n' "$bilan" | awk '/^TOTAL/ { print int(100 * $3 / $2) }')
[ "${couvert:-0}" -ge 90 ] || verifier 'the program is covered' '90 % of its lines' "$couvert %"
compter couverture $total 0 $((manque + fautes))
conclure
