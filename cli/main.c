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
  static const char *const COMMANDS[] = {"importer", "maj", "nouveau", "publier", "recap", "requete", "shell"};
  const char *base;
  int result;

  count--;
  result = take_base(&count, arguments + 1, &base);
  if (result != DONE) return result;
  if (count == 0) return misuse("quelle commande ?");
  result = choose("commande", arguments[1], 0, COMMANDS, sizeof COMMANDS / sizeof COMMANDS[0]);
  if (result != DONE) return result;
  catch_signals();
  if (strcmp(arguments[1], "importer") == 0) {
    result = command_import(count - 1, arguments + 2, base, arguments[0]);
  } else if (strcmp(arguments[1], "maj") == 0) {
    result = command_upgrade(count - 1, arguments + 2, base, arguments[0]);
  } else if (strcmp(arguments[1], "shell") == 0) {
    result = command_shell(count - 1, arguments + 2, base, arguments[0]);
  } else if (strcmp(arguments[1], "publier") == 0) {
    result = command_publish(count - 1, arguments + 2, base);
  } else if (strcmp(arguments[1], "nouveau") == 0) {
    result = command_new(count - 1, arguments + 2);
  } else {
    /* recap is the query recapitulatif: its name takes the place of the command's. */
    const int recap = strcmp(arguments[1], "recap") == 0;
    static char query[] = "recapitulatif";
    if (recap) arguments[1] = query;
    result = command_query(count - !recap, arguments + 2 - recap, base);
  }
  if ((fflush(stdout) != 0 || ferror(stdout)) && result == DONE) return refuse("la sortie ne peut être écrite");
  return result;
}
