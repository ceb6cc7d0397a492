#!/bin/sh
# Workbooks: -xlsx of one answer, rapport of a portfolio. What they hold is read by LibreOffice in tests/hosts; here,
# that they are whole, the same each time, on nobody's file, and what is said when they cannot be.
set -u
. "$RACINE/tests/outils.sh"
segur=${SEGUR_PROGRAMME-$RACINE/build/release/segur}
cd "$dossier" || exit 1

# classeur EXPECTED ARGUMENT…: runs the program; keeps what it said.
classeur() {
  attendu=$1
  shift
  dit=$("$segur" "$@" 2>&1)
  verifier "exit code of: $*" "$attendu" $?
}
# A file of the portfolio, one bad row; then the workbook: two commands.
printf '%s\n' 'client;logiciel;sites;prix' 'Labo des Alpes;SGL;12;' '=1+1;SGL;80;36500' 'Labo du Lac;SGL;douze;' >f.csv
classeur 1 importer dossiers f.csv --base moi.db
verifier 'a base that was made for a file that is refused' '' "$(ls moi.db* 2>/dev/null)"
classeur 0 importer dossiers f.csv --base moi.db --rejets rejets.csv
contenir 'the base is made, and said' "« moi.db » n'était pas là : cette base a été créée." "$dit"
classeur 0 rapport --base moi.db --rejets rejets.csv date=2026-05-12 portefeuille.xlsx
verifier 'what is said' '« portefeuille.xlsx » est prêt.' "$dit"
verifier 'a zip' PK "$(head -c 2 portefeuille.xlsx)"
sleep 2 # the dates in a zip are of two seconds
classeur 0 rapport --base moi.db --rejets rejets.csv date=2026-05-12 encore.xlsx
verifier 'the same file' '' "$(cmp portefeuille.xlsx encore.xlsx 2>&1)"
classeur 1 rapport --base moi.db portefeuille.xlsx
verifier 'never over another' "segur : « portefeuille.xlsx » existe déjà, je n'y touche pas" "$dit"
classeur 0 requete rosp -xlsx rosp.xlsx
verifier 'of one answer, in silence' '' "$dit"
verifier 'a zip, of one answer' PK "$(head -c 2 rosp.xlsx)"
classeur 0 recap -xlsx recap.xlsx edition=revisee

# What is asked wrongly.
for demande in 'rapport|2|quel classeur ? segur rapport --base BASE FICHIER.xlsx' \
  'rapport x.xlsx|2|de quelle base ? --base FICHIER le dit' \
  'rapport --base moi.db x.xlsx y.xlsx|2|un seul classeur : « y.xlsx » est de trop' \
    'rapport --base moi.db --rejets|2|il manque le fichier : --rejets FICHIER' \
  'rapport --base moi.db --rejets --x x.xlsx|2|il manque le fichier : --rejets FICHIER' \
    'rapport --base moi.db x.xlsx date=hier|2|date : AAAA-MM-JJ attendu, reçu « hier »' \
  'rapport --base moi.db x.xlsx date=2026-01-01 date=2026-01-02|2|date est donné deux fois' \
    'rapport --base moi.db absent/x.xlsx|1|pas de dossier « absent »' \
  'rapport --base absente.db x.xlsx|1|pas de fichier « absente.db » ; segur nouveau le crée' \
    'rapport --base moi.db --rejets absent.csv x.xlsx|1|pas de fichier « absent.csv »' \
  'requete rosp -xlsx|2|il manque le fichier : -xlsx FICHIER' \
    'requete rosp -xlsx -csv|2|il manque le fichier : -xlsx FICHIER' \
  'requete rosp -xlsx a.xlsx -xlsx b.xlsx|2|-xlsx est donné deux fois' \
    'requete rosp -xlsx a.xlsx -csv|2|-xlsx FICHIER va sans autre forme, et sans -o' \
  'requete rosp -xlsx a.xlsx -o b|2|-xlsx FICHIER va sans autre forme, et sans -o' \
    'requete -xlsx a.xlsx|2|il manque la requête : requete NOM -xlsx FICHIER'; do
  # shellcheck disable=SC2086 # the words of a command line
  (set -f; IFS='|'; set -- $demande; IFS=' '; "$segur" $1; echo "code $?") >reponse 2>&1
  verifier "asked wrongly: ${demande%%|*}" "segur : ${demande##*|}
code $(echo "$demande" | cut -d'|' -f2)" "$(cat reponse)"
done
classeur 2 rapport --base moi.db --rejet x.csv x.xlsx
verifier 'a near option' "segur : pas d'option « --rejet »
Proche : --rejets" "$dit"
"$segur" nouveau vide.db >/dev/null
classeur 1 rapport --base vide.db x.xlsx
verifier 'no dossier' "segur : « vide.db » n'a aucun dossier : segur importer dossiers FICHIER.csv y charge les vôtres" "$dit"
verifier 'nothing is left of what failed' '' "$(ls x.xlsx y.xlsx a.xlsx b.xlsx b absent 2>/dev/null)"
# A trial changes nothing, and makes no base.
classeur 1 importer dossiers f.csv --base neuve.db --essai
verifier 'a trial makes nothing' '' "$(ls neuve.db* 2>/dev/null)"

