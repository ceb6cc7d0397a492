/*
** shell.c: the command shell: the sqlite3 of the machine, with segur's functions, on a base of the user's or on the reference.
**
** shell [FICHIER] [SQL]   what follows is sqlite3's; the first argument is a file if it is there, or has the name of one
**
** The extension and the reference are those that the program holds: they are written to a folder that goes at the end.
*/
#include <string.h>

#include "embarque.h"
#include "fichier.h"

/* Whether an argument is a base: a file that is there, or that has the name of one. */
static int is_base(const char *word) {
  const char *point = strrchr(base_name(word), '.');

  if (*word != '\0' && is_there(word)) return 1;
  if (strpbrk(word, " \t\r\n") || point == 0) return 0;
  return strcmp(point, ".db") == 0 || strcmp(point, ".sqlite") == 0 || strcmp(point, ".sqlite3") == 0;
}

/* What a person who opens it needs to begin; and whether the scales of the base are those of the functions. */
static void greet(const Base *base) {
  print_line(stdout, base->path ? base->path : "La référence");
  puts("Une phrase de SQL finit par un point-virgule. Pour commencer :\n"
       "  SELECT * FROM recapitulatif;      le budget par couloir\n"
       "  SELECT sons_lab(80);              un client, en euros HT\n"
       "  .tables                           les tables et les requêtes\n"
       "  .schema tranches                  ce que dit chaque colonne d'une table\n"
       "  .quit                             sortir ; les flèches rappellent ce qui a été tapé");
  print_difference(base);
}

/* Writes what the program holds in a file of a folder; its path, to be freed, or 0. */
static char *place(const char *folder, const char *name, const char *held, const char *end) {
  char *path = sqlite3_mprintf("%s/%s", folder, name);

  if (path && write_held(path, held, end)) return path;
  if (path) remove_file(path);
  sqlite3_free(path);
  return 0;
}

/* Runs sqlite3. What comes from a file stops at its first error: a transaction is whole, or did not happen. */
static int run_sqlite(int count, char **arguments, const char *path, const char *extension, int read_only) {
  char **words = sqlite3_malloc64(((size_t)count + 16) * sizeof *words);
  sqlite3_str *quoted = sqlite3_str_new(0);
  char *load;
  int length = 0;
  int result;

  sqlite3_str_appendall(quoted, ".load \"");
  for (const char *c = extension; *c; c++) {
    if (*c == '\\' || *c == '"') sqlite3_str_appendchar(quoted, 1, '\\');
    sqlite3_str_appendchar(quoted, 1, *c);
  }
  sqlite3_str_appendchar(quoted, 1, '"');
  load = sqlite3_str_finish(quoted);
  if (words == 0 || load == 0) {
    result = refuse("plus de mémoire");
  } else {
    const char *const fixed[] = {"sqlite3", "-box", "-cmd", load, "-cmd", ".prompt \"segur> \" \"   ...> \""};
    for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++) words[length++] = (char *)fixed[i];
    if (read_only) words[length++] = "-readonly";
    if (count == 0 && !is_terminal(stdin)) words[length++] = "-bail";
    words[length++] = (char *)path;
    for (int i = 0; i < count; i++) words[length++] = arguments[i];
    words[length] = 0;
    result = run_program(words);
    if (result < 0) result = refuse("sqlite3 n'est pas sur cette machine : installez le paquet sqlite3");
  }
  sqlite3_free(load);
  sqlite3_free(words);
  return result;
}

int command_shell(const Call *call) {
  char **arguments = call->arguments;
  int count = call->count;
  const char *path = call->base;
  Base base = {0};
  char *folder;
  char *extension = 0;
  char *reference = 0;
  char *given = 0;
  int result;

  if (count > 0 && is_base(arguments[0])) {
    path = arguments[0];
    arguments++;
    count--;
  }
  result = open_to_read(&base, path);
  if (result == DONE && count == 0 && is_terminal(stdin) && is_terminal(stdout)) greet(&base);
  close_base(&base);
  if (result != DONE) return result;
  folder = make_folder();
  extension = folder ? place(folder, EXTENSION_NAME, embarque_extension, embarque_extension_end) : 0;
  if (extension && path == 0) reference = place(folder, "segur.db", embarque_base, embarque_base_end);
  if (path) given = as_path(path);
  if (extension == 0 || (reference == 0 && given == 0)) {
    result = refuse("pas de place pour un dossier temporaire");
  } else {
    fflush(stdout);
    result = run_sqlite(count, arguments, path ? given : reference, extension, path == 0 || is_reference(path, call->program));
  }
  if (extension) remove_file(extension);
  if (reference) remove_file(reference);
  if (folder) remove_folder(folder);
  sqlite3_free(extension);
  sqlite3_free(reference);
  sqlite3_free(given);
  sqlite3_free(folder);
  return result;
}
