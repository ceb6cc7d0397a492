#!/bin/sh
# ./segur nouveau and ./segur maj: no file is overwritten, and an older one comes to this version with
# all the user's rows. bases/version-N.db.gz are files as the release of that schema made them, with rows of a user: 2
# is 0.1.0, 8 is 1.0.0.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
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
    WHERE name NOT IN ('notes', 'notes_par_dossier', 'journal', 'suivre_etat', 'mes_editeurs', 'mes_chiffres', 'gros_dossiers', 'dossiers')
    ORDER BY 1, 2"
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
verifier 'odd names' 'ok' "$(cd "$dossier" && "$segur" nouveau ./-rf >/dev/null && "$segur" nouveau \
  "file:x?'\"\$(id)" >/dev/null && [ -f ./-rf ] && echo ok)"
contenir 'a name to paste' "--base 'l'\\''été ; x.db'" "$(cd "$dossier" && "$segur" nouveau "l'été ; x.db")"
verifier 'odd names' '22500' "$(cd "$dossier" && "$segur" shell "file:x?'\"\$(id)" -list 'SELECT sons_lab(12)')"
# Read and written by the shell, unlike the reference.
verifier 'the shell writes' '1' \
  "$("$segur" shell "$base" -list \
  "INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 12) RETURNING dossier")"
contenir 'a query reads it' 'x,SGL,1,12,22500' "$("$segur" requete dossiers_montants -csv --base "$base")"
contenir 'the shell of no file' "segur : pas de fichier « absent.db »" "$("$segur" shell absent.db 2>&1)"

# 2. Each older file: the figures of now, the rows of the user, and the file as it was, beside it.
a_jour="« $base » est à jour (version $version)."
sans_comptes() {
  echo "$1" | grep -v '^[0-9]* lignes* \(corrigée\|ajoutée\).*, voir CHANGELOG.md.$'
}
ancienne 2
contenir 'not read before' "vient d'un segur plus ancien (version 2 de la base, ici $version) : $segur maj FICHIER la met à jour" "$("$segur" requete rosp --base "$base" 2>&1)"
# A second copy never takes the place of the first, nor of a link.
ln -s "$dossier/nulle part" "$base.avant"
: >"$base.avant-2"
maj 0
contenir 'a third name' "Telle qu'elle était : « $base.avant-3 »." "$sortie"
verifier 'the others as they were' '0 non' \
  "$(wc -c <"$base.avant-2" | tr -d ' ') $([ -e "$dossier/nulle part" ] && echo oui || echo non)"
verifier 'the copy is of the user alone' '-rw-------' "$(ls -l "$base.avant-3" | cut -c1-10)"
verifier 'the copy is the file as it was' \
  "$(gzip -dc "$RACINE/tests/bases/version-2.db.gz" >"$dossier/v2.db" && sqlite3 -init /dev/null "$dossier/v2.db" \
  .dump)" \
  "$(sqlite3 -init /dev/null "$base.avant-3" .dump)"
verifier 'schema' "$(schema "$REFERENCE")" "$(schema "$base")"
rm "$base".avant*

# A file of version 2, with all that a user may add: each row, view and trigger alive, or named.
garder="SELECT dossier, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, commercial FROM dossiers; SELECT * FROM notes; SELECT * FROM editions WHERE source = 'MON-ANNEXE';
  SELECT edition, couloir, poste, montant, iif(statut = 'chiffre', 'publie', statut), note FROM budgets WHERE source = 'MON-ANNEXE';
  SELECT * FROM etats WHERE etat = 'litige'; SELECT dispositif, vague, etape, date_jalon FROM jalons WHERE source = 'MON-ANNEXE';
  SELECT population, libelle, effectif, date_comptage FROM populations WHERE source = 'MON-ANNEXE' ORDER BY 1;
  SELECT a_partir_de, forfait_centimes, par_unite_centimes, source, confiance FROM tranches WHERE dispositif = 'SGL' AND vague = 1"
