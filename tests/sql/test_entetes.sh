#!/bin/sh
# The header of every query tells the truth: a title and a question, the parameters that the
# query has, the columns that it gives; and docs/requetes.md is what these headers give.
set -u
. "$RACINE/tests/outils.sh"
# lire SQL: asks the base, which holds the headers.
lire() {
  sqlite3 -init /dev/null -batch -bail -readonly -list -noheader "$REFERENCE" "$1"
}
requetes=$(lire 'SELECT count(*) FROM requetes')
verifier 'each file is a query' "$(find "$RACINE/queries" -name '*.sql' | grep -c .)" "$requetes"
verifier 'a title, a question, a theme, columns' '' "$(lire "SELECT requete FROM requetes AS r
  WHERE titre = '' OR question = '' OR theme IS NULL OR NOT EXISTS (SELECT 1 FROM requetes_colonnes AS c WHERE c.requete = r.requete)")"
verifier 'each parameter has an example' '' \
  "$(lire "SELECT requete, parametre FROM requetes_parametres WHERE libelle = '' OR exemple = ''")"
for nom in $(lire 'SELECT requete FROM requetes ORDER BY requete'); do
  sql=$(lire "SELECT sql FROM requetes WHERE requete = '$nom'")
  # The parameters that the statement has, and the columns that it gives, as a view without its parameters.
  verifier "$nom: parameters" "$(echo "$sql" | grep -o '[( ]:[a-z_][a-z_]*' | tr -d '( :' | sort -u)" \
    "$(lire "SELECT parametre FROM requetes_parametres WHERE requete = '$nom' ORDER BY parametre")"
  verifier "$nom: columns" "$({
    echo 'CREATE TEMP VIEW essai AS'
    echo "$sql" | sed 's/\([( ]\):[a-z_][a-z_]*/\1NULL/g'
    echo "SELECT name FROM pragma_table_info('essai');"
  } | sqlite3 -batch -bail -cmd ".load '$SEGUR_SO'" "$REFERENCE")" \
    "$(lire "SELECT colonne FROM requetes_colonnes WHERE requete = '$nom' ORDER BY rang")"
done

# Every document that is generated is as its generator writes it.
mkdir "$dossier/docs"
cp "$RACINE"/docs/*.md "$dossier/docs/"
sh "$RACINE/dev/docs/ecrire.sh" "$dossier/docs" || verifier 'dev/docs/ecrire.sh' 'success' 'failure'
for page in "$dossier"/docs/*.md; do
  diff -u "$RACINE/docs/${page##*/}" "$page" || verifier "docs/${page##*/}" 'up to date' 'stale: ./segur docs writes it'
done
# Nothing is left out of them: each query, each table; each function, whose heading test_exemples compares with the
# extension.
for nom in $(lire 'SELECT requete FROM requetes'); do
  contenir 'docs/requetes.md: list of queries' "
## $nom
" "$(cat "$dossier/docs/requetes.md")"
done
for table in $(sqlite3 -init /dev/null "$REFERENCE" "SELECT nom FROM reference_objets WHERE colonnes IS NOT NULL"); do
  contenir 'docs/tables.md: list of tables' "
## $table
" "$(cat "$dossier/docs/tables.md")"
done
# The table of what was tried has a line for each family of the complete suite.
verifier 'docs/fiabilite.md' "$(cut -f 2,3 "$RACINE/tests/familles.tsv" | sed 's/\t/ | /')" \
  "$(sed -n 's/^| \([^|]* | [^|]*\) | .* |$/\1/p' "$RACINE/docs/fiabilite.md" | sed 1d)"

# Which is printed, and passes, when each test of each family counted, without failure.
awk -F'\t' '{ for (i = 0; i < $6; i++) print $1 "\t1200\t3\t0" }' "$RACINE/tests/familles.tsv" >"$dossier/comptes"
bilan() {
  LC_ALL=C awk -f "$RACINE/tests/bilan.awk" "$RACINE/tests/familles.tsv" "$@"
}
bilan "$dossier/comptes" >"$dossier/bilan"
verifier 'all counted' 0 $?
contenir 'one line' 'fils                               1 200                   3         0' "$(cat "$dossier/bilan")"
contenir 'the sum of two tests' 'machines                           2 400                   6         0' \
  "$(cat "$dossier/bilan")"
awk '!/^machines/ || n++' "$dossier/comptes" >"$dossier/moins"
bilan "$dossier/moins" >"$dossier/bilan"
verifier 'a test stopped' 1 $?
contenir 'a test stopped' 'machines                       incomplet' "$(cat "$dossier/bilan")"
sed 's/^fils.*/fils\t1200\t3\t1/' "$dossier/comptes" >"$dossier/echec"
bilan "$dossier/echec" >/dev/null
verifier 'a failure' 1 $?

echo "$requetes queries, $fautes wrong"
[ "$requetes" -gt 10 ] && [ "$fautes" = 0 ]
