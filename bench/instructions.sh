#!/bin/sh
# instructions.sh: how many instructions each statement of limite/ takes per row, which no other program on the machine
# changes: what valgrind counts on 20 000 rows, less what it counts on 10 000.
set -eu
. "$RACINE/bench/outils.sh"
cd "$banc"

# compter ROWS STATEMENT: the instructions of a whole run (the one that warms up).
compter() {
  clients "$1"
  valgrind --tool=callgrind --callgrind-out-file=/dev/null ./mesurer "$clients" "$extension" 0 "$2" 2>&1 |
    sed -n 's/.*Collected : //p'
}
for requete in limite/*.sql; do
  deux=$(compter 20000 "$requete")
  une=$(compter 10000 "$requete")
  nom=${requete#limite/}
  printf 'limite\t%s\t10000\tinstructions\t1\t%d\n' "${nom%.sql}" $(((deux - une) / 10000)) >>"$mesures"
done
