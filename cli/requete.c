/*
** requete.c: the commands requete and recap: a saved query of the reference, run on a base that is only read.
**
** requete                              their list
** requete NOM [param=valeur …]         for reading: a title, the rows in a box that fits in the terminal, how to read
** them, their sources
**                         [-csv | …]   in another form (forms.h): the rows for a program, or the answer as one hands it
** on
**                         [-o FICHIER] in a new file
**
** The query is that of the reference that the program holds, never that of the base it opens, and so is all that is
** known of it: its parameters and their kinds, its columns and their units.
*/
#include <string.h>

#include "command.h"
#include "difference.h"

/* What is asked for. */
typedef struct Wanted {
  Request request;
  const Form *form;
  const char *path; /* the file that the form makes, or 0 */
} Wanted;

/* The base is the reference itself: opened once, it is read once. */
static int read_reference(const Request *request, Base *base) {
  const int result = add_functions(&(Base){.db = request->reference});

  base->db = request->reference;
  return result == DONE ? keep_to_reading(base) : result;
}

/* What cannot go together. */
static int check_forms(const CommandLine *line) {
  const int in_file = line->form && line->form->value;

  if (in_file && (line->forms > 1 || option_value(line, "-o"))) {
    return misuse("-xlsx FICHIER va sans autre forme, et sans -o");
  }
  if (in_file && line->count == 0) return misuse("il manque la requête : requete NOM -xlsx FICHIER");
  return in_file ? check_new(line->form_file) : DONE;
}

/* Finds the query, opens the base once it is known, and takes the values of its parameters. */
static int read_words(Wanted *wanted, Base *base, const CommandLine *line) {
  Request *request = &wanted->request;
  const char *path = base_of(line);
  int result;

  wanted->form = line->form ? line->form : &FORMS[0];
  wanted->path = line->form_file;
  if (line->count == 0) return DONE;
  result = find_query(request, line->arguments[0]);
  if (result == DONE) result = path ? open_to_read(base, path) : read_reference(request, base);
  for (int i = 1; result == DONE && i < line->count; i++) result = take_value(request, base, line->arguments[i]);
  return result == DONE ? check_required(request) : result;
}

/* Prints the names of the queries, with their titles, theme by theme. */
static int list_queries(const Request *request) {
  sqlite3_stmt *rows = prepare(
      request->reference,
      "SELECT requete, r.titre, CASE WHEN lag(theme) OVER (ORDER BY rang, requete) IS NOT theme THEN t.titre END "
      "FROM requetes AS r LEFT JOIN themes AS t USING (theme) ORDER BY rang, requete",
      0, 0);
  int first = 1;

  while (rows && sqlite3_step(rows) == SQLITE_ROW) {
    if (sqlite3_column_text(rows, 2)) printf("%s%s\n", first ? "" : "\n", sqlite3_column_text(rows, 2));
    first = 0;
    printf("%-23s%s\n", sqlite3_column_text(rows, 0), sqlite3_column_text(rows, 1));
  }
  sqlite3_finalize(rows);
  return rows ? DONE : FAILED;
}

/* An answer, and the total that goes with it, if any. */
typedef struct BothAnswers {
  Request total; /* its query; none if the first is 0 */
  Answer answers[2];
  int count;
} BothAnswers;

/* Reads both, of one state of the base. */
static int read_both(BothAnswers *both, const Request *request, const Base *base, InputFile *input) {
  const char *total = query_text(request, TOTAL);
  int result;

  hold_state(base);
  result = read_answer(&both->answers[both->count++], request, base, input);
  if (result == DONE && total) result = find_with_values(&both->total, total, request);
  if (result == DONE && total) result = read_answer(&both->answers[both->count++], &both->total, base, input);
  release_state(base);
  return result;
}

static void free_both(BothAnswers *both) {
  for (int i = 0; i < both->count; i++) free_answer(&both->answers[i]);
  sqlite3_finalize(both->total.query);
}

