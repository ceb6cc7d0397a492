/*
** answer.h: what a saved query answers, whole: its title, the rows, the units of their columns, how to read them, and
** the sources of what they show. The forms that one reads or hands on are made from it.
*/
#ifndef SEGUR_ANSWER_H
#define SEGUR_ANSWER_H

#include "cell.h"
#include "request.h"
#include "texts.h"

typedef struct Answer {
  int columns;
  size_t rows;
  Column *column;
  Cell *cells;
  char **keys; /* of each row, those of its figures, parted by « ; »; 0 if the query does not say them */
  char *query; /* its name; '' if it is none */
  char *title, *question;
  char *state;    /* the edition of the budget, the day: a line each, or '' */
  char *reading;  /* how to read it, or '' */
  char *screen;   /* the names of the columns to show first, or '' : see screen.h */
  int *order;     /* the columns, those that are to be shown first before the others */
  int ranked;     /* how many these are */
  Texts sources; /* code, title, date, address of each; the header first */
} Answer;

#define CELL_AT(answer, row, column) (&(answer)->cells[(size_t)(row) * (size_t)(answer)->columns + (size_t)(column)])

/* Runs a query and reads all that it gives. An exit code. */
int read_answer(Answer *answer, const Request *request, const Base *base, InputFile *input);
void free_answer(Answer *answer);

/* What is read between the two is one state of the base, whoever writes it meanwhile. */
void hold_state(const Base *base);
void release_state(const Base *base);

/* Makes an answer of rows whose values are a list in JSON, and how many values the longest list has. The first list
** names the columns: of them, nothing else is known. */
int read_lists(Answer *answer, sqlite3_stmt *rows, const Base *base, const char *title);

/* What each status means, as rows « statut, libelle ». */
int read_statuses(Texts *statuses, sqlite3 *reference);

/* A value as it is read in French: 1 234 567,89. A text is as it is; what is empty is ''. To be freed by
** sqlite3_free(): 0 if memory lacks. */
char *french_text(const Answer *answer, size_t row, int column);

/* Whether a row is a total: it is apart from those above. */
int is_total(const Answer *answer, size_t row);

/* Whether an address is one of the web, to which a link may lead. */
int is_web_address(const char *url);

#endif
