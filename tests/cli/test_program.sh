#!/bin/sh
# The launcher, as a user runs it, in a copy of the tree whose path has spaces and quotes.
set -u
. "$RACINE/tests/outils.sh"
arbre="$dossier/arbre  à moi"
copier_arbre "$arbre"
cat >"$arbre/queries/essai.sql" <<'FIN'
-- Titre : Une requête à paramètres
-- Paramètres :
--   :texte  un texte ; exemple : texte=bonjour
--   :autre  un autre
SELECT :texte AS texte, typeof(:texte) AS type, :autre AS autre;
FIN
segur=$arbre/segur

# code EXPECTED ARGUMENT…: runs segur, keeps its outputs in $sortie and $erreurs.
code() {
  attendu=$1
  shift
  sortie=$("$segur" "$@" 2>"$dossier/erreurs")
  verifier "exit code of: $*" "$attendu" $?
  erreurs=$(cat "$dossier/erreurs")
}

# From another folder, with CDPATH, through a link.
ln -s "$segur" "$dossier/lien"
premier=$(cd / && CDPATH=/tmp:/usr "$dossier/lien" recap 2>"$dossier/erreurs")
verifier 'what a first run says' 'segur : première construction…' "$(cat "$dossier/erreurs")"
code 0 recap
verifier 'silent when there is nothing to do' '' "$erreurs"
verifier 'the same twice' "$premier" "$sortie"
contenir 'the total' '│ Total         │      126 │          291 │            204 │ 1 251 │        3 │' "$sortie"
contenir 'the legend' '« ? » inconnu, « – » sans objet' "$sortie"

# Help.
code 0
sans_commande=$sortie
code 0 aide
verifier 'no command is aide' "$sans_commande" "$sortie"
for commande in aide bench docs importer maj nouveau publier recap requete shell test version; do
  contenir 'aide' "  $commande " "$sortie"
done
code 0 version
contenir 'version' "segur $(sed -n 's/^project(segur VERSION \([0-9.]*\) .*/\1/p' \
  "$RACINE/CMakeLists.txt"), schéma $(sed -n 's/^PRAGMA user_version = \([0-9]*\);$/\1/p' \
  "$RACINE/schema.sql"), SQLite " "$sortie"
code 0 requete
contenir 'list of queries' 'essai                  Une requête à paramètres' "$sortie"
code 0 -h
code 0 requete --help
# The forms that the program knows, as it names them: each in its help, in the guide, and tried by another reader
# (hosts/formes.py, and below).
formes=$("$segur" requete rosp -xyzzy 2>&1 | sed -n 's/^Il y a : //p')
contenir 'the forms' 'tableur' "$formes"
for forme in $formes; do
  contenir "help of requete: $forme" "
  -$forme " "$sortie"
  contenir "docs/guide.md says the form -$forme" "-$forme" "$(cat "$RACINE/docs/guide.md")"
  # The last two are compared with those of sqlite3, below.
  contenir "another reader of the form -$forme" ok \
    "$(case $forme in list | tabs) echo ok ;; *) grep -qw -- "$forme" "$RACINE"/tests/hosts/formes.py "$RACINE"/tests/hosts/test_hotes.sh && echo ok ;; esac)"
done
contenir 'help of requete: -o' '
  -o FICHIER ' "$sortie"
contenir 'help of a command' 'segur requete [NOM' "$sortie"
for page in aide requete; do
  code 0 "$page"
  verifier "$page in 80 columns" '' "$(echo "$sortie" | LC_ALL=C awk '{ gsub(/[\200-\277]/, "") } length > 80')"
done

# A folder whose name CMake cannot read is refused in a sentence; others are no trouble.
for nom in 'a"b' 'a;b' 'a\b' 'a#b' 'a
b'; do
  mkdir "$dossier/$nom"
  cp -R "$arbre/segur" "$arbre/dev" "$dossier/$nom/"
  contenir "a folder named $nom" \
    "CMake ne construit rien dans un dossier dont le nom a \", ;, #, \\ ou un saut de ligne ; déplacez-le" \
    "$("$dossier/$nom/segur" recap 2>&1)"
