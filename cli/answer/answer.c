/* answer.c: see answer.h for what is promised. */
#include "answer.h"

#include <string.h>

#include "sources.h"

/* A longer number of digits may not be an integer of SQLite's. */
#define DIGITS_MOST 18

/* Digits, a blank between their groups, perhaps after a sign: a number made for reading. */
static int is_parted(const char *text) {
  text += *text == '-';
  return *text >= '0' && *text <= '9' && strlen(text) <= DIGITS_MOST && text[strspn(text, "0123456789 ")] == '\0';
}

static sqlite3_int64 parted_value(const char *text) {
  const int negative = *text == '-';
  sqlite3_int64 value = 0;

  for (; *text; text++) {
    if (*text >= '0' && *text <= '9') value = 10 * value + (*text - '0');
  }
  return negative ? -value : value;
}

/* How many bytes a character has that begins there; 0 if none does that a document may hold: what is not UTF-8, U+FFFE
** and U+FFFF. */
static int character_at(const unsigned char *c) {
  const int length = *c < 0x80                 ? 1
                     : *c >= 0xC2 && *c < 0xE0 ? 2
                     : (*c & 0xF0) == 0xE0     ? 3
                     : *c >= 0xF0 && *c < 0xF5 ? 4
                                               : 0;

  for (int i = 1; i < length; i++) {
    if ((c[i] & 0xC0) != 0x80) return 0;
  }
  if (length == 3 &&
      ((*c == 0xE0 && c[1] < 0xA0) || (*c == 0xED && c[1] >= 0xA0) || (*c == 0xEF && c[1] == 0xBF && c[2] >= 0xBE))) {
    return 0;
  }
  if (length == 4 && ((*c == 0xF0 && c[1] < 0x90) || (*c == 0xF4 && c[1] >= 0x90))) return 0;
  return length;
}

/* A copy of a text, in which each byte that is no character is U+FFFD: a base of elsewhere may hold anything. 0 if
** memory lacks. */
static char *copy_text(const char *text) {
  sqlite3_str *copy = sqlite3_str_new(0);

  while (*text) {
    const int length = character_at((const unsigned char *)text);
    if (length > 0) {
      sqlite3_str_append(copy, text, length);
    } else {
      sqlite3_str_appendall(copy, "\xEF\xBF\xBD");
    }
    text += length > 0 ? length : 1;
  }
  if (sqlite3_str_length(copy) > 0 || sqlite3_str_errcode(copy) != SQLITE_OK) return sqlite3_str_finish(copy);
  sqlite3_free(sqlite3_str_finish(copy));
  return sqlite3_mprintf("");
}

/* True if the texts « ? » and « – » of a column are figures that lack: it has a unit, its own. */
static int holds_figures(const Column *column) {
  return *column->unit && strcmp(column->unit, UNIT_BESIDE) != 0;
}

/* Reads a value. False if memory lacks. */
static int read_cell(Cell *cell, sqlite3_stmt *statement, int column, const Column *of) {
  const char *text;

  cell->kind = EMPTY;
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: return 1;
    case SQLITE_INTEGER:
      cell->kind = INTEGER;
      cell->is.integer = sqlite3_column_int64(statement, column);
      return 1;
    case SQLITE_FLOAT:
      cell->kind = REAL;
      cell->is.real = sqlite3_column_double(statement, column);
      return 1;
  }
  text = (const char *)sqlite3_column_text(statement, column);
  if (text == 0) return 0;
  if (holds_figures(of) && strcmp(text, "?") == 0) {
    cell->kind = UNKNOWN;
  } else if (holds_figures(of) && strcmp(text, "–") == 0) {
    cell->kind = MEANINGLESS;
  } else if (holds_figures(of) && is_parted(text)) {
    cell->kind = INTEGER;
    cell->is.integer = parted_value(text);
  } else {
    cell->is.text = copy_text(text);
    if (cell->is.text == 0) return 0;
    cell->kind = TEXT;
  }
  return 1;
}

