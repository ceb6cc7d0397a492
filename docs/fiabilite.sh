#!/bin/sh
# Writes the table of docs/fiabilite.md anew, from what the last ./segur test complet tried; the prose around it is written by
# hand.
set -eu
RACINE=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd)
cd "$RACINE"
page=$(mktemp)
trap 'rm -f "$page" "$page.table"' EXIT
LC_ALL=C awk -v md=1 -f tests/bilan.awk tests/familles.tsv build/bilan.tsv >"$page.table"
sed -e "/^| famille /{
r $page.table
}" -e '/^| /d' -e '/^|--/d' -e "s/^Passage du .*/Passage du $(date -r build/bilan.tsv +%F) :/" docs/fiabilite.md >"$page"
cat "$page" >docs/fiabilite.md
