#!/bin/sh
# Two runs give the same bytes: all the packages again, from nothing, in another folder, at another time. In the complete suite: it takes minutes.
set -u
. "$RACINE/tests/outils.sh"
arbre="$dossier/ailleurs, plus loin"
mkdir -p "$arbre/build"
tar -C "$RACINE" --exclude=./build --exclude=./page/node_modules -cf - . | tar -C "$arbre" -xf -
ln -s "$RACINE/build/outils" "$arbre/build/outils" # the compiler alone is that of here
debut=$(date +%s)
verifier 'made' 0 "$(ZIG_GLOBAL_CACHE_DIR=$dossier/cache ZIG_LOCAL_CACHE_DIR=$dossier/cache "$arbre/segur" paquets >"$dossier/journal" 2>&1; echo $?)"
tail -n 2 "$dossier/journal"
echo "from nothing, in $(($(date +%s) - debut)) s"
verifier 'the same bytes' "$(cat "$RACINE/build/paquets/SHA256SUMS")" "$(cat "$arbre/build/paquets/SHA256SUMS")"
conclure
