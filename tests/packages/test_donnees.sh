#!/bin/sh
# The data package: valid to the tool of its format, and read back into a base of the same figures. A figure that is
# changed is seen.
set -u
. "$RACINE/tests/outils.sh"
cd "$dossier" || exit 1
python3 -m zipfile -e "$(echo "$RACINE"/build/paquets/segur-*-donnees.zip)" . && cd segur-*-donnees || exit 1
verifier 'the tables' "$(sqlite3 "$REFERENCE" "SELECT nom FROM reference_objets WHERE genre = 'table' ORDER BY nom")" \
  "$(for csv in data/*.csv; do basename "$csv" .csv; done | LC_ALL=C sort)"
verifier 'valid' 0 "$("$RACINE/build/essais/bin/frictionless" validate datapackage.json >journal 2>&1; echo $?)"
grep -v VALID journal | grep '│' | head
sed -i 's/^LOINC,1,/LOINX,1,/' data/tranches.csv
verifier 'a key that is nowhere' 1 \
  "$("$RACINE/build/essais/bin/frictionless" validate datapackage.json >/dev/null 2>&1; echo $?)"
sed -i 's/^LOINX,1,/LOINC,1,/' data/tranches.csv

# relire BASE: a base from schema.sql and the files alone, by what datapackage.json says of them.
relire() {
  python3 - "$1" "$RACINE/schema.sql" <<'PY'
import csv, json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.executescript(open(sys.argv[2], encoding="utf-8").read())
for resource in json.load(open("datapackage.json", encoding="utf-8"))["resources"]:
    fields = resource["schema"]["fields"]
    # An empty cell is NULL, but where the column may not hold one.
    may_be_null = {column[1]: not column[3] for column in db.execute(f"PRAGMA table_info({resource['name']})")}
    with open(resource["path"], encoding=resource["encoding"], newline="") as file:
        rows = csv.DictReader(file)
        assert rows.fieldnames == [field["name"] for field in fields], resource["name"]
        for row in rows:
            values = [None if row[name] == "" and may_be_null[name] else row[name] for name in rows.fieldnames]
            db.execute(f"INSERT INTO {resource['name']} VALUES ({', '.join('?' * len(values))})", values)
db.commit()
assert not db.execute("PRAGMA foreign_key_check").fetchall()
PY
}
# Every row of every table, in its order; and the digest of the figures that the extension holds.
lignes() {
  for table in $(sqlite3 "$REFERENCE" "SELECT nom FROM reference_objets WHERE genre = 'table'"); do sqlite3 "$1" \
    "SELECT '$table', * FROM $table ORDER BY rowid"; done
}
# The view of the reference, on another base.
empreinte() {
  sqlite3 "$1" "$(sqlite3 "$REFERENCE" "SELECT sql FROM requetes WHERE requete = 'empreinte'")"
}
relire ../relue.db
verifier 'read back' "$(lignes "$REFERENCE")" "$(lignes ../relue.db)"
verifier 'of the same digest' "$(empreinte "$REFERENCE")" "$(empreinte ../relue.db)"
contenir 'which is that of the extension' "$(empreinte ../relue.db | cut -d'|' -f1)" \
  "$(sqlite3 -cmd ".load ${SEGUR_SO%.so}" :memory: 'SELECT segur_debug()')"
sed -i '0,/^SGL,1,sites,\([0-9]*\),\([0-9]\)/s//SGL,1,sites,\1,9\2/' data/tranches.csv
relire ../fausse.db
verifier 'a figure that changed' oui "$([ "$(empreinte ../fausse.db)" != "$(empreinte "$REFERENCE")" ] && echo oui)"

verifier 'what is said of each' 0 "$(python3 - <<'PY'
import json
package = json.load(open("datapackage.json", encoding="utf-8"))
assert package["licenses"][0]["name"] == "etalab-2.0" and len(package["sources"]) > 20
print(sum(not resource["description"] for resource in package["resources"]) + sum(not field["description"] for resource in package["resources"] for field in resource["schema"]["fields"]))
PY
)"
verifier 'units' 'centimes HT' \
  "$(python3 -c "import json; print(next(f['unit'] for r in json.load(open('datapackage.json'))['resources'] if r['name'] == 'tranches' for f in r['schema']['fields'] if f['name'] == 'forfait_centimes'))")"
conclure
