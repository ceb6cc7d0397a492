/* formes.h: an answer in the forms that one hands on. The numbers are those of the base, to the centime; what nobody knows is never zero. */
#ifndef SEGUR_FORMES_H
#define SEGUR_FORMES_H

#include "reponse.h"

/* Each prints an answer, and its total if count is 2. False if memory lacks. */
int print_html(const Reponse *answers, int count, FILE *stream);
int print_json(const Reponse *answers, int count, FILE *stream);
int print_markdown(const Reponse *answers, int count, FILE *stream);
int print_spreadsheet(const Reponse *answers, int count, FILE *stream);

#endif
