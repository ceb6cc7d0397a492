/* rosp_total(), through SQLite. */
#include "outils.h"

/* ROSP-01, ROSP-02, FONCTION-01, FONCTION-03 */
static void totals(void **state) {
  static const Cas cas[] = {
    {"rosp_total()", "INTEGER 291000000"},
    {"rosp_total('medecin')", "INTEGER 254000000"},
    {"rosp_total('pharmacien')", "INTEGER 13000000"},
    {"rosp_total('biologiste')", "INTEGER 11000000"},
    {"rosp_total('radiologue')", "INTEGER 13000000"},
    {"rosp_total(NULL)", "NULL"},
    {"rosp_total('kiné')",
     "ERREUR rosp_total(): profession : « kiné » inconnue, "
     "connues : @PROFESSIONS@"},
    {"rosp_total('')",
     "ERREUR rosp_total(): profession : «  » inconnue, "
     "connues : @PROFESSIONS@"},
    {"rosp_total(1.5)", "ERREUR rosp_total(): profession : texte attendu, reçu REAL 1.5"},
    {"rosp_total('medecin', 1)", "ERREUR wrong number of arguments to function rosp_total()"},
  };
  (void)state;
  CHECK_ALL(cas);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(totals)};
  return cmocka_run_group_tests(tests, 0, 0);
}
