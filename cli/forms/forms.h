/*
** forms.h: an answer in the forms in which one reads it, hands it on or gives it to a program: one table, which the
** command line, the help and the tests read. The numbers are those of the base, to the centime; what nobody knows is
** never zero.
*/
#ifndef SEGUR_FORMS_H
#define SEGUR_FORMS_H

#include "answer.h"

/* What is to be printed. */
typedef struct Printout {
  const Answer *answers; /* the answer, and its total if count is 2 */
  int count;
  const char *notes;      /* what there is to know of the base, for who reads: a line each, or 0 */
  const Texts *statuses;  /* rows « statut, libelle », for the workbook */
  FILE *stream;
  const char *path; /* the new file that the form makes, or 0 */
} Printout;

/* A form: it prints an answer that was read whole, or else the rows of a statement as they come. */
typedef struct Form {
  const char *name;
  const char *value; /* what follows its name on the command line: FICHIER, or 0 */
  const char *help;
  int (*print)(const Printout *printout);                     /* an exit code */
  int (*print_rows)(sqlite3_stmt *statement, FILE *stream);   /* what SQLite answers: SQLITE_DONE, or why not */
} Form;

/* The first one has no name: it is the screen. */
enum { FORM_COUNT = 9 };
extern const Form FORMS[FORM_COUNT];

/* The form of a name, which « = » may end, or 0; says that there is none, and which are near: MISUSED. */
const Form *find_form(const char *word);
int refuse_form(const char *name);

int print_screen(const Printout *printout);
int print_workbook(const Printout *printout);
int print_html(const Printout *printout);
int print_json(const Printout *printout);
int print_markdown(const Printout *printout);
int print_spreadsheet(const Printout *printout);
int print_csv(sqlite3_stmt *statement, FILE *stream);
int print_list(sqlite3_stmt *statement, FILE *stream);
int print_tabs(sqlite3_stmt *statement, FILE *stream);

#endif
