#!/bin/sh
# froid.sh ROUNDS: whole processes, from their start to what they print: the récapitulatif, here and elsewhere; the
# budget of the laboratories from a register (made up, with the size of the real one); and the loading of the extension.
set -eu
. "$RACINE/bench/outils.sh"
rondes=$1
cd "$banc"
cp "$RACINE"/bench/froid/* . # node looks for the modules beside the script

lire -csv -header "$reference" "SELECT couloirs.rang, abrege, poste, montant, statut
  FROM recapitulatif_montants JOIN couloirs USING (couloir) WHERE edition = 'initiale'" >cellules.csv
lire -list "$reference" 'SELECT * FROM recapitulatif' >attendu
"$RACINE/segur" recap -list | sed 1d | cmp - attendu
node recapitulatif_duckdb.mjs | cmp - attendu
node recapitulatif_publicodes.mjs | cmp - attendu

awk -v lignes=103000 -v emetteur=synthetique -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >finess.csv
sh registre.sh | grep -q ',8697825,'

# chronometrer OPTION…: whole processes by hyperfine, into the measures.
chronometrer() {
  # From here, as hyperfine parts the words of a command.
  hyperfine -N --style none --export-json froid.json "$@" >/dev/null 2>&1 || echouer "hyperfine : $*"
  lire -separator '	' :memory: "WITH r AS (SELECT value FROM json_each(readfile('froid.json'), '\$.results'))
    SELECT 'froid', r.value ->> 'command', 1, 'mur', t.key + 1, round(t.value * 1e6) FROM r, json_each(r.value, '\$.times') AS t
    UNION ALL SELECT 'froid', value ->> 'command', 1, 'cpu', 1, round(1e6 * ((value ->> 'user') + (value ->> 'system'))) FROM r" >>"$mesures"
}
chronometrer --warmup 3 --runs "$rondes" \
  -n 'récapitulatif, ./segur recap' '../../segur recap' \
  -n 'récapitulatif, sqlite3' "sqlite3 -init /dev/null -readonly -box ../release/segur.db 'SELECT * FROM recapitulatif'" \
  -n 'récapitulatif, DuckDB dans node' 'node recapitulatif_duckdb.mjs' \
  -n 'récapitulatif, publicodes dans node' 'node recapitulatif_publicodes.mjs' \
  -n 'node, sans rien faire' 'node -e 0'
chronometrer --warmup 1 --runs 5 -n 'registre FINESS, 103 000 lignes' 'sh registre.sh'

for ronde in $(seq "$rondes"); do
  ./mesurer "$reference" "$extension" 0 >lues
  awk -F'\t' -v ronde="$ronde" \
    '$1 == "chargement" { print "froid\tchargement de l\047extension\t1\t" $2 "\t" ronde "\t" $4 }' lues >>"$mesures"
done
