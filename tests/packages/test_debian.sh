#!/bin/sh
# The Debian packages: lintian finds no error; installed, they work from any folder and without the sources, and a
# program links the extension by pkg-config or by CMake; removed, nothing is left. The archive of this machine works
# wherever it is unpacked, and cmake --install too.
set -u
. "$RACINE/tests/outils.sh"
paquets=$RACINE/build/paquets
export LC_ALL=C.UTF-8

set -- "$paquets"/libsqlite3-mod-segur_*.deb "$paquets"/segur_*.deb "$paquets"/libsegur-dev_*.deb
verifier 'three packages' 3 $#
for paquet; do
  echo "$(basename "$paquet"), $(wc -c <"$paquet") bytes:"
  dpkg-deb -c "$paquet" | awk '{ print "  " $6 }' | grep -v '/$'
done
verifier 'lintian' '' "$(lintian --allow-root --fail-on none "$@" 2>&1 | grep '^E:')"

# essayer NAME SEGUR: the launcher, from a folder of its own.
essayer() {
  partage=$(dirname "$(dirname "$2")")/share/segur
  mkdir -p "$dossier/ailleurs"
  cd "$dossier/ailleurs" || exit 1
  rm -f ma.db
  verifier "$1: recap" "$("$RACINE/segur" recap)" "$("$2" recap 2>&1)"
  verifier "$1: shell" 38565 "$("$2" shell -list 'SELECT sons_lab(80)' 2>&1)"
  verifier "$1: controle" oui "$("$2" requete controle -csv 2>&1 | sed -n '2s/,.*//p')"
  "$2" nouveau ma.db >/dev/null
  printf 'structure;dispositif;quantite\nX;SGL;80\n' >d.csv
  verifier "$1: importer" 'd.csv : 1 ligne lue, 1 chargée, 0 rejetée' \
    "$("$2" importer dossiers d.csv --base ma.db 2>&1)"
  contenir "$1: the reference" 'la base de référence ne se modifie pas' \
    "$("$2" importer dossiers d.csv --base "$partage/segur.db" 2>&1)"
  contenir "$1: maj" 'est à jour' "$("$2" maj ma.db 2>&1)"
  contenir "$1: requete" ',38565,' "$("$2" requete dossiers_montants -csv --base ma.db 2>&1)"
  contenir "$1: Datasette's metadata" '"recapitulatif"' "$(sh "$partage/docs/datasette.sh" 2>&1)"
  rm -f page.html
  contenir "$1: the page" 'est prêt' "$("$2" page page.html 2>&1)"
  verifier "$1: the same" '' "$(cmp page.html "$partage/segur.html" 2>&1)"
  verifier "$1: no tests to run" 2 "$("$2" test >/dev/null 2>&1; echo $?)"
  cd "$RACINE" || exit 1
}

# lier PREFIX: a program that has the extension inside, found by pkg-config and by CMake under this prefix.
cat >"$dossier/essai.c" <<'FIN'
#include <segur.h>
#include <stdio.h>
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
printf 'cmake_minimum_required(VERSION 3.20)\nproject(essai C)\nfind_package(segur 1.0 REQUIRED)\nadd_executable(essai essai.c)\ntarget_link_libraries(essai PRIVATE segur::segur)\n' >"$dossier/CMakeLists.txt"
lier() {
  rm -rf "$dossier/par-cmake"
  PKG_CONFIG_PATH=$(echo "$2"/lib*/pkgconfig "$2"/lib/*/pkgconfig | tr ' ' :)
  export PKG_CONFIG_PATH
  # shellcheck disable=SC2046 # options
  verifier "$1: pkg-config" 38565 \
    "$(cc "$dossier/essai.c" -o "$dossier/essai" $(pkg-config --cflags --libs segur) && "$dossier/essai")"
  verifier "$1: CMake" 38565 "$(cmake -S "$dossier" -B "$dossier/par-cmake" -DCMAKE_PREFIX_PATH="$2" >/dev/null &&
    cmake --build "$dossier/par-cmake" >/dev/null && "$dossier/par-cmake/essai")"
}

if [ "$(id -u)" = 0 ]; then
  dpkg -i "$@" >"$dossier/journal" 2>&1 || cat "$dossier/journal"
  essayer 'Debian packages' /usr/bin/segur
  verifier 'a bare .load segur' 38565 "$(cd / && sqlite3 :memory: '.load segur' 'SELECT sons_lab(80)' 2>&1)"
  lier 'Debian packages' /usr
  dpkg -r segur libsqlite3-mod-segur libsegur-dev >"$dossier/journal" 2>&1 || cat "$dossier/journal"
  verifier 'removed' '' "$(ls -d /usr/bin/segur /usr/share/segur /usr/lib/*/segur.so /usr/share/doc/*segur* \
    /usr/include/segur.h /usr/lib/*/*segur* 2>/dev/null)"
else
  verifier 'the packages are installed by root' root "$(id -un)"
fi

mkdir "$dossier/l'archive à moi"
tar xzf "$paquets"/segur-[0-9.]*[0-9]-linux-"$(uname -m)".tar.gz -C "$dossier/l'archive à moi"
essayer 'archive' "$(echo "$dossier/l'archive à moi"/*/bin/segur)"
cmake --install "$RACINE/build/debian" --prefix "$dossier/prefixe" >"$dossier/journal" 2>&1 || cat "$dossier/journal"
essayer 'cmake --install' "$dossier/prefixe/bin/segur"
lier 'cmake --install' "$dossier/prefixe"

conclure
