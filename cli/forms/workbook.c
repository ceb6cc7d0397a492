/*
** workbook.c: see workbook.h for what is promised. libxlsxwriter writes a file of its own in a temporary folder; whole,
** it is copied.
**
** It does not look at what its writings answer: on a disk that is full, rows are lost and it says that all is well. So
** the rows of each sheet are seen to be in its temporary file, and the sheet in the workbook to be longer than they
** are.
*/
#include "workbook.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "archive.h"
#include "forms.h"

/* A text that Excel takes; and an integer: it would round a longer one, which is written as a text. */
#define TEXT_MOST 32767
#define INTEGER_MOST 999999999999999

/* What a sheet has around its rows, at least, in bytes: what begins its document and ends it. */
#define AROUND_ROWS 290

/* What stands above a page, as Excel takes it, in characters. */
#define HEADER_MOST 250

/* Of how many rows the widths are measured, and how wide a column is. */
#define ROWS_MEASURED 1000
#define WIDTH_LEAST 8
#define WIDTH_MOST 60

/* And that of the column that says how to read them. */
#define READING_WIDTH 90

/* How high a line is, in points, and how many a row has at most: Excel shows no more. */
#define LINE_HEIGHT 15
#define LINES_MOST 27

typedef struct Workbook {
  lxw_workbook *book;
  lxw_format *bold, *headers[2], *wrapped, *link; /* headers: of texts, or of numbers */
  lxw_format *numbers[2][4]; /* of a row, or of a total; of 0 to 2 decimals, or as it comes */
  lxw_error error; /* the first one */
} Workbook;

static void note(Workbook *workbook, lxw_error error) {
  if (workbook->error == LXW_NO_ERROR) workbook->error = error;
}

static int least(int a, int b) {
  return a < b ? a : b;
}

