/*
** shell.c: the command shell: sqlite3, with segur's functions, on a base of the user's or on the reference.
**
** shell [FICHIER] [SQL]   what follows is sqlite3's; the first argument is a file if it is there, or has the name of
** one
*/
#include "sqlite_shell.h"

#include <string.h>

#include "command.h"
#include "difference.h"

/* Whether an argument is a base: a file that is there, or that has the name of one. */
static int is_base(const char *word) {
  const char *point = strrchr(base_name(word), '.');

  if (*word != '\0' && is_there(word)) return 1;
  if (strpbrk(word, " \t\r\n") || point == 0) return 0;
  return strcmp(point, ".db") == 0 || strcmp(point, ".sqlite") == 0 || strcmp(point, ".sqlite3") == 0;
}

/* What a person who opens it needs to begin; and whether the scales of the base are those of the functions. */
static void greet(const Base *base) {
  char *difference;

  print_line(stdout, base->path ? base->path : "La référence");
  puts("Une phrase de SQL finit par un point-virgule. Pour commencer :\n"
       "  SELECT * FROM recapitulatif;      le budget par couloir\n"
       "  SELECT sons_lab(80);              un client, en euros HT\n"
       "  .tables                           les tables et les requêtes\n"
       "  .schema tranches                  ce que dit chaque colonne d'une table\n"
       "  .quit                             sortir ; les flèches rappellent ce qui a été tapé");
  difference = difference_of(base);
  if (difference) print_words(stdout, difference);
  sqlite3_free(difference);
}

int command_shell(const CommandLine *line) {
  Asked asked = {.path = base_of(line), .count = line->count, .arguments = line->arguments};
  Base base = {0};
  int result;

  if (asked.count > 0 && is_base(asked.arguments[0])) {
    asked.path = asked.arguments[0];
    asked.arguments++;
    asked.count--;
  }
  result = open_to_read(&base, asked.path);
  if (result == DONE && asked.count == 0 && is_terminal(stdin) && is_terminal(stdout)) greet(&base);
  close_base(&base);
  if (result != DONE) return result;
  fflush(stdout);
  give_back_terminal();
  asked.read_only = asked.path == 0 || is_reference(asked.path, line->program);
  return run_shell(&asked);
}
