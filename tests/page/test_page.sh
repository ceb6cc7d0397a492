#!/bin/sh
# The page, in Chromium: page.mjs, sections.mjs and dossiers.mjs say what is looked at. Its size, its bytes, and that
# the program holds it.
set -u
. "$RACINE/tests/outils.sh"
page=$RACINE/build/page/segur.html
segur=$RACINE/build/release/segur

[ "$(wc -c <"$page")" -le 1330000 ] || verifier 'its size' 'at most 1330000 bytes' "$(wc -c <"$page")"
SEGUR_DB=$dossier/absente.db "$segur" page "$dossier/sortie.html" >/dev/null
verifier 'the program holds it, whatever SEGUR_DB says' '' "$(cmp "$page" "$dossier/sortie.html" 2>&1)"
contenir 'never over a file' "existe déjà, je n'y touche pas" "$("$segur" page "$dossier/sortie.html" 2>&1)"
(cd "$RACINE/page" && node construire.mjs "$RACINE/build/page/moteur.wasm" "$REFERENCE" "$dossier/encore.html")
verifier 'the same tools, the same bytes' '' "$(cmp "$page" "$dossier/encore.html" 2>&1)"
# Another figure, another sentence: what the page says is of the base.
cp "$REFERENCE" "$dossier/autre.db"
sqlite3 -init /dev/null "$dossier/autre.db" \
  "UPDATE budgets SET montant = montant + 1000000 WHERE (edition, couloir, poste) = ('initiale', 'hopital', 'editeurs')"
(cd "$RACINE/page" && node construire.mjs "$RACINE/build/page/moteur.wasm" "$dossier/autre.db" "$dossier/autre.html")
contenir 'the finding is of the base' ">1 222 M€<" \
  "$(sed -n '/id="constat"/p' "$dossier/autre.html" | sed 's/\xe2\x80\xaf/ /g; s/\xc2\xa0/ /g')"
regarder() {
  programme=$1
  shift
  node "$RACINE/tests/page/$programme.mjs" "$page" "$REFERENCE" "$segur" "$RACINE/build/page/images" "$@"
}
# The long one beside the two others: a page keeps one processor busy.
{ regarder page && regarder sections; } >"$dossier/page.txt" 2>&1 &
page_en_cours=$!
# As many small portfolios through the page and the program: a thousand in the complete suite.
regarder dossiers "$([ "$carnet" ] && echo 1000 || echo 100)" || verifier dossiers.mjs 'nothing wrong' 'see above'
wait "$page_en_cours" || verifier 'page.mjs and sections.mjs' 'nothing wrong' 'see below'
cat "$dossier/page.txt"
conclure
