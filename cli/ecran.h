/*
** ecran.h: an answer as a terminal shows it: a box of at most so many characters, the numbers to the right, long texts on several lines.
**
** Where all the columns do not fit, the answer names those to show, the first ones first; after « ; », those that are worth showing if their
** texts need no second line; if it names none, each in its turn. Those that do not fit are named underneath.
*/
#ifndef SEGUR_ECRAN_H
#define SEGUR_ECRAN_H

#include "reponse.h"

typedef struct Ecran {
  FILE *stream;
  int width;   /* in characters */
  int colours; /* what is a title, or a total, is bold */
} Ecran;

/* How wide the screen is: as the variable COLUMNS says, or else the terminal; 80 if none does. */
int screen_width(void);

/* Prints a text on lines that fit, blanks before the first and before the others. Nothing of it is obeyed by a terminal. False if memory lacks. */
int print_text(const Ecran *ecran, const char *text, int first, int blanks);

/* The title, the state, and the rows in a box. False if memory lacks. */
int print_answer(const Ecran *ecran, const Reponse *reponse);

/* The titles of the sources of what is shown; where they are many, their codes. False if memory lacks. */
int print_sources(const Ecran *ecran, const Reponse *reponse);

#endif
