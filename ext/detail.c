/*
** detail.c: why an amount is what it is.
**
** sons_detail(dispositif, quantite [, vague])   table-valued: a row per tranche of a scale
** sons_detail(dispositif)                       the same, for no client in particular
** sons_detail                                   the tranches of every scale
**
** dispositif: TEXT. quantite: integer. vague: integer, the first one when left out.
**
** Columns: dispositif, vague, assiette; quantite, as given; a_partir_de and jusqu_a, the first and
** the last quantity of the tranche, jusqu_a NULL where there is no last; forfait and par_unite, in
** euros excluding tax; actif, 1 for the tranche that the quantity reaches, 0 for the others, NULL
** without a quantity; montant, of the client, on the active tranche, in euros excluding tax;
** statut; source; plafond, of the whole scale, in euros excluding tax, NULL without one; bas and haut, what is certain
** of the client's amount, on the active tranche, in euros excluding tax, NULL where nothing bounds it.
**
** DETAIL-01  A NULL argument gives no row.
** DETAIL-02  What sons() refuses is refused here, with the same words.
** DETAIL-03  montant is what sons() gives.
** DETAIL-04  The table depends on its arguments alone, and is declared innocuous.
** DETAIL-05  Where SQLite cannot hand over a quantity that the statement compares, it has no
**            solution, and says so: never an empty answer in silence.
** DETAIL-06  bas and haut are what sons_bas() and sons_haut() give; NULL where these fail for want of a bound.
*/
#include "sons.h"

SQLITE_EXTENSION_INIT3

/* The columns, in the order of the declaration. The last three are the arguments. */
enum {
  DISPOSITIF, VAGUE, ASSIETTE, QUANTITE, A_PARTIR_DE, JUSQU_A, FORFAIT, PAR_UNITE, ACTIF,
  MONTANT, STATUT, SOURCE, PLAFOND, BAS, HAUT, POUR_DISPOSITIF, POUR_QUANTITE, POUR_VAGUE
};

static const char DECLARATION[] =
    "CREATE TABLE sons_detail (dispositif TEXT, vague INTEGER, assiette TEXT, quantite INTEGER,"
    " a_partir_de INTEGER, jusqu_a INTEGER, forfait NUMERIC, par_unite NUMERIC, actif INTEGER,"
    " montant NUMERIC, statut TEXT, source TEXT, plafond NUMERIC, bas NUMERIC, haut NUMERIC,"
    " pour_dispositif TEXT HIDDEN, pour_quantite INTEGER HIDDEN, pour_vague INTEGER HIDDEN)";

/* The arguments. Bit i of idxNum is set if xFilter is given argument i; they come in this order. */
enum { ARG_DISPOSITIF, ARG_QUANTITE, ARG_VAGUE, ARGUMENTS };

typedef struct Cursor {
  sqlite3_vtab_cursor base; /* first: SQLite sees only this */
  int dispositif, last_dispositif; /* the scales to go through, both ends included */
  int vague, first_vague, last_vague;
  int assiette;
  int tranche;
  int has_quantity;
  int64_t quantity;
  int64_t centimes; /* the amount of the client, if there is a quantity */
  int bounded;      /* true if something is certain of it: */
  int64_t low, high;
  const Tranche *reached; /* the tranche that it reaches, or 0 */
} Cursor;

static int detail_connect(sqlite3 *db, void *state, int argc, const char *const *argv,
                          sqlite3_vtab **table, char **error) {
  int rc = sqlite3_declare_vtab(db, DECLARATION);

  (void)state; (void)argc; (void)argv; (void)error;
  if (rc != SQLITE_OK) return rc;
  rc = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS); /* DETAIL-04 */
  if (rc != SQLITE_OK) return rc; /* GCOVR_EXCL_BR_LINE: a constant is never refused */
  *table = sqlite3_malloc64(sizeof **table);
  if (*table == 0) return SQLITE_NOMEM;
  **table = (sqlite3_vtab){0};
  return SQLITE_OK;
}

