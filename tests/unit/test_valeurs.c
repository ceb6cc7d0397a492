/* csv_nombre() and csv_mot(): what people write. Expected: by hand. */
#include "outils.h"

#define BLANK "\xC2\xA0"  /* no-break */
#define NARROW "\xE2\x80\xAF"

/* VALEURS-01, VALEURS-03 */
static void whole_numbers(void **state) {
  static const Cas CAS[] = {
    {"csv_nombre('0')", "INTEGER 0"},
    {"csv_nombre('12')", "INTEGER 12"},
    {"csv_nombre('0012')", "INTEGER 12"},
    {"csv_nombre(' 12" BLANK "')", "INTEGER 12"},
    {"csv_nombre('1234567')", "INTEGER 1234567"},
    {"csv_nombre('1 234')", "INTEGER 1234"},
    {"csv_nombre('12 345 678')", "INTEGER 12345678"},
    {"csv_nombre('123" BLANK "456" NARROW "789')", "INTEGER 123456789"},
    {"csv_nombre('1 000')", "INTEGER 1000"},
    {"csv_nombre('12,0')", "INTEGER 12"},
    {"csv_nombre('12.00')", "INTEGER 12"},
    {"csv_nombre('1 234,00')", "INTEGER 1234"},
    {"csv_nombre('12', 0)", "INTEGER 12"},
    {"csv_nombre('12', '0')", "INTEGER 12"},
    {"csv_nombre('')", "NULL"},
    {"csv_nombre(' ')", "NULL"},
    {"csv_nombre('douze')", "NULL"},
    {"csv_nombre('12 sites')", "NULL"},
    {"csv_nombre('12x')", "NULL"},
    {"csv_nombre('1 2')", "NULL"},
    {"csv_nombre('1 23')", "NULL"},
    {"csv_nombre('1 2345')", "NULL"},
    {"csv_nombre('1234 567')", "NULL"},
    {"csv_nombre('1 234 56')", "NULL"},
    {"csv_nombre('1  234')", "NULL"},
    {"csv_nombre('0 123')", "NULL"},
    {"csv_nombre('001 234')", "NULL"},
    {"csv_nombre('1.234.567')", "NULL"},
    {"csv_nombre('1.500')", "NULL"},
    {"csv_nombre('1,000')", "NULL"},
    {"csv_nombre('12,')", "NULL"},
    {"csv_nombre(',0')", "NULL"},
    {"csv_nombre('12,5')", "NULL"},
    {"csv_nombre('12,05')", "NULL"},
    {"csv_nombre('12,0 0')", "NULL"},
    {"csv_nombre('12,,0')", "NULL"},
    {"csv_nombre('-1')", "NULL"},
    {"csv_nombre('+1')", "NULL"},
    {"csv_nombre('1e3')", "NULL"},
    {"csv_nombre('0x10')", "NULL"},
    {"csv_nombre('12 €')", "NULL"},
    {"csv_nombre('1' || char(0))", "NULL"},
    {"csv_nombre('/')", "NULL"},
    {"csv_nombre(':')", "NULL"},
    {"csv_nombre('1" "\xC2')", "NULL"},
    /* VALEURS-04 */
    {"csv_nombre('9223372036854775806')", "INTEGER 9223372036854775806"},
    {"csv_nombre('9223372036854775807')", "INTEGER 9223372036854775807"},
    {"csv_nombre('9223372036854775808')", "INTEGER 9223372036854775807"},
    {"csv_nombre('92233720368547758070')", "INTEGER 9223372036854775807"},
    {"csv_nombre('99 999 999 999 999 999 999 999')", "INTEGER 9223372036854775807"},
  };
  (void)state;
  CHECK_ALL(CAS);
}

/* VALEURS-01, VALEURS-02 */
static void decimals(void **state) {
  static const Cas CAS[] = {
    {"csv_nombre('12', 1)", "INTEGER 120"},
    {"csv_nombre('12,5', 1)", "INTEGER 125"},
    {"csv_nombre('12,50', 1)", "INTEGER 125"},
    {"csv_nombre('12,51', 1)", "NULL"},
    {"csv_nombre('12', 2)", "INTEGER 1200"},
    {"csv_nombre('12.5', 2)", "INTEGER 1250"},
    {"csv_nombre('1 234 567,89', 2)", "INTEGER 123456789"},
    {"csv_nombre('0,01', 2)", "INTEGER 1"},
    {"csv_nombre('12,345', 2)", "NULL"},
    {"csv_nombre('12,340', 2)", "NULL"},
    {"csv_nombre('12,', 2)", "NULL"},
    {"csv_nombre(',50', 2)", "NULL"},
    {"csv_nombre('12,50 €', 2)", "INTEGER 1250"},
    {"csv_nombre('12,50€', 2)", "INTEGER 1250"},
    {"csv_nombre('€ 12,50', 2)", "INTEGER 1250"},
    {"csv_nombre(' €" BLANK "12" NARROW "', 2)", "INTEGER 1200"},
    {"csv_nombre('12 €', 1)", "NULL"},
    {"csv_nombre('12€50', 2)", "NULL"},
    {"csv_nombre('€12€', 2)", "NULL"},
    {"csv_nombre('€', 2)", "NULL"},
    {"csv_nombre('12 € €', 2)", "NULL"},
    {"csv_nombre('12 $', 2)", "NULL"},
    {"csv_nombre('92233720368547758,07', 2)", "INTEGER 9223372036854775807"},
    {"csv_nombre('92233720368547758,06', 2)", "INTEGER 9223372036854775806"},
    {"csv_nombre('92233720368547759', 2)", "INTEGER 9223372036854775807"},
  };
  (void)state;
  CHECK_ALL(CAS);
}

