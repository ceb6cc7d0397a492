/* Loading the extension, and the database without it. */
#define SQLITE_CORE /* the types of sqlite3ext.h, without its redirection of the API */
#include <sqlite3ext.h>

#include "outils.h"

#include <dlfcn.h>
#include <string.h>

typedef int (*EntryPoint)(sqlite3 *, char **, const sqlite3_api_routines *);

static void version(void **state) {
  static const Cas cas[] = {
    {"segur_version()", "TEXT " SEGUR_VERSION},
    {"json_extract(segur_debug(), '$.version')", "TEXT " SEGUR_VERSION},
    {"json_extract(segur_debug(), '$.sqlite') = sqlite_version()", "INTEGER 1"},
    {"length(json_extract(segur_debug(), '$.empreinte'))", "INTEGER 16"},
    {"(SELECT count(*) FROM json_each(segur_debug()))", "INTEGER 4"},
    {"segur_version(1)", "ERREUR wrong number of arguments to function segur_version()"},
  };
  sqlite3 *db = open_copy();
  (void)state;
  CHECK_ALL(cas);
  check(db,
        "json_extract(segur_debug(), '$.baremes') = (SELECT count(*) FROM (SELECT DISTINCT dispositif, vague FROM "
        "tranches))",
        "INTEGER 1");
  close_database(db);
}

/* SEGUR-02: between statements, and from inside one, which SQLite answers with BUSY. */
static void loading_again(void **state) {
  sqlite3 *db = open_with_segur();
  char *error = 0;
  (void)state;
  assert_int_equal(sqlite3_load_extension(db, SEGUR_SO, 0, &error), SQLITE_OK);
  check(db, "load_extension('" SEGUR_SO "')", "NULL");
  check(db, "load_extension('" SEGUR_SO "') FROM (VALUES (1), (2))", "NULL");
  check(db, "sons_lab(80)", "INTEGER 38565");
  close_database(db);
}

static void other_version(sqlite3_context *context, int count, sqlite3_value **arguments) {
  (void)count;
  (void)arguments;
  sqlite3_result_text(context, "0.0.0", -1, SQLITE_STATIC);
}

/* SEGUR-02 */
static void loading_over_another_version(void **state) {
  sqlite3 *db;
  (void)state;
  assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
  assert_int_equal(sqlite3_enable_load_extension(db, 1), SQLITE_OK);
  assert_int_equal(sqlite3_create_function(db, "segur_version", 0, SQLITE_UTF8, 0, other_version,
                                           0, 0), SQLITE_OK);
  assert_int_equal(sqlite3_create_function(db, "segur_debug", 0, SQLITE_UTF8, 0, other_version,
                                           0, 0), SQLITE_OK);
  check(db, "load_extension('" SEGUR_SO "')",
        "ERREUR error during initialization: segur " SEGUR_VERSION
        " : une autre version est déjà chargée sur cette connexion");
  assert_int_equal(sqlite3_load_extension(db, SEGUR_SO, 0, 0), SQLITE_OK);
  check(db, "segur_version()", "TEXT " SEGUR_VERSION);
  close_database(db);
}

static const sqlite3_api_routines *real_api;

static int capture_api(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
  (void)db;
  (void)error;
  real_api = api;
  return SQLITE_OK;
}

static int old_version_number(void) { return 3036999; }
static int oldest_version_number(void) { return 3037000; }
static const char *old_version(void) { return "3.36.0"; }