static lxw_format *add_format(Workbook *workbook, int is_bold) {
  lxw_format *format = workbook_add_format(workbook->book);

  if (format == 0) {
    note(workbook, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return 0;
  }
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (is_bold) format_set_bold(format);
  return format;
}

static void add_formats(Workbook *workbook) {
  /* A blank after each keeps it from the text that follows. */
  static const char *const NUMBERS[] = {"#,##0\\ ", "#,##0.0\\ ", "#,##0.00\\ ", "General"};

  workbook->bold = add_format(workbook, 1);
  workbook->wrapped = add_format(workbook, 0);
  workbook->link = add_format(workbook, 0);
  for (int numeric = 0; numeric < 2; numeric++) {
    lxw_format *header = workbook->headers[numeric] = add_format(workbook, 1);
    if (header == 0) continue;
    format_set_bottom(header, LXW_BORDER_THIN);
    format_set_text_wrap(header);
    if (numeric) format_set_align(header, LXW_ALIGN_RIGHT);
  }
  if (workbook->wrapped) format_set_text_wrap(workbook->wrapped);
  if (workbook->link) {
    format_set_font_color(workbook->link, LXW_COLOR_BLUE);
    format_set_underline(workbook->link, LXW_UNDERLINE_SINGLE);
  }
  for (int total = 0; total < 2; total++) {
    for (int kind = 0; kind < 4; kind++) {
      workbook->numbers[total][kind] = add_format(workbook, total);
      if (workbook->numbers[total][kind]) format_set_num_format(workbook->numbers[total][kind], NUMBERS[kind]);
    }
  }
}

static void write_text(Workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, int column, const char *text,
                       lxw_format *format) {
  note(workbook, worksheet_write_string(sheet, row, (lxw_col_t)column, text, format));
}

static void set_width(Workbook *workbook, lxw_worksheet *sheet, int column, int width) {
  note(workbook, worksheet_set_column(sheet, (lxw_col_t)column, (lxw_col_t)column, width, 0));
}

/* How a number is written: with its unit, thousands are apart; a key, or a number of wave, is as it comes. */
static lxw_format *number_format(const Workbook *workbook, const Column *column, int total) {
  const int kind =
      *column->unit == '\0' || column->decimals == OWN_DECIMALS || column->decimals > 2 ? 3 : column->decimals;

  return workbook->numbers[total][kind];
}

static void write_cell(Workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, int place, const Cell *cell,
                       const Column *column, int total) {
  char *digits;

  if (cell->kind == TEXT && *cell->is.text) {
    write_text(workbook, sheet, row, place, cell->is.text, total ? workbook->bold : workbook->wrapped);
  } else if ((cell->kind == REAL && cell->is.real - cell->is.real == 0) ||
             (cell->kind == INTEGER && cell->is.integer >= -INTEGER_MOST && cell->is.integer <= INTEGER_MOST)) {
    const double value = cell->kind == REAL ? cell->is.real : (double)cell->is.integer;
    note(workbook, worksheet_write_number(sheet, row, (lxw_col_t)place, value, number_format(workbook, column, total)));
  } else if (cell->kind == INTEGER || cell->kind == REAL) {
    digits = plain_number(cell);
    write_text(workbook, sheet, row, place, digits ? digits : "", 0);
    sqlite3_free(digits);
  }
}

/* The widest text of a column, its name and its unit included. */
static int width_of_column(const Answer *answer, int c) {
  int width = width_of(answer->column[c].name) + 4; /* the arrow of the filter */
  const size_t rows = answer->rows < ROWS_MEASURED ? answer->rows : ROWS_MEASURED;

  for (size_t row = 0; row < rows; row++) {
    char *text = french_text(answer, row, c);
    if (text && width_of(text) + 2 > width) width = width_of(text) + 2;
    sqlite3_free(text);
  }
  return width < WIDTH_LEAST ? WIDTH_LEAST : least(width, WIDTH_MOST);
}

/* What stands above a page: a « & » is written twice, as one alone commands; what is too long is cut. */
static char *page_header(const char *said) {
  sqlite3_str *header = sqlite3_str_new(0);

  sqlite3_str_appendall(header, "&L");
  for (int count = 0; *said && count < HEADER_MOST - 20; said++) {
    if ((*said & 0xC0) != 0x80) count += *said == '&' ? 2 : 1;
    sqlite3_str_append(header, said, 1);
    if (*said == '&') sqlite3_str_append(header, said, 1);
    if ((said[1] & 0xC0) != 0x80 && count >= HEADER_MOST - 20) break;
  }
  sqlite3_str_appendall(header, "&R&P / &N");
  return sqlite3_str_finish(header);
}

/* A sheet, which is as wide as a page when it is printed. title, state: what stands above it then. 0 if
** memory lacks. */
static lxw_worksheet *add_sheet(Workbook *workbook, const char *name, const char *title, const char *state) {
  lxw_worksheet *sheet = workbook_add_worksheet(workbook->book, name);
  char *said = sqlite3_mprintf("%s%s%s", title, *state ? "\n" : "", state);
  char *above = said ? page_header(said) : 0;

  if (sheet == 0 || above == 0) {
    note(workbook, LXW_ERROR_MEMORY_MALLOC_FAILED);
  } else {
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); /* A4 */
    worksheet_fit_to_pages(sheet, 1, 0);
    note(workbook, worksheet_set_header(sheet, above));
  }
  sqlite3_free(said);
  sqlite3_free(above);
  return sheet;
}

/* The names of the columns, those to read first before the others, and how wide they are; what is
** printed is the first. */
static void write_header(Workbook *workbook, lxw_worksheet *sheet, const Answer *answer, int *widths) {
  int place = 0;

  for (int i = 0; i < answer->columns; i++) {
    const int c = answer->order[i];
    const Column *column = &answer->column[c];
    char *title =
        *column->unit ? sqlite3_mprintf("%s\n(%s)", column->name, column->unit) : sqlite3_mprintf("%s", column->name);
    widths[c] = width_of_column(answer, c);
    set_width(workbook, sheet, place, widths[c]);
    write_text(workbook, sheet, 0, place++, title ? title : "", workbook->headers[column->numeric]);
    sqlite3_free(title);
    if (column->marked) {
      title = sqlite3_mprintf("%s_statut", column->name);
      set_width(workbook, sheet, place, width_of(column->name) + 10);
      write_text(workbook, sheet, 0, place++, title ? title : "", workbook->headers[0]);
      sqlite3_free(title);
    }
    if (i + 1 == answer->ranked) {
      note(workbook, worksheet_print_area(sheet, 0, 0, (lxw_row_t)answer->rows, (lxw_col_t)(place - 1)));
    }
  }
  note(workbook, worksheet_set_row(sheet, 0, 2 * LINE_HEIGHT + 4, 0));
  note(workbook, worksheet_repeat_rows(sheet, 0, 0));
  worksheet_freeze_panes(sheet, 1, 0);
  if (answer->rows > 0) {
    note(workbook, worksheet_autofilter(sheet, 0, 0, (lxw_row_t)answer->rows, (lxw_col_t)(place - 1)));
  }
}

