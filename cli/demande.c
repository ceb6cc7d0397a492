/* demande.c: see demande.h for what is promised. */
#include "demande.h"

#include <string.h>

#include "lignes.h"

/* A query whose name a table has is found by the name of its view too. */
static const char FIND_QUERY[] =
    "SELECT requete, titre, question, lecture, vue, sql, ecran, total, sources, extension FROM requetes WHERE requete = ?1 OR (vue = ?1 AND vue <> requete)";

static const char *text_of(sqlite3_stmt *row, int column) {
  return (const char *)sqlite3_column_text(row, column);
}

sqlite3_stmt *prepare(sqlite3 *db, const char *sql, const char *first, const char *second) {
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

const char *query_text(const Demande *demande, int column) {
  return text_of(demande->query, column);
}

int find_query(Demande *demande, const char *name) {
  sqlite3_finalize(demande->query);
  demande->query = prepare(demande->reference, FIND_QUERY, name, 0);
  if (demande->query == 0) return FAILED;
  if (sqlite3_step(demande->query) == SQLITE_ROW) return DONE;
  return choose_in(demande->reference, "SELECT requete FROM requetes ORDER BY requete", 0, "requête", name, 0);
}

int find_with_values(Demande *demande, const char *name, const Demande *other) {
  demande->reference = other->reference;
  demande->count = other->count;
  memcpy(demande->values, other->values, sizeof other->values);
  return find_query(demande, name);
}

/* Checks a value against the kind that its parameter declares: a date, a file, or a key of a table of the base. */
static int check_value(const Demande *demande, const Base *base, const char *name, const char *value) {
  sqlite3_stmt *row = prepare(demande->reference, "SELECT genre FROM requetes_parametres WHERE (requete, parametre) = (?1, ?2)", query_text(demande, REQUETE), name);
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

const char *value_of(const Demande *demande, const char *name) {
  for (int i = 0; i < demande->count; i++) {
    if (strcmp(demande->values[i].name, name) == 0) return demande->values[i].text;
  }
  return 0;
}

int take_value(Demande *demande, const Base *base, char *argument) {
  const char *query = query_text(demande, REQUETE);
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

int check_required(const Demande *demande) {
  sqlite3_stmt *rows = prepare(demande->reference, "SELECT parametre, libelle, exemple FROM requetes_parametres WHERE requete = ?1 AND obligatoire ORDER BY rang",
                               query_text(demande, REQUETE), 0);
  int result = rows ? DONE : FAILED;

  while (result == DONE && sqlite3_step(rows) == SQLITE_ROW) {
    const char *name = text_of(rows, 0);
    if (value_of(demande, name) == 0) result = misuse("il manque %s=… : %s ; exemple : %s=%s", name, text_of(rows, 1), name, text_of(rows, 2));
  }
  sqlite3_finalize(rows);
  return result;
}

/* Whether a parameter is a file, which is handed over by pieces. */
static int is_file(const Demande *demande, const char *name) {
  sqlite3_stmt *row = prepare(demande->reference, "SELECT 1 FROM requetes_parametres WHERE (requete, parametre, genre) = (?1, ?2, 'fichier')", query_text(demande, REQUETE), name);
  const int found = row && sqlite3_step(row) == SQLITE_ROW;

  sqlite3_finalize(row);
  return found;
}

sqlite3_stmt *prepare_query(const Demande *demande, const Base *base, Fichier *fichier) {
  sqlite3_stmt *statement = prepare(base->db, query_text(demande, SQL), 0, 0);

  for (int i = 1; statement && i <= sqlite3_bind_parameter_count(statement); i++) {
    const char *name = sqlite3_bind_parameter_name(statement, i) + 1;
    const char *value = value_of(demande, name);
    if (value == 0) continue;
    if (is_file(demande, name)) {
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

int fail_query(const Base *base) {
  return caught_signal() ? stopped() : refuse("%s", reason(base->db));
}

int check_dossiers(const Base *base) {
  sqlite3_stmt *any = prepare(base->db, "SELECT 1 FROM dossiers", 0, 0);
  const int rc = any ? sqlite3_step(any) : SQLITE_ERROR;
  int result = rc == SQLITE_ROW ? DONE : FAILED;

  if (any && rc == SQLITE_DONE) result = refuse("« %s » n'a aucun dossier : %s importer dossiers FICHIER.csv y charge les vôtres", base->path, called());
  if (any && rc != SQLITE_DONE && rc != SQLITE_ROW) result = fail_query(base);
  sqlite3_finalize(any);
  return result;
}
