#!/bin/sh
# The program with SQLite and its shell inside, by a cross compiler, without a warning: run where this machine can run
# it. In the complete suite: the compiler is large.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/dev/croiser.sh"
installer_de_quoi_croiser || exit 1
cd "$dossier" || exit 1
for cible in x86_64-linux-musl:Linux aarch64-linux-musl:Linux x86_64-macos.11.0:Darwin aarch64-macos.11.0:Darwin \
  x86_64-windows-gnu:Windows aarch64-windows-gnu:Windows; do
  croiser "${cible%:*}" "${cible#*:}" "${cible%:*}" -DCMAKE_COMPILE_WARNING_AS_ERROR=ON >journal 2>&1
  verifier "${cible%:*}" 0 $?
  grep -E 'error|warning' journal
done

mkdir seul temporaire && cp x86_64-linux-musl/segur seul/segur && cd seul || exit 1
TMPDIR=$dossier/temporaire
export TMPDIR
# Nothing else of this machine: no sqlite3, no library.
segur() {
  env PATH=/nulle-part ./segur "$@"
}
verifier 'static' '' "$(readelf -d segur | grep NEEDED)"
verifier 'recap' "$("$RACINE/build/release/segur" recap)" "$(segur recap)"
verifier 'the shell, on the reference' '38565' "$(segur shell -list -noheader 'SELECT sons_lab(80)')"
verifier 'its views' "$("$RACINE/build/release/segur" requete recapitulatif -csv)" \
  "$(segur shell -csv -header 'SELECT * FROM recapitulatif')"
contenir 'which cannot be spoilt' 'readonly' "$(segur shell 'DELETE FROM sources' 2>&1)"
segur nouveau 'À moi.db' >/dev/null
verifier "the shell, on a base of one's own" '2' \
  "$(echo "INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('A', 'SGL', 12), ('B', 'RIS', 3); SELECT count(*) FROM dossiers;" |
  segur shell 'À moi.db' -list -noheader)"
verifier 'what it wrote' 'A|22500
B|3750' "$(segur requete dossiers_montants -list --base 'À moi.db' | awk -F'|' 'NR > 1 { print $2 "|" $6 }')"
segur recap -xlsx recap.xlsx
contenir 'a workbook' '<v>1251</v>' \
  "$(/usr/bin/python3 -c "import zipfile; print(zipfile.ZipFile('recap.xlsx').read('xl/worksheets/sheet1.xml').decode())")"
verifier 'its exit code' 3 "$(echo '.exit 3' | segur shell >/dev/null 2>&1; echo $?)"
contenir 'a session' '38565' "$({ sleep 1; echo 'SELECT sons_lab(80);'; echo .quit; } | timeout 20 script -qec \
  './segur shell' /dev/null 2>&1)"
{ sleep 5; echo; } | ./segur shell >/dev/null 2>&1 &
sleep 0.5
kill -TERM $!
wait $!
verifier 'TERM ends it' 143 $?
verifier 'nothing is left' '' "$(ls "$TMPDIR")"
conclure machines
