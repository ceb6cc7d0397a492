/* nouveau.c: the command nouveau: a base of the user's, which is a copy of the reference that the program holds. */
#include <errno.h>
#include <string.h>

#include "cli.h"
#include "embarque.h"

/* Prints a text as a shell reads it, to be pasted. */
static void print_quoted(const char *text) {
  putchar('\'');
  for (; *text; text++) {
    if (*text == '\'') {
      fputs("'\\''", stdout);
    } else {
      putchar(*text);
    }
  }
  putchar('\'');
}

int check_new(const char *path) {
  static const char *const LEFT[] = {"-journal", "-wal", "-shm", ".partiel"};
  const size_t folder = (size_t)(base_name(path) - path);

  if (path[0] == '-') return refuse("« %s » : un nom de fichier attendu, ou ./%s si c'en est un", path, path);
  if (base_name(path)[0] == '\0') return refuse("« %s » : un nom de fichier attendu", path);
  if (is_there(path)) return refuse("« %s » existe déjà, je n'y touche pas", path);
  for (size_t i = 0; i < sizeof LEFT / sizeof LEFT[0]; i++) {
    char *left = sqlite3_mprintf("%s%s", path, LEFT[i]);
    const int there = left && is_there(left);
    if (there) say("« %s » est le reste d'une autre base, ou d'une commande interrompue : supprimez-le d'abord", left);
    sqlite3_free(left);
    if (there) return FAILED;
  }
  if (!may_make(path)) {
    char *parent = folder > 1 ? sqlite3_mprintf("%.*s", (int)folder - 1, path) : sqlite3_mprintf(folder ? "/" : ".");
    const int is_folder = parent && file_kind(parent) == FILE_FOLDER;
    say(is_folder ? "je ne peux rien écrire dans « %s »" : "pas de dossier « %s »", parent ? parent : "");
    sqlite3_free(parent);
    return FAILED;
  }
  return DONE;
}

int make_base(const char *path) {
  char *partial;
  int error;
  int result = check_new(path);

  if (result != DONE) return result;
  /* Whole before it has its name, and only if nobody took the name meanwhile. */
  partial = sqlite3_mprintf("%s.partiel", path);
  if (partial == 0) return refuse("plus de mémoire");
  error = make_file(partial, 0);
  if (error == EEXIST) { /* another command is making it */
    sqlite3_free(partial);
    return refuse("« %s » existe déjà, je n'y touche pas", path);
  }
  if (error != 0 || !write_held(partial, embarque_base, embarque_base_end)) {
    result = refuse("« %s » ne peut être écrit : nom impossible, ou plus de place sur le disque", path);
  } else if (caught_signal()) {
    result = stopped();
  } else if (!name_file(partial, path)) {
    result = refuse("« %s » existe déjà, je n'y touche pas", path);
  }
  remove_file(partial);
  sqlite3_free(partial);
  return result;
}

int command_new(const Call *call) {
  const char *path = call->count == 1 ? call->arguments[0] : "";
  int result;

  if (*path == '\0') return misuse("un nom de fichier attendu : %s nouveau FICHIER", called());
  result = make_base(path);
  if (result != DONE) return result;
  printf("« %s » est prêt. Ensuite : %s importer dossiers FICHIER.csv --base ", path, called());
  print_quoted(path);
  putchar('\n');
  return DONE;
}
