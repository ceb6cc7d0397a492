/*
** fonctions.h: what the SQL functions of segur have in common.
**
** FONCTION-01  A NULL argument gives NULL, whatever the others are.
** FONCTION-02  An integer argument is an INTEGER, a REAL without fractional part, or a TEXT
**              that SQLite's numeric affinity turns into one of these.
** FONCTION-03  Any other value is an error that names the function, the argument and the
**              value: « sons_lab(): sites : entier attendu, reçu TEXT « douze » ».
** FONCTION-04  An amount in whole euros is an INTEGER; else it is the REAL nearest to it.
** FONCTION-05  An argument is never changed by having been read.
*/
#ifndef SEGUR_FONCTIONS_H
#define SEGUR_FONCTIONS_H

#include <stdint.h>

#include "sqlite3ext.h"

/* One SQL function. A pointer to it is the user data of each call. */
typedef struct Fonction {
  const char *nom;
  int min_arguments;
  int max_arguments;
  void (*code)(sqlite3_context *, int, sqlite3_value **);
  int dispositif; /* of the functions that value one scale */
} Fonction;

/* The functions, each documented where it is defined. */
void sons_dispositif(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons(sqlite3_context *context, int count, sqlite3_value **arguments);
void rosp_total(sqlite3_context *context, int count, sqlite3_value **arguments);

/* True if an argument is NULL: the result is then NULL, as it is before any is set. */
int any_null(int count, sqlite3_value **arguments);

/*
** Reads an integer. Returns SQLITE_OK, or reports the error and returns its code. A REAL
** out of the range of integers becomes the nearest integer: the caller's bounds refuse it.
*/
int read_integer(sqlite3_context *context, const char *argument, sqlite3_value *value,
                 int64_t *integer);

/*
** Finds a TEXT among the known names, which name(i) gives. Returns SQLITE_OK, or reports an
** error, which `known` begins (« inconnu, connus ») and the list of names ends, and returns
** its code.
*/
int read_name(sqlite3_context *context, const char *argument, const char *known,
              sqlite3_value *value, int count, const char *(*name)(int), int *found);

/*
** Reports « function(): <argument> : <what is expected>, reçu <value> », with the expected
** in printf form.
*/
void report_argument(sqlite3_context *context, const char *argument, sqlite3_value *value,
                     const char *expected, ...);

/* Reports « function(): <message> », with the message in printf form. */
void report_error(sqlite3_context *context, const char *message, ...);

/* The result of a function that gives an amount. */
void result_euros(sqlite3_context *context, int64_t centimes);

#endif
