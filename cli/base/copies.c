/* copies.c: a base of the user's as a copy of the reference, and a copy of one beside itself: see base.h. */
#include <errno.h>

#include "base.h"
#include "held.h"

int begin_base(NewFile *file, const char *path) {
  int result = begin_file(file, path, 0);

  if (result == DONE && !write_file(file->partial, held_base, (size_t)held_size(held_base, held_base_end))) {
    result = refuse("« %s » ne peut être écrit : nom impossible, ou plus de place sur le disque", path);
  } else if (result == DONE && caught_signal()) {
    result = stopped();
  }
  return result == DONE ? DONE : end_file(file, result);
}

/* Copies what a base holds into a file that is there, empty. SQLite copies no base that it is about to write: another
** connection does. */
static int copy_into(const Base *base, const char *copy) {
  char *from = as_path(base->path);
  char *to = as_path(copy);
  sqlite3 *source = 0;
  sqlite3 *target = 0;
  sqlite3_backup *backup;
  int rc = from && to ? sqlite3_open_v2(from, &source, SQLITE_OPEN_READONLY, 0) : SQLITE_NOMEM;

  if (rc == SQLITE_OK) rc = sqlite3_open_v2(to, &target, SQLITE_OPEN_READWRITE, 0);
  backup = rc == SQLITE_OK ? sqlite3_backup_init(target, "main", source, "main") : 0;
  if (backup) {
    do {
      rc = caught_signal() ? SQLITE_INTERRUPT : sqlite3_backup_step(backup, 1000);
    } while (rc == SQLITE_OK);
    sqlite3_backup_finish(backup);
  } else if (rc == SQLITE_OK) {
    rc = SQLITE_NOMEM;
  }
  if (rc == SQLITE_DONE) {
    rc = DONE;
  } else {
    rc = caught_signal()
             ? stopped()
             : refuse("la copie « %s » ne peut être écrite : %s", copy, target ? reason(target) : "plus de mémoire");
  }
  sqlite3_close(source);
  sqlite3_close(target);
  sqlite3_free(from);
  sqlite3_free(to);
  return rc;
}

int copy_base(Base *base, char **copy) {
  for (int n = 1;; n++) {
    char *name = n == 1 ? sqlite3_mprintf("%s.avant", base->path) : sqlite3_mprintf("%s.avant-%d", base->path, n);
    const int error = name ? make_file(name, 1) : ENOMEM;
    int result = FAILED;
    if (error == EEXIST) {
      sqlite3_free(name);
      continue;
    }
    if (error != 0) {
      say("la copie « %s » ne peut être écrite : « %s » n'a pas changé", name ? name : "", base->path);
    } else {
      result = copy_into(base, name);
      if (result == DONE) {
        *copy = name;
        return DONE;
      }
      remove_file(name);
    }
    sqlite3_free(name);
    return result;
  }
}