/* Adds an empty row. False if memory lacks. */
static int add_row(Answer *answer) {
  if ((answer->rows & (answer->rows - 1)) == 0) { /* none, or a power of two: the room is full */
    const size_t room = answer->rows ? 2 * answer->rows : 1;
    Cell *cells = sqlite3_realloc64(answer->cells, room * (size_t)answer->columns * sizeof *cells);
    if (cells == 0) return 0;
    answer->cells = cells;
  }
  for (int c = 0; c < answer->columns; c++) CELL_AT(answer, answer->rows, c)->kind = EMPTY;
  answer->rows++;
  return 1;
}

/* Keeps the keys of the row that was added last. False if memory lacks. */
static int keep_keys(Answer *answer, const char *text) {
  const size_t row = answer->rows - 1;

  if ((row & (row + 1)) == 0) { /* as add_row() does: the room is full */
    char **keys = sqlite3_realloc64(answer->keys, 2 * answer->rows * sizeof *keys);
    if (keys == 0) return 0;
    answer->keys = keys;
    for (size_t i = row; i < 2 * answer->rows; i++) keys[i] = 0;
  }
  answer->keys[row] = sqlite3_mprintf("%s", text ? text : "");
  return answer->keys[row] != 0;
}

/* All the rows of a statement, and what they cite. What SQLite answers: SQLITE_DONE, or why not. */
static int read_cells(Answer *answer, sqlite3_stmt *statement, Cited *cited) {
  const int keyed = sqlite3_column_count(statement) > answer->columns;
  const char *keys;
  int rc;

  while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
    if (!add_row(answer)) return SQLITE_NOMEM;
    for (int c = 0; c < answer->columns; c++) {
      if (!read_cell(CELL_AT(answer, answer->rows - 1, c), statement, c, &answer->column[c])) return SQLITE_NOMEM;
    }
    keys = keyed ? (const char *)sqlite3_column_text(statement, answer->columns) : 0;
    if (keyed && !keep_keys(answer, keys)) return SQLITE_NOMEM;
    if (!(keys && *keys ? cite_keys(cited, keys) : cite_row(cited, answer, answer->rows - 1))) {
      return SQLITE_NOMEM;
    }
  }
  return rc;
}

/* Euros, and not millions of them: with cents, if any has. */
static int is_money(const Column *column) {
  return strncmp(column->unit, "€", strlen("€")) == 0;
}

/* What its values say of a column. */
static void measure_column(Answer *answer, int c) {
  Column *column = &answer->column[c];
  int numbers = 0, texts = 0;

  for (size_t row = 0; row < answer->rows; row++) {
    const Cell *cell = CELL_AT(answer, row, c);
    const int decimals = decimals_of(cell);
    numbers += cell->kind == INTEGER || cell->kind == REAL;
    texts += cell->kind == TEXT && *cell->is.text != '\0';
    column->marked |= cell->kind == UNKNOWN || cell->kind == MEANINGLESS;
    if (decimals > column->decimals) column->decimals = decimals;
  }
  column->numeric =
      strcmp(column->unit, UNIT_BESIDE) == 0 ? numbers > 0 : (*column->unit != '\0' || numbers > 0) && texts == 0;
  if (is_money(column) && column->decimals > 0) column->decimals = 2;
  if (strcmp(column->unit, UNIT_BESIDE) == 0 || column->decimals > 6) column->decimals = OWN_DECIMALS;
}

/* Adds a column; unit and label may be 0. False if memory lacks. */
static int add_column(Answer *answer, const char *name, const char *unit, const char *label) {
  Column *columns = sqlite3_realloc64(answer->column, ((size_t)answer->columns + 1) * sizeof *columns);
  Column *column;

  if (columns == 0) return 0;
  answer->column = columns;
  column = &columns[answer->columns++];
  *column = (Column){.name = sqlite3_mprintf("%s", name),
                     .unit = sqlite3_mprintf("%s", unit ? unit : ""),
                     .label = sqlite3_mprintf("%s", label ? label : "")};
  return column->name && column->unit && column->label;
}

