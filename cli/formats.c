/* formats.c: see formats.h for what is promised. */
#include "formats.h"

#include <string.h>

#include "lignes.h"

const char *const FORMATS[FORMAT_COUNT] = {"ascii", "box", "csv", "line", "list", "quote", "table", "tabs"};

/* How a value is written, or a name, in the forms that write a row after the other. */
typedef void Write(FILE *stream, sqlite3_stmt *statement, int column);

static const char *text_of(sqlite3_stmt *statement, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);

  return text ? text : "";
}

static void write_raw(FILE *stream, sqlite3_stmt *statement, int column) {
  fputs(text_of(statement, column), stream);
}

/* RFC 4180: quotes around what a reader could take for something else, a text beyond ASCII included. */
static void write_csv_text(FILE *stream, const char *text) {
  int plain = *text != '\0';

  for (const unsigned char *c = (const unsigned char *)text; *c; c++) plain &= *c > ' ' && *c < 0x7F && *c != '"' && *c != '\'' && *c != ',';
  if (plain) {
    fputs(text, stream);
    return;
  }
  fputc('"', stream);
  for (; *text; text++) {
    if (*text == '"') fputc('"', stream);
    fputc(*text, stream);
  }
  fputc('"', stream);
}

static void write_csv(FILE *stream, sqlite3_stmt *statement, int column) {
  if (sqlite3_column_type(statement, column) != SQLITE_NULL) write_csv_text(stream, text_of(statement, column));
}

/* A number with all its digits, so that it can be read again. */
static void write_number(FILE *stream, sqlite3_stmt *statement, int column) {
  char number[64];

  if (sqlite3_column_type(statement, column) == SQLITE_FLOAT) {
    sqlite3_snprintf(sizeof number, number, "%!.20g", sqlite3_column_double(statement, column));
    fputs(number, stream);
  } else {
    fputs(text_of(statement, column), stream);
  }
}

static void write_quoted_text(FILE *stream, const char *text) {
  fputc('\'', stream);
  for (; *text; text++) {
    if (*text == '\'') fputc('\'', stream);
    fputc(*text, stream);
  }
  fputc('\'', stream);
}

static void write_quoted(FILE *stream, sqlite3_stmt *statement, int column) {
  const unsigned char *bytes;

  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: fputs("NULL", stream); break;
    case SQLITE_INTEGER: case SQLITE_FLOAT: write_number(stream, statement, column); break;
    case SQLITE_TEXT: write_quoted_text(stream, text_of(statement, column)); break;
    default:
      bytes = sqlite3_column_blob(statement, column);
      fputs("X'", stream);
      for (int i = 0; i < sqlite3_column_bytes(statement, column); i++) fprintf(stream, "%02x", bytes[i]);
      fputc('\'', stream);
  }
}

static void put_text(FILE *stream, const char *text) {
  fputs(text, stream);
}

/* A form of rows: what is before and after each value, and how it is written. */
typedef struct Form {
  const char *name;
  const char *between; /* two values */
  const char *after;   /* the last one */
  void (*header)(FILE *stream, const char *name);
  Write *value;
} Form;

static const Form FORMS[] = {
  {"ascii", "\x1F", "\x1E", put_text, write_raw},
  {"csv", ",", "\n", write_csv_text, write_csv},
  {"list", "|", "\n", put_text, write_raw},
  {"quote", ",", "\n", write_quoted_text, write_quoted},
  {"tabs", "\t", "\n", put_text, write_raw},
};

static int print_form(const Form *form, sqlite3_stmt *statement, FILE *stream) {
  const int columns = sqlite3_column_count(statement);
  int rc = sqlite3_step(statement);

  for (int c = 0; rc == SQLITE_ROW && c < columns; c++) {
    form->header(stream, sqlite3_column_name(statement, c));
    fputs(c + 1 < columns ? form->between : form->after, stream);
  }
  for (; rc == SQLITE_ROW; rc = sqlite3_step(statement)) {
    for (int c = 0; c < columns; c++) {
      form->value(stream, statement, c);
      fputs(c + 1 < columns ? form->between : form->after, stream);
    }
  }
  return rc;
}

static int print_lines(sqlite3_stmt *statement, FILE *stream) {
  const int columns = sqlite3_column_count(statement);
  int margin = 5;
  int rc = sqlite3_step(statement);

  for (int c = 0; c < columns; c++) {
    const int width = width_of(sqlite3_column_name(statement, c));
    if (width > margin) margin = width;
  }
  for (int row = 0; rc == SQLITE_ROW; row++) {
    if (row > 0) fputc('\n', stream);
    for (int c = 0; c < columns; c++) {
      const char *name = sqlite3_column_name(statement, c);
      fprintf(stream, "%*s%s = %s\n", margin - width_of(name), "", name, text_of(statement, c));
    }
    rc = sqlite3_step(statement);
  }
  return rc;
}

