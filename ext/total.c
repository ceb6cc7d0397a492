/*
** total.c: exact sums.
**
** sons_total(dispositif, quantite [, vague])   the sum of what sons() gives
** sons_total(montant)                          the sum of amounts, in euros
**
** Aggregates, and window functions. Arguments: those of sons(); or an amount, as sons_ttc() takes it. Result: euros
** excluding tax, INTEGER when whole, else REAL. Source: that of sons(); of amounts, the caller.
**
** TOTAL-01  The sum is of centimes, as integers: exact whatever the number of rows. Up to 2^53 centimes, 90 071 992 547
** 409.92
**           euros, the REAL given is the nearest to it; beyond, it is off by 2^-52 of the amount at most.
** TOTAL-02  A row with a NULL is skipped. Of no row the sum is NULL.
** TOTAL-03  The first refused value is an error, with the words of sons().
** TOTAL-04  A sum that does not fit in 64 bits is refused: nothing ever wraps.
** TOTAL-05  In a window, a row that leaves takes out what it brought.
*/
#include <string.h>

#include "sons.h"

SQLITE_EXTENSION_INIT3

/* A sum under way, and the dispositif of the last row: rows of one come together. */
typedef struct Total {
  int64_t centimes;
  int64_t count;
  const Bareme *baremes;
  int length;
  char nom[16];
} Total;

/* The scales that a TEXT names, which are often those that the row before named. */
static const Bareme *baremes_of(Total *total, sqlite3_value *value) {
  const unsigned char *nom;
  int length;

  if (sqlite3_value_type(value) != SQLITE_TEXT) return 0;
  nom = sqlite3_value_text(value);
  length = sqlite3_value_bytes(value);
  /* Only a text in UTF-16 is converted. */
  if (nom == 0 || (size_t)length > sizeof total->nom) return 0; /* GCOVR_EXCL_BR_LINE */
  if (total->baremes == 0 || total->length != length || memcmp(total->nom, nom, (size_t)length) != 0) {
    total->baremes = baremes_named(value);
    total->length = length;
    memcpy(total->nom, nom, (size_t)length);
  }
  return total->baremes;
}

/* What nearly every row is; see quick_amount(). */
static int quick_row(Total *total, int count, sqlite3_value **arguments, int64_t *centimes) {
  const Bareme *baremes;

  if (count != 2) return 0;
  baremes = baremes_of(total, arguments[0]);
  return baremes && quick_amount(baremes, AMOUNT, arguments[1], centimes);
}

/* The amount of any other. */
static int read_row(Call *call, int count, sqlite3_value **arguments, int64_t *centimes) {
  int dispositif;
  int rc;

  if (count == 1) return read_centimes(call, "montant", arguments[0], centimes);
  rc = read_dispositif(call, arguments[0], &dispositif);
  if (rc != SQLITE_OK) return rc;
  return seeded_amount(call, dispositif, AMOUNT, count == 3 ? arguments[2] : 0, 1, &arguments[1], "quantite", centimes);
}

/* Adds the amount of a row to the sum, or takes it out; false if the sum does not fit. */
static int add_centimes(Total *total, int sign, int64_t centimes) {
  centimes *= sign; /* of an amount, which is far from the ends */
  if (centimes > 0 ? total->centimes > INT64_MAX - centimes : total->centimes < INT64_MIN - centimes) {
    return 0;
  }
  total->centimes += centimes;
  total->count += sign;
  return 1;
}

/* A row that quick_row() leaves, or whose sum does not fit. */
static void add_slowly(sqlite3_context *context, Total *total, int sign, int count, sqlite3_value **arguments) {
  Call call = begin_call(context);
  int64_t centimes = 0;
  int rc;

  if (any_null(count, arguments)) return; /* TOTAL-02 */
  rc = read_row(&call, count, arguments, &centimes);
  if (rc == SQLITE_OK && !add_centimes(total, sign, centimes)) rc = fail(&call, "somme trop grande"); /* TOTAL-04 */
  if (rc != SQLITE_OK) end_with_euros(context, &call, rc, 0); /* TOTAL-03 */
}

static void add(sqlite3_context *context, int sign, int count, sqlite3_value **arguments) {
  Total *total = sqlite3_aggregate_context(context, sizeof *total);
  int64_t centimes;

  if (total == 0) {
    sqlite3_result_error_nomem(context);
  } else if (!quick_row(total, count, arguments, &centimes) || !add_centimes(total, sign, centimes)) {
    add_slowly(context, total, sign, count, arguments);
  }
}

void sons_total(sqlite3_context *context, int count, sqlite3_value **arguments) {
  add(context, 1, count, arguments);
}

/* TOTAL-05 */
void sons_total_inverse(sqlite3_context *context, int count, sqlite3_value **arguments) {
  add(context, -1, count, arguments);
}

void sons_total_value(sqlite3_context *context) {
  const Total *total = sqlite3_aggregate_context(context, 0);

  if (total && total->count > 0) result_euros(context, total->centimes); /* TOTAL-01 */
}
