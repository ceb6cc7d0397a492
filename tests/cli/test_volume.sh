#!/bin/sh
# The registers at their real size, and ten times that: the same memory, under a limit, and the right
# counts. The times are printed, and nothing depends on them.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
memoire=100000 # KB of address space, for each process

# chronometrer WHAT COMMAND…: runs it under the limit, and prints the time.
chronometrer() {
  quoi=$1
  shift
  debut=$(date +%s%N)
  # shellcheck disable=SC3045 # dash has it
  sortie=$(ulimit -v $memoire && "$@" 2>&1)
  verifier "exit code: $quoi" 0 $?
  echo "$quoi: $((($(date +%s%N) - debut) / 1000000)) ms, each process within $memoire KB"
}


base_neuve
for lignes in 103000 1030000; do
  awk -v lignes=$lignes -v emetteur=etalab -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >"$dossier/f.csv"
  chronometrer "finess, $lignes rows" "$segur" importer finess "$dossier/f.csv" --base "$base"
  contenir 'counts' "$lignes lignes lues : $lignes établissements chargés, 0 géolocalisations non reprises, 0 rejetée" "$sortie"
done
awk -v lignes=103000 -v emetteur=synthetique -v champs=31 -v geo=1 -f "$RACINE/tests/cli/generer_finess.awk" |
  iconv -f UTF-8 -t CP1252 >"$dossier/f.csv"
chronometrer 'finess, 103000 rows, geolocated, latin-1' "$segur" importer finess "$dossier/f.csv" --base "$base"
contenir 'counts' '206000 lignes lues : 103000 établissements chargés, 103000 géolocalisations non reprises, 0 rejetée' "$sortie"
chronometrer 'laboratoires on 103000 rows, process start included' "$segur" requete laboratoires -csv --base "$base"
contenir 'laboratories' '"total, 2026-05-12",383,4444,,8697825,hypothese,"synthétique"' "$sortie"

for lignes in 200000 2000000; do
  awk -v lignes=$lignes -f "$RACINE/tests/cli/generer_rpps.awk" >"$dossier/r.txt"
  chronometrer "rpps, $lignes rows, $(wc -c <"$dossier/r.txt") bytes" "$segur" importer rpps "$dossier/r.txt" --date \
    2026-05-12 --base "$base"
  printf '%s\n' "$sortie" | sed -n 2p
  # The other way to count, for some: sort and wc.
  verifier "rpps, $lignes rows" \
    "$(for filtre in '$10 == 10' '$10 == 10 && $18 == "L"' '$10 == 10 && $16 == "SM54"' '$10 == 21 && $18 == "S"'; do
      awk -F'|' "NR > 1 && $filtre { print \$2 }" "$dossier/r.txt" | LC_ALL=C sort -u | wc -l
    done)" \
    "$(lire "SELECT effectif FROM populations JOIN (SELECT 'rpps_10' AS population, 1 AS n UNION ALL SELECT 'rpps_10_l', 2
       UNION ALL SELECT 'rpps_10_tous_sm54', 3 UNION ALL SELECT 'rpps_21_s', 4) USING (population) ORDER BY n")"
done
# On a terminal, it says how far it is.
contenir 'progress' 'lecture : 5' \
  "$(script -qec "'$segur' importer rpps '$dossier/r.txt' --date 2026-05-12 --base '$base'" /dev/null </dev/null 2>&1)"
rm "$dossier/r.txt" "$dossier/f.csv"

# A portfolio of 100 000: the SQL twin and the extension, to the same cent.
awk 'BEGIN {
  split("SGL LOINC RIS LGO LGC SAS", d, " ")
  print "structure;dispositif;quantite;editeur;etat"
  for (i = 1; i <= 100000; i++) print "client " i ";" d[i % 6 + 1] ";" (i * 7919) % 300000 + 1 ";éditeur " i % 9 ";commande" }' >"$dossier/d.csv"
chronometrer 'import of 100000 dossiers' "$segur" importer dossiers "$dossier/d.csv" --base "$base"
contenir 'counts' '100000 lignes lues, 100000 chargées, 0 rejetée' "$sortie"
chronometrer 'valued by the SQL twin' "$segur" shell "$base" -list \
  'SELECT count(ht), sum(CAST(round(ht * 100) AS INTEGER)), sum(CAST(round(ttc * 100) AS INTEGER)), sum(CAST(round(avance * 100) AS INTEGER)) FROM dossiers_montants'
jumeau=$sortie
chronometrer 'valued by the extension' "$segur" shell "$base" -list \
  'SELECT count(ht), sum(CAST(round(ht * 100) AS INTEGER)), sum(CAST(round(sons_ttc(ht) * 100) AS INTEGER)), sum(CAST(round(sons_avance(ht) * 100) AS INTEGER))
   FROM (SELECT sons(dispositif, quantite, vague) AS ht FROM dossiers)'
verifier 'the same amounts' "$jumeau" "$sortie"
contenir 'all valued' '100000|' "$sortie"
verifier 'row by row' 0 "$("$segur" shell "$base" -list \
  'SELECT count(*) FROM dossiers AS d JOIN dossiers_montants AS m USING (dossier)
  WHERE ht IS NOT sons(d.dispositif, d.quantite, d.vague) OR ttc IS NOT sons_ttc(ht) OR avance IS NOT sons_avance(ht) OR solde IS NOT sons_solde(ht)')"

conclure volume
