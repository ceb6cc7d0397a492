/* moteurs.h: see moteurs.c. */
#ifndef SEGUR_MOTEURS_H
#define SEGUR_MOTEURS_H

#include "cli.h"

/* Writes the functions of an engine of that name, by the scales of the base of the call: to a new file, or printed if path is 0. */
int publish_engine(const Call *call, const char *name, const char *path);

#endif
