/* sons_detail(), through SQLite. */
#include "outils.h"

/* The rows of a SELECT as one text, NULL as « - ». */
#define ROWS(columns, rest) "(SELECT group_concat(" columns ", ' / ') FROM " rest ")"
#define ALL "dispositif || ' ' || vague || ' ' || assiette || ' ' || ifnull(quantite, '-') || ' ' ||" \
  " a_partir_de || ' ' || ifnull(jusqu_a, '-') || ' ' || forfait || ' ' || par_unite || ' ' ||" \
  " ifnull(actif, '-') || ' ' || ifnull(montant, '-') || ' ' || statut || ' ' || source || ' ' ||" \
  " ifnull(plafond, '-') || ' ' || ifnull(bas, '-') || ' ' || ifnull(haut, '-')"

/* DETAIL-03 */
static void one_client(void **state) {
  static const Cas cas[] = {
    {ROWS(ALL, "sons_detail('SGL', 12)"),
     "TEXT SGL 1 sites 12 1 79 22500 0 1 22500 hypothese S4 - 22500 38565 / "
     "SGL 1 sites 12 80 - 38565 0 0 - hypothese S4 - - -"},
    {ROWS(ALL, "sons_detail('SGL', '80.0', 1)"),
     "TEXT SGL 1 sites 80 1 79 22500 0 0 - hypothese S4 - - - / "
     "SGL 1 sites 80 80 - 38565 0 1 38565 hypothese S4 - 22500 38565"},
    {ROWS(ALL, "sons_detail('RIS', 15001)"),
     "TEXT RIS 1 exams 15001 1 14999 3750 0 0 - hypothese S3 - - - / "
     "RIS 1 exams 15001 15000 233115 0 0.25 1 3750.25 hypothese SEGUR - 3750 58279 / "
     "RIS 1 exams 15001 233116 - 58279 0 0 - hypothese S3 - - -"},
    {ROWS(ALL, "sons_detail('SAS', 1)"), "TEXT SAS 1 client 1 1 - 100000 0 1 100000 publie ANS-FAQ - 100000 100000"},
    /* DETAIL-06 */
    {"statut || ' ' || bas || ' ' || haut FROM sons_detail('SGL', 12) WHERE actif", "TEXT hypothese 22500 38565"},
    {"bas || ' ' || haut FROM sons_detail('LOINC', 2) WHERE actif", "TEXT 7000 7000"},
    {"bas IS NULL AND haut IS NULL AND montant > 0 FROM sons_detail('LGC', 3) WHERE actif", "INTEGER 1"},
    {ROWS("typeof(forfait) || typeof(par_unite) || typeof(montant)", "sons_detail('LGC', 1)"),
     "TEXT integerrealreal"},
  };
  (void)state;
  CHECK_ALL(cas);
}

