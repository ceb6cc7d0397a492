#!/bin/sh
# The scales in DuckDB and in PostgreSQL, beside the extension: no amount differs, no refusal lacks; of a base that
# holds its own annex, beside what that base says. One figure that is changed is seen. PostgreSQL writes the CASE in
# place of the call, in parallel, and takes the file as an extension.
set -u
. "$RACINE/tests/outils.sh"
python=$RACINE/build/moteurs/bin/python
segur=$RACINE/build/release/segur
engines=$RACINE/build/release/engines
comparer=$RACINE/tests/engines/comparer.py
empreinte=$(sqlite3 "$REFERENCE" 'SELECT empreinte FROM empreinte')
cd "$dossier" || exit 1
for moteur in duckdb postgresql spark clickhouse; do
  verifier "$moteur: what the build writes" '' \
    "$("$segur" publier --moteur $moteur | cmp - "$engines/segur_$moteur.sql" 2>&1)"
  contenir "$moteur: the digest, first" "$empreinte" "$(sed -n 1p "$engines/segur_$moteur.sql")"
done

. "$RACINE/dev/serveurs.sh"
demarrer_postgresql
trap 'arreter_postgresql; rm -rf "$dossier"' EXIT
adresse="host=$serveur dbname=postgres user=postgres"
psql() {
  command psql -h "$serveur" -U postgres -X -q -At "$@" 2>&1
}

# comparer MOTEUR BASE SCRIPT: the last line of what it prints, without the count of cases; what differs, if some does.
comparer() {
  "$python" "$comparer" "$1" "$2" "${SEGUR_SO%.so}" "$3" "$adresse" >lu 2>&1
  code=$?
  grep -v '^autres mots' lu | sed '$!b; s/ : [0-9]* cas//'
  nombre=$(sed -n '$s/.* : \([0-9]*\) cas.*/\1/p' lu)
}
comparer duckdb "$REFERENCE" "$engines/segur_duckdb.sql" >dit
verifier 'DuckDB' 'duckdb, 0 montants différents, 0 refus absents' "$(sed 's/, [0-9]* en d.autres mots//' dit)"
cat lu | tail -25 | cut -c1-200
verifier 'DuckDB, many' oui "$([ "${nombre:-0}" -gt 4000000 ] && echo oui)"
comparer postgresql "$REFERENCE" "$engines/segur_postgresql.sql" >dit
verifier 'PostgreSQL' 'postgresql, 0 montants différents, 0 refus absents' "$(sed 's/, [0-9]* en d.autres mots//' dit)"
tail -25 lu | cut -c1-200
verifier 'PostgreSQL, many' oui "$([ "${nombre:-0}" -gt 4000000 ] && echo oui)"

# One centime more, from one bound on.
cp "$REFERENCE" fausse.db
sqlite3 -init /dev/null fausse.db \
  "UPDATE tranches SET forfait_centimes = forfait_centimes + 1 WHERE dispositif = 'SGL' AND a_partir_de > 1"
"$segur" publier --moteur postgresql --base fausse.db >fausse.sql
"$python" "$comparer" postgresql "$REFERENCE" "${SEGUR_SO%.so}" fausse.sql "$adresse" >lu 2>&1
verifier 'a figure that changed' 1 $?
contenir 'which is seen' 'diffèrent : sons_lab(q)' "$(cat lu)"

# A base that holds its own annex: what its own view says of each dossier.
"$segur" nouveau annexe.db >/dev/null
sqlite3 -init /dev/null annexe.db "INSERT INTO sources (source, titre) VALUES ('MON-ANNEXE', 'mon annexe');
  DELETE FROM tranches WHERE dispositif = 'SGL';
  INSERT INTO tranches (dispositif, vague, assiette, a_partir_de, forfait_centimes, par_unite_centimes, statut, source, confiance) VALUES
    ('SGL', 1, 'sites', 1, 1234567, 0, 'publie', 'MON-ANNEXE', 'A'), ('SGL', 1, 'sites', 10, 100001, 12345, 'publie', 'MON-ANNEXE', 'A'), ('SGL', 1, 'sites', 50, 0, 33333, 'publie', 'MON-ANNEXE', 'A');
  INSERT INTO plafonds (dispositif, vague, plafond_centimes, statut, source, confiance) VALUES ('SGL', 1, 2500050, 'publie', 'MON-ANNEXE', 'A');
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO dossiers (structure, dispositif, quantite) SELECT 'C' || i, 'SGL', i FROM n;
  INSERT INTO dossiers (structure, dispositif, quantite) SELECT 'R' || q, 'RIS', q FROM (SELECT 1 AS q UNION SELECT 14999 UNION SELECT 15000 UNION SELECT 15001 UNION SELECT 233115 UNION SELECT 233116)"
