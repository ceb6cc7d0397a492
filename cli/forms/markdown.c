/* markdown.c: a table to paste in a page, with its title, its units, how to read it and its sources (the tables of
** GitHub's Markdown). */
#include "forms.h"

#include <string.h>

/* A text on one line, in which nothing is a mark of Markdown's or of HTML's. */
static void write_text(FILE *stream, const char *text) {
  for (; *text; text++) {
    if (*text == '\n' || *text == '\r') {
      fputc(' ', stream);
    } else {
      if (strchr("\\`*_[]<>|#~&", *text)) fputc('\\', stream);
      fputc(*text, stream);
    }
  }
}

static void write_lines(FILE *stream, const char *text) {
  if (*text == '\0') return;
  fputc('\n', stream);
  for (; *text; text++) {
    const char one[2] = {*text, '\0'};
    if (*text == '\n') {
      fputs("  \n", stream);
    } else {
      write_text(stream, one);
    }
  }
  fputc('\n', stream);
}

/* An address as a link: what would end it, and blanks, by their codes. */
static void write_address(FILE *stream, const char *url) {
  fputs(", <", stream);
  for (; *url; url++) {
    if ((*url > 0 && *url <= ' ') || strchr("<>|\x7F", *url)) {
      fprintf(stream, "%%%02X", (unsigned)*url);
    } else {
      fputc(*url, stream);
    }
  }
  fputc('>', stream);
}

static int write_row(const Answer *answer, size_t row, FILE *stream) {
  const char *strong = is_total(answer, row) ? "**" : "";

  for (int c = 0; c < answer->columns; c++) {
    char *text = french_text(answer, row, c);
    if (text == 0) return 0;
    fprintf(stream, "| %s", *text ? strong : "");
    write_text(stream, text);
    fprintf(stream, "%s ", *text ? strong : "");
    sqlite3_free(text);
  }
  fputs("|\n", stream);
  return 1;
}

static int write_table(const Answer *answer, FILE *stream) {
  fputc('\n', stream);
  for (int c = 0; c < answer->columns; c++) {
    fputs("| ", stream);
    write_text(stream, answer->column[c].name);
    if (*answer->column[c].unit) fprintf(stream, " (%s)", answer->column[c].unit);
    fputc(' ', stream);
  }
  fputs("|\n", stream);
  for (int c = 0; c < answer->columns; c++) fputs(answer->column[c].numeric ? "|--:" : "|---", stream);
  fputs("|\n", stream);
  for (size_t row = 0; row < answer->rows; row++) {
    if (!write_row(answer, row, stream)) return 0;
  }
  return 1;
}

static int write_document(const Answer *answers, int count, FILE *stream) {
  const Texts *sources = &answers->sources;

  for (int i = 0; i < count; i++) {
    fputs(i == 0 ? "## " : "\n### ", stream);
    write_text(stream, answers[i].title);
    fputc('\n', stream);
    if (i == 0) write_lines(stream, answers->state);
    if (answers[i].rows == 0) {
      fputs("\nAucune ligne.\n", stream);
    } else if (!write_table(&answers[i], stream)) {
      return 0;
    }
  }
  write_lines(stream, answers->reading);
  if (sources->count > 0) fprintf(stream, "\nSource%s :\n\n", sources->count > 1 ? "s" : "");
  for (int row = 1; row <= sources->count; row++) {
    fputs("* ", stream);
    write_text(stream, TEXT_AT(sources, row, 0));
    fputs(" : ", stream);
    write_text(stream, TEXT_AT(sources, row, 1));
    if (*TEXT_AT(sources, row, 2)) {
      fputs(", ", stream);
      write_text(stream, TEXT_AT(sources, row, 2));
    }
    if (is_web_address(TEXT_AT(sources, row, 3))) write_address(stream, TEXT_AT(sources, row, 3));
    fputc('\n', stream);
  }
  return 1;
}

int print_markdown(const Printout *printout) {
  return write_document(printout->answers, printout->count, printout->stream) ? DONE : refuse_memory();
}