/* The column, after those that are read, that has the keys of the figures of a row. */
#define KEYS_COLUMN "cles"

/* How many columns of a statement are to be read: all, but for the keys, which stand last. */
static int count_columns(sqlite3_stmt *statement) {
  const int count = sqlite3_column_count(statement);
  const char *last = count > 1 ? sqlite3_column_name(statement, count - 1) : 0;
  return last && strcmp(last, KEYS_COLUMN) == 0 ? count - 1 : count;
}

/* The columns, as the reference says them. False if memory lacks. */
static int read_columns(Answer *answer, const Request *request, sqlite3_stmt *statement) {
  const int count = count_columns(statement);
  sqlite3_stmt *rows =
      prepare(request->reference, "SELECT unite, libelle FROM requetes_colonnes WHERE (requete, colonne) = (?1, ?2)",
              query_text(request, REQUETE), 0);
  int whole = rows != 0;

  for (int c = 0; whole && c < count; c++) {
    const char *name = sqlite3_column_name(statement, c);
    sqlite3_reset(rows);
    whole = name && sqlite3_bind_text(rows, 2, name, -1, SQLITE_STATIC) == SQLITE_OK;
    if (whole) sqlite3_step(rows); /* of a column of which nothing is said, both are NULL */
    whole = whole && add_column(answer, name, (const char *)sqlite3_column_text(rows, 0),
                                (const char *)sqlite3_column_text(rows, 1));
  }
  sqlite3_finalize(rows);
  return whole;
}

/* Whether a list of names, parted by blanks, has a name. */
static int is_listed(const char *names, const char *name) {
  while (*names) {
    const size_t length = strcspn(names, " ");
    if (strlen(name) == length && memcmp(names, name, length) == 0) return 1;
    names += length + strspn(names + length, " ");
  }
  return 0;
}

/* Puts the columns to show first before the others, each kind in its own order. False if memory lacks. */
static int rank_columns(Answer *answer) {
  int place = 0;

  answer->order = sqlite3_malloc64(((size_t)answer->columns + 1) * sizeof *answer->order);
  if (answer->order == 0) return 0;
  for (int listed = 1; listed >= 0; listed--) {
    for (int c = 0; c < answer->columns; c++) {
      if (is_listed(answer->screen, answer->column[c].name) == listed) answer->order[place++] = c;
    }
    if (listed) answer->ranked = place;
  }
  return 1;
}

/* The edition of the budget that a query reads, and the day on which it stands: a line each. */
static char *read_state(const Request *request, const Base *base) {
  sqlite3_stmt *rows = prepare(request->reference,
                               "SELECT parametre, defaut, genre FROM requetes_parametres WHERE requete = ?1 AND genre "
                               "IN ('editions', 'date') ORDER BY rang",
                               query_text(request, REQUETE), 0);
  sqlite3_str *lines = sqlite3_str_new(0);

  while (rows && sqlite3_step(rows) == SQLITE_ROW) {
    const char *given = value_of(request, (const char *)sqlite3_column_text(rows, 0));
    const char *value = given && *given ? given : (const char *)sqlite3_column_text(rows, 1);
    const int day = strcmp((const char *)sqlite3_column_text(rows, 2), "date") == 0;
    sqlite3_stmt *line =
        prepare(base->db,
                day ? "SELECT 'Situation au ' || ifnull(?1, date('now', 'localtime')) || '.'"
                    : "SELECT 'Édition ' || edition || ' : ' || libelle || '.' FROM editions WHERE edition = ?1",
                value, 0);
    if (line && sqlite3_step(line) == SQLITE_ROW) {
      sqlite3_str_appendf(lines, "%s%s", sqlite3_str_length(lines) ? "\n" : "", sqlite3_column_text(line, 0));
    }
    sqlite3_finalize(line);
  }
  sqlite3_finalize(rows);
  if (sqlite3_str_length(lines) == 0) {
    sqlite3_free(sqlite3_str_finish(lines));
    return sqlite3_mprintf("");
  }
  return sqlite3_str_finish(lines);
}

