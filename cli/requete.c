/*
** requete.c: the commands requete and recap: a saved query of the reference, run on a base that is only read.
**
** requete                                   their list
** requete NOM [param=valeur …] [-csv | …]   without a format, the result is for reading: a title, the rows in a box that fits in the
**                                           terminal, and how to read them; with one, the rows alone
**                              [-o FICHIER] in a new file
**
** The query is that of the reference that the program holds, never that of the base it opens, and so is all that is known of it: its
** parameters and their kinds, its columns and their units.
*/
#include <string.h>

#include "bareme.h"
#include "fichier.h"
#include "formats.h"
#include "tableau.h"

#define PARAMETERS_MOST 16

/* What a user gives a parameter. */
typedef struct Valeur {
  const char *name;
  const char *text;
} Valeur;

typedef struct Demande {
  sqlite3 *reference;
  sqlite3_stmt *query; /* its row of `requetes`, as FIND_QUERY gives it */
  const char *format;
  const char *output; /* a file that this command made, or 0 */
  Valeur values[PARAMETERS_MOST];
  int count;
} Demande;

enum { REQUETE, TITRE, LECTURE, VUE, SQL, ECRAN, TOTAL, EXTENSION };

/* A query whose name a table has is found by the name of its view too. */
static const char FIND_QUERY[] =
    "SELECT requete, titre, lecture, vue, sql, ecran, total, extension FROM requetes WHERE requete = ?1 OR (vue = ?1 AND vue <> requete)";

static const char *text_of(sqlite3_stmt *row, int column) {
  return (const char *)sqlite3_column_text(row, column);
}

/* Prepares a statement with its first parameters bound to texts; 0, and says so, if that fails. */
static sqlite3_stmt *prepare(sqlite3 *db, const char *sql, const char *first, const char *second) {
  sqlite3_stmt *statement = 0;

  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) == SQLITE_OK && (first == 0 || sqlite3_bind_text(statement, 1, first, -1, SQLITE_STATIC) == SQLITE_OK) &&
      (second == 0 || sqlite3_bind_text(statement, 2, second, -1, SQLITE_STATIC) == SQLITE_OK)) {
    return statement;
  }
  if (caught_signal()) {
    stopped();
  } else {
    say("%s", reason(db));
  }
  sqlite3_finalize(statement);
  return 0;
}

/* DONE if a name is in the first column of what a query gives; else says which are near. */
static int choose_in(sqlite3 *db, const char *sql, const char *first, const char *kind, const char *name, const char *where) {
  sqlite3_stmt *statement = prepare(db, sql, first, 0);
  Lignes lignes;
  const int rc = statement ? read_rows(&lignes, statement, 1, plain_text, 0) : SQLITE_ERROR;
  int result = FAILED;

  if (rc == SQLITE_DONE) {
    /* One column: the cells are the names, the header first. */
    result = choose(kind, name, where, (const char *const *)lignes.cells + 1, (size_t)lignes.count);
    free_rows(&lignes);
  } else if (statement) {
    say("%s", reason(db));
  }
  sqlite3_finalize(statement);
  return result;
}

/* Finds a query by its name. */
static int find_query(Demande *demande, const char *name) {
  demande->query = prepare(demande->reference, FIND_QUERY, name, 0);
  if (demande->query == 0) return FAILED;
  if (sqlite3_step(demande->query) == SQLITE_ROW) return DONE;
  return choose_in(demande->reference, "SELECT requete FROM requetes ORDER BY requete", 0, "requête", name, 0);
}

/* Checks a value against the kind that its parameter declares: a date, a file, or a key of a table of the base. */
static int check_value(const Demande *demande, const Base *base, const char *name, const char *value) {
  sqlite3_stmt *row = prepare(demande->reference, "SELECT genre FROM requetes_parametres WHERE (requete, parametre) = (?1, ?2)", text_of(demande->query, REQUETE), name);
  const char *kind = row && sqlite3_step(row) == SQLITE_ROW ? text_of(row, 0) : 0;
  int result = DONE;

  if (kind == 0) {
    /* Any text. */
  } else if (strcmp(kind, "fichier") == 0) {
    result = check_file(value, 0);
  } else if (strcmp(kind, "date") == 0) {
    sqlite3_stmt *date = prepare(demande->reference, "SELECT ?1 IS date(?1, '+0 days')", value, 0);
    if (date == 0 || sqlite3_step(date) != SQLITE_ROW || !sqlite3_column_int(date, 0)) result = misuse("%s : AAAA-MM-JJ attendu, reçu « %s »", name, value);
    sqlite3_finalize(date);
  } else {
    char *keys = sqlite3_mprintf("SELECT * FROM \"%w\"", kind);
    char *where = sqlite3_mprintf("pour %s", name);
    result = keys && where ? choose_in(base->db, keys, 0, "", value, where) : refuse("plus de mémoire");
    sqlite3_free(keys);
    sqlite3_free(where);
  }
  sqlite3_finalize(row);
  return result;
}

