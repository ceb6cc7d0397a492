#!/bin/sh
# ./segur nouveau and ./segur maj: no file is overwritten, and an older one comes to this version with
# all the user's rows. bases/version-N.db.gz are files as that version made them, with rows of a user.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/importer/outils_importer.sh"
version=$(sqlite3 -init /dev/null "$REFERENCE" 'PRAGMA user_version')

# maj EXPECTED: upgrades $base; keeps the outputs.
maj() {
  sortie=$("$segur" maj "$base" 2>"$dossier/erreurs")
  verifier 'exit code of maj' "$1" $?
  erreurs=$(cat "$dossier/erreurs")
}

# ancienne N: $base as version N made it.
ancienne() {
  gzip -dc "$RACINE/tests/bases/version-$1.db.gz" >"$base"
}

# schema FILE: what a database is made of, the user's own objects left out.
schema() {
  sqlite3 -init /dev/null -batch -bail "$1" "SELECT type, name, tbl_name, sql FROM sqlite_schema
    WHERE name NOT IN ('notes', 'gros_dossiers', 'dossiers') ORDER BY 1, 2"
}

# contenu FILE: the rows of the reference tables, those that cite the user's own source left out.
contenu() {
  for table in $(cd "$RACINE/seed" && printf '%s\n' *.sql | sed 's/\.sql$//'); do
    echo "== $table"
    sqlite3 -init /dev/null -batch -bail "$1" "SELECT * FROM $table" | grep -v -e '|MOI|' -e '^MOI|' | sort
  done
}

# 1. A new file is the reference, and is never made twice.
base_neuve
verifier 'a new file' "$(schema "$REFERENCE")" "$(schema "$base")"
verifier 'a new file' "$(contenu "$REFERENCE")" "$(contenu "$base")"
avant=$(sha256sum <"$base")
verifier 'never twice' "segur : « $base » existe déjà, je n'y touche pas" "$("$segur" nouveau "$base" 2>&1)"
verifier 'never twice' "$avant" "$(sha256sum <"$base")"
ln -s "$dossier/nulle part" "$dossier/lien"
contenir 'nor through a link' "existe déjà, je n'y touche pas" "$("$segur" nouveau "$dossier/lien" 2>&1)"
contenir 'nowhere' "segur : pas de dossier « $dossier/absent »" "$("$segur" nouveau "$dossier/absent/x.db" 2>&1)"
contenir 'an option is no name' 'segur : « --force » : un nom de fichier attendu' "$("$segur" nouveau --force 2>&1)"
contenir 'no name' 'un nom de fichier attendu' "$("$segur" nouveau 2>&1)"
verifier 'odd names' 'ok' "$(cd "$dossier" && "$segur" nouveau ./-rf >/dev/null && "$segur" nouveau "file:x?'\"\$(id)" >/dev/null && [ -f ./-rf ] && echo ok)"
verifier 'odd names' '22500' "$(cd "$dossier" && "$segur" shell "file:x?'\"\$(id)" -list 'SELECT sons_lab(12)')"
# Read and written by the shell, unlike the reference.
verifier 'the shell writes' '1' "$("$segur" shell "$base" -list "INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 12) RETURNING dossier")"
contenir 'a query reads it' 'x,SGL,1,12,22500' "$("$segur" requete dossiers_montants -csv --base "$base")"
contenir 'the shell of no file' "segur : pas de fichier « absent.db »" "$("$segur" shell absent.db 2>&1)"

# 2. Each older file, and the file of this version: the figures of now, the rows of the user.
garder="SELECT dossier, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande FROM dossiers;
  SELECT * FROM notes; SELECT dossier FROM gros_dossiers;
  SELECT population, libelle, effectif, 2024, source, confiance FROM populations WHERE source = 'MOI'"
