/*
** publier_moteur.c: publier --moteur: the scales of a base as functions of another engine: engines/commun.sql makes
** expressions of them, and the script of the engine declares its functions.
*/
#include <string.h>

#include "held.h"
#include "publier_moteur.h"
#include "script.h"

static const char *const NAMES[] = {"duckdb", "postgresql", "spark", "clickhouse"};
static const char *const SCRIPTS[] = {held_duckdb, held_postgresql, held_spark, held_clickhouse};
#define COUNT (sizeof NAMES / sizeof NAMES[0])

/* Prints what was made, or writes it in a new file. */
static int hand_over(const Script *script, const char *path) {
  NewFile file = {0};
  int result;

  if (path == 0) {
    print_report(script);
    return DONE;
  }
  result = begin_file(&file, path, 0);
  if (result == DONE && !write_file(file.partial, script->report, strlen(script->report))) result = refuse_short(&file);
  return end_file(&file, result);
}

int publish_engine(const char *name, const char *source, const char *path) {
  static const Parameter NONE[] = {{0, 0, 0, 0}};
  Base base = {0};
  Script script = {.base = &base, .parameters = NONE};
  size_t which = 0;
  int result = choose("moteur", name, 0, NAMES, COUNT);

  while (which < COUNT && strcmp(NAMES[which], name) != 0) which++;
  if (result == DONE && path) result = check_new(path);
  if (result == DONE) result = open_to_read(&base, source);
  if (result == DONE) result = run_script(&script, held_moteurs);
  if (result == DONE) result = run_script(&script, SCRIPTS[which]);
  close_base(&base);
  if (result == DONE) result = hand_over(&script, path);
  end_script(&script);
  return result;
}
