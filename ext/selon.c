/*
** selon.c: the caller's own scale.
**
** sons_selon(bareme, quantite [, plafond])
**
** bareme: TEXT, a JSON array of {"a_partir_de": …, "forfait": …, "par_unite": …}, one object per
** tranche, as the view `baremes_json` prints it: the first quantity of the tranche, its fixed
** part and its price per unit in euros excluding tax. quantite: integer. plafond: euros excluding tax, the highest
** amount. Result: euros excluding tax, as the other functions. Source: the caller.
**
** SELON-01  The JSON is read by SQLite's own functions.
** SELON-02  A scale has at least one tranche; each has the three numbers and nothing else; bounds
**           are integers from 0 to 10^12, strictly rising; amounts are from 0 to 10^12, with two
**           decimals at most.
** SELON-03  An error says which tranche is wrong, counted from 1.
** SELON-04  A scale is read once, not once per row: the last ones read are kept.
** SELON-05  What is kept is memory alone, freed with the connection: no statement outlives a call.
** SELON-07  An amount above the ceiling is brought down to it. A ceiling is an amount as the others, from 0.
** SELON-06  The text of a scale, when it is a constant, is compared once, at the second row.
*/
#include <float.h>
#include <string.h>

#include "sons.h"

SQLITE_EXTENSION_INIT3

/* How many scales a connection keeps. */
#define KEPT_MAX 32

/* A scale that was read, and its text, in one piece of memory. */
typedef struct Scale {
  int holders; /* the connection, and each statement that keeps it as its constant */
  Bareme bareme;
  Assiette assiette;
  int length;
  const char *text;
  Tranche tranches[];
} Scale;

/* What a connection holds for sons_selon(). */
typedef struct Selon {
  Fonction fonction; /* first: begin_call() takes the user data for a Fonction */
  Scale *kept[KEPT_MAX];
  int count; /* of the kept */
  int last;  /* the place of the one that the last call used */
  int next;  /* the place of the one that a new one takes, once all are taken */
} Selon;

/* SELON-01. One row per tranche; none if the JSON is not an array; an error if it is not JSON.
** Not json_valid(), which takes a shortage of memory for bad JSON (SQLite 3.40). */
static const char READ_SCALE[] =
    "SELECT objet IS NOT NULL, (SELECT count(*) FROM json_each(objet)),"
    "  json_type(objet, '$.a_partir_de'), json_extract(objet, '$.a_partir_de'),"
    "  json_type(objet, '$.forfait'), json_extract(objet, '$.forfait'),"
    "  json_type(objet, '$.par_unite'), json_extract(objet, '$.par_unite')"
    " FROM (SELECT CASE type WHEN 'object' THEN value END AS objet"
    "  FROM json_each(CASE json_type(?1) WHEN 'array' THEN ?1 END))";

enum { IS_OBJECT, MEMBERS, MEMBER_A_PARTIR_DE = 2, MEMBER_FORFAIT = 4, MEMBER_PAR_UNITE = 6 };

static const char *const MEMBER_NAMES[] = {
  [MEMBER_A_PARTIR_DE] = "a_partir_de", [MEMBER_FORFAIT] = "forfait", [MEMBER_PAR_UNITE] = "par_unite"};

/* SELON-03: « tranche 2 : forfait : expected, reçu real 12.345 », of the member in a column. */
static int fail_member(Call *call, sqlite3_stmt *row, int tranche, int member,
                       const char *expected) {
  const char *type = (const char *)sqlite3_column_text(row, member);
  const char *got = (const char *)sqlite3_column_text(row, member + 1);

  return fail(call, "bareme : tranche %d : %s : %s attendu, reçu %s%s%!.*s", tranche,
              MEMBER_NAMES[member], expected, type, got ? " " : "", QUOTED_MAX, got);
}

/* SELON-02: reads a number; fails if the member is missing or is something else. */
static int read_member(Call *call, sqlite3_stmt *row, int tranche, int member, double *number) {
  const char *type = (const char *)sqlite3_column_text(row, member);

  if (sqlite3_column_type(row, member) == SQLITE_NULL) {
    return fail(call, "bareme : tranche %d : %s absent", tranche, MEMBER_NAMES[member]);
  }
  /* A constant text, whose conversion alone could lack memory. */
  if (type == 0) return SQLITE_NOMEM; /* GCOVR_EXCL_BR_LINE */
  if (strcmp(type, "integer") != 0 && strcmp(type, "real") != 0) {
    return fail_member(call, row, tranche, member, "nombre");
  }
  *number = sqlite3_column_double(row, member + 1);
  return SQLITE_OK;
}

static int read_bound(Call *call, sqlite3_stmt *row, int tranche, int64_t *bound) {
  double number = 0;
  int rc = read_member(call, row, tranche, MEMBER_A_PARTIR_DE, &number);

  if (rc != SQLITE_OK) return rc;
  if (!(number >= 0 && number <= (double)QUANTITY_MAX && (double)(int64_t)number == number)) {
    return fail_member(call, row, tranche, MEMBER_A_PARTIR_DE, "entier de 0 à 1000000000000");
  }
  *bound = (int64_t)number;
  return SQLITE_OK;
}