for fichier in "$RACINE"/tests/bases/version-*.db.gz; do
  n=$(basename "$fichier" .db.gz)
  n=${n#version-}
  ancienne "$n"
  verifier "version $n" "$n" "$(lire 'PRAGMA user_version')"
  contenir 'not read before' "est d'une version antérieure ($n) : ./segur maj FICHIER l'amène à la $version" "$("$segur" requete rosp --base "$base" 2>&1)"
  avant=$(lire "$garder")
  # What was changed by hand without a source of its own is said, the first time; then it is gone.
  remplace="
Remplacé dans budgets : initiale|hopital|editeurs|1|chiffre||S0|D
Remplacé dans dispositifs : RETRO|1|||un dispositif que segur ne connaît plus|||S0"
  for tour in premier second; do
    maj 0
    verifier "report, $tour" "« $base » est à jour (version $version).
Gardés : 3 dossiers.
Gardé : 1 dans populations, d'après vos propres sources.
Gardé : 1 dans sources, d'après vos propres sources.
Gardé : 3 dans tranches, d'après vos propres sources.$remplace
Dossier 3 (cabinet d'autrefois) : segur ne connaît plus le dispositif RETRO, vague 1 ; gardé, sans montant." "$sortie"
    remplace=''
    verifier "the user's rows, $tour" "$avant" "$(lire "$garder")"
    verifier "a renamed column, $tour" 2024 "$(lire "SELECT date_comptage FROM populations WHERE source = 'MOI'")"
    verifier "a scale of the user's is whole, $tour" '1|375000|0
15000|0|25
50000|1250000|0' "$(lire "SELECT a_partir_de, forfait_centimes, par_unite_centimes FROM tranches WHERE dispositif = 'RIS'")"
    verifier "amounts, $tour" '1|22500|
2|18541.17|
3||dispositif inconnu' "$(lire 'SELECT dossier, ht, raison FROM dossiers_montants')"
    verifier "schema, $tour" "$(schema "$REFERENCE")" "$(schema "$base")"
    verifier "figures, $tour" "$(contenu "$REFERENCE" | grep -v '^RIS|1|exams')" "$(contenu "$base" | grep -v '^RIS|1|exams')"
    verifier "whole, $tour" "ok|$version" "$(lire 'SELECT integrity_check, user_version FROM pragma_integrity_check, pragma_user_version')"
  done
done

# 3. What was imported stays.
base_neuve
awk -v lignes=4500 -v emetteur=etalab -v champs=32 -f "$RACINE/tests/importer/generer_finess.awk" >"$dossier/f.csv"
awk -v lignes=1000 -f "$RACINE/tests/importer/generer_rpps.awk" >"$dossier/r.txt"
importer 0 finess "$dossier/f.csv"
importer 0 rpps "$dossier/r.txt" --date 2026-05-12
importees="SELECT * FROM registres; SELECT count(*) FROM etablissements; SELECT count(*) FROM categories;
  SELECT * FROM populations WHERE source = 'RPPS'; SELECT * FROM sources WHERE source = 'RPPS'"
avant=$(lire "$importees")
maj 0
verifier 'registers' "$avant" "$(lire "$importees")"
verifier 'registers' 8697825 "$(lire "SELECT montant FROM laboratoires WHERE ligne GLOB 'total*'")"

# What is the user's own on the tables of the reference: rows, a corrected figure, an index, triggers, a
# view with a title, a state; a key of theirs that SQLite cannot follow; a dossier whose vague is gone.
base_neuve
lire "INSERT INTO sources VALUES ('MOI', 'x', NULL, NULL);
  UPDATE populations SET source = 'MOI', effectif = 400 WHERE population = 'groupes_laboratoires';
  INSERT INTO populations VALUES ('mes_medecins', 'x', 5, '2024', 'S4', 'D');
  INSERT INTO etats VALUES ('en_cours', 10, 'en cours');
  INSERT INTO dispositifs VALUES ('SGL', 2, NULL, NULL, 'x', NULL, NULL, 'S0');
  INSERT INTO dossiers (structure, dispositif, vague) VALUES ('A', 'SGL', 2), ('B', 'LGO', 2);
  CREATE TABLE mes_lignes (libelle TEXT REFERENCES populations (libelle));
  INSERT INTO mes_lignes VALUES ('x');
  CREATE INDEX mon_index ON tranches (dispositif);
  CREATE TRIGGER mon_declencheur AFTER UPDATE ON taux BEGIN SELECT 1; END;
  CREATE TRIGGER le_mien INSTEAD OF INSERT ON dossiers_montants BEGIN SELECT 1; END;
  CREATE VIEW mes_echeances AS -- Titre : Mes échéances
  SELECT 1 AS un"
maj 0
verifier 'what is said' "« $base » est à jour (version $version).
Gardés : 2 dossiers.
Gardé : 1 dans populations, d'après vos propres sources.
Gardé : 1 dans sources, d'après vos propres sources.
Remplacé dans dispositifs : SGL|2|||x|||S0
Remplacé dans populations : mes_medecins|x|5|2024|S4|D
Dossier 1 (A) : segur ne connaît plus le dispositif SGL, vague 2 ; gardé, sans montant." "$sortie"
verifier 'what is kept' 'le_mien
mes_echeances
mes_lignes
mon_declencheur
mon_index
400
10' "$(lire "SELECT name FROM sqlite_schema WHERE name GLOB 'm[eo][sn]_*' OR name = 'le_mien' ORDER BY 1;
  SELECT effectif FROM populations WHERE source = 'MOI'; SELECT rang FROM etats WHERE etat = 'en_cours'")"

# 4. Refusals, with nothing changed.
refus() {
  etat=$(sha256sum <"$base")
  maj 1
  contenir "refused: $1" "$1" "$erreurs"
  verifier "refused: $1" "$etat" "$(sha256sum <"$base")"
}
lire "PRAGMA user_version = $((version + 1))"
refus "est d'une version plus récente ($((version + 1))) que ce segur ($version) : mettez segur à jour"
contenir 'nor read' "est d'une version plus récente" "$("$segur" requete rosp --base "$base" 2>&1)"
contenir 'nor written' "est d'une version plus récente" "$("$segur" importer finess "$dossier/f.csv" --base "$base" 2>&1)"
ancienne 1
lire "CREATE TABLE etats (etat TEXT); INSERT INTO etats VALUES ('à moi')"
refus 'votre table « etats » porte un nom que segur prend : renommez-la'
ancienne 1
lire 'CREATE VIEW portefeuille AS SELECT 1 AS x'
refus 'votre vue « portefeuille » porte un nom que segur prend : renommez-la'
ancienne 1
lire 'CREATE TABLE Etats (x)'
refus 'votre table « Etats » porte un nom que segur prend'
ancienne 1
lire 'CREATE INDEX etablissements_par_groupe ON dossiers (structure)'
refus 'votre index « etablissements_par_groupe » porte un nom que segur prend'
base_neuve
lire 'ALTER TABLE populations ADD COLUMN ma_note TEXT'
refus 'votre colonne populations.ma_note serait perdue : mettez-la dans une table à vous'
rm "$base"
lire 'CREATE TABLE autre (x)'
refus "n'est pas une base de segur"
: >"$base"
refus "n'est pas une base de segur"
head -c 5000 /dev/urandom >"$base"
refus "ce n'est pas une base SQLite"
verifier 'the reference' 'segur : la base de référence ne se modifie pas : ./segur nouveau FICHIER en fait une à vous' \
  "$("$segur" maj "$RACINE/build/release/segur.db" 2>&1)"
contenir 'no file' 'pas de fichier' "$("$segur" maj "$dossier/absent.db" 2>&1)"

ln "$RACINE/build/release/segur.db" "$dossier/autre nom.db"
contenir 'the reference by another name' 'la base de référence ne se modifie pas' "$("$segur" maj "$dossier/autre nom.db" 2>&1)"
contenir 'nor by the shell' 'readonly' "$("$segur" shell "$dossier/autre nom.db" 'DELETE FROM taux' 2>&1)"

# The tables and views that each version added are all named in maj.sql, or a user's table could be dropped.
gzip -dc "$RACINE/tests/bases/version-1.db.gz" >"$dossier/v1.db"
verifier 'added since version 1' \
  "$(sqlite3 -init /dev/null "$REFERENCE" "ATTACH '$dossier/v1.db' AS v1; SELECT name FROM main.sqlite_schema WHERE type IN ('table', 'view')
     EXCEPT SELECT name FROM v1.sqlite_schema ORDER BY 1")" \
  "$(sed -n '/^INSERT INTO ajouts/,/;$/p' "$RACINE/commandes/lib/maj.sql" | grep -o "'[a-z_]*'" | tr -d "'" | sort)"

conclure imports
