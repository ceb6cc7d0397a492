# shellcheck shell=sh
# croiser.sh: sourced, with $RACINE set: the program and the extension for other systems, made on this one. The native
# build is there: what it generated is compiled as it is. The compiler is zig, from PyPI; SQLite and its shell come
# from one crate, libxlsxwriter and zlib from another.
version_de_zig=0.15.2
version_de_sqlite3_src=0.7.1 # SQLite 3.49.1
empreinte_de_sqlite3_src=2739bac4e1ca6527391698167b1392332d00123c9fc11eca16311291db6829f3
version_de_xlsxwriter=1.1.7
empreinte_de_xlsxwriter=6dd2753d56c22afb5bbd4fa33f8c47288a5cb57e16870eda33b21016d8c44672
outils=$RACINE/build/outils

# caisse NAME VERSION SHA256 FILE: unpacks a crate in build/outils, once: it has that file.
caisse() {
  if [ -f "$outils/$1-$2/$4" ]; then return; fi
  mkdir -p "$outils"
  curl -sSfL -o "$outils/$1.crate" "https://static.crates.io/crates/$1/$1-$2.crate" || return 1
  echo "$3  $outils/$1.crate" | sha256sum -c --quiet || return 1
  tar xzf "$outils/$1.crate" -C "$outils"
}

# Puts all in build/outils, once. $zig: the compiler; $amalgamation: the folder of sqlite3.c and shell.c; $xlsxwriter:
# that of libxlsxwriter and zlib.
installer_de_quoi_croiser() {
  amalgamation=$outils/sqlite3-src-$version_de_sqlite3_src/source
  xlsxwriter=$outils/libxlsxwriter-sys-$version_de_xlsxwriter/third_party
  caisse sqlite3-src "$version_de_sqlite3_src" "$empreinte_de_sqlite3_src" source/shell.c || return 1
  caisse libxlsxwriter-sys "$version_de_xlsxwriter" "$empreinte_de_xlsxwriter" third_party/zlib/zlib.h || return 1
  zig=$outils/zig-$version_de_zig/bin/zig
  if [ ! -x "$zig" ]; then
    rm -rf "$outils/zig-$version_de_zig"
    python3 -m venv "$outils/zig-$version_de_zig" || return 1
    "$outils/zig-$version_de_zig/bin/pip" install -q "ziglang==$version_de_zig" || return 1
    ln -s "$(echo "$outils/zig-$version_de_zig"/lib/python3*/site-packages/ziglang/zig)" "$zig"
    for outil in ar ranlib; do
      printf '#!/bin/sh\nexec "%s" %s "$@"\n' "$zig" $outil >"$zig-$outil"
      chmod +x "$zig-$outil"
    done
  fi
}

# croiser TARGET SYSTEM FOLDER [OPTION…]: builds the program in a folder for a target of zig's, of a system of CMake's.
croiser() {
  cible=$1 systeme=$2 lieu_de_cible=$3
  shift 3
  cmake -S "$RACINE" -B "$lieu_de_cible" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_TOOLCHAIN_FILE="$RACINE/dev/zig.cmake" \
    -DZIG="$zig" -DCIBLE="$cible" -DSYSTEME="$systeme" -DBUILD_TESTING=OFF \
    -DSEGUR_SQLITE="$amalgamation" -DSEGUR_XLSXWRITER="$xlsxwriter" -DSEGUR_NATIF="$RACINE/build/release" \
      -DCMAKE_EXE_LINKER_FLAGS=-s "$@" &&
    cmake --build "$lieu_de_cible" --target programme
}
