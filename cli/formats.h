/* formats.h: the rows that a statement gives, in the forms that the sqlite3 shell gives them, their header first; nothing where there is no row.
** They are for programs: values as they are, row after row. (formes.h: an answer, as one hands it on.) */
#ifndef SEGUR_FORMATS_H
#define SEGUR_FORMATS_H

#include "cli.h"

/* Their names. */
enum { FORMAT_COUNT = 8 };
extern const char *const FORMATS[FORMAT_COUNT];

/* Prints the rows of a statement in a format of that list. What SQLite answers: SQLITE_DONE, or why not. */
int print_rows(const char *format, sqlite3_stmt *statement, FILE *stream);

#endif
