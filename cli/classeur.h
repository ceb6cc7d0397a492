/*
** classeur.h: a workbook of Excel's and LibreOffice's: a sheet for each answer, then one that says how to read them all, and one of their
** sources. It has no date of its own: the same figures make the same file.
*/
#ifndef SEGUR_CLASSEUR_H
#define SEGUR_CLASSEUR_H

#include "reponse.h"

typedef struct Feuille {
  const char *name;
  const Reponse *reponse;
} Feuille;

/* Writes one to a new file: it is whole, or is not there. statuses: rows « statut, libelle » that say what each means. An exit code. */
int write_workbook(const char *path, const char *title, const Feuille *sheets, int count, const Lignes *statuses);

#endif
