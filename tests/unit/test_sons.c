/* The functions sons_*() and sons(), through SQLite. Amounts worked out by hand from the
** facts: each bound, one below, one above. */
#include "outils.h"

#include <string.h>

/* SONS-04, FONCTION-04 */
static void bounds(void **state) {
  static const Cas cas[] = {
    {"sons_lab(0)", "ERREUR sons_lab(): sites : au moins 1 attendu, reçu INTEGER 0"},
    {"sons_lab(1)", "INTEGER 22500"},
    {"sons_lab(2)", "INTEGER 22500"},
    {"sons_lab(79)", "INTEGER 22500"},
    {"sons_lab(80)", "INTEGER 38565"},
    {"sons_lab(81)", "INTEGER 38565"},
    {"sons_lab(1000000000000)", "INTEGER 38565"},
    {"sons_lab(1000000000001)",
     "ERREUR sons_lab(): sites : au plus 1000000000000 attendu, reçu INTEGER 1000000000001"},

    {"sons_loinc(0)", "ERREUR sons_loinc(): instances : au moins 1 attendu, reçu INTEGER 0"},
    {"sons_loinc(1)", "INTEGER 3500"},
    {"sons_loinc(2)", "INTEGER 7000"},
    {"sons_loinc(1000000000000)", "INTEGER 3500000000000000"},
    {"sons_loinc(1000000000001)",
     "ERREUR sons_loinc(): instances : au plus 1000000000000 attendu, reçu INTEGER 1000000000001"},

    {"sons_radio(0)", "ERREUR sons_radio(): exams : au moins 1 attendu, reçu INTEGER 0"},
    {"sons_radio(1)", "INTEGER 3750"},
    {"sons_radio(2)", "INTEGER 3750"},
    {"sons_radio(14999)", "INTEGER 3750"},
    {"sons_radio(15000)", "INTEGER 3750"},
    {"sons_radio(15001)", "REAL 3750.25"},
    {"sons_radio(233115)", "REAL 58278.75"},
    {"sons_radio(233116)", "INTEGER 58279"},
    {"sons_radio(233117)", "INTEGER 58279"},
    {"sons_radio(1000000000000)", "INTEGER 58279"},

    {"sons_officine(0)", "ERREUR sons_officine(): ca : au moins 1 attendu, reçu INTEGER 0"},
    {"sons_officine(1)", "INTEGER 625"},
    {"sons_officine(2)", "INTEGER 625"},
    {"sons_officine(1499999)", "INTEGER 625"},
    {"sons_officine(1500000)", "INTEGER 875"},
    {"sons_officine(1500001)", "INTEGER 875"},
    {"sons_officine(1000000000000)", "INTEGER 875"},

    {"sons_medecin(0)", "ERREUR sons_medecin(): medecins : au moins 1 attendu, reçu INTEGER 0"},
    {"sons_medecin(1)", "REAL 357.14"},
    {"sons_medecin(2)", "REAL 714.28"},
    {"sons_medecin(10)", "REAL 3571.4"},
    {"sons_medecin(50)", "INTEGER 17857"},
    {"sons_medecin(1000000000000)", "INTEGER 357140000000000"},

    {"sons_sas()", "INTEGER 100000"},
    {"sons_sas(1)", "INTEGER 100000"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* KERNEL-02, KERNEL-03, SONS-04: 58.33 app + 20.83 org + 5 perso + 6 666.67, at most 250 000. */
static void msante(void **state) {
  static const Cas cas[] = {
    {"sons_msante(0, 0, 0)", "REAL 6666.67"},
    {"sons_msante(1, 0, 0)", "INTEGER 6725"},
    {"sons_msante(0, 1, 0)", "REAL 6687.5"},
    {"sons_msante(0, 0, 1)", "REAL 6671.67"},
    {"sons_msante(100, 50, 1000)", "REAL 18541.17"},
    {"sons_msante(100, 50, 1000, 1)", "REAL 18541.17"},
    {"sons_msante('100', 50.0, '1000')", "REAL 18541.17"},
    /* The ceiling: one mailbox below, at it, one above. */
    {"sons_msante(4171, 0, 0)", "REAL 249961.1"},
    {"sons_msante(4172, 0, 0)", "INTEGER 250000"},
    {"sons_msante(4173, 0, 0)", "INTEGER 250000"},
    {"sons_msante(0, 11681, 0)", "REAL 249981.9"},
    {"sons_msante(0, 11682, 0)", "INTEGER 250000"},
    {"sons_msante(0, 0, 48666)", "REAL 249996.67"},
    {"sons_msante(0, 0, 48667)", "INTEGER 250000"},
    {"sons_msante(1000000000000, 1000000000000, 1000000000000)", "INTEGER 250000"},
    {"sons_msante(-1, 0, 0)", "ERREUR sons_msante(): app : au moins 0 attendu, reçu INTEGER -1"},
    {"sons_msante(0, -1, 0)", "ERREUR sons_msante(): org : au moins 0 attendu, reçu INTEGER -1"},
    {"sons_msante(0, 0, -1)", "ERREUR sons_msante(): perso : au moins 0 attendu, reçu INTEGER -1"},
    {"sons_msante(0, 0, 1000000000001)",
     "ERREUR sons_msante(): perso : au plus 1000000000000 attendu, reçu INTEGER 1000000000001"},
    {"sons_msante(0, 'x', 0)", "ERREUR sons_msante(): org : entier attendu, reçu TEXT « x »"},
    {"sons_msante(0, NULL, 'x')", "NULL"},
    {"sons_msante(0, 0, 0, NULL)", "NULL"},
    {"sons_msante(0, 0)", "ERREUR wrong number of arguments to function sons_msante()"},
    {"sons_msante(0, 0, 0, 1, 1)", "ERREUR wrong number of arguments to function sons_msante()"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* SONS-07: the extremes printed, except where the amount itself is; and what sons() refuses. */
static void what_is_certain(void **state) {
  static const Cas cas[] = {
      {"sons_bas('SGL', 1)", "INTEGER 22500"},
      {"sons_haut('SGL', 1)", "INTEGER 38565"},
      {"sons_bas('SGL', 80)", "INTEGER 22500"},
      {"sons_haut('SGL', 1000000000000)", "INTEGER 38565"},
      {"sons_bas('RIS', 15001)", "INTEGER 3750"},
      {"sons_haut('RIS', 15001)", "INTEGER 58279"},
      {"sons_bas('LOINC', 2)", "INTEGER 7000"},
      {"sons_haut('LOINC', 2)", "INTEGER 7000"},
      {"sons_bas('LGO', 1499999)", "INTEGER 625"},
      {"sons_haut('LGO', 1499999, 1)", "INTEGER 875"}, /* its bound is ours */
      {"sons_bas('LGO', '1500000')", "INTEGER 625"},
      {"sons_haut('LGO', 1500000.0)", "INTEGER 875"},
      {"sons_bas('SAS', 7)", "INTEGER 100000"},
      {"sons_haut('SAS', 7)", "INTEGER 100000"},
      {"sons_bas('LGC', 3)", "ERREUR sons_bas(): LGC, vague 1 : aucune source n'imprime de borne"},
      {"sons_haut('LGC', 3)", "ERREUR sons_haut(): LGC, vague 1 : aucune source n'imprime de borne"},
      {"sons_haut('LGC', '3', 1)", "ERREUR sons_haut(): LGC, vague 1 : aucune source n'imprime de borne"},
      {"sons_haut('LGC', 0)", "ERREUR sons_haut(): quantite : au moins 1 attendu, reçu INTEGER 0"},
      {"sons_bas('SGL', 0)", "ERREUR sons_bas(): quantite : au moins 1 attendu, reçu INTEGER 0"},
      {"sons_bas('SGL', 1000000000001)",
       "ERREUR sons_bas(): quantite : au plus 1000000000000 attendu, reçu INTEGER 1000000000001"},
      {"sons_bas('SGL', 'x')", "ERREUR sons_bas(): quantite : entier attendu, reçu TEXT « x »"},
      {"sons_bas('MSS', 1)", "ERREUR sons_bas(): MSS : ce barème demande : app, org, perso"},
      {"sons_haut('XYZ', 1)", "ERREUR sons_haut(): dispositif : « XYZ » inconnu, connus : @DISPOSITIFS@"},
      {"sons_haut('SGL', 1, 99)", "ERREUR sons_haut(): vague : une parmi @VAGUES@ attendue, reçu INTEGER 99"},
      {"sons_bas(NULL, 1)", "NULL"},
      {"sons_bas('LGC', NULL)", "NULL"},
      {"sons_haut('SGL', 1, NULL)", "NULL"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* FONCTION-01, FONCTION-02, FONCTION-03 */
static void argument_types(void **state) {
  static const Cas cas[] = {
    {"sons_lab(NULL)", "NULL"},
    {"sons_lab(NULL, 'x')", "NULL"},
    {"sons_lab('x', NULL)", "NULL"},
    {"sons_sas(NULL)", "NULL"},
    {"sons(NULL, 12)", "NULL"},
    {"sons('SGL', NULL)", "NULL"},
    {"sons('XYZ', NULL)", "NULL"},
    {"sons('SGL', 12, NULL)", "NULL"},
    {"sons_lab(12.0)", "INTEGER 22500"},
    {"sons_lab(80.0)", "INTEGER 38565"},
    {"sons_lab('12')", "INTEGER 22500"},
    {"sons_lab(' 80 ')", "INTEGER 38565"},
    {"sons_lab('80.0')", "INTEGER 38565"},
    {"sons_lab('8e1')", "INTEGER 38565"},
    {"sons_lab(12, 1.0)", "INTEGER 22500"},
    {"sons_lab(12, '1')", "INTEGER 22500"},
    {"sons_lab(12.5)", "ERREUR sons_lab(): sites : entier attendu, reçu REAL 12.5"},
    {"sons_lab('12.50')", "ERREUR sons_lab(): sites : entier attendu, reçu TEXT « 12.50 »"},
    {"sons_lab('douze')", "ERREUR sons_lab(): sites : entier attendu, reçu TEXT « douze »"},
    {"sons_lab('')", "ERREUR sons_lab(): sites : entier attendu, reçu TEXT «  »"},
    {"sons_lab('0x50')", "ERREUR sons_lab(): sites : entier attendu, reçu TEXT « 0x50 »"},
    {"sons_lab('12 sites')", "ERREUR sons_lab(): sites : entier attendu, reçu TEXT « 12 sites »"},
    {"sons_lab(x'3132')", "ERREUR sons_lab(): sites : entier attendu, reçu BLOB de 2 octets"},
    {"sons_lab(zeroblob(0))", "ERREUR sons_lab(): sites : entier attendu, reçu BLOB de 0 octet"},
    {"sons_lab(-1)", "ERREUR sons_lab(): sites : au moins 1 attendu, reçu INTEGER -1"},
    {"sons_lab(-9223372036854775808)",
     "ERREUR sons_lab(): sites : au moins 1 attendu, reçu INTEGER -9223372036854775808"},
    {"sons_lab(9223372036854775807)",
     "ERREUR sons_lab(): sites : au plus 1000000000000 attendu, reçu INTEGER 9223372036854775807"},
    {"sons_lab(9223372036854775808.0)",
     "ERREUR sons_lab(): sites : au plus 1000000000000 attendu, reçu REAL 9.22337203685478e+18"},
    {"sons_lab(1e300)",
     "ERREUR sons_lab(): sites : au plus 1000000000000 attendu, reçu REAL 1.0e+300"},
    {"sons_lab(9e999)",
     "ERREUR sons_lab(): sites : au plus 1000000000000 attendu, reçu REAL Inf"},
    {"sons_lab(-1e300)", "ERREUR sons_lab(): sites : au moins 1 attendu, reçu REAL -1.0e+300"},
    {"sons_lab('99999999999999999999')",
     "ERREUR sons_lab(): sites : au plus 1000000000000 attendu, "
     "reçu TEXT « 99999999999999999999 »"},
    /* A long text is cut at 40 characters, not bytes, and says so. */
    {"sons_lab(replace(hex(zeroblob(20)), '0', 'é'))",
     "ERREUR sons_lab(): sites : entier attendu, "
     "reçu TEXT « éééééééééééééééééééééééééééééééééééééééé »"},
    {"sons_lab(replace(hex(zeroblob(20)), '0', 'é') || 'x')",
     "ERREUR sons_lab(): sites : entier attendu, "
     "reçu TEXT « éééééééééééééééééééééééééééééééééééééééé… »"},
    {"sons_lab(12, 'un')", "ERREUR sons_lab(): vague : entier attendu, reçu TEXT « un »"},
    {"sons_officine(1499999.5)", "ERREUR sons_officine(): ca : entier attendu, reçu REAL 1499999.5"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* SONS-01, SONS-03, SONS-05, FONCTION-03 */
static void names_and_vagues(void **state) {
  static const Cas cas[] = {
    {"sons('SGL', 12)", "INTEGER 22500"},
    {"sons('SGL', 80, 1)", "INTEGER 38565"},
    {"sons('LOINC', 2)", "INTEGER 7000"},
    {"sons('RIS', 15001)", "REAL 3750.25"},
    {"sons('LGO', 1500000)", "INTEGER 875"},
    {"sons('LGC', 10)", "REAL 3571.4"},
    {"sons('SAS', 1)", "INTEGER 100000"},
    {"sons('SGL', 0)", "ERREUR sons(): quantite : au moins 1 attendu, reçu INTEGER 0"},
    {"sons('SGL', 'x')", "ERREUR sons(): quantite : entier attendu, reçu TEXT « x »"},
    {"sons('SGL', 1e13)",
     "ERREUR sons(): quantite : au plus 1000000000000 attendu, reçu REAL 10000000000000.0"},
    {"sons('MSS', 5)", "ERREUR sons(): MSS : ce barème demande : app, org, perso"},
    {"sons_lab(12, 0)", "ERREUR sons_lab(): vague : une parmi @VAGUES@ attendue, reçu INTEGER 0"},
    {"sons_lab(12, 99)", "ERREUR sons_lab(): vague : une parmi @VAGUES@ attendue, reçu INTEGER 99"},
    {"sons_sas(99)", "ERREUR sons_sas(): vague : une parmi @VAGUES@ attendue, reçu INTEGER 99"},
    {"sons('XYZ', 1)",
     "ERREUR sons(): dispositif : « XYZ » inconnu, connus : "
     "@DISPOSITIFS@"},
    {"sons('sgl', 1)",
     "ERREUR sons(): dispositif : « sgl » inconnu, connus : "
     "@DISPOSITIFS@"},
    {"sons(CAST(x'53474C0041' AS TEXT), 1)", /* SGL, a NUL, A */
     "ERREUR sons(): dispositif : « SGL » inconnu, connus : "
     "@DISPOSITIFS@"},
    {"sons(5, 1)", "ERREUR sons(): dispositif : texte attendu, reçu INTEGER 5"},
    {"sons(x'53474C', 1)", "ERREUR sons(): dispositif : texte attendu, reçu BLOB de 3 octets"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* SONS-02, DETAIL-02: each dispositif and vague of the reference that has no scale, by each function
** that may value it. */
static void no_scale(void **state) {
  static const char *const CALLS[][2] = {
      /* the call, its vague to be filled in; of which dispositif, 0: any */
      {"sons(%Q, 1, %d)", 0},
      {"count(*) FROM sons_detail(%Q, 1, %d)", 0},
      {"sum(sons(%Q, 1, %d)) FROM (VALUES (1), (2))", 0},
      {"sons_lab(1, %d)", "SGL"},
      {"sons_loinc(1, %d)", "LOINC"},
      {"sons_radio(1, %d)", "RIS"},
      {"sons_officine(1, %d)", "LGO"},
      {"sons_medecin(1, %d)", "LGC"},
      {"sons_msante(1, 1, 1, %d)", "MSS"},
      {"sons_sas(%d)", "SAS"},
  };
  sqlite3 *db = open_copy();
  sqlite3_stmt *pairs;
  int tried = 0;
  (void)state;
  assert_int_equal(
      sqlite3_prepare_v2(
          db,
          "SELECT dispositif, vague, ' ; il est dans : ' || af FROM (SELECT DISTINCT dispositif FROM dispositifs)"
          " CROSS JOIN (SELECT vague FROM vagues) LEFT JOIN dispositifs USING (dispositif, vague)"
          " WHERE (dispositif, vague) NOT IN (SELECT dispositif, vague FROM tranches)",
          -1, &pairs, 0),
      SQLITE_OK);
  while (sqlite3_step(pairs) == SQLITE_ROW) {
    const char *dispositif = (const char *)sqlite3_column_text(pairs, 0);
    const int vague = sqlite3_column_int(pairs, 1);
    const char *document = (const char *)sqlite3_column_text(pairs, 2);
    for (size_t i = 0; i < sizeof CALLS / sizeof *CALLS; i++) {
      const char *call = CALLS[i][0], *of = CALLS[i][1], *name = strstr(call, "sons");
      char *expression, *error;
      if (of && strcmp(of, dispositif) != 0) continue;
      expression = of ? sqlite3_mprintf(call, vague) : sqlite3_mprintf(call, dispositif, vague);
      error = sqlite3_mprintf("ERREUR %.*s(): %s, vague %d : barème introuvable dans nos sources%s",
                              (int)strcspn(name, "("), name, dispositif, vague, document ? document : "");
      check(db, expression, error);
      sqlite3_free(expression);
      sqlite3_free(error);
      tried++;
    }
  }
  sqlite3_finalize(pairs);
  assert_true(tried > 10);
  close_database(db);
}

static void wrong_number_of_arguments(void **state) {
  static const Cas cas[] = {
    {"sons_lab()", "ERREUR wrong number of arguments to function sons_lab()"},
    {"sons_lab(1, 1, 1)", "ERREUR wrong number of arguments to function sons_lab()"},
    {"sons_loinc()", "ERREUR wrong number of arguments to function sons_loinc()"},
    {"sons_radio(1, 1, 1)", "ERREUR wrong number of arguments to function sons_radio()"},
    {"sons_officine()", "ERREUR wrong number of arguments to function sons_officine()"},
    {"sons_medecin()", "ERREUR wrong number of arguments to function sons_medecin()"},
    {"sons_sas(1, 1)", "ERREUR wrong number of arguments to function sons_sas()"},
    {"sons('SGL')", "ERREUR wrong number of arguments to function sons()"},
    {"sons('SGL', 1, 1, 1)", "ERREUR wrong number of arguments to function sons()"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* FONCTION-02: a TEXT is a number where numeric affinity makes one of it, as CAST and a column of
** affinity NUMERIC show: the same texts, the same answer, to the end of an embedded zero byte. */
static void texts_as_numbers(void **state) {
  static const char *const texts[] = {
      "80",
      " 80",
      "80 ",
      "\t\n\v\f\r80\r\n",
      "+80",
      "-80",
      "80.",
      "80.0",
      "80.5",
      ".8e2",
      "8e1",
      "8E+1",
      "800e-1",
      "0080",
      "",
      " ",
      "+",
      "-",
      ".",
      "e1",
      "8e",
      "8e+",
      "80e0 ",
      "8 0",
      "--80",
      "+-80",
      "0x50",
      "80,0",
      "8.0.0",
      "80x",
      "x80",
      "\xc2\xa0"
      "80",
      "1e400",
      "-1e400",
      "nan",
      "inf",
      "Infinity",
      "9223372036854775808",
      "1_000",
      "80\xc2\xa0",
  };
  sqlite3 *db = open_with_segur();
  (void)state;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    sqlite3_stmt *statement;
    int number;
    char *sql = sqlite3_mprintf("SELECT sons_lab(%Q)", texts[i]);
    assert_int_equal(sqlite3_exec(db, "DROP TABLE IF EXISTS n; CREATE TABLE n (x NUMERIC)", 0, 0, 0), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "INSERT INTO n VALUES (?)", -1, &statement, 0), SQLITE_OK);
    sqlite3_bind_text(statement, 1, texts[i], -1, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_finalize(statement);
    assert_int_equal(
        sqlite3_prepare_v2(db, "SELECT typeof(x) <> 'text' AND x = CAST(x AS INTEGER) AND x BETWEEN 1 AND 1e12 FROM n",
                           -1, &statement, 0),
        SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    number = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, 0), SQLITE_OK);
    if (sqlite3_step(statement) != (number ? SQLITE_ROW : SQLITE_ERROR)) fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_finalize(statement);
    sqlite3_free(sql);
  }
  check(db, "sons_lab(CAST(x'383000' AS TEXT))", "ERREUR sons_lab(): sites : entier attendu, reçu TEXT « 80 »");
  close_database(db);
}

/* FONCTION-05 */
static void arguments_unchanged(void **state) {
  static const Cas cas[] = {
    {"sons_lab(t) || ' ' || typeof(t) || ' ' || t FROM (SELECT '80.0' AS t)",
     "TEXT 38565 text 80.0"},
  };
  (void)state;
  CHECK_ALL(cas);
}

/* The same in a database that stores its texts in UTF-16. */
static void utf16(void **state) {
  sqlite3 *db = open_with_segur();
  (void)state;
  assert_int_equal(sqlite3_exec(db, "PRAGMA encoding = 'UTF-16'; CREATE TABLE t (d, q);"
                                    "INSERT INTO t VALUES ('SGL', '80')", 0, 0, 0), SQLITE_OK);
  check(db, "sons(d, q) FROM t", "INTEGER 38565");
  check(db, "sons_lab(d) FROM t", "ERREUR sons_lab(): sites : entier attendu, reçu TEXT « SGL »");
  close_database(db);
}

/* SONS-06: a constant dispositif at 200 rows, whatever the other arguments become; and columns that are the same at
** many rows, then are not. SGL is 22 500 up to 79 sites, then 38 565. */
#define N(last)                                                                                                        \
  " FROM (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT " #last ") SELECT n FROM n)"
static void constants(void **state) {
  static const Cas cas[] = {
      {"sum(sons('SGL', n))" N(200), "INTEGER 6443865"},
      {"sum(sons('SGL', n, 1))" N(200), "INTEGER 6443865"},
      {"sum(sons('SGL', n)) + sum(sons('SAS', n))" N(200), "INTEGER 26443865"},
      {"sum(sons('SGL', CASE n WHEN 100 THEN '80' WHEN 101 THEN 80.0 ELSE 80 END))" N(200), "INTEGER 7713000"},
      {"count(sons('SGL', nullif(n, 150)))" N(200), "INTEGER 199"},
      {"sum(sons('SGL', 100 - n))" N(200), "ERREUR sons(): quantite : au moins 1 attendu, reçu INTEGER 0"},
      {"sum(sons('SGL', CASE n WHEN 150 THEN 'x' ELSE n END))" N(200),
       "ERREUR sons(): quantite : entier attendu, reçu TEXT « x »"},
      {"sum(sons('SGL', 80, CASE n WHEN 150 THEN 0 ELSE 1 END))" N(200),
       "ERREUR sons(): vague : une parmi @VAGUES@ attendue, reçu INTEGER 0"},
      {"count(sons(NULL, n))" N(200), "INTEGER 0"},
      {"CAST(round(100 * sum(sons(CASE WHEN n <= 100 THEN 'SGL' WHEN n <= 200 THEN 'LGC' ELSE 'SAS' END, n))) AS "
       "INTEGER)" N(300),
       "INTEGER 1796232200"},
      {"sum(sons(iif(n < 150, 'SAS', 'SASS'), n))" N(200), "ERREUR sons(): dispositif : « SASS » inconnu, connus :"
                                                           " @DISPOSITIFS@"},
  };
  sqlite3 *db = open_with_segur();
  sqlite3_stmt *statement;
  (void)state;
  CHECK_ALL(cas);

  /* A parameter is constant until it is bound anew. */
  assert_int_equal(sqlite3_prepare_v2(db, "SELECT sum(sons(?1, n))" N(200), -1, &statement, 0), SQLITE_OK);
  for (int i = 0; i < 4; i++) {
    sqlite3_bind_text(statement, 1, i % 2 ? "SAS" : "SGL", -1, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    assert_int_equal(sqlite3_column_int64(statement, 0), i % 2 ? 20000000 : 6443865);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  close_database(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(bounds),
    cmocka_unit_test(msante),
    cmocka_unit_test(what_is_certain),
    cmocka_unit_test(argument_types),
    cmocka_unit_test(names_and_vagues),
    cmocka_unit_test(no_scale),
    cmocka_unit_test(wrong_number_of_arguments),
    cmocka_unit_test(texts_as_numbers),
    cmocka_unit_test(arguments_unchanged),
    cmocka_unit_test(utf16),
    cmocka_unit_test(constants),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
