#!/bin/sh
# moteurs.sh ROWS ROUNDS: the functions of each engine beside its own CASE, on one core; then one of Spark's workers
# beside two.
set -eu
. "$RACINE/bench/outils.sh"
. "$RACINE/dev/moteurs.sh"
. "$RACINE/dev/serveurs.sh"
lignes=$1 rondes=$2
installer_grands_moteurs
python=$RACINE/build/moteurs/bin/python
engines=$RACINE/build/release/engines
processus_grappe=''
trap 'arreter_postgresql; arreter_grappe' EXIT
trap 'exit 130' INT TERM HUP
demarrer_postgresql
cd "$banc"
for nom in SQLite DuckDB PostgreSQL Spark ClickHouse; do
  moteur=$(echo $nom | tr '[:upper:]' '[:lower:]')
  script=$engines/segur_$moteur.sql
  if [ $nom = SQLite ]; then script=/dev/null; fi
  "$python" "$RACINE/bench/moteurs.py" "$moteur" "$reference" "$extension" "$script" "$lignes" "$rondes" \
    "host=$serveur dbname=postgres user=postgres" >lues 2>erreurs ||
    echouer "$nom : $(tail -3 erreurs)"
  awk -F'\t' -v moteur=$nom -v lignes="$lignes" \
    '{ print "moteurs\t" moteur ", " $1 "\t" lignes "\t" $2 "\t" $3 "\t" $4 }' lues >>"$mesures"
done

# The whole time, the sums being the same with one worker as with two.
for ouvriers in 1 2; do
  demarrer_grappe $ouvriers || echouer 'un ouvrier de Spark ne répond pas'
  "$python" "$RACINE/bench/grappe.py" "$grappe" "$engines/segur_spark.sql" $ouvriers 3 12500000 25000000 50000000 \
    100000000 200000000 >lues 2>erreurs || echouer "grappe : $(tail -3 erreurs)"
  arreter_grappe
  grep somme lues >sommes$ouvriers
  awk -F'\t' -v ouvriers=$ouvriers '$2 == "mur" { print "grappe\t" ouvriers "\t" $1 "\tmur\t" $3 "\t" $4 }' lues \
    >>"$mesures"
done
cmp sommes1 sommes2 || echouer 'un et deux ouvriers ne donnent pas la même somme'
