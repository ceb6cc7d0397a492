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
** FONCTION-06  An argument that is an amount is a number of euros of at most two decimals, from
**              -10^12 to 10^12. A tenth of a centime is forgiven: sums of REAL need that.
**
** An error travels in the Call and is reported once, at the end of the function.
*/
#ifndef SEGUR_FONCTIONS_H
#define SEGUR_FONCTIONS_H

#include <stdint.h>

#include "sqlite3ext.h"

/* One SQL function. The user data of each call is a pointer to it, or to a state of the
** connection that begins with a copy of it. */
typedef struct Fonction Fonction;
struct Fonction {
  const char *nom;
  int min_arguments;
  int max_arguments;
  void (*code)(sqlite3_context *, int, sqlite3_value **); /* of an aggregate: its step */
  const struct Bareme *baremes;        /* of the functions that value one dispositif: its scales, one per vague */
  void *(*new_state)(const Fonction *); /* 0: none; it returns 0 when memory lacks */
  void (*free_state)(void *);
  void (*inverse)(sqlite3_context *, int,
                  sqlite3_value **); /* of an aggregate: takes a row of a window out; 0: a scalar */
  void (*value)(sqlite3_context *);                          /* of an aggregate: what it gives */
};

/* The functions, each documented in the file that defines it. */
void sons_dispositif(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons_bas(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons_haut(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons_total(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons_total_inverse(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons_total_value(sqlite3_context *context);
void sons_selon(sqlite3_context *context, int count, sqlite3_value **arguments);
void *new_selon(const Fonction *fonction);
void free_selon(void *state);
void sons_ttc(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons_avance(sqlite3_context *context, int count, sqlite3_value **arguments);
void sons_solde(sqlite3_context *context, int count, sqlite3_value **arguments);
void rosp_total(sqlite3_context *context, int count, sqlite3_value **arguments);
void csv_nombre(sqlite3_context *context, int count, sqlite3_value **arguments);
void csv_mot(sqlite3_context *context, int count, sqlite3_value **arguments);

/* Registers sons_detail(), the table-valued function. */
int register_detail(sqlite3 *db);

/* Registers csv_lignes(), another. */
int register_lignes(sqlite3 *db);

/* A value quoted in an error is cut after this many characters. */
#define QUOTED_MAX 40

/* A call in progress. The functions below that can fail return SQLITE_OK or the code of the
** error, whose text they leave here; there is none when memory lacked for it. */
typedef struct Call {
  const char *function;
  char *error; /* of sqlite3_malloc(), or 0 */
} Call;

/* Begins a scalar function. */
Call begin_call(sqlite3_context *context);

/* Ends one: its result is an amount, an integer or a copy of a text if rc is SQLITE_OK, otherwise the error. */
void end_with_euros(sqlite3_context *context, Call *call, int rc, int64_t centimes);
void end_with_integer(sqlite3_context *context, Call *call, int rc, int64_t integer);
void end_with_text(sqlite3_context *context, Call *call, int rc, const char *text, int length);

/* Fails with « function(): message », the message in printf form. */
int fail(Call *call, const char *message, ...);

/* Fails with « function(): argument : expected, reçu value », the expected in printf form. */
int fail_argument(Call *call, const char *argument, sqlite3_value *value,
                  const char *expected, ...);

/* True if an argument is NULL: the result is then NULL, as it is before any is set. */
int any_null(int count, sqlite3_value **arguments);

/* Reads an integer. A REAL out of the range of integers becomes the nearest one: the caller's
** bounds refuse it. */
int read_integer(Call *call, const char *argument, sqlite3_value *value, int64_t *integer);

/* Reads an amount in euros into centimes. */
int read_centimes(Call *call, const char *argument, sqlite3_value *value, int64_t *centimes);

/* The place of a TEXT among `count` names, which name(i) gives; -1 if it is none, or is no TEXT. */
int find_name(sqlite3_value *value, int count, const char *(*name)(int));

/* The same, but when there is no such name it fails: `unknown` (« inconnu, connus ») and the list of
** names end the error. */
int read_name(Call *call, const char *argument, const char *unknown, sqlite3_value *value,
              int count, const char *(*name)(int), int *found);

/* The result of a function that gives an amount. */
void result_euros(sqlite3_context *context, int64_t centimes);

#endif
