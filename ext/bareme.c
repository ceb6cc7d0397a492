/* bareme.c: see bareme.h for what is promised. */
#include "bareme.h"

/* KERNEL-01. Halving, since a caller's own scale may have many tranches; and without a branch on what is compared,
** which no processor foresees. */
const Tranche *bareme_tranche(const Assiette *assiette, int64_t quantity) {
  const Tranche *tranche = assiette->tranches; /* the one looked for is among this and those that follow */
  int left = assiette->nb_tranches;

  while (left > 1) {
    const int half = left / 2;
    tranche += tranche[half].a_partir_de <= quantity ? half : 0;
    left -= half;
  }
  return tranche->a_partir_de <= quantity ? tranche : 0;
}

BaremeStatus bareme_amount(const Bareme *bareme, const int64_t *quantities,
                           int64_t *centimes, int *at_fault) {
  int64_t sum = 0;

  for (int i = 0; i < bareme->nb_assiettes; i++) {
    const int64_t quantity = quantities[i];
    const Tranche *tranche = bareme_tranche(&bareme->assiettes[i], quantity);

    *at_fault = i;                                        /* KERNEL-07 */
    if (tranche == 0) return BAREME_BELOW_FIRST_BOUND;     /* KERNEL-04 */
    if (quantity > QUANTITY_MAX) return BAREME_ABOVE_MAX; /* KERNEL-05 */

    /* KERNEL-02, KERNEL-06: quantity and amounts are never negative here. Below these halves the sum fits: a
    ** division would tell as much, and is slow. */
    if (tranche->forfait > INT64_MAX - sum) return BAREME_OVERFLOW;
    sum += tranche->forfait;
    if ((sum > INT64_MAX / 2 ||
         tranche->par_unite > INT64_MAX / 2 / QUANTITY_MAX) &&
        quantity > 0 && tranche->par_unite > (INT64_MAX - sum) / quantity) {
      return BAREME_OVERFLOW;
    }
    sum += tranche->par_unite * quantity;
  }
  *centimes = sum < bareme->plafond ? sum : bareme->plafond; /* KERNEL-03 */
  return BAREME_OK;
}

/* KERNEL-09 */
BaremeStatus bareme_range(const Bareme *bareme, const int64_t *quantities,
                          int64_t *low, int64_t *high, int *at_fault) {
  int64_t amount;
  const BaremeStatus status = bareme_amount(bareme, quantities, &amount, at_fault);

  if (status != BAREME_OK) return status;
  for (int i = 0; i < bareme->nb_assiettes; i++) {
    if (bareme_tranche(&bareme->assiettes[i], quantities[i])->certain) continue;
    if (bareme->haut == NO_EXTREME) return BAREME_UNBOUNDED;
    *low = bareme->bas;
    *high = bareme->haut;
    return BAREME_OK;
  }
  *low = *high = amount;
  return BAREME_OK;
}

/* KERNEL-08. A centime is rounded here and just below, and nowhere else. */
int64_t centimes_percent(int64_t centimes, int percent) {
  const int64_t hundredths = centimes * percent;
  const int64_t half = hundredths < 0 ? -50 : 50;

  return (hundredths + half) / 100;
}

/* KERNEL-08, for a double, whose hundredfold is rounded once more by its own arithmetic. */
int64_t centimes_from_euros(double euros) {
  return (int64_t)(euros * 100 + (euros < 0 ? -0.5 : 0.5));
}
