/*
** moteur.c: SQLite and segur's functions, in WebAssembly: what the page asks its questions of. It is SQLite's own
** interface that JavaScript calls (moteur.js); here is only what a system would give: a disk, which there is not, a
** clock and chance, which the page
** gives.
*/
#include <stdint.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "segur.h"

#define IMPORT(name) __attribute__((import_module("page"), import_name(name)))
IMPORT("maintenant") double page_now(void);                 /* milliseconds since 1970 */
IMPORT("decalage") double page_offset(double milliseconds); /* of the clock of the place, in seconds */
IMPORT("continuer") int page_continue(void);                /* 0: the question is to stop */

static int open_nothing(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  (void)vfs; (void)name; (void)flags; (void)out;
  file->pMethods = 0;
  return SQLITE_CANTOPEN;
}

static int delete_nothing(sqlite3_vfs *vfs, const char *name, int sync) {
  (void)vfs; (void)name; (void)sync;
  return SQLITE_OK;
}

static int find_nothing(sqlite3_vfs *vfs, const char *name, int flags, int *found) {
  (void)vfs; (void)name; (void)flags;
  *found = 0;
  return SQLITE_OK;
}

static int keep_name(sqlite3_vfs *vfs, const char *name, int size, char *path) {
  (void)vfs;
  sqlite3_snprintf(size, path, "%s", name);
  return SQLITE_OK;
}

static int give_chance(sqlite3_vfs *vfs, int count, char *bytes) {
  (void)vfs;
  return getentropy(bytes, (size_t)(count < 256 ? count : 256)) == 0 ? count : 0;
}

static int do_not_sleep(sqlite3_vfs *vfs, int microseconds) {
  (void)vfs;
  return microseconds;
}

static int tell_time(sqlite3_vfs *vfs, sqlite3_int64 *time) {
  (void)vfs;
  *time = (sqlite3_int64)page_now() + 210866760000000; /* the Julian day of 1970 */
  return SQLITE_OK;
}

static int tell_day(sqlite3_vfs *vfs, double *day) {
  sqlite3_int64 time;

  tell_time(vfs, &time);
  *day = (double)time / 86400000;
  return SQLITE_OK;
}

/* What SQLite calls in the place of localtime() (CMakeLists.txt), which is no function here: it knows no place. */
struct tm *segur_localtime(const time_t *time) {
  static struct tm fields;
  const time_t local = *time + (time_t)page_offset((double)*time * 1000);

  return gmtime_r(&local, &fields);
}

int sqlite3_os_init(void) {
  static sqlite3_vfs vfs = {
      .iVersion = 2,
      .szOsFile = sizeof(sqlite3_file),
      .mxPathname = 64,
      .zName = "page",
      .xOpen = open_nothing,
      .xDelete = delete_nothing,
      .xAccess = find_nothing,
      .xFullPathname = keep_name,
      .xRandomness = give_chance,
      .xSleep = do_not_sleep,
      .xCurrentTime = tell_day,
      .xCurrentTimeInt64 = tell_time,
  };
  return sqlite3_vfs_register(&vfs, 1);
}

int sqlite3_os_end(void) {
  return SQLITE_OK;
}

static int is_to_stop(void *unused) {
  (void)unused;
  return !page_continue();
}

/* Opens a base, whose bytes sqlite3_malloc64() gave and which it keeps; 0 if it cannot. */
sqlite3 *segur_ouvrir(unsigned char *bytes, int count) {
  sqlite3 *db = 0;
  char *error = 0;

  if (sqlite3_open(":memory:", &db) == SQLITE_OK &&
      sqlite3_deserialize(db, "main", bytes, count, count,
                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK &&
      sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0) == SQLITE_OK &&
      sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0) == SQLITE_OK && /* a base may be anybody's */
      sqlite3_segur_init(db, &error, 0) == SQLITE_OK) {
    sqlite3_progress_handler(db, 20000, is_to_stop, 0);
    return db;
  }
  sqlite3_free(error);
  sqlite3_close(db);
  return 0;
}
