/*
** maj.c: the command maj: brings a base of the user's, of a version that was released (base.c: RELEASED), to the
** figures and the schema of this segur.
*/
#include <string.h>

#include "command.h"
#include "held.h"
#include "script.h"
#include "sha3.h"

/* Gives each text of a statement's first column to a function. */
static void each(sqlite3 *db, const char *sql,
                 void (*give)(sqlite3 *empty, const char *text, const char *name, const char *table), sqlite3 *empty) {
  sqlite3_stmt *rows = 0;

  if (sqlite3_prepare_v2(db, sql, -1, &rows, 0) == SQLITE_OK) {
    while (sqlite3_step(rows) == SQLITE_ROW) {
      give(empty, (const char *)sqlite3_column_text(rows, 0), (const char *)sqlite3_column_text(rows, 1),
           (const char *)sqlite3_column_text(rows, 2));
    }
  }
  sqlite3_finalize(rows);
}

static void make(sqlite3 *empty, const char *sql, const char *name, const char *table) {
  (void)name; (void)table;
  run_object(empty, sql);
}

/* Says that an object of the user's no longer compiles, if it does not: sql is what has it compiled. True if it did. */
static int compiles(sqlite3 *empty, const char *sql, const char *kind, const char *name) {
  sqlite3_stmt *statement = 0;
  const int rc = sql ? sqlite3_prepare_v2(empty, sql, -1, &statement, 0) : SQLITE_NOMEM;
  char *line;

  sqlite3_finalize(statement);
  /* A view that is not updatable is none that a trigger on another event makes so. */
  if (rc == SQLITE_OK || strstr(sqlite3_errmsg(empty), "because it is a view")) return 1;
  line = sqlite3_mprintf("%s « %s » ne se lit plus : %s.", kind, name, sqlite3_errmsg(empty));
  print_line(stdout, line ? line : name);
  sqlite3_free(line);
  return 0;
}

static void try_view(sqlite3 *empty, const char *text, const char *name, const char *table) {
  char *sql = sqlite3_mprintf("SELECT 1 FROM \"%w\" LIMIT 0", name);

  (void)text; (void)table;
  compiles(empty, sql, "Votre vue", name);
  sqlite3_free(sql);
}

/* The statements that fire the triggers of a table, one per row. */
static const char FIRING[] = "SELECT printf('EXPLAIN DELETE FROM \"%w\"', ?1) UNION ALL"
                             " SELECT printf('EXPLAIN UPDATE \"%w\" SET %s', ?1, group_concat(printf('\"%w\" = "
                             "\"%w\"', name, name), ', ')) FROM pragma_table_xinfo(?1) WHERE hidden = 0"
                             " UNION ALL SELECT printf('EXPLAIN INSERT INTO \"%w\" (%s) VALUES (%s)', ?1, "
                             "group_concat(printf('\"%w\"', name), ', '), group_concat('NULL', ', '))"
                             " FROM pragma_table_xinfo(?1) WHERE hidden = 0";

static void try_trigger(sqlite3 *empty, const char *text, const char *name, const char *table) {
  sqlite3_stmt *firing = 0;
  char *drop = sqlite3_mprintf("DROP TRIGGER \"%w\"", name);

  if (compiles(empty, text, "Votre déclencheur", name) && run_object(empty, text) == SQLITE_OK && drop) {
    if (sqlite3_prepare_v2(empty, FIRING, -1, &firing, 0) == SQLITE_OK &&
        sqlite3_bind_text(firing, 1, table, -1, SQLITE_STATIC) == SQLITE_OK) {
      while (sqlite3_step(firing) == SQLITE_ROW &&
             compiles(empty, (const char *)sqlite3_column_text(firing, 0), "Votre déclencheur", name)) {
        continue;
      }
    }
    sqlite3_finalize(firing);
    sqlite3_exec(empty, drop, 0, 0, 0);
  }
  sqlite3_free(drop);
}

/* Names the views and triggers of the user's that no longer compile: they are tried in a base that has the schema
** alone. */
static void try_objects(const Base *base) {
  Base empty = {0};

  if (sqlite3_open(":memory:", &empty.db) == SQLITE_OK && add_functions(&empty) == DONE) {
    each(base->db,
         "SELECT sql FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*' ORDER BY "
         "type, rowid",
         make, empty.db);
    each(base->db,
         "SELECT sql, name FROM main.sqlite_schema WHERE type = 'view' AND name NOT IN (SELECT nom FROM "
         "main.reference_objets) ORDER BY rowid",
         try_view, empty.db);
    each(base->db, "SELECT sql, name, tbl_name FROM main.sqlite_schema WHERE type = 'trigger' ORDER BY rowid",
         try_trigger, empty.db);
  }
  close_base(&empty);
}

/* Runs the script on a base that is open, and says what it did. */
static int upgrade(Base *base, int before, int now) {
  Parameter parameters[] = {{":avant", 0, before, 0}, {":version", 0, now, 0}, {0, 0, 0, 0}};
  Script script = {.base = base, .parameters = parameters};
  int result = attach_reference(base, "ref");

  if (result == DONE && add_sha3(base->db) != SQLITE_OK) result = refuse("%s", reason(base->db));
  if (result == DONE) result = run_script(&script, "BEGIN IMMEDIATE");
  if (result == DONE) {
    result = read_version(base, &parameters[0].integer, now); /* another may have brought it meanwhile */
  }
  if (result == DONE) result = run_script(&script, held_maj);
  if ((result != DONE || script.unchanged) && script.copy) remove_file(script.copy);
  if (result == DONE) {
    printf("« %s » est à jour (version %d).\n", base->path, now);
    if (script.unchanged) {
      puts("Rien n'y a changé.");
    } else {
      printf("Telle qu'elle était : « %s ».\n", script.copy);
    }
    print_report(&script);
    try_objects(base);
  } else {
    say("« %s » n'a pas changé", base->path);
  }
  end_script(&script);
  return result;
}

int command_upgrade(const CommandLine *line) {
  const char *path = line->count > 0 ? line->arguments[0] : base_of(line);
  Base base = {0};
  int before = 0;
  int now = 0;
  int result;

  if (line->count > 1 || path == 0 || *path == '\0') {
    return misuse("un nom de fichier attendu : %s maj FICHIER", called());
  }
  if (*path == '-') return refuse("« %s » : un nom de fichier attendu, ou ./%s si c'en est un", path, path);
  result = open_to_upgrade(&base, path, line->program, &before, &now);
  if (result == DONE) result = upgrade(&base, before, now);
  close_base(&base);
  return result;
}
