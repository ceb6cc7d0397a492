#!/bin/sh
# maj FICHIER                met à jour les chiffres de votre base
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"

fichier=${1-${SEGUR_DB-}}
if [ $# -gt 1 ] || [ -z "$fichier" ]; then
  dire 'un nom de fichier attendu : ./segur maj FICHIER'
  exit 2
fi
absolu "$fichier"
base=$chemin
avant=$(version_de "$base")
preparer
refuser_reference
entrer_dans_un_dossier
ln -s "$RACINE/commandes/lib/maj.sql" script.sql
# A copy: the transaction locks all it is attached to.
cp "$reference" reference.db 2>/dev/null || refuser "plus de place dans ${TMPDIR:-/tmp}"

# The tables of the reference are those that have a file in seed/; the others are the user's.
lire_version
tables=$(cd "$RACINE/seed" && printf '"%s",' *.sql | sed 's/\.sql"/"/g; s/,$//')
if sqlite3 -init /dev/null -batch -bail -noheader -list -cmd "$attente" -cmd '.parameter init' \
  -cmd "$(lier tables "[$tables]") $(lier avant "$avant") $(lier version "$version")" "$base" '.read script.sql' >rapport 2>erreurs; then
  echo "« $fichier » est à jour (version $version)."
  cat rapport
  exit
fi
if [ -s rapport ]; then cat rapport >&2; else dire "$(raison "$(cat erreurs)")"; fi
dire "« $fichier » n'a pas changé"
exit 1
