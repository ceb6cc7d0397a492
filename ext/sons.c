/*
** sons.c: what the State pays a vendor for one client, on the scales of seed/tranches.sql.
**
** sons_lab(sites [, vague])          SGL    sites of the laboratory
** sons_loinc(instances [, vague])    LOINC  transcoding instances
** sons_radio(exams [, vague])        RIS    exams per year of one software instance
** sons_officine(ca [, vague])        LGO    reimbursed turnover of the year, euros
** sons_medecin(medecins [, vague])   LGC    doctors equipped
** sons_sas([vague])                  SAS    a flat sum
** sons(dispositif, quantite [, vague])      any scale of one assiette
**
** Result: euros excluding tax, INTEGER when whole, else REAL rounded to the cent.
** Source: the column `source` of `tranches`, which the query `baremes` prints.
**
** SONS-01  `vague` is the first one when left out. An unknown one is an error that lists
**          the known ones.
** SONS-02  A known dispositif without a scale for this vague is an error that says so.
** SONS-03  An unknown dispositif is an error that lists the known ones.
** SONS-04  A quantity outside of the scale is an error that says which bound it passes.
** SONS-05  A scale that counts several things is refused where one quantity is given.
*/
#include "donnees.h"
#include "fonctions.h"

SQLITE_EXTENSION_INIT3

/* SONS-01: reads a vague into its place in VAGUES. */
static int read_vague(sqlite3_context *context, sqlite3_value *value, int *vague) {
  int64_t number;
  int rc = read_integer(context, "vague", value, &number);
  sqlite3_str *known;
  char *list;

  if (rc != SQLITE_OK) return rc;
  for (int i = 0; i < NB_VAGUES; i++) {
    if (VAGUES[i] == number) {
      *vague = i;
      return SQLITE_OK;
    }
  }
  known = sqlite3_str_new(sqlite3_context_db_handle(context));
  for (int i = 0; i < NB_VAGUES; i++) {
    sqlite3_str_appendf(known, "%s%lld", i > 0 ? ", " : "", VAGUES[i]);
  }
  list = sqlite3_str_finish(known);
  if (list == 0) {
    sqlite3_result_error_nomem(context);
    return SQLITE_NOMEM;
  }
  report_argument(context, "vague", value, "une de %s attendue", list);
  sqlite3_free(list);
  return SQLITE_MISMATCH;
}

/* SONS-05: says which quantities a scale takes. */
static void report_assiettes(sqlite3_context *context, int dispositif, const Bareme *bareme) {
  sqlite3_str *names = sqlite3_str_new(sqlite3_context_db_handle(context));
  char *list;

  for (int i = 0; i < bareme->nb_assiettes; i++) {
    sqlite3_str_appendf(names, "%s%s", i > 0 ? ", " : "", bareme->assiettes[i].nom);
  }
  list = sqlite3_str_finish(names);
  if (list == 0) {
    sqlite3_result_error_nomem(context);
    return;
  }
  report_error(context, "%s : ce barème demande : %s", DISPOSITIFS[dispositif], list);
  sqlite3_free(list);
}

/* SONS-04: says why the kernel refused a quantity. */
static void report_refusal(sqlite3_context *context, BaremeStatus status, const char *argument,
                           sqlite3_value *value, const Assiette *assiette) {
  if (status == BAREME_BELOW_FIRST_BOUND) {
    report_argument(context, argument, value, "au moins %lld attendu",
                    assiette->tranches[0].a_partir_de);
  } else if (status == BAREME_ABOVE_MAX) {
    report_argument(context, argument, value, "au plus %lld attendu", QUANTITY_MAX);
  } else {
    report_argument(context, argument, value, "quantité dont le montant se calcule attendue");
  }
}

/*
** Values a client on one scale. `argument` names the quantity in errors; 0: each bears the
** name of its assiette. Without any value, the client counts for one: a flat sum.
*/
static void value_client(sqlite3_context *context, int dispositif, sqlite3_value *vague_value,
                         int count, sqlite3_value **values, const char *argument) {
  const Bareme *bareme;
  BaremeStatus status;
  int64_t quantities[NB_ASSIETTES_MAX] = {1};
  int64_t centimes;
  int vague = 0;
  int i;

  if (vague_value != 0 && read_vague(context, vague_value, &vague) != SQLITE_OK) return;
  bareme = &BAREMES[dispositif][vague];
  if (bareme->nb_assiettes == 0) { /* SONS-02 */
    report_error(context, "%s, vague %lld : barème non publié", DISPOSITIFS[dispositif],
                 VAGUES[vague]);
    return;
  }
  if (bareme->nb_assiettes != (count > 0 ? count : 1)) {
    report_assiettes(context, dispositif, bareme);
    return;
  }
  for (i = 0; i < count; i++) {
    const char *name = argument ? argument : bareme->assiettes[i].nom;
    if (read_integer(context, name, values[i], &quantities[i]) != SQLITE_OK) return;
  }
  status = bareme_amount(bareme, quantities, &centimes, &i);
  if (status == BAREME_OK) {
    result_euros(context, centimes);
  } else if (count == 0) {
    report_assiettes(context, dispositif, bareme); /* not a flat sum after all */
  } else {
    report_refusal(context, status, argument ? argument : bareme->assiettes[i].nom, values[i],
                   &bareme->assiettes[i]);
  }
}

/* sons_lab() and its sisters: the quantities of their scale, then perhaps a vague. */
void sons_dispositif(sqlite3_context *context, int count, sqlite3_value **arguments) {
  const Fonction *fonction = sqlite3_user_data(context);
  const int quantities = fonction->min_arguments;

  if (any_null(count, arguments)) return;
  value_client(context, fonction->dispositif, count > quantities ? arguments[quantities] : 0,
               quantities, arguments, 0);
}

static const char *dispositif_name(int i) {
  return DISPOSITIFS[i];
}

/* sons(dispositif, quantite [, vague]) */
void sons(sqlite3_context *context, int count, sqlite3_value **arguments) {
  int dispositif;

  if (any_null(count, arguments)) return;
  if (read_name(context, "dispositif", "inconnu, connus", arguments[0], NB_DISPOSITIFS, dispositif_name,
                &dispositif) != SQLITE_OK) { /* SONS-03 */
    return;
  }
  value_client(context, dispositif, count > 2 ? arguments[2] : 0, 1, &arguments[1], "quantite");
}
