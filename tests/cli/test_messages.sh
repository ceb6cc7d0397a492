#!/bin/sh
# What the program says when it cannot do what is asked: those that no other test meets. Then, that each message of cli/ is in some test, but for
# those that nobody can bring about at will.
set -u
. "$RACINE/tests/outils.sh"
segur=${SEGUR_PROGRAMME-$RACINE/build/release/segur}
cd "$dossier" || exit 1

# dit EXPECTED CODE ARGUMENT…: what the program says, on its error output, and its exit code.
dit() {
  attendu=$1 code=$2
  shift 2
  "$segur" "$@" >sortie 2>erreurs
  verifier "$*" "segur : $attendu
$code" "$(cat erreurs)
$?"
}
dit_au_moins() {
  attendu=$1
  shift
  contenir "$*" "$attendu" "$("$segur" "$@" 2>&1)"
}
"$segur" nouveau b.db >/dev/null
printf 'structure;dispositif;quantite\nA;SGL;1\n' >f.csv
mkdir plein lieu

# How a command is written.
quoi='quoi et quel fichier ? segur importer dossiers | finess | rpps FICHIER --base BASE'
dit_au_moins "$quoi" importer
dit_au_moins "$quoi" importer dossiers
dit_au_moins 'un seul fichier à la fois : « f.csv » est de trop' importer dossiers f.csv f.csv
dit_au_moins 'pas de sorte de fichier « dossier »
Proche : dossiers' importer dossier f.csv
ne_vont="--rejets, --essai et --remplacer ne vont que pour les dossiers, --date que pour rpps"
dit_au_moins "$ne_vont" importer finess f.csv --essai --base b.db
dit_au_moins "$ne_vont" importer dossiers f.csv --date 2026-01-01 --base b.db
dit_au_moins 'il manque le fichier : --base FICHIER' recap --base
dit_au_moins 'un nom de fichier attendu : segur nouveau FICHIER' nouveau
dit_au_moins 'un nom de fichier attendu : segur publier FICHIER' publier
dit_au_moins 'un nom de fichier attendu : segur page SORTIE.html' page
verifier 'page' oui "$(case $("$segur" page p.html 2>&1) in 'segur : ce programme ne porte pas la page : il a été construit sans elle' | '« p.html » est prêt : ouvrez-le dans un navigateur.') echo oui ;; esac)"
verifier 'page --base' oui "$(case $("$segur" page --base b.db q.html 2>&1) in 'segur : ce programme ne porte pas la page : il a été construit sans elle' | "segur : « b.db » n'a aucun dossier : "*) echo oui ;; esac)"
dit_au_moins 'un nom de fichier attendu : segur maj FICHIER' maj
dit_au_moins "« -x » : un nom de fichier attendu, ou ./-x si c'en est un" maj -x
dit_au_moins '« lieu/ » : un nom de fichier attendu' nouveau lieu/
dit_au_moins "--remplacer et --rejets ne vont pas ensemble : une ligne rejetée n'est pas un dossier absent" importer dossiers f.csv --remplacer --rejets r.csv
dit_au_moins "--modele va seul : segur importer dossiers --modele" importer finess --modele

# What a path is.
dit_au_moins "« lieu » est un dossier, pas un fichier" importer dossiers lieu --base b.db
mkfifo tube
dit_au_moins "« tube » n'est pas un fichier ordinaire" importer dossiers tube --base b.db
dit_au_moins "« b.db-journal » est un nom que SQLite prend" importer dossiers f.csv --rejets b.db-journal --base b.db
: >reste.db-journal
dit_au_moins "« reste.db-journal » est le reste d'une autre base, ou d'une commande interrompue : supprimez-le d'abord" nouveau reste.db
if [ "$(id -u)" != 0 ]; then
  chmod a-w plein
  dit_au_moins "je ne peux rien écrire dans « plein »" nouveau plein/x.db
else
  dit_au_moins "« $(printf %0300d 0) » ne peut être écrit : nom impossible, ou plus de place sur le disque" nouveau "$(printf %0300d 0)"
fi
if [ -c /dev/full ]; then
  verifier 'an output that is full' "segur : la sortie ne peut être écrite" "$("$segur" recap 2>&1 >/dev/full)"
fi
contenir 'a file that is too large' "« gros.csv » ne peut être écrit en entier" "$(trap '' XFSZ; ulimit -f 8; "$segur" requete chiffres -csv -o gros.csv 2>&1)"
verifier 'a file that is half written' '' "$(ls gros.csv 2>/dev/null)"

