#!/bin/sh
# Prints docs/tables.md: every table of schema.sql, with what its comments say.
set -eu
cat <<'PAGE'
# Les tables de segur

Les chiffres de la référence, puis les tables où entrent vos dossiers et les registres. Le nom d'une table est aussi celui de son fichier dans
`seed/`. Cette page est écrite d'après `schema.sql` par `./segur docs`.

PAGE
awk '
  /^-- / && !dans { texte = texte (texte == "" ? "" : " ") substr($0, 4); next }
  /^CREATE TABLE/ { print "## " $3 "\n\n" texte "\n\n| colonne | type | |\n|---|---|---|"; dans = 1; next }
  dans && /^\)/ { print ""; dans = 0 }
  dans && match($0, /^  [a-z][a-z_0-9]* +(TEXT|INTEGER|REAL)/) {
    type = $2
    sub(/,$/, "", type)
    match($0, /-- .*/)
    print "| `" $1 "` | " type " | " substr($0, RSTART + 3) " |"
  }
  { texte = "" }' "$RACINE/schema.sql"
