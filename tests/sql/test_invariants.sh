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
fautes=0 tentees=0
while IFS='|' read -r nom faute; do
  tentees=$((tentees + 1))
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
compté deux fois|INSERT INTO budgets VALUES ('initiale', 'hopital', 'global', 1, 'publie', NULL, 'S0', 'D', NULL)
usages_ville|UPDATE remunerations SET montant = montant + 1 WHERE profession = 'medecin'
usages_ville|UPDATE budgets SET montant = NULL, statut = 'inconnu' WHERE couloir = 'radiologie' AND poste = 'usages_ville'
chiffre sans source|CREATE TABLE primes (montant INTEGER, source TEXT NOT NULL); INSERT INTO reference_objets VALUES ('primes', 'table', NULL)
case absente|DELETE FROM budgets WHERE couloir = 'radiologie' AND poste = 'editeurs'
SUN-ES|UPDATE sun_es SET montant = montant + 1 WHERE domaine = 'D1'
SUN-ES|UPDATE budgets SET montant = 1 WHERE edition = 'revisee' AND couloir = 'mssante'
officine|UPDATE populations SET effectif = 21001 WHERE population = 'pharmacies'
ESMS|UPDATE enveloppes SET montant = 1 WHERE enveloppe = 'amorcage_cnsa'
chiffre incomplet|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'x' AS chiffre, 'x' AS libelle, NULL AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance, NULL AS note, NULL AS imprime, NULL AS lu_le
chiffre double|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'x' AS chiffre, 'x' AS libelle, 1 AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance, NULL AS note, NULL AS imprime, NULL AS lu_le FROM taux
chiffres oubliés|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'taux/tva' AS chiffre, 'x' AS libelle, 1 AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance, NULL AS note, NULL AS imprime, NULL AS lu_le
désaccord sans chiffre|UPDATE desaccords SET chiffre_b = 'nulle/part' WHERE sujet = 'médico-social'
baremes|DROP VIEW baremes; CREATE VIEW baremes AS SELECT dispositif, vague, assiette, a_partir_de, a_partir_de AS jusqu_a, forfait_centimes / 100 AS forfait, 0 AS par_unite, NULL AS plafond, statut, motif, source, statut AS statut_montant, statut_borne, confiance FROM tranches
baremes_json|DROP VIEW baremes_json; CREATE VIEW baremes_json AS SELECT 'SGL' AS dispositif, 1 AS vague, '[{"a_partir_de":1,"forfait":22500,"par_unite":0}]' AS bareme
empreinte|DROP VIEW empreinte; CREATE VIEW empreinte AS SELECT '0' AS empreinte, 7 AS baremes
planning|DROP VIEW planning; CREATE VIEW planning AS SELECT dispositif, vague, etape, date_jalon AS echeance, remplace, source FROM jalons
forfait_structure_synthese|DROP VIEW forfait_structure_synthese; CREATE VIEW forfait_structure_synthese AS SELECT annee, rubrique, points, points * 8 AS calcul, montant AS imprime, 0 AS ecart, source FROM forfait_structure
sun_es_synthese|DROP VIEW sun_es_synthese; CREATE VIEW sun_es_synthese AS SELECT volet, domaine, libelle, montant, source FROM sun_es
recapitulatif_montants|DROP VIEW recapitulatif_montants; CREATE VIEW recapitulatif_montants AS SELECT edition, couloir, poste, montant + 1 AS montant, statut, source, confiance, vague, note FROM budgets
relevé sans chiffre|UPDATE releves SET chiffre = 'x' WHERE chiffre = 'taux/tva'
statut absent|DELETE FROM releves WHERE chiffre = 'taux/tva'
relevé d'une autre source|UPDATE populations SET source = 'S3' WHERE population = 'essms'
statut dit deux fois|UPDATE releves SET statut = 'publie' WHERE chiffre = 'budgets/initiale/officine/editeurs'
composé|UPDATE releves SET statut = 'calcule' WHERE chiffre = 'populations/radiologues'
approché|UPDATE releves SET statut = 'publie' WHERE chiffre = 'populations/medecins'
source non citée|INSERT INTO sources (source, titre) VALUES ('X', 'x')
page non relue|UPDATE sources SET lu_le = NULL WHERE source = 'S4'
accueil|UPDATE sources SET url = 'https://geer.fr/' WHERE source = 'S4'
désaccord vide|UPDATE desaccords SET chiffre_b = chiffre_a, explication = NULL WHERE sujet = 'médico-social'
manques|DROP VIEW manques; CREATE VIEW manques AS SELECT 'inconnu' AS manque, '' AS chiffre, '' AS libelle, '' AS document, '' AS source
vague des éditeurs|UPDATE budgets SET vague = 2 WHERE couloir = 'officine' AND poste = 'editeurs'
première borne|UPDATE tranches SET statut_borne = 'hypothese' WHERE dispositif = 'LGC'
manques|UPDATE dispositifs SET af = NULL WHERE dispositif = 'DUI'
FIN
[ "$fautes" = 0 ] && [ "$tentees" -gt 20 ]