static int read_amount(Call *call, sqlite3_stmt *row, int tranche, int member,
                       int64_t *centimes) {
  double euros = 0;
  double error;
  int rc = read_member(call, row, tranche, member, &euros);

  if (rc != SQLITE_OK) return rc;
  if (!(euros >= 0 && euros <= (double)CENTIMES_MAX / 100)) {
    return fail_member(call, row, tranche, member, "montant de 0 à 1000000000000");
  }
  *centimes = centimes_from_euros(euros);
  /* Nearly equal, and not equal: 32-bit processors divide with more digits than a double has. */
  error = (double)*centimes / 100.0 - euros;
  if (error > euros * DBL_EPSILON || -error > euros * DBL_EPSILON) {
    return fail_member(call, row, tranche, member, "montant de deux décimales au plus");
  }
  return SQLITE_OK;
}

/* Reads the row of a tranche, counted from 1, whose predecessor is `previous` or 0. */
static int read_tranche(Call *call, sqlite3_stmt *row, int number, const Tranche *previous,
                        Tranche *tranche) {
  int rc;

  *tranche = (Tranche){0};
  if (!sqlite3_column_int(row, IS_OBJECT)) {
    return fail(call, "bareme : tranche %d : objet attendu", number);
  }
  rc = read_bound(call, row, number, &tranche->a_partir_de);
  if (rc == SQLITE_OK) rc = read_amount(call, row, number, MEMBER_FORFAIT, &tranche->forfait);
  if (rc == SQLITE_OK) rc = read_amount(call, row, number, MEMBER_PAR_UNITE, &tranche->par_unite);
  if (rc != SQLITE_OK) return rc;
  if (sqlite3_column_int(row, MEMBERS) != 3) {
    return fail(call, "bareme : tranche %d : a_partir_de, forfait et par_unite attendus, "
                "une fois chacun et rien d'autre", number);
  }
  if (previous && tranche->a_partir_de <= previous->a_partir_de) {
    return fail(call, "bareme : tranche %d : a_partir_de : plus de %lld attendu, reçu %lld",
                number, previous->a_partir_de, tranche->a_partir_de);
  }
  return SQLITE_OK;
}

