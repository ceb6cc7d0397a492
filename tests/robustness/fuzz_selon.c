/* sons_selon() with any JSON: a row or an error; and what it accepts, the twin in SQL values the same. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  sqlite3 *db = connection();
  static sqlite3_stmt *statement;
  static sqlite3_stmt *twin;
  int64_t quantity;
  int rc;

  if (size < 2 || size > 4000) return 0;
  quantity = data[0] * 256 + data[1];
  if (statement == 0) {
    REQUIRE(sqlite3_prepare_v2(db, "SELECT sons_selon(?1, ?2)", -1, &statement, 0) == SQLITE_OK);
    REQUIRE(sqlite3_prepare_v2(db, "SELECT CAST(round(100 * json_extract(value, '$.forfait')) AS INTEGER) + ?2 *"
      " CAST(round(100 * json_extract(value, '$.par_unite')) AS INTEGER) FROM json_each(?1)"
      " WHERE json_extract(value, '$.a_partir_de') <= ?2 ORDER BY json_extract(value, '$.a_partir_de') DESC LIMIT 1",
      -1, &twin, 0) == SQLITE_OK);
  }
  sqlite3_bind_text(statement, 1, (const char *)data + 2, (int)size - 2, SQLITE_TRANSIENT);
  sqlite3_bind_int64(statement, 2, quantity);
  rc = sqlite3_step(statement);
  if (rc == SQLITE_ROW) {
    sqlite3_bind_text(twin, 1, (const char *)data + 2, (int)size - 2, SQLITE_TRANSIENT);
    sqlite3_bind_int64(twin, 2, quantity);
    REQUIRE(sqlite3_step(twin) == SQLITE_ROW);
    /* Both are exact up to 2^53 centimes. */
    if (sqlite3_column_int64(twin, 0) < INT64_C(1) << 53) {
      REQUIRE(sqlite3_column_double(statement, 0) == (double)sqlite3_column_int64(twin, 0) / 100.0);
    }
    sqlite3_reset(twin);
  } else {
    REQUIRE(rc == SQLITE_ERROR);
    REQUIRE(strncmp(sqlite3_errmsg(db), "sons_selon(): ", 14) == 0);
  }
  sqlite3_reset(statement);
  return 0;
}
