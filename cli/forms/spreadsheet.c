/*
** spreadsheet.c: what French Excel opens by a double click: UTF-8 and its mark, semicolons, decimal commas, CRLF. A
** text that it would take for a formula has an apostrophe before. A figure that is not known is an empty cell, and
** the next one says why.
*/
#include "forms.h"

#include <string.h>

/* A text, between quotes if need be. */
static void write_text(FILE *stream, const char *text) {
  const int formula = *text && strchr("=+-@\t\r", *text) != 0;

  if (!formula && strpbrk(text, ";\"\r\n") == 0) {
    fputs(text, stream);
    return;
  }
  fputs(formula ? "\"'" : "\"", stream);
  for (; *text; text++) {
    if (*text == '"') fputc('"', stream);
    fputc(*text, stream);
  }
  fputc('"', stream);
}

static int write_number(FILE *stream, const Cell *cell) {
  char *text = plain_number(cell);

  for (const char *c = text; c && *c; c++) fputc(*c == '.' ? ',' : *c, stream);
  sqlite3_free(text);
  return text != 0;
}

/* One table in a file; -xlsx has the total too. */
int print_spreadsheet(const Printout *printout) {
  const Answer *answer = printout->answers;
  FILE *stream = printout->stream;
  int whole = 1;

  fputs("\xEF\xBB\xBF", stream);
  for (int c = 0; c < answer->columns; c++) {
    write_text(stream, answer->column[c].name);
    if (answer->column[c].marked) fprintf(stream, ";%s_statut", answer->column[c].name);
    fputs(c + 1 < answer->columns ? ";" : "\r\n", stream);
  }
  for (size_t row = 0; whole && row < answer->rows; row++) {
    for (int c = 0; c < answer->columns; c++) {
      const Cell *cell = CELL_AT(answer, row, c);
      if (cell->kind == TEXT) write_text(stream, cell->is.text);
      if (cell->kind == INTEGER || cell->kind == REAL) whole &= write_number(stream, cell);
      if (answer->column[c].marked) fprintf(stream, ";%s", cell_status(cell));
      fputs(c + 1 < answer->columns ? ";" : "\r\n", stream);
    }
  }
  return whole ? DONE : refuse_memory();
}
