#!/bin/sh
# ./segur publier: a plain database: each table and each query without parameters, with declared types, the same
# rows, and a word on every column.
set -u
. "$RACINE/tests/outils.sh"
publiee="$dossier/l'état publié.db"
# All but the two lists that only maj reads.
publies="FROM sqlite_schema AS t WHERE t.type IN ('table', 'view') AND name NOT GLOB 'reference_*'"
verifier 'report' "« $publiee » est publié : $(sqlite3 -init /dev/null "$REFERENCE" \
  "SELECT count(*) || ' tables, ' || sum((SELECT count(*) FROM pragma_table_info(t.name)))
  || ' colonnes' $publies")" "$("$RACINE/segur" publier "$publiee" 2>&1)"
lire() {
  sqlite3 -init /dev/null -batch -bail "$publiee" "$1"
}
verifier 'plain tables only' 'table' "$(lire 'SELECT DISTINCT type FROM sqlite_schema WHERE sql IS NOT NULL')"
verifier 'a type for each column' '' \
  "$(lire "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
  WHERE t.type = 'table' AND c.type NOT IN ('TEXT', 'INTEGER', 'REAL', 'NUMERIC')")"
verifier 'a word on each column' '' \
  "$(lire "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
  LEFT JOIN dictionnaire AS d ON (d.\"table\", d.colonne, d.type) = (t.name, c.name, c.type)
  WHERE t.type = 'table' AND t.name <> 'dictionnaire' AND ifnull(d.sens, '') = ''")"
for table in $(sqlite3 -init /dev/null "$REFERENCE" "SELECT name $publies"); do
  verifier "rows of $table" "$(sqlite3 -init /dev/null -readonly "$REFERENCE" "SELECT * FROM $table" |
    sed 's/\.0|/|/g; s/\.0$//' | sort)" \
    "$(lire "SELECT * FROM $table" | sed 's/\.0|/|/g; s/\.0$//' | sort)"
done
verifier 'types' 'dossiers_montants|ht|REAL|euros HT
dossiers_montants|quantite|INTEGER|nombre
laboratoires|groupes|INTEGER|nombre
portefeuille|sans_montant|INTEGER|nombre
recapitulatif|total|TEXT|millions d'\''euros
recapitulatif_montants|montant|REAL|euros
tranches|forfait_centimes|INTEGER|centimes HT' "$(lire "SELECT \"table\", colonne, type, unite FROM dictionnaire
  WHERE \"table\" || '.' || colonne IN ('dossiers_montants.ht', 'dossiers_montants.quantite', 'laboratoires.groupes', 'portefeuille.sans_montant',
    'recapitulatif.total', 'recapitulatif_montants.montant', 'tranches.forfait_centimes') ORDER BY 1, 2")"
verifier 'never twice' "segur : « $publiee » existe déjà, je n'y touche pas" \
  "$("$RACINE/segur" publier "$publiee" 2>&1)"
# Of the user's own database.
"$RACINE/segur" nouveau "$dossier/ma.db" >/dev/null
sqlite3 -init /dev/null "$dossier/ma.db" \
  "INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('X', 'RIS', 15001)"
"$RACINE/segur" publier "$dossier/mien.db" --base "$dossier/ma.db" >/dev/null
verifier "the user's" '3750.25|real' \
  "$(sqlite3 -init /dev/null "$dossier/mien.db" 'SELECT ht, typeof(ht) FROM dossiers_montants')"
verifier 'numbers among texts' '2000000000|integer' \
  "$(lire "SELECT max(valeur), typeof(max(valeur)) FROM chiffres WHERE unite = 'euros'")"
verifier 'units of texts' '' "$(lire \
  "SELECT \"table\", colonne FROM dictionnaire WHERE type = 'TEXT' AND unite NOT IN ('date', 'millions d''euros')")"
verifier 'keys' 'dispositif,vague,assiette,a_partir_de' \
  "$(lire "SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('tranches') WHERE pk ORDER BY pk)")"
