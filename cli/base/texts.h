/* texts.h: the rows that a statement gives, kept as texts: what is shown in a box is measured before it is printed. */
#ifndef SEGUR_TEXTS_H
#define SEGUR_TEXTS_H

#include "base.h"

typedef struct Texts {
  int columns;
  int count;    /* of rows, the header left out */
  char **cells; /* row after row, the header first; each of sqlite3_malloc() */
} Texts;

/* A cell: row 0 is the header. */
#define TEXT_AT(texts, row, column) ((texts)->cells[(size_t)(row) * (size_t)(texts)->columns + (size_t)(column)])

/* The text of a value, to be freed by sqlite3_free(): 0 if memory lacks. */
typedef char *TextOf(sqlite3_stmt *statement, int column, void *context);

/* Reads all the rows of a statement, of its first columns. What SQLite answers: SQLITE_DONE, or why not. */
int read_rows(Texts *texts, sqlite3_stmt *statement, int columns, TextOf *text_of, void *context);
void free_rows(Texts *texts);

/* The text as SQLite gives it; '' for NULL. */
char *plain_text(sqlite3_stmt *statement, int column, void *unused);

/* The characters of a text of UTF-8. */
int width_of(const char *text);

#endif
