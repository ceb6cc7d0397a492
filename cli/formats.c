/* formats.c: see formats.h for what is promised. */
#include "formats.h"

#include <string.h>

#include "lignes.h"

const char *const FORMATS[] = {"ascii", "box", "csv", "html", "json", "line", "list", "markdown", "quote", "table", "tableur", "tabs"};
const size_t FORMAT_COUNT = sizeof FORMATS / sizeof FORMATS[0];

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

static void write_html_text(FILE *stream, const char *text) {
  for (; *text; text++) {
    switch (*text) {
      case '<': fputs("&lt;", stream); break;
      case '>': fputs("&gt;", stream); break;
      case '&': fputs("&amp;", stream); break;
      case '"': fputs("&quot;", stream); break;
      case '\'': fputs("&#39;", stream); break;
      default: fputc(*text, stream);
    }
  }
}

static void write_html(FILE *stream, sqlite3_stmt *statement, int column) {
  write_html_text(stream, text_of(statement, column));
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

static void write_json_text(FILE *stream, const char *text) {
  fputc('"', stream);
  for (; *text; text++) {
    switch (*text) {
      case '"': fputs("\\\"", stream); break;
      case '\\': fputs("\\\\", stream); break;
      case '\b': fputs("\\b", stream); break;
      case '\f': fputs("\\f", stream); break;
      case '\n': fputs("\\n", stream); break;
      case '\r': fputs("\\r", stream); break;
      case '\t': fputs("\\t", stream); break;
      default:
        if (*text > 0 && *text < ' ') {
          fprintf(stream, "\\u%04x", *text);
        } else {
          fputc(*text, stream);
        }
    }
  }
  fputc('"', stream);
}

static void write_json(FILE *stream, sqlite3_stmt *statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: fputs("null", stream); break;
    case SQLITE_INTEGER: write_number(stream, statement, column); break;
    case SQLITE_FLOAT:
      if (sqlite3_column_double(statement, column) - sqlite3_column_double(statement, column) == 0) {
        write_number(stream, statement, column);
      } else { /* JSON has no infinity */
        fputs(sqlite3_column_double(statement, column) > 0 ? "1e999" : "-1e999", stream);
      }
      break;
    default: write_json_text(stream, text_of(statement, column));
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

static int print_html(sqlite3_stmt *statement, FILE *stream) {
  const int columns = sqlite3_column_count(statement);
  int rc = sqlite3_step(statement);

  for (int c = 0; rc == SQLITE_ROW && c < columns; c++) {
    fputs(c == 0 ? "<TR><TH>" : "<TH>", stream);
    write_html_text(stream, sqlite3_column_name(statement, c));
    fputs(c + 1 < columns ? "</TH>\n" : "</TH>\n</TR>\n", stream);
  }
  for (; rc == SQLITE_ROW; rc = sqlite3_step(statement)) {
    for (int c = 0; c < columns; c++) {
      fputs(c == 0 ? "<TR><TD>" : "<TD>", stream);
      write_html(stream, statement, c);
      fputs(c + 1 < columns ? "</TD>\n" : "</TD>\n</TR>\n", stream);
    }
  }
  return rc;
}

static int print_json(sqlite3_stmt *statement, FILE *stream) {
  const int columns = sqlite3_column_count(statement);
  int rc = sqlite3_step(statement);

  for (int row = 0; rc == SQLITE_ROW; row++) {
    fputs(row == 0 ? "[{" : ",\n{", stream);
    for (int c = 0; c < columns; c++) {
      write_json_text(stream, sqlite3_column_name(statement, c));
      fputc(':', stream);
      write_json(stream, statement, c);
      fputs(c + 1 < columns ? "," : "}", stream);
    }
    rc = sqlite3_step(statement);
    if (rc == SQLITE_DONE) fputs("]\n", stream);
  }
  return rc;
}

/* A cell of a spreadsheet: between quotes if need be. A text that it would take for a formula has an apostrophe before. */
static void write_cell_text(FILE *stream, const char *text) {
  if (*text && strchr("=+-@\t\r", *text)) {
    fputs("\"'", stream);
  } else if (strpbrk(text, ";\"\r\n") == 0) {
    fputs(text, stream);
    return;
  } else {
    fputc('"', stream);
  }
  for (; *text; text++) {
    if (*text == '"') fputc('"', stream);
    fputc(*text, stream);
  }
  fputc('"', stream);
}

/* What stands for a figure that is not known, or has no meaning; 0 for anything else. */
static const char *status_of(const char *text) {
  return strcmp(text, "?") == 0 ? "inconnu" : strcmp(text, "–") == 0 ? "sans objet" : 0;
}

/* Digits, a blank between their groups, perhaps after a sign: a number made for reading. */
static int is_parted(const char *text) {
  text += *text == '-';
  return *text >= '0' && *text <= '9' && text[strspn(text, "0123456789 ")] == '\0';
}

/* A value in a spreadsheet; its status in the next cell, in a column that has one. */
static void write_cell(FILE *stream, sqlite3_stmt *statement, int column, int marked) {
  const char *text = text_of(statement, column);
  const int type = sqlite3_column_type(statement, column);
  const int number = type == SQLITE_INTEGER || type == SQLITE_FLOAT;
  const char *status = number ? 0 : status_of(text);

  if (number || (marked && is_parted(text))) {
    for (; *text; text++) {
      if (*text != ' ') fputc(*text == '.' ? ',' : *text, stream);
    }
  } else if (!marked || status == 0) {
    write_cell_text(stream, text);
  }
  if (marked) fprintf(stream, ";%s", status ? status : "");
}

/* Which columns have a figure that is not known: these have one of statuses beside. */
static int mark_columns(sqlite3_stmt *statement, int columns, unsigned char *marked) {
  int rc;

  while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
    for (int c = 0; c < columns; c++) marked[c] |= status_of(text_of(statement, c)) != 0;
  }
  sqlite3_reset(statement);
  return rc;
}

/* What French Excel opens by a double click: UTF-8 and its mark, semicolons, decimal commas, CRLF. */
static int print_spreadsheet(sqlite3_stmt *statement, int again, FILE *stream) {
  const int columns = sqlite3_column_count(statement);
  unsigned char *marked = sqlite3_malloc64((sqlite3_uint64)columns + 1);
  int rc = marked ? SQLITE_DONE : SQLITE_NOMEM;

  if (marked) {
    memset(marked, 0, (size_t)columns + 1);
    if (again) rc = mark_columns(statement, columns, marked);
  }
  if (rc == SQLITE_DONE) {
    fputs("\xEF\xBB\xBF", stream);
    for (int c = 0; c < columns; c++) {
      write_cell_text(stream, sqlite3_column_name(statement, c));
      if (marked[c]) fprintf(stream, ";%s_statut", sqlite3_column_name(statement, c));
      fputs(c + 1 < columns ? ";" : "\r\n", stream);
    }
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
      for (int c = 0; c < columns; c++) {
        write_cell(stream, statement, c, marked[c]);
        fputs(c + 1 < columns ? ";" : "\r\n", stream);
      }
    }
  }
  sqlite3_free(marked);
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
  const char *top[3], *middle[3], *bottom[3]; /* left, between columns, right; none where there is no such line */
} Box;

