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
** « NULL », or « ERREUR » and the exact text of the error. */
typedef struct Cas {
  const char *expression;
  const char *attendu;
} Cas;

/* A database in memory with segur loaded; and its end, which must not answer BUSY. */
sqlite3 *open_with_segur(void);
void close_database(sqlite3 *db);

/* Fails the test, with both texts, if an expression does not give what it must. */
void check(sqlite3 *db, const char *expression, const char *attendu);

/* The same over a table of cases, on a database of its own. */
void check_all(const Cas *cas, size_t count);
#define CHECK_ALL(cas) check_all(cas, sizeof(cas) / sizeof((cas)[0]))

/* What a program tries, each check() once, and the faults it makes on purpose; and its end, which counts them for the
** complete suite under one of the families of tests/familles.tsv, and is the exit code. */
typedef struct Essais {
  int64_t faits;
  int64_t fautes_injectees;
} Essais;
extern Essais essais;
int conclure(const char *famille, int echecs);

#endif
