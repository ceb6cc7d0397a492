/* screen.c: see screen.h for what is promised. */
#include "screen.h"

#include <stdlib.h>
#include <string.h>

#include "forms.h"

/* A blank that is not to be cut. */
#define KEPT '\001'

/* Above that many sources, their codes stand for their titles. */
#define TITLES_MOST 6

typedef struct Grid {
  const Screen *screen;
  const Answer *answer;
  const Texts *texts; /* what is shown of each cell, the names and units of the columns in two rows first */
  int *natural; /* of each column, the width of its longest text */
  int *least;   /* that of what must not be cut */
  int *wide;    /* that which it has */
  char *shown;  /* 1: the column is shown */
} Grid;

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

/* Makes of a value what is shown: no line feed nor anything that a terminal obeys; blanks that are not to be cut are
** KEPT. In place, and as long. */
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
    if (digit_before &&
        (is_digit(c[1]) || c[1] == '%' || strncmp(c + 1, "€", 3) == 0 || strncmp(c + 1, "M€", 4) == 0 ||
         strncmp(c + 1, "Md€", 5) == 0)) {
      *c = KEPT;
    }
    if (whole || c[1] == ';' || c[1] == ':' || c[1] == '?' || strncmp(c + 1, "»", 2) == 0 ||
        (c - text >= 2 && strncmp(c - 2, "«", 2) == 0)) {
      *c = KEPT;
    }
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

/* What must not be cut: a date, a number, a code of 17 characters at most; of a text, the longest word,
** of 14 at most. */
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

static void measure_cells(Grid *grid) {
  const Texts *texts = grid->texts;

  for (int c = 0; c < texts->columns; c++) {
    grid->natural[c] = grid->least[c] = 0;
    grid->shown[c] = 0;
    for (int row = 0; row <= texts->count; row++) {
      const char *text = TEXT_AT(texts, row, c);
      const int width = width_of(text);
      const int uncut = row < FIRST_ROW || grid->answer->column[c].numeric ? width : uncut_width(text);
      if (width > grid->natural[c]) grid->natural[c] = width;
      if (uncut > grid->least[c]) grid->least[c] = uncut;
    }
  }
}

/* Whether a word of a list of names, which ends there, is the name. */
static int is_word(const char *word, size_t length, const char *name) {
  return strlen(name) == length && memcmp(word, name, length) == 0;
}

/* Shows a column if it fits, beside a width that is taken; the first one always. Returns what is taken then, or -1. */
static int show_column(Grid *grid, int column, int whole, int taken) {
  const int width = (whole ? grid->natural : grid->least)[column] + 3;

  if (taken > 1 && taken + width > grid->screen->width) return -1;
  grid->shown[column] = 1;
  return taken + width;
}

/* The names after so many « ; ». */
static const char *names_after(const char *names, int signs) {
  while (signs > 0 && *names) signs -= *names++ == ';';
  return names + (*names == ' ');
}

/* Of these names, the first ones, as long as they fit; after « ; », those that do whole, up to another. */
static void choose_named(Grid *grid, const char *names) {
  const char *end = names_after(names, 2);
  int taken = 1;
  int whole = 0;

  while (names < end && taken > 0) {
    const size_t length = strcspn(names, " ");
    whole |= is_word(names, length, ";");
    for (int c = 0; taken > 0 && c < grid->texts->columns; c++) {
      if (is_word(names, length, TEXT_AT(grid->texts, NAME_ROW, c))) taken = show_column(grid, c, whole, taken);
    }
    names += length;
    names += *names == ' ';
  }
}

/* All of them, as long as they fit. */
static void choose_all(Grid *grid) {
  int taken = 1;

  for (int c = 0; taken > 0 && c < grid->texts->columns; c++) taken = show_column(grid, c, 0, taken);
}

/* The widest that a text may be for the box to fit. */
static void share_width(Grid *grid) {
  for (int limit = 999; limit > 1; limit--) {
    int total = 1;
    for (int c = 0; c < grid->texts->columns; c++) {
      if (!grid->shown[c]) continue;
      grid->wide[c] = least(grid->natural[c], limit);
      if (grid->wide[c] < grid->least[c]) grid->wide[c] = grid->least[c];
      total += grid->wide[c] + 3;
    }
    if (total <= grid->screen->width) return;
  }
}

static void print_rule(const Grid *grid, const char *left, const char *dash, const char *middle, const char *right) {
  int first = 1;

  for (int c = 0; c < grid->texts->columns; c++) {
    if (!grid->shown[c]) continue;
    fputs(first ? left : middle, grid->screen->stream);
    repeat(grid->screen->stream, dash, grid->wide[c] + 2);
    first = 0;
  }
  fprintf(grid->screen->stream, "%s\n", right);
}

