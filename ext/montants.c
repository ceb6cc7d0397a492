/*
** montants.c: what follows from an amount, at the rates of seed/taux.sql.
**
** sons_ttc(ht)     the amount with tax
** sons_avance(ht)  the part paid when the order is placed
** sons_solde(ht)   the rest
**
** Argument and result: euros; ht and the two parts are excluding tax. A credit (below 0) is an
** amount like another. Source: the column `source` of `taux`.
**
** MONTANT-01  The tax and the advance are rounded to the cent; the balance is what is left, so
**             that advance + balance = amount, to the cent, always.
*/
#include "donnees.h"
#include "fonctions.h"

SQLITE_EXTENSION_INIT3

static int64_t advance(int64_t ht) {
  return centimes_percent(ht, 100 - SOLDE_POUR_CENT);
}

/* MONTANT-01 */
static int64_t balance(int64_t ht) {
  return ht - advance(ht);
}

static int64_t with_tax(int64_t ht) {
  return ht + centimes_percent(ht, TVA_POUR_CENT);
}

static void from_amount(sqlite3_context *context, sqlite3_value **arguments,
                        int64_t (*of)(int64_t)) {
  Call call = begin_call(context);
  int64_t ht = 0;
  int rc;

  if (any_null(1, arguments)) return;
  rc = read_centimes(&call, "ht", arguments[0], &ht);
  end_with_euros(context, &call, rc, of(ht));
}

void sons_ttc(sqlite3_context *context, int count, sqlite3_value **arguments) {
  (void)count;
  from_amount(context, arguments, with_tax);
}

void sons_avance(sqlite3_context *context, int count, sqlite3_value **arguments) {
  (void)count;
  from_amount(context, arguments, advance);
}

void sons_solde(sqlite3_context *context, int count, sqlite3_value **arguments) {
  (void)count;
  from_amount(context, arguments, balance);
}
