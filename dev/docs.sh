#!/bin/sh
# docs                       écrit les documents qui sont engendrés
set -eu

if [ $# -gt 0 ]; then
  dire "docs ne prend pas d'argument, reçu « $1 »"
  exit 2
fi
preparer
# What the last complete suite tried, if one ran here to its end.
bilan=$RACINE/build/bilan.tsv
if [ -s "$bilan" ] && [ "$(find "$bilan" -newer "$RACINE/docs/bilan.tsv")" ] &&
  LC_ALL=C awk -f "$RACINE/tests/bilan.awk" "$RACINE/tests/familles.tsv" "$bilan" >/dev/null; then
  { date -r "$bilan" '+# %F'; LC_ALL=C sort "$bilan"; } >"$RACINE/docs/bilan.tsv"
fi
# What the tests of the page last saw of it.
apercu=$RACINE/build/page/images/apercu.png
if [ -f "$apercu" ]; then cp "$apercu" "$RACINE/docs/page.png"; fi
sh "$RACINE/dev/docs/ecrire.sh" "$RACINE/docs"
dire 'docs/ est à jour'
