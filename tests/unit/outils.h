/* outils.h: what the tests through the SQLite API share. */
#ifndef OUTILS_H
#define OUTILS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sqlite3.h>

/* One SQL expression and what it must give: « INTEGER 5 », « REAL 2.5 », « TEXT a »,
** « NULL », or « ERREUR » and the exact text of the error. What only lists the seed stands as a word, which the
** reference database gives: @DISPOSITIFS@, @VAGUES@, @PROFESSIONS@. */
typedef struct Cas {
  const char *expression;
  const char *attendu;
} Cas;

/* The functions of segur that SQLite knows: name, number of arguments. */
#define LIST_FUNCTIONS                                                                                                 \
  "SELECT name, narg FROM pragma_function_list WHERE name GLOB 'sons*' OR name GLOB 'rosp*' OR name GLOB 'segur*' OR " \
  "name GLOB 'csv_*' ORDER BY name, narg"

/* A database in memory with segur loaded; the same, with a copy of the reference in it; and their end, which must not
** answer BUSY. */
sqlite3 *open_with_segur(void);
sqlite3 *open_copy(void);
void close_database(sqlite3 *db);

/* Runs statements; reads an integer. Each fails the test where SQLite does. */
void execute(sqlite3 *db, const char *sql);
int64_t integer(sqlite3 *db, const char *sql);

/* Fails the test at the caller's line, with the SQL and both texts, if an expression does not give what it must. */
#define check(db, expression, attendu) check_at(db, expression, attendu, __FILE__, __LINE__)
void check_at(sqlite3 *db, const char *expression, const char *attendu, const char *file, int line);

/* The same over a table of cases, on a database of its own. */
#define CHECK_ALL(cas) check_all_at(cas, sizeof(cas) / sizeof((cas)[0]), __FILE__, __LINE__)
void check_all_at(const Cas *cas, size_t count, const char *file, int line);

/* Whether the complete suite runs: then what takes long is tried whole. */
int is_complete(void);

/* What a program tries, each check() once, and the faults it makes on purpose; and its end, which counts them for the
** complete suite under one of the families of tests/familles.tsv, and is the exit code. */
typedef struct Essais {
  int64_t faits;
  int64_t fautes_injectees;
} Essais;
extern Essais essais;
int conclure(const char *famille, int echecs);

#endif
