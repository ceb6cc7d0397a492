/* tableau.c: see tableau.h for what is promised. */
#include "tableau.h"

#include <string.h>

/* A blank that is not to be cut. */
#define KEPT '\001'

typedef struct Tableau {
  const Lignes *lignes;
  FILE *stream;
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

/* The place of the decimal point of a number that is nothing else. */
static char *decimal_point(char *text) {
  char *point = text + (*text == '-');

  if (!is_digit(*point)) return 0;
  point += strspn(point, "0123456789");
  if (*point != '.' || !is_digit(point[1])) return 0;
  return point[1 + strspn(point + 1, "0123456789")] == '\0' ? point : 0;
}

char *shown(char *text) {
  char *point;
  char *end = text;
  int whole;

  for (const char *c = text; *c; c++) {
    const int second = *c == '\xC2' && (unsigned char)c[1] >= 0x80 && (unsigned char)c[1] <= 0x9F;
    *end++ = (char)((*c > 0 && *c < ' ') || *c == 0x7F || second ? ' ' : *c);
    c += second;
  }
  *end = '\0';
  point = decimal_point(text);
  if (point) *point = ',';
  whole = is_number(text) || begins_with_hour(text);
  for (char *c = text; *c; c++) {
    if (*c != ' ') continue;
    /* Where French does not cut: before these signs, and inside guillemets. */
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

static void measure_cells(Tableau *tableau) {
  const Lignes *lignes = tableau->lignes;

  for (int c = 0; c < lignes->columns; c++) {
    tableau->natural[c] = tableau->least[c] = 0;
    tableau->shown[c] = 0;
    for (int row = 0; row <= lignes->count; row++) {
      const char *text = CELL(lignes, row, c);
      const int width = width_of(text);
      const int uncut = row == 0 ? width : uncut_width(text);
      if (width > tableau->natural[c]) tableau->natural[c] = width;
      if (uncut > tableau->least[c]) tableau->least[c] = uncut;
    }
  }
}

/* Whether a word of a list of names, which ends there, is the name. */
static int is_word(const char *word, size_t length, const char *name) {
  return strlen(name) == length && memcmp(word, name, length) == 0;
}

/* The columns to show: of these names, the first ones, as long as they fit. True if three do, or all. */
static int choose_named(Tableau *tableau, const char *names, int width) {
  int total = 1;
  int whole = 0;
  int place = 0;

  while (*names) {
    const size_t length = strcspn(names, " ");
    place++;
    whole |= is_word(names, length, ";");
    for (int c = 0; c < tableau->lignes->columns; c++) {
      if (!is_word(names, length, CELL(tableau->lignes, 0, c))) continue;
      total += (whole ? tableau->natural[c] : tableau->least[c]) + 3;
      if (total > width) return place > 3;
      tableau->shown[c] = 1;
    }
    names += length;
    names += *names == ' ';
  }
  return 1;
}

/* All of them, as long as they fit. */
static int choose_all(Tableau *tableau, int width) {
  int total = 1;

  for (int c = 0; c < tableau->lignes->columns; c++) {
    total += tableau->least[c] + 3;
    if (total > width) return c + 1 > 3;
    tableau->shown[c] = 1;
  }
  return 1;
}

/* The widest that a text may be for the box to fit. */
static void share_width(Tableau *tableau, int width) {
  for (int limit = 999; limit > 1; limit--) {
    int total = 1;
    for (int c = 0; c < tableau->lignes->columns; c++) {
      if (!tableau->shown[c]) continue;
      tableau->wide[c] = least(tableau->natural[c], limit);
      if (tableau->wide[c] < tableau->least[c]) tableau->wide[c] = tableau->least[c];
      total += tableau->wide[c] + 3;
    }
    if (total <= width) return;
  }
}

static void print_rule(const Tableau *tableau, const char *left, const char *middle, const char *right) {
  int first = 1;

  for (int c = 0; c < tableau->lignes->columns; c++) {
    if (!tableau->shown[c]) continue;
    fputs(first ? left : middle, tableau->stream);
    repeat(tableau->stream, "─", tableau->wide[c] + 2);
    first = 0;
  }
  fprintf(tableau->stream, "%s\n", right);
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

/* A row, on as many lines as its longest text. The header is centred. rest: what is left of each cell. */
static void print_row(const Tableau *tableau, int row, const char **rest) {
  int more = 1;

  for (int c = 0; c < tableau->lignes->columns; c++) rest[c] = CELL(tableau->lignes, row, c);
  while (more) {
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
      before = row == 0 ? blanks / 2 : 0;
      fputs("│ ", tableau->stream);
      repeat(tableau->stream, " ", before);
      put(tableau->stream, text, length);
      repeat(tableau->stream, " ", blanks - before + 1);
    }
    fputs("│\n", tableau->stream);
  }
}

/* True if a row goes on several lines. */
static int is_tall(const Tableau *tableau, int row) {
  for (int c = 0; c < tableau->lignes->columns; c++) {
    if (tableau->shown[c] && width_of(CELL(tableau->lignes, row, c)) > tableau->wide[c]) return 1;
  }
  return 0;
}

static void print_box(Tableau *tableau, const char **rest) {
  int before = 0;

  print_rule(tableau, "┌", "┬", "┐");
  print_row(tableau, 0, rest);
  print_rule(tableau, "├", "┼", "┤");
  for (int row = 1; row <= tableau->lignes->count; row++) {
    /* A row of several lines is parted from the one before and the one after. */
    const int tall = is_tall(tableau, row);
    if (row > 1 && (tall || before)) print_rule(tableau, "├", "┼", "┤");
    print_row(tableau, row, rest);
    before = tall;
  }
  print_rule(tableau, "└", "┴", "┘");
}

static void print_values(const Tableau *tableau) {
  const Lignes *lignes = tableau->lignes;
  int margin = 0;

  for (int c = 0; c < lignes->columns; c++) {
    const int width = width_of(CELL(lignes, 0, c));
    if (width > margin) margin = width;
  }
  for (int row = 1; row <= lignes->count; row++) {
    if (row > 1) fputc('\n', tableau->stream);
    for (int c = 0; c < lignes->columns; c++) {
      const char *name = CELL(lignes, 0, c);
      const char *text = CELL(lignes, row, c);
      repeat(tableau->stream, " ", margin - width_of(name));
      fprintf(tableau->stream, "%s = ", name);
      put(tableau->stream, text, (int)strlen(text));
      fputc('\n', tableau->stream);
    }
  }
}

void print_wrapped(FILE *stream, const char *text, int width, int blanks) {
  int column = 0; /* how much of the line is taken */

  while (*text) {
    const int length = (int)strcspn(text, " ");
    const int wide = width_of(text) - width_of(text + length);
    if (column > 0 && column + 1 + wide > width) {
      fputc('\n', stream);
      repeat(stream, " ", blanks);
      column = blanks;
    } else if (column > 0) {
      fputc(' ', stream);
      column++;
    }
    put(stream, text, length);
    column += wide;
    text += length;
    text += *text == ' ';
  }
  fputc('\n', stream);
}

/* The columns that are not shown, and the command that gives them. Returns false if memory lacks. */
static int print_left_out(const Tableau *tableau, const char *query, int width) {
  sqlite3_str *words = sqlite3_str_new(0);
  int count = 0;
  char *text;

  sqlite3_str_appendf(words, "Les autres colonnes, par ./segur requete %s -csv\001:", query);
  for (int c = 0; c < tableau->lignes->columns; c++) {
    if (tableau->shown[c]) continue;
    sqlite3_str_appendf(words, "%s %s", count++ > 0 ? "," : "", CELL(tableau->lignes, 0, c));
  }
  sqlite3_str_appendchar(words, 1, '.');
  text = sqlite3_str_finish(words);
  if (text == 0) return 0;
  if (count > 0) print_wrapped(tableau->stream, text, width, 2);
  sqlite3_free(text);
  return 1;
}

int print_table(const Lignes *lignes, int width, const char *screen, const char *query, FILE *stream) {
  const size_t columns = (size_t)lignes->columns;
  Tableau tableau = {.lignes = lignes, .stream = stream};
  const char **rest = sqlite3_malloc64(columns * sizeof *rest + columns * (3 * sizeof *tableau.wide + 1));
  int total = 1;
  int fits = 0;
  int result = 1;

  if (rest == 0) return 0;
  tableau.natural = (int *)(rest + columns);
  tableau.least = tableau.natural + columns;
  tableau.wide = tableau.least + columns;
  tableau.shown = (char *)(tableau.wide + columns);
  measure_cells(&tableau);
  for (int c = 0; c < lignes->columns; c++) total += tableau.natural[c] + 3;
  /* A row in a file of its own may be long: where the header ranks its columns, only these are shown when all do not fit whole. */
  if (total <= width || screen == 0) {
    fits = (total <= width || lignes->count != 1) && choose_all(&tableau, width);
    for (int c = 0; screen == 0 && c < lignes->columns; c++) fits &= tableau.shown[c];
  } else {
    fits = choose_named(&tableau, screen, width);
  }
  if (fits) {
    share_width(&tableau, width);
    print_box(&tableau, rest);
    result = print_left_out(&tableau, query, width);
  } else {
    print_values(&tableau);
  }
  sqlite3_free(rest);
  return result;
}
