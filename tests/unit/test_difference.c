/*
** The proof: the SQL view `dossiers_montants` and the functions are two implementations of the
** same scales, and give the same amounts, intervals, types and status, to the centime.
**
** Here on the reference database, copied in memory. KERNEL-01, KERNEL-02, KERNEL-03, DETAIL-03,
** DETAIL-06, SONS-07, TOTAL-01, MONTANT-01.
*/
#include "outils.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What must be the same, of a row of the view and of the functions; m is the row. */
#define AGREES(amount) \
  "m.raison IS NULL AND m.ht = " amount " AND typeof(m.ht) = typeof(" amount ")" \
  " AND (abs(m.ht) > 1000000000000 OR (m.ttc = sons_ttc(m.ht) AND m.avance = sons_avance(m.ht)" \
  "  AND m.solde = sons_solde(m.ht)))"

/* The interval and the status of a row of one assiette: where the view has no bound, neither has the function, which
** says so. s is the active tranche of sons_detail(). */
#define AGREES_ON_BOUNDS \
  " AND s.statut = m.statut AND m.bas IS s.bas AND m.haut IS s.haut AND typeof(m.bas) = typeof(s.bas)" \
  " AND typeof(m.haut) = typeof(s.haut) AND (m.haut IS NULL" \
  " OR (m.bas = sons_bas(m.dispositif, m.quantite, m.vague) AND m.haut = sons_haut(m.dispositif, m.quantite, m.vague)" \
  "  AND m.ht BETWEEN m.bas AND m.haut))"

#define SUMS "CAST(round(sons_total(ht) * 100) AS INTEGER) = sum(CAST(round(ht * 100) AS INTEGER))"

/* The quantities of a dossier, by the rank of the assiette; and the call that values one of a scale of that many. */
static const char *const QUANTITIES[] = {"quantite", "quantite_2", "quantite_3"};

/* The call of a scale of several assiettes: of the function that its dispositif has. */
static const char *call_of(const char *dispositif, int assiettes) {
  if (assiettes == 1) return "sons(m.dispositif, m.quantite, m.vague)";
  if (strcmp(dispositif, "MSS") == 0) return "sons_msante(m.quantite, quantite_2, quantite_3, m.vague)";
  fail_msg("%s: which function values its %d assiettes? Say it here.", dispositif, assiettes);
  return 0;
}

/* One integer of so many is tried; in the complete suite, each. */
static int64_t step_of(int64_t count, int64_t tried) {
  const int64_t step = is_complete() ? 1 : count / tried;

  return step > 1 ? step : 1;
}

/* Every integer from the first bound to past the last one, of every assiette of every scale of every vague, the other
** assiettes at their first bound; in the default suite, 3000 of them at equal distances: the bounds are tried below. */
static void every_integer(void **state) {
  sqlite3 *db = open_copy();
  sqlite3_stmt *assiettes;
  (void)state;

  assert_int_equal(
      sqlite3_prepare_v2(db,
                         "SELECT dispositif, vague, rang, min(a_partir_de), max(a_partir_de) + 60000,"
                         " (SELECT max(rang) FROM assiettes AS a WHERE (a.dispositif, a.vague) = (t.dispositif, "
                         "t.vague)) FROM tranches AS t"
                         " JOIN assiettes USING (dispositif, vague, assiette) GROUP BY dispositif, vague, rang",
                         -1, &assiettes, 0),
      SQLITE_OK);
  while (sqlite3_step(assiettes) == SQLITE_ROW) {
    const char *dispositif = (const char *)sqlite3_column_text(assiettes, 0);
    const int vague = sqlite3_column_int(assiettes, 1), rank = sqlite3_column_int(assiettes, 2),
              count = sqlite3_column_int(assiettes, 5);
    const int64_t first = sqlite3_column_int64(assiettes, 3), last = sqlite3_column_int64(assiettes, 4);
    const int64_t step = step_of(last - first, 3000), rows = (last - first) / step + 1;
    char *sql = sqlite3_mprintf(
        "DELETE FROM dossiers; INSERT INTO dossiers (structure, dispositif, vague, quantite, quantite_2, quantite_3)"
        " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %lld),"
        " premiers AS (SELECT rang, min(a_partir_de) AS q FROM tranches JOIN assiettes USING (dispositif, vague, "
        "assiette)"
        "  WHERE (dispositif, vague) = (%Q, %d) GROUP BY rang)"
        " SELECT 'client', %Q, %d, (SELECT q FROM premiers WHERE rang = 1), (SELECT q FROM premiers WHERE rang = 2),"
        " (SELECT q FROM premiers WHERE rang = 3) FROM n;"
        "UPDATE dossiers SET %s = %lld + %lld * (dossier - (SELECT min(dossier) FROM dossiers))",
        rows, dispositif, vague, dispositif, vague, QUANTITIES[rank - 1], first, step);
    execute(db, sql);
    sqlite3_free(sql);
    /* All agree, and so do their exact sums. */
    sql =
        count == 1
            ? sqlite3_mprintf("SELECT count(*) = %lld AND " SUMS
                              " AND sons_total(m.dispositif, m.quantite, m.vague) = sons_total(ht)"
                              " FROM (SELECT m.*, %s AS c FROM dossiers_montants AS m) AS m"
                              " JOIN sons_detail(m.dispositif, m.quantite, m.vague) AS s ON s.actif WHERE " AGREES("c")
                                  AGREES_ON_BOUNDS,
                              rows, call_of(dispositif, count))
            : sqlite3_mprintf(
                  "SELECT count(*) = %lld AND " SUMS
                  " FROM (SELECT m.*, %s AS c FROM dossiers_montants AS m JOIN dossiers USING (dossier)) AS m"
                  " WHERE " AGREES("c") " AND iif(m.statut = 'publie', m.bas = m.ht AND m.haut = m.ht, m.haut IS NULL)",
                  rows, call_of(dispositif, count));
    if (integer(db, sql) != 1) fail_msg("%s, vague %d, assiette %d", dispositif, vague, rank);
    sqlite3_free(sql);
    essais.faits += rows;
  }
  sqlite3_finalize(assiettes);
  close_database(db);
}

