/*
** rosp.c: what is paid for digital usage in town, from seed/remunerations.sql.
**
** rosp_total()             euros, all professions
** rosp_total(profession)   euros, one profession: 'medecin', 'pharmacien'…
**
** Result: INTEGER, euros. Source: the column `source` of `remunerations`.
**
** ROSP-01  Without an argument, the sum over the professions.
** ROSP-02  An unknown profession is an error that lists the known ones.
*/
#include "donnees.h"
#include "fonctions.h"

SQLITE_EXTENSION_INIT3

static const char *profession_name(int i) {
  return REMUNERATIONS[i].profession;
}

void rosp_total(sqlite3_context *context, int count, sqlite3_value **arguments) {
  Call call = begin_call(context);
  int64_t euros = 0;
  int rc = SQLITE_OK;
  int i;

  if (any_null(count, arguments)) return;
  if (count == 0) { /* ROSP-01 */
    for (i = 0; i < NB_REMUNERATIONS; i++) euros += REMUNERATIONS[i].montant;
  } else { /* ROSP-02 */
    rc = read_name(&call, "profession", "inconnue, connues", arguments[0], NB_REMUNERATIONS,
                   profession_name, &i);
    if (rc == SQLITE_OK) euros = REMUNERATIONS[i].montant;
  }
  end_with_integer(context, &call, rc, euros);
}
