/* sons_ttc(), sons_avance(), sons_solde(), through SQLite. Expected: by hand. */
#include "outils.h"

/* MONTANT-01, FONCTION-04, FONCTION-06 */
static void amounts(void **state) {
  static const Cas cas[] = {
    {"sons_ttc(22500)", "INTEGER 27000"},
    {"sons_ttc(3750.25)", "REAL 4500.3"},
    {"sons_ttc(0.01)", "REAL 0.01"}, /* 0.2 centime of tax */
    {"sons_ttc(0.02)", "REAL 0.02"}, /* 0.4 */
    {"sons_ttc(0.03)", "REAL 0.04"}, /* 0.6 */
    {"sons_avance(3750.25)", "REAL 1125.08"}, /* 1125.075: half goes away from zero */
    {"sons_solde(3750.25)", "REAL 2625.17"},
    {"sons_avance(100000)", "INTEGER 30000"},
    {"sons_solde(100000)", "INTEGER 70000"},
    {"sons_avance(0.05)", "REAL 0.02"}, /* 1.5 centimes */
    {"sons_solde(0.05)", "REAL 0.03"},
    {"sons_avance(0)", "INTEGER 0"},
    {"sons_solde(0.0)", "INTEGER 0"},
    {"sons_avance(-0.05)", "REAL -0.02"},
    {"sons_solde(-0.05)", "REAL -0.03"},
    {"sons_ttc(-3750.25)", "REAL -4500.3"},
    {"sons_ttc('3750.25')", "REAL 4500.3"},
    {"sons_ttc(0.1 + 0.2)", "REAL 0.36"}, /* 0.30000000000000004 */
    {"sons_ttc(1000000000000)", "INTEGER 1200000000000"},
    {"sons_avance(1000000000000)", "INTEGER 300000000000"},
    {"sons_solde(-1000000000000)", "INTEGER -700000000000"},
    {"sons_avance(999999999999.99)", "INTEGER 300000000000"}, /* 299999999999.997 */
    {"sons_solde(999999999999.99)", "REAL 699999999999.99"},
    {"sons_ttc(NULL)", "NULL"},
    {"sons_avance(NULL)", "NULL"},
    {"sons_solde(NULL)", "NULL"},
    {"sons_ttc(12.345)",
     "ERREUR sons_ttc(): ht : deux décimales au plus attendues, reçu REAL 12.345"},
    {"sons_ttc(12.3449)",
     "ERREUR sons_ttc(): ht : deux décimales au plus attendues, reçu REAL 12.3449"},
    {"sons_avance('0.001')", "INTEGER 0"}, /* a tenth of a centime is forgiven */
    {"sons_avance('0.002')",
     "ERREUR sons_avance(): ht : deux décimales au plus attendues, reçu TEXT « 0.002 »"},
    {"sons_solde(1000000000001)",
     "ERREUR sons_solde(): ht : montant de -1000000000000 à 1000000000000 attendu, reçu INTEGER 1000000000001"},
    {"sons_solde(-1000000000001)",
     "ERREUR sons_solde(): ht : montant de -1000000000000 à 1000000000000 attendu, reçu INTEGER -1000000000001"},
    {"sons_ttc(9e999)", "ERREUR sons_ttc(): ht : montant de -1000000000000 à 1000000000000 attendu, reçu REAL Inf"},
    {"sons_ttc('dix')", "ERREUR sons_ttc(): ht : montant attendu, reçu TEXT « dix »"},
    {"sons_ttc('3750,25')", "ERREUR sons_ttc(): ht : montant attendu, reçu TEXT « 3750,25 »"},
    {"sons_ttc(x'31')", "ERREUR sons_ttc(): ht : montant attendu, reçu BLOB de 1 octet"},
    {"sons_ttc()", "ERREUR wrong number of arguments to function sons_ttc()"},
    {"sons_avance(1, 2)", "ERREUR wrong number of arguments to function sons_avance()"},
    {"sons_solde()", "ERREUR wrong number of arguments to function sons_solde()"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* MONTANT-01: every amount to 200 euros by the centime, and as many drawn up to 10^12, of both
** signs: the parts add up, and each is the one that integers give. */
static void parts_add_up(void **state) {
  static const Cas cas[] = {
    {"(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 20000),"
     " u(u) AS (SELECT i FROM n UNION ALL SELECT (i * 5000000029 + 17) % 100000000000000 FROM n),"
     " c(c) AS (SELECT u FROM u UNION ALL SELECT -u FROM u),"
     " m AS (SELECT c, CAST(round(sons_ttc(c / 100.0) * 100) AS INTEGER) AS ttc,"
     "  CAST(round(sons_avance(c / 100.0) * 100) AS INTEGER) AS avance,"
     "  CAST(round(sons_solde(c / 100.0) * 100) AS INTEGER) AS solde FROM c)"
     " SELECT printf('%d %d %d %d', count(*), sum(avance + solde <> c),"
     "  sum(avance <> (c * 3 + iif(c < 0, -5, 5)) / 10),"
     "  sum(ttc <> (c * 12 + iif(c < 0, -5, 5)) / 10)) FROM m)",
     "TEXT 80004 0 0 0"},
  };
  (void)state;
  CHECK_ALL(cas);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(amounts),
    cmocka_unit_test(parts_add_up),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
