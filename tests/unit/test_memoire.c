/*
** Shortage of memory: each statement below is run with the first allocation failing, then the
** second, and so on until it succeeds. Each time: the right result or NOMEM, nothing lost, and the
** connection still of use.
*/
#include "outils.h"

#include <stdio.h>
#include <string.h>

/* An allocator that fails once, at the countdown's end. */
static sqlite3_mem_methods real;
static int countdown = -1; /* allocations until the failure; below 0: no failure */

static int fails_now(void) {
  return countdown >= 0 && countdown-- == 0;
}
static void *failing_malloc(int size) { return fails_now() ? 0 : real.xMalloc(size); }
static void *failing_realloc(void *memory, int size) { return fails_now() ? 0 : real.xRealloc(memory, size); }

static int install(void **state) {
  sqlite3_mem_methods failing;
  (void)state;
  sqlite3_shutdown();
  if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real) != SQLITE_OK) return -1;
  failing = real;
  failing.xMalloc = failing_malloc;
  failing.xRealloc = failing_realloc;
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &failing) || sqlite3_initialize();
}

/* Runs a statement to its end; the text of its first value, or of its error, in `text`. */
static int run(sqlite3 *db, const char *expression, char *text, size_t size) {
  sqlite3_stmt *statement = 0;
  char sql[1000];
  int rc;

  snprintf(sql, sizeof sql, "SELECT %s", expression);
  text[0] = 0;
  rc = sqlite3_prepare_v2(db, sql, -1, &statement, 0);
  while (rc == SQLITE_OK || rc == SQLITE_ROW) {
    rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW && text[0] == 0) {
      const char *value = (const char *)sqlite3_column_text(statement, 0);
      snprintf(text, size, "%s", value ? value : sqlite3_errcode(db) == SQLITE_NOMEM ? "NOMEM" : "NULL");
    }
  }
  if (rc != SQLITE_DONE) snprintf(text, size, "%s", sqlite3_errmsg(db));
  sqlite3_finalize(statement);
  return rc;
}

static const char *const EXPRESSIONS[] = {
    "sons_lab(80)",
    "sons_lab('80')",
    "sons_lab('douze')",
    "sons_lab(12.5)",
    "sons_lab(12, 2)",
    "sons_lab(12, 9)",
    "sons('RIS', '15001')",
    "sons('XYZ', 1)",
    "sons('MSS', 1)",
    "sons('DPI', 1)",
    "sons_msante(100, 50, 1000)",
    "sons_sas()",
    "sons_ttc('3750.25')",
    "sons_avance('x')",
    "rosp_total()",
    "rosp_total('kiné')",
    "segur_version()",
    "segur_debug()",
    "sons_selon('[{\"a_partir_de\":1,\"forfait\":3,\"par_unite\":0.25},{\"a_partir_de\":5,\"forfait\":1,"
    "\"par_unite\":0},{\"a_partir_de\":6,\"forfait\":1,\"par_unite\":0},{\"a_partir_de\":7,\"forfait\":1,"
    "\"par_unite\":0},{\"a_partir_de\":8,\"forfait\":1,\"par_unite\":0}]', '3')",
    "sons_selon('[{\"a_partir_de\":1,\"forfait\":3}]', 3)",
    "sons_selon('[', 3)",
    "sons_selon(1, 3)",
    "sum(sons('SGL', value)) + sum(sons_selon('[{\"a_partir_de\":1,\"forfait\":3,\"par_unite\":0.25}]', value))"
    " FROM "
    "json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')",
    "sons_bas('SGL', '12')",
    "sons_haut('LGC', 3)",
    "sons_total('SGL', value) FROM json_each('[1,80,3]')",
    "sons_total('x', value) FROM json_each('[1,80,3]')",
    "sons_total(value) FROM json_each('[1,80.5,\"3\"]')",
    "sons_total('SGL', value) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM json_each('[1,80,3]')",
    "sons_selon('[{\"a_partir_de\":1,\"forfait\":3,\"par_unite\":0}]', 3, 'x')",
    "c1 || c2 FROM csv_lignes('a;b\n1;2')",
    "valeurs FROM csv_lignes('a;b\n1;2', '{\"entete\":false}')",
    "count(*) FROM csv_lignes(x'fffe')",
    "valeurs || c1 FROM csv_lignes('a;b\n1;2', "
    "'{\"separateur\":\";\",\"encodage\":\"utf-8\",\"entete\":true,\"guillemets\":true,\"ligne\":3,\"ordre\":[2,1]}')",
    "c1 FROM csv_lignes('a', '{\"x\":1}')",
    "c1 FROM csv_lignes('a', '{')",
    "c1 FROM csv_lignes('a', '{\"ordre\":[-1]}')",
    "c1 FROM csv_lignes(5)",
    "csv_nombre('1 234,56', 2)",
    "csv_nombre(5)",
    "csv_nombre('5', 3)",
    "csv_mot('N° de Dossier')",
    "csv_mot(x'00')",
    "count(*) FROM sons_detail",
    "sum(montant) FROM sons_detail('RIS', '15001')",
    "* FROM sons_detail('XYZ', 1)",
    "* FROM sons_detail('SGL', 'x')",
    "sum(s.montant) FROM (SELECT 'SGL' AS d, 12 AS q UNION ALL SELECT 'LGO', 1) AS d, sons_detail(d.d, d.q) AS s",
};

