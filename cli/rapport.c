/*
** rapport.c: the command rapport: all that the user's base says of their dossiers, as a workbook.
**
** rapport [--rejets FICHIER] [date=AAAA-MM-JJ] FICHIER.xlsx
**
** Each sheet is a saved query, whose figures are its own; but that of the rejected rows, which is the file that importer wrote.
*/
#include <string.h>

#include "classeur.h"

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

typedef struct Rapport {
  const char *path;     /* the workbook */
  const char *rejected; /* the rows that importer put aside, or 0 */
  char *date;           /* the argument « date=… », or 0 */
} Rapport;

static int read_arguments(Rapport *rapport, int count, char **arguments) {
  for (int i = 0; i < count; i++) {
    char *word = arguments[i];
    if (strcmp(word, "--rejets") == 0) {
      if (i + 1 == count || arguments[i + 1][0] == '\0' || arguments[i + 1][0] == '-') return misuse("il manque le fichier : --rejets FICHIER");
      rapport->rejected = arguments[++i];
    } else if (word[0] == '-') {
      static const char *const NAMES[] = {"--base", "--rejets"};
      return choose("option", word, 0, NAMES, sizeof NAMES / sizeof NAMES[0]);
    } else if (strncmp(word, "date=", 5) == 0) {
      if (rapport->date) return misuse("date est donné deux fois");
      rapport->date = word;
    } else if (rapport->path) {
      return misuse("un seul classeur : « %s » est de trop", word);
    } else {
      rapport->path = word;
    }
  }
  return rapport->path && *rapport->path ? DONE : misuse("quel classeur ? %s rapport --base BASE FICHIER.xlsx", called());
}

/* Prepares a statement that reads a file. */
static sqlite3_stmt *prepare_lines(const char *sql, Fichier *fichier, const Base *base) {
  sqlite3_stmt *rows = prepare(base->db, sql, 0, 0);

  if (rows) sqlite3_bind_pointer(rows, 1, &fichier->source, "segur_source", 0);
  return rows;
}

/* Refuses a file that is no CSV, or is one badly: none of its lines is to be lost. */
static int check_rejected(Fichier *fichier, const char *path, const Base *base) {
  sqlite3_stmt *faults = prepare_lines("SELECT ligne, faute FROM csv_lignes(?1, '{\"entete\":false}') WHERE faute IS NOT NULL", fichier, base);
  const int rc = faults ? sqlite3_step(faults) : SQLITE_ERROR;
  int result = rc == SQLITE_DONE ? DONE : FAILED;

  if (rc == SQLITE_ROW) {
    result = refuse("« %s », ligne %d : %s", path, sqlite3_column_int(faults, 0), (const char *)sqlite3_column_text(faults, 1));
  } else if (faults && rc != SQLITE_DONE) {
    result = fail_query(base);
  }
  sqlite3_finalize(faults);
  return result;
}

/* The rejected rows, as they stand in their file. They are texts: nothing of them is known. */
static int read_rejected(Reponse *reponse, const char *path, const Base *base) {
  Fichier fichier = {.stream = 0};
  sqlite3_stmt *rows = 0;
  int result = open_file(&fichier, path);

  if (result == DONE) {
    result = check_rejected(&fichier, path, base);
  }
  if (result == DONE) {
    rows = prepare_lines("SELECT valeurs, max(json_array_length(valeurs)) OVER () FROM csv_lignes(?1, '{\"entete\":false}') ORDER BY ligne", &fichier, base);
    result = rows ? DONE : FAILED;
  }
  if (result == DONE) result = read_lists(reponse, rows, base, "Les lignes du fichier qui n'ont pas été chargées");
  sqlite3_finalize(rows);
  close_file(&fichier);
  return result;
}

/* Reads all, and writes the workbook. */
static int write_report(const Rapport *rapport, const Demande *first, const Base *base) {
  Reponse answers[SHEET_COUNT + 1] = {{0}};
  Feuille sheets[SHEET_COUNT + 1];
  Lignes statuses = {0};
  Fichier none = {.stream = 0};
  int count = 0;
  int result = read_statuses(&statuses, first->reference);

  hold_state(base);
  while (result == DONE && count < SHEET_COUNT) {
    Demande demande = {0};
    result = find_with_values(&demande, SHEETS[count].query, first);
    sheets[count] = (Feuille){SHEETS[count].name, &answers[count]};
    if (result == DONE) result = read_answer(&answers[count++], &demande, base, &none);
    sqlite3_finalize(demande.query);
  }
  if (result == DONE && rapport->rejected) {
    sheets[count] = (Feuille){"Rejets", &answers[count]};
    result = read_rejected(&answers[count++], rapport->rejected, base);
  }
  release_state(base);
  if (result == DONE) result = write_workbook(rapport->path, "Portefeuille de dossiers du Ségur numérique", sheets, count, &statuses);
  for (int i = 0; i < count; i++) free_answer(&answers[i]);
  free_rows(&statuses);
  return result;
}

int command_report(const Call *call) {
  Rapport rapport = {0};
  Demande first = {0};
  Base base = {0};
  int result = read_arguments(&rapport, call->count, call->arguments);

  if (result == DONE && call->base == 0) result = misuse("de quelle base ? --base FICHIER le dit");
  if (result == DONE) result = check_new(rapport.path);
  if (result == DONE) result = open_to_read(&base, call->base);
  if (result == DONE) result = check_dossiers(&base);
  if (result == DONE) first.reference = open_reference();
  if (result == DONE && first.reference == 0) result = FAILED;
  if (result == DONE) result = find_query(&first, SHEETS[0].query);
  if (result == DONE && rapport.date) result = take_value(&first, &base, rapport.date);
  if (result == DONE) result = write_report(&rapport, &first, &base);
  if (result == DONE) printf("« %s » est prêt.\n", rapport.path);
  sqlite3_finalize(first.query);
  sqlite3_close(first.reference);
  close_base(&base);
  return result;
}