/* How many bytes of a text that is too wide go on this line: at a blank, or else after a sign that parts the words of
** an address or of a key. */
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

/* A row, on as many lines as its longest text; numbers, and the names of their columns, to the right. rest: what is
** left of each cell. */
static void print_row(const Grid *grid, int row, const char **rest) {
  FILE *stream = grid->screen->stream;
  int more = 1;

  for (int c = 0; c < grid->texts->columns; c++) rest[c] = TEXT_AT(grid->texts, row, c);
  while (more && !caught_signal()) {
    more = 0;
    for (int c = 0; c < grid->texts->columns; c++) {
      const char *text = rest[c];
      const char *end = after(text, grid->wide[c]);
      int length = (int)(end - text);
      int blanks = grid->wide[c];
      int before;
      if (!grid->shown[c]) continue;
      rest[c] = end;
      if (*end) { /* it is too wide */
        length = cut(text, grid->wide[c]);
        rest[c] = text + length;
        while (length > 0 && text[length - 1] == ' ') length--;
        more = 1;
      }
      for (int i = 0; i < length; i++) blanks -= (text[i] & 0xC0) != 0x80;
      before = grid->answer->column[c].numeric ? blanks : 0;
      fputs("│ ", stream);
      repeat(stream, " ", before);
      put(stream, text, length);
      repeat(stream, " ", blanks - before + 1);
    }
    fputs("│\n", stream);
  }
}

/* True if a row goes on several lines. */
static int is_tall(const Grid *grid, int row) {
  for (int c = 0; c < grid->texts->columns; c++) {
    if (grid->shown[c] && width_of(TEXT_AT(grid->texts, row, c)) > grid->wide[c]) return 1;
  }
  return 0;
}

/* True if a column that is shown has a unit. */
static int has_units(const Grid *grid) {
  for (int c = 0; c < grid->texts->columns; c++) {
    if (grid->shown[c] && *TEXT_AT(grid->texts, UNIT_ROW, c)) return 1;
  }
  return 0;
}

static void bold(const Screen *screen, int begins) {
  if (screen->colours) fputs(begins ? "\033[1m" : "\033[0m", screen->stream);
}

static void print_box(Grid *grid, const char **rest) {
  int tall_before = 0, total_before = 0;

  print_rule(grid, "┌", "─", "┬", "┐");
  print_row(grid, NAME_ROW, rest);
  if (has_units(grid)) print_row(grid, UNIT_ROW, rest);
  for (int row = FIRST_ROW; row <= grid->texts->count && !caught_signal(); row++) {
    /* A row of several lines is parted from the one before and the one after; totals from what they add. */
    const int tall = is_tall(grid, row);
    const int total = is_total(grid->answer, (size_t)(row - FIRST_ROW));
    if (row > FIRST_ROW && total && !total_before) {
      print_rule(grid, "╞", "═", "╪", "╡");
    } else if (row == FIRST_ROW || tall || tall_before) {
      print_rule(grid, "├", "─", "┼", "┤");
    }
    if (total) bold(grid->screen, 1);
    print_row(grid, row, rest);
    if (total) bold(grid->screen, 0);
    tall_before = tall;
    total_before = total;
  }
  print_rule(grid, "└", "─", "┴", "┘");
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
  const long columns =
      wanted && strlen(wanted) < 5 && wanted[strspn(wanted, "0123456789")] == '\0' ? strtol(wanted, 0, 10) : 0;

  return columns >= 20 ? (int)columns : terminal_width();
}

int print_text(const Screen *screen, const char *text, int first, int blanks) {
  char *copy = sqlite3_mprintf("%s", text);

  if (copy == 0) return 0;
  print_wrapped(screen->stream, shown(copy), least(screen->width, 100), first, blanks);
  sqlite3_free(copy);
  return 1;
}

/* The same for what was made for it, and ends with it. */
static int print_made(const Screen *screen, char *text, int first, int blanks) {
  const int printed = text && print_text(screen, text, first, blanks);

  sqlite3_free(text);
  return printed;
}