ancienne 2
avant=$(lire "$garder")
maj 0
verifier 'what is said of version 2' "$a_jour
Telle qu'elle était : « $base.avant ».
Gardés : 9 dossiers.
Gardé : 2 dans budgets, d'après vos propres sources.
Gardé : 1 dans editions, d'après vos propres sources.
Gardé : 1 dans jalons, d'après vos propres sources.
Gardé : 2 dans populations, d'après vos propres sources.
Gardé : 1 dans sources, d'après vos propres sources.
Gardé : 3 dans tranches, d'après vos propres sources.
La vôtre, au lieu de celle de segur, dans populations : radiologues|radiologues, d'après nous|6800||MON-ANNEXE|B
Remplacé dans budgets : initiale|hopital|editeurs|78000000|publie||S0|D
Remis dans solutions : 2023-12-14|||1|produit|138|MIND|B
Votre vue « mes_chiffres » contient 'chiffre', qui a changé de sens : voir CHANGELOG.md." \
  "$(echo "$sortie" | grep -v '^[0-9]* lignes* \(corrigée\|ajoutée\).*, voir CHANGELOG.md.$')"
verifier "the user's rows of version 2" "$avant" "$(lire "$garder")"
verifier "a trigger of theirs" 'laboratoire du Lac : avance' \
  "$(lire "UPDATE dossiers SET etat = 'avance' WHERE dossier = 2; SELECT quoi FROM journal")"
contenir 'a view of theirs' 'Equasens' "$(lire 'SELECT * FROM mes_editeurs')"
# Its « statut = 'chiffre' » finds nothing any more, which is what maj said of it; what the changelog says to write
# instead does.
verifier 'another view of theirs' 0 "$(lire 'SELECT count(*) FROM mes_chiffres')"
verifier 'what to write instead' 1 "$(lire 'SELECT count(*) > 0 FROM budgets WHERE montant IS NOT NULL')"
# Their figure under a key of ours has not the words that our source prints of another.
verifier 'no words of ours' '6800|publie|' \
  "$(lire "SELECT valeur, statut, imprime FROM chiffres WHERE chiffre = 'populations/radiologues'")"
telle=$(sha256sum <"$base")
maj 0
contenir 'again' "Rien n'y a changé." "$sortie"
verifier 'byte for byte' "$telle" "$(sha256sum <"$base")"
verifier 'one copy' "$base.avant" "$(ls "$base".avant*)"
rm "$base".avant*

# A file of version 8, that of 1.0.0, with a row of theirs in each table that may have one: nothing of theirs changes,
# and what they changed of ours without a source of their own is said.
garder="SELECT dossier, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes, reference, commercial FROM dossiers;
  SELECT * FROM notes; SELECT * FROM editions WHERE source = 'MON-ANNEXE'; SELECT * FROM budgets WHERE source = 'MON-ANNEXE';
  SELECT * FROM etats WHERE etat = 'litige'; SELECT * FROM synonymes WHERE mot = 'vsr prononcee'; SELECT * FROM jalons WHERE source = 'MON-ANNEXE';
  SELECT * FROM populations WHERE source = 'MON-ANNEXE' ORDER BY 1; SELECT * FROM tranches WHERE dispositif = 'SGL' AND vague = 1;
  SELECT * FROM registres; SELECT * FROM etablissements; SELECT * FROM categories; SELECT * FROM mes_totaux"
ancienne 8
verifier 'how many rows of theirs' '11|4444|2' \
  "$(lire 'SELECT count(*), (SELECT count(*) FROM etablissements), (SELECT count(*) FROM notes) FROM dossiers')"
avant=$(lire "$garder")
maj 0
verifier 'what is said of version 8' "$a_jour
Telle qu'elle était : « $base.avant ».
Gardés : 11 dossiers.
Gardé : 1 dans budgets, d'après vos propres sources.
Gardé : 1 dans editions, d'après vos propres sources.
Gardé : 1 dans jalons, d'après vos propres sources.
Gardé : 2 dans populations, d'après vos propres sources.
Gardé : 1 dans sources, d'après vos propres sources.
Gardé : 3 dans tranches, d'après vos propres sources.
La vôtre, au lieu de celle de segur, dans populations : radiologues|radiologues, d'après nous|6800||MON-ANNEXE|B|nombre
Remplacé dans budgets : initiale|hopital|editeurs|78000000|publie||S0|D|1" "$(sans_comptes "$sortie")"
verifier "the user's rows of version 8" "$avant" "$(lire "$garder")"
verifier 'a trigger of theirs, of version 8' 'laboratoire du Lac : avance' \
  "$(lire "UPDATE dossiers SET etat = 'avance' WHERE dossier = 2; SELECT quoi FROM journal")"