# What the user added is there too.
sqlite3 -init /dev/null "$dossier/ma.db" \
  "CREATE TABLE mes_notes (note TEXT, n); INSERT INTO mes_notes VALUES ('à moi', 1.5);
  ALTER TABLE dossiers ADD COLUMN commentaire TEXT; UPDATE dossiers SET commentaire = 'vu'"
"$RACINE/segur" publier "$dossier/mien2.db" --base "$dossier/ma.db" >/dev/null
verifier "the user's own" 'à moi|1.5|vu|BLOB' \
  "$(sqlite3 -init /dev/null "$dossier/mien2.db" \
  "SELECT mes_notes.note, mes_notes.n, commentaire, type FROM mes_notes, dossiers, dictionnaire WHERE colonne = 'n'")"
# As they are: no type is no conversion, nor is BLOB; CLOB is text; a column that is computed; a table of theirs that
# has the name of ours.
sqlite3 -init /dev/null "$dossier/ma.db" \
  "CREATE TABLE codes (sans, blob BLOB, clob CLOB, car VARCHAR(9), ent BIGINT, dbl DOUBLE, dec DECIMAL(9, 2), drole POINT,
    deux INTEGER AS (ent * 2), trois TEXT GENERATED ALWAYS AS (sans || '!') STORED);
  INSERT INTO codes (sans, blob, clob, car, ent, dbl, dec, drole) VALUES ('010000024', '007', '1e5', '08', 5, 5, 5.5, '1e5');
  CREATE TABLE dictionnaire (mot TEXT); INSERT INTO dictionnaire VALUES ('le mien')"
contenir 'a table of theirs named dictionnaire' 'Votre table « dictionnaire » y est « dictionnaire_2 ».' \
  "$("$RACINE/segur" publier "$dossier/mien3.db" --base "$dossier/ma.db" 2>&1)"
verifier 'values as they are' '010000024,text|007,text|1e5,text|08,text|5,integer|5.0,real|5.5,real|100000,integer|10,integer|010000024!,text' \
  "$(sqlite3 -init /dev/null "$dossier/mien3.db" \
    "SELECT sans || ',' || typeof(sans), blob || ',' || typeof(blob), clob || ',' || typeof(clob), car || ',' || typeof(car),
    ent || ',' || typeof(ent), dbl || ',' || typeof(dbl), dec || ',' || typeof(dec), drole || ',' || typeof(drole), deux || ',' || typeof(deux), trois || ',' || typeof(trois) FROM codes")"
verifier 'theirs and ours' 'le mien|TEXT' \
  "$(sqlite3 -init /dev/null "$dossier/mien3.db" \
  "SELECT mot, type FROM dictionnaire_2, dictionnaire WHERE \"table\" = 'dictionnaire_2'")"
# Of a base that maj brought here, the columns that segur added are not theirs.
gzip -dc "$RACINE/tests/bases/version-2.db.gz" >"$dossier/vieille.db"
"$RACINE/segur" maj "$dossier/vieille.db" >/dev/null
"$RACINE/segur" publier "$dossier/vieille_publiee.db" --base "$dossier/vieille.db" >/dev/null
verifier 'a column that maj added' 'prix facturé, centimes HT : le SONS n'\''est jamais plus haut ; NULL : inconnu' \
  "$(sqlite3 -init /dev/null "$dossier/vieille_publiee.db" \
    "SELECT sens FROM dictionnaire WHERE \"table\" = 'dossiers' AND colonne = 'prix_centimes'")"
for nom in "$dossier/absent/x.db" "$dossier/x/" "$dossier"; do
  verifier "to $nom" 1 "$("$RACINE/segur" publier "$nom" >/dev/null 2>"$dossier/erreurs"; echo $?)"
done
contenir 'no folder' "pas de dossier « $dossier/absent »" "$("$RACINE/segur" publier "$dossier/absent/x.db" 2>&1)"
conclure injection
