/*
** The proof: the SQL view `dossiers_montants` and the functions are two implementations of the
** same scales, and give the same amounts, types and status, to the centime.
**
** Here on the reference database, copied in memory. KERNEL-01, KERNEL-02, KERNEL-03, DETAIL-03,
** MONTANT-01.
*/
#include "outils.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A copy of the reference database, in memory, with the extension. */
static sqlite3 *open_copy(void) {
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

static void execute(sqlite3 *db, const char *sql) {
  char *error = 0;
  if (sqlite3_exec(db, sql, 0, 0, &error) != SQLITE_OK) fail_msg("%s\n%s", sql, error);
}

static int64_t integer(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  int64_t value;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) fail_msg("%s\n%s", sql, sqlite3_errmsg(db));
  if (sqlite3_step(statement) != SQLITE_ROW) fail_msg("%s\n%s", sql, sqlite3_errmsg(db));
  value = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  return value;
}

/* What must be the same, of a row of the view and of the functions; m is the row. */
#define AGREES(amount) \
  "m.raison IS NULL AND m.ht = " amount " AND typeof(m.ht) = typeof(" amount ")" \
  " AND (abs(m.ht) > 1000000000000 OR (m.ttc = sons_ttc(m.ht) AND m.avance = sons_avance(m.ht)" \
  "  AND m.solde = sons_solde(m.ht)))"

/* Every integer from the first bound to past the last one, of every scale of one assiette. */
static void every_integer(void **state) {
  sqlite3 *db = open_copy();
  sqlite3_stmt *scales;
  (void)state;

  assert_int_equal(sqlite3_prepare_v2(db,
      "SELECT dispositif, min(a_partir_de), max(a_partir_de) + 7000 FROM tranches WHERE vague = 1"
      " GROUP BY dispositif HAVING count(DISTINCT assiette) = 1", -1, &scales, 0), SQLITE_OK);
  while (sqlite3_step(scales) == SQLITE_ROW) {
    const char *dispositif = (const char *)sqlite3_column_text(scales, 0);
    const int64_t first = sqlite3_column_int64(scales, 1), last = sqlite3_column_int64(scales, 2);
    char *sql = sqlite3_mprintf(
        "DELETE FROM dossiers; INSERT INTO dossiers (structure, dispositif, quantite)"
        " WITH RECURSIVE n(i) AS (SELECT %lld UNION ALL SELECT i + 1 FROM n WHERE i < %lld)"
        " SELECT 'client', '%s', i FROM n", first, last, dispositif);
    execute(db, sql);
    sqlite3_free(sql);
    assert_int_equal(integer(db, "SELECT count(*) FROM dossiers_montants AS m"
                                 " WHERE " AGREES("sons(dispositif, quantite, vague)")),
                     last - first + 1);
    essais.faits += last - first + 1;
  }
  sqlite3_finalize(scales);
  close_database(db);
}

/* Status and amount, bound by bound, one below and one above, and at the extremes. */
static void every_bound(void **state) {
  sqlite3 *db = open_copy();
  (void)state;
  execute(db,
      "INSERT INTO dossiers (structure, dispositif, vague, quantite)"
      " SELECT 'client', dispositif, vague, a_partir_de + pas FROM tranches,"
      "  (SELECT -1 AS pas UNION SELECT 0 UNION SELECT 1) WHERE dispositif <> 'MSS';"
      "INSERT INTO dossiers (structure, dispositif, vague, quantite)"
      " SELECT 'client', dispositif, vague, q FROM (SELECT DISTINCT dispositif, vague FROM tranches),"
      "  (SELECT 999999999999 AS q UNION SELECT 1000000000000) WHERE dispositif <> 'MSS'");
  /* The rows that the scale covers: the function's amount and the tranche's status. */
  assert_int_equal(integer(db, "SELECT count(*) FROM dossiers_montants WHERE raison IS NULL"),
                   3 * 10 - 6 + 2 * 6);
  assert_int_equal(
      integer(db, "SELECT count(*) FROM dossiers_montants AS m"
                  " JOIN sons_detail(m.dispositif, m.quantite, m.vague) AS s"
                  " WHERE m.raison IS NULL AND s.actif AND s.statut = m.statut AND s.montant = m.ht"
                  " AND " AGREES("sons(m.dispositif, m.quantite, m.vague)")),
      3 * 10 - 6 + 2 * 6);
  /* The others, one below each first bound: no amount on either side. */
  assert_int_equal(integer(db, "SELECT count(*) FROM dossiers_montants WHERE quantite = 0"
                               " AND raison = 'quantité au-dessous du barème' AND ht IS NULL"
                               " AND ttc IS NULL AND avance IS NULL AND solde IS NULL AND statut IS NULL"), 6);
  close_database(db);
}

/* MSSanté: each kind of mailbox alone to past the ceiling, and 20 000 drawn mixtures. */
static void msante(void **state) {
  sqlite3 *db = open_copy();
  (void)state;
  execute(db,
      "INSERT INTO dossiers (structure, dispositif, quantite, quantite_2, quantite_3)"
      " WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
      " SELECT 'client', 'MSS', i, 0, 0 FROM n UNION ALL SELECT 'client', 'MSS', 0, i, 0 FROM n"
      " UNION ALL SELECT 'client', 'MSS', 0, 0, i FROM n UNION ALL"
      " SELECT 'client', 'MSS', i * 7919 % 4300, i * 104729 % 11700, i * 1299709 % 48700"
      "  FROM n WHERE i < 20000 UNION ALL"
      " SELECT 'client', 'MSS', 1000000000000, 1000000000000, 1000000000000");
  assert_int_equal(
      integer(db, "SELECT count(*) FROM dossiers_montants AS m JOIN dossiers USING (dossier)"
                  " WHERE " AGREES("sons_msante(m.quantite, quantite_2, quantite_3, m.vague)")),
      3 * 60001 + 20000 + 1);
  essais.faits += 3 * 60001 + 20000 + 1;
  assert_true(integer(db, "SELECT count(*) FROM dossiers_montants WHERE ht < 250000") > 30000);
  close_database(db);
}