static int detail_disconnect(sqlite3_vtab *table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

/* Asks for the arguments that are there; they must be known before the table is read. */
static int detail_best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
  int given[ARGUMENTS] = {-1, -1, -1}; /* the constraint that gives each argument */
  int count = 0;

  (void)table;
  for (int i = 0; i < info->nConstraint; i++) {
    const int argument = info->aConstraint[i].iColumn - POUR_DISPOSITIF;
    if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    if (!info->aConstraint[i].usable) return SQLITE_CONSTRAINT;
    given[argument] = i;
  }
  for (int argument = 0; argument < ARGUMENTS; argument++) {
    if (given[argument] < 0) continue;
    info->idxNum |= 1 << argument;
    info->aConstraintUsage[given[argument]].argvIndex = ++count;
    info->aConstraintUsage[given[argument]].omit = 1;
  }
  /* DETAIL-05: this way of reading the table would compare the quantity with a NULL. */
  if ((info->colUsed >> POUR_QUANTITE & 1) && given[ARG_QUANTITE] < 0) return SQLITE_CONSTRAINT;
  info->estimatedRows = info->idxNum ? 3 : 30;
  info->estimatedCost = (double)info->estimatedRows;
  return SQLITE_OK;
}

static int detail_open(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor) {
  Cursor *opened = sqlite3_malloc64(sizeof *opened);

  (void)table;
  if (opened == 0) return SQLITE_NOMEM;
  *opened = (Cursor){0};
  *cursor = &opened->base;
  return SQLITE_OK;
}

static int detail_close(sqlite3_vtab_cursor *cursor) {
  sqlite3_free(cursor);
  return SQLITE_OK;
}

static const Bareme *bareme_of(const Cursor *cursor) {
  return &BAREMES_OF(cursor->dispositif)[cursor->vague];
}

static const Tranche *tranche_of(const Cursor *cursor) {
  return &bareme_of(cursor)->assiettes[cursor->assiette].tranches[cursor->tranche];
}

static int detail_eof(sqlite3_vtab_cursor *base) {
  const Cursor *cursor = (const Cursor *)base;

  return cursor->dispositif > cursor->last_dispositif;
}

/* Goes on until there is a tranche: a scale that nobody published has none. */
static void find_tranche(Cursor *cursor) {
  while (cursor->dispositif <= cursor->last_dispositif) {
    const Bareme *bareme = bareme_of(cursor);
    if (cursor->assiette < bareme->nb_assiettes) {
      if (cursor->tranche < bareme->assiettes[cursor->assiette].nb_tranches) return;
      cursor->assiette++;
    } else {
      cursor->assiette = 0;
      if (++cursor->vague > cursor->last_vague) {
        cursor->vague = cursor->first_vague;
        cursor->dispositif++;
      }
    }
    cursor->tranche = 0;
  }
}

static int detail_next(sqlite3_vtab_cursor *base) {
  Cursor *cursor = (Cursor *)base;

  cursor->tranche++;
  find_tranche(cursor);
  return SQLITE_OK;
}

/* Takes the arguments of one scale, and values the client if there is a quantity. */
static int begin_scale(Call *call, Cursor *cursor, sqlite3_value *dispositif,
                       sqlite3_value *quantite, sqlite3_value *vague) {
  const Bareme *bareme;
  int at_fault;
  int rc;

  if (dispositif == 0) return fail(call, "dispositif : argument absent");
  cursor->vague = 0;
  rc = read_dispositif(call, dispositif, &cursor->dispositif);
  if (rc == SQLITE_OK && vague) rc = read_vague(call, vague, &cursor->vague);
  if (rc == SQLITE_OK) {
    rc = published_bareme(call, cursor->dispositif, cursor->vague, &bareme);
  }
  if (rc != SQLITE_OK) return rc;
  cursor->last_dispositif = cursor->dispositif;
  cursor->first_vague = cursor->last_vague = cursor->vague;

  cursor->has_quantity = quantite != 0;
  if (quantite == 0) return SQLITE_OK;
  if (bareme->nb_assiettes != 1) return fail_quantities(call, cursor->dispositif, bareme);
  rc = client_amount(call, bareme, AMOUNT, &quantite, "quantite", &cursor->centimes);
  if (rc == SQLITE_OK) rc = read_integer(call, "quantite", quantite, &cursor->quantity);
  if (rc != SQLITE_OK) return rc;
  cursor->reached = bareme_tranche(bareme->assiettes, cursor->quantity);
  cursor->bounded = bareme_range(bareme, &cursor->quantity, &cursor->low, &cursor->high, &at_fault) == BAREME_OK;
  return SQLITE_OK;
}

