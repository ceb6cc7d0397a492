#!/bin/sh
# segur.dll, compiled by mingw-w64 and tried under Wine, with the newest SQLite
# compiled the same way. In the complete suite: Wine is large.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/hosts/amalgame.sh"
amalgamer "$(le_plus_recent)"
cd "$dossier" || exit 1
sources=$(ls "$RACINE"/ext/*.c)
cp "$RACINE"/build/release/donnees/donnees.[ch] "$REFERENCE" .
cp "$lieu"/sqlite3.h "$lieu"/sqlite3ext.h .
version=$(sed -n 's/^project(segur VERSION \([0-9.]*\).*/\1/p' "$RACINE/CMakeLists.txt")
# shellcheck disable=SC2086
x86_64-w64-mingw32-gcc -O2 -shared -static-libgcc -o segur.dll -Wall -DSEGUR_VERSION="\"$version\"" -I. -I"$RACINE/ext" $sources donnees.c || exit 1
verifier 'one exported symbol' sqlite3_segur_init \
  "$(x86_64-w64-mingw32-objdump -p segur.dll | awk '/Ordinal\/Name Pointer/ { dans = 1; next } dans && /\[/ { print $NF } dans && !/\[/ { exit }')"
cat >essai.c <<'FIN'
#include <stdio.h>
#include "sqlite3.h"
int main(int argc, char **argv) {
  sqlite3 *db;
  char *error = 0;
  sqlite3_open("segur.db", &db);
  sqlite3_enable_load_extension(db, 1);
  if (sqlite3_load_extension(db, "segur", 0, &error)) { printf("%s\n", error); return 1; }
  for (int i = 1; i < argc; i++) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, argv[i], -1, &statement, 0) || sqlite3_step(statement) != SQLITE_ROW) printf("%s\n", sqlite3_errmsg(db));
    else printf("%s\n", (const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
  }
  return sqlite3_close(db);
}
FIN
x86_64-w64-mingw32-gcc -O2 -w -static -o essai.exe essai.c "$lieu/sqlite3.c" || exit 1
verifier 'under Wine' '38565
3750.25
1 251
sons_lab(): sites : entier attendu, reçu TEXT « douze »' "$(WINEDEBUG=-all WINEPREFIX=$dossier/wine wine ./essai.exe 'SELECT sons_lab(80)' "SELECT sons('RIS', '15001')" \
  "SELECT total FROM recapitulatif WHERE couloir = 'Total'" "SELECT sons_lab('douze')" 2>/dev/null | tr -d '\r')"
conclure machines
