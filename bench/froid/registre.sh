# From the register to the budget, as a user would: a new database, the register, the query.
rm -f registre.db
"$RACINE/segur" nouveau registre.db >/dev/null &&
  "$RACINE/segur" importer finess finess.csv --base registre.db >/dev/null &&
  "$RACINE/segur" requete laboratoires -csv --base registre.db