static void run_out(const char *expression) {
  char expected[500], got[500];
  sqlite3 *db = open_with_segur();
  int expected_rc = run(db, expression, expected, sizeof expected);
  int done = 0;

  close_database(db);
  for (int n = 0; !done; n++) {
    int rc;
    db = open_with_segur();
    countdown = n;
    rc = run(db, expression, got, sizeof got);
    done = countdown >= 0;
    countdown = -1;
    /* SQLite keeps the code of an error whose text it lacks the memory to copy. */
    if (rc == SQLITE_ERROR && expected_rc == SQLITE_ERROR && strcmp(got, sqlite3_errstr(rc)) == 0) {
      snprintf(got, sizeof got, "%s", expected);
    }
    if (rc != SQLITE_NOMEM && strcmp(got, "NOMEM") != 0 && (rc != expected_rc || strcmp(got, expected) != 0)) {
      fail_msg("%s, allocation %d failing: %s, not %s", expression, n, got, expected);
    }
    essais.faits++;
    essais.fautes_injectees += !done;
    check(db, "sons_lab(80)", "INTEGER 38565");
    close_database(db);
  }
}

static void statements(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof EXPRESSIONS / sizeof EXPRESSIONS[0]; i++) run_out(EXPRESSIONS[i]);
  assert_true(essais.fautes_injectees > 500);
}

/* Every function, as many arguments as it takes: each '80', a text that must be read; then 'SGL' before. */
static void every_function(void **state) {
  static char calls[200][200];
  sqlite3 *db = open_with_segur();
  sqlite3_stmt *functions;
  size_t count = 0;
  (void)state;
  assert_int_equal(sqlite3_prepare_v2(db, LIST_FUNCTIONS, -1, &functions, 0), SQLITE_OK);
  while (sqlite3_step(functions) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(functions, 0);
    const int arguments = sqlite3_column_int(functions, 1);
    for (int first = 0; first <= (arguments > 0); first++) {
      char *call = calls[count++];
      assert_true(count < sizeof calls / sizeof *calls);
      snprintf(call, sizeof *calls, "%s(%s", name, first ? "'SGL'" : arguments ? "'80'" : "");
      for (int i = 1; i < arguments; i++) strcat(call, ", '80'");
      strcat(call, ")");
    }
  }
  sqlite3_finalize(functions);
  close_database(db);
  assert_true(count > 0);
  for (size_t i = 0; i < count; i++) run_out(calls[i]);
}

static void loading(void **state) {
  int done = 0;
  (void)state;
  for (int n = 0; !done; n++) {
    sqlite3 *db;
    char *error = 0;
    int rc;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(sqlite3_enable_load_extension(db, 1), SQLITE_OK);
    countdown = n;
    rc = sqlite3_load_extension(db, SEGUR_SO, 0, &error);
    done = countdown >= 0;
    countdown = -1;
    sqlite3_free(error);
    essais.faits++;
    essais.fautes_injectees += !done;
    if (rc != SQLITE_OK) assert_int_equal(sqlite3_load_extension(db, SEGUR_SO, 0, 0), SQLITE_OK);
    check(db, "sons_lab(80)", "INTEGER 38565");
    check(db, "count(*) > 0 FROM sons_detail", "INTEGER 1");
    close_database(db);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(statements),
    cmocka_unit_test(every_function),
    cmocka_unit_test(loading),
  };
  return conclure("memoire", cmocka_run_group_tests(tests, install, 0));
}
