#!/bin/sh
# invariants.sql finds no fault in the database, without and with a user's rows in it, and does find the ones that are made here.
set -u
copie=$(mktemp)
trap 'rm -f "$copie"' EXIT
cd "$RACINE/tests/sql" || exit 1

trouve=$(sqlite3 -batch -bail -readonly "$REFERENCE" <invariants.sql) || exit 1
if [ -n "$trouve" ]; then
  echo "$trouve"
  exit 1
fi

cp "$REFERENCE" "$copie"
for fichier in *.sql; do
  case $fichier in invariants.sql) ;; *) sqlite3 -batch -bail "$copie" <"$fichier" || exit 1 ;; esac
done
# Beyond 2^53 centimes, a REAL does not hold the sums to the centime.
sqlite3 -batch -bail "$copie" "DELETE FROM dossiers WHERE dispositif = 'LOINC' AND quantite = 1000000000000" || exit 1
trouve=$(sqlite3 -batch -bail -readonly "$copie" <invariants.sql) || exit 1
if [ -n "$trouve" ]; then
  echo "with a user's rows: $trouve"
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
hors des extrêmes|UPDATE extremes SET haut_centimes = 3856499 WHERE dispositif = 'SGL'
hors des extrêmes|UPDATE extremes SET bas_centimes = 375001 WHERE dispositif = 'RIS'
hors des extrêmes|UPDATE tranches SET par_unite_centimes = 1 WHERE dispositif = 'LGO' AND a_partir_de > 1
extrêmes sans barème|DELETE FROM tranches WHERE dispositif = 'LGO'
dossiers_montants|DROP VIEW dossiers_montants; CREATE VIEW dossiers_montants AS SELECT 1 AS dossier, 'SGL' AS dispositif, 1 AS vague, 2 AS ht, 2 AS ttc, 1 AS avance, 'publie' AS statut, 'D' AS confiance, NULL AS raison, 2 AS bas, 3 AS haut, NULL AS remarque
dossiers_montants|DROP VIEW dossiers_montants; CREATE VIEW dossiers_montants AS SELECT 1 AS dossier, 'SGL' AS dispositif, 1 AS vague, 2 AS ht, 2 AS ttc, 1 AS avance, 'estime' AS statut, 'D' AS confiance, NULL AS raison, 3 AS bas, 4 AS haut, NULL AS remarque
dossiers_montants|DROP VIEW dossiers_montants; CREATE VIEW dossiers_montants AS SELECT 1 AS dossier, 'SGL' AS dispositif, 1 AS vague, 2 AS ht, 2 AS ttc, 1 AS avance, 'estime' AS statut, 'D' AS confiance, NULL AS raison, NULL AS bas, NULL AS haut, NULL AS remarque
dossiers_detail|INSERT INTO dossiers (structure, dispositif) VALUES ('x', 'SAS'); DROP VIEW dossiers_detail; CREATE VIEW dossiers_detail AS SELECT dossier, NULL AS montant, NULL AS plafond FROM dossiers
dossiers_detail|INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 1); DROP VIEW dossiers_detail; CREATE VIEW dossiers_detail AS SELECT dossier, 22501 AS montant, NULL AS plafond FROM dossiers
portefeuille_total|INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 1); DROP VIEW portefeuille_total; CREATE VIEW portefeuille_total AS SELECT 2 AS dossiers, 0 AS sans_montant, 0 AS sans_borne, 22500 AS bas, 22500 AS ht, 38565 AS haut
portefeuille_total|INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 1); DROP VIEW portefeuille_total; CREATE VIEW portefeuille_total AS SELECT 1 AS dossiers, 0 AS sans_montant, 0 AS sans_borne, 22500 AS bas, 22500 AS ht, 38564 AS haut
FIN
[ "$fautes" = 0 ] && [ "$tentees" -gt 20 ]
