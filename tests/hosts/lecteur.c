/*
** lecteur BASE SQL: prints the rows of a query as « sqlite3 -list -header » does, with whatever SQLite
** it is linked to. Double-quoted strings are off and foreign keys are on, as in the strictest hosts.
*/
#include <stdio.h>

#include "sqlite3.h"

int main(int argc, char **argv) {
  sqlite3 *db;
  sqlite3_stmt *statement;
  int rc;

  if (argc != 3 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, 0) != SQLITE_OK) return 2;
  if (sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0) != SQLITE_OK) return 2;
  if (sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0) != SQLITE_OK) return 2;
  if (sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0) != SQLITE_OK) return 2;
  if (sqlite3_exec(db, "PRAGMA foreign_keys = ON", 0, 0, 0) != SQLITE_OK) return 2;
  if (sqlite3_prepare_v2(db, argv[2], -1, &statement, 0) != SQLITE_OK) {
    fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    return 1;
  }
  for (int i = 0; i < sqlite3_column_count(statement); i++) {
    printf("%s%s", i > 0 ? "|" : "", sqlite3_column_name(statement, i));
  }
  printf("\n");
  while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(statement); i++) {
      const unsigned char *text = sqlite3_column_text(statement, i);
      printf("%s%s", i > 0 ? "|" : "", text ? (const char *)text : "");
    }
    printf("\n");
  }
  if (rc != SQLITE_DONE) fprintf(stderr, "%s\n", sqlite3_errmsg(db));
  sqlite3_finalize(statement);
  sqlite3_close(db);
  return rc != SQLITE_DONE;
}
