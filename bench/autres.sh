#!/bin/sh
# autres.sh ROWS ROUNDS: the same clients elsewhere: DuckDB and publicodes in node, PostgreSQL in a server of its own.
set -eu
. "$RACINE/bench/outils.sh"
lignes=$1 rondes=$2
serie="generate_series(1, $lignes) AS n(value)"
clients "$lignes"
cd "$banc"
cp "$RACINE"/bench/*.mjs . # node looks for the modules beside the script

remplir "$RACINE/bench/clients.sql" "$serie" >clients.sql
for question in laboratoires portefeuille; do
  # shellcheck disable=SC2046 # names of ours
  node duckdb.mjs "$rondes" clients.sql $(requetes $question case jointure asof) >lues
  retenir $question "$lignes" 'DuckDB, '
done

# publicodes takes a fraction of a millisecond per client: ten thousand are enough.
clients 10000
lire "$clients" "SELECT json_object('echelle', (SELECT json_group_array(json_object('dispositif', dispositif, 'debut', debut,
  'forfait', forfait, 'par_unite', par_unite)) FROM echelle), 'clients', (SELECT json_group_array(json_object('dispositif', dispositif,
  'quantite', quantite)) FROM clients))" >clients.json
node publicodes.mjs 3 <clients.json >lues
retenir portefeuille 10000 'publicodes, '

. "$RACINE/dev/serveurs.sh"
trap arreter_postgresql EXIT
trap 'exit 130' INT TERM HUP
demarrer_postgresql
cd "$serveur"
psql() {
  comme_postgres "$binaires/psql" -h "$serveur" -d postgres -X -q -At -v ON_ERROR_STOP=1
}
{
  cat "$banc/clients.sql"
  echo 'CREATE FUNCTION montant(dispositif text, quantite bigint) RETURNS bigint IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT @CASE@ $$;' >fonction
  remplir fonction
  echo 'ANALYZE;'
} | psql
cd "$banc"
for question in laboratoires portefeuille; do
  requetes $question case jointure fonction >noms
  {
    printf '%s\n' '\timing on'
    for ronde in $(seq 0 "$rondes"); do
      while read -r nom; do
        printf '%s\n' "\\echo $(basename "$nom" .sql) $ronde" "$(cat "$nom");"
      done <noms
    done
  } | psql >"$banc/sortie"
  awk 'NF == 2 { cas = $1; ronde = $2; next }
    ronde == 0 { next }
    /^Time: / { printf "%s\tmur\t%d\t%.1f\n", cas, ronde, $2 * 1000; next }
    { printf "%s\tvaleur\t%d\t%s\n", cas, ronde, $1 }' sortie >lues
  retenir $question "$lignes" 'PostgreSQL, '
done
