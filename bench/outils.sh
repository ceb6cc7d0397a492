# shellcheck shell=sh
# outils.sh: sourced by the parts of the benchmark, with $RACINE set: the clients, the statements, the measures.

. "$RACINE/dev/preparer.sh"
banc=$RACINE/build/bench
mesures=$banc/mesures.tsv
mkdir -p "$banc"

# lire [OPTION…] DATABASE SQL: the sqlite3 shell, without the user's own ~/.sqliterc.
lire() {
  sqlite3 -init /dev/null -batch -bail "$@"
}

echouer() {
  dire "$*"
  exit 1
}

# remplir FILE [SERIES]: prints a file with the scales of the seed where it says @NAME@.
remplir() {
  [ -f "$banc/echelles.sed" ] || lire -readonly "$reference" <"$RACINE/bench/echelles.sql" | sed 's/|$/|g/' \
    >"$banc/echelles.sed"
  sed -f "$banc/echelles.sed" -e "s|@SERIE@|${2-}|" "$1"
}

# clients ROWS: makes $clients, a database of that many, unless it is there; each of them is valued by the extension as
# by a join, to the cent.
clients() {
  clients=$banc/clients_$1.db
  if [ -f "$clients" ]; then return; fi
  rm -f "$clients.neuf"
  remplir "$RACINE/bench/clients.sql" "generate_series(1, $1)" | lire "$clients.neuf" || exit 1
  fautes=$(lire -cmd "$(charger_extension)" "$clients.neuf" 'SELECT count(*) FROM clients AS c LEFT JOIN echelle AS e
    ON e.dispositif = c.dispositif AND quantite >= debut AND quantite < fin
    WHERE CAST(round(100 * sons(c.dispositif, quantite)) AS INTEGER) IS NOT forfait + par_unite * quantite')
  [ "$fautes" = 0 ] || echouer "$fautes clients sur $1 ont deux montants"
  mv "$clients.neuf" "$clients"
}

# requetes FOLDER NAME…: makes the statements of a folder of bench/, filled, and prints their paths, from $banc.
requetes() {
  sous=$1
  shift
  mkdir -p "$banc/$sous"
  for nom; do
    remplir "$RACINE/bench/$sous/$nom.sql" >"$banc/$sous/$nom.sql"
    echo "$sous/$nom.sql"
  done
}

# retenir QUESTION ROWS [PREFIX]: adds the measures of the file « lues » (as mesurer prints them) to the others, but
# the values found: each case must have some, and all be what attendus.sql works out another way; to 10^-11 for the
# functions, whose euros are added as REAL. PREFIX goes before the names of the cases.
retenir() {
  clients "$2"
  lire -separator '	' -cmd "ATTACH '$(echo "$reference" | sed "s/'/''/g")' AS segur" "$clients" \
    <"$RACINE/bench/attendus.sql" >"$banc/attendus"
  awk -F'\t' -v question="$1" -v lignes="$2" -v prefixe="${3-}" '
    FNR == NR { attendu[$1 "/" $2] = $3; next }
    $2 == "valeur" {
      a = (question "/" $1) in attendu ? attendu[question "/" $1] : attendu[question "/"]
      euros = $1 ~ /^(segur|sons)/
      v = euros ? 100 * $4 : $4
      if (a == "" || v - a > a * 1e-11 * euros || a - v > a * 1e-11 * euros) { print question ", " prefixe $1 " : " v " au lieu de " a >"/dev/stderr"; exit 1 }
      verifiees[$1]++
      next
    }
    $2 == "mur" && $1 != "chargement" { mesurees[$1]++ }
    { print question "\t" prefixe $1 "\t" lignes "\t" $2 "\t" $3 "\t" $4 }
    END { for (cas in mesurees) { n++; if (mesurees[cas] != verifiees[cas]) exit 1 } if (!n) exit 1 }' \
      "$banc/attendus" "$banc/lues" >"$banc/notees" ||
    echouer 'un résultat mesuré est faux'
  cat "$banc/notees" >>"$mesures"
}
