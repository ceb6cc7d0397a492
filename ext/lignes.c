/*
** lignes.c: the records of a CSV file, as rows.
**
** csv_lignes(texte [, options])   table-valued: a row per record, its header left out
**
** texte: TEXT or BLOB, a file as it is; or a SegurSource (segur.h), bound by a program. options: TEXT, a JSON object:
**   separateur  one character; found in the file without it (; tab | ,)
**   encodage    'utf-8' or 'windows-1252'; told apart without it
**   entete      true: the first record names the fields; false: it is a record as the others
**   guillemets  true: quotes as RFC 4180 has them; false: a quote is a character
**   ligne       the number of the first line: 1
**   ordre       an array of places of fields: c1 is the field of the first place…; 0: none
**
** Columns: ligne, the line where the record begins; faute, what is wrong with it, NULL if nothing; champs, how many
** fields it has; vide, 1 if none of them has a character; reste, the fields that are after those that the first
** record names, one
** after the other, NULL if they have no character; valeurs, TEXT: a JSON object of the fields by their names, or an
** array where no
** record names them; NULL for a field that is not there; c1 to c128, TEXT, the fields one by one, NULL likewise.
**
** LIGNES-01  A NULL argument gives no row.
** LIGNES-02  The table depends on its arguments alone, and is declared innocuous. A source is read by who binds it.
** LIGNES-03  What is no file of text is an error that says what it is; so is an option that is none, or a header at
** fault.
** LIGNES-04  A record at fault is a row: the others are read all the same.
** LIGNES-05  A value is made when it is asked for. Memory is that of a record, and of the text if it is one.
*/
#include <string.h>

#include "bareme.h"
#include "csv.h"
#include "fonctions.h"
#include "segur.h"

SQLITE_EXTENSION_INIT3

#define FIELDS 128

enum { LIGNE, FAUTE, CHAMPS, VIDE, RESTE, VALEURS, C1, TEXTE = C1 + FIELDS, OPTIONS };

static const char LINES_DECLARATION[] =
    "CREATE TABLE csv_lignes (ligne INTEGER, faute TEXT, champs INTEGER, vide INTEGER, reste TEXT, valeurs TEXT";

/* The arguments: bit i of idxNum is set if xFilter is given argument i. */
enum { GIVEN_TEXTE, GIVEN_OPTIONS, GIVEN_COUNT };

/* How much of a source is read at once. */
#define PIECE 65536

typedef struct Table {
  sqlite3_vtab base; /* first: SQLite sees only this */
  sqlite3 *db;
} Table;

typedef struct Reader {
  sqlite3_vtab_cursor base;
  Csv csv;
  int began; /* csv is to be ended */
  CsvResult result;
  int64_t row;
  int header;
  int order[FIELDS];
  int ordered;         /* how many places the order has; 0: none was given */
  char **titles;       /* each of sqlite3_malloc() */
  size_t title_count;
  sqlite3_value *text; /* what is read, if it is one */
  const char *bytes;   /* what is left to read, of the text or of the piece */
  size_t count;
  SegurSource *source; /* or what gives the pieces */
  char piece[PIECE];
} Reader;

static void *resize(void *memory, size_t size) {
  if (size > 0) return sqlite3_realloc64(memory, size);
  sqlite3_free(memory);
  return 0;
}

static int lignes_connect(sqlite3 *db, void *state, int argc, const char *const *argv, sqlite3_vtab **table,
                          char **error) {
  sqlite3_str *declaration = sqlite3_str_new(db);
  Table *made;
  char *text;
  int rc = SQLITE_NOMEM;

  (void)state; (void)argc; (void)argv; (void)error;
  sqlite3_str_appendall(declaration, LINES_DECLARATION);
  for (int i = 1; i <= FIELDS; i++) sqlite3_str_appendf(declaration, ", c%d TEXT", i);
  sqlite3_str_appendall(declaration, ", texte HIDDEN, options TEXT HIDDEN)");
  text = sqlite3_str_finish(declaration);
  if (text) rc = sqlite3_declare_vtab(db, text);
  sqlite3_free(text);
  if (rc != SQLITE_OK) return rc;
  rc = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS); /* LIGNES-02 */
  if (rc != SQLITE_OK) return rc; /* GCOVR_EXCL_BR_LINE: a constant is never refused */
  made = sqlite3_malloc64(sizeof *made);
  if (made == 0) return SQLITE_NOMEM;
  *made = (Table){.db = db};
  *table = &made->base;
  return SQLITE_OK;
}

