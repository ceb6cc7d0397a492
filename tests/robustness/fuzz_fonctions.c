/* Every SQL function with values of any type: a row or an error, the same the second time, arguments unchanged. */
#include "fuzz.h"

/* « name(?1, ?2) » of each function that segur registers, for each number of arguments. */
static char calls[100][100];

static int list_calls(sqlite3 *db) {
  sqlite3_stmt *functions;
  int count = 0;

  REQUIRE(sqlite3_prepare_v2(db,
                             "SELECT name, narg FROM pragma_function_list WHERE name GLOB 'sons*' OR name GLOB 'rosp*'"
                             " OR name GLOB 'segur*' OR name GLOB 'csv_*' ORDER BY name, narg",
                             -1, &functions, 0) == SQLITE_OK);
  while (sqlite3_step(functions) == SQLITE_ROW) {
    char *call = calls[count++];
    int length = snprintf(call, sizeof *calls, "%s(", sqlite3_column_text(functions, 0));
    for (int i = 1; i <= sqlite3_column_int(functions, 1); i++) {
      length += snprintf(call + length, sizeof *calls - (size_t)length, "%s?%d", i > 1 ? ", " : "", i);
    }
    snprintf(call + length, sizeof *calls - (size_t)length, ")");
    REQUIRE(count < 100);
  }
  sqlite3_finalize(functions);
  REQUIRE(count > 20);
  return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Bytes bytes = {data, data + size};
  sqlite3 *db = connection();
  static int count;
  const char *call;
  sqlite3_stmt *statement;
  char sql[200];
  char first[300] = "";

  if (count == 0) count = list_calls(db);
  call = calls[take(&bytes, 1) % count];
  snprintf(sql, sizeof sql, "SELECT r, typeof(r), typeof(a) = typeof(?1) AND a IS ?1 FROM (SELECT %s AS r, ?1 AS a)",
           call);
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
      if (strcmp(type, "real") == 0) {
        REQUIRE(sqlite3_column_double(statement, 0) - sqlite3_column_double(statement, 0) == 0);
      }
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