"$segur" requete dossiers_montants --base annexe.db -json -o attendus.json
"$segur" publier --moteur postgresql annexe.sql --base annexe.db
"$segur" publier --moteur duckdb annexe-duckdb.sql --base annexe.db
verifier 'an annex' '206 dossiers, 0 faux, 206 dossiers, 0 faux' "$("$python" - "$adresse" <<'PY'
import json, sys, duckdb, psycopg
lignes = json.load(open("attendus.json"))
lignes = lignes if isinstance(lignes, list) else lignes["lignes"]
dit = []
for connexion, script in ((duckdb.connect(), "annexe-duckdb.sql"), (psycopg.connect(sys.argv[1], autocommit=True), "annexe.sql")):
    connexion.execute(open(script).read())
    faux = 0
    for ligne in lignes:
        d, q = ligne["dispositif"], int(ligne["quantite"])
        a, b, c = connexion.execute(f"SELECT sons('{d}', {q}), sons_bas('{d}', {q}), sons_haut('{d}', {q})").fetchone()
        faux += (float(a), float(b), float(c)) != (float(ligne["ht"]), float(ligne["bas"]), float(ligne["haut"]))
    dit.append(f"{len(lignes)} dossiers, {faux} faux")
print(", ".join(dit))
PY
)"
verifier 'its digest' oui "$([ "$(psql -c 'SELECT segur_empreinte()')" != "$empreinte" ] && sed -n 1p annexe.sql |
  grep -qF "$(psql -c 'SELECT segur_empreinte()')" && echo oui)"

# PostgreSQL: the CASE stands in the plan, of sons() too; the query is parallel.
psql -f "$engines/segur_postgresql.sql" >/dev/null
psql -c "CREATE TABLE clients AS SELECT (1 + i % 2000)::bigint AS sites FROM generate_series(1, 300000) AS i; ANALYZE clients" >/dev/null
plan=$(psql -c "SET min_parallel_table_scan_size = 0; SET parallel_setup_cost = 0" -c \
  "EXPLAIN (COSTS off, VERBOSE) SELECT sum(sons_lab(sites)), sum(sons('SGL', sites)) FROM clients")
