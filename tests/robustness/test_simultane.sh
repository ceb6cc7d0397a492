#!/bin/sh
# Sixteen processes read, one imports registers in turn, one upgrades: nobody sees half a state.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
awk -v lignes=6000 -v emetteur=etalab -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >"$dossier/f1.csv"
awk -v lignes=5000 -v emetteur=synthetique -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >"$dossier/f2.csv"
base_neuve
importer 0 finess "$dossier/f1.csv"

# lecteur N: reads until told to stop; writes down each state that is neither the one nor the other.
lecteur() {
  lues=0
  while [ ! -e "$dossier/fin" ]; do
    etat=$(sqlite3 -init /dev/null -batch -bail -readonly -cmd '.timeout 6000' "$base" "BEGIN;
      SELECT count(*) || ' ' || (SELECT nature FROM registres) FROM etablissements;
      SELECT total FROM recapitulatif WHERE couloir = 'Total';
      SELECT montant FROM laboratoires WHERE ligne GLOB 'total*'; COMMIT" 2>&1 | tr '\n' '|')
    case $etat in
      '6000 reel|1 251|8697825|' | '5000 synthetique|1 251|8697825|') lues=$((lues + 1)) ;;
      *) echo "$etat" >>"$dossier/fautes_$1" ;;
    esac
  done
  echo "$lues" >"$dossier/lues_$1"
}
for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do lecteur $n & done
(while [ ! -e "$dossier/fin" ]; do
  "$segur" maj "$base" >/dev/null 2>"$dossier/maj" || cat "$dossier/maj" >>"$dossier/fautes_maj"
done) &
for tour in 1 2 3 4 5; do
  importer 0 finess "$dossier/f2.csv"
  importer 0 finess "$dossier/f1.csv"
done
touch "$dossier/fin"
wait
verifier 'states seen' '' "$(cat "$dossier"/fautes_* 2>/dev/null | sort | uniq -c | head)"
essais=$(awk '{ s += $1 } END { print s }' "$dossier"/lues_*)
echo "$essais states read by 16 processes"
conclure ensemble
