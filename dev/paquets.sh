#!/bin/sh
# paquets [MACHINE]          ce qui se distribue, dans build/paquets/
set -eu

. "$RACINE/dev/page.sh"
version_de_hatchling=1.33.0
paquets_pour_empaqueter='
/usr/bin/strip                             binutils                      - -
dpkg-shlibdeps                             dpkg-dev                      - -
git                                        git                           - -
'
# What a machine is called here, by zig (the program, then the extension), by CMake, by Python's wheels, by node and by
# sqlpkg; then the end of the name of its extension. On Linux the program is static, and the extension is one that an
# old glibc loads, and musl too.
machines='linux-x86_64   x86_64-linux-musl    x86_64-linux-gnu.2.17   Linux   manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64     linux-x64    linux-amd64   so
linux-aarch64  aarch64-linux-musl   aarch64-linux-gnu.2.17  Linux   manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64  linux-arm64  linux-arm64   so
windows-x86_64 x86_64-windows-gnu   x86_64-windows-gnu      Windows win_amd64             win32-x64    windows-amd64 dll
windows-arm64  aarch64-windows-gnu  aarch64-windows-gnu     Windows win_arm64             win32-arm64  windows-arm64 dll
macos-x86_64   x86_64-macos.11.0    x86_64-macos.11.0       Darwin  macosx_11_0_x86_64    darwin-x64   darwin-amd64  dylib
macos-arm64    aarch64-macos.11.0   aarch64-macos.11.0      Darwin  macosx_11_0_arm64     darwin-arm64 darwin-arm64  dylib'
# Those that are asked for; all of them, if none is named.
for machine; do
  if ! echo "$machines" | grep -q "^$machine "; then
    dire "pas de machine « $machine » ; il y a : $(echo "$machines" | cut -d' ' -f1 | paste -s -d ' ' -)"
    exit 2
  fi
done
if [ $# -gt 0 ]; then machines=$(for machine; do echo "$machines" | grep "^$machine "; done); fi

# pour_chaque_machine FUNCTION: calls it for each, with these in variables.
pour_chaque_machine() {
  while read -r machine cible_programme cible_extension systeme etiquette machine_de_node machine_de_sqlpkg suffixe; do
    "$1"
  done <<LISTE
$machines
LISTE
}

paquets=$RACINE/build/paquets
etape=$RACINE/build/etape
version=$(sed -n 's/^project(segur VERSION \([0-9.]*\).*/\1/p' "$RACINE/CMakeLists.txt")

# The same bytes from the same tree: the time of all is that of its last commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$RACINE" log -1 --format=%ct 2>/dev/null || echo 315532800)}
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

# archiver FILE FOLDER: a folder of build/etape as .tar.gz or .zip, which hold the same bytes each time.
archiver() {
  find "$etape/$2" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  case $1 in
    *.zip) (cd "$etape" && rm -f "$paquets/$1" && python3 -m zipfile -c "$paquets/$1" "$2") ;;
    *) tar -C "$etape" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "$2" |
      gzip -9n >"$paquets/$1" ;;
  esac
}

# What is for a machine: the program and the extension, in build/etape/MACHINE, with the base and the page; the
# extension alone, for sqlpkg.
construire_machine() {
  lieu=$etape/$machine
  croise=$RACINE/build/croise/$machine
  croiser "$cible_programme" "$systeme" "$croise" -DSEGUR_PAGE="$page"
  mkdir -p "$lieu"
  case $systeme in
    Windows) cp "$croise/segur.exe" "$lieu/" ;;
    *) cp "$croise/segur" "$lieu/" ;;
  esac
  set -- -shared -fPIC
  if [ "$systeme" = Darwin ]; then set -- -dynamiclib -install_name "@rpath/segur.$suffixe"; fi
  "$zig" cc -target "$cible_extension" -std=c11 -O2 -s "$@" -I "$amalgamation" -o "$croise/segur.$suffixe" \
    "$RACINE/build/release/dist/segur.c"
  cp "$croise/segur.$suffixe" "$reference" "$page" "$lieu/"
  mkdir -p "$etape/npm/machines/$machine_de_node"
  cp "$croise/segur.$suffixe" "$etape/npm/machines/$machine_de_node/"
  # sqlpkg unpacks no folder.
  touch -d "@$SOURCE_DATE_EPOCH" "$lieu/segur.$suffixe"
  tar -C "$lieu" --owner=0 --group=0 --numeric-owner --format=gnu -cf - "segur.$suffixe" |
    gzip -9n >"$paquets/segur-$version-extension-$machine.tar.gz"
}

