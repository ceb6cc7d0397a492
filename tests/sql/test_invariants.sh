#!/bin/sh
# invariants.sql finds no fault in the database, and does find the ones that are made here.
set -u
copie=$(mktemp)
trap 'rm -f "$copie"' EXIT
cd "$RACINE/tests/sql" || exit 1

trouve=$(sqlite3 -batch -bail -readonly "$REFERENCE" <invariants.sql) || exit 1
if [ -n "$trouve" ]; then
  echo "$trouve"
  exit 1
fi

# Each invariant must see its own fault: FAULT, then the name under which it is reported.
fautes=0
while IFS='|' read -r nom faute; do
  cp "$REFERENCE" "$copie"
  sqlite3 -batch -bail "$copie" "$faute" || exit 1
  case $(sqlite3 -batch -bail -readonly "$copie" <invariants.sql) in
    *"$nom"*) ;;
    *)
      echo "not seen: $nom, after: $faute"
      fautes=$((fautes + 1))
      ;;
  esac
done <<'FIN'
assiette sans tranche|DELETE FROM tranches WHERE assiette = 'org'
plafond sans barème|DELETE FROM tranches WHERE dispositif = 'MSS'
rang|DELETE FROM assiettes WHERE assiette = 'org'
vague 1 absente|UPDATE vagues SET vague = 9 WHERE vague = 1
case absente|DELETE FROM budgets WHERE couloir = 'hopital' AND poste = 'usages_ville'
compté deux fois|INSERT INTO budgets VALUES ('initiale', 'hopital', 'global', 1, 'chiffre', NULL, 'S0', 'D')
usages_ville|UPDATE remunerations SET montant = montant + 1 WHERE profession = 'medecin'
usages_ville|UPDATE budgets SET montant = NULL, statut = 'inconnu' WHERE couloir = 'radiologie' AND poste = 'usages_ville'
chiffre sans source|CREATE TABLE primes (montant INTEGER, source TEXT NOT NULL); INSERT INTO reference_objets VALUES ('primes', 'table', NULL)
case absente|DELETE FROM budgets WHERE couloir = 'radiologie' AND poste = 'editeurs'
SUN-ES|UPDATE sun_es SET montant = montant + 1 WHERE domaine = 'D1'
SUN-ES|UPDATE budgets SET montant = 1 WHERE edition = 'revisee' AND couloir = 'mssante'
officine|UPDATE populations SET effectif = 21001 WHERE population = 'pharmacies'
ESMS|UPDATE enveloppes SET montant = 1 WHERE enveloppe = 'amorcage_cnsa'
chiffre incomplet|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'x' AS chiffre, 'x' AS libelle, NULL AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance
chiffre double|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'x' AS chiffre, 'x' AS libelle, 1 AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance FROM taux
chiffres oubliés|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'taux/tva' AS chiffre, 'x' AS libelle, 1 AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance
désaccord sans chiffre|UPDATE desaccords SET chiffre_b = 'nulle/part' WHERE sujet = 'médico-social'
FIN
[ "$fautes" = 0 ]
