#!/bin/sh
# The holder of an annex, as the guide says: enters it in a base of their own, checks it on five known cases, sees their
# portfolio before and after, and is told wherever the functions and the base part.
set -u
. "$RACINE/tests/outils.sh"
base="$dossier/ma base.db"
segur=$RACINE/segur

# bloc N: the Nth block of SQL of the guide that is not run on the reference.
bloc() {
  awk -v n="$1" '/^```sqlite$/ { i++; dans = i == n; next } /^```/ { dans = 0 } dans' "$RACINE/docs/guide.md"
}
au_terminal() {
  { sleep 1; echo .quit; } | timeout 20 script -qec "stty cols 80; '$segur' shell '$base'" /dev/null 2>&1
}
divergence="Les vues ont les chiffres de cette base, les fonctions non : SGL vague 1"

"$segur" nouveau "$base" >/dev/null
sqlite3 -init /dev/null -batch -bail "$base" \
  "INSERT INTO dossiers (structure, dispositif, quantite, prix_centimes) VALUES
  ('a', 'SGL', 12, NULL), ('b', 'SGL', 30, NULL), ('c', 'SGL', 70, 3500000), ('d', 'RIS', 15001, NULL), ('e', 'DPI', 1, NULL)"
verifier 'the shell, before' 0 "$(au_terminal | grep -c "$divergence")"
verifier 'before' 'SGL|1|3|67500|0|67500|0|0' "$("$segur" requete avant_apres --base "$base" -list | grep SGL)"

bloc 1 >"$dossier/annexe.sql"
# With a tranche that the schema refuses, nothing is changed.
sed "s/'publie', 'publie', 'MON-ANNEXE', 'A');/'publie', 'hypothese', 'MON-ANNEXE', 'A');/" "$dossier/annexe.sql" \
  >"$dossier/fausse.sql"
contenir 'a wrong annex' 'CHECK constraint failed' "$("$segur" shell "$base" <"$dossier/fausse.sql" 2>&1)"
verifier 'nothing changed' 'oui' "$("$segur" requete controle --base "$base" -list | sed -n '2s/|.*//p')"
verifier 'the annex enters' '' "$("$segur" shell "$base" <"$dossier/annexe.sql" 2>&1)"
verifier 'the annex enters again' '' "$("$segur" shell "$base" <"$dossier/annexe.sql" 2>&1)"
bloc 2 >"$dossier/connus.sql"
verifier 'five known cases' 'connus|egaux
5|5' "$("$segur" shell "$base" -list -header <"$dossier/connus.sql" 2>&1)"
verifier 'amounts, and what is certain of them' 'a|24000|24000|24000|publie
b|30000|30000|30000|publie
c|35000|35000|35000|calcule
d|3750.25|3750|58279|hypothese
e||||' "$(sqlite3 -init /dev/null -readonly "$base" 'SELECT structure, ht, bas, haut, statut FROM dossiers_montants')"
# By hand: 3 × 22 500; then 24 000 + 30 000 + 35 000, the price of the third being under 38 565.
verifier 'before and after' 'DPI|1|1||1||1|
RIS|1|1|3750.25|0|3750.25|0|0
SGL|1|3|67500|0|89000|0|21500
total||5|71250.25|1|92750.25|1|21500' "$("$segur" requete avant_apres --base "$base" -list | sed 1d)"
contenir 'controle' 'SGL vague 1' "$("$segur" requete controle --base "$base" -list)"
contenir 'the shell says so' "$divergence" "$(au_terminal)"
conclure
