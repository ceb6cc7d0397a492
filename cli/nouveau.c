/* nouveau.c: the command nouveau: a base of the user's, which is a copy of the reference that the program holds. */
#include "command.h"

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

int command_new(const CommandLine *line) {
  const char *path = line->count == 1 ? line->arguments[0] : "";
  NewFile file = {0};
  int result;

  if (*path == '\0') return misuse("un nom de fichier attendu : %s nouveau FICHIER", called());
  result = begin_base(&file, path);
  result = end_file(&file, result);
  if (result != DONE) return result;
  printf("« %s » est prêt. Ensuite : %s importer dossiers FICHIER.csv --base ", path, called());
  print_quoted(path);
  putchar('\n');
  return DONE;
}
