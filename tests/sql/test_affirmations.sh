#!/bin/sh
# The claims of the five founding articles, one by one: affirmations.tsv says where each is held (its number, the article
# and its line, the place: table/key), and each place is there. « - »: a count of readers, which is not held.
set -u
. "$RACINE/tests/outils.sh"
cd "$RACINE/tests/sql" || exit 1
requis=$(sqlite3 -batch -bail -readonly "$REFERENCE" "
  SELECT chiffre FROM chiffres
  UNION SELECT 'budgets/' || edition || '/' || couloir || '/' || poste FROM budgets
  UNION SELECT 'glossaire/' || mot FROM glossaire
  UNION SELECT 'lacunes/' || lacune FROM lacunes
  UNION SELECT 'textes/' || texte FROM textes
  UNION SELECT 'assiettes/' || dispositif || '/' || vague || '/' || assiette FROM assiettes
  UNION SELECT 'exigences/' || dispositif || '/' || vague || '/' || exigence FROM exigences") || exit 1
printf '%s\n' "$requis" >"$dossier/places"
verifier 'every claim has its place' '' \
  "$(awk -F '\t' 'NR == FNR { places[$0]; next } $3 != "-" && !($3 in places)' "$dossier/places" affirmations.tsv)"
verifier 'claims, and those that are not held' '183 4' \
  "$(awk -F '\t' '{ n++; absents += $3 == "-" } END { print n, absents }' affirmations.tsv)"
conclure
