/* words.c: what the sqlite3 that `shell` runs is given: see sqlite_shell.h. */
#include "base.h"
#include "sqlite_shell.h"

/* What comes from a file stops at its first error: a transaction is whole, or did not happen. */
char **shell_words(const Asked *asked, char *command, const char *path, int *count) {
  static char prompt[] = ".prompt \"segur> \" \"   ...> \""; /* the shell takes it apart where it is */
  char **words = sqlite3_malloc64(((size_t)asked->count + 16) * sizeof *words);
  int length = 0;

  if (words == 0) return 0;
  words[length++] = (char *)"sqlite3";
  words[length++] = (char *)"-box";
  if (command) {
    words[length++] = (char *)"-cmd";
    words[length++] = command;
  }
  words[length++] = (char *)"-cmd";
  words[length++] = prompt;
  if (asked->read_only) words[length++] = (char *)"-readonly";
  if (asked->count == 0 && !is_terminal(stdin)) words[length++] = (char *)"-bail";
  words[length++] = (char *)path;
  for (int i = 0; i < asked->count; i++) words[length++] = asked->arguments[i];
  words[length] = 0;
  *count = length;
  return words;
}
