/* linked.c: runs SQLite's own shell, linked in. The build names its main() sqlite_shell(), and has it call
** begin_linked_shell(). */
#include "base.h"
#include "segur.h"
#include "sqlite_shell.h"

int sqlite_shell(int count, char **words);
void begin_linked_shell(void);

/* Where the reference is while the shell runs: in memory, under a name that a connection can open. */
#define REFERENCE "file:/segur.db?vfs=memdb"

/* Keeps the reference there: what it holds goes with its last connection. Nothing of it if a file is asked. */
static sqlite3 *kept;
static int of_a_file;

/* Copies the reference there. */
static int keep_reference(void) {
  sqlite3 *reference = open_reference();
  sqlite3_backup *backup = 0;
  int rc = SQLITE_NOMEM;

  if (reference) rc = sqlite3_open_v2(REFERENCE, &kept, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0);
  if (rc == SQLITE_OK) backup = sqlite3_backup_init(kept, "main", reference, "main");
  if (backup) {
    rc = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
  }
  sqlite3_close(reference);
  return rc == SQLITE_DONE;
}

/* Called by the shell once its own settings are made: each connection that it opens has segur's functions. */
void begin_linked_shell(void) {
  sqlite3_config(SQLITE_CONFIG_URI, 1);
  sqlite3_initialize();
  if (sqlite3_auto_extension((void (*)(void))sqlite3_segur_init) != SQLITE_OK || !(of_a_file || keep_reference())) {
    say("plus de mémoire");
  }
}

int run_shell(const Asked *asked) {
  int count;
  char *path = asked->path ? as_path(asked->path) : 0;
  char **words = asked->path && path == 0 ? 0 : shell_words(asked, 0, path ? path : REFERENCE, &count);
  int result;

  if (words == 0) {
    result = refuse("plus de mémoire");
  } else {
    of_a_file = path != 0;
    forget_signals(); /* the shell has its own way with Ctrl-C */
    sqlite3_shutdown(); /* it sets SQLite up itself; what was allocated stays */
    result = sqlite_shell(count, words);
  }
  sqlite3_free(path);
  sqlite3_free(words);
  return result;
}
