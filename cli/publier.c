/*
** publier.c: the command publier: a plain database for dashboards: the tables of a base, and the result of each query without parameters as a
** table of declared types; `dictionnaire` says what each column is. No view, nothing to load: any program that reads SQLite shows it whole.
*/
#include <errno.h>
#include <string.h>

#include "embarque.h"
#include "moteurs.h"
#include "script.h"

/* Writes the database in a file that is there, empty. name: as the user calls it. */
static int publish(const char *path, const char *name, const char *source) {
  const Parametre parametres[] = {{":nom", name, 0, 0}, {0, 0, 0, 0}};
  Base base = {0};
  Script script = {.base = &base, .parametres = parametres};
  int result = open_base(&base, path, SQLITE_OPEN_READWRITE);

  if (result == DONE) result = add_functions(&base);
  if (result == DONE) result = source ? attach_to_read(&base, source, "source") : attach_reference(&base, "source");
  if (result == DONE) result = attach_reference(&base, "ref");
  if (result == DONE) result = keep_to_reading(&base);
  if (result == DONE) result = run_script(&script, embarque_publier);
  close_base(&base);
  if (result == DONE) print_report(&script);
  end_script(&script);
  return result;
}

/* publier --moteur NAME [FILE], in any order. */
static int command_engine(const Call *call) {
  const char *name = 0, *path = 0;

  for (int i = 0; i < call->count; i++) {
    char *word = call->arguments[i];
    if (strcmp(word, "--moteur") == 0 && i + 1 < call->count) {
      name = call->arguments[++i];
    } else if (strncmp(word, "--moteur=", 9) == 0) {
      name = word + 9;
    } else if (path == 0 && *word && *word != '-') {
      path = word;
    } else {
      return misuse("%s publier --moteur MOTEUR [FICHIER] attendu", called());
    }
  }
  return publish_engine(call, name, path);
}

int command_publish(const Call *call) {
  const char *path = call->count == 1 ? call->arguments[0] : "";
  const char *source = call->base;
  Base base = {0};
  char *partial;
  int error;
  int result;

  for (int i = 0; i < call->count; i++) {
    if (strncmp(call->arguments[i], "--moteur", 8) == 0) return command_engine(call);
  }
  if (*path == '\0') return misuse("un nom de fichier attendu : %s publier FICHIER", called());
  result = check_new(path);
  if (result == DONE) result = open_to_read(&base, source); /* a base of segur's, of this version, put right */
  close_base(&base);
  if (result != DONE) return result;
  partial = sqlite3_mprintf("%s.partiel", path);
  if (partial == 0) return refuse("plus de mémoire");
  error = make_file(partial, 0);
  if (error == EEXIST) {
    result = refuse("« %s » existe déjà, je n'y touche pas", path);
  } else if (error != 0) {
    result = refuse("« %s » ne peut être écrit : nom impossible, ou plus de place sur le disque", path);
  } else {
    result = publish(partial, path, source);
    if (result == DONE && !name_file(partial, path)) result = refuse("« %s » existe déjà, je n'y touche pas", path);
    remove_file(partial);
  }
  if (result == FAILED) say("« %s » n'est pas écrit", path);
  sqlite3_free(partial);
  return result;
}
