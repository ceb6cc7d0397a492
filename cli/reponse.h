/*
** reponse.h: what a saved query answers, whole: its title, the rows, the units of their columns, how to read them, and the sources of
** what they show. The forms that one reads or hands on are made from it.
*/
#ifndef SEGUR_REPONSE_H
#define SEGUR_REPONSE_H

#include "demande.h"
#include "lignes.h"

/* UNKNOWN: there is a figure, that nobody prints (« ? »); MEANINGLESS: there is none (« – »). */
typedef enum Kind { EMPTY, INTEGER, REAL, TEXT, UNKNOWN, MEANINGLESS } Kind;

typedef struct Case {
  Kind kind;
  union {
    sqlite3_int64 integer;
    double real;
    char *text;
  } is;
} Case;

/* The number of digits after the comma that a column has where each number has its own. */
#define OWN_DECIMALS (-1)

typedef struct Colonne {
  char *name;
  char *unit;   /* '' if it has none; see UNIT_BESIDE */
  char *label;  /* what it is */
  int decimals; /* of each of its numbers, or OWN_DECIMALS */
  int numeric;  /* it holds numbers, and nothing else; or numbers, and dates, of a unit beside */
  int marked;   /* a cell is UNKNOWN or MEANINGLESS */
} Colonne;

/* Another column says the unit, row by row. */
#define UNIT_BESIDE "ci-contre"

typedef struct Reponse {
  int columns;
  size_t rows;
  Colonne *column;
  Case *cells;
  char *query; /* its name; '' if it is none */
  char *title, *question;
  char *state;    /* the edition of the budget, the day: a line each, or '' */
  char *reading;  /* how to read it, or '' */
  char *screen;   /* the names of the columns to show first, or '' : see ecran.h */
  int *order;     /* the columns, those that are to be shown first before the others */
  int ranked;     /* how many these are */
  Lignes sources; /* code, title, date, address of each; the header first */
} Reponse;

#define CASE(reponse, row, column) (&(reponse)->cells[(size_t)(row) * (size_t)(reponse)->columns + (size_t)(column)])

/* Runs a query and reads all that it gives. An exit code. */
int read_answer(Reponse *reponse, const Demande *demande, const Base *base, Fichier *fichier);
void free_answer(Reponse *reponse);

/* What is read between the two is one state of the base, whoever writes it meanwhile. */
void hold_state(const Base *base);
void release_state(const Base *base);

/* Makes an answer of rows whose values are a list in JSON, and how many values the longest list has. The first list names the columns: of them,
** nothing else is known. */
int read_lists(Reponse *reponse, sqlite3_stmt *rows, const Base *base, const char *title);

/* What each status means, as rows « statut, libelle ». */
int read_statuses(Lignes *statuses, sqlite3 *reference);

/* A value as it is read in French: 1 234 567,89. A text is as it is; what is empty is ''. To be freed by sqlite3_free(): 0 if memory lacks. */
char *french_text(const Reponse *reponse, size_t row, int column);

/* A number as programs write it: 1234567.89; see above. */
char *plain_number(const Case *cell);

/* How many digits a number has after the comma; too many for a column: 9. */
int decimals_of(const Case *cell);

/* What stands beside a cell that has no figure: « inconnu », « sans objet », or ''. */
const char *cell_status(const Case *cell);

/* Whether a row is a total: it is apart from those above. */
int is_total(const Reponse *reponse, size_t row);

/* Whether an address is one of the web, to which a link may lead. */
int is_web_address(const char *url);

#endif
