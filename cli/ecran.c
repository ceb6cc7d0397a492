/* ecran.c: see ecran.h for what is promised. */
#include "ecran.h"

#include <stdlib.h>
#include <string.h>

/* A blank that is not to be cut. */
#define KEPT '\001'

/* Above that many sources, their codes stand for their titles. */
#define TITLES_MOST 6

typedef struct Tableau {
  const Ecran *ecran;
  const Reponse *reponse;
  const Lignes *lignes; /* what is shown of each cell, the names and units of the columns in two rows first */
  int *natural; /* of each column, the width of its longest text */
  int *least;   /* that of what must not be cut */
  int *wide;    /* that which it has */
  char *shown;  /* 1: the column is shown */
} Tableau;

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* An integer, perhaps in groups, with a decimal comma or none. */
static int is_number(const char *text) {
  text += *text == '-';
  if (!is_digit(*text)) return 0;
  return text[strspn(text, "0123456789 ,")] == '\0';
}

/* A date and an hour. */
static int begins_with_hour(const char *text) {
  const char *hour = text + strspn(text, "0123456789-");

  if (hour == text || *hour != ' ' || !is_digit(hour[1])) return 0;
  hour++;
  return hour[strspn(hour, "0123456789")] == 'h';
}

/* Makes of a value what is shown: no line feed nor anything that a terminal obeys; blanks that are not to be cut are KEPT. In place, and as long. */
static char *shown(char *text) {
  char *end = text;
  int whole;

  for (const char *c = text; *c; c++) {
    const int second = *c == '\xC2' && (unsigned char)c[1] >= 0x80 && (unsigned char)c[1] <= 0x9F;
    *end++ = (char)((*c > 0 && *c < ' ') || *c == 0x7F || second ? ' ' : *c);
    c += second;
  }
  *end = '\0';
  whole = is_number(text) || begins_with_hour(text);
  for (char *c = text; *c; c++) {
    const int digit_before = c > text && is_digit(c[-1]);
    if (*c != ' ') continue;
    /* Where French does not cut: before these signs, inside guillemets, in a number and before its unit. */
    if (digit_before && (is_digit(c[1]) || c[1] == '%' || strncmp(c + 1, "€", 3) == 0 || strncmp(c + 1, "M€", 4) == 0)) *c = KEPT;
    if (whole || c[1] == ';' || c[1] == ':' || c[1] == '?' || strncmp(c + 1, "»", 2) == 0 || (c - text >= 2 && strncmp(c - 2, "«", 2) == 0)) *c = KEPT;
  }
  return text;
}

/* The place after so many characters, or the end. */
static const char *after(const char *text, int characters) {
  while (*text && characters > 0) {
    text++;
    while ((*text & 0xC0) == 0x80) text++;
    characters--;
  }
  return text;
}

static int least(int a, int b) {
  return a < b ? a : b;
}

/* A date, perhaps with an hour: « 2022-11-30 14h ». */
static int is_date(const char *text) {
  size_t digits = strspn(text, "0123456789");

  if (digits == 0 || text[digits] != '-') return 0;
  text += digits + 1;
  if (strspn(text, "0123456789-") == 0) return 0;
  text += strspn(text, "0123456789-");
  if (*text == '\0') return 1;
  text = after(text, 1);
  digits = strspn(text, "0123456789");
  if (digits == 0 || text[digits] != 'h') return 0;
  return text[digits + 1 + strspn(text + digits + 1, "0123456789")] == '\0';
}

/* What must not be cut: a date, a number, a code of 17 characters at most; of a text, the longest word, of 14 at most. */
static int uncut_width(const char *text) {
  int most = 0;

  if (is_date(text)) return width_of(text);
  if (strpbrk(text, " /") == 0) return least(width_of(text), 17);
  while (*text) {
    const char *end = text + strcspn(text, " _/-");
    int width = *end != '\0';
    for (const char *c = text; c < end; c++) width += (*c & 0xC0) != 0x80;
    if (width > most) most = width;
    text = *end ? end + 1 : end;
  }
  return least(most, 14);
}

static void put(FILE *stream, const char *text, int length) {
  for (int i = 0; i < length; i++) fputc(text[i] == KEPT ? ' ' : text[i], stream);
}

static void repeat(FILE *stream, const char *text, int times) {
  while (times-- > 0) fputs(text, stream);
}

/* The rows above the first of the answer: the name of each column, and its unit. */
enum { NAME_ROW, UNIT_ROW, FIRST_ROW };

