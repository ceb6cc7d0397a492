#!/bin/sh
# The header of every query tells the truth: a title and a question, the parameters that the
# query has, the columns that it gives; and docs/requetes.md is what these headers give.
set -u
. "$RACINE/tests/outils.sh"
requetes=0

for fichier in "$RACINE"/queries/*.sql; do
  nom=$(basename "$fichier" .sql)
  requetes=$((requetes + 1))
  contenir "$nom: first line" '-- Titre : ' "$(sed -n 1p "$fichier")"
  contenir "$nom: second line" '-- Répond à : ' "$(sed -n 2p "$fichier")"
  contenir "$nom: third line" '-- Thème : ' "$(sed -n 3p "$fichier")"
  contenir "$nom: fourth line" '-- Paramètres :' "$(sed -n 4p "$fichier")"

  entete=$(sed '/^--/!q' "$fichier" | grep '^--')
  parametres=$(sed '/^--/d' "$fichier" | grep -o '(:[a-z_]*\| :[a-z_][a-z_]*' | tr -d '( ' | sort -u)
  verifier "$nom: parameters" "$parametres" "$(echo "$entete" | sed -n 's/^--   \(:[a-z_]*\).*/\1/p' | sort -u)"
  for parametre in $parametres; do
    contenir "$nom: example of $parametre" "exemple : ${parametre#:}=" "$(echo "$entete" | grep "^--   $parametre ")"
  done

  # The columns, of the query as a view without its parameters.
  colonnes=$({
    echo "CREATE TEMP VIEW essai AS"
    sed '/^--/d; s/\([( ]\):[a-z_][a-z_]*/\1NULL/g' "$fichier"
    echo "SELECT name FROM pragma_table_info('essai');"
  } | sqlite3 -batch -bail -cmd ".load '$SEGUR_SO'" "$REFERENCE")
  # And the base says the same to who opens it.
  verifier "$nom: in the base" "$(echo "$entete" | sed -n '1s/-- Titre : //p')|$(echo $parametres | tr -d :)|$(echo $colonnes)" "$(sqlite3 -init /dev/null "$REFERENCE" "SELECT titre,
    (SELECT group_concat(parametre, ' ') FROM (SELECT parametre FROM requetes_parametres AS p WHERE p.requete = r.requete ORDER BY ':' || parametre)),
    (SELECT group_concat(colonne, ' ') FROM (SELECT colonne FROM requetes_colonnes AS c WHERE c.requete = r.requete ORDER BY rang)) FROM requetes AS r WHERE requete = '$nom'")"
  verifier "$nom: columns" "$colonnes" "$(echo "$entete" | sed -n '/^-- Colonnes :/,$s/^--   \([a-z0-9_]*\)\( \[[^]]*\]\)\{0,1\}  .*/\1/p')"
done

# Every document that is generated is as its generator writes it.
mkdir "$dossier/docs"
cp "$RACINE"/docs/*.md "$dossier/docs/"
sh "$RACINE/dev/docs/ecrire.sh" "$dossier/docs" || verifier 'dev/docs/ecrire.sh' 'success' 'failure'
for page in "$dossier"/docs/*.md; do
  diff -u "$RACINE/docs/${page##*/}" "$page" || verifier "docs/${page##*/}" 'up to date' 'stale: ./segur docs writes it'
done
# Nothing is left out of them: each query, each table; each function, whose heading test_exemples compares with the extension.
for fichier in "$RACINE"/queries/*.sql; do
  contenir 'docs/requetes.md: list of queries' "
## $(basename "$fichier" .sql)
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
contenir 'the sum of two tests' 'machines                           2 400                   6         0' "$(cat "$dossier/bilan")"
awk '!/^machines/ || n++' "$dossier/comptes" >"$dossier/moins"
bilan "$dossier/moins" >"$dossier/bilan"
verifier 'a test stopped' 1 $?
contenir 'a test stopped' 'machines                       incomplet' "$(cat "$dossier/bilan")"
sed 's/^fils.*/fils\t1200\t3\t1/' "$dossier/comptes" >"$dossier/echec"
bilan "$dossier/echec" >/dev/null
verifier 'a failure' 1 $?

echo "$requetes queries, $fautes wrong"
[ "$requetes" -gt 10 ] && [ "$fautes" = 0 ]
