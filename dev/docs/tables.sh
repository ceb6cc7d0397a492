#!/bin/sh
# Prints docs/tables.md: every table, with what the base says of it and of its columns.
set -eu
cat <<'PAGE'
# Les tables de segur

Les chiffres de la référence, puis les tables où entrent vos dossiers et les registres. Le nom d'une table est aussi celui de son fichier dans
`seed/`. Cette page est écrite d'après `schema.sql` par `./segur docs`.

PAGE
sqlite3 -init /dev/null -batch -bail -readonly -list -noheader "$RACINE/build/release/segur.db" "
  SELECT iif(rang = 1, '## ' || nom || char(10, 10) || o.sens || char(10, 10) || '| colonne | type | |' || char(10) || '|---|---|---|' || char(10), '')
         || '| \`' || colonne || '\` | ' || type || ' | ' || c.sens || ' |'
         || iif(rang = max(rang) OVER (PARTITION BY nom), char(10), '')
  FROM reference_colonnes AS c JOIN reference_objets AS o USING (nom) ORDER BY o.rowid, rang"
