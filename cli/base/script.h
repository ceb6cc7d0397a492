/*
** script.h: SQL run one statement after the other. What becomes of the rows of a statement is told by the name of its
** first column:
**
**   faute    is said to the user, and after the last one nothing more is run
**   message  is for the report
**   rejet    is a line of the file of rejected rows, which is whole before the next statement is run
**   requete  names a saved query of the reference; what it gives becomes the temporary table that the second column
** names
**   copie    makes a copy of the base
**   ordre    is SQL, of one statement or more, which is run once all the rows are read
**   objet    is the text of an index or a trigger of the user's: one statement, that is run, and nothing after it
**   script   names another script that the program holds, which is run too
**   inchange says that nothing changes
**
** The rows of any other statement are left out.
*/
#ifndef SEGUR_SCRIPT_H
#define SEGUR_SCRIPT_H

#include "base.h"
#include "segur.h"

/* What a parameter of that name is: a text, or an integer if there is none, or the file that is read. */
typedef struct Parameter {
  const char *name;
  const char *text;
  int integer;
  SegurSource *source;
} Parameter;

typedef struct Script {
  Base *base;
  const Parameter *parameters; /* the last has no name */
  const char *rejected;          /* where the rejected rows go, or 0 */
  int rejected_made;             /* the file is there */
  char *copy;                 /* of sqlite3_malloc(): the copy that was made */
  int unchanged;
  int committed;               /* what there was to write is written: what is left is to say so */
  char *report;                /* of sqlite3_malloc(): the messages, a line each */
} Script;

/* Runs a script. Returns DONE, or why not: what stops it was said. */
int run_script(Script *script, const char *sql);

/* Runs the text of an object of a schema, as sqlite_schema has it: SQLITE_AUTH if it says more than that. What SQLite
** answers. */
int run_object(sqlite3 *db, const char *sql);

/* Prints the messages. */
void print_report(const Script *script);

/* Frees what a script made. */
void end_script(Script *script);

#endif
