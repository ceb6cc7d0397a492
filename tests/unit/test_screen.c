/* What a terminal shows: what is cut and where, what is to the right, what is left out, what is a total. Expected: by
** hand. */
#include "outils.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screen.h"

/* A cell of an answer: a number if it is one. */
static Cell cell_of(const char *text) {
  char *end;
  const double value = strtod(text, &end);

  if (strcmp(text, "?") == 0) return (Cell){.kind = UNKNOWN};
  if (strcmp(text, "vide") == 0) return (Cell){.kind = EMPTY};
  if (*end == '\0' && strchr(text, '.') == 0) return (Cell){INTEGER, {.integer = strtoll(text, 0, 10)}};
  if (*end == '\0') return (Cell){REAL, {.real = value}};
  return (Cell){TEXT, {.text = sqlite3_mprintf("%s", text)}};
}

/* Prints rows whose cells are parted by | and which end with a line feed, as a box: the names of the columns, their
** units, « - » for none, the rows. */
static void check_box(const char *cells, int width, const char *ranked, const char *expected) {
  Column columns[10];
  Cell values[200];
  Answer answer = {
      .column = columns, .cells = values, .title = (char *)"Essai", .state = (char *)"", .screen = (char *)ranked};
  char printed[4000] = "";
  char *copy = sqlite3_mprintf("%s", cells);
  int place = 0;
  FILE *file = tmpfile();
  const Screen screen = {file, width, 0};

  assert_non_null(file);
  answer.columns = 1;
  for (const char *c = cells; *c != '\n'; c++) answer.columns += *c == '|';
  for (char *cell = strtok(copy, "|\n"); cell; cell = strtok(0, "|\n"), place++) {
    const int c = place % answer.columns;
    if (place < answer.columns) {
      columns[c] = (Column){.name = cell, .label = (char *)"une ligne, puis le total"};
    } else if (place < 2 * answer.columns) {
      columns[c].unit = strcmp(cell, "-") == 0 ? (char *)"" : cell;
      columns[c].numeric = *columns[c].unit != '\0';
    } else {
      values[place - 2 * answer.columns] = cell_of(cell);
      if (strchr(cell, '.') && values[place - 2 * answer.columns].kind == REAL) columns[c].decimals = 2;
    }
  }
  assert_int_equal(place % answer.columns, 0);
  answer.rows = (size_t)(place / answer.columns - 2);
  assert_int_equal(print_answer(&screen, &answer), 1);
  rewind(file);
  printed[fread(printed, 1, sizeof printed - 1, file)] = '\0';
  fclose(file);
  assert_string_equal(printed, expected);
  for (size_t i = 0; i < answer.rows * (size_t)answer.columns; i++) {
    if (values[i].kind == TEXT) sqlite3_free(values[i].is.text);
  }
  sqlite3_free(copy);
}

