#!/bin/sh
# Two runs give the same bytes: all the packages again, in another folder, at another time; the C libraries that zig
# made for the first are kept. In the complete suite: it takes minutes.
set -u
. "$RACINE/tests/outils.sh"
arbre="$dossier/ailleurs, plus loin"
mkdir -p "$arbre/build"
tar -C "$RACINE" --exclude=./build --exclude=./page/node_modules -cf - . | tar -C "$arbre" -xf -
ln -s "$RACINE/build/outils" "$arbre/build/outils" # the compiler alone is that of here
verifier 'made' 0 "$("$arbre/segur" paquets >"$dossier/journal" 2>&1; echo $?)"
tail -n 2 "$dossier/journal"
verifier 'the same bytes' "$(cat "$RACINE/build/paquets/SHA256SUMS")" "$(cat "$arbre/build/paquets/SHA256SUMS")"
conclure
