/*
** A database that lies, is damaged, locked or watched; a connection that forbids, limits, interrupts: a clean
** answer or a clean error each time, and the connection is of use afterwards.
*/
#define _POSIX_C_SOURCE 200809L
#include "outils.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char SCALE[] = "sons_selon('[{\"a_partir_de\":1,\"forfait\":3,\"par_unite\":0.25}]', 5)";

/* Tables, views and triggers that bear our names: the functions read none of them. */
static void lies(void **state) {
  sqlite3 *db = open_with_segur();
  (void)state;
  execute(db, "CREATE TABLE tranches (dispositif, vague, assiette, a_partir_de, forfait_centimes, par_unite_centimes);"
              "INSERT INTO tranches VALUES ('SGL', 1, 'sites', 1, 1, 1);"
              "CREATE TABLE assiettes AS SELECT zeroblob(100) AS dispositif, 1e300 AS rang;"
              "CREATE VIEW baremes AS SELECT * FROM baremes_json; CREATE VIEW baremes_json AS SELECT * FROM baremes;"
              "CREATE TABLE remunerations (montant); INSERT INTO remunerations VALUES ('beaucoup');");
  check(db, "sons_lab(80)", "INTEGER 38565");
  check(db, "rosp_total()", "INTEGER 291000000");
  check(db, "montant FROM sons_detail('RIS', 15001) WHERE actif", "REAL 3750.25");
  check(db, "count(*) FROM baremes", "ERREUR view baremes is circularly defined");
  check(db, "sons_lab(80)", "INTEGER 38565");
  execute(db, "CREATE TABLE json_each (x)");
  check(db, SCALE, "ERREUR sons_selon(): bareme : 'json_each' is not a function");
  close_database(db);
}

static int deny(void *data, int action, const char *a, const char *b, const char *c, const char *d) {
  (void)data, (void)action, (void)a, (void)b, (void)c, (void)d;
  return SQLITE_DENY;
}

/* Statements prepared before an authorizer that denies everything still run, but for what they prepare. */
static void authorizer(void **state) {
  sqlite3 *db = open_with_segur();
  sqlite3_stmt *lab;
  sqlite3_stmt *selon;
  char sql[200];
  (void)state;
  snprintf(sql, sizeof sql, "SELECT %s", SCALE);
  assert_int_equal(sqlite3_prepare_v2(db, "SELECT sons_lab(80)", -1, &lab, 0), SQLITE_OK);
  assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &selon, 0), SQLITE_OK);
  assert_int_equal(sqlite3_set_authorizer(db, deny, 0), SQLITE_OK);
  check(db, "sons_lab(80)", "ERREUR not authorized");
  check(db, "count(*) FROM sons_detail('RIS', 1)", "ERREUR not authorized");
  (void)sqlite3_step(lab);
  assert_int_not_equal(sqlite3_step(selon), SQLITE_ROW);
  sqlite3_finalize(lab);
  sqlite3_finalize(selon);
  assert_int_equal(sqlite3_set_authorizer(db, 0, 0), SQLITE_OK);
  check(db, SCALE, "REAL 4.25");
  close_database(db);
}

/* Each limit of a connection at its least, and at a few values more: the right answer or an error. */
static void limits(void **state) {
  static const char *const expressions[] = {
      "sons_lab('80')",
      "sons('RIS', 15001)",
      "segur_debug()",
      SCALE,
      "montant FROM sons_detail('RIS', 15001) WHERE actif",
      "sons_lab('une quantité qui n''est pas un nombre, et dont le texte est long')",
      "sons_haut('SGL', '12')",
      "sons_haut('LGC', 3)",
      "sons_total('SGL', '12')",
      "sons_total('SGL', '12') OVER (ROWS CURRENT ROW)",
  };
  sqlite3 *db = open_with_segur();
  (void)state;
  for (int limit = 0; limit <= SQLITE_LIMIT_WORKER_THREADS; limit++) {
    for (int value = 0; value <= 64; value = value ? value * 2 : 1) {
      int before = sqlite3_limit(db, limit, value);
      for (size_t i = 0; i < sizeof expressions / sizeof *expressions; i++) {
        sqlite3_stmt *statement = 0;
        char sql[300];
        int rc;
        snprintf(sql, sizeof sql, "SELECT %s", expressions[i]);
        rc = sqlite3_prepare_v2(db, sql, -1, &statement, 0);
        if (rc == SQLITE_OK) rc = sqlite3_step(statement);
        if (rc == SQLITE_ROW && i == 0 && sqlite3_column_int(statement, 0) != 38565) {
          fail_msg("limit %d at %d: %s", limit, value, sql);
        }
        if (rc == SQLITE_DONE) fail_msg("limit %d at %d: %s: no row", limit, value, sql);
        sqlite3_finalize(statement);
        essais.faits++;
      }
      essais.fautes_injectees++;
      sqlite3_limit(db, limit, before);
      check(db, SCALE, "REAL 4.25");
    }
  }
  close_database(db);
}

