/* sources.c: see sources.h. */
#include "sources.h"

#include <string.h>

/* Adds one. False, and says so, if memory lacks. */
static int cite(Citations *citations, const char *text) {
  char **texts;

  for (int i = citations->count; i-- > 0;) {
    if (strcmp(citations->texts[i], text) == 0) return 1;
  }
  texts = sqlite3_realloc64(citations->texts, ((size_t)citations->count + 1) * sizeof *texts);
  if (texts) {
    citations->texts = texts;
    texts[citations->count] = sqlite3_mprintf("%s", text);
    if (texts[citations->count] != 0) {
      citations->count++;
      return 1;
    }
  }
  say("plus de mémoire");
  return 0;
}

/* What parts the keys of a row. */
#define KEYS_BETWEEN " ; "

int cite_keys(Cited *cited, const char *text) {
  while (text && *text) {
    const char *end = strstr(text, KEYS_BETWEEN);
    const int length = end ? (int)(end - text) : (int)strlen(text);
    char *key = sqlite3_mprintf("%.*s", length, text);
    const int whole = key && cite(&cited->keys, key);
    sqlite3_free(key);
    if (!whole) return 0;
    text = end ? end + strlen(KEYS_BETWEEN) : 0;
  }
  return 1;
}

int cite_row(Cited *cited, const Answer *answer, size_t row) {
  for (int c = 0; c < answer->columns; c++) {
    const Cell *cell = CELL_AT(answer, row, c);
    if (strncmp(answer->column[c].name, "source", 6) != 0 || cell->kind != TEXT || *cell->is.text == '\0') continue;
    if (!cite(&cited->sources, cell->is.text)) return 0;
  }
  return 1;
}

/* Those of the query that says them for it. */
static int cite_said(Citations *citations, const Request *request, const Base *base) {
  char *sql = sqlite3_mprintf("SELECT DISTINCT source FROM \"%w\"", query_text(request, SOURCES));
  sqlite3_stmt *rows = sql ? prepare(base->db, sql, 0, 0) : 0;
  int whole = 1;
  int rc = SQLITE_ERROR;

  while (whole && rows && (rc = sqlite3_step(rows)) == SQLITE_ROW) {
    const char *text = (const char *)sqlite3_column_text(rows, 0);
    whole = cite(citations, text ? text : "");
  }
  if (rows && rc != SQLITE_DONE && rc != SQLITE_ROW) fail_query(base);
  sqlite3_finalize(rows);
  sqlite3_free(sql);
  return whole && rc == SQLITE_DONE;
}

/* Those of the figures that have these keys, and of what segur made them of. */
static int cite_figures(Citations *citations, const Citations *keys, const Base *base) {
  static const char FIGURES[] =
      "SELECT chiffre, source FROM chiffres UNION ALL SELECT t.chiffre, c.source FROM termes AS t JOIN chiffres AS c "
      "ON c.chiffre = t.terme";
  sqlite3_stmt *rows = prepare(base->db, FIGURES, 0, 0);
  int whole = 1;
  int rc = SQLITE_ERROR;

  while (whole && rows && (rc = sqlite3_step(rows)) == SQLITE_ROW) {
    const char *key = (const char *)sqlite3_column_text(rows, 0);
    const char *source = (const char *)sqlite3_column_text(rows, 1);
    for (int i = 0; whole && key && source && i < keys->count; i++) {
      if (strcmp(keys->texts[i], key) == 0) whole = cite(citations, source);
    }
  }
  if (rows && rc != SQLITE_DONE && rc != SQLITE_ROW) fail_query(base);
  sqlite3_finalize(rows);
  return whole && rc == SQLITE_DONE;
}

/* Keeps, of all the sources, those that are cited. */
static void keep_cited(Texts *sources, const Citations *citations) {
  int kept = 0;

  for (int row = 1; row <= sources->count; row++) {
    int found = 0;
    for (int i = 0; i < citations->count; i++) {
      found |= strcmp(citations->texts[i], TEXT_AT(sources, row, 0)) == 0 ||
               strcmp(citations->texts[i], TEXT_AT(sources, row, 1)) == 0;
    }
    if (found) kept++;
    for (int c = 0; c < sources->columns; c++) {
      if (!found) {
        sqlite3_free(TEXT_AT(sources, row, c));
      } else {
        TEXT_AT(sources, kept, c) = TEXT_AT(sources, row, c);
      }
    }
  }
  sources->count = kept;
}

int read_sources(Answer *answer, const Request *request, const Base *base, Cited *cited) {
  Citations *citations = &cited->sources;
  const int whole = (cited->keys.count == 0 || cite_figures(citations, &cited->keys, base)) &&
                    (query_text(request, SOURCES) == 0 || cite_said(citations, request, base));
  sqlite3_stmt *rows =
      prepare(base->db,
              "SELECT source, titre, ifnull(date_publication, ''), ifnull(url, '') FROM sources ORDER BY source", 0, 0);
  int result = rows ? DONE : FAILED;

  if (rows && read_rows(&answer->sources, rows, 4, plain_text, 0) != SQLITE_DONE) result = fail_query(base);
  if (!whole) result = FAILED; /* it was said why */
  if (result == DONE) keep_cited(&answer->sources, citations);
  sqlite3_finalize(rows);
  return result;
}

static void free_citations(Citations *citations) {
  for (int i = 0; i < citations->count; i++) sqlite3_free(citations->texts[i]);
  sqlite3_free(citations->texts);
}

void free_cited(Cited *cited) {
  free_citations(&cited->keys);
  free_citations(&cited->sources);
}
