#!/bin/sh
# invariants.sql finds no fault in the database, without and with a user's rows in it, and does find the ones that are
# made here.
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

# Each invariant must see its own fault: the name under which it is reported, then the fault. « @VIEW » puts a user's
# rows in the base, and a table that holds what the view gives in the place of the view, for the fault to change it.
fautes=0 tentees=0
while IFS='|' read -r nom faute; do
  tentees=$((tentees + 1))
  cp "$REFERENCE" "$copie"
  case $faute in
    @*)
      vue=${faute%% *}
      vue=${vue#@}
      sqlite3 -batch -bail "$copie" <portefeuille.sql || exit 1
      faute="CREATE TABLE lue AS SELECT * FROM $vue; DROP VIEW $vue; CREATE TABLE $vue AS SELECT * FROM lue; DROP TABLE lue; ${faute#* }"
      ;;
  esac
  sqlite3 -batch -bail "$copie" "$faute" || exit 1
  # Only the statements that report under that name: the others are long, and a fault may break them.
  dit=$(printf %s "$nom" | sed "s/'/''/g")
  case $(LC_ALL=C awk -v RS=';\n' -v dit="SELECT '$dit'" 'index($0, dit) { print $0 ";" }' invariants.sql |
    sqlite3 -batch -bail -readonly "$copie") in
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
chiffre sans source|CREATE TABLE primes (montant INTEGER, source TEXT NOT NULL); INSERT INTO reference_objets VALUES ('primes', 'table', NULL, NULL)
case absente|DELETE FROM budgets WHERE couloir = 'radiologie' AND poste = 'editeurs'
SUN-ES|UPDATE sun_es SET montant = montant + 1 WHERE domaine = 'D1'
SUN-ES|UPDATE budgets SET montant = 1 WHERE edition = 'revisee' AND couloir = 'mssante'
calcul|UPDATE populations SET effectif = 21001 WHERE population = 'pharmacies'
calcul|UPDATE enveloppes SET montant = 1 WHERE enveloppe = 'amorcage_cnsa'
calcul|UPDATE termes SET operation = '+' WHERE operation = '-'
calcul sans segur|UPDATE budgets SET source = 'S5' WHERE edition = 'revisee' AND couloir = 'officine'
calcul sans segur|UPDATE populations SET source = 'SEGUR' WHERE population = 'essms'
supposé par un autre|UPDATE tranches SET source = 'S3' WHERE statut = 'hypothese' AND dispositif = 'RIS'
supposé par un autre|DELETE FROM releves WHERE chiffre = 'tranches/SGL/1/sites/80/borne'
étape sans nom|INSERT INTO etapes VALUES ('relance', 11, 'dernier jour', 'relance')
terme sans chiffre|UPDATE termes SET terme = 'nulle/part' WHERE rang = 1
calcul trop sûr|UPDATE budgets SET statut = 'calcule' WHERE edition = 'revisee' AND couloir = 'officine'
calcul trop sûr|UPDATE budgets SET confiance = 'B' WHERE edition = 'revisee' AND couloir = 'officine'
objet sans chiffre|INSERT INTO objets VALUES ('nulle/part', 'medecins')
objet seul|DELETE FROM objets WHERE chiffre = 'populations/medecins'
contradiction cachée|DELETE FROM desaccords WHERE chiffre_b = 'sun_es/D1'
chiffre incomplet|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'x' AS chiffre, 'x' AS libelle, NULL AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance, NULL AS note, NULL AS imprime, NULL AS lu_le
chiffre double|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'x' AS chiffre, 'x' AS libelle, 1 AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance, NULL AS note, NULL AS imprime, NULL AS lu_le FROM taux
chiffres oubliés|DROP VIEW chiffres; CREATE VIEW chiffres AS SELECT 'taux/tva' AS chiffre, 'x' AS libelle, 1 AS valeur, 'x' AS unite, 'x' AS statut, 'S0' AS source, NULL AS publie_le, 'D' AS confiance, NULL AS note, NULL AS imprime, NULL AS lu_le
désaccord sans chiffre|UPDATE desaccords SET chiffre_b = 'nulle/part' WHERE sujet = 'médico-social'
baremes|DROP VIEW baremes; CREATE VIEW baremes AS SELECT dispositif, vague, assiette, a_partir_de, a_partir_de AS jusqu_a, forfait_centimes / 100 AS forfait, 0 AS par_unite, NULL AS plafond, statut, motif, source, statut AS statut_montant, statut_borne, confiance FROM tranches
baremes_json|DROP VIEW baremes_json; CREATE VIEW baremes_json AS SELECT 'SGL' AS dispositif, 1 AS vague, '[{"a_partir_de":1,"forfait":22500,"par_unite":0}]' AS bareme
empreinte|DROP VIEW empreinte; CREATE VIEW empreinte AS SELECT '0' AS empreinte, 7 AS baremes
planning|DROP VIEW planning; CREATE VIEW planning AS SELECT dispositif, vague, etape, date_jalon AS echeance, remplace, source, dispositif AS code, date_jalon, confiance FROM jalons
planning|@planning UPDATE planning SET code = 'SGL' WHERE dispositif = 'RIS'
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
désaccord vide|UPDATE desaccords SET chiffre_b = chiffre_a, explication = NULL, explique = 'non' WHERE sujet = 'médico-social'
manques|DROP VIEW manques; CREATE VIEW manques AS SELECT 'inconnu' AS manque, '' AS chiffre, '' AS libelle, '' AS document, '' AS source
vague des éditeurs|UPDATE budgets SET vague = 2 WHERE couloir = 'officine' AND poste = 'editeurs'
première borne|UPDATE tranches SET statut_borne = 'hypothese' WHERE dispositif = 'LGC'
manques|UPDATE dispositifs SET af = NULL WHERE dispositif = 'DUI'
hors des extrêmes|UPDATE extremes SET haut_centimes = 3856499 WHERE dispositif = 'SGL'
hors des extrêmes|UPDATE extremes SET bas_centimes = 375001 WHERE dispositif = 'RIS'
hors des extrêmes|UPDATE tranches SET par_unite_centimes = 1 WHERE dispositif = 'LGO' AND a_partir_de > 1
extrêmes sans barème|DELETE FROM tranches WHERE dispositif = 'LGO'
dossiers_montants|@dossiers_montants UPDATE dossiers_montants SET haut = haut + 1 WHERE statut = 'publie'
dossiers_montants|@dossiers_montants UPDATE dossiers_montants SET bas = ht + 1 WHERE dossier = 1
dossiers_montants|@dossiers_montants UPDATE dossiers_montants SET bas = NULL, haut = NULL, remarque = NULL WHERE dossier = 1
dossiers_detail|INSERT INTO dossiers (structure, dispositif) VALUES ('x', 'SAS'); DROP VIEW dossiers_detail; CREATE VIEW dossiers_detail AS SELECT dossier, NULL AS montant, NULL AS plafond FROM dossiers
dossiers_detail|INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 1); DROP VIEW dossiers_detail; CREATE VIEW dossiers_detail AS SELECT dossier, 22501 AS montant, NULL AS plafond FROM dossiers
portefeuille_total|INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 1); DROP VIEW portefeuille_total; CREATE VIEW portefeuille_total AS SELECT 'total' AS part, 2 AS dossiers, 0 AS sans_montant, 0 AS sans_borne, 22500 AS bas, 22500 AS ht, 38565 AS haut
portefeuille_total|INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 1); DROP VIEW portefeuille_total; CREATE VIEW portefeuille_total AS SELECT 'total' AS part, 1 AS dossiers, 0 AS sans_montant, 0 AS sans_borne, 22500 AS bas, 22500 AS ht, 38564 AS haut
parts d'un dossier|@dossiers_echeances UPDATE dossiers_echeances SET ht = ht + 1 WHERE dossier = 1 AND part = 'solde'
parts d'un dossier|@dossiers_echeances UPDATE dossiers_echeances SET haut = NULL WHERE dossier = 1
parts d'un dossier|@dossiers_echeances DELETE FROM dossiers_echeances WHERE dossier = 9
parts d'une ligne|@portefeuille UPDATE portefeuille SET verse = verse + 0.01 WHERE etat = 'solde'
parts d'une ligne|@portefeuille UPDATE portefeuille SET forclos_bas = 0 WHERE etat = 'commande'
parts d'une ligne|@portefeuille UPDATE portefeuille SET etat_inconnu_haut = 0 WHERE etat = 'en cours'
parts du total|@portefeuille_total UPDATE portefeuille_total SET ht = ht + 1 WHERE part = 'forclos'
parts du total|@portefeuille_total UPDATE portefeuille_total SET dossiers = 1 WHERE part = 'verse'
parts du total|@portefeuille_total DELETE FROM portefeuille_total WHERE part = 'a_venir'
portefeuille|@portefeuille UPDATE portefeuille SET a_venir = forclos, forclos = a_venir WHERE etat = 'commande'
portefeuille|@portefeuille UPDATE portefeuille SET commandes_tardives = 0
jalon passé|@portefeuille UPDATE portefeuille SET jalon = 'solde', echeance = '2023-12-14 14h' WHERE etat = 'prestation'
dossiers_echeances|@dossiers_echeances UPDATE dossiers_echeances SET jours = 0 WHERE situation = 'forclos'
dossiers_echeances|@dossiers_echeances UPDATE dossiers_echeances SET jalon = NULL WHERE situation = 'forclos'
calendrier|@calendrier UPDATE calendrier SET ht = ht + 1, solde = solde + 1 WHERE jalon = 'solde'
calendrier|@calendrier UPDATE calendrier SET avance = avance + 1 WHERE jalon = 'prestation'
calendrier_trimestres|@calendrier_trimestres UPDATE calendrier_trimestres SET haut = haut + 1 WHERE trimestre = '2023-T1'
calendrier_trimestres|@calendrier_trimestres DELETE FROM calendrier_trimestres WHERE trimestre = 'sans date'
calendrier_trimestres|@calendrier_trimestres UPDATE calendrier_trimestres SET forclos = forclos + 1 WHERE trimestre = 'total'
jalons_exiges|@jalons_exiges DELETE FROM jalons_exiges WHERE etat IS NULL
manques|@manques DELETE FROM manques WHERE manque = 'sans réponse'
provenance|@provenance DELETE FROM provenance WHERE chiffre = 'taux/tva'
provenance|@provenance UPDATE provenance SET chiffre = 'taux/solde' WHERE chiffre = 'taux/tva'
populations_synthese|@populations_synthese UPDATE populations_synthese SET effectif = effectif + 1 WHERE population = 'medecins'
populations_synthese|@populations_synthese UPDATE populations_synthese SET contredit = NULL WHERE population = 'medecins'
sources_synthese|@sources_synthese UPDATE sources_synthese SET chiffres = chiffres + 1 WHERE source = 'S0'
sources_synthese|@sources_synthese INSERT INTO sources_synthese SELECT * FROM sources_synthese WHERE source = 'TIC-5330'
glossaire_synthese|@glossaire_synthese DELETE FROM glossaire_synthese WHERE mot = 'ROSP'
solutions_synthese|@solutions_synthese UPDATE solutions_synthese SET nombre = nombre + 1 WHERE dispositif = 'DPI'
solutions_synthese|@solutions_synthese UPDATE solutions_synthese SET remarque = NULL
exigences_synthese|@exigences_synthese UPDATE exigences_synthese SET seuil = 5 WHERE seuil = 20
exigences_synthese|@exigences_synthese DELETE FROM exigences_synthese WHERE qui = 'date' AND dispositif = 'SGL'
requetes|DELETE FROM requetes WHERE requete = 'rosp'
requetes|UPDATE requetes SET vue = NULL WHERE requete = 'rosp'
chronologie|@chronologie DELETE FROM chronologie WHERE genre = 'texte'
chronologie|@chronologie UPDATE chronologie SET date = '2023-12-15' WHERE date = '2023-12-14 14h'
FIN
[ "$fautes" = 0 ] && [ "$tentees" -gt 20 ]
