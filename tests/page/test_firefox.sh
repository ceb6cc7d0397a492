#!/bin/sh
# The page in Firefox: that it starts, answers and lets nothing out.
set -u
. "$RACINE/tests/outils.sh"
export HOME="$dossier"
verifier 'Firefox' 'pret
1 251
22 500 38 565
77 000 000 €
refused
Laboratoire des Pins, Laboratoire du Lac, Centre d'\''imagerie
8' "$(node "$RACINE/tests/page/firefox.mjs" "$RACINE/build/page/segur.html" 2>&1)"
conclure machines
