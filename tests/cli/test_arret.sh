#!/bin/sh
# Killed by kill -9 at any moment, an import, an update or an upgrade has done all or nothing: six times each (a
# hundred in the complete suite), at a moment drawn between the start and a little after the usual end, the file is
# whole and is as before or as after.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
graine=$$
tours=6
if [ "$carnet" ]; then tours=100; fi
echo "seed of the draws: $graine"

# tuer MILLISECONDS COMMAND…: runs it in a group of its own, and kills the group after that time.
# All of the group hold the pipe: it is at its end when the last of them is dead.
mkfifo "$dossier/vivants"
tuer() {
  delai=$1
  shift
  cat "$dossier/vivants" >/dev/null &
  veilleur=$!
  setsid "$@" 9>"$dossier/vivants" >/dev/null 2>&1 &
  groupe=$!
  sleep "$(awk -v ms="$delai" 'BEGIN { printf "%.3f", ms / 1000 }')"
  kill -9 "-$groupe" 2>/dev/null
  wait "$groupe" "$veilleur" 2>/dev/null
}

# eprouver NAME STATE COMMAND…: STATE is the SQL that tells before from after; $base is put back each time.
eprouver() {
  nom=$1 etat=$2
  shift 2
  cp "$base" "$dossier/avant.db"
  avant=$(lire "$etat")
  debut=$(date +%s%N)
  "$@" >/dev/null 2>&1
  duree=$((($(date +%s%N) - debut) / 1000000))
  apres=$(lire "$etat")
  if [ "$avant" = "$apres" ]; then verifier "$nom changes something" "not $avant" "$apres"; fi
  n_avant=0 n_apres=0
  for tour in $(seq $tours); do
    rm -f "$base" "$base-journal" "$base".avant*
    cp "$dossier/avant.db" "$base"
    tuer "$(awk -v g="$graine" -v t="$tour" -v d="$duree" \
      'BEGIN { srand(g * 100 + t); print int(rand() * d * 1.2) }')" "$@"
    # As a reader finds it: a command of segur's first puts right what was left.
    "$segur" requete laboratoires --base "$base" >/dev/null 2>&1
    verifier "$nom, integrity" ok "$(lire 'PRAGMA integrity_check')"
    case $(lire "$etat") in
      "$avant") n_avant=$((n_avant + 1)) ;;
      "$apres") n_apres=$((n_apres + 1)) ;;
      *) verifier "$nom, killed at round $tour" "$avant, or $apres" "$(lire "$etat")" ;;
    esac
  done
  tues=$((tues + n_avant + n_apres))
  echo "$nom: $duree ms; killed $tours times, $n_avant as before, $n_apres as after"
}

tues=0
awk -v lignes=20000 -v emetteur=etalab -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >"$dossier/f1.csv"
awk -v lignes=15000 -v emetteur=synthetique -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >"$dossier/f2.csv"
base_neuve
importer 0 finess "$dossier/f1.csv"
eprouver finess 'SELECT count(*), (SELECT nature FROM registres), (SELECT max(finess) FROM etablissements) FROM etablissements' \
  "$segur" importer finess "$dossier/f2.csv" --base "$base"

base_neuve
awk 'BEGIN { print "structure;dispositif;quantite"; for (i = 1; i <= 20000; i++) print "Laboratoire " i ";SGL;" i }' \
  >"$dossier/d.csv"
eprouver dossiers 'SELECT count(*), sum(quantite) FROM dossiers' "$segur" importer dossiers "$dossier/d.csv" --base \
  "$base"

# The same clients again, changed, some gone.
importer 0 dossiers "$dossier/d.csv"
awk 'BEGIN { print "structure;dispositif;quantite;etat"; for (i = 1; i <= 15000; i++) print "Laboratoire " i ";SGL;" i + 1 ";solde" }' >"$dossier/d2.csv"
eprouver 'update' 'SELECT count(*), sum(quantite), count(etat) FROM dossiers' "$segur" importer dossiers \
  "$dossier/d2.csv" --remplacer --base "$base"

rm -f "$base" "$base".avant*
gzip -dc "$RACINE/tests/bases/version-2.db.gz" >"$base"
eprouver maj "SELECT user_version, (SELECT count(*) FROM sqlite_schema), (SELECT count(*) FROM dossiers),
  (SELECT montant FROM budgets WHERE couloir = 'hopital' AND poste = 'editeurs' AND edition = 'initiale') FROM pragma_user_version" \
  "$segur" maj "$base"

conclure arret $tues
