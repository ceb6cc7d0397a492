/*
** bareme.h: the kernel of segur. It values a client on a scale; it knows no SQLite.
**
** Amounts are integer centimes, excluding tax. Quantities are integers.
**
** KERNEL-01  A tranche reaches from its bound, included, to the bound of the next one,
**            excluded. The last tranche is open.
** KERNEL-02  The amount is the sum, over the assiettes, of forfait + par_unite × quantity
**            of the tranche reached.
** KERNEL-03  A sum above the ceiling is brought down to the ceiling.
** KERNEL-04  A quantity below the first bound of its assiette is refused.
** KERNEL-05  A quantity above QUANTITY_MAX is refused.
** KERNEL-06  An amount that does not fit in 64 bits is refused: nothing ever wraps.
** KERNEL-07  A refusal names the assiette and leaves the amount as it was.
** KERNEL-08  Rounding to the centime is to the nearest, half away from zero.
** KERNEL-09  What is certain of an amount: the amount itself if every tranche reached is; else the extremes of
**            the scale; else nothing.
*/
#ifndef SEGUR_BAREME_H
#define SEGUR_BAREME_H

#include <stdint.h>

/* 10^12: above any count of anything, and low enough to multiply. */
#define QUANTITY_MAX INT64_C(1000000000000)

/* 10^12 euros: the largest amount that is converted, and still exact as a double. */
#define CENTIMES_MAX (100 * INT64_C(1000000000000))

/* The ceiling of a scale that has none. */
#define NO_CEILING INT64_MAX

/* The extremes of a scale for which nobody printed any. */
#define NO_EXTREME 0

typedef struct Tranche {
  int64_t a_partir_de; /* first quantity of the tranche */
  int64_t forfait;     /* fixed part, centimes */
  int64_t par_unite;   /* price of a unit, centimes */
  const char *statut;  /* of what it gives a client, one of seed/statuts.sql; 0 in a caller's own scale */
  const char *source;  /* who published it; 0 in a caller's own scale */
  int certain;         /* true if what it gives a client is printed, bounds and ceiling included */
} Tranche;

typedef struct Assiette {
  const char *nom;         /* what is counted; also the name of the SQL argument */
  const Tranche *tranches; /* by strictly rising bound, at least one */
  int nb_tranches;
} Assiette;

typedef struct Bareme {
  const Assiette *assiettes;
  int nb_assiettes; /* 0: this scale was found nowhere */
  int64_t plafond;  /* centimes, or NO_CEILING */
  int64_t bas, haut; /* lowest and highest amounts that a source prints, centimes, or NO_EXTREME */
} Bareme;

typedef enum BaremeStatus {
  BAREME_OK,
  BAREME_BELOW_FIRST_BOUND,
  BAREME_ABOVE_MAX,
  BAREME_OVERFLOW,
  BAREME_UNBOUNDED
} BaremeStatus;

/* Finds the tranche that a quantity reaches; 0 below the first bound. */
const Tranche *bareme_tranche(const Assiette *assiette, int64_t quantity);

/*
** Values one client: quantities[i] belongs to assiettes[i]. Puts the amount in *centimes,
** or, when it refuses, the index of the assiette at fault in *at_fault.
*/
BaremeStatus bareme_amount(const Bareme *bareme, const int64_t *quantities,
                           int64_t *centimes, int *at_fault);

/*
** What is certain of the amount of one client: at least *low, at most *high. BAREME_UNBOUNDED if nothing is; else it
** refuses as bareme_amount() does.
*/
BaremeStatus bareme_range(const Bareme *bareme, const int64_t *quantities,
                          int64_t *low, int64_t *high, int *at_fault);

/* A percentage of an amount of at most CENTIMES_MAX, either sign, rounded. */
int64_t centimes_percent(int64_t centimes, int percent);

/* An amount in euros, at most 10^12, either sign, rounded to the centime. */
int64_t centimes_from_euros(double euros);

#endif