/* Status and amount, bound by bound, one below and one above, and at the extremes, of each scale of one assiette. */
#define OF_ONE "(dispositif, vague) NOT IN (SELECT dispositif, vague FROM assiettes WHERE rang > 1)"
static void every_bound(void **state) {
  sqlite3 *db = open_copy();
  int64_t within;
  (void)state;
  execute(db,
      "INSERT INTO dossiers (structure, dispositif, vague, quantite)"
      " SELECT 'client', dispositif, vague, a_partir_de + pas FROM tranches,"
      "  (SELECT -1 AS pas UNION SELECT 0 UNION SELECT 1) WHERE " OF_ONE ";"
      "INSERT INTO dossiers (structure, dispositif, vague, quantite)"
      " SELECT 'client', dispositif, vague, q FROM (SELECT DISTINCT dispositif, vague FROM tranches),"
      "  (SELECT 999999999999 AS q UNION SELECT 1000000000000) WHERE " OF_ONE);
  /* The rows that the scale covers, all but one below each first bound: the function's amount and the
  ** tranche's status. */
  within =
      integer(db, "SELECT count(*) FROM dossiers AS d WHERE quantite >= (SELECT min(a_partir_de) FROM tranches AS t"
                  " WHERE (t.dispositif, t.vague) = (d.dispositif, d.vague))");
  assert_true(within > 20);
  assert_int_equal(integer(db, "SELECT count(*) FROM dossiers_montants WHERE raison IS NULL"), within);
  assert_int_equal(
      integer(db, "SELECT count(*) FROM dossiers_montants AS m"
                  " JOIN sons_detail(m.dispositif, m.quantite, m.vague) AS s"
                  " WHERE m.raison IS NULL AND s.actif AND s.montant = m.ht"
                  " AND " AGREES("sons(m.dispositif, m.quantite, m.vague)") AGREES_ON_BOUNDS),
      within);
  /* The others: no amount on either side. */
  assert_int_equal(integer(db, "SELECT count(*) FROM dossiers_montants"
                               " WHERE raison = 'quantité au-dessous du barème' AND ht IS NULL"
                               " AND ttc IS NULL AND avance IS NULL AND solde IS NULL AND statut IS NULL"
                               " AND bas IS NULL AND haut IS NULL"),
                   integer(db, "SELECT count(*) FROM dossiers") - within);
  close_database(db);
}

/* MSSanté: each kind of mailbox alone to past the ceiling, and as many mixtures; in the default suite,
** one in thirty. */
static void msante(void **state) {
  const int64_t step = step_of(60000, 2000), rows = 60000 / step + 1, mixtures = 20000 / step;
  sqlite3 *db = open_copy();
  char *sql = sqlite3_mprintf(
      "INSERT INTO dossiers (structure, dispositif, quantite, quantite_2, quantite_3)"
      " WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + %lld FROM n WHERE i < 60000)"
      " SELECT 'client', 'MSS', i, 0, 0 FROM n UNION ALL SELECT 'client', 'MSS', 0, i, 0 FROM n"
      " UNION ALL SELECT 'client', 'MSS', 0, 0, i FROM n UNION ALL"
      " SELECT 'client', 'MSS', i * 7919 %% 4300, i * 104729 %% 11700, i * 1299709 %% 48700"
      "  FROM n WHERE i < %lld UNION ALL"
      " SELECT 'client', 'MSS', 1000000000000, 1000000000000, 1000000000000", step, mixtures * step);
  (void)state;

  execute(db, sql);
  sqlite3_free(sql);
  assert_int_equal(
      integer(db, "SELECT count(*) FROM dossiers_montants AS m JOIN dossiers USING (dossier)"
                  " WHERE " AGREES("sons_msante(m.quantite, quantite_2, quantite_3, m.vague)")),
      3 * rows + mixtures + 1);
  essais.faits += 3 * rows + mixtures + 1;
  assert_true(integer(db, "SELECT count(*) FROM dossiers_montants WHERE ht < 250000") > rows / 2);
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
  assert_true(count > 100);
  /* Neither all nor none: 10^12 at least is valued by every scale of one assiette. */
  assert_true(count - refused >=
              integer(db, "SELECT count(*) FROM (SELECT DISTINCT dispositif, vague FROM tranches WHERE " OF_ONE ")"));
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

/* Ten thousand drawn scales, a thousand in the default suite, each at every bound, one below and one above, against a
** range join in SQL. SELON-02 */
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
  for (int i = 0; i < (is_complete() ? 10000 : 1000); i++) {
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