done
copier_arbre "$dossier/-Кир \$x %'"
contenir 'a folder in Cyrillic, with signs' '│ Total ' "$("$dossier/-Кир \$x %'/segur" recap 2>&1)"

# A tree that was copied is built anew: what it holds now, not what its model holds.
cp -R "$arbre" "$dossier/copie"
sed -i "/'initiale', 'hopital', *'editeurs'/s/77000000/99000000/" "$dossier/copie/seed/budgets.sql"
contenir 'a copied tree' '│ Hôpitaux      │       99 │' "$("$dossier/copie/segur" recap 2>&1)"
# What changed since is built again; and what was taken away.
sed -i "/'initiale', 'hopital', *'editeurs'/s/99000000/98000000/" "$dossier/copie/seed/budgets.sql"
contenir 'a figure that changed' '│ Hôpitaux      │       98 │' "$("$dossier/copie/segur" recap 2>&1)"
printf '%s\n' '-- Titre : sept' 'SELECT 7 AS sept;' >"$dossier/copie/queries/sept.sql"
verifier 'a new query' 7 "$("$dossier/copie/segur" shell -list -noheader 'SELECT * FROM sept' 2>&1)"
rm "$dossier/copie/queries/sept.sql"
contenir 'a query that is gone' 'no such table: sept' "$("$dossier/copie/segur" shell 'SELECT * FROM sept' 2>&1)"
rm "$dossier/copie/build/release/segur.db"
contenir 'a database that is gone' '│ Hôpitaux      │       98 │' "$("$dossier/copie/segur" recap 2>&1)"
# The file behind a link.
cp "$dossier/copie/seed/budgets.sql" "$dossier/budgets.sql"
ln -sf "$dossier/budgets.sql" "$dossier/copie/seed/budgets.sql"
"$dossier/copie/segur" recap >/dev/null 2>&1
sed -i "/'initiale', 'hopital', *'editeurs'/s/98000000/99000000/" "$dossier/budgets.sql"
contenir 'the file behind a link' '│ Hôpitaux      │       99 │' "$("$dossier/copie/segur" recap 2>&1)"
# Six at once, when all is to be built: one builds, and the others wait for it.
rm -r "$dossier/copie/build"
for n in 1 2 3 4 5 6; do "$dossier/copie/segur" recap -csv >"$dossier/ensemble_$n" 2>/dev/null & done
wait
verifier 'six at once' '      6 Total,148,291,204,"1 273",3' \
  "$(cat "$dossier"/ensemble_? | tr -d '\r' | grep '^Total' | cut -d, -f1-6 | sort | uniq -c)"
code 0 recap
contenir 'its model' '│ Hôpitaux      │       77 │' "$sortie"

# A ~/.sqliterc changes nothing: every sqlite3 is told to read none. It is told by a stand-in.
mkdir "$dossier/bin"
cat >"$dossier/bin/sqlite3" <<FIN
#!/bin/sh
case "\$*" in
  "-init /dev/null "*) exec $(command -v sqlite3) "\$@" ;;
esac
echo "sqlite3 reads ~/.sqliterc: \$*" >&2
exit 99
FIN
chmod +x "$dossier/bin/sqlite3"
touch "$arbre/schema.sql"
avec_rc=$(PATH=$dossier/bin:$PATH "$segur" requete echeances date=2026-11-22 2>&1)
contenir 'without ~/.sqliterc' '2027-12-15' "$avec_rc"
contenir 'without ~/.sqliterc, a key' 'Hôpit' \
  "$(PATH=$dossier/bin:$PATH "$segur" recap 2>&1)$(PATH=$dossier/bin:$PATH "$segur" requete comparer avant=initiale \
  2>&1)"

