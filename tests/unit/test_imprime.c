/* The reader of printed figures, by itself; and then each figure of the reference whose words are known: what they
** print is what the base holds. One digit changed in seed/ is seen here. */
#include "outils.h"

#include <stdio.h>
#include <string.h>

#include "imprime.h"

typedef struct Lecture {
  Fragment fragment;
  const char *attendu; /* the value, or « ERREUR » and what is wrong */
} Lecture;

/* IMPRIME-01, IMPRIME-02, IMPRIME-03, IMPRIME-04, IMPRIME-05, IMPRIME-06. Worked out by hand. */
static void reader(void **state) {
  static const Lecture LECTURES[] = {
    {{"officines : 15 M€", "euros", 0, 0, 0}, "15000000"},
    {{"1. 251", "euros", "M€", 0, 0}, "1251000000"},
    {{"2 milliards d’euros", "euros", 0, 0, 0}, "2000000000"},
    {{"1,4 Md€", "euros", 0, 0, 0}, "1400000000"},
    {{"dotée de 30 mil- lions d’euros", "euros", 0, 0, 0}, "30000000"},
    {{"8,7 millions d’Euros", "euros", 0, 0, 0}, "8700000"},
    {{"13 millions € environ", "euros", 0, 0, 0}, "13000000"},
    {{"(158M€", "euros", 0, 0, 0}, "158000000"},
    {{"de 2.000€", "euros", 0, 0, 0}, "2000"},
    {{"12\xc2\xa0" "345\xe2\x80\xaf" "678,5 €", "euros HT", 0, 0, 0}, "12345678.5"},
    {{"625 k€", "euros", 0, 0, 0}, "625000"},
    {{"environ 21 .000 pharmacies", "nombre", 0, 0, 0}, "21000"},
    {{"9 038 radiologues", "nombre", 0, 0, 0}, "9038"},
    {{"Clarisys 4,58%", "pour cent", 0, 0, 0}, "4.58"},
    {{"F1 : 12", "nombre", 0, 0, 0}, "12"},
    {{"22.500 à 38.565 € ht", "euros HT", 0, 0, 1}, "22500"},
    {{"22.500 à 38.565 € ht", "euros HT", 0, 0, 2}, "38565"},
    {{"3,6 – 5 M€", "euros", 0, 0, 1}, "3600000"},
    {{"22.500 à 38.565 € ht", "euros HT", 0, 0, 0}, "ERREUR plusieurs chiffres, et aucune place"},
    {{"22.500 à 38.565 € ht", "euros HT", 0, 0, 3}, "ERREUR pas tant de chiffres"},
    {{"15 M€", "euros", 0, 0, 1}, "ERREUR une place, pour un seul chiffre"},
    {{"15", "euros", 0, 0, 0}, "ERREUR une autre unité"},
    {{"15 %", "euros", 0, 0, 0}, "ERREUR une autre unité"},
    {{"15 €", "nombre", 0, 0, 0}, "ERREUR une autre unité"},
    {{"15 M€", "euros", "M€", 0, 0}, "ERREUR une unité, qui est déjà imprimée"},
    {{"405 millions", "euros", "€", 0, 0}, "405000000"},
    {{"beaucoup", "euros", 0, 0, 0}, "ERREUR aucun chiffre"},
    {{"sept systèmes", "nombre", 0, 0, 0}, "7"},
    {{"septante", "nombre", 0, 0, 0}, "ERREUR aucun chiffre"},
    {{"au moins la moitié", "pour cent", 0, 0, 0}, "50"},
    {{"15/06/22 fin", "date", 0, 0, 0}, "2022-06-15"},
    {{"clôturé le 30/11/2022", "date", 0, 0, 0}, "2022-11-30"},
    {{"14 décembre 2023 à 14h00", "date", 0, 0, 0}, "2023-12-14"},
    {{"14 décembre 2023 à 14h00", "heure", 0, 0, 0}, "14:00"},
    {{"avant le 10/09/2025 à 12h", "heure", 0, 0, 0}, "12:00"},
    {{"d’ici au 17 octobre prochain", "date", 0, 2022, 0}, "2022-10-17"},
    {{"d’ici au 17 octobre prochain", "date", 0, 0, 0}, "ERREUR aucune année"},
    {{"31 mars 2023", "date", 0, 2022, 0}, "ERREUR une année, qui est déjà imprimée"},
    {{"mars 2023", "date", 0, 0, 0}, "ERREUR aucun jour"},
    {{"fenêtre 2 : mars-avril 2022", "mois", 0, 0, 1}, "2022-03"},
    {{"fenêtre 2 : mars-avril 2022", "mois", 0, 0, 2}, "2022-04"},
    {{"Du 1er septembre au 31 octobre 2021", "mois", 0, 0, 1}, "2021-09"},
    {{"passant du 28 avril au 20 septembre 2023", "date", 0, 0, 2}, "2023-09-20"},
    {{"1er août 2021", "date", 0, 0, 0}, "2021-08-01"},
  };
  (void)state;
  for (size_t i = 0; i < sizeof LECTURES / sizeof *LECTURES; i++) {
    const Lecture *lecture = &LECTURES[i];
    char valeur[40] = "", obtenu[100];
    const char *erreur = lire_imprime(&lecture->fragment, valeur, sizeof valeur);
    snprintf(obtenu, sizeof obtenu, "%s%s", erreur ? "ERREUR " : "", erreur ? erreur : valeur);
    if (strcmp(obtenu, lecture->attendu) != 0) {
      fail_msg("« %s »\n  attendu %s\n  obtenu  %s", lecture->fragment.texte, lecture->attendu, obtenu);
    }
  }
}

static void every_figure(void **state) {
  sqlite3 *db = open_copy();
  sqlite3_stmt *rows;
  int read = 0, wrong = 0;
  (void)state;
  assert_int_equal(
      sqlite3_prepare_v2(
          db,
          "SELECT chiffre, r.imprime, c.unite, r.unite, annee, place, CAST(valeur AS TEXT) FROM chiffres AS c"
          " JOIN releves AS r USING (chiffre) WHERE r.imprime IS NOT NULL",
          -1, &rows, 0),
      SQLITE_OK);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    const Fragment fragment = {(const char *)sqlite3_column_text(rows, 1), (const char *)sqlite3_column_text(rows, 2),
                               (const char *)sqlite3_column_text(rows, 3), sqlite3_column_int(rows, 4),
                               sqlite3_column_int(rows, 5)};
    const char *stored = (const char *)sqlite3_column_text(rows, 6);
    char valeur[40] = "";
    const char *erreur = lire_imprime(&fragment, valeur, sizeof valeur);
    read++;
    if (erreur || strcmp(valeur, stored) != 0) {
      print_error("%s: the base holds %s; its source prints « %s »: %s%s\n", (const char *)sqlite3_column_text(rows, 0),
                  stored, fragment.texte, valeur, erreur ? erreur : "");
      wrong++;
    }
  }
  sqlite3_finalize(rows);
  close_database(db);
  assert_int_equal(wrong, 0);
  assert_true(read > 100);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reader),
    cmocka_unit_test(every_figure),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