/* How many lines a row takes: a text that is wider than its column is wrapped. widths: of the columns. */
static int lines_of(const Answer *answer, size_t row, const int *widths) {
  int most = 1;

  for (int c = 0; c < answer->columns; c++) {
    const Cell *cell = CELL_AT(answer, row, c);
    const int lines = cell->kind == TEXT ? (width_of(cell->is.text) + widths[c] - 1) / widths[c] : 1;
    if (lines > most) most = lines;
  }
  return least(most, LINES_MOST);
}

static void write_rows(Workbook *workbook, lxw_worksheet *sheet, const Answer *answer, int *widths) {
  write_header(workbook, sheet, answer, widths);
  for (size_t row = 0; row < answer->rows && workbook->error == LXW_NO_ERROR && !caught_signal(); row++) {
    const int total = is_total(answer, row);
    const int lines = lines_of(answer, row, widths);
    int place = 0;
    if (lines > 1) note(workbook, worksheet_set_row(sheet, (lxw_row_t)row + 1, LINE_HEIGHT * lines, 0));
    for (int i = 0; i < answer->columns; i++) {
      const int c = answer->order[i];
      const Cell *cell = CELL_AT(answer, row, c);
      write_cell(workbook, sheet, (lxw_row_t)row + 1, place++, cell, &answer->column[c], total);
      if (!answer->column[c].marked) continue;
      if (*cell_status(cell)) write_text(workbook, sheet, (lxw_row_t)row + 1, place, cell_status(cell), 0);
      place++;
    }
  }
}

/* Returns how many bytes its rows have; the last of them is not there before the end. */
static long write_answer(Workbook *workbook, const NamedAnswer *named) {
  const Answer *answer = named->answer;
  lxw_worksheet *sheet = add_sheet(workbook, named->name, answer->title, answer->state);
  int *widths = sqlite3_malloc64(((size_t)answer->columns + 1) * sizeof *widths);

  if (widths == 0) note(workbook, LXW_ERROR_MEMORY_MALLOC_FAILED);
  if (sheet && widths) write_rows(workbook, sheet, answer, widths);
  if (sheet && (fflush(sheet->optimize_tmpfile) != 0 || ferror(sheet->optimize_tmpfile))) {
    note(workbook, LXW_ERROR_CREATING_TMPFILE);
  }
  sqlite3_free(widths);
  return sheet ? ftell(sheet->optimize_tmpfile) : -1;
}

/* A row of a sheet of texts. */
static lxw_row_t write_row(Workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, const char *first,
                           const char *second, const char *third, lxw_format *format) {
  const int lines = (width_of(third) + READING_WIDTH - 1) / READING_WIDTH;

  if (lines > 1) note(workbook, worksheet_set_row(sheet, row, LINE_HEIGHT * least(lines, LINES_MOST), 0));
  write_text(workbook, sheet, row, 0, first, format);
  if (*second) write_text(workbook, sheet, row, 1, second, format);
  if (*third) write_text(workbook, sheet, row, 2, third, format);
  return row + 1;
}