/* Reads every row into *scale, which grows; the caller frees it whatever happens. */
static int read_tranches(Call *call, sqlite3_stmt *rows, Scale **scale, int *count) {
  int room = 0;
  int rc;

  *count = 0;
  while ((rc = sqlite3_step(rows)) == SQLITE_ROW) {
    Tranche *tranche;
    if (*count == room) {
      Scale *larger;
      room = room > 0 ? 2 * room : 4;
      larger = sqlite3_realloc64(*scale, sizeof(Scale) + sizeof(Tranche) * (size_t)room);
      if (larger == 0) return SQLITE_NOMEM;
      *scale = larger;
    }
    tranche = &(*scale)->tranches[*count];
    rc = read_tranche(call, rows, *count + 1, *count > 0 ? tranche - 1 : 0, tranche);
    if (rc != SQLITE_OK) return rc;
    ++*count;
  }
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Ends a scale: its text behind its tranches, and its parts pointing at one another. */
static int complete_scale(Scale **scale, int count, const char *text, int length) {
  const size_t size = sizeof(Scale) + sizeof(Tranche) * (size_t)count;
  Scale *whole = sqlite3_realloc64(*scale, size + (size_t)length);

  if (whole == 0) return SQLITE_NOMEM;
  *scale = whole;
  memcpy((char *)whole + size, text, (size_t)length);
  whole->holders = 1;
  whole->text = (char *)whole + size;
  whole->length = length;
  whole->assiette = (Assiette){"quantite", whole->tranches, count};
  whole->bareme = (Bareme){&whole->assiette, 1, NO_CEILING, NO_EXTREME, NO_EXTREME};
  return SQLITE_OK;
}

/* SELON-02: reads a scale from its text into *scale, which the caller frees whatever happens. SELON-05: the statement
** does not outlive the call. */
static int read_text(Call *call, sqlite3 *db, sqlite3_value *value, const char *text,
                     int length, Scale **scale) {
  sqlite3_stmt *rows;
  int count = 0;
  int rc;

  if (memchr(text, 0, (size_t)length)) { /* SQLite's JSON stops there */
    return fail_argument(call, "bareme", value, "tableau JSON de tranches attendu");
  }
  rc = sqlite3_prepare_v2(db, READ_SCALE, sizeof READ_SCALE, &rows, 0);
  if (rc == SQLITE_ERROR) { /* no JSON in this SQLite, or a table named json_each */
    return fail(call, "bareme : %s", sqlite3_errmsg(db));
  }
  if (rc == SQLITE_OK) rc = sqlite3_bind_text(rows, 1, text, length, SQLITE_STATIC);
  if (rc == SQLITE_OK) rc = read_tranches(call, rows, scale, &count);
  sqlite3_finalize(rows);
  if ((rc == SQLITE_OK && count == 0) || (rc == SQLITE_ERROR && call->error == 0)) {
    rc = fail_argument(call, "bareme", value, "tableau JSON de tranches attendu");
  }
  if (rc == SQLITE_OK) rc = complete_scale(scale, count, text, length);
  return rc;
}

/* The scale of a text; 0 if it is none, and *rc says why. */
static Scale *read_scale(Call *call, sqlite3 *db, sqlite3_value *value, const char *text,
                         int length, int *rc) {
  Scale *scale = 0;

  *rc = read_text(call, db, value, text, length, &scale);
  if (*rc == SQLITE_OK) return scale;
  sqlite3_free(scale);
  return 0;
}

static void release(void *held) {
  Scale *scale = held;

  if (--scale->holders == 0) sqlite3_free(scale);
}

static int is_scale(const Scale *scale, const char *text, int length) {
  return scale->length == length && memcmp(scale->text, text, (size_t)length) == 0;
}

/* The place of the scale of a text among the kept ones, -1 if it is none: first the last one, then those that follow,
** since scales that come in turn come in the same order again. */
static int place_of(const Selon *selon, const char *text, int length) {
  int place = selon->last;

  for (int i = 0; i < selon->count; i++) {
    if (is_scale(selon->kept[place], text, length)) return place;
    if (++place == selon->count) place = 0;
  }
  return -1;
}

/* Keeps a scale, in the place of the oldest if there is no other. */
static int keep(Selon *selon, Scale *scale) {
  int place = selon->count;

  if (selon->count < KEPT_MAX) {
    selon->count++;
  } else {
    place = selon->next;
    selon->next = (place + 1) % KEPT_MAX;
    release(selon->kept[place]);
  }
  selon->kept[place] = scale;
  return place;
}

/* SELON-04: finds the scale of a text, kept or read now. */
static int find_scale(Call *call, sqlite3_context *context, sqlite3_value *value,
                      const Bareme **bareme) {
  Selon *selon = sqlite3_user_data(context);
  const char *text;
  Scale *scale;
  int length;
  int place;

  if (sqlite3_value_type(value) != SQLITE_TEXT) {
    return fail_argument(call, "bareme", value, "texte JSON attendu");
  }
  text = (const char *)sqlite3_value_text(value);
  if (text == 0) return SQLITE_NOMEM; /* GCOVR_EXCL_BR_LINE: only a text in UTF-16 is converted */
  length = sqlite3_value_bytes(value);

  place = place_of(selon, text, length);
  if (place < 0) {
    int rc;
    scale = read_scale(call, sqlite3_context_db_handle(context), value, text, length, &rc);
    if (scale == 0) return rc;
    place = keep(selon, scale);
  } else {
    scale = selon->kept[place];
  }
  *bareme = &scale->bareme;
  if (place == selon->last) { /* SELON-06: twice the same may be a constant, which SQLite then keeps */
    scale->holders++;
    sqlite3_set_auxdata(context, 0, scale,
                        release); /* lacking memory, it releases it at once: the connection holds it too */
  }
  selon->last = place;
  return SQLITE_OK;
}

/* SELON-07 */
static int read_ceiling(Call *call, sqlite3_value *value, int64_t *centimes) {
  int rc = read_centimes(call, "plafond", value, centimes);

  if (rc == SQLITE_OK && *centimes < 0) {
    rc = fail_argument(call, "plafond", value, "montant de 0 à %lld attendu", CENTIMES_MAX / 100);
  }
  return rc;
}

/* A call whose scale the statement does not keep, or whose quantity is no INTEGER, or is refused, or which has a
** ceiling. */
static void selon_text(sqlite3_context *context, int count, sqlite3_value **arguments) {
  Call call = begin_call(context);
  const Bareme *bareme = 0;
  int64_t centimes = 0;
  int64_t ceiling = NO_CEILING;
  int rc;

  if (any_null(count, arguments)) return;
  rc = find_scale(&call, context, arguments[0], &bareme);
  if (rc == SQLITE_OK && count == 3) rc = read_ceiling(&call, arguments[2], &ceiling);
  if (rc == SQLITE_OK) rc = client_amount(&call, bareme, AMOUNT, &arguments[1], 0, &centimes);
  end_with_euros(context, &call, rc, centimes < ceiling ? centimes : ceiling);
}

void sons_selon(sqlite3_context *context, int count, sqlite3_value **arguments) {
  const Scale *scale = count == 2 ? sqlite3_get_auxdata(context, 0) : 0;
  int64_t centimes;

  if (scale && quick_amount(&scale->bareme, AMOUNT, arguments[1], &centimes)) {
    result_euros(context, centimes);
  } else {
    selon_text(context, count, arguments);
  }
}

void *new_selon(const Fonction *fonction) {
  Selon *selon = sqlite3_malloc64(sizeof *selon);

  if (selon) *selon = (Selon){.fonction = *fonction};
  return selon;
}

void free_selon(void *state) {
  Selon *selon = state;

  for (int i = 0; i < selon->count; i++) release(selon->kept[i]);
  sqlite3_free(selon);
}
