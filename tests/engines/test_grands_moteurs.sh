#!/bin/sh
# The scales in Spark, on a cluster of a master and two workers that the test starts, and in ClickHouse: no amount
# differs from the extension's, no refusal lacks. In the complete suite: they are 700 MB, and Spark takes a third of a
# second for each question.
set -u
. "$RACINE/tests/outils.sh"
moteurs=$RACINE/build/moteurs
engines=$RACINE/build/release/engines
cd "$dossier" || exit 1

comparer() {
  "$moteurs/bin/python" "$RACINE/tests/engines/comparer.py" "$1" "$REFERENCE" "${SEGUR_SO%.so}" "$2" $3 >lu 2>erreurs \
    || tail -5 erreurs
  sed -n '$s/ : \([0-9]*\) cas\(.*\), [0-9]* en d.autres mots/\2/p' lu >dit
  nombre=$(sed -n '$s/.* : \([0-9]*\) cas.*/\1/p' lu)
  grep -v '^autres mots' lu | cut -c1-200
}
comparer clickhouse "$engines/segur_clickhouse.sql" ''
verifier 'ClickHouse' 'clickhouse, 0 montants différents, 0 refus absents' "$(cat dit)"
verifier 'ClickHouse, many' oui "$([ "${nombre:-0}" -gt 4000000 ] && echo oui)"

. "$RACINE/dev/serveurs.sh"
trap 'arreter_grappe; rm -rf "$dossier"' EXIT
demarrer_grappe 2
verifier 'a master and two workers' 0 $?
comparer spark "$engines/segur_spark.sql" "$grappe"
verifier 'Spark' 'spark, 0 montants différents, 0 refus absents' "$(cat dit)"
verifier 'Spark, many' oui "$([ "${nombre:-0}" -gt 4000000 ] && echo oui)"
verifier 'in the two workers' 2 \
  "$(grep -l 'Launching executor\|Launched executor\|Asked to launch executor' ouvrier1 ouvrier2 | wc -l)"
# The tables, as CSV: the lines of docs/moteurs.md.
segur=$RACINE/build/release/segur
"$segur" requete recapitulatif_montants -csv -o budget.csv
ligne() {
  sed -n "s/^| $1 | \`\([^\`]*\)\`.*/\1/p" "$RACINE/docs/moteurs.md"
}
verifier 'ClickHouse reads the CSV' 1251000000 \
  "$("$moteurs/bin/python" -c 'import chdb, sys; print(chdb.query(sys.argv[1].replace("/chemin", ".")), end="")' \
  "$(ligne ClickHouse)")"
verifier 'Spark reads the CSV' 1251000000 "$("$moteurs/bin/python" - "$(ligne Spark)" 2>/dev/null <<'PY'
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
exec(sys.argv[1])
print(spark.sql("SELECT sum(montant) FROM budget WHERE edition = 'initiale'").collect()[0][0])
PY
)"
# Functions that are kept: of another session of the same catalog.
verifier 'kept' '38565.00' "$("$moteurs/bin/python" - "$engines/segur_spark.sql" 2>/dev/null <<'PY'
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
for ordre in open(sys.argv[1]).read().replace(" TEMPORARY ", " ").split(";\n"):
    if ordre.strip():
        spark.sql(ordre)
print(spark.newSession().sql("SELECT sons_lab(80)").collect()[0][0])
PY
)"
conclure differences
