/*
** workbook.h: a workbook of Excel's and LibreOffice's: a sheet for each answer, then one that says how to read them
** all, and one of their sources. It has no date of its own: the same figures make the same file.
*/
#ifndef SEGUR_WORKBOOK_H
#define SEGUR_WORKBOOK_H

#include "answer.h"

typedef struct NamedAnswer {
  const char *name;
  const Answer *answer;
} NamedAnswer;

/* Writes one to a new file: it is whole, or is not there. statuses: rows « statut, libelle » that say what each means.
** An exit code. */
int write_workbook(const char *path, const char *title, const NamedAnswer *sheets, int count, const Texts *statuses);

#endif