# The wheel of a machine.
construire_roue() {
  rm -rf "$etape/python"
  cp -R "$RACINE/packages/python" "$etape/python"
  cp "$RACINE/LICENSE" "$etape/python/"
  cp "$RACINE/packages/donnees/LICENCE.txt" "$etape/python/LICENCE-DONNEES.txt"
  (cd "$etape/python" && SEGUR_VERSION=$version SEGUR_FICHIERS=$etape/$machine SEGUR_ETIQUETTE=$etiquette \
    "$hatchling" build -t wheel -d "$paquets")
}

# What one unpacks: on Windows a folder that says what to open, elsewhere the tree that goes in /usr/local too.
construire_archive() {
  nom=segur-$version-$machine
  rm -rf "${etape:?}/$nom"
  case $systeme in
    Windows)
      cp -R "$etape/$machine" "$etape/$nom"
      essai='Cette version a été construite, et essayée nulle part.'
      if [ "$machine" = windows-x86_64 ]; then essai='Cette version a été essayée sous Wine, pas sur un Windows.'; fi
      sed "s/@ESSAI@/$essai/" "$RACINE/packages/windows/LISEZMOI.txt.in" | sed 's/$/\r/' >"$etape/$nom/LISEZMOI.txt"
      sed 's/$/\r/' "$RACINE/LICENSE" >"$etape/$nom/LICENSE.txt"
      sed 's/$/\r/' "$RACINE/packages/donnees/LICENCE.txt" >"$etape/$nom/LICENCE-DONNEES.txt"
      archiver "$nom.zip" "$nom"
      ;;
    *)
      mkdir -p "$etape/$nom/bin" "$etape/$nom/lib" "$etape/$nom/share/segur/docs" "$etape/$nom/share/doc/segur/docs"
      cp "$etape/$machine/segur" "$etape/$nom/bin/"
      cp "$etape/$machine/segur.$suffixe" "$etape/$nom/lib/"
      cp "$etape/$machine/segur.db" "$etape/$machine/segur.html" "$etape/$nom/share/segur/"
      cp "$RACINE/docs/datasette.sh" "$etape/$nom/share/segur/docs/"
      (cd "$RACINE" && cp README.md CHANGELOG.md LICENSE CITATION.cff "$etape/$nom/share/doc/segur/" && cp docs/*.md \
        docs/*.png docs/*.svg "$etape/$nom/share/doc/segur/docs/")
      cp "$RACINE/packages/donnees/LICENCE.txt" "$etape/$nom/share/doc/segur/LICENCE-DONNEES.txt"
      archiver "$nom.tar.gz" "$nom"
      ;;
  esac
}

construire_debian() {
  cmake -S "$RACINE" -B "$RACINE/build/debian" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF \
    -DCMAKE_INSTALL_PREFIX=/usr -DSEGUR_PAGE="$page"
  cmake --build "$RACINE/build/debian"
  # CPack keeps the times of the files.
  find "$RACINE/build/debian" "$page" -maxdepth 1 -type f -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
  (cd "$RACINE/build/debian" && rm -f ./*.deb && cpack && cp ./*.deb "$paquets/")
}

construire_npm() {
  (cd "$RACINE/packages/npm" && cp index.* README.md "$etape/npm/")
  cp "$RACINE/LICENSE" "$reference" "$page" "$etape/npm/"
  cp "$RACINE/packages/donnees/LICENCE.txt" "$etape/npm/LICENCE-DONNEES.txt"
  sed "s/@VERSION@/$version/" "$RACINE/packages/npm/package.json" >"$etape/npm/package.json"
  (cd "$etape/npm" && npm pack --silent --pack-destination "$paquets")
}

# The data package: CSV of every table of figures, and what they are.
construire_donnees() {
  lieu=$etape/segur-$version-donnees
  rm -rf "$lieu" "$etape/publiee.db"
  mkdir -p "$lieu/data"
  "$programme" publier "$etape/publiee.db"
  printf '.open --readonly %s\n%s\n' "$(citer "$reference")" \
    "ATTACH $(citer_sql "$etape/publiee.db") AS publie; CREATE TEMP TABLE appel AS SELECT '$version' AS version, date($SOURCE_DATE_EPOCH, 'unixepoch') AS jour, CAST(readfile($(citer_sql "$RACINE/schema.sql")) AS TEXT) AS schema;" |
    cat - "$RACINE/packages/donnees/paquet.sql" | (cd "$lieu" && sqlite3 -init /dev/null -batch -bail)
  cp "$RACINE/packages/donnees/LICENCE.txt" "$lieu/"
  archiver "segur-$version-donnees.zip" "segur-$version-donnees"
}

# A text as SQL writes it.
citer_sql() {
  printf "'%s'" "$(printf %s "$1" | sed "s/'/''/g")"
}

# sqlpkg.json: which archive is for which machine, with its digest.
construire_sqlpkg() {
  fichiers='' empreintes=''
  pour_chaque_machine noter_archive
  sed "s/@VERSION@/$version/; s/@FICHIERS@/${fichiers#, }/; s/@EMPREINTES@/${empreintes#, }/" \
    "$RACINE/packages/sqlpkg.json.in" >"$paquets/sqlpkg.json"
}
noter_archive() {
  archive=segur-$version-extension-$machine.tar.gz
  fichiers="$fichiers, \"$machine_de_sqlpkg\": \"$archive\""
  empreintes="$empreintes, \"$archive\": \"sha256-$(sha256sum "$paquets/$archive" | cut -d' ' -f1)\""
}

# The scales as functions of other engines.
construire_moteurs() {
  lieu=$etape/segur-$version-moteurs
  mkdir -p "$lieu"
  cp "$RACINE"/build/release/engines/* "$RACINE/docs/moteurs.md" "$RACINE/docs/performances.md" "$RACINE"/docs/*.svg \
    "$lieu/"
  archiver "segur-$version-moteurs.zip" "segur-$version-moteurs"
}

# The extension as C, for who compiles it elsewhere.
construire_source() {
  lieu=$etape/segur-$version-c
  mkdir -p "$lieu"
  cp "$RACINE"/build/release/dist/segur.[ch] "$lieu/"
  archiver "segur-$version-c.zip" "segur-$version-c"
}

# What to take, of what is there; and what changed.
ecrire_lisezmoi() {
  awk -v version="$version" '/^## / { dans = $2 == version } dans' "$RACINE/CHANGELOG.md" \
    >"$paquets/CHANGELOG-$version.md"
  [ -s "$paquets/CHANGELOG-$version.md" ]
  (
    cd "$paquets"
    sed "s/@VERSION@/$version/g; s|@ROUES@|$(lier ./*.whl)|; s|@EXTENSIONS@|$(lier \
      ./segur-"$version"-extension-*.tar.gz)|" "$RACINE/packages/LISEZMOI.html.in" | while IFS= read -r ligne; do
      manque=''
      for nom in $(printf '%s\n' "$ligne" | grep -o 'href="[^"]*"' | cut -d'"' -f2); do
        case $nom in SHA256SUMS) ;; *) [ -f "$nom" ] || manque=$nom ;; esac
      done
      [ "$manque" ] || printf '%s\n' "$ligne"
    done >LISEZMOI.html
  )
}
# Links to files.
lier() {
  for fichier; do printf '<a href="%s">%s</a><br>' "${fichier#./}" "${fichier#./}"; done
}

construire_pour_machine() {
  dire "pour $machine…"
  noter construire_machine
  noter construire_roue
  noter construire_archive
}

preparer
construire_page
installer "$paquets_pour_empaqueter"
noter ninja -C "$RACINE/build/release"
hatchling=$outils/hatchling-$version_de_hatchling/bin/hatchling
if [ ! -x "$hatchling" ]; then
  noter python3 -m venv "$outils/hatchling-$version_de_hatchling"
  noter "$outils/hatchling-$version_de_hatchling/bin/pip" install -q "hatchling==$version_de_hatchling"
fi
rm -rf "$paquets" "$etape"
mkdir -p "$paquets" "$etape/npm"
pour_chaque_machine construire_pour_machine
dire 'pour Debian, npm et sqlpkg ; les données…'
noter construire_debian
noter construire_npm
noter construire_sqlpkg
noter construire_donnees
noter construire_source
noter construire_moteurs
cp "$page" "$paquets/segur.html"
sed "s/@VERSION@/$version/g" "$RACINE/packages/PUBLIER.md.in" >"$paquets/PUBLIER.md"
ecrire_lisezmoi
(cd "$paquets" && sha256sum -- * >"$etape/SHA256SUMS" && mv "$etape/SHA256SUMS" .)
dire "build/paquets/ : $(find "$paquets" -type f | wc -l) fichiers, $(du -sh "$paquets" | cut -f1)"
