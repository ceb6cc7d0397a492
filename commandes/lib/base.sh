# shellcheck shell=sh
# base.sh: sourced by the commands, after preparer.sh. Which database a command works on: the
# user's own, named by --base or by $SEGUR_DB, or else the reference, which is only read.

. "$RACINE/commandes/lib/sql.sh"

# How long a busy database is waited for.
attente='.timeout 6000'

# Says why the command cannot go on, and stops.
refuser() {
  dire "$*"
  exit 1
}

# Sets $chemin to the absolute path of a file, which sqlite3 takes neither for an option nor for a
# file: address. (Not printed: $(…) would lose the line breaks that end a name.)
absolu() {
  case $1 in
    -*) refuser "« $1 » : un nom de fichier attendu, ou ./$1 si c'en est un" ;;
    /*) chemin=$1 ;;
    *) chemin=$PWD/$1 ;;
  esac
}

# Sets $chemin to the absolute path of a file that is to be made; stops if it is there, or cannot be.
verifier_neuf() {
  case $1 in */) refuser "« $1 » : un nom de fichier attendu" ;; esac
  absolu "$1"
  if [ -e "$chemin" ] || [ -L "$chemin" ]; then refuser "« $1 » existe déjà, je n'y touche pas"; fi
  parent=$(dirname -- "$chemin")
  if [ ! -d "$parent" ]; then refuser "pas de dossier « $parent »"; fi
  if [ ! -w "$parent" ]; then refuser "je ne peux rien écrire dans « $parent »"; fi
}

# deposer SOURCE TARGET: a copy that is complete before it has its name, and only if nobody took the
# name meanwhile.
deposer() {
  partiel=$2.partiel.$$
  if ! cp "$1" "$partiel" 2>/dev/null || ! chmod u+w "$partiel" || ! mv -n "$partiel" "$2" 2>/dev/null; then
    rm -f "$partiel" 2>/dev/null
    refuser "« $2 » ne peut être écrit : nom impossible, ou plus de place sur le disque"
  fi
  if [ -e "$partiel" ]; then
    rm -f "$partiel"
    refuser "« $2 » existe déjà, je n'y touche pas"
  fi
}

# reserver_copie NAME: the first free name beside $base, which the user calls NAME, kept by an empty file that nobody else may read:
# the copy is of the user's own data. Sets $copie and $suffixe, and what sauver.sh reads.
reserver_copie() {
  suffixe=avant n=1
  until (set -C && umask 077 && : >"$base.$suffixe") 2>/dev/null; do
    if [ ! -e "$base.$suffixe" ] && [ ! -L "$base.$suffixe" ]; then
      refuser "la copie « $1.$suffixe » ne peut être écrite : « $1 » n'a pas changé"
    fi
    n=$((n + 1))
    suffixe=avant-$n
  done
  copie=$base.$suffixe
  BASE=$base COPIE=$(citer "$copie")
  export BASE COPIE
}

# Sets $travail to a new folder, removed at the end, and goes there.
entrer_dans_un_dossier() {
  if ! travail=$(mktemp -d 2>/dev/null) || ! cd "$travail" 2>/dev/null; then
    refuser "pas de place pour un dossier temporaire dans ${TMPDIR:-/tmp}"
  fi
  travail=$PWD
  # The commands stop; this goes on, to say what became of the work and to clean.
  trap : INT TERM HUP
  trap 'cd / && rm -rf "$travail"' EXIT
}

# Checks that there is such a file, and that it can be read.
verifier_fichier() {
  if [ -d "$1" ]; then refuser "« $1 » est un dossier, pas un fichier"; fi
  if [ ! -e "$1" ]; then refuser "pas de fichier « $1 »${2:+ ; $2}"; fi
  if [ ! -f "$1" ]; then refuser "« $1 » n'est pas un fichier ordinaire"; fi
  if [ ! -r "$1" ]; then refuser "le fichier « $1 » ne peut être lu : droits insuffisants"; fi
}

# What went wrong, in French, from what sqlite3 said.
raison() {
  case $1 in
    *'database is locked'*) echo 'la base est occupée par un autre programme' ;;
    *'disk is full'* | *'disk I/O error'*) echo 'plus de place sur le disque, ou écriture impossible' ;;
    *readonly* | *'unable to open'*) echo "la base ou son dossier n'est pas ouvert en écriture" ;;
    *'not a database'*) echo "ce n'est pas une base SQLite" ;;
    *malformed*) echo 'la base est abîmée' ;;
    *'motif IS NULL'* | *"type <> ''"*) echo "plus de place dans ${TMPDIR:-/tmp}" ;;
    *'constraint failed'*) echo "une contrainte de la base n'est pas tenue : ${1#*constraint failed: }" ;;
    *interrupted*) echo 'interrompu' ;;
    '' | 'code '*) echo "sqlite3 s'est arrêté sans dire pourquoi : plus de place dans ${TMPDIR:-/tmp} ?" ;;
    *) printf '%s\n' "$1" | sed -n '1s/^.*near line [0-9]*: //;1p' ;;
  esac
}

# Sets $version to that of the schema of this segur.
lire_version() {
  version=$(sed -n 's/^PRAGMA user_version = \([0-9]*\);$/\1/p' "$RACINE/schema.sql")
}

# Prints the version of the schema of a segur database; stops if it is none, or a newer one.
#
# Opened for writing where that may be: what a killed import left is then put right, which a
# program that only reads may not do.
version_de() {
  verifier_fichier "$1" "./segur nouveau le crée"
  if ! lue=$(sqlite3 -init /dev/null -batch -bail -noheader -list -cmd "$attente" "$1" "
    SELECT iif(count(*) = 3, user_version, 0) FROM pragma_user_version, sqlite_schema
    WHERE type = 'table' AND name IN ('sources', 'tranches', 'dossiers')" 2>&1); then
    refuser "« $1 » : $(raison "$lue")"
  fi
  if [ "$lue" = 0 ]; then refuser "« $1 » n'est pas une base de segur"; fi
  lire_version
  if [ "$lue" -gt "$version" ]; then
    refuser "« $1 » est d'une version plus récente ($lue) que ce segur ($version) : mettez segur à jour"
  fi
  echo "$lue"
}

# Stops if the database is not of this version.
verifier_version() {
  lue=$(version_de "$1")
  lire_version
  if [ "$lue" != "$version" ]; then
    refuser "« $1 » est d'une version antérieure ($lue) : ./segur maj FICHIER l'amène à la $version"
  fi
}

# Builds what reading needs, and sets $base to the user's database or else to the reference.
base_a_lire() {
  preparer
  base=$reference
  if [ -n "${SEGUR_DB-}" ]; then
    absolu "$SEGUR_DB"
    base=$chemin
    verifier_version "$base"
  fi
}

# True if $base is the reference, by whatever name. (-ef is not of POSIX; the shells have it.)
est_la_reference() {
  # shellcheck disable=SC3013
  [ "$base" -ef "$reference" ]
}

# The reference is made from seed/, and only there may it change.
refuser_reference() {
  if est_la_reference; then
    refuser 'la base de référence ne se modifie pas : ./segur nouveau FICHIER en fait une à vous'
  fi
}
