#!/bin/sh
# The build, in a copy of the tree: a change rebuilds what depends on it and nothing else, and
# a row that breaks a constraint stops it with the file, the line and the row.
set -u
. "$RACINE/tests/outils.sh"
arbre=$dossier/arbre
copier_arbre "$arbre"
cd "$arbre" || exit 1
bati=build/release

construire() {
  cmake --build $bati 2>&1
}

# Which products are younger than the mark.
neufs() {
  (cd $bati && find segur.db donnees/donnees.c segur.so -newer "$dossier/marque" | sort | tr '\n' ' ')
  sleep 0.01
  touch "$dossier/marque"
}

valeur() {
  sqlite3 -list -cmd ".load $bati/segur" $bati/segur.db "$1"
}

cmake --preset release -DBUILD_TESTING=OFF >/dev/null || exit 1
construire >/dev/null || exit 1
touch "$dossier/marque"
contenir 'second build' 'no work to do' "$(construire)"

sed -i "s/8,6 M€ dans le texte de S0/note changée/" seed/budgets.sql
construire >/dev/null
verifier 'a note of budgets' 'segur.db ' "$(neufs)"
contenir 'then nothing' 'no work to do' "$(construire)"

sed -i 's/ 2250000,/ 2250001,/' seed/tranches.sql
construire >/dev/null
verifier 'an amount of tranches' 'donnees/donnees.c segur.db segur.so ' "$(neufs)"
verifier 'its value' '22500.01' "$(valeur 'SELECT sons_lab(1)')"

sed -i 's/11000000,/11000001,/' seed/remunerations.sql
construire >/dev/null
verifier 'an amount of remunerations' 'donnees/donnees.c segur.db segur.so ' "$(neufs)"
verifier 'its value' '291000001' "$(valeur 'SELECT rosp_total()')"

# One figure of the founding table changes every answer that depends on it.
sed -i "/'initiale', 'hopital', *'editeurs'/s/77000000/78000000/" seed/budgets.sql
construire >/dev/null
verifier 'a cell of the budget' 'segur.db ' "$(neufs)"
verifier 'recapitulatif' '78|245|127|1 252' "$(valeur "SELECT editeurs, total, (SELECT editeurs FROM recapitulatif
  WHERE couloir = 'Total'), (SELECT total FROM recapitulatif WHERE couloir = 'Total') FROM recapitulatif WHERE couloir = 'Hôpitaux'")"
verifier 'enveloppes' '1222000000|778000000' "$(valeur "SELECT identifie, manque FROM enveloppes_synthese LIMIT 1")"
verifier 'ecarts' 'hôpital|arrondi' \
  "$(valeur "SELECT (SELECT 'hôpital' FROM ecarts WHERE verdict = 'exact' AND objet GLOB '*total imprimé, hôpital*'),
  (SELECT verdict FROM ecarts WHERE objet = 'total imprimé, tous les couloirs, tous les postes')")"
verifier 'both editions' '78000000|78000000' "$(valeur "SELECT group_concat(montant, '|') FROM recapitulatif_montants
  WHERE couloir = 'hopital' AND poste = 'editeurs'")"

printf '%s\n' '-- Titre : essai' 'SELECT 7 AS sept;' >queries/essai.sql
construire >/dev/null
verifier 'a new query' 'segur.db ' "$(neufs)"
verifier 'its view' '7' "$(valeur 'SELECT sept FROM essai')"

# refuser NAME SED FILE PART: a bad seed stops the build, and the database stays as it was.
refuser() {
  cp "$3" "$dossier/sauf"
  sed -i "$2" "$3"
  sortie=$(construire) && verifier "$1" 'a failure' 'a success'
  contenir "$1" "$4" "$sortie"
  cp "$dossier/sauf" "$3"
  verifier "$1: products" '' "$(neufs)"
}
ligne=$(grep -n "'sites', *80," seed/tranches.sql | cut -d: -f1)
refuser 'negative amount' 's/3856500/-3856500/' seed/tranches.sql \
  "seed/tranches.sql, ligne $ligne : CHECK constraint failed: forfait_centimes"
refuser 'the row is shown' 's/3856500/-3856500/' seed/tranches.sql \
  "INSERT INTO tranches VALUES ('SGL',   1, 'sites',         80,  -3856500,"
refuser 'unknown source' "s/'borne supposée : S4 \(.*\)'S4'/'\1'S404'/" seed/tranches.sql \
  "seed/tranches.sql, ligne $ligne : FOREIGN KEY constraint failed"
refuser 'row twice' "4p" seed/couloirs.sql 'seed/couloirs.sql, ligne 5 : UNIQUE constraint failed'
refuser 'missing column' "3s/, 'S0', /, /" seed/couloirs.sql \
  'seed/couloirs.sql, ligne 3 : table couloirs has 8 columns but 7 values were supplied'
refuser 'unclosed text' "\$s/'ANS-ANNUAIRE')/ANS-ANNUAIRE)/" seed/couloirs.sql 'seed/couloirs.sql, ligne 8'
refuser 'query that does not compile' 's/FROM lignes/FROM ligne/' queries/recapitulatif.sql \
  'queries/recapitulatif.sql, ligne 1 : no such table: main.ligne'
echo 'SELECT 1;' >seed/inconnue.sql
sortie=$(construire) && verifier 'seed without a table' 'a failure' 'a success'
contenir 'seed without a table' 'seed/inconnue.sql : aucune table de ce nom' "$sortie"
rm seed/inconnue.sql

conclure
