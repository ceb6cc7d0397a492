#!/bin/sh
# rapport.sh: adds the measures to bench/resultats.db, keeps those of this run in docs/mesures.tsv, from which
# docs/performances.md is written, and draws its chart.
set -eu
. "$RACINE/bench/outils.sh"
. "$RACINE/bench/sql.sh"
cd "$banc"
resultats=$RACINE/bench/resultats.db
passage=$(date '+%Y-%m-%d %H:%M')
version="segur $(git -C "$RACINE" describe --always --dirty 2>/dev/null || echo '?'), SQLite $(lire :memory: \
  'SELECT sqlite_version()')"
machine="$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cœurs"
lire -cmd '.parameter init' -cmd "$(lier passage "$passage") $(lier version "$version") $(lier machine "$machine")" \
  "$resultats" \
  <"$RACINE/bench/resultats.sql"

lire -separator '	' "$resultats" "SELECT lignes, max(mediane) FILTER (WHERE cas = 'segur' AND grandeur = 'mur') / 1000,
  max(mediane) FILTER (WHERE grandeur = 'memoire') / 1024 FROM resultats
  WHERE passage = (SELECT max(passage) FROM resultats) AND question = 'croissance' GROUP BY lignes" >croissance.tsv
gnuplot -c "$RACINE/bench/croissance.gp" "$RACINE/docs/croissance.svg"
lire -separator '	' "$resultats" \
  "SELECT lignes, max(mediane) FILTER (WHERE cas = '1') / 1e6, max(mediane) FILTER (WHERE cas = '2') / 1e6 FROM resultats
  WHERE passage = (SELECT max(passage) FROM resultats) AND question = 'grappe' GROUP BY lignes" >grappe.tsv
gnuplot -c "$RACINE/bench/grappe.gp" "$RACINE/docs/grappe.svg"
lire -readonly -separator '	' -header "$resultats" \
  "SELECT * FROM resultats WHERE passage = (SELECT max(passage) FROM resultats) ORDER BY question, cas, lignes, grandeur" \
  >"$RACINE/docs/mesures.tsv"
. "$RACINE/dev/docs.sh"
