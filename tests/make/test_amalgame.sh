#!/bin/sh
# dist/segur.c, the extension in one file: compiled alone, with nothing of ours beside it, it is the same extension;
# and it may be inside a program.
set -u
. "$RACINE/tests/outils.sh"
cp "$RACINE"/build/release/dist/segur.[ch] "$dossier/" || exit 1
cd "$dossier" || exit 1
verifier 'compiled alone' '' "$(cc -std=c11 -Wall -Wextra -Wpedantic -Werror -O1 -fPIC -shared -Wl,-z,defs segur.c -o \
  segur.so 2>&1)"
questions="SELECT segur_version(), segur_debug();
  SELECT name, narg FROM pragma_function_list WHERE name GLOB 'sons*' OR name GLOB 'rosp*' OR name GLOB 'segur*' OR name GLOB 'csv_*' ORDER BY 1, 2;
  SELECT dispositif, vague, quantite, sons(dispositif, quantite, vague) FROM (SELECT DISTINCT dispositif, vague FROM tranches), (SELECT 1 AS quantite UNION SELECT 80 UNION SELECT 1500000)
    WHERE dispositif <> 'MSS';
  SELECT * FROM sons_detail; SELECT valeurs FROM csv_lignes('a;b' || char(10) || '1;é'); SELECT csv_nombre('1 234,5', 2), csv_mot('Été');"
repondre() {
  sqlite3 -init /dev/null -batch -bail -readonly -cmd ".load '$1'" "$REFERENCE" "$questions" 2>&1
}
verifier 'the same answers' "$(repondre "$SEGUR_SO")" "$(repondre "$dossier/segur.so")"
contenir 'which are many' '|38565' "$(repondre "$dossier/segur.so")"
verifier 'one symbol' 'sqlite3_segur_init' "$(nm -D --defined-only segur.so | awk '{ print $3 }')"

cat >essai.c <<'FIN'
#include <stdio.h>
#include "segur.h"
int main(void) {
  sqlite3 *db;
  sqlite3_stmt *statement;
  if (sqlite3_auto_extension((void (*)(void))sqlite3_segur_init) || sqlite3_open(":memory:", &db)) return 1;
  if (sqlite3_prepare_v2(db, "SELECT sons_lab(80)", -1, &statement, 0) || sqlite3_step(statement) != SQLITE_ROW) return 1;
  printf("%d\n", sqlite3_column_int(statement, 0));
  sqlite3_finalize(statement);
  return sqlite3_close(db);
}
FIN
verifier 'inside a program' '' \
  "$(cc -std=c11 -Wall -Wextra -Werror -DSQLITE_CORE segur.c essai.c -lsqlite3 -o essai 2>&1)"
verifier 'inside a program' 38565 "$(./essai)"
conclure