/* How to read each sheet: what it answers, and its columns. Then what the statuses mean. */
static void write_reading(Workbook *workbook, const NamedAnswer *sheets, int count, const Texts *statuses) {
  lxw_worksheet *sheet = add_sheet(workbook, "À lire", "Comment lire ce classeur", "");
  lxw_row_t row = 0;

  if (sheet == 0) return;
  set_width(workbook, sheet, 0, 24);
  set_width(workbook, sheet, 1, 24);
  set_width(workbook, sheet, 2, READING_WIDTH);
  for (int i = 0; i < count; i++) {
    const Answer *answer = sheets[i].answer;
    row = write_row(workbook, sheet, row, sheets[i].name, answer->query, answer->title, workbook->bold);
    if (*answer->question) row = write_row(workbook, sheet, row, "répond à", "", answer->question, workbook->wrapped);
    if (*answer->state) row = write_row(workbook, sheet, row, "état", "", answer->state, workbook->wrapped);
    if (*answer->reading) row = write_row(workbook, sheet, row, "lecture", "", answer->reading, workbook->wrapped);
    if (answer->rows == 0) row = write_row(workbook, sheet, row, "résultat", "", "Aucune ligne.", workbook->wrapped);
    for (int c = 0; c < answer->columns; c++) {
      if (*answer->column[c].label) {
        row = write_row(workbook, sheet, row, answer->column[c].name, answer->column[c].unit, answer->column[c].label,
                        workbook->wrapped);
      }
    }
    row++;
  }
  row = write_row(workbook, sheet, row, "Statuts", "", "Ce que chacun veut dire", workbook->bold);
  for (int i = 1; i <= statuses->count; i++) {
    row = write_row(workbook, sheet, row, TEXT_AT(statuses, i, 0), "", TEXT_AT(statuses, i, 1), workbook->wrapped);
  }
  write_row(workbook, sheet, row, "sans objet", "", "la question ne se pose pas pour cette case", workbook->wrapped);
}

/* Whether an earlier sheet has this source too. */
static int is_known_source(const NamedAnswer *sheets, int before, const char *code) {
  for (int i = 0; i < before; i++) {
    const Texts *sources = &sheets[i].answer->sources;
    for (int row = 1; row <= sources->count; row++) {
      if (strcmp(TEXT_AT(sources, row, 0), code) == 0) return 1;
    }
  }
  return 0;
}

static void write_sources(Workbook *workbook, const NamedAnswer *sheets, int count) {
  lxw_worksheet *sheet = add_sheet(workbook, "Sources citées", "D'où viennent les chiffres", "");
  lxw_row_t row = 1;

  if (sheet == 0) return;
  set_width(workbook, sheet, 0, 16);
  set_width(workbook, sheet, 1, 80);
  set_width(workbook, sheet, 2, 14);
  set_width(workbook, sheet, 3, 60);
  write_row(workbook, sheet, 0, "source", "titre", "publie_le", workbook->headers[0]);
  write_text(workbook, sheet, 0, 3, "adresse", workbook->headers[0]);
  worksheet_freeze_panes(sheet, 1, 0);
  for (int i = 0; i < count; i++) {
    const Texts *sources = &sheets[i].answer->sources;
    for (int line = 1; line <= sources->count; line++) {
      const char *url = TEXT_AT(sources, line, 3);
      if (is_known_source(sheets, i, TEXT_AT(sources, line, 0))) continue;
      write_row(workbook, sheet, row, TEXT_AT(sources, line, 0), TEXT_AT(sources, line, 1), TEXT_AT(sources, line, 2),
                workbook->wrapped);
      if (*url && (!is_web_address(url) || worksheet_write_url(sheet, row, 3, url, workbook->link) != LXW_NO_ERROR)) {
        write_text(workbook, sheet, row, 3, url, 0);
      }
      row++;
    }
  }
}

/* Writes the workbook under a name of the library's. lengths: of the rows of each sheet. */
static lxw_error write_book(const char *name, const char *title, const NamedAnswer *sheets, int count,
                            const Texts *statuses, long *lengths) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_doc_properties properties = {.title = (char *)title,
                                   .author = "segur " SEGUR_VERSION,
                                   .created = 315532800}; /* 1980-01-01, as the parts of the file have */
  Workbook workbook = {.book = workbook_new_opt(name, &options), .error = LXW_NO_ERROR};
  lxw_error closed;

  if (workbook.book == 0) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  note(&workbook, workbook_set_properties(workbook.book, &properties));
  add_formats(&workbook);
  for (int i = 0; i < count; i++) {
    lengths[i] = write_answer(&workbook, &sheets[i]);
    if (i == 0) write_reading(&workbook, sheets, count, statuses);
  }
  write_sources(&workbook, sheets, count);
  closed = workbook_close(workbook.book);
  return workbook.error != LXW_NO_ERROR ? workbook.error : closed;
}