# No temporary folder; no room; nothing is left there.
verifier 'no temporary folder' 'segur : pas de place pour un dossier temporaire' \
  "$(TMPDIR=$dossier/absent "$segur" requete rosp -xlsx t.xlsx 2>&1)"
mkdir temporaire
TMPDIR=$dossier/temporaire "$segur" rapport --base moi.db t.xlsx >/dev/null
verifier 'nothing is left in the temporary folder' '' "$(ls temporaire)"
if [ -c /dev/full ]; then
  verifier 'a disk that is full' "segur : « /dev/full » existe déjà, je n'y touche pas" \
    "$("$segur" requete rosp -xlsx /dev/full 2>&1)"
fi
# A text that Excel does not take is said, and where; a file that it would not read is not made.
long=$(head -c 32768 /dev/zero | tr '\0' x)
sqlite3 -init /dev/null moi.db "UPDATE dossiers SET structure = '$long' WHERE dossier = 1"
classeur 1 requete dossiers_montants -xlsx long.xlsx --base moi.db
verifier 'too long for Excel' "segur : structure, ligne 1 : Excel ne lit pas un texte de plus de 32 767 caractères ; -csv l'écrit" "$dit"
sqlite3 -init /dev/null moi.db "UPDATE dossiers SET structure = substr(structure, 2) WHERE dossier = 1"
classeur 0 requete dossiers_montants -xlsx long.xlsx --base moi.db

# On a disk that is full, libxlsxwriter says that all is well: the program does not.
verifier 'rows that do not fit' \
  'segur : le classeur ne peut être fait dans le dossier temporaire : plus de place peut-être' \
  "$(trap '' XFSZ; ulimit -f 60; "$segur" requete chiffres -xlsx plein.xlsx 2>&1 | grep -v '^\[')"
verifier 'no half of a workbook' '' "$(ls plein.xlsx 2>/dev/null)"
# What is no character of a document, in a base of elsewhere, is shown as one that is not known; the rest is there.
printf 'structure;dispositif;quantite\nLabo \357\277\276;SGL;12\nB;SGL;5\n' >u.csv
"$segur" importer dossiers u.csv --base u.db >/dev/null
sqlite3 -init /dev/null u.db "UPDATE dossiers SET structure = CAST(x'4cc9e9ff' AS TEXT) WHERE dossier = 2"
verifier 'no character' '[{"structure":"Labo ���"},{"structure":"L���"}]' \
  "$("$segur" requete dossiers_montants -json --base u.db | sed 's/"dossier":[0-9]*,//; s/,"dispositif".*}/}/' |
  tr -d '\n')"
# Of the rejected lines, nothing is lost: more fields than names, or a file that is no CSV, which is refused.
printf 'structure;dispositif;quantite\nA;SGL;12\nB;SGL;12;DE TROP;ENCORE\n' >large.csv
"$segur" importer dossiers large.csv --base large.db --rejets larges.csv >/dev/null
classeur 0 rapport large.xlsx --rejets larges.csv --base large.db
if command -v unzip >/dev/null; then verifier 'a field too many' 1 \
  "$(unzip -p large.xlsx xl/worksheets/sheet11.xml | grep -c '<t>ENCORE</t>')"; fi
printf 'ligne;motif\n3;"x"y;z\n' >faux.csv
classeur 1 rapport faux.xlsx --rejets faux.csv --base large.db
contenir 'rejected lines that do not read' '« faux.csv », ligne 2 : ' "$dit"
# A title that Excel would obey, or that is too long.
sqlite3 -init /dev/null u.db "INSERT INTO editions VALUES ('longue', 'initiale', printf('R&D %.*c', 300, 'x'), 'S0')"
classeur 0 requete recapitulatif edition=longue --base u.db -xlsx longue.xlsx
# Two imports at once in a base that is not there: the one that is refused takes nothing of the other's.
(
  echo 'reference;structure;dispositif;quantite'
  seq 1 60000 | sed 's/.*/R&;S&;SGL;5/'
  echo 'X;Y;SGL;abc'
) >lent.csv
"$segur" importer dossiers lent.csv --base deux.db >premier 2>&1 &
n=0
until [ -e deux.db.partiel ] || [ $n = 200 ]; do sleep 0.01 && n=$((n + 1)); done
"$segur" nouveau deux.db >/dev/null 2>&1
"$segur" importer dossiers u.csv --base deux.db >second 2>&1
code=$?
wait
if [ "$code" = 0 ]; then contenir 'who comes second' "existe déjà, je n'y touche pas : rien n'a été chargé" \
  "$(cat premier)"; fi
verifier 'a base that two make' "$code" \
  "$([ -e deux.db ] && sqlite3 -init /dev/null deux.db 'SELECT 2 - count(*) FROM dossiers' || echo 1)"
verifier 'nothing beside' '' "$(ls deux.db.partiel 2>/dev/null)"
# A vendor whose name is « Total » is no total.
printf 'structure;dispositif;quantite;editeur\nA;SGL;5;Total\nB;SGL;5;Zeta\n' >total.csv
"$segur" importer dossiers total.csv --base total.db >/dev/null
verifier 'a vendor named Total' 0 "$("$segur" requete portefeuille --base total.db | sed '/en tout/,$d' | grep -c '╞')"
verifier 'the total of one that nothing bounds' '0' \
  "$("$segur" requete portefeuille_resume -list --base total.db | sed -n '3p' | cut -d'|' -f4)"

conclure
