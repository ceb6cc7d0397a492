/* sons_selon(), through SQLite. */
#include "outils.h"

#include <string.h>

#define RIS "'[{\"a_partir_de\":1,\"forfait\":3750,\"par_unite\":0}," \
  "{\"a_partir_de\":15000,\"forfait\":0,\"par_unite\":0.25}," \
  "{\"a_partir_de\":233116,\"forfait\":58279,\"par_unite\":0}]'"

/* A scale of one tranche, and of two, from the texts of their numbers. */
#define ONE(bound, flat, unit) "sons_selon('[{\"a_partir_de\":" bound ",\"forfait\":" flat \
  ",\"par_unite\":" unit "}]', 10)"
#define TWO(first, second) "sons_selon('[{\"a_partir_de\":" first ",\"forfait\":1,\"par_unite\":0}," \
  "{\"a_partir_de\":" second ",\"forfait\":2,\"par_unite\":0}]', 10)"

static void values(void **state) {
  static const Cas cas[] = {
    {"sons_selon(" RIS ", 1)", "INTEGER 3750"},
    {"sons_selon(" RIS ", 14999)", "INTEGER 3750"},
    {"sons_selon(" RIS ", 15000)", "INTEGER 3750"},
    {"sons_selon(" RIS ", 15001)", "REAL 3750.25"},
    {"sons_selon(" RIS ", '100000')", "INTEGER 25000"},
    {"sons_selon(" RIS ", 233115)", "REAL 58278.75"},
    {"sons_selon(" RIS ", 233116.0)", "INTEGER 58279"},
    {"sons_selon(" RIS ", 1000000000000)", "INTEGER 58279"},
    {ONE("0", "0.01", "0.1"), "REAL 1.01"},
    {ONE("1e1", "1E2", "58.33"), "REAL 683.3"},
    {ONE("10.0", "1000000000000", "0"), "INTEGER 1000000000000"},
    {"sons_selon(' [ { \"par_unite\" : 2 , \"a_partir_de\" : 1, \"forfait\" : 3 } ] ', 4)", "INTEGER 11"},
    {TWO("0", "11"), "INTEGER 1"},
    {TWO("0", "10"), "INTEGER 2"},
    {"sons_selon(NULL, 1)", "NULL"},
    {"sons_selon('{', NULL)", "NULL"},
    {"sons_selon(" RIS ", NULL)", "NULL"},
    {"sons_selon('[]')", "ERREUR wrong number of arguments to function sons_selon()"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* SELON-07: 58 279 at most on this scale; below, at and above the amount of 15 001 exams. */
static void ceilings(void **state) {
  static const Cas cas[] = {
      {"sons_selon(" RIS ", 15001, 3750.24)", "REAL 3750.24"},
      {"sons_selon(" RIS ", 15001, 3750.25)", "REAL 3750.25"},
      {"sons_selon(" RIS ", 15001, '3750.26')", "REAL 3750.25"},
      {"sons_selon(" RIS ", 15001, 0)", "INTEGER 0"},
      {"sons_selon(" RIS ", 15001, 1000000000000)", "REAL 3750.25"},
      {"sons_selon(" RIS ", 15001, NULL)", "NULL"},
      {"sons_selon(" RIS ", NULL, 5)", "NULL"},
      {"sons_selon(" RIS ", 15001, -0.01)",
       "ERREUR sons_selon(): plafond : montant de 0 à 1000000000000 attendu, reçu REAL -0.01"},
      {"sons_selon(" RIS ", 15001, 1000000000000.01)",
       "ERREUR sons_selon(): plafond : montant de -1000000000000 à 1000000000000 attendu, reçu REAL 1000000000000.01"},
      {"sons_selon(" RIS ", 15001, 0.002)",
       "ERREUR sons_selon(): plafond : deux décimales au plus attendues, reçu REAL 0.002"},
      {"sons_selon(" RIS ", 15001, 'x')", "ERREUR sons_selon(): plafond : montant attendu, reçu TEXT « x »"},
      {"sons_selon(" RIS ", 0, 5)", "ERREUR sons_selon(): quantite : au moins 1 attendu, reçu INTEGER 0"},
      {"sons_selon('[', 1, 5)", "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « [ »"},
      {"sons_selon('[]', 1, 5, 6)", "ERREUR wrong number of arguments to function sons_selon()"},
      {"sum(sons_selon(" RIS ", value, 3750.25)) FROM json_each('[1,15001,15002,233116]')", "REAL 15000.75"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* SONS-04, FONCTION-03 */
static void quantities_refused(void **state) {
  static const Cas cas[] = {
    {"sons_selon(" RIS ", 0)", "ERREUR sons_selon(): quantite : au moins 1 attendu, reçu INTEGER 0"},
    {"sons_selon(" RIS ", 1.5)", "ERREUR sons_selon(): quantite : entier attendu, reçu REAL 1.5"},
    {"sons_selon(" RIS ", x'00')",
     "ERREUR sons_selon(): quantite : entier attendu, reçu BLOB de 1 octet"},
    {"sons_selon(" RIS ", 1000000000001)",
     "ERREUR sons_selon(): quantite : au plus 1000000000000 attendu, reçu INTEGER 1000000000001"},
    {"sons_selon('[{\"a_partir_de\":0,\"forfait\":0,\"par_unite\":92233.73}]', 1000000000000)",
     "ERREUR sons_selon(): quantite : quantité moindre attendue (montant trop grand), "
     "reçu INTEGER 1000000000000"},
    {"sons_selon('[{\"a_partir_de\":0,\"forfait\":0,\"par_unite\":92233.72}]', 1000000000000)",
     "INTEGER 92233720000000000"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* SELON-02, SELON-03 */
static void scales_refused(void **state) {
  static const char MEMBERS[] = "ERREUR sons_selon(): bareme : tranche 1 : a_partir_de, forfait et "
                                "par_unite attendus, une fois chacun et rien d'autre";
  const Cas cas[] = {
    {"sons_selon(12, 1)", "ERREUR sons_selon(): bareme : texte JSON attendu, reçu INTEGER 12"},
    {"sons_selon(x'5B5D', 1)",
     "ERREUR sons_selon(): bareme : texte JSON attendu, reçu BLOB de 2 octets"},
    {"sons_selon('', 1)", "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT «  »"},
    {"sons_selon('[', 1)", "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « [ »"},
    {"sons_selon('[{\"a_partir_de\":1,\"forfait\":1,\"par_unite\":0}]' || char(0) || 'zzz', 1)",
     "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, "
     "reçu TEXT « [{\"a_partir_de\":1,\"forfait\":1,\"par_unite… »"},
    {"sons_selon('{}', 1)", "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « {} »"},
    {"sons_selon('5', 1)", "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « 5 »"},
    {"sons_selon('null', 1)",
     "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « null »"},
    {"sons_selon('[]', 1)", "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « [] »"},
    {"sons_selon('[5]', 1)", "ERREUR sons_selon(): bareme : tranche 1 : objet attendu"},
    {"sons_selon('[\"a\"]', 1)", "ERREUR sons_selon(): bareme : tranche 1 : objet attendu"},
    {"sons_selon('[null]', 1)", "ERREUR sons_selon(): bareme : tranche 1 : objet attendu"},
    {"sons_selon('[[]]', 1)", "ERREUR sons_selon(): bareme : tranche 1 : objet attendu"},
    {"sons_selon('[{}]', 1)", "ERREUR sons_selon(): bareme : tranche 1 : a_partir_de absent"},
    {"sons_selon('[{\"a_partir_de\":1,\"forfait\":1,\"par_unite\":0},{\"a_partir_de\":2,\"par_unite\":0}]', 1)",
     "ERREUR sons_selon(): bareme : tranche 2 : forfait absent"},
    {"sons_selon('[{\"a_partir_de\":1,\"forfait\":1}]', 1)",
     "ERREUR sons_selon(): bareme : tranche 1 : par_unite absent"},
    {"sons_selon('[{\"a_partir_de\":1,\"forfait\":1,\"par_unite\":0,\"plafond\":9}]', 1)", MEMBERS},
    {"sons_selon('[{\"a_partir_de\":1,\"forfait\":1,\"par_unite\":0,\"forfait\":2}]', 1)", MEMBERS},
    {ONE("\"1\"", "1", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : a_partir_de : nombre attendu, reçu text 1"},
    {ONE("null", "1", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : a_partir_de : nombre attendu, reçu null"},
    {ONE("1.5", "1", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : a_partir_de : entier de 0 à 1000000000000 attendu, reçu real 1.5"},
    {ONE("-1", "1", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : a_partir_de : entier de 0 à 1000000000000 attendu, reçu integer -1"},
    {ONE("1000000000001", "1", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : a_partir_de : entier de 0 à 1000000000000 attendu, "
     "reçu integer 1000000000001"},
    {ONE("1", "true", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : forfait : nombre attendu, reçu true 1"},
    {ONE("1", "[1]", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : forfait : nombre attendu, reçu array [1]"},
    {ONE("1", "-0.01", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : forfait : montant de 0 à 1000000000000 attendu, reçu real -0.01"},
    {ONE("1", "1000000000000.01", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : forfait : montant de 0 à 1000000000000 attendu, "
     "reçu real 1000000000000.01"},
    {ONE("1", "0.001", "0"),
     "ERREUR sons_selon(): bareme : tranche 1 : forfait : montant de deux décimales au plus attendu, "
     "reçu real 0.001"},
    {ONE("1", "0", "58.335"),
     "ERREUR sons_selon(): bareme : tranche 1 : par_unite : montant de deux décimales au plus attendu, "
     "reçu real 58.335"},
    {ONE("1", "0", "1e999"),
     "ERREUR sons_selon(): bareme : tranche 1 : par_unite : montant de 0 à 1000000000000 attendu, reçu real Inf"},
    {TWO("5", "5"), "ERREUR sons_selon(): bareme : tranche 2 : a_partir_de : plus de 5 attendu, reçu 5"},
    {TWO("5", "4"), "ERREUR sons_selon(): bareme : tranche 2 : a_partir_de : plus de 5 attendu, reçu 4"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* Counts the statements that read a scale, as SQLite starts them. */
static int count_readings(unsigned type, void *count, void *statement, void *text) {
  (void)type;
  (void)statement;
  if (strstr(text, "json_type(objet")) ++*(int *)count;
  return 0;
}

/* SELON-01, SELON-04, SELON-05 */
static void read_once(void **state) {
  sqlite3 *db = open_with_segur();
  int readings = 0;
  (void)state;

  sqlite3_trace_v2(db, SQLITE_TRACE_STMT, count_readings, &readings);
  check(db, "sum(sons_selon((SELECT " RIS "), value)) FROM json_each('[1,2,3,4,15001]')", "REAL 18750.25");
  assert_int_equal(readings, 1);
  check(db, "sons_selon(" RIS ", 1)", "INTEGER 3750");
  assert_int_equal(readings, 1); /* from one statement to the next too */

  /* Ten scales in turn, a hundred times: ten readings. */
  readings = 0;
  check(db, "sum(sons_selon(replace('[{\"a_partir_de\":0,\"forfait\":X,\"par_unite\":0}]', 'X', i % 10), 1))"
            " FROM (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
            " SELECT i FROM n)", "INTEGER 4500");
  assert_int_equal(readings, 10);

  /* More scales than are kept, then again: still right. */
  for (int i = 0; i < 2; i++) {
    check(db, "sum(sons_selon(replace('[{\"a_partir_de\":0,\"forfait\":X,\"par_unite\":0}]', 'X', i), 1))"
              " FROM (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
              " SELECT i FROM n)", "INTEGER 499500");
  }

  /* A scale refused is not kept, and the one before is not lost. */
  readings = 0;
  check(db, "sons_selon('[', 1)",
        "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « [ »");
  check(db, "sons_selon('[', 1)",
        "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « [ »");
  assert_int_equal(readings, 2);
  assert_null(sqlite3_next_stmt(db, 0));
  close_database(db);
}

/* SELON-06: a constant scale at 2 000 rows, while other scales drive it out of those that are kept; and quantities that
** become something else. */
#define FLAT(amount) "'[{\"a_partir_de\":0,\"forfait\":" amount ",\"par_unite\":0}]'"
#define N " FROM (WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n LIMIT 2000) SELECT n FROM n)"
static void constants(void **state) {
  static const Cas cas[] = {
      {"sum(sons_selon(" FLAT("7") ", n))" N, "INTEGER 14000"},
      {"sum(sons_selon(" FLAT("7") ", n)) + sum(sons_selon(replace(" FLAT("X") ", 'X', n), 1))" N, "INTEGER 2013000"},
      {"sum(sons_selon(" FLAT("7") ", CASE n WHEN 900 THEN '1' WHEN 901 THEN 1.0 ELSE n END))" N, "INTEGER 14000"},
      {"count(sons_selon(" FLAT("7") ", nullif(n, 900)))" N, "INTEGER 1999"},
      {"sum(sons_selon(" FLAT("7") ", 900 - n))" N,
       "ERREUR sons_selon(): quantite : au moins 0 attendu, reçu INTEGER -1"},
      {"sum(sons_selon(" FLAT("7") ", CASE n WHEN 900 THEN 'x' ELSE n END))" N,
       "ERREUR sons_selon(): quantite : entier attendu, reçu TEXT « x »"},
      /* The same text at many rows, then another, is no constant. */
      {"sum(sons_selon(CASE WHEN n < 1000 THEN " FLAT("7") " ELSE " FLAT("8") " END, n))" N, "INTEGER 15000"},
      {"sum(sons_selon(CASE WHEN n < 1000 THEN " FLAT("7") " ELSE '[' END, n))" N,
       "ERREUR sons_selon(): bareme : tableau JSON de tranches attendu, reçu TEXT « [ »"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* Each connection keeps its own. */
static void two_connections(void **state) {
  sqlite3 *one = open_with_segur(), *two = open_with_segur();
  (void)state;
  check(one, "sons_selon(" RIS ", 15001)", "REAL 3750.25");
  check(two, "sons_selon(" RIS ", 15001)", "REAL 3750.25");
  close_database(one);
  check(two, "sons_selon(" RIS ", 15001)", "REAL 3750.25");
  close_database(two);
}

/* A scale of a hundred thousand tranches: par_unite 0, forfait = bound. */
static void many_tranches(void **state) {
  sqlite3 *db = open_with_segur();
  (void)state;
  check(db, "sum(sons_selon(b, q) <> q / 10 * 10) FROM (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL"
            " SELECT i + 1 FROM n WHERE i < 99999) SELECT json_group_array(json_object('a_partir_de',"
            " i * 10, 'forfait', i * 10, 'par_unite', 0)) AS b FROM n),"
            " (SELECT value AS q FROM json_each('[0,9,10,11,4999,5000,999989,999990,999999]'))",
        "INTEGER 0");
  close_database(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(values),
    cmocka_unit_test(ceilings),
    cmocka_unit_test(quantities_refused),
    cmocka_unit_test(scales_refused),
    cmocka_unit_test(read_once),
    cmocka_unit_test(constants),
    cmocka_unit_test(two_connections),
    cmocka_unit_test(many_tranches),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
