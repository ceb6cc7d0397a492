/*
** mesurer.c: times SQL statements side by side in SQLite.
**
** mesurer DATABASE EXTENSION ROUNDS FILE.sql…
**
** Each file holds one statement of one row and one column. In each round every statement is run once,
** in turn, so that a machine that slows down slows them all. One line each time, parted by tabs: the name of the
** file without its extension, the round (0 is for warming up), wall time and processor time in microseconds, and the
** value. The last line is the peak memory of the process: « memoire », kilobytes.
**
** The file load.sql is not one of statements: « chargement » opens a connection and loads the extension, ROUNDS times.
*/
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include <sqlite3.h>

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void die(const char *what, const char *why) {
  fprintf(stderr, "%s: %s\n", what, why);
  exit(1);
}

/* The floor: a C function that only returns its argument. */
static void plancher(sqlite3_context *context, int count, sqlite3_value **arguments) {
  (void)count;
  sqlite3_result_value(context, arguments[0]);
}

static sqlite3 *open_database(const char *path, const char *extension) {
  sqlite3 *db;
  char *error = 0;

  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, 0) != SQLITE_OK) die(path, sqlite3_errmsg(db));
  if (sqlite3_enable_load_extension(db, 1) != SQLITE_OK ||
      sqlite3_load_extension(db, extension, 0, &error) != SQLITE_OK) {
    die(extension, error ? error : sqlite3_errmsg(db));
  }
  if (sqlite3_create_function(db, "plancher", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, 0,
                              plancher, 0, 0) != SQLITE_OK) {
    die("plancher", sqlite3_errmsg(db));
  }
  return db;
}

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  char *text = file ? calloc(1, 1 << 20) : 0;

  if (text == 0) die(path, "unreadable");
  if (fread(text, 1, (1 << 20) - 1, file) == 0 || ferror(file) || !feof(file)) die(path, "empty, or too long");
  fclose(file);
  return text;
}

/* « bench/limite/abs.sql » gives « abs ». */
static const char *case_name(const char *path) {
  static char name[100];
  const char *slash = strrchr(path, '/');

  snprintf(name, sizeof name, "%s", slash ? slash + 1 : path);
  if (strrchr(name, '.')) *strrchr(name, '.') = 0;
  return name;
}

static void time_statement(sqlite3 *db, const char *path, const char *sql, int round) {
  sqlite3_stmt *statement;
  double wall;
  double cpu;

  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) die(path, sqlite3_errmsg(db));
  wall = now(CLOCK_MONOTONIC);
  cpu = now(CLOCK_THREAD_CPUTIME_ID);
  if (sqlite3_step(statement) != SQLITE_ROW) die(path, sqlite3_errmsg(db));
  cpu = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
  wall = now(CLOCK_MONOTONIC) - wall;
  printf("%s\t%d\t%.0f\t%.0f\t%s\n", case_name(path), round, wall, cpu, sqlite3_column_text(statement, 0));
  if (sqlite3_step(statement) != SQLITE_DONE) die(path, "more than a row");
  sqlite3_finalize(statement);
}

int main(int count, char **arguments) {
  struct rusage usage;
  sqlite3 *db;

  if (count < 5) die("mesurer", "DATABASE EXTENSION ROUNDS FILE.sql…");
  db = open_database(arguments[1], arguments[2]);
  for (int round = 0; round <= atoi(arguments[3]); round++) {
    for (int i = 4; i < count; i++) {
      char *sql = read_file(arguments[i]);
      time_statement(db, arguments[i], sql, round);
      free(sql);
    }
  }
  if (sqlite3_close(db) != SQLITE_OK) die(arguments[1], "still busy");
  getrusage(RUSAGE_SELF, &usage);
  printf("memoire\t\t\t\t%ld\n", usage.ru_maxrss);
  return 0;
}
