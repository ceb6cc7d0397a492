#!/bin/sh
# Writes the metadata of Datasette, on standard output: every saved query with its title, its question
# and its parameters, from its own header. docs/installer.md tells how to use it.
set -eu
unset SEGUR_DB
RACINE=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd)
. "$RACINE/commandes/lib/sql.sh"

{
  echo 'CREATE TEMP TABLE requetes (nom TEXT, titre TEXT, question TEXT, parametres TEXT, texte TEXT);'
  for fichier in "$RACINE"/queries/*.sql; do
    parametres=$(sed -n 's/^--   :\([a-z_]*\).*/"\1"/p' "$fichier" | paste -s -d , -)
    printf 'INSERT INTO requetes VALUES (%s, %s, %s, %s, %s);\n' "$(litteral "$(basename "$fichier" .sql)")" \
      "$(litteral "$(sed -n 's/^-- Titre : //p' "$fichier")")" "$(litteral "$(sed -n 's/^-- Répond à : //p' "$fichier")")" \
      "$(litteral "[$parametres]")" "$(litteral "$(grep -v '^--' "$fichier" | sed '$s/;$//')")"
  done
  echo "SELECT json_object('title', 'Ségur du numérique en santé', 'databases', json_object('segur', json_object('queries',
          json_group_object(nom, json_object('title', titre, 'description', question, 'params', json(parametres), 'sql', texte)))))
        FROM requetes;"
} | sqlite3 -init /dev/null -batch -bail