/* What it says of itself. False if memory lacks. */
static int read_texts(Answer *answer, const Request *request, const Base *base) {
  const char *reading = query_text(request, LECTURE);
  const char *screen = query_text(request, ECRAN);

  answer->query = sqlite3_mprintf("%s", query_text(request, REQUETE));
  answer->title = sqlite3_mprintf("%s", query_text(request, TITRE));
  answer->question = sqlite3_mprintf("%s", query_text(request, QUESTION));
  answer->reading = sqlite3_mprintf("%s", reading ? reading : "");
  answer->screen = sqlite3_mprintf("%s", screen ? screen : "");
  answer->state = read_state(request, base);
  return answer->query && answer->screen && rank_columns(answer) && answer->title && answer->question &&
         answer->reading && answer->state;
}

int read_answer(Answer *answer, const Request *request, const Base *base, InputFile *input) {
  sqlite3_stmt *statement = prepare_query(request, base, input);
  Cited cited = {{0, 0}, {0, 0}};
  int result = DONE;

  *answer = (Answer){0};
  if (statement == 0) return FAILED;
  if (!read_columns(answer, request, statement)) {
    result = refuse("plus de mémoire");
  } else if (read_cells(answer, statement, &cited) != SQLITE_DONE || caught_signal()) {
    result = fail_query(base);
  }
  sqlite3_finalize(statement);
  for (int c = 0; result == DONE && c < answer->columns; c++) measure_column(answer, c);
  if (result == DONE && !read_texts(answer, request, base)) result = refuse("plus de mémoire");
  if (result == DONE) result = read_sources(answer, request, base, &cited);
  free_cited(&cited);
  return result;
}

/* The values of a list: of the first one, as names of columns; of another, as a row. */
static int read_list(Answer *answer, sqlite3_stmt *values, int first) {
  int rc;

  for (int c = 0; (rc = sqlite3_step(values)) == SQLITE_ROW; c++) {
    const char *text = (const char *)sqlite3_column_text(values, 0);
    Cell *cell;
    if (first && !add_column(answer, text ? text : "", 0, 0)) return SQLITE_NOMEM;
    if (first || text == 0 || *text == '\0') continue;
    if (c >= answer->columns) return SQLITE_RANGE;
    cell = CELL_AT(answer, answer->rows - 1, c);
    cell->is.text = copy_text(text);
    if (cell->is.text == 0) return SQLITE_NOMEM;
    cell->kind = TEXT;
  }
  return rc;
}

int read_lists(Answer *answer, sqlite3_stmt *rows, const Base *base, const char *title) {
  sqlite3_stmt *values = prepare(base->db, "SELECT value FROM json_each(?1)", 0, 0);
  int rc = values ? SQLITE_DONE : SQLITE_ERROR;
  int step = SQLITE_DONE;

  *answer = (Answer){.query = sqlite3_mprintf(""),
                     .title = sqlite3_mprintf("%s", title),
                     .question = sqlite3_mprintf(""),
                     .state = sqlite3_mprintf(""),
                     .reading = sqlite3_mprintf(""),
                     .screen = sqlite3_mprintf("")};
  for (int row = 0; rc == SQLITE_DONE && (step = sqlite3_step(rows)) == SQLITE_ROW; row++) {
    /* A row may have more fields than there are names: the second column says how many the widest has. */
    while (rc == SQLITE_DONE && row == 1 && answer->columns < sqlite3_column_int(rows, 1)) {
      rc = add_column(answer, "", 0, 0) ? SQLITE_DONE : SQLITE_NOMEM;
    }
    if (row > 0 && !add_row(answer)) rc = SQLITE_NOMEM;
    sqlite3_reset(values);
    if (rc == SQLITE_DONE) {
      rc = sqlite3_bind_value(values, 1, sqlite3_column_value(rows, 0)) == SQLITE_OK
               ? read_list(answer, values, row == 0)
               : SQLITE_NOMEM;
    }
  }
  sqlite3_finalize(values);
  if (rc != SQLITE_DONE || step != SQLITE_DONE || caught_signal()) return fail_query(base);
  return answer->query && answer->title && answer->question && answer->state && answer->reading && answer->screen &&
                 rank_columns(answer)
             ? DONE
             : refuse("plus de mémoire");
}

