#!/bin/sh
# The part of the benchmark that needs nothing but SQLite, once, on ten thousand clients: that its results are right,
# and that a wrong one stops it. Times are printed, and nothing depends on them.
set -u
. "$RACINE/tests/outils.sh"
arbre=$dossier/arbre
copier_arbre "$arbre"
mkdir -p "$arbre/build/release"
cp "$SEGUR_SO" "$REFERENCE" "$arbre/build/release/"
mesurer() {
  RACINE=$arbre sh "$arbre/bench/sqlite.sh" 10000 1 2>&1
}

verifier 'no complaint' '' "$(mesurer)"
# Each statement is a case of a question: two times each, and the memory and the loading for each of the three
# questions.
cas=$(cat "$arbre"/bench/limite/*.sql "$arbre"/bench/laboratoires/*.sql "$arbre"/bench/portefeuille/*.sql |
  grep -c '^SELECT')
ailleurs=4 # asof and fonction are for other engines
verifier 'measures' $((2 * (cas - ailleurs) + 3 * 3)) "$(wc -l <"$arbre/build/bench/mesures.tsv")"
awk -F'\t' '$4 == "mur" { print $1, $2, $6 " µs" }' "$arbre/build/bench/mesures.tsv"

# A ladder with another amount: caught, and nothing of it is kept.
rm "$arbre/build/bench/mesures.tsv"
sed -i 's/THEN 2250000/THEN 2250001/' "$arbre/build/bench/echelles.sed"
faute=$(mesurer)
contenir 'a wrong result' 'laboratoires, case : ' "$faute"
contenir 'a wrong result' 'segur : un résultat mesuré est faux' "$faute"
verifier 'a wrong result' '' "$(grep -c laboratoires "$arbre/build/bench/mesures.tsv" | grep -v '^0$')"

# The results, in their table, beside those of a run before.
mesurer() {
  (cd "$arbre/build/bench" && . "$RACINE/bench/sql.sh" && sqlite3 -init /dev/null -batch -bail -cmd '.parameter init' \
    -cmd "$(lier passage "$1") $(lier version v) $(lier machine m)" "$dossier/resultats.db" \
      ".read '$RACINE/bench/resultats.sql'")
}
# By hand: 1 to 20, whose median is 10.5 and 95 % of which are at most 19; the reference, 5 at each round.
for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  printf 'limite\tsons_lab\t10\tcpu\t%d\t%d\nlimite\tplancher\t10\tcpu\t%d\t5\n' $n $n $n
done >"$arbre/build/bench/mesures.tsv"
mesurer '2026-01-01 00:00'
verifier 'median, p95, ratio' 'plancher|5.0|5.0|1.0
sons_lab|10.5|19.0|2.1' "$(sqlite3 -list "$dossier/resultats.db" \
  'SELECT cas, mediane, p95, ratio FROM resultats ORDER BY cas')"
sed -i 's/plancher\t10\tcpu\t\([0-9]*\)\t5/plancher\t10\tcpu\t\1\t10/' "$arbre/build/bench/mesures.tsv"
mesurer '2026-01-02 00:00'
verifier 'one run beside the other' 'limite|plancher|10|cpu|1.0|1.0|+0.0 %
limite|sons_lab|10|cpu|2.1|1.05|-50.0 %' "$(sqlite3 -list "$dossier/resultats.db" <"$RACINE/bench/comparer.sql")"
conclure
