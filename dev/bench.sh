#!/bin/sh
# bench                      mesure segur et ce qu'on écrirait à sa place
set -eu

if [ $# -gt 0 ]; then
  dire "bench ne prend pas d'argument, reçu « $1 »"
  exit 2
fi
installer "$paquets_de_base$paquets_du_banc$paquets_des_navigateurs"
preparer
. "$RACINE/dev/page.sh"
construire_page
mkdir -p "$RACINE/build/bench"
if [ ! -d "$RACINE/build/bench/node_modules/publicodes" ]; then
  noter npm install --prefix "$RACINE/build/bench" --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 publicodes@1.10.3
fi
# The figures may have changed since: nothing is kept of an earlier run.
rm -f "$RACINE"/build/bench/*.db "$RACINE"/build/bench/*.tsv "$RACINE/build/bench/echelles.sed"
for partie in 'sqlite.sh 2000000 20' 'instructions.sh' 'autres.sh 2000000 20' 'moteurs.sh 10000000 5' 'froid.sh 20' \
  'croissance.sh 5' 'importer.sh 3' 'page.sh 10' 'rapport.sh'; do
  dire "$partie"
  # shellcheck disable=SC2086 # a script and its arguments
  set -- $partie
  script=$1
  shift
  sh "$RACINE/bench/$script" "$@"
done
