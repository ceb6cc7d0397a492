#!/bin/sh
# ecrire.sh FOLDER: writes there every document that is generated, whole or in part, as docs/ holds it: from the
# queries, the schema, the headings of docs/fonctions.md, and what the last complete suite and the last bench found. A
# test compares the two.
set -eu
unset SEGUR_DB
RACINE=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd)
export RACINE
for page in glossaire requetes tables fonctions fiabilite performances; do
  sh "$RACINE/dev/docs/$page.sh" >"$1/$page.md.neuf"
  mv "$1/$page.md.neuf" "$1/$page.md"
done
