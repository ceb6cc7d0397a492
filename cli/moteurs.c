/*
** moteurs.c: publier --moteur: the scales of a base as functions of another engine: engines/commun.sql makes expressions of them, and the script of the
** engine declares its functions.
*/
#include <string.h>

#include "embarque.h"
#include "moteurs.h"
#include "script.h"

static const char *const NAMES[] = {"duckdb", "postgresql", "spark", "clickhouse"};
static const char *const SCRIPTS[] = {embarque_duckdb, embarque_postgresql, embarque_spark, embarque_clickhouse};
#define COUNT (sizeof NAMES / sizeof NAMES[0])

/* Prints what was made, or writes it in a new file, whole or not at all. */
static int hand_over(const Script *script, const char *path) {
  FILE *file;
  int whole;

  if (path == 0) {
    print_report(script);
    return DONE;
  }
  if (make_file(path, 0) != 0) return refuse("« %s » ne peut être créé", path);
  file = open_stream(path, "wb");
  whole = file && fputs(script->report, file) >= 0;
  if (file && fclose(file) != 0) whole = 0;
  if (whole) return DONE;
  remove_file(path);
  return refuse("« %s » ne peut être écrit en entier", path);
}

int publish_engine(const Call *call, const char *name, const char *path) {
  static const Parametre NONE[] = {{0, 0, 0, 0}};
  Base base = {0};
  Script script = {.base = &base, .parametres = NONE};
  size_t which = 0;
  int result = choose("moteur", name, 0, NAMES, COUNT);

  while (which < COUNT && strcmp(NAMES[which], name) != 0) which++;
  if (result == DONE && path) result = check_new(path);
  if (result == DONE) result = open_to_read(&base, call->base);
  if (result == DONE) result = run_script(&script, embarque_moteurs);
  if (result == DONE) result = run_script(&script, SCRIPTS[which]);
  close_base(&base);
  if (result == DONE) result = hand_over(&script, path);
  end_script(&script);
  return result;
}
