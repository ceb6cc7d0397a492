#!/bin/sh
# creer_base.sh FILE: makes the reference database from schema.sql, seed/ and queries/, and the lists of what it put there.
#
# Needs the sqlite3 shell alone. A row that breaks a constraint stops it: the message
# names the seed file, the line and the row. FILE appears only when it is complete.
set -eu

RACINE=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd)
base=$1
neuve=$base.nouvelle
erreurs=$base.erreurs
ordres=$base.ordres
trap 'rm -f "$neuve" "$neuve-journal" "$erreurs" "$ordres"' EXIT

sql() {
  sqlite3 -init /dev/null -batch -bail -cmd 'PRAGMA foreign_keys=ON' "$neuve" "$@"
}

# Runs standard input as one transaction; $1 is the file it comes from.
charger() {
  if { cat; echo 'COMMIT;'; } | sql -cmd 'BEGIN' 2>"$erreurs"; then return; fi
  # SQLite says « … near line N: why », and a seed row is one line.
  ligne=$(sed -n 's/.*near line \([0-9]*\):.*/\1/p;q' "$erreurs")
  {
    echo "$1, ligne ${ligne:-?} : $(sed '1s/.*near line [0-9]*: //;q' "$erreurs")"
    if [ -n "$ligne" ]; then sed -n "${ligne}p" "$RACINE/$1"; fi
  } >&2
  exit 1
}

rm -f "$neuve"
charger schema.sql <"$RACINE/schema.sql"

# The seed files, in the order in which the schema creates the tables they refer to.
tables=$(sql "SELECT group_concat(name, ' ') FROM (
  SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid)")
semees=
for table in $tables; do
  fichier=seed/$table.sql
  if [ -f "$RACINE/$fichier" ]; then
    charger "$fichier" <"$RACINE/$fichier"
    semees="$semees '$table',"
  fi
done
for fichier in "$RACINE"/seed/*.sql; do
  table=$(basename "$fichier" .sql)
  case " $tables " in
    *" $table "*) ;;
    *)
      echo "seed/$table.sql : aucune table de ce nom dans schema.sql" >&2
      exit 1
      ;;
  esac
done

# The queries, as views, but for those whose header says that they need the extension, or that a parameter is required; each of
# the other parameters is NULL, which means its default. The name of a table is taken: there, the view of the query NAME is
# NAME_synthese.
for fichier in "$RACINE"/queries/*.sql; do
  requete=$(basename "$fichier" .sql)
  if grep -q -e '^-- Extension :' -e '^--   :.*obligatoire' "$fichier"; then continue; fi
  vue=$requete
  case " $tables " in
    *" $requete "*) vue=${requete}_synthese ;;
  esac
  { printf 'CREATE VIEW %s AS ' "$vue"; sed '/^--/!s/\([( ]\):[a-z_][a-z_]*/\1NULL/g' "$fichier"; } | charger "queries/$requete.sql"
done
# A view is only compiled when it is read, and may read another.
for vue in $(sql "SELECT name FROM sqlite_schema WHERE type = 'view'"); do
  echo "SELECT * FROM $vue LIMIT 0;" | charger "queries/${vue%_synthese}.sql"
done

# And the queries themselves, for whoever opens this base.
awk -v tables="$tables" -f "$RACINE/dev/requetes.awk" "$RACINE"/queries/*.sql | charger queries

# What is segur's in this base: the tables that seed/ fills, the user's, the views and indexes; and each row.
echo "INSERT INTO reference_objets
  SELECT name, CASE WHEN type <> 'table' THEN iif(type = 'view', 'vue', type) WHEN name GLOB 'reference_*' OR name GLOB 'requetes*' THEN 'liste'
                    WHEN name IN (${semees%,}) THEN 'table' ELSE 'utilisateur' END,
         iif(type = 'table', (SELECT group_concat(c.name, ' ') FROM pragma_table_info(s.name) AS c), NULL)
  FROM sqlite_schema AS s WHERE sql IS NOT NULL ORDER BY rowid;" | charger reference_objets
lignes=dev/lignes.sql
{
  echo "CREATE TEMP VIEW lignes_de AS SELECT nom FROM reference_objets WHERE genre = 'table';"
  cat "$RACINE/$lignes"
} | sql >"$ordres"
{
  echo 'CREATE TEMP TABLE lignes_lues (nom, cle, empreinte, rang);'
  cat "$ordres"
  echo 'INSERT INTO reference_lignes SELECT nom, cle, empreinte FROM lignes_lues;'
} | charger $lignes

mv "$neuve" "$base"
