/* found.c: runs the sqlite3 of the machine. The extension and the reference are written to a folder that goes at the
** end. */
#include <stdlib.h>

#include "base.h"
#include "held.h"
#include "sqlite_shell.h"

/* Writes what the program holds in a file of a folder; its path, to be freed, or 0. */
static char *place(const char *folder, const char *name, const char *held, const char *end) {
  char *path = sqlite3_mprintf("%s/%s", folder, name);

  if (path && write_file(path, held, (size_t)held_size(held, end))) return path;
  if (path) remove_file(path);
  sqlite3_free(path);
  return 0;
}

/* The command of sqlite3's that loads an extension; to be freed, or 0. */
static char *loading(const char *extension) {
  sqlite3_str *command = sqlite3_str_new(0);

  sqlite3_str_appendall(command, ".load \"");
  for (const char *c = extension; *c; c++) {
    if (*c == '\\' || *c == '"') sqlite3_str_appendchar(command, 1, '\\');
    sqlite3_str_appendchar(command, 1, *c);
  }
  sqlite3_str_appendchar(command, 1, '"');
  return sqlite3_str_finish(command);
}

static int run_on(const Asked *asked, const char *extension, const char *path) {
  int count;
  char *command = loading(extension);
  char **words = command ? shell_words(asked, command, path, &count) : 0;
  int result = words ? run_program(words) : refuse("plus de mémoire");

  if (result < 0) result = refuse("sqlite3 n'est pas sur cette machine : installez le paquet sqlite3");
  sqlite3_free(command);
  sqlite3_free(words);
  return result;
}

int run_shell(const Asked *asked) {
  char *folder = make_folder();
  char *extension = folder ? place(folder, EXTENSION_NAME, held_extension, held_extension_end) : 0;
  char *reference = extension && asked->path == 0 ? place(folder, "segur.db", held_base, held_base_end) : 0;
  char *given = asked->path ? as_path(asked->path) : 0;
  int result;

  if (extension && (reference || given)) {
    result = run_on(asked, extension, given ? given : reference);
  } else {
    result = refuse("pas de place pour un dossier temporaire");
  }
  if (extension) remove_file(extension);
  if (reference) remove_file(reference);
  if (folder) remove_folder(folder);
  sqlite3_free(extension);
  sqlite3_free(reference);
  sqlite3_free(given);
  free(folder);
  return result;
}