# Unknown names.
code 2 recpa
verifier 'near command' "segur : pas de commande « recpa »
Proche : recap" "$erreurs"
code 2 --bases x recap
contenir 'a word that begins as an option' 'pas de commande « --bases »' "$erreurs"
code 0 --base="$arbre/build/release/segur.db" requete rosp -csv
code 2 --base
verifier 'no file' 'segur : il manque le fichier : --base FICHIER' "$erreurs"
code 2 xyzzy
contenir 'all commands' 'Il y a : importer maj nouveau page publier rapport recap requete shell aide
version' "$erreurs"
code 2 ../dev/test
code 2 ''
code 2 'recap
test'
code 2 requete roqs
verifier 'near query' "segur : pas de requête « roqs »
Proche : rosp" "$erreurs"
code 2 requete ../queries/rosp
code 2 requete ''
code 2 requete rosp -cvs
verifier 'near option' "segur : pas de format « cvs »
Proche : csv" "$erreurs"
code 2 requete -init
code 2 requete essai text=1
verifier 'near parameter' "segur : pas de paramètre « text »
Proche : texte" "$erreurs"
code 2 requete essai texte
verifier 'parameter without a value' 'segur : il manque la valeur : texte=…' "$erreurs"
code 2 requete rosp date=1
verifier 'query without parameters' "segur : pas de paramètre « date »
Il n'y en a aucun." "$erreurs"

# Formats, before or after the name; wide results.
code 0 requete -csv rosp
verifier 'csv' 'pharmacien,21000,640,13440000,13000000,440000,S0,publie,D,"640 € est un maximum par officine, en 2023","remunerations/pharmacien/montant ; remunerations/pharmacien/unitaire ; populations/pharmacies"' \
  "$(echo "$sortie" | sed -n 2p | tr -d '\r')"
avant=$sortie
code 0 requete rosp -csv
verifier 'format after the name' "$avant" "$sortie"
code 0 recap -json
contenir 'json' '"couloir":"Officines","editeurs":15,"editeurs_statut":null,' "$sortie"
code 0 requete baremes
contenir 'a wide result: the columns that its header ranks first' \
  '│ RIS        │ exams     │     233 116 │  58 279,00 │      0,00 │ hypothese │' "$sortie"
contenir 'and a decimal comma' '│ LGC        │ medecins  │           1 │       0,00 │    357,14 │ hypothese │' "$sortie"
contenir 'the others are named' 'Non affiché, dans -csv et -xlsx : vague, jusqu_a, plafond, motif, source,
  statut_montant, statut_borne, confiance.' "$sortie"
cat >"$arbre/queries/essai2.sql" <<'FIN'
-- Titre : Des euros
-- Paramètres : aucun
-- Colonnes :
--   a [€ HT]  un montant
--   b [€]     un autre
--   c         un numéro
SELECT a, b, a AS c FROM (SELECT -1234567 AS a, -0.5 AS b UNION ALL SELECT 0, 1000000.05 UNION ALL SELECT NULL, -1000.5 UNION ALL SELECT 'x', 12
  UNION ALL SELECT 1, 115.99999999999999 UNION ALL SELECT 2, 0.999 UNION ALL SELECT 3, -0.001 UNION ALL SELECT 4, 1e300);
FIN
code 0 requete essai2
verifier 'euros of each kind' 'a b c|€ HT € |-1 234 567 -0,50 -1234567|0 1 000 000,05 0| -1 000,50 |x 12,00 x|1 116,00 1|2 1,00 2|3 0,00 3|4 1,0e+300 4|' \
  "$(printf '%s\n' "$sortie" | sed -n '/^│ *[-0-9x │€]/p' | sed 's/^│ *//; s/ *│ */ /g; s/ $//' | tr '\n' '|')"
rm "$arbre/queries/essai2.sql"
# On a terminal, as wide as it is.
au_terminal() {
  env -u COLUMNS "PAGER=${3-}" ${4:+"$4"} script -qec \
    "stty cols $1 rows 50; TERM=${2-xterm} '$RACINE/segur' requete recapitulatif" /dev/null </dev/null 2>&1 |
    tr -d '\r'
}
entete='│ couloir       │ editeurs │ usages_ville │ usages_hopital │ total │'
contenir 'a terminal of 80 columns' "$entete inconnus │" "$(au_terminal 80)"
contenir 'a terminal of 72 columns' "$entete
" "$(au_terminal 72)"
contenir 'what does not fit is named' 'Non affiché, dans -csv et -xlsx : inconnus.' "$(au_terminal 72)"
contenir 'a terminal of 40 columns' '│ Médecins      │       25 │
' "$(au_terminal 40)"
contenir 'a terminal that knows no width' "$entete inconnus │" "$(au_terminal 0)"
contenir 'a width that is asked for' "$entete
" "$(COLUMNS=72 "$segur" recap)"
for largeur in 19 x '' 99999; do contenir "no width: $largeur" "$entete inconnus │" \
  "$(COLUMNS=$largeur "$segur" recap)"; done
