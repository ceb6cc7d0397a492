#include "outils.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Essais essais;

int conclure(const char *famille, int echecs) {
  const char *path = getenv("SEGUR_BILAN");
  FILE *file = path && *path ? fopen(path, "a") : 0;

  if (file) {
    fprintf(file, "%s\t%lld\t%lld\t%d\n", famille, (long long)essais.faits, (long long)essais.fautes_injectees, echecs);
    if (fclose(file) != 0) echecs++;
  } else if (path && *path) {
    perror(path);
    echecs++;
  }
  return echecs;
}

sqlite3 *open_with_segur(void) {
  sqlite3 *db;
  char *error = 0;

  assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
  assert_int_equal(sqlite3_enable_load_extension(db, 1), SQLITE_OK);
  if (sqlite3_load_extension(db, SEGUR_SO, 0, &error) != SQLITE_OK) fail_msg("%s", error);
  return db;
}

void close_database(sqlite3 *db) {
  assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* True if the current row's only value is the one that `attendu` describes. */
static int is_expected(sqlite3_stmt *statement, const char *attendu) {
  switch (sqlite3_column_type(statement, 0)) {
    case SQLITE_INTEGER:
      return strncmp(attendu, "INTEGER ", 8) == 0 &&
             strtoll(attendu + 8, 0, 10) == sqlite3_column_int64(statement, 0);
    case SQLITE_FLOAT: /* exactly: the double nearest to the decimal text */
      return strncmp(attendu, "REAL ", 5) == 0 &&
             strtod(attendu + 5, 0) == sqlite3_column_double(statement, 0);
    case SQLITE_TEXT:
      return strncmp(attendu, "TEXT ", 5) == 0 &&
             strcmp(attendu + 5, (const char *)sqlite3_column_text(statement, 0)) == 0;
    case SQLITE_NULL:
      return strcmp(attendu, "NULL") == 0;
    default:
      return 0;
  }
}

void check(sqlite3 *db, const char *expression, const char *attendu) {
  static const char *const TYPES[] = {"", "INTEGER", "REAL", "TEXT", "BLOB", "NULL"};
  sqlite3_stmt *statement = 0;
  char *sql = sqlite3_mprintf("SELECT %s", expression);
  int rc = sqlite3_prepare_v2(db, sql, -1, &statement, 0);

  essais.faits++;
  if (rc == SQLITE_OK) rc = sqlite3_step(statement);
  if (rc == SQLITE_ROW) {
    if (!is_expected(statement, attendu)) {
      fail_msg("%s\n  attendu %s\n  obtenu  %s %s", expression, attendu,
               TYPES[sqlite3_column_type(statement, 0)],
               (const char *)sqlite3_column_text(statement, 0));
    }
  } else if (strncmp(attendu, "ERREUR ", 7) != 0 || strcmp(attendu + 7, sqlite3_errmsg(db)) != 0) {
    fail_msg("%s\n  attendu %s\n  obtenu  ERREUR %s", expression, attendu, sqlite3_errmsg(db));
  }
  sqlite3_finalize(statement);
  sqlite3_free(sql);
}

void check_all(const Cas *cas, size_t count) {
  sqlite3 *db = open_with_segur();

  for (size_t i = 0; i < count; i++) check(db, cas[i].expression, cas[i].attendu);
  close_database(db);
}