static const Box BOXES[] = {
  {"box", "│", "─", {"┌", "┬", "┐"}, {"├", "┼", "┤"}, {"└", "┴", "┘"}},
  {"table", "|", "-", {"+", "+", "+"}, {"+", "+", "+"}, {"+", "+", "+"}},
  {"markdown", "|", "-", {0, 0, 0}, {"|", "|", "|"}, {0, 0, 0}},
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
  if (signs[0] == 0) return;
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

  for (int c = 0; c < lignes->columns; c++) rest[c] = CELL(lignes, row, c);
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
        const int width = width_of_lines(CELL(&lignes, row, c));
        if (width > widths[c]) widths[c] = width;
        tall |= strchr(CELL(&lignes, row, c), '\n') != 0;
      }
    }
    print_rule(stream, box, box->top, widths, lignes.columns);
    for (int row = 0; row <= lignes.count && !caught_signal(); row++) {
      if (row == 1 || (row > 1 && tall && box->top[0])) print_rule(stream, box, box->middle, widths, lignes.columns);
      print_row(stream, box, &lignes, row, widths, rest);
    }
    print_rule(stream, box, box->bottom, widths, lignes.columns);
  }
  sqlite3_free(rest);
  free_rows(&lignes);
  return rc;
}

int print_rows(const char *format, sqlite3_stmt *statement, int again, FILE *stream) {
  for (size_t i = 0; i < sizeof FORMS / sizeof FORMS[0]; i++) {
    if (strcmp(format, FORMS[i].name) == 0) return print_form(&FORMS[i], statement, stream);
  }
  for (size_t i = 0; i < sizeof BOXES / sizeof BOXES[0]; i++) {
    if (strcmp(format, BOXES[i].name) == 0) return print_box(&BOXES[i], statement, stream);
  }
  if (strcmp(format, "tableur") == 0) return print_spreadsheet(statement, again, stream);
  if (strcmp(format, "html") == 0) return print_html(statement, stream);
  if (strcmp(format, "json") == 0) return print_json(statement, stream);
  return print_lines(statement, stream);
}
