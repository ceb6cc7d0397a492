/* texts.c: see texts.h for what is promised. */
#include "texts.h"

/* Adds a cell: of a growing table, whose room doubles. Takes the text, and frees it where there is no room. */
static int add(Texts *texts, size_t place, char *text) {
  if (text && (place & (place - 1)) == 0) { /* a power of two: the room is full */
    char **cells = sqlite3_realloc64(texts->cells, (place ? 2 * place : 1) * sizeof *cells);
    if (cells == 0) {
      sqlite3_free(text);
      return 0;
    }
    texts->cells = cells;
  }
  if (text == 0) return 0;
  texts->cells[place] = text;
  return 1;
}

int read_rows(Texts *texts, sqlite3_stmt *statement, int columns, TextOf *text_of, void *context) {
  size_t place = 0;
  int rc = SQLITE_ROW;

  *texts = (Texts){.columns = columns};
  for (int row = 0; rc == SQLITE_ROW; row++) {
    for (int c = 0; c < texts->columns; c++) {
      char *text = row == 0 ? sqlite3_mprintf("%s", sqlite3_column_name(statement, c)) : text_of(statement, c, context);
      if (!add(texts, place, text)) {
        for (size_t i = 0; i < place; i++) sqlite3_free(texts->cells[i]);
        sqlite3_free(texts->cells);
        *texts = (Texts){0, 0, 0};
        return SQLITE_NOMEM;
      }
      place++;
    }
    texts->count = row;
    rc = sqlite3_step(statement);
  }
  return rc;
}

char *plain_text(sqlite3_stmt *statement, int column, void *unused) {
  const char *text = (const char *)sqlite3_column_text(statement, column);

  (void)unused;
  return sqlite3_mprintf("%s", text ? text : "");
}

void free_rows(Texts *texts) {
  if (texts->cells == 0) return;
  for (int row = 0; row <= texts->count; row++) {
    for (int c = 0; c < texts->columns; c++) sqlite3_free(TEXT_AT(texts, row, c));
  }
  sqlite3_free(texts->cells);
  *texts = (Texts){0, 0, 0};
}

int width_of(const char *text) {
  int width = 0;

  for (; *text; text++) width += (*text & 0xC0) != 0x80; /* not the inside of a character */
  return width;
}