/* FONCTION-01, FONCTION-03 */
static void arguments(void **state) {
  static const Cas CAS[] = {
    {"csv_nombre(NULL)", "NULL"},
    {"csv_nombre(NULL, 9)", "NULL"},
    {"csv_nombre(12, NULL)", "NULL"},
    {"csv_mot(NULL)", "NULL"},
    {"csv_nombre(12)", "ERREUR csv_nombre(): texte : texte attendu, reçu INTEGER 12"},
    {"csv_nombre(x'31')", "ERREUR csv_nombre(): texte : texte attendu, reçu BLOB de 1 octet"},
    {"csv_nombre('12', -1)", "ERREUR csv_nombre(): decimales : de 0 à 2 attendu, reçu INTEGER -1"},
    {"csv_nombre('12', 3)", "ERREUR csv_nombre(): decimales : de 0 à 2 attendu, reçu INTEGER 3"},
    {"csv_nombre('12', 'deux')", "ERREUR csv_nombre(): decimales : entier attendu, reçu TEXT « deux »"},
    {"csv_mot(1.5)", "ERREUR csv_mot(): texte : texte attendu, reçu REAL 1.5"},
  };
  (void)state;
  CHECK_ALL(CAS);
}

/* VALEURS-05 */
static void words(void **state) {
  static const Cas CAS[] = {
    {"csv_mot('')", "TEXT "},
    {"csv_mot(' - ')", "TEXT "},
    {"csv_mot('AZaz09[')", "TEXT azaz09["},
    {"csv_mot('Référence')", "TEXT reference"},
    {"csv_mot('RÉFÉRENCE')", "TEXT reference"},
    {"csv_mot('Re' || char(0x301) || 'fe' || char(0x301) || 'rence')", "TEXT reference"}, /* as a Mac writes it */
    {"csv_mot('N° de  dossier')", "TEXT n de dossier"},
    {"csv_mot('Date_commande' || char(10))", "TEXT date commande"},
    {"csv_mot('Chiffre d''affaires (€ HT)')", "TEXT chiffre d affaires € ht"},
    {"csv_mot('Œuvre')", "TEXT oeuvre"},
    {"csv_mot('a" BLANK NARROW "b')", "TEXT a b"},
    {"csv_mot('hôpitaux')", "TEXT hopital"},
    {"csv_mot('Ἀ🙂')", "TEXT Ἀ🙂"},
  };
  (void)state;
  CHECK_ALL(CAS);
}

/* What « lettres » says is what C does: both ways on each word of it, and on the figures' labels. */
static void as_the_table(void **state) {
  sqlite3 *db = open_copy();
  (void)state;
  execute(db, "CREATE TEMP TABLE textes AS SELECT libelle || ' ' || chiffre || ' ' || lettre || lettre || lettre AS "
              "texte FROM chiffres, lettres");
  assert_int_equal(integer(db, "SELECT count(*) > 10000 FROM textes"), 1);
  execute(db,
          "CREATE TEMP TABLE pliees AS WITH RECURSIVE p(texte, mot, n) AS (SELECT texte, lower(texte), 0 FROM textes"
          " UNION ALL SELECT texte, replace(mot, lettre, simple), n + 1 FROM p JOIN lettres ON rang = n + 1)"
          " SELECT texte, trim(mot) AS mot FROM p WHERE n = (SELECT max(rang) FROM lettres)");
  assert_int_equal(integer(db, "SELECT count(*) FROM textes WHERE texte NOT IN (SELECT texte FROM pliees)"), 0);
  assert_int_equal(integer(db, "SELECT count(*) FROM pliees WHERE mot IS NOT csv_mot(texte)"), 0);
  close_database(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(whole_numbers), cmocka_unit_test(decimals), cmocka_unit_test(arguments), cmocka_unit_test(words),
    cmocka_unit_test(as_the_table),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
