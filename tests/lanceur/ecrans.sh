#!/bin/sh
# ecrans.sh PROGRAM BASE WIDTH: what a screen of that width shows of each query, on a base, on the 12 May 2026; of the longest, the beginning.
# tests/ecrans/WIDTH.txt is what it printed when it was last read by a person.
set -eu
programme=$1 base=$2 COLUMNS=$3
export COLUMNS
cd "$RACINE"
for fichier in queries/*.sql; do
  nom=$(basename "$fichier" .sql)
  date=$(sed -n 's/^--   :date .*/date=2026-05-12/p' "$fichier")
  exemples=$(sed -n 's/^--   :.*obligatoire ; exemple : \([a-z]*=[^ ]*\)$/\1/p' "$fichier" | grep -v '^date=' || :)
  echo "== $nom $exemples $date"
  # shellcheck disable=SC2086 # lists of words
  "$programme" requete "$nom" $exemples $date --base "$base" 2>&1 | awk 'NR <= 45 { print } NR == 46 { print "…" }'
done
