#!/bin/sh
# sqlite.sh ROWS ROUNDS: what the functions cost, above a function that does nothing; and what would be written without
# them.
set -eu
. "$RACINE/bench/outils.sh"
lignes=$1 rondes=$2
clients "$lignes"
cc -O2 -std=c11 -o "$banc/mesurer" "$RACINE/bench/mesurer.c" -lsqlite3

cd "$banc"

# mesurer QUESTION NAME…: the statements of a folder, side by side.
mesurer() {
  # shellcheck disable=SC2046 # names of ours
  ./mesurer "$clients" "$extension" "$rondes" $(requetes "$@") >lues
  retenir "$1" "$lignes"
}
mesurer limite balayage plancher abs sons_lab sons sons_bas sons_selon sons_total sons_msante sons_detail
mesurer laboratoires plancher segur segur_total case jointure sous_requete
mesurer portefeuille plancher segur segur_total case jointure sous_requete
