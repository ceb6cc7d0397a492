# shellcheck shell=sh
# tools.sh: sourced by the tests of the user's database, after outils.sh.

segur=${SEGUR_PROGRAMME-$RACINE/segur}
base="$dossier/ma base à moi.db"

# base_neuve: a new database of the user's, in $base.
base_neuve() {
  # A command killed before it wrote anything leaves a journal that nothing needs to put right, beside a base that is
  # gone here.
  rm -f "$base" "$base-journal"
  "$segur" nouveau "$base" >/dev/null || exit 1
}

# lire SQL: reads the database.
lire() {
  sqlite3 -init /dev/null -batch -bail -list -noheader "$base" "$1"
}

# importer EXPECTED ARGUMENT…: imports into $base; keeps the outputs in $sortie and $erreurs.
importer() {
  attendu=$1
  shift
  sortie=$("$segur" importer "$@" --base "$base" 2>"$dossier/erreurs")
  verifier "exit code of: importer $*" "$attendu" $?
  erreurs=$(cat "$dossier/erreurs")
}