/* The columns that are not shown, of a single row: one under the other. */
static int print_below(const Grid *grid) {
  for (int c = 0; c < grid->texts->columns; c++) {
    const char *value = TEXT_AT(grid->texts, FIRST_ROW, c);
    const char *named = TEXT_AT(grid->texts, UNIT_ROW, c);
    const char *unit = strcmp(named, "nombre") == 0 ? "" : named;
    if (grid->shown[c] || *value == '\0') continue;
    if (!print_made(grid->screen,
                    sqlite3_mprintf("%s : %s%s%s", TEXT_AT(grid->texts, NAME_ROW, c), value, *unit ? " " : "", unit), 0,
                    2)) {
      return 0;
    }
  }
  return 1;
}

/* Of a row, what the column that is named first says, which is always shown. */
static const char *label_of(const Grid *grid, int row) {
  const char *names = grid->answer->screen;
  int c = 0;

  while (c < grid->texts->columns - 1 && !is_word(names, strcspn(names, " "), TEXT_AT(grid->texts, NAME_ROW, c))) c++;
  return TEXT_AT(grid->texts, row, c);
}

/* Whether a row above says the same in that column, and, with its label too if that is asked, is the same line. */
static int said_above(const Grid *grid, int row, int column, int label) {
  for (int above = FIRST_ROW; above < row; above++) {
    if (strcmp(TEXT_AT(grid->texts, above, column), TEXT_AT(grid->texts, row, column)) == 0 &&
        (!label || strcmp(label_of(grid, above), label_of(grid, row)) == 0)) {
      return 1;
    }
  }
  return 0;
}

/* What a column says of each row, under the box: a text once, after the labels of its rows. */
static int print_remarks(const Grid *grid, int column) {
  for (int row = FIRST_ROW; row <= grid->texts->count; row++) {
    const char *remark = TEXT_AT(grid->texts, row, column);
    sqlite3_str *words;
    if (*remark == '\0' || said_above(grid, row, column, 0)) continue;
    words = sqlite3_str_new(0);
    for (int same = row; same <= grid->texts->count; same++) {
      if (strcmp(TEXT_AT(grid->texts, same, column), remark) != 0 || said_above(grid, same, column, 1)) continue;
      sqlite3_str_appendf(words, "%s%s", same > row ? ", " : "", label_of(grid, same));
    }
    sqlite3_str_appendf(words, " : %s.", remark);
    if (!print_made(grid->screen, sqlite3_str_finish(words), 0, 2)) return 0;
  }
  return 1;
}

/* Whether these names have that of a column. */
static int has_name(const char *names, const char *name) {
  for (; *names; names += strspn(names, " ")) {
    const size_t length = strcspn(names, " ");
    if (is_word(names, length, name)) return 1;
    names += length;
  }
  return 0;
}

/* The columns that are not shown: what they say of the rows, of those that are remarks, and the names of the others; of
** a single row, what they hold. */
static int print_left_out(const Grid *grid) {
  const char *remarks = names_after(grid->answer->screen, 2);
  sqlite3_str *words;
  int count = 0;

  if (grid->texts->count == FIRST_ROW) return print_below(grid);
  for (int c = 0; c < grid->texts->columns; c++) {
    if (grid->shown[c] || !has_name(remarks, TEXT_AT(grid->texts, NAME_ROW, c))) continue;
    if (!print_remarks(grid, c)) return 0;
  }
  words = sqlite3_str_new(0);
  for (int c = 0; c < grid->texts->columns; c++) {
    if (!grid->shown[c] && !has_name(remarks, TEXT_AT(grid->texts, NAME_ROW, c))) {
      sqlite3_str_appendf(words, "%s %s",
                          count++ > 0 ? "," : "Non affiché, dans -csv et -xlsx :", TEXT_AT(grid->texts, NAME_ROW, c));
    }
  }
  sqlite3_str_appendchar(words, 1, '.');
  if (count > 0) return print_made(grid->screen, sqlite3_str_finish(words), 0, 2);
  sqlite3_free(sqlite3_str_finish(words));
  return 1;
}

/* What is shown of each cell, as rows of texts. False if memory lacks. */
static int show_cells(Texts *texts, const Answer *answer) {
  const size_t columns = (size_t)answer->columns;

  *texts = (Texts){answer->columns, (int)answer->rows + UNIT_ROW,
                   sqlite3_malloc64((answer->rows + FIRST_ROW) * columns * sizeof(char *))};
  if (texts->cells == 0) return 0;
  for (size_t place = 0; place < (answer->rows + FIRST_ROW) * columns; place++) {
    const size_t row = place / columns;
    const int c = (int)(place % columns);
    const Column *column = &answer->column[c];
    texts->cells[place] = row == NAME_ROW ? sqlite3_mprintf("%s", column->name)
                          : row == UNIT_ROW
                              ? sqlite3_mprintf("%s", strcmp(column->unit, column->name) == 0 ? "" : column->unit)
                              : french_text(answer, row - FIRST_ROW, c);
    if (texts->cells[place] == 0) {
      while (place-- > 0) sqlite3_free(texts->cells[place]);
      sqlite3_free(texts->cells);
      texts->cells = 0;
      return 0;
    }
    shown(texts->cells[place]);
  }
  return 1;
}

