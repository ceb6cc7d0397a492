/* Every SQL function with values of any type: a row or an error, the same the second time, arguments unchanged. */
#include "fuzz.h"

static const char *const CALLS[] = {
  "sons_lab(?1)", "sons_lab(?1, ?2)", "sons_loinc(?1)", "sons_radio(?1)", "sons_officine(?1, ?2)", "sons_medecin(?1)",
  "sons_msante(?1, ?2, ?3)", "sons_msante(?1, ?2, ?3, ?4)", "sons_sas(?1)", "sons(?1, ?2)", "sons(?1, ?2, ?3)",
  "sons_selon(?1, ?2)", "sons_ttc(?1)", "sons_avance(?1)", "sons_solde(?1)", "rosp_total(?1)", "segur_debug()",
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Bytes bytes = {data, data + size};
  const char *call = CALLS[take(&bytes, 1) % (sizeof CALLS / sizeof *CALLS)];
  sqlite3 *db = connection();
  sqlite3_stmt *statement;
  char sql[200];
  char first[300] = "";

  snprintf(sql, sizeof sql, "SELECT r, typeof(r), typeof(a) = typeof(?1) AND a IS ?1 FROM (SELECT %s AS r, ?1 AS a)", call);
  REQUIRE(sqlite3_prepare_v2(db, sql, -1, &statement, 0) == SQLITE_OK);
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); i++) bind_any(statement, i, &bytes);
  for (int time = 0; time < 2; time++) {
    char text[300];
    int rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW) {
      const char *type = (const char *)sqlite3_column_text(statement, 1);
      const char *value = (const char *)sqlite3_column_text(statement, 0);
      REQUIRE(sqlite3_column_int(statement, 2) == 1);
      REQUIRE(strcmp(type, "blob") != 0);
      /* An amount is never an infinity, nor not a number, which SQLite would show as NULL. */
      if (strcmp(type, "real") == 0) REQUIRE(sqlite3_column_double(statement, 0) - sqlite3_column_double(statement, 0) == 0);
      snprintf(text, sizeof text, "%s %s", type, value ? value : "");
    } else {
      REQUIRE(rc == SQLITE_ERROR);
      snprintf(text, sizeof text, "%s", sqlite3_errmsg(db));
      REQUIRE(strstr(text, "(): ") != 0);
    }
    if (time == 0) memcpy(first, text, sizeof first);
    else REQUIRE(strcmp(first, text) == 0);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  return 0;
}
