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

# What the base says of a query: its title, its question, its parameters and its columns.
decrire() {
  sqlite3 -init /dev/null -batch -bail -readonly -list -noheader "$RACINE/build/release/segur.db" "
    SELECT '## ' || requete || char(10, 10) || '**' || titre || '**' || char(10, 10) || '> ' || question || char(10) FROM requetes WHERE requete = '$1';
    SELECT iif(rang = 1, '| paramètre | |' || char(10) || '|---|---|' || char(10), '') || '| \`:' || parametre || '\` | ' || libelle
           || iif(obligatoire, ' ; obligatoire', '') || ' ; exemple : ' || parametre || '=' || exemple || ' |' || iif(rang = max(rang) OVER (), char(10), '')
    FROM requetes_parametres WHERE requete = '$1' ORDER BY rang;
    SELECT iif(rang = 1, '| colonne | unité | |' || char(10) || '|---|---|---|' || char(10), '') || '| \`' || colonne || '\` | ' || ifnull(unite, '') || ' | '
           || libelle || ' |' || iif(rang = max(rang) OVER (), char(10), '')
    FROM requetes_colonnes WHERE requete = '$1' ORDER BY rang"
}

sqlite3 -init /dev/null -batch -bail -readonly -list -noheader "$RACINE/build/release/segur.db" "
  SELECT requete, (SELECT group_concat(parametre || '=' || exemple, ' ') FROM (SELECT * FROM requetes_parametres AS p WHERE p.requete = r.requete ORDER BY p.rang))
  FROM requetes AS r JOIN themes AS t USING (theme) ORDER BY t.rang, requete" |
  while IFS='|' read -r nom exemple; do
    decrire "$nom"
    printf '```text\n$ ./segur requete %s\n' "$nom${exemple:+ $exemple}"
    # shellcheck disable=SC2086 # a list of words
    (cd "$RACINE" && ./segur requete "$nom" $exemple </dev/null) | awk 'NR <= 16 { print } NR == 17 { print "…" }'
    printf '```\n\n'
  done
