#!/bin/sh
# segur in each program of the list, as its users type it: the total of the récapitulatif, two clients valued,
# an error shown. Each script of this folder is run in a folder that holds segur.db and segur.so. What
# ./segur test hotes has put in build/hotes comes first on the path.
set -u
. "$RACINE/tests/outils.sh"
hotes=$RACINE/build/hotes
cp "$SEGUR_SO" "$REFERENCE" "$RACINE"/tests/hosts/*.* "$dossier/" || exit 1
cd "$dossier" || exit 1
ln -s "$hotes/node_modules" node_modules
chmod a-w segur.db
PATH=$hotes/venv/bin:$PATH
export HOME="$dossier" ODBCINI="$dossier/odbc.ini" LC_ALL=C.UTF-8
printf '[segur]\nDriver=SQLite3\nDatabase=%s/segur.db\nLoadExt=%s/segur.so\n' "$dossier" "$dossier" >odbc.ini
jar=$(ls /usr/share/java/sqlite-jdbc.jar /usr/share/java/slf4j-*.jar 2>/dev/null | paste -s -d : -)

# hote NAME COMMAND…: runs it, and looks for the answers in what it prints.
hote() {
  nom=$1
  shift
  obtenu=$("$@" 2>&1 | sed 's/\\u00e7/ç/; s/\\u00ab/«/; s/\\u00bb/»/')
  avant=$fautes
  contenir "$nom" 'total 1 251' "$obtenu"
  contenir "$nom" 'sons_lab(80) = 38565' "$obtenu"
  contenir "$nom" 'RIS 15001 = 3750.25' "$obtenu"
  contenir "$nom" 'sons_lab(): sites : entier attendu, reçu TEXT « douze »' "$obtenu"
  contenir "$nom: the table of docs/installer.md" "| $nom | oui | oui" \
    "$(sed 's/^| \[\([^]]*\)\]([^)]*) |/| \1 |/' "$RACINE/docs/installer.md")"
  version=$(printf '%s\n' "$obtenu" | grep -o 'SQLite [0-9][0-9.]*' | sed -n 1p)
  printf '%-26s %-16s %s\n' "$nom" "$version" "$([ "$avant" = "$fautes" ] && echo oui || echo NON)"
}

printf '%-26s %-16s %s\n' 'hôte' 'son SQLite' 'charge segur'
hote 'sqlite3' sh shell.sh
hote 'ODBC (isql)' sh odbc.sh
hote 'LibreOffice Calc' /usr/bin/python3 calc.py
contenir 'Calc: accents and a PDF' 'Médecins 279
pdf %PDF-' "$obtenu"
hote 'JDBC' java -cp "$jar" Jdbc.java
contenir 'JDBC: schema browser' 'colonnes toutes' "$obtenu"
hote 'Python' /usr/bin/python3 python.py
hote 'R (RSQLite)' Rscript r.R
hote 'Perl (DBD::SQLite)' perl perl.pl
hote 'PHP (SQLite3)' php -d sqlite3.extension_dir="$dossier" php.php
hote 'Tcl' /usr/bin/tclsh tcl.tcl
hote 'Ruby' ruby ruby.rb
hote 'Node.js (better-sqlite3)' node better-sqlite3.mjs
contenir 'JavaScript: big integers' 'grand = 3500000000000000
10000000000000 : sons_lab(): sites : au plus 1000000000000 attendu, reçu REAL 10000000000000.0
9007199254740992 : sons_lab(): sites : au plus 1000000000000 attendu, reçu REAL 9.00719925474099e+15
80.5 : sons_lab(): sites : entier attendu, reçu REAL 80.5
NaN = null
Infinity : sons_lab(): sites : au plus 1000000000000 attendu, reçu REAL Inf
9223372036854775807n : sons_lab(): sites : au plus 1000000000000 attendu, reçu INTEGER 9223372036854775807' "$obtenu"
hote 'Node.js 22 (node:sqlite)' node_modules/.bin/node --no-warnings node-sqlite.mjs
hote 'sqlite-utils' sh sqlite-utils.sh
hote 'Datasette' sh datasette.sh

# The shell's other ways in, and what it forbids.
printf '.load ./segur\n' >ouverture.sql
verifier 'sqlite3 -cmd' 38565 "$(sqlite3 -cmd '.load ./segur' segur.db 'SELECT sons_lab(80)')"
verifier 'sqlite3 -init' 38565 "$(sqlite3 -init ouverture.sql -readonly segur.db 'SELECT sons_lab(80)' 2>/dev/null)"
verifier 'without trust in the schema' 38565 \
  "$(sqlite3 -cmd '.load ./segur' segur.db \
  'PRAGMA trusted_schema=OFF; CREATE TEMP VIEW v AS SELECT sons_lab(80) AS x; SELECT x FROM v')"
contenir 'sqlite3 -safe' 'cannot run .load in safe mode' "$(sqlite3 -safe segur.db '.load ./segur' 2>&1)"
verifier 'sqlite3 -safe reads' '1 251' \
  "$(sqlite3 -safe segur.db "SELECT total FROM recapitulatif WHERE couloir = 'Total'" 2>&1)"
# ODBC lists the columns of a view, and a wrong path is only seen at the first function.
contenir 'ODBC: SQLColumns' 'usages_hopital' "$(echo 'help recapitulatif' | isql -b -d, segur 2>&1)"
contenir 'PHP: without the folder' 'SQLite Extension are disabled' "$(php php.php 2>&1)"
contenir 'ODBC: a wrong path' 'no such function: sons_lab' \
  "$(echo 'SELECT sons_lab(80)' | isql -v -b -k "Driver=SQLite3;Database=segur.db;LoadExt=/nulle/part.so" 2>&1)"
# A wrong path, elsewhere: the message that people meet.
contenir 'sqlite3: a wrong path' 'cannot open shared object file: No such file or directory' \
  "$(sqlite3 segur.db '.load /nulle/part' 2>&1)"
# PHP's PDO loads nothing, and reads all.
verifier 'PDO' '1 251' "$(php -r \
  "echo (new PDO('sqlite:segur.db'))->query(\"SELECT total FROM recapitulatif WHERE couloir = 'Total'\")->fetchColumn();" 2>&1)"

# What ./segur requete -tableur writes, in LibreOffice in French: the same numbers.
segur=$RACINE/build/release/segur
# libre FORMAT [OPTION…] FILE…: what LibreOffice makes of them, beside them.
libre() {
  soffice -env:UserInstallation="file://$dossier/tableur" --headless --convert-to "$@" >/dev/null 2>&1
}
"$segur" requete baremes -tableur -o baremes.csv
libre fods --infilter='CSV:59,34,76,1,,1036,false,true' baremes.csv
verifier 'LibreOffice: -tableur' \
  "$(sqlite3 segur.db "SELECT printf('%.2f', sum(vague + a_partir_de + ifnull(jusqu_a, 0) + forfait + par_unite + ifnull(plafond, 0))) FROM baremes")" \
  "$(grep -o 'office:value-type="float" office:value="[0-9.]*"' baremes.fods |
    awk -F'"' '{ somme += $4 } END { printf "%.2f", somme }')"

# Every answer, in every form that is handed on, as its readers read it: each cell is that of the base.
"$segur" nouveau mes.db >/dev/null
sqlite3 -init /dev/null -batch -bail mes.db <"$RACINE/tests/sql/portefeuille.sql"
sqlite3 -init /dev/null mes.db "UPDATE dossiers SET structure = '=1+1|<b>*a*' WHERE dossier = 1"
mkdir formes
for requete in $(sqlite3 mes.db 'SELECT requete FROM requetes WHERE vue IS NOT NULL'); do
  for forme in csv json html; do "$segur" requete "$requete" -$forme -o "formes/$requete.$forme" --base mes.db; done
  "$segur" requete "$requete" -xlsx "formes/$requete.xlsx" --base mes.db
  "$segur" requete "$requete" -markdown --base mes.db | cmark-gfm -e table >"formes/$requete.md.htm"
done
(cd formes && libre xlsx.fods:'OpenDocument Spreadsheet Flat XML' ./*.xlsx &&
  libre html.fods:'OpenDocument Spreadsheet Flat XML' --infilter='HTML (StarCalc)' ./*.html)
/usr/bin/python3 formes.py mes.db formes >lues
cat lues
verifier 'forms, each read' "csv json html markdown xlsx, LibreOffice html, LibreOffice" \
  "$(sed -n 's/ : [0-9]\{4,\} cases, 0 fausses$//p' lues | paste -s -d ' ' -)"
# The whole portfolio: each sheet, whose total is that of the base; no text became a formula.
"$segur" rapport --base mes.db date=2026-05-12 rapport.xlsx >/dev/null
libre fods rapport.xlsx
verifier 'the sheets of a report' \
  'Résumé, À lire, Éditeurs et dispositifs, Dossiers, Par état, Avances et soldes, Trimestres, Calendrier, Hypothèses, Sources des dossiers, Sources citées' \
  "$(grep -o '<table:table table:name="[^"]*"' rapport.fods | cut -d'"' -f2 | sed 's/$/, /' | tr -d '\n' |
    sed 's/, $//')"
verifier 'the total of a report' "$(sqlite3 mes.db "SELECT ht FROM portefeuille_total WHERE part = 'total'")" \
  "$(sed -n '/table:name="Résumé"/,/<\/table:table>/p' rapport.fods | tr -d '\n' |
    sed 's/.*<text:p>Valeur de tous les dossiers<//' | grep -o 'office:value="[0-9.]*"' |
    sed -n 's/office:value="\(.*\)"/\1/;2p')"
verifier 'no formula' '' "$(grep -o 'table:formula="[^"]*"' rapport.fods formes/*.fods baremes.fods | head -3)"

cat >vues.php <<'FIN'
<?php
$db = new PDO('sqlite:segur.db', null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
$vues = $db->query("SELECT name FROM sqlite_schema WHERE type = 'view'")->fetchAll(PDO::FETCH_COLUMN);
foreach ($vues as $vue) $db->query("SELECT * FROM \"$vue\"")->fetchAll();
echo count($vues), " vues lues\n";
FIN
verifier 'PDO: every view, without the extension' \
  "$(sqlite3 segur.db "SELECT count(*) || ' vues lues' FROM sqlite_schema WHERE type = 'view'")" "$(php vues.php 2>&1)"

# What docs/installer.md tells to type is what was run here.
lignes=0
awk '/^<!-- tests\/.*\/.* -->$/ { fichier = $2; next }
  /^```/ { dans = !dans; if (!dans) fichier = ""; next }
  dans && fichier != "" && $0 != "" { print fichier "\t" $0 }' "$RACINE/docs/installer.md" >"$dossier/lignes"
while IFS="$(printf '\t')" read -r fichier ligne; do
  lignes=$((lignes + 1))
  if ! grep -qF -- "$ligne" "$RACINE/$fichier"; then verifier 'docs/installer.md' "a line of $fichier" "$ligne"; fi
done <"$dossier/lignes"
echo "$lignes lines of docs/installer.md are those of the tests"
[ "$lignes" -ge 40 ] || fautes=$((fautes + 1))

conclure
