/* request.c: see request.h for what is promised. */
#include "request.h"

#include <string.h>

#include "texts.h"

/* A query whose name a table has is found by the name of its view too. */
static const char FIND_QUERY[] = "SELECT requete, titre, question, lecture, vue, sql, ecran, total, sources, extension "
                                 "FROM requetes WHERE requete = ?1 OR (vue = ?1 AND vue <> requete)";

static const char *text_of(sqlite3_stmt *row, int column) {
  return (const char *)sqlite3_column_text(row, column);
}

/* DONE if a name is in the first column of what a query gives; else says which are near. */
static int choose_in(sqlite3 *db, const char *sql, const char *first, const char *kind, const char *name,
                     const char *where) {
  sqlite3_stmt *statement = prepare(db, sql, first, 0);
  Texts texts;
  const int rc = statement ? read_rows(&texts, statement, 1, plain_text, 0) : SQLITE_ERROR;
  int result = FAILED;

  if (rc == SQLITE_DONE) {
    /* One column: the cells are the names, the header first. */
    result = choose(kind, name, where, (const char *const *)texts.cells + 1, (size_t)texts.count);
    free_rows(&texts);
  } else if (statement) {
    say("%s", reason(db));
  }
  sqlite3_finalize(statement);
  return result;
}

const char *query_text(const Request *request, int column) {
  return text_of(request->query, column);
}

int find_query(Request *request, const char *name) {
  sqlite3_finalize(request->query);
  request->query = prepare(request->reference, FIND_QUERY, name, 0);
  if (request->query == 0) return FAILED;
  if (sqlite3_step(request->query) == SQLITE_ROW) return DONE;
  return choose_in(request->reference, "SELECT requete FROM requetes ORDER BY requete", 0, "requête", name, 0);
}

int find_with_values(Request *request, const char *name, const Request *other) {
  request->reference = other->reference;
  request->count = other->count;
  memcpy(request->values, other->values, sizeof other->values);
  return find_query(request, name);
}

/* Checks a value against the kind that its parameter declares: a date, a file, or a key of a table of the base. */
static int check_value(const Request *request, const Base *base, const char *name, const char *value) {
  sqlite3_stmt *row =
      prepare(request->reference, "SELECT genre FROM requetes_parametres WHERE (requete, parametre) = (?1, ?2)",
              query_text(request, REQUETE), name);
  const char *kind = row && sqlite3_step(row) == SQLITE_ROW ? text_of(row, 0) : 0;
  int result = DONE;

  if (kind == 0) {
    /* Any text. */
  } else if (strcmp(kind, "fichier") == 0) {
    result = check_file(value, 0);
  } else if (strcmp(kind, "date") == 0) {
    sqlite3_stmt *date = prepare(request->reference, "SELECT ?1 IS date(?1, '+0 days')", value, 0);
    if (date == 0 || sqlite3_step(date) != SQLITE_ROW || !sqlite3_column_int(date, 0)) {
      result = misuse("%s : AAAA-MM-JJ attendu, reçu « %s »", name, value);
    }
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

const char *value_of(const Request *request, const char *name) {
  for (int i = 0; i < request->count; i++) {
    if (strcmp(request->values[i].name, name) == 0) return request->values[i].text;
  }
  return 0;
}

int take_value(Request *request, const Base *base, char *argument) {
  const char *query = query_text(request, REQUETE);
  char *equal = strchr(argument, '=');
  int result;

  if (equal) *equal = '\0';
  result = choose_in(request->reference, "SELECT parametre FROM requetes_parametres WHERE requete = ?1 ORDER BY rang",
                     query, "paramètre", argument, 0);
  if (result != DONE) return result;
  if (equal == 0) return misuse("il manque la valeur : %s=…", argument);
  if (value_of(request, argument)) return misuse("%s est donné deux fois", argument);
  if (request->count == PARAMETERS_MOST) return misuse("trop de paramètres : %s", argument);
  result = check_value(request, base, argument, equal + 1);
  request->values[request->count++] = (Value){argument, equal + 1};
  return result;
}

int check_required(const Request *request) {
  sqlite3_stmt *rows = prepare(
      request->reference,
      "SELECT parametre, libelle, exemple FROM requetes_parametres WHERE requete = ?1 AND obligatoire ORDER BY rang",
      query_text(request, REQUETE), 0);
  int result = rows ? DONE : FAILED;

  while (result == DONE && sqlite3_step(rows) == SQLITE_ROW) {
    const char *name = text_of(rows, 0);
    if (value_of(request, name) == 0) {
      result = misuse("il manque %s=… : %s ; exemple : %s=%s", name, text_of(rows, 1), name, text_of(rows, 2));
    }
  }
  sqlite3_finalize(rows);
  return result;
}

/* Whether a parameter is a file, which is handed over by pieces. */
static int is_file(const Request *request, const char *name) {
  sqlite3_stmt *row = prepare(
      request->reference, "SELECT 1 FROM requetes_parametres WHERE (requete, parametre, genre) = (?1, ?2, 'fichier')",
      query_text(request, REQUETE), name);
  const int found = row && sqlite3_step(row) == SQLITE_ROW;

  sqlite3_finalize(row);
  return found;
}

sqlite3_stmt *prepare_query(const Request *request, const Base *base, InputFile *input) {
  sqlite3_stmt *statement = prepare(base->db, query_text(request, SQL), 0, 0);

  for (int i = 1; statement && i <= sqlite3_bind_parameter_count(statement); i++) {
    const char *name = sqlite3_bind_parameter_name(statement, i) + 1;
    const char *value = value_of(request, name);
    if (value == 0) continue;
    if (is_file(request, name)) {
      if (input->stream == 0 && open_file(input, value) != DONE) {
        sqlite3_finalize(statement);
        return 0;
      }
      sqlite3_bind_pointer(statement, i, &input->source, "segur_source", 0);
    } else {
      sqlite3_bind_text(statement, i, value, -1, SQLITE_STATIC);
    }
  }
  return statement;
}
