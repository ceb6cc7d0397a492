#!/bin/sh
# kept.sh FOLDER: writes there what is kept of what people see, as this build shows it: the screens of 80 columns; of
# 120, those of the widest queries, which show other columns there. test_screens compares; ./segur test --accepter
# writes it in tests/cli/screens.
set -eu
segur=$RACINE/build/release/segur REFERENCE=$RACINE/build/release/segur.db
export REFERENCE
cd "$RACINE"
travail=$(mktemp -d)
trap 'rm -rf "$travail"' EXIT
"$segur" nouveau "$travail/b.db" >/dev/null
sqlite3 -init /dev/null -batch -bail "$travail/b.db" <"$RACINE/tests/sql/portefeuille.sql"
sh "$RACINE/tests/cli/screens.sh" "$segur" "$travail/b.db" 80 >"$1/80.txt"
sh "$RACINE/tests/cli/screens.sh" "$segur" "$travail/b.db" 120 baremes calendrier chiffres dossiers_montants editeurs \
  portefeuille >"$1/120.txt"
