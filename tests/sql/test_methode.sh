#!/bin/sh
# Each sentence of docs/methode.md that holds a figure is followed by the statement that finds it in the base, in a
# comment: each column of the result is among the numbers of the paragraph before, and no paragraph with a number goes
# without.
set -u
. "$RACINE/tests/outils.sh"
methode=$RACINE/docs/methode.md
# A paragraph and its statement: « paragraph <tab> statement », thousands closed up and the comma a point.
awk '
  function rendre() { if (texte != "") print texte "\t" ordre; texte = ordre = "" }
  /^<!-- SELECT/ { ordre = $0; sub(/^<!-- /, "", ordre); sub(/ -->$/, "", ordre); rendre(); next }
  /^$/ { rendre(); next }
  { texte = texte " " $0 }
  END { rendre() }' "$methode" >"$dossier/paragraphes"
nombres() {
  printf '%s\n' "$1" | sed 's/`[^`]*`//g; s/([^)]*)//g; s/\([0-9]\) \([0-9]\{3\}\)/\1\2/g; s/\([0-9]\),\([0-9]\)/\1.\2/g' | grep -o '[0-9][0-9.]*[0-9]\|[0-9]'
}
verifies=0
while IFS='	' read -r texte ordre; do
  trouves=$(nombres "$texte")
  if [ -z "$ordre" ]; then
    case $texte in ' #'* | *'Licence Ouverte'* | *'de 12,5 à 13,5'*) continue ;; esac
    verifier "no figure without its statement: $texte" '' "$trouves"
    continue
  fi
  for valeur in $(sqlite3 -batch -list -noheader -separator ' ' -cmd ".load '$SEGUR_SO'" -readonly "$REFERENCE" \
    "$ordre" 2>&1); do
    verifies=$((verifies + 1))
    verifier "$texte: $valeur" "${valeur%.0}" "$(printf '%s\n' "$trouves" | grep -Fx -- "${valeur%.0}" | head -n 1)"
  done
done <"$dossier/paragraphes"
verifier 'figures of the method' oui "$([ $verifies -ge 25 ] && echo oui || echo $verifies)"
conclure
