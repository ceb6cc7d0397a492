#!/bin/sh
# shell [FICHIER] [SQL]      sqlite3 sur la référence, ou sur votre base
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"

# The first argument is a file if it is there, or has the name of one; else it is SQL.
if [ -e "${1-}" ]; then
  SEGUR_DB=$1
  shift
else
  case ${1-} in
    *[[:space:]]*) ;;
    *.db | *.sqlite | *.sqlite3) verifier_fichier "$1" './segur nouveau le crée' ;;
  esac
fi
base_a_lire
lecture=''
if est_la_reference; then lecture=-readonly; fi
if [ $# = 0 ] && [ -t 0 ] && [ -t 1 ]; then
  cat <<FIN
$base
Une phrase de SQL finit par un point-virgule. Pour commencer :
  SELECT * FROM recapitulatif;      le budget par couloir
  SELECT sons_lab(80);              un client, en euros HT
  .tables                           les tables et les requêtes
  .schema tranches                  ce que dit chaque colonne d'une table
  .quit                             sortir ; les flèches rappellent ce qui a été tapé
FIN
  # Whoever opens a base with other scales than the extension's is told.
  sqlite3 -readonly -batch -list -cmd "$(charger_extension)" "$base" <"$RACINE/queries/controle.sql" |
    sed -n "s/^non|.*|/Les vues ont les chiffres de cette base, les fonctions non : /p"
fi
# What comes from a file stops at its first error: a transaction is whole, or did not happen.
arret=''
if [ $# = 0 ] && [ ! -t 0 ]; then arret=-bail; fi
# shellcheck disable=SC2086 # one word or none
exec sqlite3 -box $lecture $arret -cmd "$(charger_extension)" -cmd '.prompt "segur> " "   ...> "' "$base" "$@"
