#!/bin/sh
# croissance.sh ROUNDS: the time and the peak memory of a process that values a portfolio, from 10^4 to 10^7 clients.
set -eu
. "$RACINE/bench/outils.sh"
cd "$banc"
for lignes in 10000 100000 1000000 10000000; do
  clients $lignes
  ./mesurer "$clients" "$extension" "$1" portefeuille/segur.sql >lues
  retenir croissance $lignes
done
