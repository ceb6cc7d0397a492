# shellcheck shell=sh
# croiser.sh: sourced, with $RACINE set: the program and the extension for other systems, made on this one. The native build is
# there: what it generated is compiled as it is. The compiler is zig, from PyPI; SQLite and its shell come from one crate.
version_de_zig=0.15.2
version_de_sqlite3_src=0.7.1 # SQLite 3.49.1
empreinte_de_sqlite3_src=2739bac4e1ca6527391698167b1392332d00123c9fc11eca16311291db6829f3
outils=$RACINE/build/outils

# Puts both in build/outils, once. $zig: the compiler; $amalgamation: the folder of sqlite3.c and shell.c.
installer_de_quoi_croiser() {
  amalgamation=$outils/sqlite3-src-$version_de_sqlite3_src/source
  if [ ! -f "$amalgamation/shell.c" ]; then
    mkdir -p "$outils"
    curl -sSfL -o "$outils/sqlite3-src.crate" \
      "https://static.crates.io/crates/sqlite3-src/sqlite3-src-$version_de_sqlite3_src.crate" || return 1
    echo "$empreinte_de_sqlite3_src  $outils/sqlite3-src.crate" | sha256sum -c --quiet || return 1
    tar xzf "$outils/sqlite3-src.crate" -C "$outils" || return 1
  fi
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

# croiser TARGET SYSTEM FOLDER [OPTION…]: builds in a folder for a target of zig's, of a system of CMake's.
croiser() {
  cible=$1 systeme=$2 lieu_de_cible=$3
  shift 3
  cmake -S "$RACINE" -B "$lieu_de_cible" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE="$RACINE/dev/zig.cmake" \
    -DZIG="$zig" -DCIBLE="$cible" -DSYSTEME="$systeme" -DBUILD_TESTING=OFF \
    -DSEGUR_SQLITE="$amalgamation" -DSEGUR_NATIF="$RACINE/build/release" "$@" &&
    cmake --build "$lieu_de_cible"
}