static void measure_cells(Tableau *tableau) {
  const Lignes *lignes = tableau->lignes;

  for (int c = 0; c < lignes->columns; c++) {
    tableau->natural[c] = tableau->least[c] = 0;
    tableau->shown[c] = 0;
    for (int row = 0; row <= lignes->count; row++) {
      const char *text = CELLULE(lignes, row, c);
      const int width = width_of(text);
      const int uncut = row < FIRST_ROW || tableau->reponse->column[c].numeric ? width : uncut_width(text);
      if (width > tableau->natural[c]) tableau->natural[c] = width;
      if (uncut > tableau->least[c]) tableau->least[c] = uncut;
    }
  }
}

/* Whether a word of a list of names, which ends there, is the name. */
static int is_word(const char *word, size_t length, const char *name) {
  return strlen(name) == length && memcmp(word, name, length) == 0;
}

/* Shows a column if it fits, beside a width that is taken; the first one always. Returns what is taken then, or -1. */
static int show_column(Tableau *tableau, int column, int whole, int taken) {
  const int width = (whole ? tableau->natural : tableau->least)[column] + 3;

  if (taken > 1 && taken + width > tableau->ecran->width) return -1;
  tableau->shown[column] = 1;
  return taken + width;
}

/* Of these names, the first ones, as long as they fit; after « ; », those that do whole. */
static void choose_named(Tableau *tableau, const char *names) {
  int taken = 1;
  int whole = 0;

  while (*names && taken > 0) {
    const size_t length = strcspn(names, " ");
    whole |= is_word(names, length, ";");
    for (int c = 0; taken > 0 && c < tableau->lignes->columns; c++) {
      if (is_word(names, length, CELLULE(tableau->lignes, NAME_ROW, c))) taken = show_column(tableau, c, whole, taken);
    }
    names += length;
    names += *names == ' ';
  }
}

/* All of them, as long as they fit. */
static void choose_all(Tableau *tableau) {
  int taken = 1;

  for (int c = 0; taken > 0 && c < tableau->lignes->columns; c++) taken = show_column(tableau, c, 0, taken);
}

/* The widest that a text may be for the box to fit. */
static void share_width(Tableau *tableau) {
  for (int limit = 999; limit > 1; limit--) {
    int total = 1;
    for (int c = 0; c < tableau->lignes->columns; c++) {
      if (!tableau->shown[c]) continue;
      tableau->wide[c] = least(tableau->natural[c], limit);
      if (tableau->wide[c] < tableau->least[c]) tableau->wide[c] = tableau->least[c];
      total += tableau->wide[c] + 3;
    }
    if (total <= tableau->ecran->width) return;
  }
}

static void print_rule(const Tableau *tableau, const char *left, const char *dash, const char *middle, const char *right) {
  int first = 1;

  for (int c = 0; c < tableau->lignes->columns; c++) {
    if (!tableau->shown[c]) continue;
    fputs(first ? left : middle, tableau->ecran->stream);
    repeat(tableau->ecran->stream, dash, tableau->wide[c] + 2);
    first = 0;
  }
  fprintf(tableau->ecran->stream, "%s\n", right);
}

/* How many bytes of a text that is too wide go on this line: at a blank, or else after a sign that parts the words of an address or
** of a key. */
static int cut(const char *text, int width) {
  const char *end = after(text, width + 1);
  const char *c = end;

  while (c > text && c[-1] != ' ') c--;
  if (c > text) return (int)(c - text);
  end = after(text, width);
  for (c = end; c > text; c--) {
    if (strchr("/_-", c[-1])) return (int)(c - text);
  }
  return (int)(end - text);
}

/* A row, on as many lines as its longest text; numbers, and the names of their columns, to the right. rest: what is left of each cell. */
static void print_row(const Tableau *tableau, int row, const char **rest) {
  FILE *stream = tableau->ecran->stream;
  int more = 1;

  for (int c = 0; c < tableau->lignes->columns; c++) rest[c] = CELLULE(tableau->lignes, row, c);
  while (more && !caught_signal()) {
    more = 0;
    for (int c = 0; c < tableau->lignes->columns; c++) {
      const char *text = rest[c];
      const char *end = after(text, tableau->wide[c]);
      int length = (int)(end - text);
      int blanks = tableau->wide[c];
      int before;
      if (!tableau->shown[c]) continue;
      rest[c] = end;
      if (*end) { /* it is too wide */
        length = cut(text, tableau->wide[c]);
        rest[c] = text + length;
        while (length > 0 && text[length - 1] == ' ') length--;
        more = 1;
      }
      for (int i = 0; i < length; i++) blanks -= (text[i] & 0xC0) != 0x80;
      before = tableau->reponse->column[c].numeric ? blanks : 0;
      fputs("│ ", stream);
      repeat(stream, " ", before);
      put(stream, text, length);
      repeat(stream, " ", blanks - before + 1);
    }
    fputs("│\n", stream);
  }
}

