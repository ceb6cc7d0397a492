/* sqlite_shell.h: the sqlite3 that `shell` runs: that of the machine (found.c), or the one linked in
** (linked.c). */
#ifndef SEGUR_SQLITE_SHELL_H
#define SEGUR_SQLITE_SHELL_H

/* What is asked of it. */
typedef struct Asked {
  const char *path; /* the base; 0: the reference */
  int read_only;
  int count; /* what follows */
  char **arguments;
} Asked;

/* Its words, ended by a 0, to be freed by sqlite3_free(); 0 if memory lacks. command: what it runs first, or 0; path:
** the base as it takes it. *count: how many. */
char **shell_words(const Asked *asked, char *command, const char *path, int *count);

/* Runs it to its end: its exit code. */
int run_shell(const Asked *asked);

#endif