# Bold where the terminal has it and the user wants it; never in a file.
gras=$(printf '\033[1m')
contenir 'bold' "${gras}Récapitulatif" "$(au_terminal 80)"
contenir 'a total is bold' "$gras│ Total" "$(au_terminal 80)"
sans_gras() {
  case $2 in *"$(printf '\033')"*) verifier "$1" 'no escape' "$2" ;; esac
}
sans_gras 'a terminal that has no bold' "$(au_terminal 80 dumb)"
sans_gras 'NO_COLOR' "$(au_terminal 80 xterm '' NO_COLOR=1)"
contenir 'NO_COLOR, empty' "$gras" "$(au_terminal 80 xterm '' NO_COLOR=)"
sans_gras 'no terminal' "$(TERM=xterm "$segur" recap)"
# A pager, of the user's, or none; what it did not read is not missed; and what is not on a terminal goes to none.
contenir 'a pager' 'page : │ Officines' "$(au_terminal 80 dumb "sed 's/^/page : /'")"
verifier 'a pager that stops reading' 'Récapitulatif du budget du Ségur numérique, par couloir' \
  "$(au_terminal 80 dumb 'head -1')"
contenir 'its options, as git gives them' 'FRX' "$(au_terminal 80 dumb 'echo $LESS; cat >/dev/null')"
contenir 'a pager that is not there: the answer all the same' '│ Officines' "$(au_terminal 80 dumb absent)"
# Ctrl-C is the pager's: what it is given is whole.
verifier 'Ctrl-C in the pager' "$("$segur" requete chiffres | tail -n 1)" \
  "$(au_terminal_de() { env -u COLUMNS "PAGER=sh -c 'trap \"\" INT; sleep 1; exec cat'" timeout 20 script -qec \
  "stty cols 80; TERM=dumb '$RACINE/segur' requete chiffres" /dev/null 2>&1; }
  { sleep 0.5; printf '\003'; sleep 2; } | au_terminal_de | tr -d '\r' | tail -n 1)"
verifier 'no terminal, no pager' "$("$segur" recap)" "$(PAGER=false "$segur" recap)"
for forme in ascii box line quote table; do
  code 2 requete baremes -$forme
  verifier "a form of sqlite3's: $forme" "segur : -$forme est une forme de sqlite3 : $segur shell -$forme 'SELECT …'" \
    "$erreurs"
done
contenir 'which has it' '│ a_partir_de │' "$("$segur" shell -box 'SELECT * FROM baremes')"

# A query that has the name of a table: by either name, and what to write in SQL.
code 0 requete editeurs -csv
avant=$sortie
code 0 requete editeurs_synthese -csv
verifier 'by the name of its view' "$avant" "$sortie"
code 0 requete editeurs_synthese
contenir 'what to write in SQL' 'En SQL, cette réponse est la vue editeurs_synthese.' "$sortie"
verifier 'which is that' "$(printf '%s\n' "$avant" | tr -d '\r')" \
  "$("$segur" shell -csv -header 'SELECT * FROM editeurs_synthese' | tr -d '\r')"
code 2 requete rosp_synthese
code 2 requete 'editeurs['
code 2 requete '.*'
"$segur" nouveau "$dossier/large.db" >/dev/null
sqlite3 -init /dev/null -batch -bail "$dossier/large.db" <"$RACINE/tests/sql/portefeuille.sql"
# Of a text on several lines, nothing is lost: each column, its blanks left out, is that of the file.
"$segur" requete glossaire | awk -F'│' \
  '/^│/ { for (c = 2; c <= 4; c++) { gsub(/ /, "", $c); texte[c] = texte[c] $c } } END { for (c = 2; c <= 4; c++) print texte[c] }' >"$dossier/ecran"