static int stop_after(void *count) {
  return --*(int *)count <= 0;
}

/* A long statement stopped by a progress handler, or by sqlite3_interrupt() from within it. */
static void interrupt_now(sqlite3_context *context, int count, sqlite3_value **arguments) {
  (void)count;
  sqlite3_interrupt(sqlite3_context_db_handle(context));
  sqlite3_result_value(context, arguments[0]);
}
static void interruptions(void **state) {
  static const char *const long_ones[] = {
      "sum(sons('SGL', n)) FROM (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 1000000) SELECT "
      "n FROM n)",
      "sons_total('SGL', n) FROM (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 1000000) SELECT "
      "n FROM n)",
      "max(t) FROM (SELECT sons_total('SGL', n) OVER (ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS t FROM (WITH "
      "RECURSIVE n(n) AS"
      " (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 100000) SELECT n FROM n))",
      "sum(montant) FROM (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 100000) SELECT n FROM "
      "n),"
      " sons_detail('RIS', n)",
      "sum(sons_selon('[{\"a_partir_de\":1,\"forfait\":' || n || ',\"par_unite\":0}]', 5)) FROM (WITH RECURSIVE n(n) AS"
      " (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 100000) SELECT n FROM n)",
  };
  sqlite3 *db = open_with_segur();
  (void)state;
  assert_int_equal(sqlite3_create_function(db, "stop", 1, SQLITE_UTF8, 0, interrupt_now, 0, 0), SQLITE_OK);
  for (size_t i = 0; i < sizeof long_ones / sizeof *long_ones; i++) {
    for (int count = 1; count < 2000; count = count * 3 + 1) {
      int left = count;
      sqlite3_progress_handler(db, 7, stop_after, &left);
      check(db, long_ones[i], "ERREUR interrupted");
      essais.fautes_injectees++;
      sqlite3_progress_handler(db, 0, 0, 0);
    }
    check(db, "sons_lab(80)", "INTEGER 38565");
  }
  check(db,
        "sum(sons_lab(stop(n))) FROM (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 10) SELECT "
        "n FROM n)",
        "ERREUR interrupted");
  check(db, SCALE, "REAL 4.25");
  close_database(db);
}

/* Reads every view and table of a file to the end, whatever it answers. */
static int read_all(const char *path) {
  sqlite3 *db;
  sqlite3_stmt *names;
  int rows = 0;
  char *list[200];
  int count = 0;

  assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, 0), SQLITE_OK);
  assert_int_equal(sqlite3_enable_load_extension(db, 1), SQLITE_OK);
  (void)sqlite3_load_extension(db, SEGUR_SO, 0, 0);
  (void)sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (sqlite3_prepare_v2(db, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')", -1, &names, 0) ==
      SQLITE_OK) {
    while (count < 200 && sqlite3_step(names) == SQLITE_ROW) {
      list[count++] = sqlite3_mprintf("SELECT * FROM \"%w\"", sqlite3_column_text(names, 0));
    }
  }
  sqlite3_finalize(names);
  for (int i = 0; i < count; i++) {
    sqlite3_stmt *statement = 0;
    int budget = 20000000; /* a damaged page may make a loop */
    sqlite3_progress_handler(db, 1000, stop_after, &budget);
    if (sqlite3_prepare_v2(db, list[i], -1, &statement, 0) == SQLITE_OK) {
      for (int n = 0; n < 10000 && sqlite3_step(statement) == SQLITE_ROW; n++) {
        for (int column = 0; column < sqlite3_column_count(statement); column++) {
          (void)sqlite3_column_text(statement, column);
        }
        rows++;
        essais.faits++;
      }
    }
    sqlite3_finalize(statement);
    sqlite3_free(list[i]);
  }
  sqlite3_progress_handler(db, 0, 0, 0);
  /* What the functions answer does not come from the file. */
  if (sqlite3_load_extension(db, SEGUR_SO, 0, 0) == SQLITE_OK) check(db, "sons_lab(80)", "INTEGER 38565");
  close_database(db);
  return rows;
}