/* The box, and what does not fit in it. */
static int print_table(const Screen *screen, const Answer *answer) {
  const size_t columns = (size_t)answer->columns;
  Texts texts;
  Grid grid = {.screen = screen, .answer = answer, .texts = &texts};
  const char **rest = sqlite3_malloc64(columns * sizeof *rest + columns * (3 * sizeof *grid.wide + 1));
  int total = 1;
  int result = 0;

  if (rest && show_cells(&texts, answer)) {
    grid.natural = (int *)(rest + columns);
    grid.least = grid.natural + columns;
    grid.wide = grid.least + columns;
    grid.shown = (char *)(grid.wide + columns);
    measure_cells(&grid);
    for (int c = 0; c < texts.columns; c++) total += grid.natural[c] + 3;
    if (total <= screen->width || *answer->screen == '\0') {
      choose_all(&grid);
    } else {
      choose_named(&grid, answer->screen);
    }
    share_width(&grid);
    print_box(&grid, rest);
    result = print_left_out(&grid);
    free_rows(&texts);
  }
  sqlite3_free(rest);
  return result;
}

int print_answer(const Screen *screen, const Answer *answer) {
  const char *line = answer->state;

  bold(screen, 1);
  print_line(screen->stream, answer->title);
  bold(screen, 0);
  while (*line) {
    const size_t length = strcspn(line, "\n");
    if (!print_made(screen, sqlite3_mprintf("%.*s", (int)length, line), 0, 2)) return 0;
    line += length + (line[length] == '\n');
  }
  if (answer->rows > 0) return print_table(screen, answer);
  fputs("Aucune ligne.\n", screen->stream);
  return 1;
}

/* True if the rows say the titles themselves. */
static int has_titles(const Answer *answer) {
  for (int i = 0; i < answer->ranked; i++) {
    if (strcmp(answer->column[answer->order[i]].name, "titre") == 0) return 1;
  }
  return 0;
}

int print_sources(const Screen *screen, const Answer *answer) {
  const Texts *sources = &answer->sources;
  const char *many = sources->count > 1 ? "s" : "";
  sqlite3_str *codes;

  if (sources->count == 0 || has_titles(answer)) return 1;
  if (sources->count <= TITLES_MOST) {
    int result = print_made(screen, sqlite3_mprintf("Source%s :", many), 0, 0);
    for (int row = 1; result && row <= sources->count; row++) {
      const char *date = TEXT_AT(sources, row, 2);
      result = print_made(
          screen,
          sqlite3_mprintf("%s : %s%s%s", TEXT_AT(sources, row, 0), TEXT_AT(sources, row, 1), *date ? ", " : "", date),
          2, 4);
    }
    return result;
  }
  codes = sqlite3_str_new(0);
  sqlite3_str_appendf(codes, "Les %d sources, dont « requete sources » donne les titres :", sources->count);
  for (int row = 1; row <= sources->count; row++) {
    sqlite3_str_appendf(codes, "%s %s", row > 1 ? "," : "", TEXT_AT(sources, row, 0));
  }
  sqlite3_str_appendchar(codes, 1, '.');
  return print_made(screen, sqlite3_str_finish(codes), 0, 2);
}

/* What a terminal shows of an answer, and what there is to know of the base. False if memory lacks. */
static int show(const Screen *screen, const Printout *printout) {
  const Answer *answer = &printout->answers[0];

  if (!print_answer(screen, answer)) return 0;
  if (printout->count > 1 && !print_answer(screen, &printout->answers[1])) return 0;
  if (*answer->reading && !print_text(screen, answer->reading, 0, 0)) return 0;
  if (!print_sources(screen, answer)) return 0;
  if (printout->notes) print_words(screen->stream, printout->notes);
  return 1;
}

/* In the pager of the user's, or without it if it cannot be run. */
int print_screen(const Printout *printout) {
  const Screen screen = {printout->stream, screen_width(), has_colours()};
  int whole;

  begin_pager();
  whole = show(&screen, printout);
  if (!end_pager()) whole = show(&screen, printout);
  return whole ? DONE : refuse_memory();
}