/* The value that a parameter was given, or 0. */
static const char *value_of(const Demande *demande, const char *name) {
  for (int i = 0; i < demande->count; i++) {
    if (strcmp(demande->values[i].name, name) == 0) return demande->values[i].text;
  }
  return 0;
}

/* Takes an argument « parameter=value »; it is cut in place. */
static int take_value(Demande *demande, const Base *base, char *argument) {
  const char *query = text_of(demande->query, REQUETE);
  char *equal = strchr(argument, '=');
  int result;

  if (equal) *equal = '\0';
  result = choose_in(demande->reference, "SELECT parametre FROM requetes_parametres WHERE requete = ?1 ORDER BY rang", query, "paramètre", argument, 0);
  if (result != DONE) return result;
  if (equal == 0) return misuse("il manque la valeur : %s=…", argument);
  if (value_of(demande, argument)) return misuse("%s est donné deux fois", argument);
  if (demande->count == PARAMETERS_MOST) return misuse("trop de paramètres : %s", argument);
  result = check_value(demande, base, argument, equal + 1);
  demande->values[demande->count++] = (Valeur){argument, equal + 1};
  return result;
}

/* Refuses a query that lacks a parameter without which it means nothing. */
static int check_required(const Demande *demande) {
  sqlite3_stmt *rows = prepare(demande->reference, "SELECT parametre, libelle, exemple FROM requetes_parametres WHERE requete = ?1 AND obligatoire ORDER BY rang",
                               text_of(demande->query, REQUETE), 0);
  int result = rows ? DONE : FAILED;

  while (result == DONE && sqlite3_step(rows) == SQLITE_ROW) {
    const char *name = text_of(rows, 0);
    if (value_of(demande, name) == 0) result = misuse("il manque %s=… : %s ; exemple : %s=%s", name, text_of(rows, 1), name, text_of(rows, 2));
  }
  sqlite3_finalize(rows);
  return result;
}

/* The base is the reference itself: opened once, it is read once. */
static int read_reference(const Demande *demande, Base *base) {
  const int result = add_functions(&(Base){.db = demande->reference});

  base->db = demande->reference;
  return result == DONE ? keep_to_reading(base) : result;
}

/* Sends what is printed to a new file. */
static int take_output(Demande *demande, const char *path) {
  int result;

  if (path == 0 || path[0] == '\0' || path[0] == '-') return misuse("il manque le fichier : -o FICHIER");
  if (demande->output) return misuse("-o est donné deux fois");
  result = check_new(path);
  if (result != DONE) return result;
  if (!redirect_output(path)) return refuse("« %s » ne peut être créé", path);
  demande->output = path;
  return DONE;
}

/* What was printed is whole in its file, or the file goes. */
static int end_output(const Demande *demande, int result) {
  if (demande->output == 0) return result;
  if (result == DONE && (fflush(stdout) != 0 || ferror(stdout))) result = refuse("« %s » ne peut être écrit en entier", demande->output);
  redirect_output(0);
  if (result != DONE) remove_file(demande->output);
  return result;
}

/* Reads the command line, and opens the base once the query is known. */
static int read_arguments(Demande *demande, Base *base, const char *path, int count, char **arguments) {
  int result = DONE;

  for (int i = 0; result == DONE && i < count; i++) {
    if (strcmp(arguments[i], "-o") == 0) {
      result = take_output(demande, i + 1 < count ? arguments[i + 1] : 0);
      i++;
    } else if (arguments[i][0] == '-') {
      demande->format = arguments[i] + 1 + (arguments[i][1] == '-'); /* -csv, or --csv */
      result = choose("format", demande->format, 0, FORMATS, FORMAT_COUNT);
    } else if (demande->query == 0) {
      result = find_query(demande, arguments[i]);
      if (result == DONE) result = path ? open_to_read(base, path) : read_reference(demande, base);
    } else {
      result = take_value(demande, base, arguments[i]);
    }
  }
  if (result == DONE && demande->query) result = check_required(demande);
  return result;
}

/* Prints the names of the queries, with their titles. */
static int list_queries(const Demande *demande) {
  sqlite3_stmt *rows = prepare(demande->reference, "SELECT requete, titre FROM requetes ORDER BY requete", 0, 0);

  while (rows && sqlite3_step(rows) == SQLITE_ROW) printf("%-23s%s\n", text_of(rows, 0), text_of(rows, 1));
  sqlite3_finalize(rows);
  return rows ? DONE : FAILED;
}