/* A box: the signs of its corners and lines. */
typedef struct Box {
  const char *name;
  const char *bar;                   /* between cells */
  const char *dash;
  const char *top[3], *middle[3], *bottom[3]; /* left, between columns, right */
} Box;

static const Box BOXES[] = {
  {"box", "│", "─", {"┌", "┬", "┐"}, {"├", "┼", "┤"}, {"└", "┴", "┘"}},
  {"table", "|", "-", {"+", "+", "+"}, {"+", "+", "+"}, {"+", "+", "+"}},
};

/* A value as it stands in a box: its tabs are blanks. */
static char *boxed(sqlite3_stmt *statement, int column, void *unused) {
  sqlite3_str *text = sqlite3_str_new(0);
  int width = 0;

  (void)unused;
  for (const char *c = text_of(statement, column); *c; c++) {
    if (*c == '\t') {
      do {
        sqlite3_str_appendchar(text, 1, ' ');
      } while (++width % 8);
    } else {
      sqlite3_str_appendchar(text, 1, *c);
      width = *c == '\n' ? 0 : width + ((*c & 0xC0) != 0x80);
    }
  }
  if (sqlite3_str_length(text) == 0) {
    sqlite3_free(sqlite3_str_finish(text));
    return sqlite3_mprintf("");
  }
  return sqlite3_str_finish(text);
}

static void print_rule(FILE *stream, const Box *box, const char *const signs[3], const int *widths, int columns) {
  for (int c = 0; c < columns; c++) {
    fputs(signs[c == 0 ? 0 : 1], stream);
    for (int i = 0; i < widths[c] + 2; i++) fputs(box->dash, stream);
  }
  fprintf(stream, "%s\n", signs[2]);
}

/* The width of a text that may have several lines. */
static int width_of_lines(const char *text) {
  int most = 0;

  for (int width = 0; *text; text++) {
    width = *text == '\n' ? 0 : width + ((*text & 0xC0) != 0x80);
    if (width > most) most = width;
  }
  return most;
}

/* Prints a row, on as many lines as its longest cell has. rest: what is left of each. */
static void print_row(FILE *stream, const Box *box, const Lignes *lignes, int row, const int *widths, const char **rest) {
  int more = 1;

  for (int c = 0; c < lignes->columns; c++) rest[c] = CELLULE(lignes, row, c);
  while (more && !caught_signal()) {
    more = 0;
    for (int c = 0; c < lignes->columns && !caught_signal(); c++) {
      const char *text = rest[c];
      const int length = (int)strcspn(text, "\n");
      int blanks = widths[c];
      int before;
      more |= text[length] == '\n';
      rest[c] = text + length + (text[length] == '\n');
      for (int i = 0; i < length; i++) blanks -= (text[i] & 0xC0) != 0x80;
      before = row == 0 ? blanks / 2 : 0;
      fprintf(stream, "%s %*s%.*s%*s ", box->bar, before, "", length, text, blanks - before, "");
    }
    fprintf(stream, "%s\n", box->bar);
  }
}

static int print_box(const Box *box, sqlite3_stmt *statement, FILE *stream) {
  Lignes lignes;
  const int rc = read_rows(&lignes, statement, sqlite3_column_count(statement), boxed, 0);
  const size_t columns = (size_t)lignes.columns;
  const char **rest = columns > 0 ? sqlite3_malloc64(columns * (sizeof *rest + sizeof(int))) : 0;
  int *widths = rest ? (int *)(rest + columns) : 0;
  int tall = 0;

  if (rc == SQLITE_DONE && rest && lignes.count > 0) {
    for (int c = 0; c < lignes.columns; c++) {
      widths[c] = 0;
      for (int row = 0; row <= lignes.count; row++) {
        const int width = width_of_lines(CELLULE(&lignes, row, c));
        if (width > widths[c]) widths[c] = width;
        tall |= strchr(CELLULE(&lignes, row, c), '\n') != 0;
      }
    }
    print_rule(stream, box, box->top, widths, lignes.columns);
    for (int row = 0; row <= lignes.count && !caught_signal(); row++) {
      if (row == 1 || (row > 1 && tall)) print_rule(stream, box, box->middle, widths, lignes.columns);
      print_row(stream, box, &lignes, row, widths, rest);
    }
    print_rule(stream, box, box->bottom, widths, lignes.columns);
  }
  sqlite3_free(rest);
  free_rows(&lignes);
  return rc;
}

int print_rows(const char *format, sqlite3_stmt *statement, FILE *stream) {
  for (size_t i = 0; i < sizeof FORMS / sizeof FORMS[0]; i++) {
    if (strcmp(format, FORMS[i].name) == 0) return print_form(&FORMS[i], statement, stream);
  }
  for (size_t i = 0; i < sizeof BOXES / sizeof BOXES[0]; i++) {
    if (strcmp(format, BOXES[i].name) == 0) return print_box(&BOXES[i], statement, stream);
  }
  return print_lines(statement, stream);
}