verifier 'the plan: no call' '' "$(echo "$plan" | grep -o "sons_lab(sites\|sons_lab(clients\|sons('SGL'" | head -1)"
contenir 'the plan: the CASE' 'WHEN (sites >= 80) THEN 38565.00' "$plan"
contenir 'the plan: parallel' 'Parallel Seq Scan' "$plan"
# 150 clients of each number: 79 numbers at 22 500, 1 921 at 38 565.
verifier 'an exact sum' 'numeric|11379129750.00' \
  "$(psql -c 'SELECT pg_typeof(sum(sons_lab(sites))), sum(sons_lab(sites)) FROM clients')"

# An extension: by who may create in the database, who is no superuser; from an older version; elsewhere; then none is
# left.
if [ "$(id -u)" = 0 ]; then
  lieu=$("$binaires/pg_config" --sharedir 2>/dev/null ||
    echo "/usr/share/postgresql/$(basename "$(dirname "$binaires")")")/extension
  version=$(sed -n "s/^default_version = '\(.*\)'/\1/p" "$engines/segur.control")
  cp "$engines/segur.control" "$engines/segur--$version.sql" "$lieu/"
  printf "CREATE FUNCTION segur_empreinte() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'ancienne';\n" \
    >"$lieu/segur--0.0.1.sql"
  cp "$engines/segur--$version.sql" "$lieu/segur--0.0.1--$version.sql"
  psql -c 'CREATE ROLE analyste LOGIN' -c 'CREATE DATABASE segur OWNER analyste' >/dev/null
  analyste() {
    command psql -h "$serveur" -U analyste -d segur -X -q -At "$@" 2>&1
  }
  verifier 'CREATE EXTENSION' "ancienne
$empreinte|38565.00" "$(analyste -c "CREATE EXTENSION segur VERSION '0.0.1'" -c 'SELECT segur_empreinte()' -c \
  'ALTER EXTENSION segur UPDATE' -c 'SELECT segur_empreinte(), sons_lab(80)')"
  verifier 'in a schema of its own' '38565.00' \
    "$(analyste -c 'CREATE SCHEMA ailleurs' -c 'DROP EXTENSION segur' -c 'CREATE EXTENSION segur' -c \
    'SELECT sons_lab(80)')"
  verifier 'dropped' 0 "$(analyste -c 'DROP EXTENSION segur' -c \
    "SELECT count(*) FROM pg_proc WHERE proname LIKE 'sons%' OR proname LIKE 'segur%'")"
  rm -f "$lieu"/segur--*.sql "$lieu/segur.control"
fi

# The tables, as CSV: the lines of docs/moteurs.md.
"$segur" requete recapitulatif_montants -csv -o budget.csv
ligne() {
  sed -n "s/^| $1 | \`\([^\`]*\)\`.*/\1/p" "$RACINE/docs/moteurs.md"
}
verifier 'DuckDB reads the CSV' 1251000000 \
  "$("$python" -c 'import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchone()[0])' "$(ligne DuckDB)")"
verifier 'PostgreSQL reads the CSV' 1251000000 \
  "$(psql -c "$(sed -n 's/^| PostgreSQL | .*après `\(.*\)` |$/\1/p' "$RACINE/docs/moteurs.md")" -c \
  "$(ligne PostgreSQL)" -c "SELECT sum(montant) FROM budget WHERE edition = 'initiale'" | sed -n '$p')"

# What docs/moteurs.md says of a CASE typed by hand.
verifier 'docs/moteurs.md' '6 answers, 0 wrong' \
  "$("$python" - "$engines/segur_duckdb.sql" "$RACINE/docs/moteurs.md" <<'PY'
import re, sys, duckdb
connexion = duckdb.connect()
connexion.execute(open(sys.argv[1]).read())
lues = fausses = 0
for bloc in re.findall(r"<!-- duckdb -->\n```duckdb\n(.*?)```", open(sys.argv[2]).read(), re.S):
    for ligne in bloc.splitlines():
        ordre, _, attendu = ligne.partition("; -- ")
        obtenu = connexion.execute(ordre).fetchone()
        lues += bool(attendu)
        fausses += bool(attendu) and str(obtenu[0]) != attendu
print(f"{lues} answers, {fausses} wrong")
PY
)"

# A base from elsewhere, whose names would be orders there: nothing is written.
for faute in "dispositif = 'X(); DROP TABLE clients; --'" "af = '\$\$; DROP TABLE clients; --'" "af = 'x\\'"; do
  cp "$REFERENCE" hostile.db
  sqlite3 -init /dev/null hostile.db \
    "PRAGMA ignore_check_constraints = 1; UPDATE dispositifs SET $faute WHERE dispositif = 'DPI' AND vague = 1"
  contenir "refused: $faute" 'ne peut être écrit dans une fonction' \
    "$("$segur" publier --moteur postgresql hostile.sql --base hostile.db 2>&1)"
done
verifier 'nothing is written' '' "$(ls hostile.sql 2>/dev/null)"

# What is asked for in a wrong way.
contenir 'an engine that is none' 'pas de moteur « oracle »' "$("$segur" publier --moteur oracle 2>&1)"
contenir 'no name' 'segur : il manque la valeur : --moteur MOTEUR' "$("$segur" publier --moteur 2>&1)"
contenir 'a file that is there' 'existe déjà' "$("$segur" publier --moteur duckdb annexe.sql 2>&1)"
conclure differences
