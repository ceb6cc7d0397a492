/*
** forme_tableur.c: what French Excel opens by a double click: UTF-8 and its mark, semicolons, decimal commas, CRLF. A text that it would take
** for a formula has an apostrophe before. A figure that is not known is an empty cell, and the next one says why.
*/
#include "formes.h"

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

static int write_number(FILE *stream, const Case *cell) {
  char *text = plain_number(cell);

  for (const char *c = text; c && *c; c++) fputc(*c == '.' ? ',' : *c, stream);
  sqlite3_free(text);
  return text != 0;
}

int print_spreadsheet(const Reponse *reponse, int count, FILE *stream) {
  int whole = 1;

  (void)count; /* one table in a file; -xlsx has the total too */
  fputs("\xEF\xBB\xBF", stream);
  for (int c = 0; c < reponse->columns; c++) {
    write_text(stream, reponse->column[c].name);
    if (reponse->column[c].marked) fprintf(stream, ";%s_statut", reponse->column[c].name);
    fputs(c + 1 < reponse->columns ? ";" : "\r\n", stream);
  }
  for (size_t row = 0; whole && row < reponse->rows; row++) {
    for (int c = 0; c < reponse->columns; c++) {
      const Case *cell = CASE(reponse, row, c);
      if (cell->kind == TEXT) write_text(stream, cell->is.text);
      if (cell->kind == INTEGER || cell->kind == REAL) whole &= write_number(stream, cell);
      if (reponse->column[c].marked) fprintf(stream, ";%s", cell_status(cell));
      fputs(c + 1 < reponse->columns ? ";" : "\r\n", stream);
    }
  }
  return whole;
}
