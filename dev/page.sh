# shellcheck shell=sh
# page.sh: sourced, after preparer.sh: the page, made from the tree as it is, and held by the program.
. "$RACINE/dev/croiser.sh"
paquets_de_la_page='
curl                                       curl                          - -
/usr/bin/python3                           python3                       - -
/usr/lib/python3*/ensurepip                python3-venv                  - -
node                                       nodejs                        - -
npm                                        npm                           - -
'
page=$RACINE/build/page/segur.html

# Makes build/page/segur.html; the native build is there. Then the program again, which holds it.
construire_page() {
  installer "$paquets_de_la_page"
  installer_de_quoi_croiser
  noter cmake -S "$RACINE/page" -B "$RACINE/build/page" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$RACINE/dev/zig.cmake" \
    -DZIG="$zig" -DCIBLE=wasm32-wasi -DSYSTEME=Generic \
    -DSEGUR_SQLITE="$amalgamation" -DSEGUR_NATIF="$RACINE/build/release"
  noter ninja -C "$RACINE/build/page"
  noter cmake -S "$RACINE" -B "$RACINE/build/release" -DSEGUR_PAGE="$page"
  noter ninja -C "$RACINE/build/release" programme
}
