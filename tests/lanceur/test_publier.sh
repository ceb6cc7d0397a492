#!/bin/sh
# ./segur publier: a plain database: each table and each query without parameters, with declared types, the same
# rows, and a word on every column.
set -u
. "$RACINE/tests/outils.sh"
publiee="$dossier/l'état publié.db"
verifier 'report' "« $publiee » est publié : 45 tables, $(sqlite3 -init /dev/null "$REFERENCE" "
  SELECT count(*) FROM sqlite_schema AS t JOIN pragma_table_info(t.name) WHERE t.type IN ('table', 'view')") colonnes" "$("$RACINE/segur" publier "$publiee" 2>&1)"
lire() {
  sqlite3 -init /dev/null -batch -bail "$publiee" "$1"
}
verifier 'plain tables only' 'table' "$(lire 'SELECT DISTINCT type FROM sqlite_schema WHERE sql IS NOT NULL')"
verifier 'a type for each column' '' "$(lire "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
  WHERE t.type = 'table' AND c.type NOT IN ('TEXT', 'INTEGER', 'REAL')")"
verifier 'a word on each column' '' "$(lire "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
  LEFT JOIN dictionnaire AS d ON (d.\"table\", d.colonne, d.type) = (t.name, c.name, c.type)
  WHERE t.type = 'table' AND t.name <> 'dictionnaire' AND ifnull(d.sens, '') = ''")"
for table in $(sqlite3 -init /dev/null "$REFERENCE" "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"); do
  verifier "rows of $table" "$(sqlite3 -init /dev/null -readonly "$REFERENCE" "SELECT * FROM $table" | sed 's/\.0|/|/g; s/\.0$//' | sort)" \
    "$(lire "SELECT * FROM $table" | sed 's/\.0|/|/g; s/\.0$//' | sort)"
done
verifier 'types' 'dossiers_montants|ht|REAL|euros HT
dossiers_montants|quantite|INTEGER|
laboratoires|groupes|INTEGER|nombre
portefeuille|sans_montant|INTEGER|
recapitulatif|total|TEXT|millions d'\''euros
recapitulatif_montants|montant|REAL|euros
tranches|forfait_centimes|INTEGER|centimes HT' "$(lire "SELECT \"table\", colonne, type, unite FROM dictionnaire
  WHERE \"table\" || '.' || colonne IN ('dossiers_montants.ht', 'dossiers_montants.quantite', 'laboratoires.groupes', 'portefeuille.sans_montant',
    'recapitulatif.total', 'recapitulatif_montants.montant', 'tranches.forfait_centimes') ORDER BY 1, 2")"
verifier 'never twice' "segur : « $publiee » existe déjà, je n'y touche pas" "$("$RACINE/segur" publier "$publiee" 2>&1)"
# Of the user's own database.
"$RACINE/segur" nouveau "$dossier/ma.db" >/dev/null
sqlite3 -init /dev/null "$dossier/ma.db" "INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('X', 'RIS', 15001)"
"$RACINE/segur" publier "$dossier/mien.db" --base "$dossier/ma.db" >/dev/null
verifier "the user's" '3750.25|real' "$(sqlite3 -init /dev/null "$dossier/mien.db" 'SELECT ht, typeof(ht) FROM dossiers_montants')"
exit $((fautes > 0))
