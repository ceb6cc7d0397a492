/*
** segur.c: the extension as SQLite sees it: the list of functions and the entry point.
**
** segur_version()   TEXT, the version of the extension, as « 1.0.0 ».
** segur_debug()     TEXT, a JSON object: version, empreinte (the digest of the figures it holds, as
**                   the view `empreinte` gives it for a database), sqlite (its version), baremes
**                   (how many scales).
**
** SEGUR-01  Every function depends on its arguments alone, and is declared so:
**           SQLITE_DETERMINISTIC and SQLITE_INNOCUOUS.
** SEGUR-02  Loading again on the same connection changes nothing and succeeds. Another version
**           replaces the first, or is refused with a clear message while a statement runs.
** SEGUR-03  A SQLite older than 3.37 is refused with a clear message: the database is made
**           of STRICT tables, which came with that version.
** SEGUR-04  The entry point is the only symbol exported.
*/
#include <stddef.h>

#include "sons.h"

SQLITE_EXTENSION_INIT1

#define OLDEST_SQLITE 3037000
#define OLDEST_SQLITE_TEXT "3.37"

/* SEGUR-04 */
#ifdef _WIN32
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

static void segur_version(sqlite3_context *context, int count, sqlite3_value **arguments) {
  (void)count;
  (void)arguments;
  sqlite3_result_text(context, SEGUR_VERSION, -1, SQLITE_STATIC);
}

static int count_baremes(void) {
  int count = 0;

  for (int i = 0; i < NB_DISPOSITIFS * NB_VAGUES; i++) count += BAREMES[i].nb_assiettes > 0;
  return count;
}

static void segur_debug(sqlite3_context *context, int count, sqlite3_value **arguments) {
  char *text = sqlite3_mprintf(
      "{\"version\":\"%s\",\"empreinte\":\"%s\",\"sqlite\":\"%s\",\"baremes\":%d}", SEGUR_VERSION,
      EMPREINTE, sqlite3_libversion(), count_baremes());

  (void)count;
  (void)arguments;
  if (text) {
    sqlite3_result_text(context, text, -1, sqlite3_free);
  } else {
    sqlite3_result_error_nomem(context);
  }
}

/* A function of one dispositif: its quantities, then perhaps a vague. */
#define OF_DISPOSITIF(nom, dispositif, quantites)                                                                      \
  {nom, (quantites), (quantites) + 1, sons_dispositif, BAREMES_OF(dispositif), 0, 0, 0, 0},

/* segur_debug() comes last: is_loaded() takes it for the proof that all are there. */
static const Fonction FONCTIONS[] = {
  FONCTIONS_DE_DISPOSITIF(OF_DISPOSITIF)
  {"sons", 2, 3, sons, 0, 0, 0, 0, 0},
  {"sons_bas", 2, 3, sons_bas, 0, 0, 0, 0, 0},
  {"sons_haut", 2, 3, sons_haut, 0, 0, 0, 0, 0},
  {"sons_total", 1, 3, sons_total, 0, 0, 0, sons_total_inverse, sons_total_value},
  {"sons_selon", 2, 3, sons_selon, 0, new_selon, free_selon, 0, 0},
  {"sons_ttc", 1, 1, sons_ttc, 0, 0, 0, 0, 0},
  {"sons_avance", 1, 1, sons_avance, 0, 0, 0, 0, 0},
  {"sons_solde", 1, 1, sons_solde, 0, 0, 0, 0, 0},
  {"rosp_total", 0, 1, rosp_total, 0, 0, 0, 0, 0},
  {"csv_nombre", 1, 2, csv_nombre, 0, 0, 0, 0, 0},
  {"csv_mot", 1, 1, csv_mot, 0, 0, 0, 0, 0},
  {"segur_version", 0, 0, segur_version, 0, 0, 0, 0, 0},
  {"segur_debug", 0, 0, segur_debug, 0, 0, 0, 0, 0},
};

/* SEGUR-01: registers a function for a number of arguments. SQLite frees a state it refuses. */
static int register_function(sqlite3 *db, const Fonction *fonction, int count) {
  void *user_data = fonction->new_state ? fonction->new_state(fonction) : (void *)fonction;

  if (user_data == 0) return SQLITE_NOMEM;
  if (fonction->value) {
    return sqlite3_create_window_function(
        db, fonction->nom, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, user_data, fonction->code,
        fonction->value, fonction->value, fonction->inverse, fonction->free_state);
  }
  return sqlite3_create_function_v2(db, fonction->nom, count,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                    user_data, fonction->code, 0, 0, fonction->free_state);
}

static int register_all(sqlite3 *db) {
  int rc = register_detail(db);

  if (rc == SQLITE_OK) rc = register_lignes(db);
  if (rc != SQLITE_OK) return rc;
  for (size_t i = 0; i < sizeof FONCTIONS / sizeof FONCTIONS[0]; i++) {
    const Fonction *fonction = &FONCTIONS[i];
    for (int count = fonction->min_arguments; count <= fonction->max_arguments; count++) {
      rc = register_function(db, fonction, count);
      if (rc != SQLITE_OK) return rc;
    }
  }
  return SQLITE_OK;
}

/*
** SEGUR-02. Registering a function again fails with SQLITE_BUSY while a statement runs, and
** SELECT load_extension() is one. Sets *loaded if the same extension, with the same figures, is
** there already.
*/
static int is_loaded(sqlite3 *db, int *loaded) {
  sqlite3_stmt *statement;
  int rc = sqlite3_prepare_v2(
      db, "SELECT segur_version() = '" SEGUR_VERSION "' AND instr(segur_debug(), '" EMPREINTE "')", -1,
      &statement, 0);

  *loaded = 0;
  if (rc == SQLITE_ERROR) {
    /* No such function. Left there, the error would be that of sqlite3_open(), which loads the
    ** automatic extensions. */
    return sqlite3_exec(db, "", 0, 0, 0);
  }
  if (rc != SQLITE_OK) return rc;
  if (sqlite3_step(statement) == SQLITE_ROW) { /* GCOVR_EXCL_BR_LINE: a row, or no memory */
    *loaded = sqlite3_column_int(statement, 0);
  }
  return sqlite3_finalize(statement);
}

EXPORTED int sqlite3_segur_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
  int loaded;
  int rc;

#ifdef SQLITE_CORE
  (void)api;
#else
  /* SQLITE_EXTENSION_INIT2() would write it at each load, while other threads read it. */
  if (sqlite3_api != api) sqlite3_api = api;
#endif
  if (sqlite3_libversion_number() < OLDEST_SQLITE) { /* SEGUR-03 */
    *error = sqlite3_mprintf("segur %s : SQLite %s ou plus récent est nécessaire, ici %s",
                             SEGUR_VERSION, OLDEST_SQLITE_TEXT, sqlite3_libversion());
    return SQLITE_ERROR;
  }
  rc = is_loaded(db, &loaded);
  if (rc == SQLITE_OK && !loaded) rc = register_all(db);
  if (rc == SQLITE_BUSY) {
    *error = sqlite3_mprintf("segur %s : une autre version est déjà chargée sur cette connexion",
                             SEGUR_VERSION);
  } else if (rc != SQLITE_OK) {
    *error = sqlite3_mprintf("segur %s : chargement impossible : %s", SEGUR_VERSION,
                             sqlite3_errstr(rc));
  }
  return rc;
}