"$segur" requete glossaire -list |
  awk -F'|' '{ for (c = 1; c <= 3; c++) { gsub(/ /, "", $c); texte[c] = texte[c] $c } } END { for (c = 1; c <= 3; c++) print texte[c] }' >"$dossier/fichier"
verifier 'nothing is lost' '' "$(cmp "$dossier/ecran" "$dossier/fichier" 2>&1)"
# Each form is as the sqlite3 shell gives it, whatever the values are.
cat >"$arbre/queries/formes.sql" <<'FIN'
-- Titre : Des valeurs de toute sorte
-- Paramètres : aucun
SELECT 1 AS a, 'plain' AS b, 1.5 AS "c d", CAST('ABC' AS BLOB) AS e, NULL AS "l'un"
UNION ALL SELECT -22, 'été, "q" ; <b>&x', 1e300, NULL, 'it''s'
UNION ALL SELECT NULL, 'deux' || char(10) || 'lignes', -0.1, x'41', 'x' || char(9) || 'y'
UNION ALL SELECT 9223372036854775807, 'a\b', 9e999, x'', ''
UNION ALL SELECT 0, '', -9e999, 'a,b', 'a|b';
FIN
printf '%s\n' '-- Titre : Des signes' '-- Paramètres : aucun' \
  "SELECT 'a' || char(8, 12, 13, 27, 127, 233, 0x1F642) AS a, 5 AS b;" >"$arbre/queries/signes.sql"
"$segur" recap >/dev/null 2>&1
for forme in csv json list tabs; do
  sqlite3 -init /dev/null -readonly -header -$forme "$arbre/build/release/segur.db" 'SELECT * FROM formes' \
    >"$dossier/voulu"
  "$segur" requete formes -$forme >"$dossier/obtenu" 2>&1
  verifier "the form $forme" '' "$(cmp "$dossier/voulu" "$dossier/obtenu" 2>&1)"
  if [ $forme = json ]; then voulu='[]'; else voulu=$(sqlite3 -init /dev/null -readonly -header -$forme "$REFERENCE" \
    'SELECT * FROM dossiers_montants'); fi
  verifier "the form $forme, no row" "$voulu" "$("$segur" requete dossiers_montants -$forme)"
done
for forme in csv json list tabs; do
  sqlite3 -init /dev/null -readonly -header -$forme "$arbre/build/release/segur.db" 'SELECT * FROM signes' \
    >"$dossier/voulu"
  "$segur" requete signes -$forme >"$dossier/obtenu" 2>&1
  verifier "signs, the form $forme" '' "$(cmp "$dossier/voulu" "$dossier/obtenu" 2>&1)"
done
# A spreadsheet in French: numbers with a comma, a text that it would run with an apostrophe, a figure that is not
# known an empty cell and its status beside.
verifier 'the form tableur' "$(printf '\357\273\277')a;b;c d;e;l'un
1;plain;1,5;ABC;
-22;\"été, \"\"q\"\" ; <b>&x\";1,0e+300;;it's
;\"deux
lignes\";-0,1;A;x	y
9223372036854775807;a\\b;Inf;;
0;;-Inf;a,b;a|b" "$("$segur" requete formes -tableur | tr -d '\r')"
verifier 'its lines' 7 "$("$segur" requete formes -tableur | tr -cd '\n' | wc -c)"
verifier 'its lines end as Windows has them' 6 "$("$segur" requete formes -tableur | tr -cd '\r' | wc -c)"
printf '%s\n' '-- Titre : Des formules' '-- Paramètres : aucun' '-- Colonnes :' '--   g [M€]  un montant' \
  "SELECT '=1+1' AS a, '+33' AS b, '-x;\"' AS c, '@a' AS d, -5 AS e, '1 234' AS f, '?' AS g UNION ALL
SELECT 'a=', 'b', '', '–', NULL, '5 678', '-1 234';" >"$arbre/queries/formes.sql"
verifier 'no formula' "$(printf '\357\273\277')a;b;c;d;e;f;g;g_statut
\"'=1+1\";\"'+33\";\"'-x;\"\"\";\"'@a\";-5;1 234;;inconnu
a=;b;;–;;5 678;-1234;" "$("$segur" requete formes -tableur | tr -d '\r')"
verifier 'tableur, no row' "$(printf '\357\273\277')dossier;structure" \
  "$("$segur" requete dossiers_montants -tableur | cut -d';' -f1,2)"
