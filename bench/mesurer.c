/*
** mesurer.c: times SQL statements side by side in SQLite.
**
** mesurer DATABASE EXTENSION ROUNDS [FILE.sql…]
**
** Each file holds one statement of one row and one column. In each round every statement is run once,
** in turn, so that a machine that slows down slows them all; a round before the first, for warming up, is not printed.
** One line per measure, parted by tabs: the case, which is the name of the file without its extension; what is
** measured;
** the round; the number. « mur » and « cpu » are wall and processor time in microseconds, « valeur » is what the
** statement gave, « memoire » the peak of the process in KB. The case « chargement » is the loading of the extension.
*/
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include <sqlite3.h>

typedef struct Moment {
  double mur;
  double cpu;
} Moment;

static double read_clock(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static Moment now(void) {
  return (Moment){read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_THREAD_CPUTIME_ID)};
}

static void print_since(Moment then, const char *name, int round) {
  const Moment end = now();
  printf("%s\tmur\t%d\t%.1f\n%s\tcpu\t%d\t%.1f\n", name, round, end.mur - then.mur, name, round, end.cpu - then.cpu);
}

static void die(const char *what, const char *why) {
  fprintf(stderr, "%s: %s\n", what, why);
  exit(1);
}

/* The floor: a C function that only returns its last argument. */
static void plancher(sqlite3_context *context, int count, sqlite3_value **arguments) {
  sqlite3_result_value(context, arguments[count - 1]);
}

static sqlite3 *open_database(const char *path, const char *extension) {
  sqlite3 *db;
  char *error = 0;
  Moment then;

  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, 0) != SQLITE_OK) die(path, sqlite3_errmsg(db));
  if (sqlite3_enable_load_extension(db, 1) != SQLITE_OK) die(path, sqlite3_errmsg(db));
  then = now();
  if (sqlite3_load_extension(db, extension, 0, &error) != SQLITE_OK) die(extension, error);
  print_since(then, "chargement", 1);
  if (sqlite3_create_function(db, "plancher", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, 0,
                              plancher, 0, 0) != SQLITE_OK) {
    die("plancher", sqlite3_errmsg(db));
  }
  return db;
}

static sqlite3_stmt *prepare_file(sqlite3 *db, const char *path) {
  static char text[10000];
  sqlite3_stmt *statement;
  FILE *file = fopen(path, "rb");
  size_t length = file ? fread(text, 1, sizeof text - 1, file) : 0;

  if (length == 0 || length == sizeof text - 1) die(path, "unreadable, empty or too long");
  fclose(file);
  text[length] = 0;
  if (sqlite3_prepare_v2(db, text, -1, &statement, 0) != SQLITE_OK) die(path, sqlite3_errmsg(db));
  return statement;
}

/* « bench/limite/abs.sql » gives « abs ». */
static const char *case_of(const char *path) {
  static char name[100];
  const char *slash = strrchr(path, '/');

  snprintf(name, sizeof name, "%s", slash ? slash + 1 : path);
  if (strrchr(name, '.')) *strrchr(name, '.') = 0;
  return name;
}

static void time_file(sqlite3 *db, const char *path, int round) {
  sqlite3_stmt *statement = prepare_file(db, path);
  const Moment then = now();

  if (sqlite3_step(statement) != SQLITE_ROW) die(path, sqlite3_errmsg(db));
  if (round > 0) {
    print_since(then, case_of(path), round);
    printf("%s\tvaleur\t%d\t%s\n", case_of(path), round, sqlite3_column_text(statement, 0));
  }
  if (sqlite3_step(statement) != SQLITE_DONE) die(path, "more than a row");
  sqlite3_finalize(statement);
}

int main(int count, char **arguments) {
  struct rusage usage;
  sqlite3 *db;

  if (count < 4) die("mesurer", "DATABASE EXTENSION ROUNDS [FILE.sql…]");
  db = open_database(arguments[1], arguments[2]);
  for (int round = 0; round <= atoi(arguments[3]); round++) {
    for (int i = 4; i < count; i++) time_file(db, arguments[i], round);
  }
  if (sqlite3_close(db) != SQLITE_OK) die(arguments[1], "still busy");
  getrusage(RUSAGE_SELF, &usage);
  printf("processus\tmemoire\t1\t%ld\n", usage.ru_maxrss);
  return 0;
}