verifier 'what version 8 had not' 'centimes HT' \
  "$(lire "SELECT unite FROM reference_colonnes WHERE (nom, colonne) = ('dossiers', 'prix_centimes')")"
verifier 'whole, of version 8' "ok|$version" \
  "$(lire 'SELECT integrity_check, user_version FROM pragma_integrity_check, pragma_user_version')"
telle=$(sha256sum <"$base")
for tour in second third; do
  maj 0
  contenir "a $tour time, of version 8" "Rien n'y a changé." "$sortie"
  verifier "byte for byte, a $tour time" "$telle" "$(sha256sum <"$base")"
done
rm "$base".avant*

# A key of ours with another value that must be alone: what is ours stays, and what did not enter is named. Views and
# triggers that no longer compile are named too.
ancienne 2
lire "INSERT INTO etats VALUES ('paye', 12, 'payé'); UPDATE etats SET rang = 60 WHERE etat = 'abandon'; UPDATE etats SET rang = 6 WHERE etat = 'paye';
  UPDATE couloirs SET rang = 70 WHERE rang = 7; INSERT INTO couloirs VALUES ('ville', 7, 'Ville', 'Ville', 'ville', 'MON-ANNEXE');
  UPDATE totaux_publies SET montant = 5, source = 'MON-ANNEXE' WHERE couloir IS NULL AND poste IS NULL;
  CREATE VIEW cassee AS SELECT absente FROM rosp;
  CREATE TRIGGER \"l'un\" BEFORE DELETE ON dossiers BEGIN DELETE FROM absente; END;
  CREATE TRIGGER autre BEFORE UPDATE OF etat ON dossiers BEGIN SELECT new.absente; END;
  CREATE TRIGGER sain INSTEAD OF INSERT ON mes_editeurs BEGIN SELECT 1; END"
maj 0
essaye=$(echo "$sortie" | grep -e '^N.a pu' -e '^La vôtre' -e 'ne se lit plus')
verifier 'what did not enter, and what no longer compiles' \
  "N'a pu entrer dans couloirs, où une contrainte ou une valeur d'une ligne de segur s'y oppose ; elle reste dans la copie : ville|7|Ville|Ville|ville|MON-ANNEXE
N'a pu entrer dans etats, où une contrainte ou une valeur d'une ligne de segur s'y oppose ; elle reste dans la copie : paye|6|payé
La vôtre, au lieu de celle de segur, dans populations : radiologues|radiologues, d'après nous|6800||MON-ANNEXE|B
La vôtre, au lieu de celle de segur, dans totaux_publies : initiale|||5|MON-ANNEXE|D
Votre vue « cassee » ne se lit plus : no such column: absente.
Votre déclencheur « l'un » ne se lit plus : no such table: main.absente.
Votre déclencheur « autre » ne se lit plus : no such column: new.absente." "$essaye"
verifier 'nothing of ours is gone' 'abandon|6
medico_social|7
5' "$(lire "SELECT etat, rang FROM etats WHERE rang = 6; SELECT couloir, rang FROM couloirs WHERE rang = 7; SELECT montant FROM totaux_publies WHERE source = 'MON-ANNEXE'")"
verifier 'what did not enter is in the copy' 'paye' \
  "$(base="$base.avant" && lire 'SELECT etat FROM etats WHERE rang = 6')"
rm "$base".avant*