/* True if a row goes on several lines. */
static int is_tall(const Tableau *tableau, int row) {
  for (int c = 0; c < tableau->lignes->columns; c++) {
    if (tableau->shown[c] && width_of(CELLULE(tableau->lignes, row, c)) > tableau->wide[c]) return 1;
  }
  return 0;
}

/* True if a column that is shown has a unit. */
static int has_units(const Tableau *tableau) {
  for (int c = 0; c < tableau->lignes->columns; c++) {
    if (tableau->shown[c] && *CELLULE(tableau->lignes, UNIT_ROW, c)) return 1;
  }
  return 0;
}

static void bold(const Ecran *ecran, int begins) {
  if (ecran->colours) fputs(begins ? "\033[1m" : "\033[0m", ecran->stream);
}

static void print_box(Tableau *tableau, const char **rest) {
  int tall_before = 0, total_before = 0;

  print_rule(tableau, "┌", "─", "┬", "┐");
  print_row(tableau, NAME_ROW, rest);
  if (has_units(tableau)) print_row(tableau, UNIT_ROW, rest);
  for (int row = FIRST_ROW; row <= tableau->lignes->count && !caught_signal(); row++) {
    /* A row of several lines is parted from the one before and the one after; totals from what they add. */
    const int tall = is_tall(tableau, row);
    const int total = is_total(tableau->reponse, (size_t)(row - FIRST_ROW));
    if (row > FIRST_ROW && total && !total_before) {
      print_rule(tableau, "╞", "═", "╪", "╡");
    } else if (row == FIRST_ROW || tall || tall_before) {
      print_rule(tableau, "├", "─", "┼", "┤");
    }
    if (total) bold(tableau->ecran, 1);
    print_row(tableau, row, rest);
    if (total) bold(tableau->ecran, 0);
    tall_before = tall;
    total_before = total;
  }
  print_rule(tableau, "└", "─", "┴", "┘");
}

/* Prints a text that is shown() on lines that fit: blanks before the first, and before the others. */
static void print_wrapped(FILE *stream, const char *text, int width, int first, int blanks) {
  int column = first; /* how much of the line is taken */
  int begins = 1;

  repeat(stream, " ", first);
  while (*text) {
    const int length = (int)strcspn(text, " ");
    const int wide = width_of(text) - width_of(text + length);
    if (!begins && column + 1 + wide > width) {
      fputc('\n', stream);
      repeat(stream, " ", blanks);
      column = blanks;
    } else if (!begins) {
      fputc(' ', stream);
      column++;
    }
    put(stream, text, length);
    begins = 0;
    column += wide;
    text += length;
    text += *text == ' ';
  }
  fputc('\n', stream);
}

int screen_width(void) {
  const char *wanted = environment("COLUMNS");
  const long columns = wanted && strlen(wanted) < 5 && wanted[strspn(wanted, "0123456789")] == '\0' ? strtol(wanted, 0, 10) : 0;

  return columns >= 20 ? (int)columns : terminal_width();
}

int print_text(const Ecran *ecran, const char *text, int first, int blanks) {
  char *copy = sqlite3_mprintf("%s", text);

  if (copy == 0) return 0;
  print_wrapped(ecran->stream, shown(copy), least(ecran->width, 100), first, blanks);
  sqlite3_free(copy);
  return 1;
}

/* The same for what was made for it, and ends with it. */
static int print_made(const Ecran *ecran, char *text, int first, int blanks) {
  const int printed = text && print_text(ecran, text, first, blanks);

  sqlite3_free(text);
  return printed;
}

/* The columns that are not shown, of a single row: one under the other. */
static int print_below(const Tableau *tableau) {
  for (int c = 0; c < tableau->lignes->columns; c++) {
    const char *value = CELLULE(tableau->lignes, FIRST_ROW, c);
    const char *named = CELLULE(tableau->lignes, UNIT_ROW, c);
    const char *unit = strcmp(named, "nombre") == 0 ? "" : named;
    if (tableau->shown[c] || *value == '\0') continue;
    if (!print_made(tableau->ecran, sqlite3_mprintf("%s : %s%s%s", CELLULE(tableau->lignes, NAME_ROW, c), value, *unit ? " " : "", unit), 0, 2)) return 0;
  }
  return 1;
}

/* The columns that are not shown: their names; of a single row, what they hold. */
static int print_left_out(const Tableau *tableau) {
  sqlite3_str *words;
  int count = 0;

  if (tableau->lignes->count == FIRST_ROW) return print_below(tableau);
  words = sqlite3_str_new(0);
  for (int c = 0; c < tableau->lignes->columns; c++) {
    if (!tableau->shown[c]) sqlite3_str_appendf(words, "%s %s", count++ > 0 ? "," : "Non affiché, dans -csv et -xlsx :", CELLULE(tableau->lignes, NAME_ROW, c));
  }
  sqlite3_str_appendchar(words, 1, '.');
  if (count > 0) return print_made(tableau->ecran, sqlite3_str_finish(words), 0, 2);
  sqlite3_free(sqlite3_str_finish(words));
  return 1;
}

