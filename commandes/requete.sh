#!/bin/sh
# requete [NOM [param=val]]  une requête enregistrée ; sans NOM, leur liste
#
# requete NOM [param=valeur …] [-csv | -json | -box | …]
# Without a format, the result is for reading: a title, a box (or a line per value where the
# box is wider than the terminal), and how to read it. With one, the result alone.
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/proches.sh"

formats='ascii box csv html json line list markdown quote table tabs'

# A parameter as SQL that binds it: the text goes in hexadecimal, so that no character of
# it is ever read as SQL.
lier() {
  printf "INSERT INTO temp.sqlite_parameters VALUES (':%s', CAST(x'%s' AS TEXT));" \
    "$1" "$(printf %s "$2" | od -An -v -tx1 | tr -d ' \n')"
}

# Runs the query in a format.
lire() {
  sqlite3 -batch -bail -readonly -header "-$1" -cmd "$(charger_extension)" \
    -cmd '.parameter init' -cmd "$liens" "$RACINE/build/release/segur.db" <"$fichier"
}

# The text of a line of the query's header.
entete() {
  sed -n "s/^-- $1 : //p" "$fichier"
}

# The names of the saved queries.
requetes() {
  for chemin in "$RACINE"/queries/*.sql; do basename "$chemin" .sql; done
}

nom='' format='' liens=''
for argument; do
  case $argument in
    -*)
      format=${argument#-}
      exiger format "$format" "$formats"
      ;;
    *)
      if [ -z "$nom" ]; then
        nom=$argument
        exiger requête "$nom" "$(requetes)"
        fichier=$RACINE/queries/$nom.sql
      else
        parametre=${argument%%=*}
        exiger paramètre "$parametre" "$(sed -n 's/^--   :\([a-z_]*\).*/\1/p' "$fichier")"
        if [ "$parametre" = "$argument" ]; then
          echo "segur : il manque la valeur : $parametre=…" >&2
          exit 2
        fi
        liens=$liens$(lier "$parametre" "${argument#*=}")
      fi
      ;;
  esac
done

if [ -z "$nom" ]; then
  for nom in $(requetes); do
    fichier=$RACINE/queries/$nom.sql
    printf '%-22s  %s\n' "$nom" "$(entete Titre)"
  done
  exit
fi

preparer segur base
if [ -n "$format" ]; then
  lire "$format"
  exit
fi

boite=$(lire box)
# The first line of a box is only made of characters of three bytes.
largeur=$(($(printf %s "$boite" | head -n 1 | wc -c) / 3))
colonnes=$( ([ -t 1 ] && stty size <&1 2>/dev/null) || echo 24 80)
entete Titre
if [ "$largeur" -gt "${colonnes#* }" ]; then boite=$(lire line); fi
if [ -n "$boite" ]; then printf '%s\n' "$boite"; else echo 'Aucune ligne.'; fi
entete Lecture
