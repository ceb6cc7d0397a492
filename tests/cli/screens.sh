#!/bin/sh
# screens.sh PROGRAM BASE WIDTH [QUERY…]: what a screen of that width shows of each query, or of those, on a base, on
# the 12 May 2026; of the longest, the beginning. tests/cli/screens/WIDTH.txt is what it printed when it was last read
# by a person.
set -eu
programme=$1 base=$2 COLUMNS=$3
export COLUMNS
shift 3
sqlite3 -init /dev/null -batch -list -noheader "$REFERENCE" "
  SELECT requete, ifnull((SELECT group_concat(parametre || '=' || exemple, ' ') FROM requetes_parametres AS p
                          WHERE p.requete = r.requete AND obligatoire AND parametre <> 'date'), ''),
         iif(EXISTS (SELECT 1 FROM requetes_parametres AS p WHERE p.requete = r.requete AND parametre = 'date'), 'date=2026-05-12', '')
  FROM requetes AS r WHERE '$*' = '' OR instr(' $* ', ' ' || requete || ' ') ORDER BY requete" |
  while IFS='|' read -r nom exemples date; do
    echo "== $nom $exemples $date"
    # The digest of the figures changes with each of them.
    # shellcheck disable=SC2086 # lists of words
    "$programme" requete "$nom" $exemples $date --base "$base" 2>&1 </dev/null |
      awk 'NR <= 45 { print } NR == 46 { print "…" }' | sed -E 's/\b[0-9a-f]{16}\b/----------------/g'
  done
