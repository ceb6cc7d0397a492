/* sons_total(), through SQLite: aggregate and window function. */
#include "outils.h"

#define N(count)                                                                                                       \
  " FROM (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT " #count ") SELECT n FROM n)"
#define VALUES_OF(...) " FROM (WITH v(d, q, m) AS (VALUES " #__VA_ARGS__ ") SELECT * FROM v)"

/* TOTAL-01, TOTAL-02 */
static void sums(void **state) {
  static const Cas cas[] = {
      {"sons_total('SGL', n)" N(80), "INTEGER 1816065"}, /* 79 × 22 500 + 38 565 */
      {"sons_total('SGL', n, 1)" N(80), "INTEGER 1816065"},
      {"sons_total('RIS', n + 15000)" N(4), "REAL 15002.5"}, /* 4 × 3 750 + 0,25 × (1 + 2 + 3 + 4) */
      {"sons_total('RIS', CAST(n + 15000 AS TEXT))" N(4), "REAL 15002.5"},
      {"sons_total(d, q)" VALUES_OF(('SGL', 12, 1), ('SGL', 80, 1), ('LGC', 3, 1), ('LOINC', 2.0, 1), ('RIS', 15001, 1),
                                    ('SGL', '1', 1)),
       "REAL 95386.67"}, /* 22 500 + 38 565 + 1 071,42 + 7 000 + 3 750,25 + 22 500 */
      {"sons_total('SGL', n)" N(0), "NULL"},
      {"sons_total('SGL', NULL)", "NULL"},
      {"sons_total(NULL, 12)", "NULL"},
      {"sons_total('XYZ', NULL)", "NULL"},
      {"sons_total('SGL', 12, NULL)", "NULL"},
      {"sons_total(NULL)", "NULL"},
      {"sons_total('SGL', nullif(n, 80))" N(80), "INTEGER 1777500"},
      {"sons_total(m)" VALUES_OF((1, 1, 0.1), (1, 1, 0.2), (1, 1, NULL), (1, 1, '3'), (1, 1, -5)), "REAL -1.7"},
      {"sons_total(0)", "INTEGER 0"},
      {"sons_total('SGL', 12) FILTER (WHERE n > 1)" N(3), "INTEGER 45000"},
      {"sons_total(DISTINCT m)" VALUES_OF((1, 1, 2), (1, 1, 2), (1, 1, 3)), "INTEGER 5"},
      {"sons_total(sons_lab(n))" N(80), "INTEGER 1816065"},
      {"(SELECT group_concat(t) FROM (SELECT sons_total(d, q) AS t" VALUES_OF(('SGL', 12, 1), ('LGO', 1, 1),
                                                                              ('SGL', 80, 1)) " GROUP BY d))",
       "TEXT 625,61065"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* TOTAL-01: where a sum of REALs is a centime off, or refused, and at the last centimes that a REAL holds. */
static void exact(void **state) {
  static const Cas cas[] = {
      {"sons_ttc(sons_total('LGC', n * 0 + 1))" N(1000000), "INTEGER 428568000"}, /* 357,14 × 1,2 × 10^6 */
      {"sons_ttc(sons_total(sons_medecin(1)))" N(1000000), "INTEGER 428568000"},
      {"sons_total(999999999999.99)" N(90), "REAL 89999999999999.1"},
      {"printf('%!.17g', sons_total(m))" VALUES_OF((1, 1, 999999999999.99), (1, 1, 0.01), (1, 1, 0.01)),
       "TEXT 1000000000000.01"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* TOTAL-03, SONS-01 to SONS-05, with the function's own name */
static void refusals(void **state) {
  static const Cas cas[] = {
      {"sons_total('SGL', n - 3)" N(9), "ERREUR sons_total(): quantite : au moins 1 attendu, reçu INTEGER -2"},
      {"sons_total('SGL', 3 - n)" N(9), "ERREUR sons_total(): quantite : au moins 1 attendu, reçu INTEGER 0"},
      {"sons_total('SGL', 'douze')", "ERREUR sons_total(): quantite : entier attendu, reçu TEXT « douze »"},
      {"sons_total('SGL', 1000000000001)",
       "ERREUR sons_total(): quantite : au plus 1000000000000 attendu, reçu INTEGER 1000000000001"},
      {"sons_total('XYZ', 1)", "ERREUR sons_total(): dispositif : « XYZ » inconnu, connus : @DISPOSITIFS@"},
      {"sons_total('un dispositif dont le nom est long', 1)",
       "ERREUR sons_total(): dispositif : « un dispositif dont le nom est long » inconnu, connus : @DISPOSITIFS@"},
      {"sons_total(12, 1)", "ERREUR sons_total(): dispositif : texte attendu, reçu INTEGER 12"},
      {"sons_total('MSS', 1)", "ERREUR sons_total(): MSS : ce barème demande : app, org, perso"},
      {"sons_total('SGL', 12, 99)", "ERREUR sons_total(): vague : une parmi @VAGUES@ attendue, reçu INTEGER 99"},
      {"sons_total('x')", "ERREUR sons_total(): montant : montant attendu, reçu TEXT « x »"},
      {"sons_total(x'00')", "ERREUR sons_total(): montant : montant attendu, reçu BLOB de 1 octet"},
      {"sons_total()", "ERREUR wrong number of arguments to function sons_total()"},
      {"sons_total(1, 2, 3, 4)", "ERREUR wrong number of arguments to function sons_total()"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* TOTAL-04: 3 500 euros × 10^12 instances are 35 × 10^16 centimes, of which 26 fit; 10^12 euros are 10^14, of which 92
** 233 do. */
static void sums_that_do_not_fit(void **state) {
  static const Cas cas[] = {
    {"sons_total('LOINC', 1000000000000)" N(26), "INTEGER 91000000000000000"},
    {"sons_total('LOINC', 1000000000000)" N(27), "ERREUR sons_total(): somme trop grande"},
    {"sons_total(1000000000000)" N(92233), "INTEGER 92233000000000000"},
    {"sons_total(1000000000000)" N(92234), "ERREUR sons_total(): somme trop grande"},
    /* What 92 233 leave, to the last centime: 720 368 547 758.07, and one more below zero. */
    {"sons_total(iif(n > 1, 1000000000000, 720368547758.07)) > 92233720368547000" N(92234), "INTEGER 1"},
    {"sons_total(iif(n > 1, 1000000000000, 720368547758.08))" N(92234), "ERREUR sons_total(): somme trop grande"},
    {"sons_total(iif(n > 1, -1000000000000, -720368547758.08)) < -92233720368547000" N(92234), "INTEGER 1"},
    {"sons_total(iif(n > 1, -1000000000000, -720368547758.09))" N(92234), "ERREUR sons_total(): somme trop grande"},
    {"sons_total(-1000000000000)" N(92233), "INTEGER -92233000000000000"},
    {"sons_total(-1000000000000)" N(92234), "ERREUR sons_total(): somme trop grande"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* TOTAL-05: « 3, 3, 2 » is the frame of each row; what leaves it leaves the sum, a NULL too, and an empty frame is
** NULL. */
#define OVER(frame)                                                                                                    \
  "(SELECT group_concat(ifnull(t, '-')) FROM (SELECT sons_total('LOINC', q) OVER (ORDER BY m " frame                   \
  ") AS t" VALUES_OF((1, 1, 1), (1, 2, 2), (1, NULL, 3), (1, 4, 4), (1, 8, 5)) "))"
static void windows(void **state) {
  static const Cas cas[] = {
    {OVER("ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING"), "TEXT 10500,10500,21000,42000,42000"},
    {OVER("ROWS BETWEEN CURRENT ROW AND CURRENT ROW"), "TEXT 3500,7000,-,14000,28000"},
    {OVER("ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"), "TEXT 3500,10500,10500,24500,52500"},
    {OVER("ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING"), "TEXT 49000,42000,42000,28000,-"},
    {OVER("ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING"), "TEXT -,3500,10500,7000,14000"},
    {OVER("RANGE BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW"), "TEXT -,3500,7000,-,14000"},
    {"sons_total('SGL', 'x') OVER ()", "ERREUR sons_total(): quantite : entier attendu, reçu TEXT « x »"},
  };
  (void)state;
  CHECK_ALL(cas);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(sums),
    cmocka_unit_test(exact),
    cmocka_unit_test(refusals),
    cmocka_unit_test(sums_that_do_not_fit),
    cmocka_unit_test(windows),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
