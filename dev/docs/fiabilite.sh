#!/bin/sh
# Prints docs/fiabilite.md, its table written anew from docs/bilan.tsv, what the last complete suite tried; the prose
# around it is written by hand.
set -eu
bilan=$RACINE/docs/bilan.tsv
table=$(mktemp)
trap 'rm -f "$table"' EXIT
sed 1d "$bilan" | LC_ALL=C awk -v md=1 -f "$RACINE/tests/bilan.awk" "$RACINE/tests/familles.tsv" - >"$table"
sed -e "/^| famille /{
r $table
}" -e '/^| /d' -e '/^|--/d' -e "s/^Passage du .*/Passage du $(sed -n '1s/^# //p' "$bilan") :/" \
  "$RACINE/docs/fiabilite.md"
