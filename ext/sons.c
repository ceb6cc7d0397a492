/*
** sons.c: what the State pays a vendor for one client, on the scales of seed/tranches.sql.
**
** sons_lab(sites [, vague])               SGL    sites of the laboratory
** sons_loinc(instances [, vague])         LOINC  transcoding instances
** sons_radio(exams [, vague])             RIS    exams per year of one software instance
** sons_officine(ca [, vague])             LGO    reimbursed turnover of the year, euros
** sons_medecin(medecins [, vague])        LGC    doctors equipped
** sons_msante(app, org, perso [, vague])  MSS    mailboxes of each kind
** sons_sas([vague])                       SAS    a flat sum
** sons(dispositif, quantite [, vague])           any scale of one assiette
** sons_bas(dispositif, quantite [, vague])       at least, by what is printed
** sons_haut(dispositif, quantite [, vague])      at most, by what is printed
**
** Result: euros excluding tax, INTEGER when whole, else REAL rounded to the cent.
** Source: the column `source` of `tranches`, which the query `baremes` prints, and of `extremes`.
**
** SONS-01  `vague` is the first one when left out. An unknown one is an error that lists
**          the known ones.
** SONS-02  A known dispositif without a scale for this vague is an error that says so, and names the document that
** holds it.
** SONS-03  An unknown dispositif is an error that lists the known ones.
** SONS-04  A quantity outside of the scale is an error that says which bound it passes.
** SONS-05  A scale that counts several things is refused where one quantity is given.
** SONS-06  The dispositif of sons(), when it is a constant, is not looked up at each row.
** SONS-07  sons_bas() and sons_haut() are sons() where its status is 'publie', else the extremes of the
**          scale; a scale that nobody bounds is an error that says so, never a NULL that a sum would skip.
*/
#include "sons.h"

SQLITE_EXTENSION_INIT3

static const char *dispositif_name(int i) {
  return DISPOSITIFS[i];
}

/* SONS-03 */
int read_dispositif(Call *call, sqlite3_value *value, int *dispositif) {
  return read_name(call, "dispositif", "inconnu, connus", value, NB_DISPOSITIFS,
                   dispositif_name, dispositif);
}

/* SONS-01 */
int read_vague(Call *call, sqlite3_value *value, int *vague) {
  int64_t number;
  sqlite3_str *known;
  char *list;
  int rc = read_integer(call, "vague", value, &number);

  if (rc != SQLITE_OK) return rc;
  for (int i = 0; i < NB_VAGUES; i++) {
    if (VAGUES[i] == number) {
      *vague = i;
      return SQLITE_OK;
    }
  }
  known = sqlite3_str_new(0);
  for (int i = 0; i < NB_VAGUES; i++) {
    sqlite3_str_appendf(known, "%s%lld", i > 0 ? ", " : "", VAGUES[i]);
  }
  list = sqlite3_str_finish(known);
  if (list == 0) return SQLITE_NOMEM;
  rc = fail_argument(call, "vague", value, "une parmi %s attendue", list);
  sqlite3_free(list);
  return rc;
}

/* SONS-02 */
int published_bareme(Call *call, int dispositif, int vague, const Bareme **bareme) {
  const char *document;

  *bareme = &BAREMES_OF(dispositif)[vague];
  if ((*bareme)->nb_assiettes > 0) return SQLITE_OK;
  document = APPELS[(size_t)dispositif * NB_VAGUES + (size_t)vague];
  return fail(call, "%s, vague %lld : barème introuvable dans nos sources%s%s", DISPOSITIFS[dispositif], VAGUES[vague],
              document ? " ; il est dans : " : "", document ? document : "");
}