/* Bytes of the file changed at random, the seed fixed: errors, or other rows, and nothing worse. */
static void damaged_files(void **state) {
  FILE *file = fopen(SEGUR_DB, "rb");
  char path[] = "/tmp/segur-XXXXXX";
  int descriptor = mkstemp(path);
  unsigned char *bytes;
  unsigned char *copy;
  unsigned seed = 20261122;
  size_t size;
  int whole;
  (void)state;

  assert_non_null(file);
  assert_true(descriptor >= 0);
  close(descriptor);
  fseek(file, 0, SEEK_END);
  size = (size_t)ftell(file);
  rewind(file);
  bytes = malloc(size);
  copy = malloc(size);
  assert_true(bytes && copy && fread(bytes, 1, size, file) == size);
  fclose(file);
  whole = read_all(SEGUR_DB);
  assert_true(whole > 500);
  for (int round = 0; round < 60; round++) {
    size_t length = size;
    memcpy(copy, bytes, size);
    for (int i = 0; i < 1 << round % 8; i++) {
      seed = seed * 1103515245u + 12345u;
      copy[100 + (seed >> 4) % (size - 100)] ^= (unsigned char)(1 + seed % 255);
    }
    if (round % 10 == 9) length = size / 3; /* cut */
    file = fopen(path, "wb");
    assert_true(file && fwrite(copy, 1, length, file) == length && fclose(file) == 0);
    (void)read_all(path);
    essais.fautes_injectees++;
  }
  unlink(path);
  free(bytes);
  free(copy);
}

/* Another connection writes: in the rollback mode readers see the state before, or are told to wait;
** in WAL mode they read. */
static void other_writer(void **state) {
  char path[] = "/tmp/segur-XXXXXX";
  char companion[64];
  int descriptor = mkstemp(path);
  sqlite3 *writer;
  (void)state;
  assert_true(descriptor >= 0);
  close(descriptor);
  for (int wal = 0; wal <= 1; wal++) {
    sqlite3 *reader = open_with_segur();
    char sql[200];
    assert_int_equal(sqlite3_open(path, &writer), SQLITE_OK);
    execute(writer, wal ? "PRAGMA journal_mode = WAL" : "CREATE TABLE d (q); INSERT INTO d VALUES (80)");
    snprintf(sql, sizeof sql, "ATTACH '%s' AS f", path);
    execute(reader, sql);
    check(reader, "sons_lab(q) FROM f.d", "INTEGER 38565");
    execute(writer, "BEGIN EXCLUSIVE; UPDATE d SET q = 1");
    check(reader, "sons_lab(q) FROM f.d", wal ? "INTEGER 38565" : "ERREUR database is locked");
    execute(writer, "ROLLBACK");
    check(reader, "sons_lab(q) FROM f.d", "INTEGER 38565");
    close_database(reader);
    assert_int_equal(sqlite3_close(writer), SQLITE_OK);
  }
  unlink(path);
  snprintf(companion, sizeof companion, "%s-wal", path);
  unlink(companion);
  snprintf(companion, sizeof companion, "%s-shm", path);
  unlink(companion);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(lies),
    cmocka_unit_test(authorizer),
    cmocka_unit_test(limits),
    cmocka_unit_test(interruptions),
    cmocka_unit_test(damaged_files),
    cmocka_unit_test(other_writer),
  };
  return conclure("hostile", cmocka_run_group_tests(tests, 0, 0));
}
