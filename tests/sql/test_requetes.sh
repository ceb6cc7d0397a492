#!/bin/sh
# Every view gives, without the extension, the rows worked out by hand from the facts in NAME.attendu, on the user's rows of
# NAME.sql where there is such a file; a view that only arranges what others hold has an invariant instead. chiffres.attendu is
# the second entry of every figure of the seed, in fewer columns, budgets.attendu of the cells that have none; there are some of the tables of which no view prints every
# cell. And the rows of a view come in an order that no version of SQLite changes.
set -u
. "$RACINE/tests/outils.sh"
cd "$RACINE/tests/sql" || exit 1
copie=$dossier/copie.db

# Without the extension: some hosts put their own reader here.
lecteur() {
  ${LECTEUR:-sqlite3 -readonly -batch -bail -list -header} "$@"
}

vues=$(sqlite3 -readonly "$REFERENCE" "SELECT name FROM sqlite_schema WHERE type = 'view'")
for nom in $vues; do
  contenir "$nom: expected rows, or an invariant" ok "$({ [ -f "$nom.attendu" ] || grep -qw "$nom" invariants.sql; } && echo ok)"
done
for attendu in *.attendu; do
  nom=${attendu%.attendu}
  cp "$REFERENCE" "$copie"
  # One portfolio shows all that depends on a day: it is valued on 15 December 2022.
  lignes=$nom
  case $nom in portefeuille_* | dossiers_echeances | dossiers_liste | dossiers_sources | dossiers_hypotheses | calendrier* | jalons_exiges) lignes=portefeuille ;; esac
  if [ -f "$lignes.sql" ]; then sqlite3 -batch -bail "$copie" <"$lignes.sql"; fi
  # The keys of the figures are tried by test_sources.
  lecture="SELECT $(sqlite3 -readonly "$REFERENCE" "SELECT group_concat('\"' || name || '\"', ', ')
    FROM pragma_table_info('$nom') WHERE name <> 'cles'") FROM $nom"
  if grep -q '^--   :date' "$RACINE/queries/$nom.sql" 2>/dev/null; then lecture=$(sed "/^--/d; s/:date/'2022-12-15'/" "$RACINE/queries/$nom.sql"); fi
  case $nom in
    chiffres) lecture='SELECT chiffre, valeur, unite, statut, source, confiance FROM chiffres ORDER BY chiffre' ;;
    budgets) lecture='SELECT edition, couloir, poste, statut, source, confiance FROM budgets WHERE montant IS NULL' ;;
  esac
  lecteur "$copie" "$lecture" >"$dossier/obtenu"
  essais=$((essais + 1))
  if ! cmp -s "$attendu" "$dossier/obtenu"; then
    fautes=$((fautes + 1))
    echo "tests/sql/$attendu: « - » is no longer there; « + » is to be checked against its source, then pasted in its place:"
    diff -U 0 "$attendu" "$dossier/obtenu" | sed -n '/^[-+]/p' | sed '/^---/d; /^+++/d'
  fi
done
cp "$REFERENCE" "$copie"
for fichier in *.sql; do
  case $fichier in invariants.sql) ;; *) sqlite3 -batch -bail "$copie" <"$fichier" ;; esac
done
for nom in $vues; do
  verifier "$nom: an order" "$(sqlite3 -readonly -batch "$copie" "SELECT * FROM $nom")" \
    "$(sqlite3 -readonly -batch -cmd 'PRAGMA reverse_unordered_selects = ON' "$copie" "SELECT * FROM $nom")"
done
conclure
