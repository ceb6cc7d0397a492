#!/bin/sh
# nouveau FICHIER            crée votre base, pour vos dossiers et les registres
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"

if [ $# != 1 ] || [ -z "$1" ]; then
  dire 'un nom de fichier attendu : ./segur nouveau FICHIER'
  exit 2
fi
verifier_neuf "$1"
base=$chemin
preparer
deposer "$reference" "$base"
echo "« $1 » est prêt. Ensuite : ./segur importer dossiers FICHIER.csv --base $(a_coller "$1")"
