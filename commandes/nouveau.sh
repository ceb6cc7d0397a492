#!/bin/sh
# nouveau FICHIER            crée votre base, pour vos dossiers et les registres
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"

if [ $# != 1 ] || [ -z "$1" ]; then
  dire 'un nom de fichier attendu : ./segur nouveau FICHIER'
  exit 2
fi
absolu "$1"
base=$chemin
if [ -e "$base" ] || [ -L "$base" ]; then refuser "« $1 » existe déjà, je n'y touche pas"; fi
parent=$(dirname -- "$base")
case $1 in */) refuser "« $1 » : un nom de fichier attendu" ;; esac
if [ ! -d "$parent" ]; then refuser "pas de dossier « $parent »"; fi
if [ ! -w "$parent" ]; then refuser "je ne peux rien écrire dans « $parent »"; fi
preparer base
# Complete before it has its name, and only if nobody took the name meanwhile.
partiel=$base.partiel.$$
trap 'rm -f "$partiel" 2>/dev/null' EXIT
if ! cp "$reference" "$partiel" 2>/dev/null || ! mv -n "$partiel" "$base" 2>/dev/null; then
  refuser "« $1 » ne peut être écrit : nom impossible, ou plus de place sur le disque"
fi
if [ -e "$partiel" ]; then refuser "« $1 » existe déjà, je n'y touche pas"; fi
echo "« $1 » est prêt. Ensuite : ./segur importer dossiers FICHIER.csv --base '$1'"
