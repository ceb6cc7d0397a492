#!/bin/sh
# Asked to stop, an import stops at once and leaves nothing; what is another's, or has no room, is told in one sentence
# within seconds.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
mkdir "$dossier/tmp" "$dossier/ici"
base="$dossier/ici/ma base.db"
base_neuve
awk 'BEGIN { print "structure;dispositif;quantite"; for (i = 1; i <= 300000; i++) print "Laboratoire " i ";SGL;" (i % 10 ? 12 : "x") }' >"$dossier/d.csv"
awk -v lignes=300000 -v emetteur=etalab -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >"$dossier/f.csv"
awk -v lignes=600000 -f "$RACINE/tests/cli/generer_rpps.awk" >"$dossier/r.txt"
printf 'structure;dispositif;quantite\nA;SGL;12\n' >"$dossier/petit.csv"
lire "INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('Autre', 'SGL', 3)"
avant=$(sha256sum <"$base")
export SQLITE_TMPDIR="$dossier/tmp"

# What an import may leave: besides the base, nothing.
rien() {
  verifier "nothing is left: $1" 'ma base.db' "$(find "$dossier/ici" "$dossier/tmp" -mindepth 1 -printf '%f\n')"
  verifier "nothing changed: $1" "$avant" "$(sha256sum <"$base")"
}

# 1. Each signal, at the beginning and in the middle: of each command and moment, one signal in its turn; all three in
# the complete suite. A shell has its background processes ignore INT: env puts it back.
while read -r delai signaux arguments; do
  if [ "$carnet" ]; then signaux='TERM INT HUP'; fi
  for signal in $signaux; do
    # shellcheck disable=SC2086 # words
    (cd "$dossier" && exec env --default-signal=INT "$RACINE/build/release/segur" importer $arguments --base "$base" \
      >sortie 2>erreurs) &
    sleep "$delai"
    debut=$(date +%s%N)
    kill -s $signal $!
    wait $!
    code=$?
    duree=$((($(date +%s%N) - debut) / 1000000))
    quoi="$signal after $delai s of $arguments"
    verifier "exit code: $quoi" "$(case $signal in TERM) echo 143 ;; INT) echo 130 ;; HUP) echo 129 ;; esac)" $code
    verifier "what is said: $quoi" "segur : interrompu
segur : rien n'a été chargé" "$(cat "$dossier/sortie" "$dossier/erreurs")"
    [ $duree -lt 1000 ] || verifier "at once: $quoi" 'a second' "$duree ms"
    rien "$quoi"
  done
done <<'FIN'
0.3 TERM dossiers d.csv --rejets ici/rejets.csv
0.6 INT dossiers d.csv --rejets ici/rejets.csv
0.3 HUP finess f.csv
0.6 TERM finess f.csv
0.3 INT rpps r.txt --date 2026-05-12
0.6 HUP rpps r.txt --date 2026-05-12
FIN

# 2. A base that another program writes: told after some seconds; or stopped at once.
occuper() {
  { printf 'BEGIN IMMEDIATE;\n.shell touch "%s/occupee"\n.shell while [ -e "%s/occupee" ]; do sleep 0.05; done\n' \
    "$dossier" "$dossier"; } | sqlite3 -init /dev/null "$base" &
  occupant=$!
  while [ ! -e "$dossier/occupee" ]; do sleep 0.05; done
}
liberer() {
  rm "$dossier/occupee"
  wait $occupant
}
occuper
debut=$(date +%s)
importer 1 dossiers "$dossier/petit.csv"
duree=$(($(date +%s) - debut))
liberer
verifier 'a busy base' "segur : la base est occupée par un autre programme
segur : rien n'a été chargé" "$erreurs"
[ $duree -ge 5 ] || verifier 'a busy base is waited for' 'six seconds' "$duree s"
occuper
(exec "$segur" importer dossiers "$dossier/petit.csv" --base "$base" >"$dossier/sortie" 2>"$dossier/erreurs") &
sleep 0.5
debut=$(date +%s%N)
kill $!
wait $!
verifier 'stopped while it waits' 143 $?
duree=$((($(date +%s%N) - debut) / 1000000))
liberer
[ $duree -lt 1000 ] || verifier 'at once' 'a second' "$duree ms"
rien 'a busy base'

# 3. No room: here, a limit on the size of a file. For the temporary files, the base, the rejected rows, the copy.
sans_place() {
  limite=$1
  shift
  erreurs=$(trap '' XFSZ; ulimit -f "$limite"; timeout -s KILL 30 "$segur" importer "$@" --base "$base" 2>&1)
}
sans_place 4000 dossiers "$dossier/d.csv" --rejets "$dossier/ici/rejets.csv"
verifier 'no room for temporary files' "segur : plus de place sur le disque, ou écriture impossible
segur : rien n'a été chargé" "$erreurs"
rien 'no room for temporary files'
sans_place 1000 dossiers "$dossier/petit.csv" --remplacer
contenir 'no room for the copy' \
  "segur : la copie « $base.avant » ne peut être écrite : plus de place sur le disque, ou écriture impossible" \
  "$erreurs"
rien 'no room for the copy'
awk 'BEGIN { print "structure;dispositif;note"; for (i = 1; i <= 3000; i++) printf "Laboratoire %d;x;%02000d\n", i, 0 }' >"$dossier/e.csv"
sans_place 4000 dossiers "$dossier/e.csv" --rejets "$dossier/ici/rejets.csv"
verifier 'no room for the rejected rows' "segur : le fichier des rejets n'a pu être écrit en entier
segur : rien n'a été chargé" "$erreurs"
rien 'no room for the rejected rows'

# 4. What may not be written: the base, its folder. root may write everything.
cp "$RACINE/build/release/segur" "$dossier/programme"
personne() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi
}
chmod 755 "$dossier" && chmod 777 "$dossier/tmp" && chmod 444 "$base"
verifier 'a base that is read only' "segur : « $base » n'est pas ouvert en écriture : droits insuffisants" \
  "$(personne "$dossier/programme" importer dossiers "$dossier/petit.csv" --base "$base" 2>&1)"
chmod 666 "$base" && chmod 555 "$dossier/ici"
contenir 'a folder that is read only' "la base ou son dossier n'est pas ouvert en écriture" \
  "$(personne "$dossier/programme" importer dossiers "$dossier/petit.csv" --base "$base" 2>&1)"
contenir 'a folder without rejected rows' "segur : je ne peux rien écrire dans « $dossier/ici »" \
  "$(personne "$dossier/programme" importer dossiers "$dossier/petit.csv" --base "$base" --rejets \
    "$dossier/ici/rejets.csv" 2>&1)"
chmod 000 "$dossier/petit.csv"
contenir 'a file that is not to be read' "le fichier « $dossier/petit.csv » ne peut être lu : droits insuffisants" \
  "$(personne "$dossier/programme" importer dossiers "$dossier/petit.csv" --base "$base" 2>&1)"
chmod 755 "$dossier/ici"
rien 'what may not be written'

conclure imports
