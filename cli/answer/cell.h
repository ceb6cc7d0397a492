/* cell.h: what a cell of an answer says, and what is known of its column. */
#ifndef SEGUR_CELL_H
#define SEGUR_CELL_H

#include "sqlite3.h"

/* UNKNOWN: there is a figure, that nobody prints (« ? »); MEANINGLESS: there is none (« – »). */
typedef enum Kind { EMPTY, INTEGER, REAL, TEXT, UNKNOWN, MEANINGLESS } Kind;

typedef struct Cell {
  Kind kind;
  union {
    sqlite3_int64 integer;
    double real;
    char *text;
  } is;
} Cell;

/* The number of digits after the comma that a column has where each number has its own. */
#define OWN_DECIMALS (-1)

typedef struct Column {
  char *name;
  char *unit;   /* '' if it has none; see UNIT_BESIDE */
  char *label;  /* what it is */
  int decimals; /* of each of its numbers, or OWN_DECIMALS */
  int numeric;  /* it holds numbers, and nothing else; or numbers, and dates, of a unit beside */
  int marked;   /* a cell is UNKNOWN or MEANINGLESS */
} Column;

/* Another column says the unit, row by row. */
#define UNIT_BESIDE "ci-contre"

/* A number as programs write it: 1234567.89. To be freed by sqlite3_free(): 0 if memory lacks. */
char *plain_number(const Cell *cell);

/* How many digits a number has after the comma; too many for a column: 9. */
int decimals_of(const Cell *cell);

/* What stands beside a cell that has no figure: « inconnu », « sans objet », or ''. */
const char *cell_status(const Cell *cell);

/* The digits of a number, with a decimal point and commas between the thousands, as many after the point as its column
** has. Likewise. */
char *parted_number(const Cell *cell, const Column *column);

#endif
