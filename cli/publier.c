/*
** publier.c: the command publier: a plain database for dashboards: the tables of a base, and the result of each query
** without parameters as a table of declared types; `dictionnaire` says what each column is. No view, nothing to load:
** any program that reads
** SQLite shows it whole.
*/
#include "command.h"
#include "held.h"
#include "publier_moteur.h"
#include "script.h"

/* Writes the database in a file that is there, empty. name: as the user calls it. */
static int publish(const char *path, const char *name, const char *source) {
  const Parameter parameters[] = {{":nom", name, 0, 0}, {0, 0, 0, 0}};
  Base base = {0};
  Script script = {.base = &base, .parameters = parameters};
  int result = open_base(&base, path, SQLITE_OPEN_READWRITE);

  if (result == DONE) result = add_functions(&base);
  if (result == DONE) result = source ? attach_to_read(&base, source, "source") : attach_reference(&base, "source");
  if (result == DONE) result = attach_reference(&base, "ref");
  if (result == DONE) result = keep_to_reading(&base);
  if (result == DONE) result = run_script(&script, held_publier);
  close_base(&base);
  if (result == DONE) print_report(&script);
  end_script(&script);
  return result;
}

int command_publish(const CommandLine *line) {
  const char *path = line->count == 1 ? line->arguments[0] : "";
  const char *engine = option_value(line, "--moteur");
  const char *source = base_of(line);
  NewFile file = {0};
  Base base = {0};
  int result;

  if (engine && line->count > 1) return misuse("un seul fichier à la fois : « %s » est de trop", line->arguments[1]);
  if (engine) return publish_engine(engine, source, line->count ? path : 0);
  if (*path == '\0') return misuse("un nom de fichier attendu : %s publier FICHIER", called());
  result = check_new(path);
  if (result == DONE) result = open_to_read(&base, source); /* a base of segur's, of this version, put right */
  close_base(&base);
  if (result == DONE) result = begin_file(&file, path, 0);
  if (result != DONE) return result;
  result = end_file(&file, publish(file.partial, path, source));
  if (result == FAILED) say("« %s » n'est pas écrit", path);
  return result;
}