# What a base is.
echo 'rien' >texte.db
dit_au_moins "ce n'est pas une base SQLite" recap --base texte.db
sqlite3 autre.db 'CREATE TABLE t (x)'
dit_au_moins "« autre.db » n'est pas une base de segur" recap --base autre.db
cp b.db abimee.db
dd if=/dev/zero of=abimee.db bs=1024 seek=60 count=200 conv=notrunc 2>/dev/null
dit_au_moins "la base est abîmée" requete chiffres --base abimee.db
cp b.db vue.db
sqlite3 -init /dev/null vue.db "DROP VIEW planning; CREATE VIEW planning AS SELECT name AS dispositif, 1 AS vague, 'x' AS etape, 'x' AS echeance, NULL AS remplace, 'S0' AS source, 'x' AS code, '2999-01-01' AS date_jalon, 'A' AS confiance FROM pragma_database_list"
dit_au_moins "une vue de cette base demande autre chose que lire ses tables : elle n'est pas suivie" requete echeances --base vue.db
cp b.db contrainte.db
sqlite3 -init /dev/null contrainte.db "CREATE UNIQUE INDEX un_seul ON dossiers (dispositif)"
printf 'structure;dispositif;quantite\nA;SGL;1\nB;SGL;2\n' >deux.csv
dit_au_moins "une contrainte de la base n'est pas tenue : UNIQUE constraint failed: dossiers.dispositif" importer dossiers deux.csv --base contrainte.db
cp b.db recente.db
sqlite3 -init /dev/null recente.db 'PRAGMA user_version = 99'
dit_au_moins "« recente.db » vient d'un segur plus récent (version 99 de la base, ici $(sqlite3 -init /dev/null b.db 'PRAGMA user_version')) : mettez segur à jour" recap --base recente.db

# Each message of the program, of the extension and of the page is met by a test, but: want of memory, what needs a disk that fails or a lock that the system refuses, what
# only a fault of ours would say, and what passes while the page waits. A message is known by its longest part.
# A text that goes on in another literal is one.
sed -z 's/"\n *"//g' "$RACINE"/cli/*.c "$RACINE"/cli/*/*.c >cli.c
sed -z 's/"\n *"//g' "$RACINE"/ext/*.c >ext.c
{
  grep -aho -e '\(say\|refuse\|misuse\)("[^"]*"' -e 'return "[^"]* [^"]*"' cli.c | grep -av -e '"plus de mémoire' -e '"%s' -e 'verrouille pas' -e '"pas de script' -e '"trop de paramètres' \
    -e 'le classeur ne peut' -e '"la copie ' -e "\"« %s » n'est pas écrit" -e "Excel n'en lit que" -e "sqlite3 n'est pas sur" -e 'SELECT' -e 'écrire dans'
  grep -aho -e 'fail(&\?call, "[^"]*"' -e 'refuse(csv, "[^"]*"' -e 'sqlite3_mprintf("segur %s : [^"]*"' ext.c | grep -av -e 'chargement impossible' -e 'attendus, "'
  grep -aho -e "refuser([\`'][^\`]*[\`']" -e "etat([\`'][^\`']*[\`']" "$RACINE"/page/*.js | grep -v -e 'Chargement' -e ': copié'
} | sed "s/^[^\"\`']*[\"\`']//; s/[\"\`']\$//" | sort -u >messages
cat "$RACINE"/tests/*/*.sh "$RACINE"/tests/*/*.c "$RACINE"/tests/*/*.mjs | sed -z 's/"\n *"//g' | sed "s/'\\\\''/'/g; s/\\\\'/'/g; s/’/'/g" >tests
while IFS= read -r message; do
  part=$(printf '%s\n' "$message" | sed "s/%[-+!0-9.*l]*[a-zA-Z]/\n/g; s/\\\\n/\n/g; s/\${[^}]*}/\n/g; s/’/'/g" | sed 's/^ »[ ,:(]*//; s/[ ,:(]*«* *$//' | awk 'length > length(plus) { plus = $0 } END { print plus }')
  verifier "a test of « $message »" oui "$(grep -qF -- "$part" tests && echo oui || echo non)"
done <messages
[ "$(grep -c . messages)" -gt 80 ] || verifier 'messages' 'more than 80' "$(grep -c . messages)"
conclure