/* Whether each sheet of a workbook is longer than its rows. The second is that which says how to read them. */
static int is_whole(const char *path, int count, const long *lengths) {
  for (int i = 0; i < count; i++) {
    char part[64];
    sqlite3_snprintf(sizeof part, part, "xl/worksheets/sheet%d.xml", i == 0 ? 1 : i + 2);
    if (lengths[i] < 0 || part_size(path, part) < lengths[i] + AROUND_ROWS) return 0;
  }
  return 1;
}

/* The same, seen to be whole. */
static int write_whole(const char *path, const char *name, const char *title, const NamedAnswer *sheets, int count,
                       const Texts *statuses) {
  long *lengths = sqlite3_malloc64(((size_t)count + 1) * sizeof *lengths);
  const lxw_error error =
      lengths ? write_book(name, title, sheets, count, statuses, lengths) : LXW_ERROR_MEMORY_MALLOC_FAILED;
  const int whole = error == LXW_NO_ERROR && is_whole(path, count, lengths);

  sqlite3_free(lengths);
  if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) return refuse("plus de mémoire");
  return whole ? DONE : refuse("le classeur ne peut être fait dans le dossier temporaire : plus de place peut-être");
}

/* Copies a file into one that is there, empty. */
static int copy_file(const char *from, const char *to) {
  FILE *source = open_stream(from, "rb");
  FILE *target = source ? open_stream(to, "wb") : 0;
  char bytes[65536];
  size_t length;
  int whole = target != 0;

  while (whole && (length = fread(bytes, 1, sizeof bytes, source)) > 0) {
    whole = fwrite(bytes, 1, length, target) == length;
  }
  whole = whole && !ferror(source);
  if (source) fclose(source);
  if (target && fclose(target) != 0) whole = 0;
  return whole;
}

/* Refuses what Excel does not take. */
static int check_sheet(const NamedAnswer *named) {
  const Answer *answer = named->answer;

  if (answer->rows >= LXW_ROW_MAX) {
    return refuse("%s : %lld lignes ; Excel n'en lit que 1 048 575 ; -csv les écrit toutes", named->name,
                  (long long)answer->rows);
  }
  for (size_t row = 0; row < answer->rows; row++) {
    for (int c = 0; c < answer->columns; c++) {
      if (CELL_AT(answer, row, c)->kind != TEXT || width_of(CELL_AT(answer, row, c)->is.text) <= TEXT_MOST) continue;
      return refuse("%s, ligne %lld : Excel ne lit pas un texte de plus de 32 767 caractères ; -csv l'écrit",
                    answer->column[c].name, (long long)row + 1);
    }
  }
  return DONE;
}

/* Makes it in a temporary folder, and copies it in its file. */
static int make_workbook(const NewFile *file, const char *folder, const char *title, const NamedAnswer *sheets,
                         int count, const Texts *statuses) {
  char *made = made_text("%s/classeur.xlsx", folder);
  char *name = made ? library_path(made) : 0;
  int result = name ? write_whole(made, name, title, sheets, count, statuses) : refuse_memory();

  if (caught_signal()) result = stopped();
  if (result == DONE && !copy_file(made, file->partial)) result = refuse_short(file);
  if (made) remove_file(made);
  free(name);
  free(made);
  return result;
}

int write_workbook(const char *path, const char *title, const NamedAnswer *sheets, int count, const Texts *statuses) {
  NewFile file = {0};
  char *folder;
  int result = check_new(path);

  for (int i = 0; result == DONE && i < count; i++) result = check_sheet(&sheets[i]);
  if (result != DONE) return result;
  folder = make_folder();
  if (folder == 0) return refuse("pas de place pour un dossier temporaire");
  result = begin_file(&file, path, 0);
  if (result == DONE) result = make_workbook(&file, folder, title, sheets, count, statuses);
  remove_folder(folder);
  free(folder);
  return end_file(&file, result);
}

int print_workbook(const Printout *printout) {
  NamedAnswer sheets[2];

  for (int i = 0; i < printout->count; i++) {
    sheets[i] = (NamedAnswer){printout->answers[i].query, &printout->answers[i]};
  }
  return write_workbook(printout->path, printout->answers[0].title, sheets, printout->count, printout->statuses);
}
