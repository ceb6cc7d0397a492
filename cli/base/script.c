/* script.c: see script.h for what is promised. */
#include "script.h"

#include <string.h>

#include "held.h"
#include "texts.h"

/* What the first column of a statement says of its rows. */
typedef enum Role {
  ROLE_NONE,
  ROLE_FAUTE,
  ROLE_MESSAGE,
  ROLE_REJET,
  ROLE_REQUETE,
  ROLE_COPIE,
  ROLE_ORDRE,
  ROLE_OBJET,
  ROLE_SCRIPT,
  ROLE_INCHANGE
} Role;

static Role role_of(sqlite3_stmt *statement) {
  static const char *const NAMES[] = {"",      "faute", "message", "rejet",  "requete",
                                      "copie", "ordre", "objet",   "script", "inchange"};
  const char *name = sqlite3_column_count(statement) > 0 ? sqlite3_column_name(statement, 0) : "";

  for (int role = ROLE_FAUTE; name && role <= ROLE_INCHANGE; role++) {
    if (strcmp(name, NAMES[role]) == 0) return (Role)role;
  }
  return ROLE_NONE;
}

/* Says why SQLite stops: an error of segur's own functions is one of the file that they read. */
static int fail_in_sql(Script *script) {
  static const char READER[] = "csv_lignes(): ";
  static const char FILE_IS[] = "le fichier ";
  const char *text = sqlite3_errmsg(script->base->db);
  const char *file = "";
  const char *path = "";

  if (caught_signal()) return stopped();
  for (const Parameter *p = script->parameters; p->name; p++) {
    if (strcmp(p->name, ":nom") == 0) file = p->text;
    if (p->source) path = p->text;
  }
  if (sqlite3_errcode(script->base->db) == SQLITE_ERROR && strncmp(text, READER, strlen(READER)) == 0) {
    text += strlen(READER);
    if (strncmp(text, FILE_IS, strlen(FILE_IS)) == 0) return refuse("« %s » %s", path, text + strlen(FILE_IS));
    return refuse("%s, %s", file, text);
  }
  if (sqlite3_errcode(script->base->db) == SQLITE_CONSTRAINT) {
    return refuse("une contrainte de la base n'est pas tenue : %s", text);
  }
  return refuse("%s", reason(script->base->db));
}

static int bind(Script *script, sqlite3_stmt *statement) {
  int rc = SQLITE_OK;

  for (int i = 1; rc == SQLITE_OK && i <= sqlite3_bind_parameter_count(statement); i++) {
    const char *name = sqlite3_bind_parameter_name(statement, i);
    const Parameter *p = script->parameters;
    while (p->name && strcmp(p->name, name) != 0) p++;
    if (p->source) {
      rc = sqlite3_bind_pointer(statement, i, p->source, "segur_source", 0);
    } else if (p->text) {
      rc = sqlite3_bind_text(statement, i, p->text, -1, SQLITE_STATIC);
    } else {
      rc = sqlite3_bind_int(statement, i, p->integer);
    }
  }
  return rc;
}

/* Runs a statement of no role to its end. */
static int run_alone(Script *script, const char *sql) {
  sqlite3_stmt *statement;
  int rc = sqlite3_prepare_v2(script->base->db, sql, -1, &statement, 0);

  if (rc == SQLITE_OK) rc = bind(script, statement);
  while (rc == SQLITE_OK || rc == SQLITE_ROW) rc = sqlite3_step(statement);
  sqlite3_finalize(statement);
  return rc == SQLITE_DONE ? DONE : fail_in_sql(script);
}

/* Keeps what a saved query gives as a temporary table. */
static int keep_query(Script *script, const char *name, const char *table) {
  sqlite3 *reference = open_reference();
  sqlite3_stmt *query = 0;
  char *sql = 0;
  int result;

  if (reference &&
      sqlite3_prepare_v2(reference, "SELECT sql FROM requetes WHERE requete = ?1", -1, &query, 0) == SQLITE_OK &&
      sqlite3_bind_text(query, 1, name, -1, SQLITE_STATIC) == SQLITE_OK && sqlite3_step(query) == SQLITE_ROW) {
    sql = sqlite3_mprintf("CREATE TEMP TABLE \"%w\" AS %s", table, sqlite3_column_text(query, 0));
  }
  result = sql ? run_alone(script, sql) : refuse("plus de mémoire");
  sqlite3_free(sql);
  sqlite3_finalize(query);
  sqlite3_close(reference);
  return result;
}

/* The file of rejected rows, which the first one makes. */
typedef struct Rejected {
  NewFile file;
  FILE *stream;
} Rejected;

/* Writes a line of it. */
static int write_rejected(const Script *script, Rejected *rejected, const char *line) {
  if (rejected->stream == 0) {
    const int result = begin_file(&rejected->file, script->rejected, 0);
    if (result != DONE) return result;
    rejected->stream = open_stream(rejected->file.partial, "wb");
    if (rejected->stream == 0) return refuse("« %s » ne peut être écrit", script->rejected);
    fputs("\xEF\xBB\xBF", rejected->stream); /* for a spreadsheet to know that it is UTF-8 */
  }
  fputs(line, rejected->stream);
  fputc('\n', rejected->stream);
  return DONE;
}

