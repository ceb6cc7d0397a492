# shellcheck shell=sh
# sql.sh: sourced. Texts of the user's handed to sqlite3.

# A text as SQL: in hexadecimal, so that no character of it is ever read as SQL.
litteral() {
  printf "CAST(x'%s' AS TEXT)" "$(printf %s "$1" | od -An -v -tx1 | tr -d ' \n')"
}

# lier NAME VALUE: prints the SQL that binds :NAME, once « .parameter init » has made the table in
# which sqlite3 looks for values.
lier() {
  echo "INSERT INTO temp.sqlite_parameters VALUES (':$1', $(litteral "$2"));"
}