rm "$arbre/queries/formes.sql" "$arbre/queries/signes.sql"

# To a file: what would be printed; never over another, nor one that is half written.
cd "$dossier" || exit 1
for forme in '' -csv -json -tableur; do
  # shellcheck disable=SC2086 # a word or none
  code 0 recap $forme -o "là-bas $forme.txt"
  verifier "to a file $forme" '' "$sortie"
  # shellcheck disable=SC2086
  "$segur" recap $forme | cmp - "là-bas $forme.txt" || verifier "the file of $forme" 'what is printed' 'something else'
done
code 1 recap -csv -o 'là-bas -csv.txt'
contenir 'a file that is there' '« là-bas -csv.txt » existe déjà' "$erreurs"
for mot in '' -csv; do
  code 2 recap -o $mot
  verifier 'no file' 'segur : il manque le fichier : -o FICHIER' "$erreurs"
done
# An option takes its value either way; one that has none takes none.
code 0 recap -csv -o=egal.csv
verifier 'the value after =' "$("$segur" recap -csv)" "$(cat egal.csv)"
code 0 recap -xlsx=egal.xlsx
verifier 'of a form too' PK "$(head -c 2 egal.xlsx)"
code 2 recap -csv=x
verifier 'a value of a form that has none' 'segur : -csv va sans valeur' "$erreurs"
code 2 importer dossiers x.csv --essai=oui
verifier 'a value of an option that has none' 'segur : --essai va sans valeur' "$erreurs"
code 2 importer dossiers x.csv --rejets=
verifier 'no value after =' 'segur : il manque le fichier : --rejets FICHIER' "$erreurs"
code 2 recap -o un -o deux
verifier 'two files' 'segur : -o est donné deux fois' "$erreurs"
code 2 requete comparer -o un avant=xyzzy
verifier 'nothing is left of what failed' '' "$(ls un deux 2>/dev/null)"
cd "$RACINE" || exit 1

# A base that another program writes, again and again, is waited for at each reading: eight readings, of which half
# failed.
{
  echo '.timeout 6000'
  for n in $(seq 80); do
    printf 'BEGIN EXCLUSIVE;\n.shell echo %d >"%s/prise"; sleep 0.03\nCOMMIT;\n' "$n" "$dossier"
  done
} | sqlite3 -init /dev/null "$dossier/large.db" &
until [ -e "$dossier/prise" ]; do sleep 0.05; done
for n in 1 2 3 4 5 6 7 8; do
  "$segur" requete portefeuille -csv --base "$dossier/large.db" >/dev/null 2>"$dossier/erreurs"
  verifier "beside a writer, reading $n" '0 ' "$? $(cat "$dossier/erreurs")"
done
wait
# Parameters are bound: whatever they hold, they come back as they are, and nothing is run.
for valeur in bonjour '' "l'été" '"' "'); DROP TABLE sources; --" '(SELECT load_extension(1))' \
  "\$(touch $dossier/execute)" '`id`' 'a=b' '-1' '; .shell id' '%s %d \n' "x'00'" 'deux
lignes' 'é–🙂' '*' '\'; do
  code 0 requete essai -list "texte=$valeur"
  verifier "binding" "texte|type|autre
$valeur|text|" "$sortie"
done
verifier 'nothing executed' '' "$(find "$dossier" -name 'execute*')"
code 0 requete essai -list autre=2 texte=1
verifier 'two parameters' 'texte|type|autre
1|text|2' "$sortie"
code 0 requete essai -list
verifier 'left out' 'texte|type|autre
|null|' "$sortie"

# The shell, on the database with the extension, and the database cannot be spoilt.
code 0 shell -list -noheader 'SELECT sons_lab(80)'
verifier 'shell' '38565' "$sortie"
code 8 shell 'DELETE FROM sources'
contenir 'read-only' 'readonly' "$erreurs"

conclure injection