/* Ends it: it has its name if all that was written is there. */
static int end_rejected(Script *script, Rejected *rejected, int result) {
  int failed;

  if (rejected->stream == 0) return end_file(&rejected->file, result);
  failed = ferror(rejected->stream);
  if ((fclose(rejected->stream) != 0 || failed) && result == DONE) {
    result = refuse("le fichier des rejets n'a pu être écrit en entier");
  }
  result = end_file(&rejected->file, result);
  script->rejected_made = result == DONE;
  return result;
}

/* Adds a message to the report. */
static int add_message(Script *script, const char *text) {
  char *report = sqlite3_mprintf("%s%s\n", script->report ? script->report : "", text);

  if (report == 0) return refuse("plus de mémoire");
  sqlite3_free(script->report);
  script->report = report;
  return DONE;
}

/* Runs what a statement gives, once it is read: an order may change the schema, which an open statement forbids. */
static int run_orders(Script *script, sqlite3_stmt *statement, Role role) {
  Texts orders;
  int result = read_rows(&orders, statement, 1, plain_text, 0) == SQLITE_DONE ? DONE : fail_in_sql(script);

  sqlite3_reset(statement);
  for (int row = 1; result == DONE && row <= orders.count; row++) {
    const char *sql = TEXT_AT(&orders, row, 0);
    if (role == ROLE_ORDRE) {
      result = run_script(script, sql);
    } else if (run_object(script->base->db, sql) == SQLITE_AUTH) {
      result = refuse("dans le schéma de la base, un texte ne s'arrête pas où il devrait : %.60s…", sql);
    } else if (sqlite3_errcode(script->base->db) != SQLITE_OK && sqlite3_errcode(script->base->db) != SQLITE_DONE) {
      result = fail_in_sql(script);
    }
  }
  free_rows(&orders);
  return result;
}

/* True if there is more than blanks and comments. */
static int says_more(const char *sql) {
  for (;;) {
    sql += strspn(sql, " \t\r\n;");
    if (strncmp(sql, "--", 2) != 0) return *sql != '\0';
    sql += strcspn(sql, "\n");
  }
}

int run_object(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = 0;
  const char *rest = 0;
  int rc = sqlite3_prepare_v2(db, sql, -1, &statement, &rest);

  if (rc == SQLITE_OK && (statement == 0 || says_more(rest))) rc = SQLITE_AUTH;
  if (rc == SQLITE_OK) rc = sqlite3_step(statement);
  sqlite3_finalize(statement);
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Runs a script by its name. */
static int run_named(Script *script, const char *name) {
  static const struct {
    const char *name, *sql;
  } SCRIPTS[] = {
    {"row_digests", held_row_digests},
    {"inventaire", held_inventaire},
    {"inventaire-2", held_inventaire_2},
  };

  for (size_t i = 0; i < sizeof SCRIPTS / sizeof SCRIPTS[0]; i++) {
    if (strcmp(SCRIPTS[i].name, name) == 0) return run_script(script, SCRIPTS[i].sql);
  }
  return refuse("pas de script « %s »", name);
}

/* Runs one statement, and does with its rows what its first column says. */
static int run_statement(Script *script, sqlite3_stmt *statement) {
  const Role role = role_of(statement);
  Rejected rejected = {.stream = 0};
  int result = bind(script, statement) == SQLITE_OK ? DONE : fail_in_sql(script);
  int faults = 0;
  int rc;

  if (result == DONE && (role == ROLE_ORDRE || role == ROLE_OBJET)) return run_orders(script, statement, role);
  while (result == DONE && (rc = sqlite3_step(statement)) != SQLITE_DONE) {
    const char *text = rc == SQLITE_ROW ? (const char *)sqlite3_column_text(statement, 0) : 0;
    if (text == 0) {
      result = fail_in_sql(script);
    } else if (role == ROLE_FAUTE) {
      print_line(stderr, text);
      faults++;
    } else if (role == ROLE_MESSAGE) {
      result = add_message(script, text);
    } else if (role == ROLE_REJET) {
      result = write_rejected(script, &rejected, text);
    } else if (role == ROLE_REQUETE) {
      result = keep_query(script, text, (const char *)sqlite3_column_text(statement, 1));
    } else if (role == ROLE_COPIE) {
      result = copy_base(script->base, &script->copy);
    } else if (role == ROLE_SCRIPT) {
      result = run_named(script, text);
    } else if (role == ROLE_INCHANGE) {
      script->unchanged = 1;
    }
  }
  if (faults > 0) result = FAILED;
  return end_rejected(script, &rejected, result);
}

int run_script(Script *script, const char *sql) {
  int result = DONE;

  while (result == DONE) {
    sqlite3_stmt *statement;
    const int in_transaction = !sqlite3_get_autocommit(script->base->db);
    if (caught_signal()) return stopped();
    if (sqlite3_prepare_v2(script->base->db, sql, -1, &statement, &sql) != SQLITE_OK) return fail_in_sql(script);
    if (statement == 0) return DONE; /* what is left is blank, or a comment */
    result = run_statement(script, statement);
    sqlite3_finalize(statement);
    if (in_transaction && sqlite3_get_autocommit(script->base->db) && result == DONE) {
      end_stopping();
      script->committed = 1;
    }
  }
  return result;
}

void print_report(const Script *script) {
  const char *text = script->report;

  while (text && *text) {
    const int length = (int)strcspn(text, "\n");
    char *line = sqlite3_mprintf("%.*s", length, text);
    print_line(stdout, line ? line : "plus de mémoire");
    sqlite3_free(line);
    text += length + 1;
  }
}

void end_script(Script *script) {
  sqlite3_free(script->copy);
  sqlite3_free(script->report);
}
