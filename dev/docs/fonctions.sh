#!/bin/sh
# Prints docs/fonctions.md, the list of functions at its top written anew: each heading, and the first sentence under
# it.
set -eu
awk '
  FNR == NR {
    if (/^### /) { appel = substr($0, 5); texte = ""; next }
    if (appel == "" || ($0 == "" && texte == "")) next
    if ($0 != "" && $0 !~ /^```/) { texte = texte (texte == "" ? "" : " ") $0; next }
    sub(/\..*/, "", texte)
    sub(/ :.*/, "", texte)
    liste[++n] = "| `" appel "` | " texte " |"
    appel = ""
    next
  }
  /^\| fonction \|/ { print; getline; print; for (i = 1; i <= n; i++) print liste[i]; dans = 1; next }
  dans && /^\|/ { next }
  { dans = 0; print }' "$RACINE/docs/fonctions.md" "$RACINE/docs/fonctions.md"