/* SEGUR-03: the entry point is handed the API of an older SQLite. */
static void too_old_sqlite(void **state) {
  void *library = dlopen(SEGUR_SO, RTLD_NOW);
  sqlite3_api_routines api;
  EntryPoint entry;
  sqlite3 *db;
  char *error = 0;
  (void)state;

  assert_non_null(library);
  *(void **)&entry = dlsym(library, "sqlite3_segur_init");
  assert_non_null(entry);
  assert_int_equal(sqlite3_auto_extension((void (*)(void))capture_api), SQLITE_OK);
  assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
  sqlite3_reset_auto_extension();

  api = *real_api;
  api.libversion_number = old_version_number;
  api.libversion = old_version;
  assert_int_equal(entry(db, &error, &api), SQLITE_ERROR);
  assert_string_equal(error, "segur " SEGUR_VERSION
                             " : SQLite 3.37 ou plus récent est nécessaire, ici 3.36.0");
  sqlite3_free(error);
  check(db, "segur_version()", "ERREUR no such function: segur_version");

  api.libversion_number = oldest_version_number;
  assert_int_equal(entry(db, &error, &api), SQLITE_OK);
  assert_int_equal(entry(db, &error, real_api), SQLITE_OK);
  check(db, "segur_version()", "TEXT " SEGUR_VERSION);
  close_database(db);
  dlclose(library);
}

/* SEGUR-01: every function is innocuous and deterministic. (docs/fonctions.md has the list of them, which a test
** compares.) */
static void flags(void **state) {
  sqlite3 *db = open_with_segur();
  (void)state;
  check(db, "count(*) > 10 FROM (" LIST_FUNCTIONS ")", "INTEGER 1");
  check(db, "count(*) FROM pragma_module_list WHERE name = 'sons_detail'", "INTEGER 1");
  /* SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS */
  check(db,
        "group_concat(name) FROM pragma_function_list WHERE (name, narg) IN (" LIST_FUNCTIONS
        ") AND flags & 0x200800 <> 0x200800",
        "NULL");
  close_database(db);
}

/* Design: without the extension, and without trust in the schema, every view is readable. */
static void every_view_without_extension(void **state) {
  sqlite3 *db;
  sqlite3_stmt *views;
  int count = 0;
  (void)state;

  assert_int_equal(sqlite3_open_v2(SEGUR_DB, &db, SQLITE_OPEN_READONLY, 0), SQLITE_OK);
  assert_int_equal(sqlite3_exec(db, "PRAGMA trusted_schema = OFF", 0, 0, 0), SQLITE_OK);
  assert_int_equal(
      sqlite3_prepare_v2(db,
                         "SELECT name, name IN (SELECT nom FROM reference_objets WHERE genre = 'utilisateur')"
                         " OR name IN ('dossiers_montants', 'dossiers_detail', 'dossiers_echeances', 'jalons_exiges', "
                         "'portefeuille', 'portefeuille_total',"
                         " 'calendrier', 'calendrier_trimestres', 'dossiers_sources', 'dossiers_hypotheses',"
                         " 'dossiers_liste', 'portefeuille_axes', 'portefeuille_resume') FROM sqlite_schema WHERE type "
                         "IN ('view', 'table')",
                         -1, &views, 0),
      SQLITE_OK);
  while (sqlite3_step(views) == SQLITE_ROW) {
    char *sql = sqlite3_mprintf("SELECT * FROM \"%w\"", sqlite3_column_text(views, 0));
    sqlite3_stmt *rows;
    int rc;
    int read = 0;
    if (sqlite3_prepare_v2(db, sql, -1, &rows, 0) != SQLITE_OK) fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    while ((rc = sqlite3_step(rows)) == SQLITE_ROW) read++;
    /* Only the user's own tables are empty, and what is read of them alone. */
    if (rc != SQLITE_DONE || (read == 0 && !sqlite3_column_int(views, 1))) {
      fail_msg("%s: %d rows, %s", sql, read, sqlite3_errmsg(db));
    }
    sqlite3_finalize(rows);
    sqlite3_free(sql);
    count++;
  }
  sqlite3_finalize(views);
  assert_true(count > 10);
  close_database(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(version),
    cmocka_unit_test(loading_again),
    cmocka_unit_test(loading_over_another_version),
    cmocka_unit_test(too_old_sqlite),
    cmocka_unit_test(flags),
    cmocka_unit_test(every_view_without_extension),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
