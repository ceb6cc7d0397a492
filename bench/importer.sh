#!/bin/sh
# importer.sh ROUNDS: whole imports, of files of the size of the real ones, beside 0.1.0; each process within 100 MB.
# And how many processes the import of one row starts.
set -eu
. "$RACINE/bench/outils.sh"
rondes=$1
memoire=100000 # KB of address space, for each process
cd "$banc"

# 0.1.0: the last commit of that version.
if [ ! -d avant ]; then
  if ! git clone -q --shared "$RACINE" avant.neuf || ! git -C avant.neuf checkout -q 42e1ae6; then
    echouer 'le dépôt et son histoire sont nécessaires'
  fi
  mv avant.neuf avant
fi
arbre_de() {
  if [ "$1" = segur ]; then echo "$RACINE"; else echo "$banc/avant"; fi
}

# What the test of the volume makes.
awk 'BEGIN {
  split("SGL LOINC RIS LGO LGC SAS", d, " ")
  print "structure;dispositif;quantite;editeur;etat"
  for (i = 1; i <= 1000000; i++) print "client " i ";" d[i % 6 + 1] ";" (i * 7919) % 300000 + 1 ";éditeur " i % 9 ";commande" }' >dossiers.csv
awk -v lignes=103000 -v emetteur=etalab -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >finess.csv
awk -v lignes=2000000 -f "$RACINE/tests/cli/generer_rpps.awk" >PS_LibreAcces_Personne_activite_202605120815.txt
printf 'structure;dispositif;quantite\nA;SGL;12\n' >un.csv

# importer SEGUR WHAT FILE: into a new base, in the microseconds that it prints.
importer() {
  rm -f import.db
  "$1" nouveau import.db >/dev/null
  debut=$(date +%s%N)
  # shellcheck disable=SC3045 # dash has it
  (ulimit -v $memoire && "$1" importer "$2" "$3" --base import.db >import.dit 2>&1) ||
    echouer "$1 importer $2 : $(cat import.dit)"
  echo $((($(date +%s%N) - debut) / 1000))
}
for ronde in $(seq "$rondes"); do
  while read -r quoi lignes fichier dit; do
    for version in segur 0.1.0; do
      arbre=$(arbre_de $version)
      temps=$(importer "$arbre/segur" "$quoi" "$fichier")
      grep -q "$dit" import.dit || echouer "$version, $quoi : $(cat import.dit)"
      printf 'import %s\t%s\t%d\tmur\t%d\t%d\n' "$quoi" $version "$lignes" "$ronde" "$temps" >>"$mesures"
    done
  done <<'FIN'
dossiers 1000000 dossiers.csv 1000000 lignes lues, 1000000 chargées, 0 rejetée
finess 103000 finess.csv 103000 lignes lues : 103000 établissements chargés
rpps 2000000 PS_LibreAcces_Personne_activite_202605120815.txt 2000000 lignes lues, 0 rejetée
FIN
done

# The processes that were started meanwhile, by the machine: the fewest of ten times, but for awk and the subshell that
# count them.
lances() {
  awk '/^processes/ { print $2 }' /proc/stat
}
for version in segur 0.1.0; do
  arbre=$(arbre_de $version)
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    rm -f import.db
    "$arbre/segur" nouveau import.db >/dev/null
    avant=$(lances)
    "$arbre/segur" importer dossiers un.csv --base import.db >/dev/null
    echo $(($(lances) - avant - 2))
  done | sort -n | sed -n "1s/.*/import d'une ligne\t$version\t1\tprocessus\t1\t&/p" >>"$mesures"
done
rm -f import.db dossiers.csv PS_LibreAcces_Personne_activite_202605120815.txt
