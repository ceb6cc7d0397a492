/* base.c: see base.h for what is promised. */
#include "base.h"

#include <stdlib.h>
#include <string.h>

#include "held.h"
#include "input.h"

/* How long a busy base is waited for, and how often it is asked. */
#define WAIT_MILLISECONDS 6000
#define ASK_MILLISECONDS 20

const char *reason(sqlite3 *db) {
  static const char UNTRUSTED[] =
      "une vue de cette base demande autre chose que lire ses tables : elle n'est pas suivie";
  const char *text = sqlite3_errmsg(db);

  switch (sqlite3_extended_errcode(db)) {
    case SQLITE_PROTOCOL:
    case SQLITE_IOERR_LOCK:
    case SQLITE_IOERR_RDLOCK:
    case SQLITE_IOERR_UNLOCK:
    case SQLITE_IOERR_CHECKRESERVEDLOCK:
      return "la base ne se verrouille pas, sur un disque réseau peut-être : copiez-la sur un disque local";
  }
  switch (sqlite3_errcode(db) & 0xFF) {
    case SQLITE_BUSY: case SQLITE_LOCKED: return "la base est occupée par un autre programme";
    case SQLITE_FULL: case SQLITE_IOERR: return "plus de place sur le disque, ou écriture impossible";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return "la base ou son dossier n'est pas ouvert en écriture";
    case SQLITE_AUTH: return UNTRUSTED;
    case SQLITE_NOTADB: return "ce n'est pas une base SQLite";
    case SQLITE_CORRUPT: return "la base est abîmée";
    case SQLITE_INTERRUPT: return "interrompu";
    case SQLITE_NOMEM: return "plus de mémoire";
    default: return strncmp(text, "unsafe use of", 13) == 0 ? UNTRUSTED : text;
  }
}

/* Asked by SQLite while the base is another's: whether to wait on. */
static int wait_on(void *unused, int times) {
  (void)unused;
  if (caught_signal() || times >= WAIT_MILLISECONDS / ASK_MILLISECONDS) return 0;
  sleep_milliseconds(ASK_MILLISECONDS);
  return 1;
}

/* Asked by SQLite while it works: whether to stop. */
static int is_to_stop(void *unused) {
  (void)unused;
  return caught_signal() != 0;
}

/* Reads one integer. */
static int read_integer(sqlite3 *db, const char *sql, int *integer) {
  sqlite3_stmt *statement;
  int rc = sqlite3_prepare_v2(db, sql, -1, &statement, 0);

  if (rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) *integer = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return sqlite3_errcode(db) == SQLITE_OK || sqlite3_errcode(db) == SQLITE_DONE || sqlite3_errcode(db) == SQLITE_ROW;
}

sqlite3 *open_reference(void) {
  const sqlite3_int64 size = held_size(held_base, held_base_end);
  sqlite3 *db = 0;
  int rc = sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE, 0);

  if (rc == SQLITE_OK) {
    rc = sqlite3_deserialize(db, "main", (unsigned char *)held_base, size, size, SQLITE_DESERIALIZE_READONLY);
  }
  if (rc == SQLITE_OK) return db;
  say("%s", reason(db));
  sqlite3_close(db);
  return 0;
}

int own_version(void) {
  sqlite3 *db = open_reference();
  int version = 0;

  if (db) read_integer(db, "PRAGMA user_version", &version);
  sqlite3_close(db);
  return version;
}

/* The versions of the schema that a release had: those that maj brings to this one. */
static const int RELEASED[] = {2, 8};

static int is_released(int version) {
  for (size_t i = 0; i < sizeof RELEASED / sizeof RELEASED[0]; i++) {
    if (RELEASED[i] == version) return 1;
  }
  return 0;
}

/* Reads the digest of the schema of a base: what SQLite answers. */
static int read_digest(sqlite3 *db, char digest[17]) {
  sqlite3_stmt *statement;
  int rc = sqlite3_prepare_v2(db, "SELECT empreinte FROM reference_schema", -1, &statement, 0);

  digest[0] = '\0';
  if (rc == SQLITE_OK) rc = sqlite3_step(statement);
  if (rc == SQLITE_ROW && sqlite3_column_text(statement, 0)) {
    sqlite3_snprintf(17, digest, "%s", sqlite3_column_text(statement, 0));
  }
  sqlite3_finalize(statement);
  return rc == SQLITE_ROW || rc == SQLITE_DONE || rc == SQLITE_ERROR ? SQLITE_OK
                                                                     : rc; /* an error: it has no such table */
}

/* Whether the base has the schema of this segur, and not only its version. */
static int has_own_schema(const Base *base, int *same) {
  char ours[17], theirs[17];
  sqlite3 *reference = open_reference();
  const int known = reference && read_digest(reference, ours) == SQLITE_OK;

  sqlite3_close(reference);
  if (!known) return FAILED;
  if (read_digest(base->db, theirs) != SQLITE_OK) {
    return caught_signal() ? stopped() : refuse("« %s » : %s", base->path, reason(base->db));
  }
  *same = strcmp(ours, theirs) == 0;
  return DONE;
}

