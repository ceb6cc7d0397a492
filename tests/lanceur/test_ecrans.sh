#!/bin/sh
# What each query shows on screens of 80, 100 and 200 columns is what a person read last (tests/ecrans); nothing is wider than the screen.
set -u
. "$RACINE/tests/outils.sh"
segur=$RACINE/build/release/segur

"$segur" nouveau "$dossier/b.db" >/dev/null
sqlite3 -init /dev/null -batch -bail "$dossier/b.db" <"$RACINE/tests/sql/portefeuille.sql"
for largeur in 80 100 200; do
  sh "$RACINE/tests/lanceur/ecrans.sh" "$segur" "$dossier/b.db" $largeur >"$dossier/$largeur.txt"
  verifier "screens of $largeur columns" '' "$(diff "$RACINE/tests/ecrans/$largeur.txt" "$dossier/$largeur.txt" | head -40)"
  verifier "wider than $largeur columns" '' "$(LC_ALL=C awk -v l=$largeur '{ ligne = $0; gsub(/[\200-\277]/, "") } length > l { print ligne }' "$dossier/$largeur.txt")"
  verifier "each query, $largeur columns" "$(find "$RACINE/queries" -name '*.sql' | grep -c .)" "$(grep -c '^== ' "$dossier/$largeur.txt")"
done
conclure
