#!/bin/sh
# page.sh ROUNDS: the page in a browser: when it is seen, when it answers, and a million of calls in it beside the
# native library.
set -eu
. "$RACINE/bench/outils.sh"
rondes=$1
cd "$banc"
node "$RACINE/bench/page.mjs" "$RACINE/build/page/segur.html" "$rondes" >page.lues
while read -r ligne; do printf 'page\t%s\n' "$ligne"; done <page.lues |
  awk -F'\t' '{ print $1 "\t" $2 "\t" ($2 ~ /million/ ? 1000000 : 1) "\tmur\t" $3 "\t" $4 }' >>"$mesures"
for ronde in $(seq "$rondes"); do
  printf '.timer on\nWITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 1000000) SELECT sum(sons_lab(x %% 120 + 1)) FROM c;\n' |
    lire -cmd "$(charger_extension)" :memory: |
    awk -v ronde="$ronde" '/^Run Time/ { printf "page\tun million, nativement\t1000000\tmur\t%d\t%d\n", ronde, $4 * 1000000 }' >>"$mesures"
done
