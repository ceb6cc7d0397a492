/* The box that a person reads: what is cut and where, what is left out, what a terminal does not get. Expected: by hand. */
#include "outils.h"

#include <stdio.h>
#include <string.h>

#include "tableau.h"

/* Prints rows whose cells are parted by | and which end with a line feed, as a box. */
static void check_box(const char *cells, int width, const char *screen, const char *expected) {
  Lignes lignes = {.columns = 1};
  char *places[200];
  char printed[4000] = "";
  char *copy = sqlite3_mprintf("%s", cells);
  int count = 0;
  FILE *file = tmpfile();

  for (const char *c = cells; *c != '\n'; c++) lignes.columns += *c == '|';
  for (char *cell = strtok(copy, "|\n"); cell; cell = strtok(0, "|\n")) places[count++] = shown(cell);
  assert_int_equal(count % lignes.columns, 0);
  lignes.count = count / lignes.columns - 1;
  lignes.cells = places;
  assert_non_null(file);
  assert_int_equal(print_table(&lignes, width, screen, "essai", file), 1);
  rewind(file);
  printed[fread(printed, 1, sizeof printed - 1, file)] = '\0';
  fclose(file);
  assert_string_equal(printed, expected);
  sqlite3_free(copy);
}

/* At blanks; an address or a key after its signs; a number, a date, « ; » and guillemets are not cut from their words. */
static void cuts(void **state) {
  (void)state;
  check_box("a|b|c\nmot;|1 234 567,50|un mot ; et « deux » : https://exemple.fr/une-longue_adresse\nx|2022-11-30 14h|été\n", 42, 0,
            "┌──────┬────────────────┬────────────────┐\n"
            "│  a   │       b        │       c        │\n"
            "├──────┼────────────────┼────────────────┤\n"
            "│ mot; │ 1 234 567,50   │ un mot ; et    │\n"
            "│      │                │ « deux » :     │\n"
            "│      │                │ https://       │\n"
            "│      │                │ exemple.fr/    │\n"
            "│      │                │ une-longue_    │\n"
            "│      │                │ adresse        │\n"
            "├──────┼────────────────┼────────────────┤\n"
            "│ x    │ 2022-11-30 14h │ été            │\n"
            "└──────┴────────────────┴────────────────┘\n");
}

/* Escapes, bells, the C1 codes, which begin as é and the no-break space do. */
static void commands(void **state) {
  (void)state;
  check_box("a\nx\033[31my\007z\xC2\x9Bé\177\n", 42, 0, "┌──────────────┐\n│      a       │\n├──────────────┤\n│ x [31my z é  │\n└──────────────┘\n");
  check_box("a\n-12.50\n1.5x\n.5\n12.\n", 42, 0, "┌────────┐\n│   a    │\n├────────┤\n│ -12,50 │\n│ 1.5x   │\n│ .5     │\n│ 12.    │\n└────────┘\n");
}

/* The columns that the header ranks first, and the others named on lines that fit. */
static void chosen(void **state) {
  static const char CELLS[] = "premiere|deuxieme|troisieme|quatrieme|cinquieme\n1|2|3|4|5\n1|2|3|4|5\n";
  (void)state;
  check_box(CELLS, 61, 0,
            "┌──────────┬──────────┬───────────┬───────────┬───────────┐\n│ premiere │ deuxieme │ troisieme │ quatrieme │ cinquieme │\n"
            "├──────────┼──────────┼───────────┼───────────┼───────────┤\n│ 1        │ 2        │ 3         │ 4         │ 5         │\n"
            "│ 1        │ 2        │ 3         │ 4         │ 5         │\n└──────────┴──────────┴───────────┴───────────┴───────────┘\n");
  check_box(CELLS, 46, "quatrieme premiere troisieme deuxieme",
            "┌──────────┬───────────┬───────────┐\n│ premiere │ troisieme │ quatrieme │\n├──────────┼───────────┼───────────┤\n"
            "│ 1        │ 3         │ 4         │\n│ 1        │ 3         │ 4         │\n└──────────┴───────────┴───────────┘\n"
            "Les autres colonnes, par ./segur requete essai\n  -csv : deuxieme, cinquieme.\n");
  /* Three at least, or a line per value. */
  check_box(CELLS, 34, "quatrieme premiere troisieme deuxieme",
            " premiere = 1\n deuxieme = 2\ntroisieme = 3\nquatrieme = 4\ncinquieme = 5\n\n premiere = 1\n deuxieme = 2\ntroisieme = 3\nquatrieme = 4\ncinquieme = 5\n");
  check_box(CELLS, 50, 0,
            " premiere = 1\n deuxieme = 2\ntroisieme = 3\nquatrieme = 4\ncinquieme = 5\n\n premiere = 1\n deuxieme = 2\ntroisieme = 3\nquatrieme = 4\ncinquieme = 5\n");
  /* One row that is too wide, and whose header ranks nothing. */
  check_box("a|b\nun texte assez long|2\n", 20, 0, "a = un texte assez long\nb = 2\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(cuts), cmocka_unit_test(commands), cmocka_unit_test(chosen)};
  return cmocka_run_group_tests(tests, 0, 0);
}
