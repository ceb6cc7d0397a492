/* json.c: an array of objects, their values typed. A figure that is not known is null, and « NAME_statut » beside says
** why. */
#include "forms.h"

static void write_text(FILE *stream, const char *text) {
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

/* A number with all its digits, so that it can be read again. JSON has no infinity. */
static void write_real(FILE *stream, double value) {
  char number[64];

  sqlite3_snprintf(sizeof number, number, "%!.20g", value);
  fputs(value - value == 0 ? number : value > 0 ? "1e999" : "-1e999", stream);
}

/* The keys of the figures of a row, as the base says them: null if it has none. */
static void write_keys(FILE *stream, const char *keys) {
  fputs(",\"cles\":", stream);
  if (*keys) {
    write_text(stream, keys);
  } else {
    fputs("null", stream);
  }
}

/* Of the answer alone: a program asks for the total by its name. */
int print_json(const Printout *printout) {
  const Answer *answer = printout->answers;
  FILE *stream = printout->stream;

  fputc('[', stream);
  for (size_t row = 0; row < answer->rows; row++) {
    fputs(row > 0 ? ",\n{" : "{", stream);
    for (int c = 0; c < answer->columns; c++) {
      const Column *column = &answer->column[c];
      const Cell *cell = CELL_AT(answer, row, c);
      fputs(c > 0 ? "," : "", stream);
      write_text(stream, column->name);
      fputc(':', stream);
      switch (cell->kind) {
        case INTEGER: fprintf(stream, "%lld", cell->is.integer); break;
        case REAL: write_real(stream, cell->is.real); break;
        case TEXT: write_text(stream, cell->is.text); break;
        default: fputs("null", stream);
      }
      if (column->marked) fprintf(stream, ",\"%s_statut\":", column->name);
      if (column->marked && *cell_status(cell)) {
        write_text(stream, cell_status(cell));
      } else if (column->marked) {
        fputs("null", stream);
      }
    }
    if (answer->keys) write_keys(stream, answer->keys[row]);
    fputc('}', stream);
  }
  fputs("]\n", stream);
  return DONE;
}
