#!/bin/sh
# The Windows zip, under Wine, as its users do: the screen, a file with accents, a workbook, the shell; each text as it
# is on Linux.
set -u
. "$RACINE/tests/outils.sh"
cd "$dossier" || exit 1
python3 -m zipfile -e "$(echo "$RACINE"/build/paquets/segur-*-windows-x86_64.zip)" . && cd segur-*-windows-x86_64 ||
  exit 1
verifier 'what is in it' 'LICENCE-DONNEES.txt
LICENSE.txt
LISEZMOI.txt
segur.db
segur.dll
segur.exe
segur.html' "$(printf '%s\n' * | LC_ALL=C sort)"
verifier 'ten lines, of Windows' '10 13' \
  "$(grep -c '^[0-9]*\. .*' LISEZMOI.txt) $(grep -c "$(printf '\r')$" LISEZMOI.txt)"
segur() {
  WINEDEBUG=-all WINEPREFIX=$dossier/wine LC_ALL=C.UTF-8 wine ./segur.exe "$@"
}
natif=$RACINE/build/release/segur
verifier 'recap' "$("$natif" recap)" "$(segur recap 2>/dev/null)"
printf 'client;dispositif;quantit\351\r\n\311tablissement;SGL;12\r\nB;RIS;15\2400001\r\n' |
  sed 's/15\xa00001/15\xa0001/' >'clients é.csv'
segur nouveau 'ma base.db' >/dev/null 2>&1
verifier 'a file with accents' 'clients é.csv : 2 lignes lues, 2 chargées, 0 rejetée' \
  "$(segur importer dossiers 'clients é.csv' --base 'ma base.db' 2>/dev/null | grep lues)"
verifier 'what it is worth' 'Établissement|22500
B|3750.25' "$(segur requete dossiers_montants -list --base 'ma base.db' 2>/dev/null |
  awk -F'|' 'NR > 1 { print $2 "|" $6 }' | LC_ALL=C sort -r)"
segur rapport --base 'ma base.db' 'à transmettre.xlsx' >/dev/null 2>&1
contenir 'a workbook' 'Établissement' \
  "$(python3 -c "import zipfile; print(zipfile.ZipFile('à transmettre.xlsx').read('xl/worksheets/sheet4.xml').decode())")"
segur recap -xlsx 'récap.xlsx' >/dev/null 2>&1
contenir 'recap -xlsx' '<v>1251</v>' \
  "$(python3 -c "import zipfile; print(zipfile.ZipFile('récap.xlsx').read('xl/worksheets/sheet1.xml').decode())")"
verifier 'the shell' '38565|été' "$(segur shell -list -noheader "SELECT sons_lab(80), 'été'" 2>/dev/null | tr -d '\r')"
# A console, which shows letters and not bytes. It moves its cursor over blanks, and has its own lines: the letters
# alone.
lettres() {
  sed 's/\x1b\[[?0-9;]*[a-zA-Z]//g' | tr -d ' \r\n'
}
console() {
  WINEDEBUG=-all WINEPREFIX=$dossier/wine LC_ALL=C.UTF-8 timeout 60 script -qec "$1" /dev/null </dev/null 2>/dev/null \
    | lettres
}
contenir 'a console, what is printed' "$("$natif" recap | sed -n 1,11p | lettres)" "$(console 'wine ./segur.exe recap')"
contenir 'a console, an error' "$(echo 'segur : pas de requête « été »' | lettres)" \
  "$(console 'wine ./segur.exe requete été')"
contenir 'a console, the shell' "$(echo '│ été │' | lettres)" "$(console 'wine ./segur.exe shell "SELECT '"'été'"'"')"
segur page 'là.html' >/dev/null 2>&1
verifier 'the page' '' "$(cmp 'là.html' segur.html 2>&1)"
verifier 'the base' '' "$(cmp segur.db "$REFERENCE" 2>&1)"
conclure machines