static int lignes_disconnect(sqlite3_vtab *table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

static int lignes_best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
  int given[GIVEN_COUNT] = {-1, -1};
  int count = 0;

  (void)table;
  for (int i = 0; i < info->nConstraint; i++) {
    const int argument = info->aConstraint[i].iColumn - TEXTE;
    if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    if (!info->aConstraint[i].usable) return SQLITE_CONSTRAINT;
    given[argument] = i;
  }
  for (int argument = 0; argument < GIVEN_COUNT; argument++) {
    if (given[argument] < 0) continue;
    info->idxNum |= 1 << argument;
    info->aConstraintUsage[given[argument]].argvIndex = ++count;
    info->aConstraintUsage[given[argument]].omit = 1;
  }
  info->estimatedRows = 10000;
  info->estimatedCost = 1e6;
  return SQLITE_OK;
}

static int lignes_open(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor) {
  Reader *opened = sqlite3_malloc64(sizeof *opened);

  (void)table;
  if (opened == 0) return SQLITE_NOMEM;
  *opened = (Reader){.result = CSV_END};
  *cursor = &opened->base;
  return SQLITE_OK;
}

/* Lets go of what a filter took. */
static void reset(Reader *cursor) {
  if (cursor->began) csv_end(&cursor->csv);
  for (size_t i = 0; i < cursor->title_count; i++) sqlite3_free(cursor->titles[i]);
  sqlite3_free(cursor->titles);
  sqlite3_value_free(cursor->text);
  *cursor = (Reader){.base = cursor->base, .result = CSV_END, .header = 1};
}

static int lignes_close(sqlite3_vtab_cursor *cursor) {
  reset((Reader *)cursor);
  sqlite3_free(cursor);
  return SQLITE_OK;
}

static int lignes_eof(sqlite3_vtab_cursor *base) {
  return ((const Reader *)base)->result == CSV_END;
}

/* Reads the next record. */
static int next_record(Call *call, Reader *cursor) {
  for (;;) {
    size_t used = 0;
    if (cursor->count > 0) {
      cursor->result = csv_push(&cursor->csv, cursor->bytes, cursor->count, &used);
      cursor->bytes += used;
      cursor->count -= used;
    } else if (cursor->source) {
      const int read = cursor->source->read(cursor->source->context, cursor->piece, PIECE);
      if (read < 0) return fail(call, "le fichier ne se lit pas jusqu'au bout");
      cursor->bytes = cursor->piece;
      cursor->count = (size_t)read;
      cursor->result = read > 0 ? CSV_MORE : csv_finish(&cursor->csv);
    } else {
      cursor->result = csv_finish(&cursor->csv);
    }
    if (cursor->result == CSV_MORE) continue;
    if (cursor->result == CSV_REFUSED) return fail(call, "le fichier %s", cursor->csv.refusal); /* LIGNES-03 */
    cursor->row += cursor->result == CSV_RECORD;
    return cursor->result == CSV_NOMEM ? SQLITE_NOMEM : SQLITE_OK;
  }
}

/* Reports the error of a call. */
static int end_call(sqlite3_vtab_cursor *base, Call *call, int rc) {
  if (rc == SQLITE_OK) return rc;
  sqlite3_free(base->pVtab->zErrMsg);
  base->pVtab->zErrMsg = call->error;
  return rc;
}

static int lignes_next(sqlite3_vtab_cursor *base) {
  Call call = {"csv_lignes", 0};

  return end_call(base, &call, next_record(&call, (Reader *)base));
}

/* The header: keeps the names. */
static int read_header(Call *call, Reader *cursor) {
  int rc = next_record(call, cursor);

  if (rc != SQLITE_OK || cursor->result == CSV_END) return rc;
  if (cursor->csv.fault) return fail(call, "ligne %lld : %s", (long long)cursor->csv.first_line, cursor->csv.fault);
  cursor->titles = sqlite3_malloc64(cursor->csv.count * sizeof *cursor->titles);
  if (cursor->titles == 0) return SQLITE_NOMEM;
  for (size_t i = 0; i < cursor->csv.count; i++) {
    size_t length;
    const char *title = csv_field(&cursor->csv, i, &length);
    char *kept = sqlite3_malloc64(length + 1);
    if (kept == 0) return SQLITE_NOMEM;
    memcpy(kept, title, length);
    kept[length] = '\0';
    cursor->titles[cursor->title_count++] = kept;
  }
  cursor->row = 0;
  return next_record(call, cursor);
}

