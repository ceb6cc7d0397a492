/* main.c: the program: its command, and the base on which it works. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"

/* Takes --base FILE out of the arguments, wherever it is: it is SEGUR_DB for one time. */
static int take_base(int *count, char **arguments, const char **base) {
  int kept = 0;

  *base = getenv("SEGUR_DB");
  if (*base && **base == '\0') *base = 0;
  for (int i = 0; i < *count; i++) {
    if (strcmp(arguments[i], "--base") != 0) {
      arguments[kept++] = arguments[i];
    } else if (i + 1 == *count || arguments[i + 1][0] == '\0') {
      return misuse("il manque le fichier : --base FICHIER");
    } else {
      *base = arguments[++i];
    }
  }
  *count = kept;
  return DONE;
}

int main(int count, char **arguments) {
  static const char *const COMMANDS[] = {"importer"};
  const char *base;
  int result;

  count--;
  result = take_base(&count, arguments + 1, &base);
  if (result != DONE) return result;
  if (count == 0) return misuse("quelle commande ?");
  result = choose("commande", arguments[1], COMMANDS, sizeof COMMANDS / sizeof COMMANDS[0]);
  if (result != DONE) return result;
  catch_signals();
  result = command_import(count - 1, arguments + 2, base, arguments[0]);
  if ((fflush(stdout) != 0 || ferror(stdout)) && result == DONE) return refuse("la sortie ne peut être écrite");
  return result;
}