static void no_client(void **state) {
  static const Cas cas[] = {
    {ROWS(ALL, "sons_detail('LOINC')"), "TEXT LOINC 1 instances - 1 - 0 3500 - - publie S4 - - -"},
    {ROWS(ALL, "sons_detail('MSS')"),
     "TEXT MSS 1 app - 0 - 6666.67 58.33 - - publie ARS-GE 250000 - - / "
     "MSS 1 org - 0 - 0 20.83 - - publie ARS-GE 250000 - - / "
     "MSS 1 perso - 0 - 0 5 - - publie ARS-GE 250000 - -"},
    {"count(*) = count(DISTINCT rowid) FROM sons_detail", "INTEGER 1"},
    {"sum(actif IS NULL AND montant IS NULL AND quantite IS NULL) = count(*) FROM sons_detail", "INTEGER 1"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* Every tranche of the reference, in its order. */
static void every_scale(void **state) {
  sqlite3 *db = open_copy();
  (void)state;
  check(db,
        "(SELECT group_concat(dispositif || vague || assiette || ' ' || a_partir_de, ', ') FROM sons_detail) = (SELECT"
        " group_concat(dispositif || vague || assiette || ' ' || a_partir_de, ', ') FROM (SELECT * FROM tranches JOIN "
        "assiettes"
        " USING (dispositif, vague, assiette) ORDER BY dispositif, vague, rang, a_partir_de))",
        "INTEGER 1");
  check(db,
        "count(*) FROM (SELECT dispositif, vague, assiette, a_partir_de, CAST(round(forfait * 100) AS INTEGER),"
        " CAST(round(par_unite * 100) AS INTEGER), CAST(round(plafond * 100) AS INTEGER) FROM sons_detail EXCEPT"
        " SELECT dispositif, vague, assiette, a_partir_de, forfait_centimes, par_unite_centimes, plafond_centimes FROM "
        "tranches"
        " LEFT JOIN plafonds USING (dispositif, vague))",
        "INTEGER 0");
  close_database(db);
}

/* DETAIL-01 */
static void null_arguments(void **state) {
  static const Cas cas[] = {
    {"count(*) FROM sons_detail(NULL)", "INTEGER 0"},
    {"count(*) FROM sons_detail(NULL, 12)", "INTEGER 0"},
    {"count(*) FROM sons_detail('SGL', NULL)", "INTEGER 0"},
    {"count(*) FROM sons_detail('SGL', 12, NULL)", "INTEGER 0"},
    {"count(*) FROM sons_detail('XYZ', NULL)", "INTEGER 0"},
    {"count(*) FROM sons_detail('SGL', 'x', NULL)", "INTEGER 0"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* DETAIL-02, SONS-03, SONS-04, SONS-05 */
static void refusals(void **state) {
  static const Cas cas[] = {
    {"count(*) FROM sons_detail('SGL', 0)",
     "ERREUR sons_detail(): quantite : au moins 1 attendu, reçu INTEGER 0"},
    {"count(*) FROM sons_detail('SGL', 12.5)",
     "ERREUR sons_detail(): quantite : entier attendu, reçu REAL 12.5"},
    {"count(*) FROM sons_detail('SGL', 'douze')",
     "ERREUR sons_detail(): quantite : entier attendu, reçu TEXT « douze »"},
    {"count(*) FROM sons_detail('SGL', 1000000000001)",
     "ERREUR sons_detail(): quantite : au plus 1000000000000 attendu, reçu INTEGER 1000000000001"},
    {"count(*) FROM sons_detail('MSS', 1)",
     "ERREUR sons_detail(): MSS : ce barème demande : app, org, perso"},
    {"count(*) FROM sons_detail('SGL', 12, 9)",
     "ERREUR sons_detail(): vague : une parmi @VAGUES@ attendue, reçu INTEGER 9"},
    {"count(*) FROM sons_detail('sgl')",
     "ERREUR sons_detail(): dispositif : « sgl » inconnu, connus : "
     "@DISPOSITIFS@"},
    {"count(*) FROM sons_detail(5)",
     "ERREUR sons_detail(): dispositif : texte attendu, reçu INTEGER 5"},
    {"count(*) FROM sons_detail WHERE pour_quantite = 5",
     "ERREUR sons_detail(): dispositif : argument absent"},
    {"count(*) FROM sons_detail WHERE pour_vague = 1",
     "ERREUR sons_detail(): dispositif : argument absent"},
    {"count(*) FROM sons_detail('SGL', 1, 1, 1)",
     "ERREUR too many arguments on sons_detail() - max 3"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* In joins, on either side, by WHERE, in subqueries. */
static void joins(void **state) {
  sqlite3 *db = open_with_segur();
  (void)state;
  assert_int_equal(sqlite3_exec(db,
      "CREATE TABLE d (dispositif, quantite);"
      "INSERT INTO d VALUES ('SGL', 12), ('RIS', '15001'), ('LGO', 1500000), ('SGL', NULL)",
      0, 0, 0), SQLITE_OK);
  check(db, "count(*) FROM d, sons_detail(d.dispositif, d.quantite)", "INTEGER 7");
  check(db, "sum(montant) FROM d, sons_detail(d.dispositif, d.quantite)", "REAL 27125.25");
  check(db, "count(*) FROM d, sons_detail(d.dispositif, d.quantite) s WHERE s.actif", "INTEGER 3");
  check(db, "sum(s.montant) FROM sons_detail s JOIN d ON s.pour_dispositif = d.dispositif"
            " AND s.pour_quantite = d.quantite", "REAL 27125.25");
  check(db, "count(*) FROM d LEFT JOIN sons_detail(d.dispositif, d.quantite) s", "INTEGER 8");
  check(db, "sum((SELECT montant FROM sons_detail(d.dispositif, d.quantite) WHERE actif)) FROM d",
        "REAL 27125.25");
  check(db, "count(*) FROM sons_detail s, d WHERE s.dispositif = d.dispositif AND s.vague = 1", "INTEGER 9");
  check(db, "count(*) FROM sons_detail('SGL') a, sons_detail('RIS') b", "INTEGER 6");
  check(db, "count(*) FROM sons_detail('SGL', 12) WHERE pour_dispositif = 'SGL' AND pour_quantite = 12"
            " AND pour_vague = 1", "INTEGER 2");
  /* SQLite tells apart by their rowid the rows of the two sides of an OR. */
  check(db, "sum(montant) FROM sons_detail WHERE actif AND ((pour_dispositif = 'SGL' AND pour_quantite = 12)"
            " OR (pour_dispositif = 'LGO' AND pour_quantite = 3))", "INTEGER 23125");
  check(db, "sum(montant) FROM sons_detail WHERE pour_dispositif = 'RIS' AND pour_quantite IN (15001, 15002)",
        "REAL 7500.75");
  check(db, "sum(montant) FROM sons_detail WHERE (pour_dispositif = 'RIS' AND pour_quantite = 15001)"
            " OR (pour_dispositif = 'RIS' AND pour_quantite = 15002)", "REAL 7500.75");
  /* DETAIL-05 */
  check(db, "count(*) FROM sons_detail('RIS') WHERE pour_quantite > 15000", "ERREUR no query solution");
  /* Inside an aggregate, SQLite 3.37 hands NULL for the columns around; later ones refuse. */
  check(db, "sum((SELECT montant FROM sons_detail(dispositif, quantite) WHERE actif)) FROM d",
        sqlite3_libversion_number() < 3038000 ? "NULL" : "ERREUR no query solution");
  check(db, "pour_dispositif || pour_quantite || pour_vague FROM sons_detail('SGL', '12') LIMIT 1",
        "TEXT SGL121");
  check(db, "group_concat(a_partir_de) FROM (SELECT * FROM sons_detail('RIS') ORDER BY forfait DESC)",
        "TEXT 233116,1,15000");
  close_database(db);
}

/* DETAIL-04: read from a view, whatever the trust in the schema; and no table of one's own. */
static void innocuous(void **state) {
  sqlite3 *db = open_with_segur();
  (void)state;
  assert_int_equal(sqlite3_exec(db, "CREATE VIEW v AS SELECT * FROM sons_detail('SGL', 12);"
                                    "CREATE VIEW f AS SELECT sons_lab(12) AS m;"
                                    "PRAGMA trusted_schema = OFF", 0, 0, 0), SQLITE_OK);
  check(db, "count(*) FROM v", "INTEGER 2");
  check(db, "m FROM f", "INTEGER 22500");
  assert_int_equal(sqlite3_exec(db, "CREATE VIRTUAL TABLE t USING sons_detail", 0, 0, 0), SQLITE_ERROR);
  assert_int_equal(sqlite3_exec(db, "DELETE FROM sons_detail", 0, 0, 0), SQLITE_ERROR);
  close_database(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(one_client),
    cmocka_unit_test(no_client),
    cmocka_unit_test(every_scale),
    cmocka_unit_test(null_arguments),
    cmocka_unit_test(refusals),
    cmocka_unit_test(joins),
    cmocka_unit_test(innocuous),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