/* What there is to know of the base, for who reads the answer on a screen; to be freed by sqlite3_free(). 0 if nothing,
** or memory lacks. */
static char *make_notes(const Request *request, const Base *base, const Answer *answer) {
  const char *view = query_text(request, VUE);
  /* Its functions keep segur's scales. */
  char *difference = base->path && sqlite3_column_int(request->query, EXTENSION) ? difference_of(base) : 0;
  const int none = answer->rows == 0 && base->path == 0;
  const int named = view && strcmp(view, query_text(request, REQUETE)) != 0;
  char *notes = sqlite3_mprintf(
      "%s%z%s%s%s", none ? "La référence n'a pas vos dossiers : --base FICHIER lit votre base.\n" : "", difference,
      named ? "En SQL, cette réponse est la vue " : "", named ? view : "", named ? ".\n" : "");

  return notes;
}

/* The answer, in a form that is made of the whole. */
static int give(const Wanted *wanted, const Base *base, InputFile *input) {
  const int for_screen = wanted->form == &FORMS[0];
  BothAnswers both = {.count = 0};
  Texts statuses = {0};
  char *notes = 0;
  int result = read_both(&both, &wanted->request, base, input);

  if (result == DONE && wanted->path) result = read_statuses(&statuses, wanted->request.reference);
  if (result == DONE && for_screen) notes = make_notes(&wanted->request, base, &both.answers[0]);
  if (result == DONE) {
    result = wanted->form->print(&(Printout){both.answers, both.count, notes, &statuses, stdout, wanted->path});
  }
  if (result == DONE && caught_signal()) result = stopped();
  sqlite3_free(notes);
  free_rows(&statuses);
  free_both(&both);
  return result;
}

/* The rows alone, as they come. */
static int give_rows(const Wanted *wanted, const Base *base, InputFile *input) {
  sqlite3_stmt *statement = prepare_query(&wanted->request, base, input);
  int result = DONE;

  if (statement == 0) return FAILED;
  if (wanted->form->print_rows(statement, stdout) != SQLITE_DONE || caught_signal()) result = fail_query(base);
  sqlite3_finalize(statement);
  return result;
}

/* Runs what the words ask for. */
static int run(const CommandLine *line) {
  Wanted wanted = {.request = {.reference = open_reference()}};
  InputFile input = {.stream = 0};
  Base base = {0};
  int result = wanted.request.reference ? read_words(&wanted, &base, line) : FAILED;

  if (result == DONE && wanted.request.query == 0) {
    result = list_queries(&wanted.request);
  } else if (result == DONE) {
    result = wanted.form->print_rows ? give_rows(&wanted, &base, &input) : give(&wanted, &base, &input);
  }
  close_file(&input);
  sqlite3_finalize(wanted.request.query);
  if (base.db != wanted.request.reference) close_base(&base);
  sqlite3_close(wanted.request.reference);
  return result;
}

/* What is printed goes to a new file, where it is whole, or which is not there. */
static int run_to_file(const CommandLine *line, const char *path) {
  NewFile file = {0};
  int result = begin_file(&file, path, 0);

  if (result == DONE && !redirect_output(file.partial)) result = refuse("« %s » ne peut être écrit", path);
  if (result == DONE) result = run(line);
  if (result == DONE && (fflush(stdout) != 0 || ferror(stdout))) result = refuse_short(&file);
  if (file.partial) redirect_output(0);
  return end_file(&file, result);
}

int command_query(const CommandLine *line) {
  const char *output = option_value(line, "-o");
  int result = check_forms(line);

  if (result == DONE) result = output ? run_to_file(line, output) : run(line);
  return result == FAILED && caught_signal() ? 128 + caught_signal() : result;
}

/* The query recapitulatif, whose name is put before the words. */
int command_recap(const CommandLine *line) {
  static char name[] = "recapitulatif";
  CommandLine longer = *line;
  int result;

  longer.arguments = sqlite3_malloc64(((size_t)line->count + 1) * sizeof *longer.arguments);
  if (longer.arguments == 0) return refuse_memory();
  longer.arguments[0] = name;
  for (int i = 0; i < line->count; i++) longer.arguments[i + 1] = line->arguments[i];
  longer.count = line->count + 1;
  result = command_query(&longer);
  sqlite3_free(longer.arguments);
  return result;
}
