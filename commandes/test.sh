#!/bin/sh
# test [complet]             les tests ; complet : les plus longs aussi
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/proches.sh"

if [ $# -gt 0 ]; then exiger 'suite de tests' "$1" complet; fi

# passer NAME COMMAND…: runs ctest. A skipped or disabled test proves nothing: ctest lets it
# pass, this does not.
passer() {
  bilan=$RACINE/build/$1.xml
  shift
  "$@" --output-junit "$bilan"
  if grep -Eq '(skipped|disabled)="[1-9]' "$bilan"; then
    dire "des tests ont été sautés ($bilan)"
    exit 1
  fi
}

installer "$paquets_de_base$paquets_de_test"
cd "$RACINE"
for preset in release asan; do
  echo "== $preset"
  oublier_ailleurs "$preset"
  noter cmake --preset "$preset"
  noter cmake --build --preset "$preset"
  passer "$preset" ctest --preset "$preset"
done
if [ $# -gt 0 ]; then
  echo '== complet'
  passer complet ctest --test-dir build/release -L complet --no-tests=error --verbose
fi
