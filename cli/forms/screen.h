/*
** screen.h: an answer as a terminal shows it: a box of at most so many characters, the numbers to the right, long texts
** on several lines.
**
** Where all the columns do not fit, the answer names those to show, the first ones first; after « ; », those that are
** worth showing if their texts need no second line; after another « ; », those that say something of their row, which
** is printed underneath where they do not fit; if it names none, each in its turn. The others that do not fit are named
** underneath.
*/
#ifndef SEGUR_SCREEN_H
#define SEGUR_SCREEN_H

#include "answer.h"

typedef struct Screen {
  FILE *stream;
  int width;   /* in characters */
  int colours; /* what is a title, or a total, is bold */
} Screen;

/* How wide the screen is: as the variable COLUMNS says, or else the terminal; 80 if none does. */
int screen_width(void);

/* Prints a text on lines that fit, blanks before the first and before the others. Nothing of it is obeyed by a
** terminal. False if memory lacks. */
int print_text(const Screen *screen, const char *text, int first, int blanks);

/* The title, the state, and the rows in a box. False if memory lacks. */
int print_answer(const Screen *screen, const Answer *answer);

/* The titles of the sources of what is shown; where they are many, their codes. False if memory lacks. */
int print_sources(const Screen *screen, const Answer *answer);

#endif
