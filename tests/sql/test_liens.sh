#!/bin/sh
# Every link of the documents that stays in this folder leads to a file, and to one of its headings. The first use of
# each acronym of the glossary, in the documents that one reads first, is said in full, in the words of the table: «
# SONS (système ouvert et non sélectif) », « système ouvert et non sélectif (SONS) », or a link to the glossary.
set -u
. "$RACINE/tests/outils.sh"

# The anchors that a document has, as GitHub makes them.
ancres() {
  awk '/^```/ { code = !code } !code && /^#+ / { sub(/^#+ /, ""); print }' "$1" |
    sed 's/`//g; s/\[\([^]]*\)\]([^)]*)/\1/g; y/ABCDEFGHIJKLMNOPQRSTUVWXYZ/abcdefghijklmnopqrstuvwxyz/; s/É/é/g; s/À/à/g; s/Ê/ê/g; s/…//g; s/[«»]//g' |
    LC_ALL=C sed "s/[][!\"#\$%&'()*+,./:;<=>?@^\`{|}~\\\\]//g; s/\xe2\x80[\x94\x99]//g; s/ /-/g"
}
liens=0
for document in "$RACINE"/*.md "$RACINE"/docs/*.md; do
  lieu=${document%/*}
  awk '/^```/ { code = !code } !code' "$document" | sed 's/`[^`]*`//g' | grep -o '](\([^)]*\))' |
    sed 's/^](//; s/)$//; s/ ".*//' | sort -u >"$dossier/liens"
  while read -r lien; do
    case $lien in *:*) continue ;; esac
    liens=$((liens + 1))
    fichier=${lien%%#*}
    cible=${fichier:+$lieu/$fichier}
    cible=${cible:-$document}
    verifier "${document#"$RACINE/"}: $lien" oui "$([ -e "$cible" ] && echo oui)"
    case $lien in *'#'*) verifier "${document#"$RACINE/"}: $lien" "${lien#*#}" \
      "$(ancres "$cible" | grep -Fx -- "${lien#*#}" | sed -n 1p)" ;; esac
  done <"$dossier/liens"
done
verifier 'CITATION.cff: the version' \
  "$(sed -n 's/^project(segur VERSION \([0-9.]*\).*/\1/p' "$RACINE/CMakeLists.txt")" \
  "$(sed -n 's/^version: //p' "$RACINE/CITATION.cff")"
verifier 'links' oui "$([ $liens -ge 60 ] && echo oui || echo $liens)"

sqlite3 -init /dev/null -readonly -list -noheader -separator '	' "$REFERENCE" \
  "SELECT mot, developpe FROM glossaire WHERE developpe IS NOT NULL AND mot <> 'HT' AND mot <> 'TTC'" \
  >"$dossier/sigles"
for document in README.md docs/guide.md docs/methode.md; do
  # Out of blocks of code, of English, of words of SQL, and of what the picture says of itself.
  awk '/^## In English/ { exit } /^```/ { code = !code; next } !code' "$RACINE/$document" |
    sed 's/`[^`]*`//g; s/<!--.*-->//' >"$dossier/texte"
  LC_ALL=C awk -F'\t' '
    FNR == NR { texte = texte " " $0; next }
    {
      reste = texte " "
      while ((i = index(reste, $1)) && (substr(reste, i - 1, 1) ~ /[A-Za-z0-9\200-\377-]/ || substr(reste, i + length($1), 1) ~ /[A-Za-z0-9\200-\377-]/)) reste = substr(reste, i + 1)
      if (!i) next
      debut = i > 120 ? i - 120 : 1
      lieu = substr(reste, debut, i - debut + 160)
      if (!index(lieu, $1 " (" $2) && !index(tolower(lieu), tolower($2) " (" tolower($1) ")") && lieu !~ "\\[" $1 "\\]\\([^)]*glossaire\\.md#") print $1 " (" $2 ") : " lieu
    }' "$dossier/texte" "$dossier/sigles" >"$dossier/nus"
  verifier "$document: acronyms that nothing explains" '' "$(cat "$dossier/nus")"
done
conclure