/* SONS-05 */
int fail_quantities(Call *call, int dispositif, const Bareme *bareme) {
  sqlite3_str *names = sqlite3_str_new(0);
  char *list;
  int rc;

  for (int i = 0; i < bareme->nb_assiettes; i++) {
    sqlite3_str_appendf(names, "%s%s", i > 0 ? ", " : "", bareme->assiettes[i].nom);
  }
  list = sqlite3_str_finish(names);
  if (list == 0) return SQLITE_NOMEM;
  rc = fail(call, "%s : ce barème demande : %s", DISPOSITIFS[dispositif], list);
  sqlite3_free(list);
  return rc;
}

/* SONS-04: why the kernel refused a quantity. */
static int fail_refused(Call *call, BaremeStatus status, const char *argument, sqlite3_value *value,
                        const Bareme *bareme, const Assiette *assiette) {
  switch (status) {
    case BAREME_BELOW_FIRST_BOUND:
      return fail_argument(call, argument, value, "au moins %lld attendu",
                           assiette->tranches[0].a_partir_de);
    case BAREME_ABOVE_MAX:
      return fail_argument(call, argument, value, "au plus %lld attendu", QUANTITY_MAX);
    case BAREME_UNBOUNDED: /* SONS-07: only a seeded scale is asked for its bounds */
      return fail(call, "%s, vague %lld : aucune source n'imprime de borne",
                  DISPOSITIFS[(bareme - BAREMES) / NB_VAGUES], VAGUES[(bareme - BAREMES) % NB_VAGUES]);
    default:
      return fail_argument(call, argument, value, "quantité moindre attendue (montant trop grand)");
  }
}

static BaremeStatus part_of_amount(const Bareme *bareme, Part part, const int64_t *quantities, int64_t *centimes,
                                   int *at_fault) {
  int64_t other;

  switch (part) {
    case LOW:
      return bareme_range(bareme, quantities, centimes, &other, at_fault);
    case HIGH:
      return bareme_range(bareme, quantities, &other, centimes, at_fault);
    default:
      return bareme_amount(bareme, quantities, centimes, at_fault);
  }
}

int client_amount(Call *call, const Bareme *bareme, Part part, sqlite3_value **values,
                  const char *argument, int64_t *centimes) {
  int64_t quantities[NB_ASSIETTES_MAX];
  BaremeStatus status;
  int i;

  for (i = 0; i < bareme->nb_assiettes; i++) {
    const char *name = argument ? argument : bareme->assiettes[i].nom;
    int rc = read_integer(call, name, values[i], &quantities[i]);
    if (rc != SQLITE_OK) return rc;
  }
  status = part_of_amount(bareme, part, quantities, centimes, &i);
  if (status == BAREME_OK) return SQLITE_OK;
  return fail_refused(call, status, argument ? argument : bareme->assiettes[i].nom, values[i], bareme,
                      &bareme->assiettes[i]);
}

/* Values one client for a flat sum: the only quantity is the client itself. */
static int flat_amount(Call *call, int dispositif, const Bareme *bareme, int64_t *centimes) {
  const int64_t one = 1;
  int at_fault;

  /* The seeded flat sum is of one assiette, from 1: that it might not be is for another seed. */
  if (bareme->nb_assiettes == 1 && /* GCOVR_EXCL_BR_LINE */
      bareme_amount(bareme, &one, centimes, &at_fault) == BAREME_OK) { /* GCOVR_EXCL_BR_LINE */
    return SQLITE_OK;
  }
  return fail_quantities(call, dispositif, bareme); /* GCOVR_EXCL_LINE */
}

int seeded_amount(Call *call, int dispositif, Part part, sqlite3_value *vague_value, int count,
                  sqlite3_value **values, const char *argument, int64_t *centimes) {
  const Bareme *bareme;
  int vague = 0;
  int rc = SQLITE_OK;

  if (vague_value) rc = read_vague(call, vague_value, &vague);
  if (rc == SQLITE_OK) rc = published_bareme(call, dispositif, vague, &bareme);
  if (rc != SQLITE_OK) return rc;
  if (count == 0) return flat_amount(call, dispositif, bareme, centimes);
  if (count != bareme->nb_assiettes) return fail_quantities(call, dispositif, bareme);
  return client_amount(call, bareme, part, values, argument, centimes);
}

