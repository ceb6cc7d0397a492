#!/bin/sh
# segur.dll and segur.exe, compiled by mingw-w64 and tried under Wine, with the newest SQLite
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
x86_64-w64-mingw32-gcc -O2 -shared -static-libgcc -o segur.dll -Wall -DSEGUR_VERSION="\"$version\"" -I. \
  -I"$RACINE/ext" $sources donnees.c || exit 1
verifier 'one exported symbol' sqlite3_segur_init \
  "$(x86_64-w64-mingw32-objdump -p segur.dll |
    awk '/Ordinal\/Name Pointer/ { dans = 1; next } dans && /\[/ { print $NF } dans && !/\[/ { exit }')"
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
x86_64-w64-mingw32-gcc -O1 -w -c "$lieu/sqlite3.c" -o sqlite3.o || exit 1
x86_64-w64-mingw32-gcc -O2 -w -static -o essai.exe essai.c sqlite3.o || exit 1
verifier 'under Wine' '38565
3750.25
1 251
sons_lab(): sites : entier attendu, reçu TEXT « douze »' \
  "$(WINEDEBUG=-all WINEPREFIX=$dossier/wine wine ./essai.exe 'SELECT sons_lab(80)' "SELECT sons('RIS', '15001')" \
  "SELECT total FROM recapitulatif WHERE couloir = 'Total'" "SELECT sons_lab('douze')" 2>/dev/null | tr -d '\r')"

. "$RACINE/dev/croiser.sh"
installer_de_quoi_croiser || exit 1
# The program: one file, which holds SQLite, the extension and the reference. Accents in the names, the arguments and
# what is printed. Cross compiled as anyone would: SQLite's amalgamation, and the database and tables of the native
# build as they are.
cmake -S "$RACINE" -B croise -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_SYSTEM_NAME=Windows \
  -DCMAKE_C_COMPILER=x86_64-w64-mingw32-gcc \
  -DCMAKE_COMPILE_WARNING_AS_ERROR=ON -DSEGUR_SQLITE="$lieu" -DSEGUR_XLSXWRITER="$xlsxwriter" \
    -DSEGUR_NATIF="$RACINE/build/release" >journal 2>&1 && cmake --build croise >>journal 2>&1 || cat journal
mkdir seul && cp croise/segur.exe seul/ && cd seul || exit 1
segur() {
  WINEDEBUG=-all WINEPREFIX=$dossier/wine LC_ALL=C.UTF-8 wine ./segur.exe "$@"
}
verifier 'recap' "$("$RACINE/segur" recap)" "$(segur recap 2>/dev/null)"
printf 'structure;dispositif;quantite\r\n\311tablissement;SGL;12\r\nB;XX;1\r\n' >"données d'été.csv"
verifier 'nouveau' "« À moi.db » est prêt. Ensuite : .\segur importer dossiers FICHIER.csv --base 'À moi.db'" \
  "$(segur nouveau 'À moi.db' 2>/dev/null)"
verifier 'importer, a fault' "données d'été.csv, ligne 3 : dispositif : inconnu « XX »
données d'été.csv : 2 lignes lues, 0 chargée, 1 à corriger
--rejets FICHIER charge les autres, et écrit celles-là avec leur motif
segur : rien n'a été chargé" "$(segur importer dossiers "données d'été.csv" --base 'À moi.db' 2>&1 >/dev/null)"
verifier 'importer' "données d'été.csv : 2 lignes lues, 1 chargée, 1 rejetée" \
  "$(segur importer dossiers "données d'été.csv" --base 'À moi.db' --rejets 'rejetés.csv' 2>/dev/null)"
verifier 'the rejected row' '3;"dispositif : inconnu « XX »";B;XX;1' "$(tail -n 1 'rejetés.csv')"
verifier 'requete' 'Établissement|22500' \
  "$(segur requete dossiers_montants -list --base 'À moi.db' 2>/dev/null | sed -n 2p | cut -d'|' -f2,6)"
verifier 'a value with an accent' "pas de requête « été »" \
  "$(segur requete été 2>&1 >/dev/null | sed -n '1s/segur : //p')"
contenir 'publier' 'est publié' "$(segur publier 'publié.db' --base 'À moi.db' 2>/dev/null)"
gzip -dc "$RACINE/tests/bases/version-8.db.gz" >'ancienne à moi.db'
contenir 'maj' "« ancienne à moi.db » est à jour" "$(segur maj 'ancienne à moi.db' 2>/dev/null)"
verifier 'what is there' "ancienne à moi.db
ancienne à moi.db.avant
données d'été.csv
publié.db
rejetés.csv
segur.exe
À moi.db" "$(printf '%s\n' * | LC_ALL=C sort)"
segur recap -tableur -o 'là-bas.csv' 2>/dev/null
verifier 'to a file' "$("$RACINE/build/release/segur" recap -tableur)" "$(cat 'là-bas.csv')"
rm -f 'là-bas.csv'
# A workbook, from a temporary folder that has an accent, as the folder of many users.
mkdir -p "$dossier/wine/drive_c/été"
TEMP='C:\été' TMP='C:\été' segur rapport --base 'À moi.db' 'là-bas.xlsx' >dit 2>&1
contenir 'rapport' '« là-bas.xlsx » est prêt.' "$(cat dit)"
contenir 'what it holds' 'Établissement' \
  "$(/usr/bin/python3 -c "import zipfile; print(zipfile.ZipFile('là-bas.xlsx').read('xl/worksheets/sheet4.xml').decode())")"
rm -f 'là-bas.xlsx' dit
# SQLite's own shell, inside.
croiser x86_64-windows-gnu Windows "$dossier/zig" >journal 2>&1 || cat journal
cp "$dossier/zig/segur.exe" .
verifier 'the shell' '38565' "$(segur shell -list -noheader 'SELECT sons_lab(80)' 2>/dev/null | tr -d '\r')"
verifier "the shell, on one's own base" 'Établissement' \
  "$(segur shell 'À moi.db' -list -noheader 'SELECT structure FROM dossiers' 2>/dev/null | tr -d '\r')"
conclure machines