static int detail_filter(sqlite3_vtab_cursor *base, int given, const char *unused, int argc,
                         sqlite3_value **argv) {
  Cursor *cursor = (Cursor *)base;
  sqlite3_value *arguments[ARGUMENTS] = {0, 0, 0};
  Call call = {"sons_detail", 0};
  int rc;

  (void)unused;
  *cursor = (Cursor){.base = *base, .last_dispositif = NB_DISPOSITIFS - 1,
                     .last_vague = NB_VAGUES - 1};
  if (any_null(argc, argv)) { /* DETAIL-01 */
    cursor->last_dispositif = -1;
    return SQLITE_OK;
  }
  for (int argument = 0; argument < ARGUMENTS; argument++) {
    if (given & 1 << argument) arguments[argument] = *argv++;
  }
  if (given) {
    rc = begin_scale(&call, cursor, arguments[ARG_DISPOSITIF], arguments[ARG_QUANTITE],
                     arguments[ARG_VAGUE]);
    if (rc != SQLITE_OK) { /* DETAIL-02 */
      sqlite3_free(base->pVtab->zErrMsg);
      base->pVtab->zErrMsg = call.error;
      return rc;
    }
  }
  find_tranche(cursor);
  return SQLITE_OK;
}

static int detail_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
  const Cursor *cursor = (const Cursor *)base;
  const Bareme *bareme = bareme_of(cursor);
  const Assiette *assiette = &bareme->assiettes[cursor->assiette];
  const Tranche *tranche = tranche_of(cursor);
  const int active = tranche == cursor->reached;

  switch (column) { /* GCOVR_EXCL_BR_LINE: SQLite asks for the columns declared */
    case DISPOSITIF:
    case POUR_DISPOSITIF:
      sqlite3_result_text(context, DISPOSITIFS[cursor->dispositif], -1, SQLITE_STATIC);
      break;
    case VAGUE:
    case POUR_VAGUE:
      sqlite3_result_int64(context, VAGUES[cursor->vague]);
      break;
    case ASSIETTE:
      sqlite3_result_text(context, assiette->nom, -1, SQLITE_STATIC);
      break;
    case QUANTITE:
    case POUR_QUANTITE:
      if (cursor->has_quantity) sqlite3_result_int64(context, cursor->quantity);
      break;
    case A_PARTIR_DE:
      sqlite3_result_int64(context, tranche->a_partir_de);
      break;
    case JUSQU_A:
      if (cursor->tranche + 1 < assiette->nb_tranches) {
        sqlite3_result_int64(context, tranche[1].a_partir_de - 1);
      }
      break;
    case FORFAIT:
      result_euros(context, tranche->forfait);
      break;
    case PAR_UNITE:
      result_euros(context, tranche->par_unite);
      break;
    case ACTIF:
      if (cursor->has_quantity) sqlite3_result_int(context, active);
      break;
    case MONTANT: /* DETAIL-03 */
      if (active) result_euros(context, cursor->centimes);
      break;
    case STATUT:
      sqlite3_result_text(context, tranche->statut, -1, SQLITE_STATIC);
      break;
    case SOURCE:
      sqlite3_result_text(context, tranche->source, -1, SQLITE_STATIC);
      break;
    case PLAFOND:
      if (bareme->plafond != NO_CEILING) result_euros(context, bareme->plafond);
      break;
    case BAS: /* DETAIL-06 */
      if (active && cursor->bounded) result_euros(context, cursor->low);
      break;
    case HAUT:
      if (active && cursor->bounded) result_euros(context, cursor->high);
      break;
  }
  return SQLITE_OK;
}

/* One per tranche and quantity, since SQLite tells apart by it the rows of the two sides of an OR.
** A quantity, QUANTITY_MAX at most, takes 40 bits. */
static int detail_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid) {
  const Cursor *cursor = (const Cursor *)base;
  const sqlite3_int64 place = tranche_of(cursor) - TRANCHES;

  *rowid = place * (INT64_C(1) << 41) + (cursor->has_quantity ? cursor->quantity + 1 : 0);
  return SQLITE_OK;
}

/* Without xCreate, the table is there by its name alone, and CREATE VIRTUAL TABLE is refused. */
static const sqlite3_module MODULE = {
  .xConnect = detail_connect,
  .xBestIndex = detail_best_index,
  .xDisconnect = detail_disconnect,
  .xOpen = detail_open,
  .xClose = detail_close,
  .xFilter = detail_filter,
  .xNext = detail_next,
  .xEof = detail_eof,
  .xColumn = detail_column,
  .xRowid = detail_rowid,
};

int register_detail(sqlite3 *db) {
  return sqlite3_create_module_v2(db, "sons_detail", &MODULE, 0, 0);
}