int quick_amount(const Bareme *bareme, Part part, sqlite3_value *value, int64_t *centimes) {
  int64_t quantity;
  int at_fault;

  if (sqlite3_value_type(value) != SQLITE_INTEGER || bareme->nb_assiettes != 1) return 0;
  quantity = sqlite3_value_int64(value);
  return part_of_amount(bareme, part, &quantity, centimes, &at_fault) == BAREME_OK;
}

/* The result of a call: its quantities, which must be `quantities`, then perhaps a vague. */
static void result_amount(sqlite3_context *context, int dispositif, Part part, int quantities, int count,
                          sqlite3_value **arguments, const char *argument) {
  Call call = begin_call(context);
  int64_t centimes = 0;
  int rc;

  if (any_null(count, arguments)) return;
  rc = seeded_amount(&call, dispositif, part, count > quantities ? arguments[quantities] : 0, quantities,
                     arguments, argument, &centimes);
  end_with_euros(context, &call, rc, centimes);
}

/* The dispositif whose scales these are. */
static int dispositif_of(const Bareme *baremes) {
  return (int)((baremes - BAREMES) / NB_VAGUES);
}

/* sons_lab() and its sisters: the quantities of their scale, then perhaps a vague. */
void sons_dispositif(sqlite3_context *context, int count, sqlite3_value **arguments) {
  const Fonction *fonction = sqlite3_user_data(context);
  int64_t centimes;

  if (count == 1 && fonction->min_arguments == 1 &&
      quick_amount(fonction->baremes, AMOUNT, arguments[0], &centimes)) {
    result_euros(context, centimes);
  } else {
    result_amount(context, dispositif_of(fonction->baremes), AMOUNT, fonction->min_arguments, count, arguments, 0);
  }
}

const Bareme *baremes_named(sqlite3_value *value) {
  const int dispositif = find_name(value, NB_DISPOSITIFS, dispositif_name);

  return dispositif < 0 ? 0 : BAREMES_OF(dispositif);
}

/* SONS-06 */
static const Bareme *find_baremes(sqlite3_context *context, sqlite3_value *value) {
  const Bareme *baremes = sqlite3_get_auxdata(context, 0);

  if (baremes) return baremes;
  baremes = baremes_named(value);
  if (baremes) sqlite3_set_auxdata(context, 0, (void *)baremes, 0);
  return baremes;
}

/* sons(dispositif, quantite [, vague]), and what is certain of it. */
static void by_name(sqlite3_context *context, Part part, int count, sqlite3_value **arguments) {
  const Bareme *baremes = find_baremes(context, arguments[0]);
  int64_t centimes;
  int dispositif;
  Call call;
  int rc = SQLITE_OK;

  if (baremes && count == 2 && quick_amount(baremes, part, arguments[1], &centimes)) {
    result_euros(context, centimes);
    return;
  }
  call = begin_call(context);
  if (any_null(count, arguments)) return;
  if (baremes) {
    dispositif = dispositif_of(baremes);
  } else {
    rc = read_dispositif(&call, arguments[0], &dispositif);
  }
  if (rc == SQLITE_OK) {
    result_amount(context, dispositif, part, 1, count - 1, &arguments[1], "quantite");
  } else {
    end_with_euros(context, &call, rc, 0);
  }
}

void sons(sqlite3_context *context, int count, sqlite3_value **arguments) {
  by_name(context, AMOUNT, count, arguments);
}

/* SONS-07 */
void sons_bas(sqlite3_context *context, int count, sqlite3_value **arguments) {
  by_name(context, LOW, count, arguments);
}

void sons_haut(sqlite3_context *context, int count, sqlite3_value **arguments) {
  by_name(context, HIGH, count, arguments);
}
