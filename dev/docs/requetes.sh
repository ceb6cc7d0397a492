#!/bin/sh
# Prints docs/requetes.md: every saved query, from its own header, with its result.
set -eu

cat <<'FIN'
# Les requêtes de segur

Une question, une requête : `segur requete NOM`. Dans un autre programme, chacune de celles qui n'ont pas de paramètre obligatoire est aussi une vue
de `segur.db`, du même nom ; quand une table porte déjà ce nom, la vue s'appelle `NOM_synthese`. Cette page est écrite par
`./segur docs` ; les longs résultats y sont coupés.
FIN
# The index, by what they speak of; then each of them, in the same order.
sqlite3 -init /dev/null -batch -bail -readonly -list -noheader "$RACINE/build/release/segur.db" "
  SELECT iif(lag(theme) OVER ordre IS theme, '', char(10) || '**' || t.titre || '**' || char(10, 10) || '| la question | la requête |' || char(10) || '|---|---|' || char(10))
         || '| ' || replace(question, '|', '\\|') || ' | [' || requete || '](#' || requete || ') |'
  FROM requetes JOIN themes AS t USING (theme) WINDOW ordre AS (ORDER BY rang, requete) ORDER BY rang, requete"
echo

noms=$(sqlite3 -init /dev/null -batch -bail -readonly -list -noheader "$RACINE/build/release/segur.db" 'SELECT requete FROM requetes JOIN themes USING (theme) ORDER BY rang, requete')
for nom in $noms; do
  fichier=$RACINE/queries/$nom.sql
  # The examples of the parameters make the example of the query.
  exemple=$(sed -n "s/^--   :.* exemple : \([a-z]*=[^ ]*\)$/\1/p" "$fichier" | tr '\n' ' ' | sed 's/ $//')
  awk -v nom="$nom" '
    !/^--/ { exit }
    { sub(/^-- ?/, "") }
    /^Titre : /    { sub(/^Titre : /, ""); print "## " nom "\n\n**" $0 "**\n"; next }
    /^Répond à : / { sub(/^Répond à : /, ""); print "> " $0 "\n"; next }
    /^Paramètres : aucun/ { next }
    /^Thème : / { next }
    /^(Paramètres|Colonnes) :/ { if (table) print ""; print ($1 == "Colonnes" ? "| colonne | unité | |\n|---|---|---|" : "| paramètre | |\n|---|---|"); table = 1; next }
    table && /^  [:a-z]/ {
      cle = $1
      sub(/^ *[:a-z0-9_]+ +/, "")
      unite = ""
      if (match($0, /^\[[^]]*\] +/)) {
        unite = substr($0, 2, index($0, "]") - 2)
        $0 = substr($0, RSTART + RLENGTH)
      }
      print "| `" cle "` | " (substr(cle, 1, 1) == ":" ? "" : unite " | ") $0 " |"
      next
    }
    table { print ""; table = 0 }
    END { if (table) print "" }' "$fichier"
  printf '```text\n$ ./segur requete %s\n' "$nom${exemple:+ $exemple}"
  # shellcheck disable=SC2086 # a list of words
  (cd "$RACINE" && ./segur requete "$nom" $exemple) | awk 'NR <= 16 { print } NR == 17 { print "…" }'
  printf '```\n\n'
done