int read_statuses(Texts *statuses, sqlite3 *reference) {
  sqlite3_stmt *rows = prepare(reference, "SELECT statut, libelle FROM statuts ORDER BY rang", 0, 0);
  const int rc = rows ? read_rows(statuses, rows, 2, plain_text, 0) : SQLITE_ERROR;

  sqlite3_finalize(rows);
  return rc == SQLITE_DONE ? DONE : FAILED;
}

void hold_state(const Base *base) {
  sqlite3_exec(base->db, "BEGIN", 0, 0, 0); /* it locks nothing before the first reading, which says what is wrong */
}

void release_state(const Base *base) {
  sqlite3_exec(base->db, "COMMIT", 0, 0, 0);
}

void free_answer(Answer *answer) {
  for (size_t row = 0; row < answer->rows; row++) {
    for (int c = 0; c < answer->columns; c++) {
      if (CELL_AT(answer, row, c)->kind == TEXT) sqlite3_free(CELL_AT(answer, row, c)->is.text);
    }
  }
  for (size_t row = 0; answer->keys && row < answer->rows; row++) sqlite3_free(answer->keys[row]);
  sqlite3_free(answer->keys);
  for (int c = 0; answer->column && c < answer->columns; c++) {
    sqlite3_free(answer->column[c].name);
    sqlite3_free(answer->column[c].unit);
    sqlite3_free(answer->column[c].label);
  }
  sqlite3_free(answer->cells);
  sqlite3_free(answer->column);
  sqlite3_free(answer->query);
  sqlite3_free(answer->title);
  sqlite3_free(answer->question);
  sqlite3_free(answer->state);
  sqlite3_free(answer->reading);
  sqlite3_free(answer->screen);
  sqlite3_free(answer->order);
  free_rows(&answer->sources);
  *answer = (Answer){0};
}

char *french_text(const Answer *answer, size_t row, int c) {
  const Column *column = &answer->column[c];
  const Cell *cell = CELL_AT(answer, row, c);
  char *text;

  switch (cell->kind) {
    case EMPTY: return sqlite3_mprintf("");
    case TEXT: return sqlite3_mprintf("%s", cell->is.text);
    case UNKNOWN: return sqlite3_mprintf("?");
    case MEANINGLESS: return sqlite3_mprintf("–");
    default: text = *column->unit ? parted_number(cell, column) : plain_number(cell);
  }
  for (char *sign = text; sign && *sign; sign++) *sign = (char)(*sign == ',' ? ' ' : *sign == '.' ? ',' : *sign);
  return text;
}

int is_total(const Answer *answer, size_t row) {
  const Cell *cell = CELL_AT(answer, row, 0);

  /* Where the first column may hold one, and not only a name of the user's. */
  return cell->kind == TEXT && strstr(answer->column[0].label, "total") != 0 &&
         sqlite3_strnicmp(cell->is.text, "total", 5) == 0 && (cell->is.text[5] == '\0' || cell->is.text[5] == ',');
}

int is_web_address(const char *url) {
  return strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0;
}