int read_version(const Base *base, int *version, int own) {
  int known;

  *version = 0;
  if (!read_integer(base->db, "SELECT iif(count(*) = 3, user_version, 0) FROM pragma_user_version, sqlite_schema"
                              " WHERE type = 'table' AND name IN ('sources', 'tranches', 'dossiers')", version)) {
    return caught_signal() ? stopped() : refuse("« %s » : %s", base->path, reason(base->db));
  }
  if (*version == 0) return refuse("« %s » n'est pas une base de segur", base->path);
  if (*version > own) {
    return refuse("« %s » vient d'un segur plus récent (version %d de la base, ici %d) : mettez segur à jour",
                  base->path, *version, own);
  }
  known = is_released(*version);
  if (*version == own) {
    const int result = has_own_schema(base, &known);
    if (result != DONE) return result;
  }
  if (!known) {
    return refuse("« %s » vient d'un segur qui n'a pas été publié (version %d de la base) : cette base ne se met "
                  "pas à jour ; refaites-la par %s nouveau FICHIER",
                  base->path, *version, called());
  }
  return DONE;
}

/* Refuses a base that is not of this version. */
static int check_version(const Base *base) {
  const int own = own_version();
  int version;
  const int result = read_version(base, &version, own);

  if (result != DONE) return result;
  if (version < own) {
    return refuse("« %s » vient d'un segur plus ancien (version %d de la base, ici %d) : %s maj FICHIER la met à jour",
                  base->path, version, own, called());
  }
  return DONE;
}

int is_reference(const char *path, const char *started) {
  static const char *const PLACES[] = {"segur.db", INSTALLED_REFERENCE};
  char *program = program_path(started);
  int same = 0;

  for (int i = 0; program && i < 2 && !same; i++) {
    char *reference = sqlite3_mprintf("%.*s%s", (int)(base_name(program) - program), program, PLACES[i]);
    same = reference && same_file(path, reference);
    sqlite3_free(reference);
  }
  free(program);
  return same;
}

char *as_path(const char *path) {
  return sqlite3_mprintf(is_absolute(path) ? "%s" : "./%s", path);
}

/* Refuses a base beside which lies a journal that is no journal of one base: SQLite would delete it, or the file that
** it names. */
static int check_journal(const Base *base) {
  static const unsigned char MAGIC[] = {0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7};
  const char *path = sqlite3_filename_journal(sqlite3_db_filename(base->db, "main"));
  unsigned char first[8] = {0}, last[8] = {0};
  FILE *journal = file_size(path) > 0 ? open_stream(path, "rb") : 0;
  int sound;

  if (journal == 0) return DONE;
  sound = fread(first, 1, 8, journal) == 8 && fseek(journal, -8, SEEK_END) == 0 && fread(last, 1, 8, journal) == 8;
  fclose(journal);
  if (sound && first[0] == 0) return DONE; /* SQLite was done with it */
  if (sound && memcmp(first, MAGIC, 8) == 0 && memcmp(last, MAGIC, 8) != 0) return DONE;
  return refuse("« %s » : à côté, « %s » n'est pas le journal d'un import interrompu ; je n'y touche pas", base->path,
                path);
}

int open_base(Base *base, const char *path, int flags) {
  char *name;
  int rc;

  *base = (Base){.path = path};
  rc = check_file(path, 1);
  if (rc != DONE) return rc;
  name = as_path(path);
  rc = name ? sqlite3_open_v2(name, &base->db, flags | SQLITE_OPEN_URI, 0) : SQLITE_NOMEM;
  sqlite3_free(name);
  if (rc != SQLITE_OK) return refuse("« %s » : %s", path, base->db ? reason(base->db) : "plus de mémoire");
  rc = check_journal(base);
  if (rc != DONE) return rc;
  sqlite3_busy_handler(base->db, wait_on, 0);
  sqlite3_progress_handler(base->db, 10000, is_to_stop, 0);
  return DONE;
}