/* One row per option: its name, its type, its value; the last, if there is none or it is no object. */
static const char READ_OPTIONS[] =
    "SELECT key, type, atom, value FROM json_each(CASE json_type(?1) WHEN 'object' THEN ?1 END)"
    " UNION ALL SELECT NULL, NULL, NULL, NULL WHERE json_type(?1) IS NOT 'object'";

static int fail_option(Call *call, const char *name, const char *expected, sqlite3_stmt *row) {
  return fail(call, "options : %s : %s attendu, reçu « %!.*s »", name, expected, QUOTED_MAX,
              (const char *)sqlite3_column_text(row, 3));
}

/* The order: an array of places. */
static int read_order(Call *call, Reader *cursor, sqlite3 *db, sqlite3_stmt *row) {
  sqlite3_stmt *places;
  int rc = sqlite3_prepare_v2(db, "SELECT type, atom FROM json_each(?1)", -1, &places, 0);

  if (rc == SQLITE_OK) rc = sqlite3_bind_value(places, 1, sqlite3_column_value(row, 3));
  while (rc == SQLITE_OK && (rc = sqlite3_step(places)) == SQLITE_ROW) {
    const char *type = (const char *)sqlite3_column_text(places, 0);
    const int place = sqlite3_column_int(places, 1);
    rc = SQLITE_OK;
    if (type == 0) { /* GCOVR_EXCL_BR_LINE: a constant text, whose conversion alone could lack memory */
      rc = SQLITE_NOMEM; /* GCOVR_EXCL_LINE */
    } else if (cursor->ordered == FIELDS || strcmp(type, "integer") != 0 || place < 0 || place > 4096) {
      rc = fail_option(call, "ordre", "tableau de 128 places au plus, de 0 à 4096", row);
    } else {
      cursor->order[cursor->ordered++] = place;
    }
  }
  sqlite3_finalize(places);
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int read_option(Call *call, Reader *cursor, CsvOptions *options, sqlite3 *db, sqlite3_stmt *row) {
  const char *name = (const char *)sqlite3_column_text(row, 0);
  const char *type = (const char *)sqlite3_column_text(row, 1);
  const char *text = (const char *)sqlite3_column_text(row, 2);
  int is_text, is_boolean;

  if (sqlite3_column_type(row, 1) == SQLITE_NULL) return fail(call, "options : objet JSON attendu");
  /* Texts as they are, whose conversion alone could lack memory. */
  if (name == 0 || type == 0) return SQLITE_NOMEM; /* GCOVR_EXCL_BR_LINE */
  is_text = strcmp(type, "text") == 0;
  is_boolean = strcmp(type, "true") == 0 || strcmp(type, "false") == 0;
  if (is_text && text == 0) return SQLITE_NOMEM; /* GCOVR_EXCL_BR_LINE: likewise */
  if (strcmp(name, "separateur") == 0) {
    if (!is_text || text[0] <= 0 || text[1] != '\0' || text[0] == '"' || text[0] == '\n' || text[0] == '\r' ||
        text[0] == ' ') {
      return fail_option(call, name, "un caractère", row);
    }
    options->separator = text[0];
  } else if (strcmp(name, "encodage") == 0) {
    if (is_text && sqlite3_stricmp(text, "utf-8") == 0) {
      options->encoding = CSV_UTF8;
    } else if (is_text && sqlite3_stricmp(text, "windows-1252") == 0) {
      options->encoding = CSV_CP1252;
    } else {
      return fail_option(call, name, "utf-8 ou windows-1252", row);
    }
  } else if (strcmp(name, "entete") == 0) {
    if (!is_boolean) return fail_option(call, name, "true ou false", row);
    cursor->header = type[0] == 't';
  } else if (strcmp(name, "guillemets") == 0) {
    if (!is_boolean) return fail_option(call, name, "true ou false", row);
    options->quotes = type[0] == 't';
  } else if (strcmp(name, "ligne") == 0) {
    options->line = sqlite3_column_int64(row, 2);
    if (strcmp(type, "integer") != 0 || options->line < 0 || options->line > QUANTITY_MAX) {
      return fail_option(call, name, "numéro de ligne", row);
    }
  } else if (strcmp(name, "ordre") == 0) {
    if (strcmp(type, "array") != 0) return fail_option(call, name, "tableau de 128 places au plus, de 0 à 4096", row);
    return read_order(call, cursor, db, row);
  } else {
    return fail(call, "options : inconnue « %!.*s » ; connues : separateur, encodage, entete, guillemets, ligne, ordre",
                QUOTED_MAX, name);
  }
  return SQLITE_OK;
}

static int read_options(Call *call, Reader *cursor, CsvOptions *options, sqlite3_value *json) {
  sqlite3 *db = ((Table *)cursor->base.pVtab)->db;
  sqlite3_stmt *rows;
  int rc = sqlite3_prepare_v2(db, READ_OPTIONS, -1, &rows, 0);

  if (rc == SQLITE_OK) rc = sqlite3_bind_value(rows, 1, json);
  while (rc == SQLITE_OK && (rc = sqlite3_step(rows)) == SQLITE_ROW) rc = read_option(call, cursor, options, db, rows);
  sqlite3_finalize(rows);
  if (rc == SQLITE_DONE) return SQLITE_OK;
  if (rc == SQLITE_ERROR && call->error == 0) return fail(call, "options : objet JSON attendu");
  return rc;
}

static int begin_text(Call *call, Reader *cursor, sqlite3_value *text) {
  const int type = sqlite3_value_type(text);

  cursor->source = sqlite3_value_pointer(text, "segur_source");
  if (cursor->source) {
    if (cursor->source->rewind(cursor->source->context) != 0) return fail(call, "le fichier ne se relit pas");
    return SQLITE_OK;
  }
  if (type != SQLITE_TEXT && type != SQLITE_BLOB) return fail_argument(call, "texte", text, "TEXT ou BLOB attendu");
  cursor->text = sqlite3_value_dup(text);
  if (cursor->text == 0) return SQLITE_NOMEM;
  cursor->bytes =
      type == SQLITE_TEXT ? (const char *)sqlite3_value_text(cursor->text) : sqlite3_value_blob(cursor->text);
  /* A text in UTF-16, whose conversion alone could lack memory. */
  if (type == SQLITE_TEXT && cursor->bytes == 0) return SQLITE_NOMEM; /* GCOVR_EXCL_BR_LINE */
  cursor->count = (size_t)sqlite3_value_bytes(cursor->text);
  return SQLITE_OK;
}

static int lignes_filter(sqlite3_vtab_cursor *base, int given, const char *unused, int argc, sqlite3_value **argv) {
  Reader *cursor = (Reader *)base;
  CsvOptions options = {.quotes = 1, .line = 1, .resize = resize};
  Call call = {"csv_lignes", 0};
  int rc = SQLITE_OK;

  (void)unused;
  reset(cursor);
  /* LIGNES-01. A source that was bound is NULL to SQL. */
  if (given & 1 << GIVEN_TEXTE && sqlite3_value_type(argv[0]) == SQLITE_NULL &&
      sqlite3_value_pointer(argv[0], "segur_source") == 0) {
    return SQLITE_OK;
  }
  if (given & 1 << GIVEN_OPTIONS && sqlite3_value_type(argv[argc - 1]) == SQLITE_NULL) return SQLITE_OK;
  if (!(given & 1 << GIVEN_TEXTE)) rc = fail(&call, "texte : argument absent");
  if (rc == SQLITE_OK && given & 1 << GIVEN_OPTIONS) rc = read_options(&call, cursor, &options, argv[argc - 1]);
  if (rc == SQLITE_OK) rc = begin_text(&call, cursor, argv[0]);
  if (rc == SQLITE_OK) {
    csv_begin(&cursor->csv, &options);
    cursor->began = 1;
    rc = cursor->header ? read_header(&call, cursor) : next_record(&call, cursor);
  }
  return end_call(base, &call, rc);
}

/* A text in a JSON of its own: what is in it is UTF-8. */
static void append_json(sqlite3_str *json, const char *text, size_t length) {
  sqlite3_str_appendchar(json, 1, '"');
  for (size_t i = 0; i < length; i++) {
    const char c = text[i];
    if (c == '"' || c == '\\') {
      sqlite3_str_appendchar(json, 1, '\\');
      sqlite3_str_appendchar(json, 1, c);
    } else if (c >= 0 && c < ' ') {
      sqlite3_str_appendf(json, "\\u%04x", c);
    } else {
      sqlite3_str_appendchar(json, 1, c);
    }
  }
  sqlite3_str_appendchar(json, 1, '"');
}

static void result_values(const Reader *cursor, sqlite3_context *context) {
  sqlite3_str *json = sqlite3_str_new(0);
  const size_t count = cursor->header ? cursor->title_count : cursor->csv.count;
  int length;
  char *text;

  sqlite3_str_appendchar(json, 1, cursor->header ? '{' : '[');
  for (size_t i = 0; i < count; i++) {
    if (i > 0) sqlite3_str_appendchar(json, 1, ',');
    if (cursor->header) {
      append_json(json, cursor->titles[i], strlen(cursor->titles[i]));
      sqlite3_str_appendchar(json, 1, ':');
    }
    if (i < cursor->csv.count) {
      size_t bytes;
      const char *field = csv_field(&cursor->csv, i, &bytes);
      append_json(json, field, bytes);
    } else {
      sqlite3_str_appendall(json, "null");
    }
  }
  sqlite3_str_appendchar(json, 1, cursor->header ? '}' : ']');
  length = sqlite3_str_length(json);
  text = sqlite3_str_finish(json);
  if (text) {
    sqlite3_result_text(context, text, length, sqlite3_free);
  } else {
    sqlite3_result_error_nomem(context);
  }
}

static int lignes_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
  const Reader *cursor = (const Reader *)base;
  const Csv *csv = &cursor->csv;
  size_t length;

  if (column >= C1 && column < TEXTE) {
    const int place = column - C1;
    const int field = cursor->ordered == 0 ? place : place < cursor->ordered ? cursor->order[place] - 1 : -1;
    if (field >= 0 && (size_t)field < csv->count) {
      const char *text = csv_field(csv, (size_t)field, &length);
      sqlite3_result_text(context, text, (int)length, SQLITE_TRANSIENT);
    }
    return SQLITE_OK;
  }
  if (column == LIGNE) sqlite3_result_int64(context, csv->first_line);
  if (column == FAUTE && csv->fault) sqlite3_result_text(context, csv->fault, -1, SQLITE_STATIC); /* LIGNES-04 */
  if (column == CHAMPS) sqlite3_result_int64(context, (sqlite3_int64)csv->count);
  if (column == VIDE) {
    int empty = 1;
    for (size_t i = 0; i < csv->count; i++) {
      (void)csv_field(csv, i, &length);
      empty &= length == 0;
    }
    sqlite3_result_int(context, empty);
  }
  if (column == RESTE && cursor->header && csv->count > cursor->title_count) {
    /* The fields lie one after the other in the text of the record, blanks and all. */
    const CsvField *first = &csv->fields[cursor->title_count];
    const CsvField *last = &csv->fields[csv->count - 1];
    for (const CsvField *field = first; field <= last; field++) {
      if (field->start != field->end) {
        sqlite3_result_text(context, csv->text + first->start, (int)(last->end - first->start), SQLITE_TRANSIENT);
        break;
      }
    }
  }
  if (column == VALEURS) result_values(cursor, context); /* LIGNES-05 */
  return SQLITE_OK;
}

static int lignes_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid) {
  *rowid = ((const Reader *)base)->row;
  return SQLITE_OK;
}

static const sqlite3_module LINES_MODULE = {
  .xConnect = lignes_connect,
  .xBestIndex = lignes_best_index,
  .xDisconnect = lignes_disconnect,
  .xOpen = lignes_open,
  .xClose = lignes_close,
  .xFilter = lignes_filter,
  .xNext = lignes_next,
  .xEof = lignes_eof,
  .xColumn = lignes_column,
  .xRowid = lignes_rowid,
};

int register_lignes(sqlite3 *db) {
  return sqlite3_create_module_v2(db, "csv_lignes", &LINES_MODULE, 0, 0);
}
