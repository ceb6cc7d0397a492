/* publier_moteur.h: publier --moteur: see publier_moteur.c. */
#ifndef SEGUR_PUBLIER_MOTEUR_H
#define SEGUR_PUBLIER_MOTEUR_H

/* Writes the functions of an engine of that name, by the scales of a base, or of the reference if source is 0: in a new
** file, or printed if path is 0. An exit code. */
int publish_engine(const char *name, const char *source, const char *path);

#endif