/* What a schema says is no reason to call what has effects, nor to write where SQLite keeps its own. */
static int trust_nothing(Base *base) {
  int rc = sqlite3_db_config(base->db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);

  if (rc == SQLITE_OK) rc = sqlite3_db_config(base->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  return rc == SQLITE_OK ? DONE : refuse("%s", reason(base->db));
}

int add_functions(Base *base) {
  char *error = 0;

  if (sqlite3_segur_init(base->db, &error, 0) == SQLITE_OK) return DONE;
  say("%s", error ? error : "plus de mémoire");
  sqlite3_free(error);
  return FAILED;
}

/* Refuses what may not be written. */
static int check_writable(const Base *base, const char *path, const char *program) {
  if (sqlite3_db_readonly(base->db, "main")) {
    return refuse("« %s » n'est pas ouvert en écriture : droits insuffisants", path);
  }
  if (is_reference(path, program)) {
    return refuse("la base de référence ne se modifie pas : %s nouveau FICHIER en fait une à vous", called());
  }
  return DONE;
}

int open_to_write(Base *base, const char *path, const char *program) {
  int rc = open_base(base, path, SQLITE_OPEN_READWRITE);

  if (rc == DONE) rc = check_version(base);
  if (rc == DONE) rc = check_writable(base, path, program);
  if (rc == DONE) rc = add_functions(base);
  return rc == DONE ? trust_nothing(base) : rc;
}

int open_to_upgrade(Base *base, const char *path, const char *program, int *before, int *now) {
  int rc = open_base(base, path, SQLITE_OPEN_READWRITE);

  *now = own_version();
  if (rc == DONE) rc = read_version(base, before, *now);
  if (rc == DONE) rc = check_writable(base, path, program);
  if (rc == DONE) rc = add_functions(base);
  return rc == DONE ? trust_nothing(base) : rc;
}

/* Attaches what an address names. */
static int attach(Base *base, const char *address, const char *name) {
  sqlite3_stmt *statement = 0;
  int rc = sqlite3_prepare_v2(base->db, "ATTACH ?1 AS ?2", -1, &statement, 0);

  if (rc == SQLITE_OK) rc = sqlite3_bind_text(statement, 1, address, -1, SQLITE_STATIC);
  if (rc == SQLITE_OK) rc = sqlite3_bind_text(statement, 2, name, -1, SQLITE_STATIC);
  if (rc == SQLITE_OK) rc = sqlite3_step(statement);
  sqlite3_finalize(statement);
  return rc == SQLITE_DONE ? DONE : refuse("%s", reason(base->db));
}

int attach_reference(Base *base, const char *name) {
  const sqlite3_int64 size = held_size(held_base, held_base_end);
  unsigned char *copy = sqlite3_malloc64((sqlite3_uint64)size); /* what a transaction locks is no constant */
  int rc = copy ? attach(base, ":memory:", name) : refuse("plus de mémoire");

  if (rc != DONE) {
    sqlite3_free(copy);
    return rc;
  }
  memcpy(copy, held_base, (size_t)size);
  rc = sqlite3_deserialize(base->db, name, copy, size, size, SQLITE_DESERIALIZE_FREEONCLOSE);
  return rc == SQLITE_OK ? DONE : refuse("%s", reason(base->db));
}

int attach_to_read(Base *base, const char *path, const char *name) {
  sqlite3_str *uri = sqlite3_str_new(0);
  char *text;
  int rc;

  sqlite3_str_appendf(uri, "file:%s",
                      path[0] == '/'      ? "//"
                      : is_absolute(path) ? "///"
                                          : "./"); /* file:////x, file:///C:/x */
  for (const char *c = path; *c; c++) {
    if (is_separator(*c)) {
      sqlite3_str_appendchar(uri, 1, '/');
    } else if (strchr("?#%", *c)) {
      sqlite3_str_appendf(uri, "%%%02X", *c);
    } else {
      sqlite3_str_appendchar(uri, 1, *c);
    }
  }
  sqlite3_str_appendall(uri, "?mode=ro");
  text = sqlite3_str_finish(uri);
  rc = text ? attach(base, text, name) : refuse("plus de mémoire");
  sqlite3_free(text);
  return rc;
}

/* What the views of a base that is only read may do: read its own tables, and call functions; nothing else. What the
** program's own statements do, they do. */
static int authorize(void *unused, int action, const char *first, const char *second, const char *database,
                     const char *view) {
  (void)unused; (void)first; (void)database;
  if (view == 0 || action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_RECURSIVE) return SQLITE_OK;
  return action == SQLITE_FUNCTION && sqlite3_stricmp(second, "load_extension") != 0 ? SQLITE_OK : SQLITE_DENY;
}

int keep_to_reading(Base *base) {
  const int result = trust_nothing(base);

  if (result != DONE) return result;
  return sqlite3_set_authorizer(base->db, authorize, 0) == SQLITE_OK ? DONE : refuse("%s", reason(base->db));
}

/* Puts right what an import that was killed left beside a base: who only reads may not. */
static void put_right(const char *path) {
  Base base;
  int version;

  if (open_base(&base, path, SQLITE_OPEN_READWRITE) == DONE) read_integer(base.db, "PRAGMA user_version", &version);
  close_base(&base);
}

int open_to_read(Base *base, const char *path) {
  int rc;

  if (path == 0) {
    *base = (Base){.db = open_reference()};
    if (base->db == 0) return FAILED;
  } else {
    rc = open_base(base, path, SQLITE_OPEN_READONLY);
    if (rc == DONE && file_size(sqlite3_filename_journal(sqlite3_db_filename(base->db, "main"))) > 0) {
      close_base(base);
      put_right(path);
      rc = open_base(base, path, SQLITE_OPEN_READONLY);
    }
    if (rc == DONE) rc = check_version(base);
    if (rc != DONE) return rc;
  }
  rc = add_functions(base);
  return rc == DONE ? keep_to_reading(base) : rc;
}

void close_base(Base *base) {
  sqlite3_close(base->db);
  base->db = 0;
}
