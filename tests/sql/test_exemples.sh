#!/bin/sh
# The documents tell the truth. In their blocks of SQL, each line « SELECT …; -- result » gives
# that result (columns parted by |) or that error; a block followed by a block of text gives it. In
# their blocks of console, the command after « $ » prints what follows.
set -u
. "$RACINE/tests/outils.sh"
exemples=0

# Runs standard input in the shell, with the extension; "$@" are options.
executer() {
  sqlite3 -batch -cmd ".load '$SEGUR_SO'" -readonly "$@" "$REFERENCE" 2>&1 |
    sed 's/^.*near line [0-9]*: //; s/ ([0-9]*)$//'
}

# The lines of a block that each have their own result.
verifier_lignes() {
  while IFS= read -r ligne; do
    exemples=$((exemples + 1))
    verifier "$document: $ligne" "${ligne#*; *-- }" "$(printf '%s\n' "${ligne%%; *-- *};" | executer -list -noheader)"
  done <"$1"
}

for document in "$RACINE/README.md" "$RACINE"/docs/*.md; do
  rm -rf "$dossier/blocs"
  mkdir "$dossier/blocs"
  awk -v dossier="$dossier/blocs" '
    /^```sql$/  { n++; fichier = dossier "/" n ".sql"; next }
    /^```text$/ { fichier = dossier "/" n ".txt"; next }
    /^```console$/ { n++; fichier = dossier "/" n ".console"; next }
    /^```/      { fichier = ""; next }
    fichier     { print > fichier }' "$document"
  for bloc in "$dossier"/blocs/*.console; do
    [ -f "$bloc" ] || continue
    exemples=$((exemples + 1))
    commande=$(sed -n '1s/^\$ \.//p' "$bloc")
    # shellcheck disable=SC2086 # the words of a command line
    verifier "$document: $commande" "$(sed 1d "$bloc")" "$("$RACINE"$commande)"
  done
  for bloc in "$dossier"/blocs/*.sql; do
    [ -f "$bloc" ] || continue
    if [ -f "${bloc%.sql}.txt" ]; then
      exemples=$((exemples + 1))
      verifier "$document: $(cat "$bloc")" "$(cat "${bloc%.sql}.txt")" "$(executer -box <"$bloc")"
    elif grep -qv '; *-- ' "$bloc"; then
      verifier "$document" 'a result for each line' "$(grep -v '; *-- ' "$bloc")"
    else
      verifier_lignes "$bloc"
    fi
  done
done

# The table that the README shows is the one that recap prints.
verifier 'README: recap' "$(awk '/^Récapitulatif du budget/ { dans = 1 } /^```$/ { dans = 0 } dans' \
  "$RACINE/README.md")" \
  "$("$RACINE/segur" recap)"

# docs/fonctions.md has a heading for each function of the extension, with its arguments, and no
# other: « name(a, b [, c]) » takes two or three.
decrites=$(sed -n 's/^### \([a-z_]*\)(\(.*\))$/\1 \2/p' "$RACINE/docs/fonctions.md" | awk '
  { nom = $1
    sub(/^[a-z_]* */, "")
    obligatoires = $0
    sub(/ *\[.*/, "", obligatoires)
    if (nom == "sons_detail" || nom == "csv_lignes") next
    min = obligatoires == "" ? 0 : split(obligatoires, x, ",")
    for (n = min; n <= min + (/\[/ ? 1 : 0); n++) print nom "/" n }' | sort)
enregistrees=$(printf '%s\n' "SELECT name || '/' || narg FROM pragma_function_list
  WHERE name GLOB 'sons*' OR name GLOB 'rosp*' OR name GLOB 'segur*' OR name GLOB 'csv_*'" | executer -list -noheader \
    | sort)
verifier 'docs/fonctions.md: list of functions' "$enregistrees" "$decrites"
contenir 'docs/fonctions.md: list of functions' '### sons_detail(' "$(cat "$RACINE/docs/fonctions.md")"

echo "$exemples examples, $fautes wrong"
[ "$exemples" -ge 40 ] && [ "$fautes" = 0 ]
