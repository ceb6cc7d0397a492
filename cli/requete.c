/*
** requete.c: the commands requete and recap: a saved query of the reference, run on a base that is only read.
**
** requete                                   their list
** requete NOM [param=valeur …]              for reading: a title, the rows in a box that fits in the terminal, how to read them, their sources
**                              [-csv | …]   the rows in a form that programs read, or the answer in one that is handed on
**                              [-o FICHIER] in a new file
**                              [-xlsx FICHIER]
**
** The query is that of the reference that the program holds, never that of the base it opens, and so is all that is known of it: its
** parameters and their kinds, its columns and their units.
*/
#include <string.h>

#include "classeur.h"
#include "ecran.h"
#include "formats.h"
#include "formes.h"

/* The forms of an answer; those of rows are FORMATS. */
static const struct {
  const char *name;
  int (*print)(const Reponse *answers, int count, FILE *stream);
} FORMS[] = {{"html", print_html}, {"json", print_json}, {"markdown", print_markdown}, {"tableur", print_spreadsheet}};
enum { FORM_COUNT = sizeof FORMS / sizeof FORMS[0] };

/* What the command line asks for. */
typedef struct Commande {
  Demande demande;
  const char *format;   /* or 0: for reading */
  const char *output;   /* a file that this command made, or 0 */
  const char *workbook; /* the one to make, or 0 */
} Commande;

/* The base is the reference itself: opened once, it is read once. */
static int read_reference(const Demande *demande, Base *base) {
  const int result = add_functions(&(Base){.db = demande->reference});

  base->db = demande->reference;
  return result == DONE ? keep_to_reading(base) : result;
}

/* Refuses what is no name of a new file. option: what asks for it. */
static int check_output(const char *option, const char *path, const char *already) {
  if (path == 0 || path[0] == '\0' || path[0] == '-') return misuse("il manque le fichier : %s FICHIER", option);
  if (already) return misuse("%s est donné deux fois", option);
  return check_new(path);
}

/* Sends what is printed to a new file. */
static int take_output(Commande *commande, const char *path) {
  const int result = check_output("-o", path, commande->output);

  if (result != DONE) return result;
  if (!redirect_output(path)) return refuse("« %s » ne peut être créé", path);
  commande->output = path;
  return DONE;
}

static int take_workbook(Commande *commande, const char *path) {
  const int result = check_output("-xlsx", path, commande->workbook);

  if (result == DONE) commande->workbook = path;
  return result;
}

static int take_format(Commande *commande, const char *name) {
  const char *known[FORM_COUNT + FORMAT_COUNT];

  for (int i = 0; i < FORM_COUNT; i++) known[i] = FORMS[i].name;
  for (int i = 0; i < FORMAT_COUNT; i++) known[FORM_COUNT + i] = FORMATS[i];
  commande->format = name;
  return choose("format", name, 0, known, FORM_COUNT + FORMAT_COUNT);
}

/* What was printed is whole in its file, or the file goes. */
static int end_output(const Commande *commande, int result) {
  if (commande->output == 0) return result;
  if (result == DONE && (fflush(stdout) != 0 || ferror(stdout))) result = refuse("« %s » ne peut être écrit en entier", commande->output);
  redirect_output(0);
  if (result != DONE) remove_file(commande->output);
  return result;
}

