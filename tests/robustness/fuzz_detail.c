/* sons_detail with any constraint, order and limit: rows or an error, and never other rows than a scan gives. */
#include "fuzz.h"

static const char *const COLUMNS[] = {"dispositif", "vague",   "assiette",  "quantite", "a_partir_de",
                                      "jusqu_a",    "forfait", "par_unite", "actif",    "montant",
                                      "statut",     "source",  "plafond",   "bas",      "haut"};
static const char *const OPERATORS[] = {"=", "<", "<=", ">", ">=", "<>", "IS", "IS NOT", "LIKE", "GLOB"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Bytes bytes = {data, data + size};
  sqlite3 *db = connection();
  sqlite3_stmt *statement;
  char where[400] = "1";
  char sql[1200];
  int terms = (int)take(&bytes, 1) % 4;
  int with_vague = (int)take(&bytes, 1) % 2;
  int place = 4;
  int rc;

  for (int i = 0; i < terms; i++) {
    size_t length = strlen(where);
    snprintf(where + length, sizeof where - length, " %s %s %s ?%d", take(&bytes, 1) % 3 ? "AND" : "OR",
             COLUMNS[take(&bytes, 1) % 15], OPERATORS[take(&bytes, 1) % 10], place++);
  }
  /* The same condition on the virtual table, and on a copy of its rows that SQLite cannot push it into. */
  snprintf(sql, sizeof sql,
           "WITH m AS MATERIALIZED (SELECT * FROM sons_detail(?1, ?2%s)) SELECT (SELECT group_concat(a_partir_de || "
           "assiette || montant, ';')"
           " FROM (SELECT * FROM sons_detail(?1, ?2%s) WHERE %s ORDER BY %s, 1, 3, 5)) IS (SELECT "
           "group_concat(a_partir_de || assiette || montant, ';')"
           " FROM (SELECT * FROM m WHERE %s ORDER BY %s, 1, 3, 5))",
           with_vague ? ", ?3" : "", with_vague ? ", ?3" : "", where, COLUMNS[data[0] % 15], where,
           COLUMNS[data[0] % 15]);
  rc = sqlite3_prepare_v2(db, sql, -1, &statement, 0);
  if (rc != SQLITE_OK) fprintf(stderr, "%s\n%s\n", sql, sqlite3_errmsg(db));
  REQUIRE(rc == SQLITE_OK);
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); i++) bind_any(statement, i, &bytes);
  rc = sqlite3_step(statement);
  if (rc == SQLITE_ROW) REQUIRE(sqlite3_column_int(statement, 0) == 1);
  else REQUIRE(rc == SQLITE_ERROR && strstr(sqlite3_errmsg(db), "sons_detail(): ") != 0);
  sqlite3_finalize(statement);
  return 0;
}