/* What is shown of each cell, as rows of texts. False if memory lacks. */
static int show_cells(Lignes *lignes, const Reponse *reponse) {
  const size_t columns = (size_t)reponse->columns;

  *lignes = (Lignes){reponse->columns, (int)reponse->rows + UNIT_ROW, sqlite3_malloc64((reponse->rows + FIRST_ROW) * columns * sizeof(char *))};
  if (lignes->cells == 0) return 0;
  for (size_t place = 0; place < (reponse->rows + FIRST_ROW) * columns; place++) {
    const size_t row = place / columns;
    const int c = (int)(place % columns);
    const Colonne *column = &reponse->column[c];
    lignes->cells[place] = row == NAME_ROW   ? sqlite3_mprintf("%s", column->name)
                           : row == UNIT_ROW ? sqlite3_mprintf("%s", strcmp(column->unit, column->name) == 0 ? "" : column->unit)
                                             : french_text(reponse, row - FIRST_ROW, c);
    if (lignes->cells[place] == 0) {
      while (place-- > 0) sqlite3_free(lignes->cells[place]);
      sqlite3_free(lignes->cells);
      lignes->cells = 0;
      return 0;
    }
    shown(lignes->cells[place]);
  }
  return 1;
}

/* The box, and what does not fit in it. */
static int print_table(const Ecran *ecran, const Reponse *reponse) {
  const size_t columns = (size_t)reponse->columns;
  Lignes lignes;
  Tableau tableau = {.ecran = ecran, .reponse = reponse, .lignes = &lignes};
  const char **rest = sqlite3_malloc64(columns * sizeof *rest + columns * (3 * sizeof *tableau.wide + 1));
  int total = 1;
  int result = 0;

  if (rest && show_cells(&lignes, reponse)) {
    tableau.natural = (int *)(rest + columns);
    tableau.least = tableau.natural + columns;
    tableau.wide = tableau.least + columns;
    tableau.shown = (char *)(tableau.wide + columns);
    measure_cells(&tableau);
    for (int c = 0; c < lignes.columns; c++) total += tableau.natural[c] + 3;
    if (total <= ecran->width || *reponse->screen == '\0') {
      choose_all(&tableau);
    } else {
      choose_named(&tableau, reponse->screen);
    }
    share_width(&tableau);
    print_box(&tableau, rest);
    result = print_left_out(&tableau);
    free_rows(&lignes);
  }
  sqlite3_free(rest);
  return result;
}

int print_answer(const Ecran *ecran, const Reponse *reponse) {
  const char *line = reponse->state;

  bold(ecran, 1);
  print_line(ecran->stream, reponse->title);
  bold(ecran, 0);
  while (*line) {
    const size_t length = strcspn(line, "\n");
    if (!print_made(ecran, sqlite3_mprintf("%.*s", (int)length, line), 0, 2)) return 0;
    line += length + (line[length] == '\n');
  }
  if (reponse->rows > 0) return print_table(ecran, reponse);
  fputs("Aucune ligne.\n", ecran->stream);
  return 1;
}

/* True if the rows say the titles themselves. */
static int has_titles(const Reponse *reponse) {
  for (int i = 0; i < reponse->ranked; i++) {
    if (strcmp(reponse->column[reponse->order[i]].name, "titre") == 0) return 1;
  }
  return 0;
}

int print_sources(const Ecran *ecran, const Reponse *reponse) {
  const Lignes *sources = &reponse->sources;
  const char *many = sources->count > 1 ? "s" : "";
  sqlite3_str *codes;

  if (sources->count == 0 || has_titles(reponse)) return 1;
  if (sources->count <= TITLES_MOST) {
    int result = print_made(ecran, sqlite3_mprintf("Source%s :", many), 0, 0);
    for (int row = 1; result && row <= sources->count; row++) {
      const char *date = CELLULE(sources, row, 2);
      result = print_made(ecran, sqlite3_mprintf("%s : %s%s%s", CELLULE(sources, row, 0), CELLULE(sources, row, 1), *date ? ", " : "", date), 2, 4);
    }
    return result;
  }
  codes = sqlite3_str_new(0);
  sqlite3_str_appendf(codes, "Les %d sources, dont « requete sources » donne les titres :", sources->count);
  for (int row = 1; row <= sources->count; row++) sqlite3_str_appendf(codes, "%s %s", row > 1 ? "," : "", CELLULE(sources, row, 0));
  sqlite3_str_appendchar(codes, 1, '.');
  return print_made(ecran, sqlite3_str_finish(codes), 0, 2);
}
