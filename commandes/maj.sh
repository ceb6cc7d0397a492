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
for nom in maj lignes; do ln -s "$RACINE/commandes/lib/$nom.sql" .; done
ln -s "$RACINE/commandes/lib/sauver.sh" .
# What segur had put in the file: the file says it, since version 3.
livre=$RACINE/commandes/lib/livre-$avant.sql
[ -f "$livre" ] || livre=$RACINE/commandes/lib/livre.sql
ln -s "$livre" livre.sql
# A copy: the transaction locks all it is attached to.
cp "$reference" reference.db 2>/dev/null || refuser "plus de place dans ${TMPDIR:-/tmp}"

reserver_copie "$fichier"

lire_version
if sqlite3 -init /dev/null -batch -bail -noheader -list -cmd "$attente" -cmd '.parameter init' \
  -cmd "$(lier avant "$avant") $(lier version "$version")" "$base" '.read maj.sql' 2>erreurs; then
  echo "« $fichier » est à jour (version $version)."
  if [ "$(cat suite)" = pareil ]; then
    rm -f "$copie"
    echo "Rien n'y a changé."
  else
    echo "Telle qu'elle était : « $fichier.$suffixe »."
  fi
  cat rapport
  # The user's views and triggers, compiled in a database that has the schema alone.
  sqlite3 -init /dev/null -batch -noheader -list -readonly -cmd "$attente" "$base" '.read '"$(citer "$RACINE/commandes/lib/objets.sql")" >objets
  sqlite3 -init /dev/null -batch -noheader -list :memory: <objets 2>&1 | awk '
    /^Votre / { objet = $0 }
    /near line [0-9]+[^:]*: / && !/because it is a view/ {
      sub(/.*near line [0-9]+[^:]*: /, "")
      if (objet != dit) print objet " ne se lit plus : " $0 "."
      dit = objet
    }'
  exit
fi
rm -f "$copie"
# What the transaction left beside the base goes with the next one that ends.
sqlite3 -init /dev/null -batch -cmd "$attente" "$base" 'BEGIN IMMEDIATE; ROLLBACK;' 2>/dev/null || :
if [ -s fautes ]; then
  cat fautes >&2
elif [ -s erreurs_copie ]; then
  dire "la copie « $fichier.$suffixe » ne peut être écrite : $(raison "$(cat erreurs_copie)")"
else
  dire "$(raison "$(cat erreurs)")"
fi
dire "« $fichier » n'a pas changé"
exit 1