/* Whether a parameter is a file, which is handed over by pieces. */
static int is_file(const Demande *demande, const char *query, const char *name) {
  sqlite3_stmt *row = prepare(demande->reference, "SELECT 1 FROM requetes_parametres WHERE (requete, parametre, genre) = (?1, ?2, 'fichier')", query, name);
  const int found = row && sqlite3_step(row) == SQLITE_ROW;

  sqlite3_finalize(row);
  return found;
}

/* Prepares the query, its parameters bound: those that have no value are NULL, which means their default. */
static sqlite3_stmt *prepare_query(const Demande *demande, const Base *base, sqlite3_stmt *query, Fichier *fichier) {
  sqlite3_stmt *statement = prepare(base->db, text_of(query, SQL), 0, 0);

  for (int i = 1; statement && i <= sqlite3_bind_parameter_count(statement); i++) {
    const char *name = sqlite3_bind_parameter_name(statement, i) + 1;
    const char *value = value_of(demande, name);
    if (value == 0) continue;
    if (is_file(demande, text_of(query, REQUETE), name)) {
      if (fichier->stream == 0 && open_file(fichier, value) != DONE) {
        sqlite3_finalize(statement);
        return 0;
      }
      sqlite3_bind_pointer(statement, i, &fichier->source, "segur_source", 0);
    } else {
      sqlite3_bind_text(statement, i, value, -1, SQLITE_STATIC);
    }
  }
  return statement;
}

/* Why a query stops: what the extension refuses is said in its own words. */
static int fail_query(const Base *base) {
  return caught_signal() ? stopped() : refuse("%s", reason(base->db));
}

/* The columns of a query that are amounts in euros, or counts: their thousands are parted. */
static const char FIND_LARGE[] =
    "SELECT rang - 1 FROM requetes_colonnes WHERE requete = ?1 AND"
    " (' ' || libelle GLOB '*[^'']euros*' OR libelle GLOB '*nombre*' OR colonne GLOB '*nombre*')";

typedef struct Large {
  unsigned char columns[256]; /* 1 if it is */
} Large;

static void find_large(const Demande *demande, const char *query, Large *large) {
  sqlite3_stmt *rows = prepare(demande->reference, FIND_LARGE, query, 0);

  *large = (Large){{0}};
  while (rows && sqlite3_step(rows) == SQLITE_ROW) large->columns[sqlite3_column_int(rows, 0) & 0xFF] = 1;
  sqlite3_finalize(rows);
}

/* A number with its thousands parted, and of a REAL its centimes: 1 234,50. */
static char *parted(sqlite3_stmt *statement, int column) {
  char *text;

  if (sqlite3_column_type(statement, column) == SQLITE_INTEGER) {
    text = sqlite3_mprintf("%,lld", sqlite3_column_int64(statement, column));
  } else {
    const int64_t cents = centimes_from_euros(sqlite3_column_double(statement, column));
    const int64_t whole = cents < 0 ? -cents : cents;
    text = sqlite3_mprintf("%s%,lld.%02d", cents < 0 ? "-" : "", whole / 100, (int)(whole % 100));
  }
  for (char *c = text; c && *c; c++) *c = (char)(*c == ',' ? ' ' : *c == '.' ? ',' : *c);
  return text;
}

/* A value as it is shown. */
static char *shown_text(sqlite3_stmt *statement, int column, void *context) {
  const Large *large = context;
  const int type = sqlite3_column_type(statement, column);
  const double value = sqlite3_column_double(statement, column);
  char *text;

  if (column < 256 && large->columns[column] && (type == SQLITE_INTEGER || (type == SQLITE_FLOAT && value > -1e13 && value < 1e13))) {
    text = parted(statement, column);
  } else {
    text = plain_text(statement, column, 0);
  }
  return text ? shown(text) : 0;
}

/* Of a query that reads one edition of the budget: which, and from whom. */
static void print_edition(const Demande *demande, const Base *base, const char *query) {
  sqlite3_stmt *row = prepare(demande->reference, "SELECT ifnull(?2, defaut) FROM requetes_parametres WHERE (requete, parametre, genre) = (?1, 'edition', 'editions')",
                              query, value_of(demande, "edition"));
  sqlite3_stmt *edition = 0;

  if (row && sqlite3_step(row) == SQLITE_ROW) {
    edition = prepare(base->db, "SELECT 'Édition ' || edition || ' : ' || e.libelle, 'Source : ' || titre || ifnull(', ' || date_publication, '')"
                                " FROM editions AS e JOIN sources USING (source) WHERE edition = ?1", text_of(row, 0), 0);
    if (edition && sqlite3_step(edition) == SQLITE_ROW) {
      print_line(stdout, text_of(edition, 0));
      print_line(stdout, text_of(edition, 1));
    }
  }
  sqlite3_finalize(edition);
  sqlite3_finalize(row);
}

