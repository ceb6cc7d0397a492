#include "outils.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Essais essais;

int is_complete(void) {
  const char *path = getenv("SEGUR_BILAN");

  return path && *path;
}

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

sqlite3 *open_copy(void) {
  sqlite3 *db = open_with_segur();
  sqlite3 *reference;
  sqlite3_backup *backup;

  assert_int_equal(sqlite3_open_v2(SEGUR_DB, &reference, SQLITE_OPEN_READONLY, 0), SQLITE_OK);
  backup = sqlite3_backup_init(db, "main", reference, "main");
  assert_non_null(backup);
  assert_int_equal(sqlite3_backup_step(backup, -1), SQLITE_DONE);
  assert_int_equal(sqlite3_backup_finish(backup), SQLITE_OK);
  close_database(reference);
  return db;
}

void close_database(sqlite3 *db) {
  assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

void execute(sqlite3 *db, const char *sql) {
  char *error = 0;
  if (sqlite3_exec(db, sql, 0, 0, &error) != SQLITE_OK) fail_msg("%s\n%s", sql, error);
}

int64_t integer(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  int64_t value;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) fail_msg("%s\n%s", sql, sqlite3_errmsg(db));
  if (sqlite3_step(statement) != SQLITE_ROW) fail_msg("%s\n%s", sql, sqlite3_errmsg(db));
  value = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  return value;
}

/* The expected text, with what the reference gives for its words. It is freed by sqlite3_free(). */
static char *complete(const char *attendu) {
  static const char *const WORDS[][2] = {
    {"@DISPOSITIFS@", "SELECT DISTINCT dispositif AS nom FROM dispositifs ORDER BY 1"},
    {"@VAGUES@", "SELECT vague AS nom FROM vagues ORDER BY 1"},
    {"@PROFESSIONS@", "SELECT profession AS nom FROM remunerations ORDER BY 1"},
  };
  char *text = sqlite3_mprintf("%s", attendu);

  for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
    char *place = strstr(text, WORDS[i][0]);
    if (place) {
      sqlite3 *db;
      sqlite3_stmt *list;
      char *sql = sqlite3_mprintf("SELECT group_concat(nom, ', ') FROM (%s)", WORDS[i][1]);
      char *whole;
      assert_int_equal(sqlite3_open_v2(SEGUR_DB, &db, SQLITE_OPEN_READONLY, 0), SQLITE_OK);
      assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &list, 0), SQLITE_OK);
      assert_int_equal(sqlite3_step(list), SQLITE_ROW);
      whole = sqlite3_mprintf("%.*s%s%s", (int)(place - text), text, sqlite3_column_text(list, 0),
                              place + strlen(WORDS[i][0]));
      sqlite3_finalize(list);
      close_database(db);
      sqlite3_free(sql);
      sqlite3_free(text);
      text = whole;
    }
  }
  return text;
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

void check_at(sqlite3 *db, const char *expression, const char *attendu, const char *file, int line) {
  static const char *const TYPES[] = {"", "INTEGER", "REAL", "TEXT", "BLOB", "NULL"};
  sqlite3_stmt *statement = 0;
  char *sql = sqlite3_mprintf("SELECT %s", expression);
  char *wanted = complete(attendu);
  int rc = sqlite3_prepare_v2(db, sql, -1, &statement, 0);
  int right;

  essais.faits++;
  if (rc == SQLITE_OK) rc = sqlite3_step(statement);
  if (rc == SQLITE_ROW) {
    right = is_expected(statement, wanted);
  } else {
    right = strncmp(wanted, "ERREUR ", 7) == 0 && strcmp(wanted + 7, sqlite3_errmsg(db)) == 0;
  }
  if (!right) {
    print_error("%s\n  attendu %s\n  obtenu  %s %s\n", sql, wanted,
                rc == SQLITE_ROW ? TYPES[sqlite3_column_type(statement, 0)] : "ERREUR",
                rc == SQLITE_ROW ? (const char *)sqlite3_column_text(statement, 0) : sqlite3_errmsg(db));
    _fail(file, line);
  }
  sqlite3_finalize(statement);
  sqlite3_free(wanted);
  sqlite3_free(sql);
}

void check_all_at(const Cas *cas, size_t count, const char *file, int line) {
  sqlite3 *db = open_with_segur();

  for (size_t i = 0; i < count; i++) check_at(db, cas[i].expression, cas[i].attendu, file, line);
  close_database(db);
}
