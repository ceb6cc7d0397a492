#!/bin/sh
# What each query shows on a screen of 80 columns, and the widest on one of 120, is what a person read last (screens/):
# ./segur test --accepter keeps what is shown now, for a reviewer to read one difference. Nothing is wider than the
# screen.
set -u
. "$RACINE/tests/outils.sh"
sh "$RACINE/tests/cli/kept.sh" "$dossier" || verifier 'kept.sh' 'success' 'failure'
for largeur in 80 120; do
  verifier "screens of $largeur columns (./segur test --accepter keeps those of now)" '' \
    "$(diff "$RACINE/tests/cli/screens/$largeur.txt" "$dossier/$largeur.txt" | head -40)"
  verifier "wider than $largeur columns" '' \
    "$(LC_ALL=C awk -v l=$largeur '{ ligne = $0; gsub(/[\200-\277]/, "") } length > l { print ligne }' \
      "$dossier/$largeur.txt")"
done
verifier 'each query' "$(find "$RACINE/queries" -name '*.sql' | grep -c .)" "$(grep -c '^== ' "$dossier/80.txt")"
verifier 'the widest' 6 "$(grep -c '^== ' "$dossier/120.txt")"
conclure
