/*
** tableau.h: rows as a box of at most so many characters, long texts on several lines.
**
** Where all the columns do not fit, `screen` names those to show, the first ones first; after « ; », those that are worth showing if their
** texts need no second line. Those that do not fit are named underneath, with the command that gives them. Where nothing fits, a line per
** value.
*/
#ifndef SEGUR_TABLEAU_H
#define SEGUR_TABLEAU_H

#include "lignes.h"

/* Makes of a value what is shown: no line feed nor anything that a terminal obeys; a decimal comma; blanks that are not to be cut
** are \001. In place, and as long. */
char *shown(char *text);

/* Prints a text that is shown() on lines that fit; those after the first begin with some blanks. */
void print_wrapped(FILE *stream, const char *text, int width, int blanks);

/* Prints the rows, whose cells are shown(). Returns false if memory lacks. */
int print_table(const Lignes *lignes, int width, const char *screen, const char *query, FILE *stream);

#endif