/* Reads the command line, and opens the base once the query is known. */
static int read_arguments(Commande *commande, Base *base, const char *path, int count, char **arguments) {
  Demande *demande = &commande->demande;
  int result = DONE;

  for (int i = 0; result == DONE && i < count; i++) {
    const char *next = i + 1 < count ? arguments[i + 1] : 0;
    const char *option = arguments[i] + 1 + (arguments[i][0] && arguments[i][1] == '-'); /* -csv, or --csv */
    if (strcmp(arguments[i], "-o") == 0) {
      result = take_output(commande, next);
      i++;
    } else if (arguments[i][0] == '-' && strcmp(option, "xlsx") == 0) {
      result = take_workbook(commande, next);
      i++;
    } else if (arguments[i][0] == '-') {
      result = take_format(commande, option);
    } else if (demande->query == 0) {
      result = find_query(demande, arguments[i]);
      if (result == DONE) result = path ? open_to_read(base, path) : read_reference(demande, base);
    } else {
      result = take_value(demande, base, arguments[i]);
    }
  }
  if (result == DONE && commande->workbook && (commande->format || commande->output)) result = misuse("-xlsx FICHIER va sans autre forme, et sans -o");
  if (result == DONE && commande->workbook && demande->query == 0) result = misuse("il manque la requête : requete NOM -xlsx FICHIER");
  if (result == DONE && demande->query) result = check_required(demande);
  return result;
}