/* Prints what a query gives, for reading. query: its row of `requetes`. *empty is set if it gives nothing. */
static int show(const Demande *demande, const Base *base, sqlite3_stmt *query, Fichier *fichier, int *empty) {
  sqlite3_stmt *statement = prepare_query(demande, base, query, fichier);
  Large large;
  Lignes lignes;
  int result = DONE;

  if (statement == 0) return FAILED;
  find_large(demande, text_of(query, REQUETE), &large);
  if (read_rows(&lignes, statement, sqlite3_column_count(statement), shown_text, &large) != SQLITE_DONE) {
    result = fail_query(base);
  } else {
    print_line(stdout, text_of(query, TITRE));
    print_edition(demande, base, text_of(query, REQUETE));
    if (lignes.count == 0) {
      puts("Aucune ligne.");
      *empty = 1;
    } else if (!print_table(&lignes, terminal_width(), text_of(query, ECRAN), text_of(query, REQUETE), stdout)) {
      result = refuse("plus de mémoire");
    }
  }
  free_rows(&lignes);
  sqlite3_finalize(statement);
  return result;
}

/* The same, then the total, and how to read it. */
static int show_whole(const Demande *demande, const Base *base, Fichier *fichier) {
  const char *total = text_of(demande->query, TOTAL);
  const char *reading = text_of(demande->query, LECTURE);
  const char *view = text_of(demande->query, VUE);
  int empty = 0;
  int result = show(demande, base, demande->query, fichier, &empty);

  if (result == DONE && total) {
    sqlite3_stmt *row = prepare(demande->reference, FIND_QUERY, total, 0);
    result = row && sqlite3_step(row) == SQLITE_ROW ? show(demande, base, row, fichier, &empty) : FAILED;
    sqlite3_finalize(row);
  }
  if (result == DONE && reading) {
    char *text = sqlite3_mprintf("%s", reading);
    if (text) print_wrapped(stdout, shown(text), 80, 0);
    sqlite3_free(text);
  }
  if (result == DONE && empty && base->path == 0) puts("La référence n'a pas vos dossiers : --base FICHIER lit votre base.");
  /* Its functions keep segur's scales. */
  if (result == DONE && base->path && sqlite3_column_int(demande->query, EXTENSION)) print_difference(base);
  if (result == DONE && view && strcmp(view, text_of(demande->query, REQUETE)) != 0) printf("En SQL, cette réponse est la vue %s.\n", view);
  return result;
}

/* The rows alone, in a format. */
static int print(const Demande *demande, const Base *base, Fichier *fichier) {
  sqlite3_stmt *statement = prepare_query(demande, base, demande->query, fichier);
  int result = DONE;

  if (statement == 0) return FAILED;
  if (print_rows(demande->format, statement, fichier->stream == 0, stdout) != SQLITE_DONE || caught_signal()) result = fail_query(base);
  sqlite3_finalize(statement);
  return result;
}

/* Runs a query that the arguments name. */
static int run_query(int count, char **arguments, const char *path) {
  Demande demande = {.reference = open_reference()};
  Fichier fichier = {.stream = 0};
  Base base = {0};
  int result = demande.reference ? read_arguments(&demande, &base, path, count, arguments) : FAILED;

  if (result == DONE && demande.query == 0) {
    result = list_queries(&demande);
  } else if (result == DONE) {
    result = demande.format ? print(&demande, &base, &fichier) : show_whole(&demande, &base, &fichier);
  }
  close_file(&fichier);
  result = end_output(&demande, result);
  if (result == FAILED && caught_signal()) result = 128 + caught_signal();
  sqlite3_finalize(demande.query);
  if (base.db != demande.reference) close_base(&base);
  sqlite3_close(demande.reference);
  return result;
}

void print_difference(const Base *base) {
  Demande demande = {.reference = open_reference()};
  sqlite3_stmt *check = 0;

  if (demande.reference && find_query(&demande, "controle") == DONE) check = prepare(base->db, text_of(demande.query, SQL), 0, 0);
  if (check && sqlite3_step(check) == SQLITE_ROW && strcmp(text_of(check, 0), "non") == 0) {
    char *line = sqlite3_mprintf("Les vues ont les chiffres de cette base, les fonctions non : %s", text_of(check, sqlite3_column_count(check) - 1));
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
