/* statements.c: a statement on a base, and why it stops: see base.h. */
#include "base.h"

sqlite3_stmt *prepare(sqlite3 *db, const char *sql, const char *first, const char *second) {
  sqlite3_stmt *statement = 0;

  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) == SQLITE_OK &&
      (first == 0 || sqlite3_bind_text(statement, 1, first, -1, SQLITE_STATIC) == SQLITE_OK) &&
      (second == 0 || sqlite3_bind_text(statement, 2, second, -1, SQLITE_STATIC) == SQLITE_OK)) {
    return statement;
  }
  if (caught_signal()) {
    stopped();
  } else {
    say("%s", reason(db));
  }
  sqlite3_finalize(statement);
  return 0;
}

int fail_query(const Base *base) {
  return caught_signal() ? stopped() : refuse("%s", reason(base->db));
}

int check_dossiers(const Base *base) {
  sqlite3_stmt *any = prepare(base->db, "SELECT 1 FROM dossiers", 0, 0);
  const int rc = any ? sqlite3_step(any) : SQLITE_ERROR;
  int result = rc == SQLITE_ROW ? DONE : FAILED;

  if (any && rc == SQLITE_DONE) {
    result =
        refuse("« %s » n'a aucun dossier : %s importer dossiers FICHIER.csv y charge les vôtres", base->path, called());
  }
  if (any && rc != SQLITE_DONE && rc != SQLITE_ROW) result = fail_query(base);
  sqlite3_finalize(any);
  return result;
}
