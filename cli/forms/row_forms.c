/* row_forms.c: the rows that a statement gives, for programs: values as they are, row after row, as the sqlite3 shell
** gives them, their header first; nothing where there is no row. */
#include "forms.h"

/* How a text is written. */
typedef void WriteText(FILE *stream, const char *text);

static void write_raw(FILE *stream, const char *text) {
  fputs(text, stream);
}

/* RFC 4180: quotes around what a reader could take for something else, a text beyond ASCII included. */
static void write_quoted(FILE *stream, const char *text) {
  int plain = *text != '\0';

  for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
    plain &= *c > ' ' && *c < 0x7F && *c != '"' && *c != '\'' && *c != ',';
  }
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

/* Writes a row, its values parted by a sign; of the header, the names. */
static void write_row(sqlite3_stmt *statement, FILE *stream, char between, int header, WriteText *write) {
  const int columns = sqlite3_column_count(statement);

  for (int c = 0; c < columns; c++) {
    const char *text = header ? sqlite3_column_name(statement, c) : (const char *)sqlite3_column_text(statement, c);
    if (c > 0) fputc(between, stream);
    if (text || (!header && sqlite3_column_type(statement, c) != SQLITE_NULL)) write(stream, text ? text : "");
  }
  fputc('\n', stream);
}

static int print_parted(sqlite3_stmt *statement, FILE *stream, char between, WriteText *write) {
  int rc = sqlite3_step(statement);

  if (rc == SQLITE_ROW) write_row(statement, stream, between, 1, write);
  for (; rc == SQLITE_ROW; rc = sqlite3_step(statement)) write_row(statement, stream, between, 0, write);
  return rc;
}

int print_csv(sqlite3_stmt *statement, FILE *stream) {
  return print_parted(statement, stream, ',', write_quoted);
}

int print_list(sqlite3_stmt *statement, FILE *stream) {
  return print_parted(statement, stream, '|', write_raw);
}

int print_tabs(sqlite3_stmt *statement, FILE *stream) {
  return print_parted(statement, stream, '\t', write_raw);
}
