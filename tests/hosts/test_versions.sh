#!/bin/sh
# The unit tests and the expected rows of every view, against the oldest SQLite accepted and the newest to be had:
# the amalgamations that the npm packages of better-sqlite3 carry. 7.4.6 has SQLite 3.37.0.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/hosts/amalgame.sh"

# essayer PACKAGE EXPECTED: builds SQLite from that package, then the tests against it.
essayer() {
  amalgamer "$1"
  cd "$lieu" || exit 1
  if [ ! -f libsqlite3.so ]; then
    cc -O1 -shared -fPIC -w -DSQLITE_ENABLE_JSON1 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_STMTVTAB \
      -o libsqlite3.so sqlite3.c -lpthread -ldl -lm || exit 1
  fi
  cc -o lecteur -I. "$RACINE/tests/hosts/lecteur.c" libsqlite3.so -Wl,-rpath,"$lieu" || exit 1
  version=$(./lecteur :memory: 'SELECT sqlite_version()' | sed -n 2p)
  contenir "$1" "$2" "$version"
  cmake -S "$RACINE" -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DSQLite3_INCLUDE_DIR="$lieu" \
    -DSQLite3_LIBRARY="$lieu/libsqlite3.so" >journal 2>&1 && cmake --build build >>journal 2>&1 || cat journal
  ctest --test-dir build -R '^test_(bareme|csv|detail|difference|lignes|memoire|montants|rosp|segur|selon|sons|total)$' \
    --no-tests=error --output-junit unites.xml >journal 2>&1
  verifier "unit tests against $version" 0 $?
  if [ "$fautes" != 0 ]; then cat journal; fi
  grep 'tests passed' journal
  LECTEUR=$lieu/lecteur REFERENCE=$lieu/build/segur.db sh "$RACINE/tests/sql/test_requetes.sh"
  verifier "expected rows against $version" 0 $?
  echo "SQLite $version"
}

essayer 7.4.6 3.37.0
essayer "$(le_plus_recent)" 3.

conclure
