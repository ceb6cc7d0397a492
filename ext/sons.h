/* sons.h: what the functions on the seeded scales share; see sons.c. */
#ifndef SEGUR_SONS_H
#define SEGUR_SONS_H

#include <stddef.h>

#include "donnees.h"
#include "fonctions.h"

/* The scales of a dispositif, one per vague. */
#define BAREMES_OF(dispositif) (&BAREMES[(size_t)(dispositif) * NB_VAGUES])

/* Read the code of a dispositif, and a vague, into their places in BAREMES. */
int read_dispositif(Call *call, sqlite3_value *value, int *dispositif);
int read_vague(Call *call, sqlite3_value *value, int *vague);

/* Finds a scale; fails if we found it nowhere. */
int published_bareme(Call *call, int dispositif, int vague, const Bareme **bareme);

/* What is asked of a scale: the amount of a client, or what is certain of it. */
typedef enum Part { AMOUNT, LOW, HIGH } Part;

/*
** Values a client on a scale, one value per assiette. `argument` names the quantity in errors;
** 0: each bears the name of its assiette.
*/
int client_amount(Call *call, const Bareme *bareme, Part part, sqlite3_value **values,
                  const char *argument, int64_t *centimes);

/* The same by the code of a dispositif, from the values of an SQL function: `count` quantities, none for a flat sum;
** and a vague, or 0 for the first. */
int seeded_amount(Call *call, int dispositif, Part part, sqlite3_value *vague, int count,
                  sqlite3_value **values, const char *argument, int64_t *centimes);

/* What nearly every call is, and all that it needs: an INTEGER, which a scale of one assiette values. False if it is
** anything else, which client_amount() deals with or refuses. */
int quick_amount(const Bareme *bareme, Part part, sqlite3_value *value, int64_t *centimes);

/* The scales of the dispositif that a TEXT names, one per vague; 0 if it names none. */
const Bareme *baremes_named(sqlite3_value *value);

/* Fails with what a scale takes, when it was given something else. */
int fail_quantities(Call *call, int dispositif, const Bareme *bareme);

#endif