/* Where the function fails, the view has a reason, and the other way round. */
static void refused_together(void **state) {
  sqlite3 *db = open_copy();
  sqlite3_stmt *rows;
  sqlite3_stmt *call;
  int count = 0;
  int refused = 0;
  (void)state;

  execute(db,
      "INSERT INTO dossiers (structure, dispositif, vague, quantite)"
      " SELECT 'client', dispositif, vague, q FROM"
      "  (SELECT DISTINCT dispositif FROM dispositifs UNION SELECT 'XYZ' UNION SELECT ''),"
      "  (SELECT vague FROM vagues UNION SELECT 0 UNION SELECT 9),"
      "  (SELECT -1 AS q UNION SELECT 0 UNION SELECT 1 UNION SELECT 1000000000000"
      "   UNION SELECT 1000000000001 UNION SELECT 9223372036854775807"
      "   UNION SELECT -9223372036854775808)");
  assert_int_equal(sqlite3_prepare_v2(db, "SELECT dispositif, quantite, vague, raison, ht"
                                          " FROM dossiers_montants", -1, &rows, 0), SQLITE_OK);
  assert_int_equal(sqlite3_prepare_v2(db, "SELECT sons(?, ?, ?)", -1, &call, 0), SQLITE_OK);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < 3; i++) sqlite3_bind_value(call, i + 1, sqlite3_column_value(rows, i));
    if (sqlite3_step(call) == SQLITE_ROW) {
      assert_int_equal(sqlite3_column_type(rows, 3), SQLITE_NULL);
      assert_int_equal(sqlite3_column_int64(call, 0), sqlite3_column_int64(rows, 4));
    } else {
      assert_int_not_equal(sqlite3_column_type(rows, 3), SQLITE_NULL);
      assert_int_equal(sqlite3_column_type(rows, 4), SQLITE_NULL);
      refused++;
    }
    sqlite3_reset(call);
    count++;
    essais.faits++;
  }
  sqlite3_finalize(rows);
  sqlite3_finalize(call);
  assert_int_equal(count, 14 * 5 * 7);
  assert_int_equal(count - refused, 6 * 2); /* 1 and 10^12 of six scales */
  close_database(db);
}

/* A small generator, so that every run draws the same: xorshift. */
static uint64_t seed = 88172645463325252u;
static int64_t draw(int64_t below) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed % (uint64_t)below);
}

/* Ten thousand drawn scales, each at every bound, one below and one above, against a range join
** in SQL. SELON-02 */
static void drawn_scales(void **state) {
  static const char COMPARE[] =
      "WITH t AS (SELECT json_extract(value, '$.a_partir_de') AS a,"
      "  lead(json_extract(value, '$.a_partir_de'), 1, 1000000000001) OVER (ORDER BY key) AS b,"
      "  CAST(round(json_extract(value, '$.forfait') * 100) AS INTEGER) AS f,"
      "  CAST(round(json_extract(value, '$.par_unite') * 100) AS INTEGER) AS p FROM json_each(?1)),"
      " q AS (SELECT a + pas AS q FROM t, (SELECT -1 AS pas UNION SELECT 0 UNION SELECT 1)"
      "  WHERE a + pas >= (SELECT min(a) FROM t) UNION SELECT ?2)"
      " SELECT count(*), sum(sons_selon(?1, q) = (f + p * q) / 100.0) FROM q JOIN t ON q >= a AND q < b";
  sqlite3 *db = open_with_segur();
  sqlite3_stmt *compare;
  (void)state;

  assert_int_equal(sqlite3_prepare_v2(db, COMPARE, -1, &compare, 0), SQLITE_OK);
  for (int i = 0; i < 10000; i++) {
    const int count = 1 + (int)draw(9);
    int64_t bound = draw(3);
    sqlite3_str *json = sqlite3_str_new(db);
    char *text;
    for (int j = 0; j < count; j++) {
      const int64_t flat = draw(10000000), unit = draw(3) ? draw(100000) : 0;
      sqlite3_str_appendf(json, "%s{\"a_partir_de\":%lld,\"forfait\":%lld.%02lld,\"par_unite\":%lld.%02lld}",
                          j ? "," : "[", bound, flat / 100, flat % 100, unit / 100, unit % 100);
      bound += 1 + draw(draw(2) ? 3 : 100000);
    }
    sqlite3_str_appendchar(json, 1, ']');
    text = sqlite3_str_finish(json);
    assert_non_null(text);
    sqlite3_bind_text(compare, 1, text, -1, sqlite3_free);
    sqlite3_bind_int64(compare, 2, bound + draw(1000000));
    if (sqlite3_step(compare) != SQLITE_ROW) fail_msg("%s\n%s", text, sqlite3_errmsg(db));
    if (sqlite3_column_int64(compare, 0) != sqlite3_column_int64(compare, 1)) fail_msg("%s", text);
    assert_true(sqlite3_column_int64(compare, 0) > count);
    essais.faits += sqlite3_column_int64(compare, 0);
    sqlite3_reset(compare);
  }
  sqlite3_finalize(compare);
  close_database(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(every_integer),
    cmocka_unit_test(every_bound),
    cmocka_unit_test(msante),
    cmocka_unit_test(refused_together),
    cmocka_unit_test(drawn_scales),
  };
  return conclure("differences", cmocka_run_group_tests(tests, 0, 0));
}