# A segur of tomorrow: new columns in the reference and in the user's tables, a view that is gone.
demain="$dossier/l'arbre de demain"
copier_arbre "$demain"
sed -i 's/RELEASED\[\] = {2, 8}/RELEASED[] = {2, 8, '"$version"'}/' "$demain/cli/base/base.c"
suivante=$((version + 1))
liste=$(sqlite3 -init /dev/null "$REFERENCE" "SELECT group_concat(name, ', ') FROM pragma_table_info('populations')")
sed -i "s/^INSERT INTO populations VALUES/INSERT INTO populations ($liste) VALUES/" "$demain/seed/populations.sql"
rm "$demain/queries/sun_es.sql"
awk -v suivante=$suivante '
  /^PRAGMA user_version/ { $0 = "PRAGMA user_version = " suivante ";" }
  /^CREATE TABLE/ { table = $3 }
  /^  CHECK \(date_comptage GLOB/ && table == "populations" { print "  lu_le TEXT NOT NULL DEFAULT '"'2026-11'"', -- mois de lecture" }
  /^  CHECK \(date_commande IS/ && table == "dossiers" { print "  prix INTEGER             -- prix facturé\n       CHECK (prix >= 0),\n  suivi TEXT NOT NULL DEFAULT '"''"', -- suivi, ou rien" }
  { print }' "$RACINE/schema.sql" >"$demain/schema.sql"
"$demain/segur" recap >/dev/null 2>&1 || exit 1
segur_demain() {
  sortie=$("$demain/segur" maj "$base" 2>&1)
}
for n in 8 2; do
  ancienne $n
  lignes=$(lire 'SELECT count(*) FROM dossiers')
  segur_demain
  contenir "tomorrow, from $n" "est à jour (version $suivante)" "$sortie"
  verifier "new columns, from $n" "$lignes|$lignes|0|2026-11" \
    "$(lire "SELECT count(*), count(suivi), count(prix), (SELECT min(lu_le) FROM populations WHERE source LIKE 'MO%') FROM dossiers")"
  contenir "their constraints, from $n" 'CHECK constraint failed' "$(lire 'UPDATE dossiers SET prix = -1' 2>&1)"
  verifier "a view that is gone, from $n" 0 \
    "$(lire "SELECT count(*) FROM sqlite_schema WHERE name = 'sun_es_synthese'")"
  segur_demain
  contenir "tomorrow, again from $n" "Rien n'y a changé." "$sortie"
  rm "$base".avant*
done
# Theirs stays where it was; what is ours, and new, comes after it.
verifier 'columns that are new come after' "$(sqlite3 -init /dev/null "$demain/build/release/segur.db" "SELECT group_concat(name, ' ')
  FROM pragma_table_info('dossiers')" | sed 's/ prix_centimes / commercial prix_centimes /')" \
  "$(lire "SELECT group_concat(name, ' ') FROM pragma_table_info('dossiers')")"
for faute in 'ALTER TABLE dossiers ADD COLUMN prix TEXT|votre colonne dossiers.prix porte un nom que segur prend : renommez-la' \
  'ALTER TABLE populations ADD COLUMN lu_le TEXT|votre colonne populations.lu_le porte un nom que segur prend : renommez-la' \
  'CREATE TRIGGER x INSTEAD OF INSERT ON sun_es_synthese BEGIN SELECT 1; END|votre déclencheur « x » tient à la vue « sun_es_synthese », que segur n'"'a plus : supprimez-le"; do
  ancienne 2
  lire "${faute%%|*}"
  telle=$(sha256sum <"$base")
  segur_demain
  verifier "tomorrow refuses: ${faute%%|*}" "${faute#*|}
segur : « $base » n'a pas changé" "$sortie"
  verifier "tomorrow changes nothing: ${faute%%|*}" "$telle $base" "$(sha256sum <"$base") $(ls "$base"*)"
done

# 3. What was imported stays.
base_neuve
awk -v lignes=4500 -v emetteur=etalab -v champs=32 -f "$RACINE/tests/cli/generer_finess.awk" >"$dossier/f.csv"
awk -v lignes=1000 -f "$RACINE/tests/cli/generer_rpps.awk" >"$dossier/r.txt"
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
lire "INSERT INTO sources (source, titre) VALUES ('MOI', 'x');
  UPDATE populations SET source = 'MOI', effectif = 400 WHERE population = 'groupes_laboratoires';
  INSERT INTO populations (population, libelle, effectif, date_comptage, source, confiance) VALUES ('mes_medecins', 'x', 5, '2024', 'S4', 'D');
  INSERT INTO etats VALUES ('en_cours', 10, 'en cours');
  INSERT INTO dispositifs (dispositif, vague, logiciel, source) VALUES ('ZZZ', 2, 'x', 'S0');
  INSERT INTO dossiers (structure, dispositif, vague) VALUES ('A', 'ZZZ', 2), ('B', 'LGO', 2);
  CREATE TABLE mes_lignes (libelle TEXT REFERENCES populations (libelle));
  INSERT INTO mes_lignes VALUES ('x');
  CREATE INDEX mon_index ON tranches (dispositif);
  CREATE TRIGGER mon_declencheur AFTER UPDATE ON taux BEGIN SELECT 1; END;
  CREATE TRIGGER le_mien INSTEAD OF INSERT ON dossiers_montants BEGIN SELECT 1; END;
  CREATE VIEW mes_echeances AS -- Titre : Mes échéances
  SELECT 1 AS un"
maj 0
verifier 'what is said' "« $base » est à jour (version $version).
Telle qu'elle était : « $base.avant ».
Gardés : 2 dossiers.
Gardé : 1 dans populations, d'après vos propres sources.
Gardé : 1 dans sources, d'après vos propres sources.
La vôtre, au lieu de celle de segur, dans populations : groupes_laboratoires|groupes juridiques de laboratoires, d'après le site de l'ANS|400||MOI|D|nombre
Remplacé dans dispositifs : ZZZ|2|||x|||S0|
Remplacé dans populations : mes_medecins|x|5|2024|S4|D|nombre
Dossier 1 (A) : segur ne connaît plus le dispositif ZZZ, vague 2 ; gardé, sans montant." "$sortie"
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
  rm -f "$base".avant*
  etat=$(sha256sum <"$base")
  maj 1
  contenir "refused: $1" "$1" "$erreurs"
  verifier "refused: $1" "$etat $base" "$(sha256sum <"$base") $(ls "$base"*)"
}
lire "PRAGMA user_version = $((version + 1))"
refus "vient d'un segur plus récent (version $((version + 1)) de la base, ici $version) : mettez segur à jour"
contenir 'nor read' "vient d'un segur plus récent" "$("$segur" requete rosp --base "$base" 2>&1)"
contenir 'nor written' "vient d'un segur plus récent" "$("$segur" importer finess "$dossier/f.csv" --base "$base" 2>&1)"
ancienne 2
lire "CREATE TABLE synonymes (mot TEXT); INSERT INTO synonymes VALUES ('à moi')"
refus 'votre table « synonymes » porte un nom que segur prend : renommez-la'
ancienne 2
lire 'CREATE VIEW dossiers_liste AS SELECT 1 AS x'
refus 'votre vue « dossiers_liste » porte un nom que segur prend : renommez-la'
ancienne 2
lire 'CREATE TABLE Synonymes (x)'
refus 'votre table « Synonymes » porte un nom que segur prend'
ancienne 2
lire 'DROP INDEX etablissements_par_groupe; CREATE INDEX etablissements_par_groupe ON dossiers (structure)'
refus 'votre index « etablissements_par_groupe » porte un nom que segur prend'
# What no release made: an older version, and this one while it was being written.
for n in 1 3 4 5 6 7; do
  ancienne 8
  lire "PRAGMA user_version = $n"
  refus "vient d'un segur qui n'a pas été publié (version $n de la base) : cette base ne se met pas à jour ; refaites-la par $segur nouveau FICHIER"
done
base_neuve
lire "UPDATE reference_schema SET empreinte = '0000000000000000'"
refus "vient d'un segur qui n'a pas été publié (version $version de la base)"
contenir 'nor read' "n'a pas été publié" "$("$segur" requete rosp --base "$base" 2>&1)"
base_neuve
lire 'DROP TABLE reference_schema'
refus "vient d'un segur qui n'a pas été publié (version $version de la base)"
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
verifier 'the reference' "segur : la base de référence ne se modifie pas : $segur nouveau FICHIER en fait une à vous" \
  "$("$segur" maj "$RACINE/build/release/segur.db" 2>&1)"
contenir 'no file' 'pas de fichier' "$("$segur" maj "$dossier/absent.db" 2>&1)"

ln "$RACINE/build/release/segur.db" "$dossier/autre nom.db"
contenir 'the reference by another name' 'la base de référence ne se modifie pas' \
  "$("$segur" maj "$dossier/autre nom.db" 2>&1)"
contenir 'nor by the shell' 'readonly' "$("$segur" shell "$dossier/autre nom.db" 'DELETE FROM taux' 2>&1)"

# The names that segur had put in the file of version 2 are all those of the kept one but its user's. (That their rows
# are right, the lines « Remplacé » above tell: a wrong digest would make one more.)
ancienne 2
verifier 'the inventory of version 2' \
  "$(lire "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger'
  AND name NOT IN ('notes', 'notes_par_dossier', 'journal', 'mes_editeurs', 'mes_chiffres', 'gros_dossiers') ORDER BY 1")" \
  "$(sed -n "s/^INSERT INTO inventaire_objets VALUES ('[a-z]*', '\([a-z_]*\)'.*/\1/p" "$RACINE/cli/inventaire-2.sql" \
    | LC_ALL=C sort)"

conclure imports
