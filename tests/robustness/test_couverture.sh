#!/bin/sh
# Every line of ext/ is run by the unit tests, but for those listed here; and the branches, printed.
set -u
. "$RACINE/tests/outils.sh"
construction=$RACINE/build/couverture
cmake -S "$RACINE" -B "$construction" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_FLAGS=--coverage >"$dossier/journal" 2>&1 &&
  cmake --build "$construction" >>"$dossier/journal" 2>&1 || cat "$dossier/journal"
find "$construction" -name '*.gcda' -delete
ctest --test-dir "$construction" -R '^test_(bareme|detail|hostile|memoire|montants|rosp|segur|selon|sons|fils)$' --no-tests=error >"$dossier/journal" 2>&1
verifier 'the tests' 0 $?
gcovr -r "$RACINE" --filter "$RACINE/ext/" "$construction/CMakeFiles/segur.dir" | tail -n +5
gcovr -r "$RACINE" --filter "$RACINE/ext/" --branches "$construction/CMakeFiles/segur.dir" | tail -n +5
exit $((fautes > 0))
