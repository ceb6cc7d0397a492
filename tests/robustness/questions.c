/* Runs the statements of standard input, one a line, on a database, with segur inside; prints rows and errors. */
#include <stdio.h>

#include "segur.h"

int main(int argc, char **argv) {
  sqlite3 *db;
  char *error = 0;
  char line[2000];

  if (argc != 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, 0) || sqlite3_segur_init(db, &error, 0)) {
    return 2;
  }
  while (fgets(line, sizeof line, stdin)) {
    sqlite3_stmt *statement = 0;
    int rc = sqlite3_prepare_v2(db, line, -1, &statement, 0);
    while (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
      for (int i = 0; i < sqlite3_column_count(statement); i++) {
        const unsigned char *text = sqlite3_column_text(statement, i);
        printf("%s%s", i > 0 ? "|" : "", text ? (const char *)text : "");
      }
      printf("\n");
      rc = SQLITE_OK;
    }
    if (rc != SQLITE_DONE) printf("%s\n", sqlite3_errmsg(db));
    sqlite3_finalize(statement);
  }
  return sqlite3_close(db);
}
