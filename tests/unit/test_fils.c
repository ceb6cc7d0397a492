/*
** Eight threads, each with a connection of its own, load segur, call every function, and close, at
** the same time: what the extension shares between connections is constant. Under ThreadSanitizer in the complete
** suite.
*/
#include "outils.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { FILS = 8, TOURS = 20, CALLS = 50 };

static const char *const CALLS_OF[][2] = {
  {"sons_lab(80)", "38565"},
  {"sons('RIS', '15001')", "3750.25"},
  {"sons_selon('[{\"a_partir_de\":1,\"forfait\":3,\"par_unite\":0.25}]', 5)", "4.25"},
  {"sons_msante(100, 50, 1000)", "18541.17"},
  {"(SELECT montant FROM sons_detail('RIS', 15001) WHERE actif)", "3750.25"},
  {"sons_ttc(sons_lab(12))", "27000"},
  {"sons_haut('SGL', 12)", "38565"},
  {"(SELECT sons_total('SGL', value) FROM json_each('[12, 80]'))", "61065"},
  {"rosp_total('medecin')", "254000000"},
};

static void *run(void *faults) {
  for (int tour = 0; tour < TOURS; tour++) {
    sqlite3 *db;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK || sqlite3_enable_load_extension(db, 1) != SQLITE_OK ||
        sqlite3_load_extension(db, SEGUR_SO, 0, 0) != SQLITE_OK) {
      ++*(int *)faults;
      return 0;
    }
    for (int call = 0; call < CALLS; call++) {
      const char *const *pair = CALLS_OF[call % (sizeof CALLS_OF / sizeof *CALLS_OF)];
      sqlite3_stmt *statement;
      char sql[200];
      snprintf(sql, sizeof sql, "SELECT %s", pair[0]);
      if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK || sqlite3_step(statement) != SQLITE_ROW ||
          strcmp((const char *)sqlite3_column_text(statement, 0), pair[1]) != 0) {
        ++*(int *)faults;
      }
      sqlite3_finalize(statement);
    }
    if (sqlite3_close(db) != SQLITE_OK) ++*(int *)faults;
  }
  return 0;
}

static void eight_connections(void **state) {
  pthread_t threads[FILS];
  int faults[FILS] = {0};
  (void)state;

  close_database(open_with_segur()); /* the first load writes what all share; as ever with SQLite, alone */
  for (int i = 0; i < FILS; i++) assert_int_equal(pthread_create(&threads[i], 0, run, &faults[i]), 0);
  essais.faits += FILS * TOURS * CALLS;
  for (int i = 0; i < FILS; i++) {
    assert_int_equal(pthread_join(threads[i], 0), 0);
    assert_int_equal(faults[i], 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(eight_connections)};
  return conclure("fils", cmocka_run_group_tests(tests, 0, 0));
}
