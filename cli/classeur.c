/*
** classeur.c: see classeur.h for what is promised. libxlsxwriter writes a file of its own in a temporary folder; whole, it is copied.
**
** It does not look at what its writings answer: on a disk that is full, rows are lost and it says that all is well. So the rows of each
** sheet are seen to be in its temporary file, and the sheet in the workbook to be longer than they are.
*/
#include "classeur.h"

#include <string.h>
#include <xlsxwriter.h>

#include "archive.h"

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

typedef struct Classeur {
  lxw_workbook *book;
  lxw_format *bold, *headers[2], *wrapped, *link; /* headers: of texts, or of numbers */
  lxw_format *numbers[2][4]; /* of a row, or of a total; of 0 to 2 decimals, or as it comes */
  lxw_error error; /* the first one */
} Classeur;

static void note(Classeur *classeur, lxw_error error) {
  if (classeur->error == LXW_NO_ERROR) classeur->error = error;
}

static int least(int a, int b) {
  return a < b ? a : b;
}

static lxw_format *add_format(Classeur *classeur, int is_bold) {
  lxw_format *format = workbook_add_format(classeur->book);

  if (format == 0) {
    note(classeur, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return 0;
  }
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (is_bold) format_set_bold(format);
  return format;
}

static void add_formats(Classeur *classeur) {
  /* A blank after each keeps it from the text that follows. */
  static const char *const NUMBERS[] = {"#,##0\\ ", "#,##0.0\\ ", "#,##0.00\\ ", "General"};

  classeur->bold = add_format(classeur, 1);
  classeur->wrapped = add_format(classeur, 0);
  classeur->link = add_format(classeur, 0);
  for (int numeric = 0; numeric < 2; numeric++) {
    lxw_format *header = classeur->headers[numeric] = add_format(classeur, 1);
    if (header == 0) continue;
    format_set_bottom(header, LXW_BORDER_THIN);
    format_set_text_wrap(header);
    if (numeric) format_set_align(header, LXW_ALIGN_RIGHT);
  }
  if (classeur->wrapped) format_set_text_wrap(classeur->wrapped);
  if (classeur->link) {
    format_set_font_color(classeur->link, LXW_COLOR_BLUE);
    format_set_underline(classeur->link, LXW_UNDERLINE_SINGLE);
  }
  for (int total = 0; total < 2; total++) {
    for (int kind = 0; kind < 4; kind++) {
      classeur->numbers[total][kind] = add_format(classeur, total);
      if (classeur->numbers[total][kind]) format_set_num_format(classeur->numbers[total][kind], NUMBERS[kind]);
    }
  }
}

static void write_text(Classeur *classeur, lxw_worksheet *sheet, lxw_row_t row, int column, const char *text, lxw_format *format) {
  note(classeur, worksheet_write_string(sheet, row, (lxw_col_t)column, text, format));
}

static void set_width(Classeur *classeur, lxw_worksheet *sheet, int column, int width) {
  note(classeur, worksheet_set_column(sheet, (lxw_col_t)column, (lxw_col_t)column, width, 0));
}

/* How a number is written: with its unit, thousands are apart; a key, or a number of wave, is as it comes. */
static lxw_format *number_format(const Classeur *classeur, const Colonne *column, int total) {
  const int kind = *column->unit == '\0' || column->decimals == OWN_DECIMALS || column->decimals > 2 ? 3 : column->decimals;

  return classeur->numbers[total][kind];
}

static void write_cell(Classeur *classeur, lxw_worksheet *sheet, lxw_row_t row, int place, const Case *cell, const Colonne *column, int total) {
  char *digits;

  if (cell->kind == TEXT && *cell->is.text) {
    write_text(classeur, sheet, row, place, cell->is.text, total ? classeur->bold : classeur->wrapped);
  } else if ((cell->kind == REAL && cell->is.real - cell->is.real == 0) || (cell->kind == INTEGER && cell->is.integer >= -INTEGER_MOST && cell->is.integer <= INTEGER_MOST)) {
    const double value = cell->kind == REAL ? cell->is.real : (double)cell->is.integer;
    note(classeur, worksheet_write_number(sheet, row, (lxw_col_t)place, value, number_format(classeur, column, total)));
  } else if (cell->kind == INTEGER || cell->kind == REAL) {
    digits = plain_number(cell);
    write_text(classeur, sheet, row, place, digits ? digits : "", 0);
    sqlite3_free(digits);
  }
}

/* The widest text of a column, its name and its unit included. */
static int width_of_column(const Reponse *reponse, int c) {
  int width = width_of(reponse->column[c].name) + 4; /* the arrow of the filter */
  const size_t rows = reponse->rows < ROWS_MEASURED ? reponse->rows : ROWS_MEASURED;

  for (size_t row = 0; row < rows; row++) {
    char *text = french_text(reponse, row, c);
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

/* A sheet, which is as wide as a page when it is printed. title, state: what stands above it then. 0 if memory lacks. */
static lxw_worksheet *add_sheet(Classeur *classeur, const char *name, const char *title, const char *state) {
  lxw_worksheet *sheet = workbook_add_worksheet(classeur->book, name);
  char *said = sqlite3_mprintf("%s%s%s", title, *state ? "\n" : "", state);
  char *above = said ? page_header(said) : 0;

  if (sheet == 0 || above == 0) {
    note(classeur, LXW_ERROR_MEMORY_MALLOC_FAILED);
  } else {
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); /* A4 */
    worksheet_fit_to_pages(sheet, 1, 0);
    note(classeur, worksheet_set_header(sheet, above));
  }
  sqlite3_free(said);
  sqlite3_free(above);
  return sheet;
}

/* The names of the columns, those to read first before the others, and how wide they are; what is printed is the first. */
static void write_header(Classeur *classeur, lxw_worksheet *sheet, const Reponse *reponse, int *widths) {
  int place = 0;

  for (int i = 0; i < reponse->columns; i++) {
    const int c = reponse->order[i];
    const Colonne *column = &reponse->column[c];
    char *title = *column->unit ? sqlite3_mprintf("%s\n(%s)", column->name, column->unit) : sqlite3_mprintf("%s", column->name);
    widths[c] = width_of_column(reponse, c);
    set_width(classeur, sheet, place, widths[c]);
    write_text(classeur, sheet, 0, place++, title ? title : "", classeur->headers[column->numeric]);
    sqlite3_free(title);
    if (column->marked) {
      title = sqlite3_mprintf("%s_statut", column->name);
      set_width(classeur, sheet, place, width_of(column->name) + 10);
      write_text(classeur, sheet, 0, place++, title ? title : "", classeur->headers[0]);
      sqlite3_free(title);
    }
    if (i + 1 == reponse->ranked) note(classeur, worksheet_print_area(sheet, 0, 0, (lxw_row_t)reponse->rows, (lxw_col_t)(place - 1)));
  }
  note(classeur, worksheet_set_row(sheet, 0, 2 * LINE_HEIGHT + 4, 0));
  note(classeur, worksheet_repeat_rows(sheet, 0, 0));
  worksheet_freeze_panes(sheet, 1, 0);
  if (reponse->rows > 0) note(classeur, worksheet_autofilter(sheet, 0, 0, (lxw_row_t)reponse->rows, (lxw_col_t)(place - 1)));
}

/* How many lines a row takes: a text that is wider than its column is wrapped. widths: of the columns. */
static int lines_of(const Reponse *reponse, size_t row, const int *widths) {
  int most = 1;

  for (int c = 0; c < reponse->columns; c++) {
    const Case *cell = CASE(reponse, row, c);
    const int lines = cell->kind == TEXT ? (width_of(cell->is.text) + widths[c] - 1) / widths[c] : 1;
    if (lines > most) most = lines;
  }
  return least(most, LINES_MOST);
}

static void write_rows(Classeur *classeur, lxw_worksheet *sheet, const Reponse *reponse, int *widths) {
  write_header(classeur, sheet, reponse, widths);
  for (size_t row = 0; row < reponse->rows && classeur->error == LXW_NO_ERROR && !caught_signal(); row++) {
    const int total = is_total(reponse, row);
    const int lines = lines_of(reponse, row, widths);
    int place = 0;
    if (lines > 1) note(classeur, worksheet_set_row(sheet, (lxw_row_t)row + 1, LINE_HEIGHT * lines, 0));
    for (int i = 0; i < reponse->columns; i++) {
      const int c = reponse->order[i];
      const Case *cell = CASE(reponse, row, c);
      write_cell(classeur, sheet, (lxw_row_t)row + 1, place++, cell, &reponse->column[c], total);
      if (!reponse->column[c].marked) continue;
      if (*cell_status(cell)) write_text(classeur, sheet, (lxw_row_t)row + 1, place, cell_status(cell), 0);
      place++;
    }
  }
}

/* Returns how many bytes its rows have; the last of them is not there before the end. */
static long write_answer(Classeur *classeur, const Feuille *feuille) {
  const Reponse *reponse = feuille->reponse;
  lxw_worksheet *sheet = add_sheet(classeur, feuille->name, reponse->title, reponse->state);
  int *widths = sqlite3_malloc64(((size_t)reponse->columns + 1) * sizeof *widths);

  if (widths == 0) note(classeur, LXW_ERROR_MEMORY_MALLOC_FAILED);
  if (sheet && widths) write_rows(classeur, sheet, reponse, widths);
  if (sheet && (fflush(sheet->optimize_tmpfile) != 0 || ferror(sheet->optimize_tmpfile))) note(classeur, LXW_ERROR_CREATING_TMPFILE);
  sqlite3_free(widths);
  return sheet ? ftell(sheet->optimize_tmpfile) : -1;
}

/* A row of a sheet of texts. */
static lxw_row_t write_row(Classeur *classeur, lxw_worksheet *sheet, lxw_row_t row, const char *first, const char *second, const char *third, lxw_format *format) {
  const int lines = (width_of(third) + READING_WIDTH - 1) / READING_WIDTH;

  if (lines > 1) note(classeur, worksheet_set_row(sheet, row, LINE_HEIGHT * least(lines, LINES_MOST), 0));
  write_text(classeur, sheet, row, 0, first, format);
  if (*second) write_text(classeur, sheet, row, 1, second, format);
  if (*third) write_text(classeur, sheet, row, 2, third, format);
  return row + 1;
}

/* How to read each sheet: what it answers, and its columns. Then what the statuses mean. */
static void write_reading(Classeur *classeur, const Feuille *sheets, int count, const Lignes *statuses) {
  lxw_worksheet *sheet = add_sheet(classeur, "À lire", "Comment lire ce classeur", "");
  lxw_row_t row = 0;

  if (sheet == 0) return;
  set_width(classeur, sheet, 0, 24);
  set_width(classeur, sheet, 1, 24);
  set_width(classeur, sheet, 2, READING_WIDTH);
  for (int i = 0; i < count; i++) {
    const Reponse *reponse = sheets[i].reponse;
    row = write_row(classeur, sheet, row, sheets[i].name, reponse->query, reponse->title, classeur->bold);
    if (*reponse->question) row = write_row(classeur, sheet, row, "répond à", "", reponse->question, classeur->wrapped);
    if (*reponse->state) row = write_row(classeur, sheet, row, "état", "", reponse->state, classeur->wrapped);
    if (*reponse->reading) row = write_row(classeur, sheet, row, "lecture", "", reponse->reading, classeur->wrapped);
    if (reponse->rows == 0) row = write_row(classeur, sheet, row, "résultat", "", "Aucune ligne.", classeur->wrapped);
    for (int c = 0; c < reponse->columns; c++) {
      if (*reponse->column[c].label) row = write_row(classeur, sheet, row, reponse->column[c].name, reponse->column[c].unit, reponse->column[c].label, classeur->wrapped);
    }
    row++;
  }
  row = write_row(classeur, sheet, row, "Statuts", "", "Ce que chacun veut dire", classeur->bold);
  for (int i = 1; i <= statuses->count; i++) row = write_row(classeur, sheet, row, CELLULE(statuses, i, 0), "", CELLULE(statuses, i, 1), classeur->wrapped);
  write_row(classeur, sheet, row, "sans objet", "", "la question ne se pose pas pour cette case", classeur->wrapped);
}

/* Whether an earlier sheet has this source too. */
static int is_known_source(const Feuille *sheets, int before, const char *code) {
  for (int i = 0; i < before; i++) {
    const Lignes *sources = &sheets[i].reponse->sources;
    for (int row = 1; row <= sources->count; row++) {
      if (strcmp(CELLULE(sources, row, 0), code) == 0) return 1;
    }
  }
  return 0;
}

static void write_sources(Classeur *classeur, const Feuille *sheets, int count) {
  lxw_worksheet *sheet = add_sheet(classeur, "Sources citées", "D'où viennent les chiffres", "");
  lxw_row_t row = 1;

  if (sheet == 0) return;
  set_width(classeur, sheet, 0, 16);
  set_width(classeur, sheet, 1, 80);
  set_width(classeur, sheet, 2, 14);
  set_width(classeur, sheet, 3, 60);
  write_row(classeur, sheet, 0, "source", "titre", "publie_le", classeur->headers[0]);
  write_text(classeur, sheet, 0, 3, "adresse", classeur->headers[0]);
  worksheet_freeze_panes(sheet, 1, 0);
  for (int i = 0; i < count; i++) {
    const Lignes *sources = &sheets[i].reponse->sources;
    for (int line = 1; line <= sources->count; line++) {
      const char *url = CELLULE(sources, line, 3);
      if (is_known_source(sheets, i, CELLULE(sources, line, 0))) continue;
      write_row(classeur, sheet, row, CELLULE(sources, line, 0), CELLULE(sources, line, 1), CELLULE(sources, line, 2), classeur->wrapped);
      if (*url && (!is_web_address(url) || worksheet_write_url(sheet, row, 3, url, classeur->link) != LXW_NO_ERROR)) write_text(classeur, sheet, row, 3, url, 0);
      row++;
    }
  }
}

/* Writes the workbook under a name of the library's. lengths: of the rows of each sheet. */
static lxw_error write_book(const char *name, const char *title, const Feuille *sheets, int count, const Lignes *statuses, long *lengths) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_doc_properties properties = {.title = (char *)title, .author = "segur " SEGUR_VERSION, .created = 315532800}; /* 1980-01-01, as the parts of the file have */
  Classeur classeur = {.book = workbook_new_opt(name, &options), .error = LXW_NO_ERROR};
  lxw_error closed;

  if (classeur.book == 0) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  note(&classeur, workbook_set_properties(classeur.book, &properties));
  add_formats(&classeur);
  for (int i = 0; i < count; i++) {
    lengths[i] = write_answer(&classeur, &sheets[i]);
    if (i == 0) write_reading(&classeur, sheets, count, statuses);
  }
  write_sources(&classeur, sheets, count);
  closed = workbook_close(classeur.book);
  return classeur.error != LXW_NO_ERROR ? classeur.error : closed;
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
static int write_whole(const char *path, const char *name, const char *title, const Feuille *sheets, int count, const Lignes *statuses) {
  long *lengths = sqlite3_malloc64(((size_t)count + 1) * sizeof *lengths);
  const lxw_error error = lengths ? write_book(name, title, sheets, count, statuses, lengths) : LXW_ERROR_MEMORY_MALLOC_FAILED;
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

  while (whole && (length = fread(bytes, 1, sizeof bytes, source)) > 0) whole = fwrite(bytes, 1, length, target) == length;
  whole = whole && !ferror(source);
  if (source) fclose(source);
  if (target && fclose(target) != 0) whole = 0;
  return whole;
}

/* Refuses what Excel does not take. */
static int check_sheet(const Feuille *feuille) {
  const Reponse *reponse = feuille->reponse;

  if (reponse->rows >= LXW_ROW_MAX) return refuse("%s : %lld lignes ; Excel n'en lit que 1 048 575 ; -csv les écrit toutes", feuille->name, (long long)reponse->rows);
  for (size_t row = 0; row < reponse->rows; row++) {
    for (int c = 0; c < reponse->columns; c++) {
      if (CASE(reponse, row, c)->kind != TEXT || width_of(CASE(reponse, row, c)->is.text) <= TEXT_MOST) continue;
      return refuse("%s, ligne %lld : Excel ne lit pas un texte de plus de 32 767 caractères ; -csv l'écrit", reponse->column[c].name, (long long)row + 1);
    }
  }
  return DONE;
}

/* Makes it in a temporary folder, and copies it where the user wants it. */
static int make_workbook(const char *path, const char *folder, const char *title, const Feuille *sheets, int count, const Lignes *statuses) {
  char *made = sqlite3_mprintf("%s/classeur.xlsx", folder);
  char *name = made ? library_path(made) : 0;
  int result = name ? write_whole(made, name, title, sheets, count, statuses) : refuse("plus de mémoire");

  if (result != DONE) {
    if (caught_signal()) result = stopped();
  } else if (caught_signal()) {
    result = stopped();
  } else if (make_file(path, 0) != 0) {
    result = refuse("« %s » ne peut être créé", path);
  } else if (!copy_file(made, path)) {
    remove_file(path);
    result = refuse("« %s » ne peut être écrit en entier", path);
  }
  if (made) remove_file(made);
  sqlite3_free(name);
  sqlite3_free(made);
  return result;
}

int write_workbook(const char *path, const char *title, const Feuille *sheets, int count, const Lignes *statuses) {
  char *folder;
  int result = check_new(path);

  for (int i = 0; result == DONE && i < count; i++) result = check_sheet(&sheets[i]);
  if (result != DONE) return result;
  folder = make_folder();
  if (folder == 0) return refuse("pas de place pour un dossier temporaire");
  result = make_workbook(path, folder, title, sheets, count, statuses);
  remove_folder(folder);
  sqlite3_free(folder);
  return result;
}
