#!/bin/sh
# The table of docs/stabilite.md: what one wrote in 0.1.0 runs on a base of that version, what one writes now on the
# same base brought up to date; where the page says « même réponse », the two answers are the same.
set -u
. "$RACINE/tests/outils.sh"
gzip -dc "$RACINE/tests/bases/version-2.db.gz" >"$dossier/avant.db"
cp "$dossier/avant.db" "$dossier/apres.db"
"$RACINE/build/release/segur" maj "$dossier/apres.db" >"$dossier/dit" 2>&1 || verifier 'maj' 'done' \
  "$(cat "$dossier/dit")"
# A row of the table: two statements and a remark.
sed -n 's/^| `\([^`]*\)` | `\([^`]*\)` | \(.*\) |$/\1\t\2\t\3/p' "$RACINE/docs/stabilite.md" >"$dossier/lignes"
executer() {
  sqlite3 -init /dev/null -batch -bail -list -noheader "$dossier/$1.db" "BEGIN; $2; ROLLBACK;" 2>&1
}
while IFS='	' read -r avant apres remarque; do
  vieux=$(executer avant "$avant")
  neuf=$(executer apres "$apres")
  case $vieux$neuf in *Error* | *error*) verifier "$avant" 'no error' "$vieux$neuf" ;; esac
  case $remarque in
    'même réponse'*) verifier "$avant, $apres" "$vieux" "$neuf" ;;
    'à un million près'*) verifier "$avant: within a million" oui \
      "$(awk "BEGIN { d = $vieux - ($neuf); print (d <= 1 && d >= -1 ? \"oui\" : \"$vieux $neuf\") }")" ;;
    *) verifier "$avant" 'what it becomes' "$remarque" ;;
  esac
done <"$dossier/lignes"
verifier 'rows' oui "$([ "$(wc -l <"$dossier/lignes")" -ge 12 ] && echo oui)"
conclure
