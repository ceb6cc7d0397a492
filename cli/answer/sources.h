/*
** sources.h: the sources under an answer are those of its figures, found by their keys; where a row has none, those
** that it names.
*/
#ifndef SEGUR_SOURCES_H
#define SEGUR_SOURCES_H

#include "answer.h"

/* Texts, each once: what names a source (its code, or its title), or the keys of figures. */
typedef struct Citations {
  char **texts;
  int count;
} Citations;

/* What an answer cites: by the keys of its figures; where a row has none, by its columns « source… ». */
typedef struct Cited {
  Citations keys, sources;
} Cited;

/* Adds the keys of a row, parted by « ; ». False, and says so, if memory lacks. */
int cite_keys(Cited *cited, const char *text);

/* Adds the sources that a row names. False, and says so, if memory lacks. */
int cite_row(Cited *cited, const Answer *answer, size_t row);

/* Reads the sources of what is cited into the answer. An exit code. */
int read_sources(Answer *answer, const Request *request, const Base *base, Cited *cited);
void free_cited(Cited *cited);

#endif
