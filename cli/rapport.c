/*
** rapport.c: the command rapport: all that the user's base says of their dossiers, as a workbook.
**
** rapport [--rejets FICHIER] [date=AAAA-MM-JJ] FICHIER.xlsx
**
** Each sheet is a saved query, whose figures are its own; but that of the rejected rows, which is the file that
** importer wrote.
*/
#include <string.h>

#include "command.h"
#include "workbook.h"

/* The sheets, in the order of the workbook. */
static const struct {
  const char *name;
  const char *query;
} SHEETS[] = {
  {"Résumé", "portefeuille_resume"},
  {"Éditeurs et dispositifs", "portefeuille_axes"},
  {"Dossiers", "dossiers_liste"},
  {"Par état", "portefeuille"},
  {"Avances et soldes", "dossiers_echeances"},
  {"Trimestres", "calendrier_trimestres"},
  {"Calendrier", "calendrier"},
  {"Hypothèses", "dossiers_hypotheses"},
  {"Sources des dossiers", "dossiers_sources"},
};
enum { SHEET_COUNT = sizeof SHEETS / sizeof SHEETS[0] };

typedef struct Report {
  const char *path;     /* the workbook */
  const char *rejected; /* the rows that importer put aside, or 0 */
  char *date;           /* the argument « date=… », or 0 */
} Report;

static int read_words(Report *report, const CommandLine *line) {
  report->rejected = option_value(line, "--rejets");
  for (int i = 0; i < line->count; i++) {
    char *word = line->arguments[i];
    if (strncmp(word, "date=", 5) == 0) {
      if (report->date) return misuse("date est donné deux fois");
      report->date = word;
    } else if (report->path) {
      return misuse("un seul classeur : « %s » est de trop", word);
    } else {
      report->path = word;
    }
  }
  return report->path && *report->path ? DONE : misuse("quel classeur ? %s rapport --base BASE FICHIER.xlsx", called());
}

/* Prepares a statement that reads a file. */
static sqlite3_stmt *prepare_lines(const char *sql, InputFile *input, const Base *base) {
  sqlite3_stmt *rows = prepare(base->db, sql, 0, 0);

  if (rows) sqlite3_bind_pointer(rows, 1, &input->source, "segur_source", 0);
  return rows;
}

/* Refuses a file that is no CSV, or is one badly: none of its lines is to be lost. */
static int check_rejected(InputFile *input, const char *path, const Base *base) {
  sqlite3_stmt *faults = prepare_lines(
      "SELECT ligne, faute FROM csv_lignes(?1, '{\"entete\":false}') WHERE faute IS NOT NULL", input, base);
  const int rc = faults ? sqlite3_step(faults) : SQLITE_ERROR;
  int result = rc == SQLITE_DONE ? DONE : FAILED;

  if (rc == SQLITE_ROW) {
    result = refuse("« %s », ligne %d : %s", path, sqlite3_column_int(faults, 0),
                    (const char *)sqlite3_column_text(faults, 1));
  } else if (faults && rc != SQLITE_DONE) {
    result = fail_query(base);
  }
  sqlite3_finalize(faults);
  return result;
}

/* The rejected rows, as they stand in their file. They are texts: nothing of them is known. */
static int read_rejected(Answer *answer, const char *path, const Base *base) {
  InputFile input = {.stream = 0};
  sqlite3_stmt *rows = 0;
  int result = open_file(&input, path);

  if (result == DONE) {
    result = check_rejected(&input, path, base);
  }
  if (result == DONE) {
    rows = prepare_lines("SELECT valeurs, max(json_array_length(valeurs)) OVER () FROM csv_lignes(?1, "
                         "'{\"entete\":false}') ORDER BY ligne",
                         &input, base);
    result = rows ? DONE : FAILED;
  }
  if (result == DONE) result = read_lists(answer, rows, base, "Les lignes du fichier qui n'ont pas été chargées");
  sqlite3_finalize(rows);
  close_file(&input);
  return result;
}

/* Reads all, and writes the workbook. */
static int write_report(const Report *report, const Request *first, const Base *base) {
  Answer answers[SHEET_COUNT + 1] = {{0}};
  NamedAnswer sheets[SHEET_COUNT + 1];
  Texts statuses = {0};
  InputFile none = {.stream = 0};
  int count = 0;
  int result = read_statuses(&statuses, first->reference);

  hold_state(base);
  while (result == DONE && count < SHEET_COUNT) {
    Request request = {0};
    result = find_with_values(&request, SHEETS[count].query, first);
    sheets[count] = (NamedAnswer){SHEETS[count].name, &answers[count]};
    if (result == DONE) result = read_answer(&answers[count++], &request, base, &none);
    sqlite3_finalize(request.query);
  }
  if (result == DONE && report->rejected) {
    sheets[count] = (NamedAnswer){"Rejets", &answers[count]};
    result = read_rejected(&answers[count++], report->rejected, base);
  }
  release_state(base);
  if (result == DONE) {
    result = write_workbook(report->path, "Portefeuille de dossiers du Ségur numérique", sheets, count, &statuses);
  }
  for (int i = 0; i < count; i++) free_answer(&answers[i]);
  free_rows(&statuses);
  return result;
}

int command_report(const CommandLine *line) {
  const char *path = base_of(line);
  Report report = {0};
  Request first = {0};
  Base base = {0};
  int result = read_words(&report, line);

  if (result == DONE && path == 0) result = misuse("de quelle base ? --base FICHIER le dit");
  if (result == DONE) result = check_new(report.path);
  if (result == DONE) result = open_to_read(&base, path);
  if (result == DONE) result = check_dossiers(&base);
  if (result == DONE) first.reference = open_reference();
  if (result == DONE && first.reference == 0) result = FAILED;
  if (result == DONE) result = find_query(&first, SHEETS[0].query);
  if (result == DONE && report.date) result = take_value(&first, &base, report.date);
  if (result == DONE) result = write_report(&report, &first, &base);
  if (result == DONE) printf("« %s » est prêt.\n", report.path);
  sqlite3_finalize(first.query);
  sqlite3_close(first.reference);
  close_base(&base);
  return result;
}
