#!/bin/sh
# A line can be read beside another: 120 characters at most in C, SQL and JavaScript. seed/ holds data, and so does what 0.1.0 had put in a base.
# Of sh, what is quoted or in a here-document is text, and is not measured.
set -u
. "$RACINE/tests/outils.sh"
cd "$RACINE" || exit 1
find ext cli make queries engines page bench tests packages schema.sql -name node_modules -prune -o -type f \
  \( -name '*.[ch]' -o -name '*.sql' -o -name '*.js' -o -name '*.mjs' -o -name '*.cjs' \) -print | grep -v inventaire-2.sql >"$dossier/files"
verifier 'files of each kind' ok "$([ "$(grep -c '\.c$' "$dossier/files")" -gt 50 ] && [ "$(grep -c '\.sql$' "$dossier/files")" -gt 60 ] &&
  [ "$(grep -c 'js$' "$dossier/files")" -gt 30 ] && echo ok)"
verifier 'lines of more than 120 characters' '' "$(while IFS= read -r fichier; do
  LC_ALL=C awk -v f="$fichier" '{ ligne = $0; gsub(/[\200-\277]/, "") } length > 120 { print f ":" NR ": " substr(ligne, 1, 60) "…" }' "$fichier"
done <"$dossier/files")"
conclure