/* At blanks; an address or a key after its signs; a number, a date, « ; » and guillemets are not cut
** from their words. */
static void cuts(void **state) {
  (void)state;
  check_box("a|b|c\n-|-|-\nmot;|1 234 567,50|un mot ; et « deux » : "
            "https://exemple.fr/une-longue_adresse\nx|2022-11-30 14h|été\n",
            42, "",
            "Essai\n"
            "┌──────┬────────────────┬────────────────┐\n"
            "│ a    │ b              │ c              │\n"
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
  check_box("a\n-\nx\033[31my\007z\xC2\x9Bé\177\n", 42, "",
            "Essai\n┌──────────────┐\n│ a            │\n├──────────────┤\n│ x [31my z é  │\n└──────────────┘\n");
}

/* Numbers to the right, their thousands apart, as many digits after the comma down a column; without a unit, as they
** are. Totals apart, once. */
static void numbers(void **state) {
  (void)state;
  check_box(
      "a|ht|n|vague\n-|€ HT|nombre|-\nx|-1234567.5|21000|2000\ntotaux|12|?|1\ntotal|vide|0|vide\nTotal, 2026|1|1|3\n",
      80, "",
      "Essai\n"
      "┌─────────────┬───────────────┬────────┬───────┐\n"
      "│ a           │            ht │      n │ vague │\n"
      "│             │          € HT │ nombre │       │\n"
      "├─────────────┼───────────────┼────────┼───────┤\n"
      "│ x           │ -1 234 567,50 │ 21 000 │ 2000  │\n"
      "│ totaux      │         12,00 │      ? │ 1     │\n"
      "╞═════════════╪═══════════════╪════════╪═══════╡\n"
      "│ total       │               │      0 │       │\n"
      "│ Total, 2026 │          1,00 │      1 │ 3     │\n"
      "└─────────────┴───────────────┴────────┴───────┘\n");
}

/* The columns that are ranked first, and the others named on lines that fit. The first one is always there; a unit that
** repeats a name is not. */
static void chosen(void **state) {
  static const char CELLS[] = "premiere|deuxieme|troisieme|quatrieme|cinquieme\n-|-|-|-|-\na|b|c|d|e\na|b|c|d|e\n";
  (void)state;
  check_box(CELLS, 61, "",
            "Essai\n┌──────────┬──────────┬───────────┬───────────┬───────────┐\n│ premiere │ deuxieme │ troisieme │ "
            "quatrieme │ cinquieme │\n"
            "├──────────┼──────────┼───────────┼───────────┼───────────┤\n│ a        │ b        │ c         │ d        "
            " │ e         │\n"
            "│ a        │ b        │ c         │ d         │ e         "
            "│\n└──────────┴──────────┴───────────┴───────────┴───────────┘\n");
  check_box(CELLS, 46, "quatrieme premiere troisieme deuxieme",
            "Essai\n┌──────────┬───────────┬───────────┐\n│ premiere │ troisieme │ quatrieme "
            "│\n├──────────┼───────────┼───────────┤\n"
            "│ a        │ c         │ d         │\n│ a        │ c         │ d         "
            "│\n└──────────┴───────────┴───────────┘\n"
            "Non affiché, dans -csv et -xlsx : deuxieme,\n  cinquieme.\n");
  check_box(CELLS, 20, "quatrieme premiere",
            "Essai\n┌───────────┐\n│ quatrieme │\n├───────────┤\n│ d         │\n│ d         │\n└───────────┘\n"
            "Non affiché, dans\n  -csv et -xlsx :\n  premiere,\n  deuxieme,\n  troisieme,\n  cinquieme.\n");
  /* What a remark says, once, after its rows; it is not cut into the box, nor named as left out. */
  check_box("ligne|n|remarque|c\n-|nombre|-|-\nun|1|dit deux fois|long, long\ndeux|2|vide|x\nun|3|dit deux fois|x\n"
            "trois|4|dit deux fois|x\nquatre|5|autre|x\n",
            30, "ligne n ; c ; remarque",
            "Essai\n┌────────┬────────┐\n│ ligne  │      n │\n│        │ nombre │\n├────────┼────────┤\n"
            "│ un     │      1 │\n│ deux   │      2 │\n│ un     │      3 │\n│ trois  │      4 │\n│ quatre │      5 │\n"
            "└────────┴────────┘\nun, trois : dit deux fois.\nquatre : autre.\n"
            "Non affiché, dans -csv et\n  -xlsx : c.\n");
  check_box("une_colonne|points\n-|points\nx|1\n", 10, "",
            "Essai\n┌─────────────┐\n│ une_colonne │\n├─────────────┤\n│ x           │\n└─────────────┘\npoints : 1\n");
  check_box("points\npoints\n1\n", 30, "", "Essai\n┌────────┐\n│ points │\n├────────┤\n│      1 │\n└────────┘\n");
  check_box("a\n-\n", 30, "", "Essai\nAucune ligne.\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(cuts), cmocka_unit_test(commands), cmocka_unit_test(numbers),
                                     cmocka_unit_test(chosen)};
  return cmocka_run_group_tests(tests, 0, 0);
}