/* Prints the names of the queries, with their titles, theme by theme. */
static int list_queries(const Demande *demande) {
  sqlite3_stmt *rows = prepare(demande->reference,
                               "SELECT requete, r.titre, CASE WHEN lag(theme) OVER (ORDER BY rang, requete) IS NOT theme THEN t.titre END "
                               "FROM requetes AS r LEFT JOIN themes AS t USING (theme) ORDER BY rang, requete", 0, 0);
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
typedef struct Lue {
  Demande total; /* its query; none if the first is 0 */
  Reponse answers[2];
  int count;
} Lue;

/* Reads both. */
static int read_both(Lue *lue, const Demande *demande, const Base *base, Fichier *fichier) {
  const char *total = query_text(demande, TOTAL);
  int result;

  hold_state(base);
  result = read_answer(&lue->answers[lue->count++], demande, base, fichier);
  if (result == DONE && total) result = find_with_values(&lue->total, total, demande);
  if (result == DONE && total) result = read_answer(&lue->answers[lue->count++], &lue->total, base, fichier);
  release_state(base);
  return result;
}

static void free_both(Lue *lue) {
  for (int i = 0; i < lue->count; i++) free_answer(&lue->answers[i]);
  sqlite3_finalize(lue->total.query);
}

/* What a terminal shows of an answer. False if memory lacks. */
static int show(const Ecran *ecran, const Lue *lue) {
  const Reponse *reponse = &lue->answers[0];

  if (!print_answer(ecran, reponse)) return 0;
  if (lue->count > 1 && !print_answer(ecran, &lue->answers[1])) return 0;
  if (*reponse->reading && !print_text(ecran, reponse->reading, 0, 0)) return 0;
  return print_sources(ecran, reponse);
}

/* The same, and what there is to know of the base. */
static int show_whole(const Ecran *ecran, const Demande *demande, const Base *base, const Lue *lue) {
  const char *view = query_text(demande, VUE);

  if (!show(ecran, lue)) return refuse("plus de mémoire");
  if (lue->answers[0].rows == 0 && base->path == 0) puts("La référence n'a pas vos dossiers : --base FICHIER lit votre base.");
  /* Its functions keep segur's scales. */
  if (base->path && sqlite3_column_int(demande->query, EXTENSION)) print_difference(base);
  if (view && strcmp(view, query_text(demande, REQUETE)) != 0) printf("En SQL, cette réponse est la vue %s.\n", view);
  return DONE;
}

/* In the pager of the user's, or without it if it cannot be run. */
static int show_in_pager(const Demande *demande, const Base *base, const Lue *lue) {
  const Ecran ecran = {stdout, screen_width(), has_colours()};
  int result;

  begin_pager();
  result = show_whole(&ecran, demande, base, lue);
  return end_pager() ? result : show_whole(&ecran, demande, base, lue);
}

/* A workbook of an answer. */
static int write_answer(const Commande *commande, const Lue *lue) {
  const Feuille sheets[] = {{query_text(&commande->demande, REQUETE), &lue->answers[0]}, {query_text(&commande->demande, TOTAL), &lue->answers[1]}};
  Lignes statuses = {0};
  int result = read_statuses(&statuses, commande->demande.reference);

  if (result == DONE) result = write_workbook(commande->workbook, lue->answers[0].title, sheets, lue->count, &statuses);
  free_rows(&statuses);
  return result;
}

/* The answer, in the form that is asked for; its total is beside it where it is read by a person. */
static int give(const Commande *commande, const Base *base, Fichier *fichier, int form) {
  Lue lue = {.count = 0};
  int result = read_both(&lue, &commande->demande, base, fichier);

  if (result == DONE && commande->workbook) {
    result = write_answer(commande, &lue);
  } else if (result == DONE && form < FORM_COUNT) {
    if (!FORMS[form].print(lue.answers, lue.count, stdout)) result = refuse("plus de mémoire");
  } else if (result == DONE) {
    result = show_in_pager(&commande->demande, base, &lue);
  }
  if (result == DONE && caught_signal()) result = stopped();
  free_both(&lue);
  return result;
}

/* The rows alone, in a format of rows. */
static int print(const Commande *commande, const Base *base, Fichier *fichier) {
  sqlite3_stmt *statement = prepare_query(&commande->demande, base, fichier);
  int result = DONE;

  if (statement == 0) return FAILED;
  if (print_rows(commande->format, statement, stdout) != SQLITE_DONE || caught_signal()) result = fail_query(base);
  sqlite3_finalize(statement);
  return result;
}

/* Runs a query that the arguments name. */
static int run_query(int count, char **arguments, const char *path) {
  Commande commande = {.demande = {.reference = open_reference()}};
  Demande *demande = &commande.demande;
  Fichier fichier = {.stream = 0};
  Base base = {0};
  int result = demande->reference ? read_arguments(&commande, &base, path, count, arguments) : FAILED;
  int form = 0;

  while (form < FORM_COUNT && (commande.format == 0 || strcmp(commande.format, FORMS[form].name) != 0)) form++;
  if (result == DONE && demande->query == 0) {
    result = list_queries(demande);
  } else if (result == DONE) {
    result = commande.format && form == FORM_COUNT ? print(&commande, &base, &fichier) : give(&commande, &base, &fichier, form);
  }
  close_file(&fichier);
  result = end_output(&commande, result);
  if (result == FAILED && caught_signal()) result = 128 + caught_signal();
  sqlite3_finalize(demande->query);
  if (base.db != demande->reference) close_base(&base);
  sqlite3_close(demande->reference);
  return result;
}

void print_difference(const Base *base) {
  Demande demande = {.reference = open_reference()};
  sqlite3_stmt *check = 0;

  if (demande.reference && find_query(&demande, "controle") == DONE) check = prepare(base->db, query_text(&demande, SQL), 0, 0);
  if (check && sqlite3_step(check) == SQLITE_ROW && strcmp((const char *)sqlite3_column_text(check, 0), "non") == 0) {
    char *line = sqlite3_mprintf("Les vues ont les chiffres de cette base, les fonctions non : %s", sqlite3_column_text(check, sqlite3_column_count(check) - 1));
    print_line(stdout, line);
    sqlite3_free(line);
  }
  sqlite3_finalize(check);
  sqlite3_finalize(demande.query);
  sqlite3_close(demande.reference);
}

int command_query(const Call *call) {
  return run_query(call->count, call->arguments, call->base);
}

/* The query recapitulatif, whose name is put before the arguments. */
int command_recap(const Call *call) {
  static char name[] = "recapitulatif";
  char **arguments = sqlite3_malloc64(((size_t)call->count + 1) * sizeof *arguments);
  int result;

  if (arguments == 0) return refuse("plus de mémoire");
  arguments[0] = name;
  for (int i = 0; i < call->count; i++) arguments[i + 1] = call->arguments[i];
  result = run_query(call->count + 1, arguments, call->base);
  sqlite3_free(arguments);
  return result;
}
