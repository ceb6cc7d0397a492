/* formats.h: what a statement gives, in the forms that the sqlite3 shell gives it, their header first; nothing where there is no row.
** One is of ours: « tableur », what a French spreadsheet opens. */
#ifndef SEGUR_FORMATS_H
#define SEGUR_FORMATS_H

#include "cli.h"

/* Their names, and how many. */
extern const char *const FORMATS[];
extern const size_t FORMAT_COUNT;

/* Prints the rows of a statement in a format of that list. again: it may be run twice, as it reads no stream. What SQLite answers:
** SQLITE_DONE, or why not. */
int print_rows(const char *format, sqlite3_stmt *statement, int again, FILE *stream);

#endif
