/*
** html.c: an answer as a whole page: its title, the table with its units, how to read it, its sources. It loads nothing
** and runs nothing; a link is only to an address of the web.
**
** One column of amounts has bars, totals left out: what is big is seen before it is read.
*/
#include "forms.h"

#include <string.h>

static const char HEAD[] =
    "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
    "content=\"width=device-width\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";

static const char STYLE[] =
    "<style>\n"
    "body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 75rem; margin: 2rem "
    "auto; padding: 0 1rem; }\n"
    "h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; }\n"
    ".cadre { overflow-x: auto; }\n"
    "table { border-collapse: collapse; font-size: .9rem; }\n"
    "th, td { padding: .25rem .6rem; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; }\n"
    "thead th { border-bottom: 2px solid #555; white-space: nowrap; position: sticky; top: 0; background: #fff; }\n"
    "th small { font-weight: normal; color: #555; }\n"
    ".n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }\n"
    ".barre { min-width: 8rem; padding-bottom: .5rem; background: linear-gradient(#5b8fc7, #5b8fc7) no-repeat left "
    "bottom .15rem / var(--part) .25rem; }\n"
    ".total td { border-top: 2px solid #555; font-weight: bold; }\n"
    ".total + .total td { border-top: 0; }\n"
    ".sources { font-size: .9rem; color: #444; }\n"
    "@media (prefers-color-scheme: dark) {\n"
    "  body, thead th { background: #161616; color: #eee; }\n"
    "  th, td { border-color: #444; } th small, .sources { color: #bbb; } a { color: #9cf; }\n"
    "}\n"
    "@media print { body { max-width: none; margin: 0; } }\n"
    "</style>\n</head>\n<body>\n";

static void write_text(FILE *stream, const char *text) {
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

/* A text in an element. */
static void write_element(FILE *stream, const char *element, const char *text) {
  fprintf(stream, "<%s>", element);
  write_text(stream, text);
  fprintf(stream, "</%s>\n", element);
}

/* What the bar of a cell stands for; 0 if it has none. */
static double bar_of(const Answer *answer, size_t row, int column) {
  const Cell *cell = CELL_AT(answer, row, column);
  const double value = cell->kind == INTEGER ? (double)cell->is.integer : cell->kind == REAL ? cell->is.real : 0;

  return value > 0 && !is_total(answer, row) ? value : 0;
}

/* The longest bar of a column; 0 if it has no two to compare. */
static double longest_bar(const Answer *answer, int column) {
  double most = 0;
  int count = 0;

  if (strstr(answer->column[column].unit, "€") == 0) return 0;
  for (size_t row = 0; row < answer->rows; row++) {
    const double bar = bar_of(answer, row, column);
    count += bar > 0;
    if (bar > most) most = bar;
  }
  return count > 1 ? most : 0;
}

/* The column that has bars: of the names that tell what a row amounts to, or else the first of amounts; -1 if there is
** none. */
static int bar_column(const Answer *answer) {
  static const char *const NAMES[] = {"total", "ht", "montant", ""};

  for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
    for (int c = 0; c < answer->columns; c++) {
      if ((*NAMES[i] == '\0' || strcmp(NAMES[i], answer->column[c].name) == 0) && longest_bar(answer, c) > 0) return c;
    }
  }
  return -1;
}

/* A text that a spreadsheet, where the page may be opened, would take for a formula: the cell says that it is one. */
static int is_formula(const Cell *cell) {
  const char *text = cell->kind == TEXT ? cell->is.text : "";

  while (*text > 0 && *text <= ' ') text++; /* HTML leaves them out */
  return *text && strchr("=+-@", *text) != 0;
}

static int write_row(const Answer *answer, size_t row, int bars, double longest, FILE *stream) {
  fputs(is_total(answer, row) ? "<tr class=\"total\">" : "<tr>", stream);
  for (int i = 0; i < answer->columns; i++) {
    const int c = answer->order[i];
    char *text = french_text(answer, row, c);
    if (text == 0) return 0;
    if (is_formula(CELL_AT(answer, row, c))) {
      fputs("<td sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@'\">", stream);
    } else if (c == bars) {
      fprintf(stream, "<td class=\"n barre\" style=\"--part:%d%%\">",
              (int)(100 * bar_of(answer, row, c) / longest + 0.5));
    } else {
      fputs(answer->column[c].numeric ? "<td class=\"n\">" : "<td>", stream);
    }
    write_text(stream, text);
    fputs("</td>", stream);
    sqlite3_free(text);
  }
  fputs("</tr>\n", stream);
  return 1;
}

static int write_table(const Answer *answer, FILE *stream) {
  const int bars = bar_column(answer);
  const double longest = bars < 0 ? 0 : longest_bar(answer, bars);
  int whole = 1;

  fputs("<div class=\"cadre\"><table>\n<thead><tr>", stream);
  for (int i = 0; i < answer->columns; i++) {
    const Column *column = &answer->column[answer->order[i]];
    fputs(column->numeric ? "<th class=\"n\" title=\"" : "<th title=\"", stream);
    write_text(stream, column->label);
    fputs("\">", stream);
    write_text(stream, column->name);
    if (*column->unit) fprintf(stream, "<br><small>%s</small>", column->unit);
    fputs("</th>", stream);
  }
  fputs("</tr></thead>\n<tbody>\n", stream);
  for (size_t row = 0; whole && row < answer->rows; row++) whole = write_row(answer, row, bars, longest, stream);
  fputs("</tbody></table></div>\n", stream);
  return whole;
}

static void write_sources(const Texts *sources, FILE *stream) {
  if (sources->count == 0) return;
  fprintf(stream, "<div class=\"sources\"><p>Source%s :</p>\n<ul>\n", sources->count > 1 ? "s" : "");
  for (int row = 1; row <= sources->count; row++) {
    const char *url = TEXT_AT(sources, row, 3);
    const int linked = is_web_address(url);
    fputs("<li>", stream);
    write_text(stream, TEXT_AT(sources, row, 0));
    fputs(" : ", stream);
    if (linked) {
      fputs("<a href=\"", stream);
      write_text(stream, url);
      fputs("\">", stream);
    }
    write_text(stream, TEXT_AT(sources, row, 1));
    if (linked) fputs("</a>", stream);
    if (*TEXT_AT(sources, row, 2)) {
      fputs(", ", stream);
      write_text(stream, TEXT_AT(sources, row, 2));
    }
    fputs("</li>\n", stream);
  }
  fputs("</ul></div>\n", stream);
}

static int write_document(const Answer *answers, int count, FILE *stream) {
  int whole = 1;

  fputs(HEAD, stream);
  write_element(stream, "title", answers->title);
  fputs(STYLE, stream);
  for (int i = 0; whole && i < count; i++) {
    write_element(stream, i == 0 ? "h1" : "h2", answers[i].title);
    if (i == 0 && *answers->state) write_element(stream, "p", answers->state);
    if (answers[i].rows > 0) {
      whole = write_table(&answers[i], stream);
    } else {
      fputs("<p>Aucune ligne.</p>\n", stream);
    }
  }
  if (*answers->reading) write_element(stream, "p", answers->reading);
  write_sources(&answers->sources, stream);
  fprintf(stream, "<p class=\"sources\">segur %s</p>\n</body>\n</html>\n", SEGUR_VERSION);
  return whole;
}

int print_html(const Printout *printout) {
  return write_document(printout->answers, printout->count, printout->stream) ? DONE : refuse_memory();
}
