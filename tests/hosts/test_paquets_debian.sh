#!/bin/sh
# The two Debian packages: lintian finds no error; installed, they work from any folder and without the
# sources; removed, nothing is left. The archive works wherever it is unpacked, and cmake --install too.
set -u
. "$RACINE/tests/outils.sh"
construction=$RACINE/build/paquet
export LC_ALL=C.UTF-8

cmake -S "$RACINE" -B "$construction" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr >"$dossier/journal" &&
  rm -f "$construction"/*.deb "$construction"/*.tar.gz &&
  cmake --build "$construction" >>"$dossier/journal" && (cd "$construction" && cpack) >>"$dossier/journal" 2>&1 || cat "$dossier/journal"
set -- "$construction"/libsqlite3-mod-segur_*.deb "$construction"/segur_*.deb
for paquet; do
  echo "$(basename "$paquet"), $(wc -c <"$paquet") bytes:"
  dpkg-deb -c "$paquet" | awk '{ print "  " $6 }' | grep -v '/$' | sed 's#/queries/.*#/queries/…#; s#/seed/.*#/seed/…#' | uniq
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
  verifier "$1: importer" 'd.csv : 1 ligne lue, 1 chargée, 0 rejetée' "$("$2" importer dossiers d.csv --base ma.db 2>&1)"
  contenir "$1: the reference" 'la base de référence ne se modifie pas' "$("$2" importer dossiers d.csv --base "$partage/segur.db" 2>&1)"
  contenir "$1: maj" 'est à jour' "$("$2" maj ma.db 2>&1)"
  contenir "$1: requete" ',38565,' "$("$2" requete dossiers_montants -csv --base ma.db 2>&1)"
  contenir "$1: Datasette's metadata" '"recapitulatif"' "$(sh "$partage/docs/datasette.sh" 2>&1)"
  verifier "$1: no tests to run" 2 "$("$2" test >/dev/null 2>&1; echo $?)"
  cd "$RACINE" || exit 1
}

if [ "$(id -u)" = 0 ]; then
  dpkg -i "$@" >"$dossier/journal" 2>&1 || cat "$dossier/journal"
  essayer 'Debian packages' /usr/bin/segur
  verifier 'a bare .load segur' 38565 "$(cd / && sqlite3 :memory: '.load segur' 'SELECT sons_lab(80)' 2>&1)"
  dpkg -r segur libsqlite3-mod-segur >"$dossier/journal" 2>&1 || cat "$dossier/journal"
  verifier 'removed' '' "$(ls -d /usr/bin/segur /usr/share/segur /usr/lib/*/segur.so /usr/share/doc/*segur 2>/dev/null)"
else
  verifier 'the packages are installed by root' root "$(id -un)"
fi

mkdir "$dossier/l'archive à moi"
tar xzf "$construction"/segur-*.tar.gz -C "$dossier/l'archive à moi"
essayer 'archive' "$(echo "$dossier/l'archive à moi"/*/bin/segur)"
cmake --install "$construction" --prefix "$dossier/prefixe" >"$dossier/journal" 2>&1 || cat "$dossier/journal"
essayer 'cmake --install' "$dossier/prefixe/bin/segur"

conclure
