/* The kernel alone, on scales made for the test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "bareme.h"

#define T(a_partir_de, forfait, par_unite) {a_partir_de, forfait, par_unite, 0, 0, 0}

/* A price per unit, then a flat sum, then both. */
static const Tranche MARCHES[] = {T(1, 0, 7), T(10, 100, 0), T(20, 50, 3)};
static const Assiette UNE[] = {{"a", MARCHES, 3}};
static const Bareme SIMPLE = {UNE, 1, NO_CEILING, 0, 0};

static int64_t amount(const Bareme *bareme, const int64_t *quantities) {
  int64_t centimes = -1;
  int at_fault = -1;

  assert_int_equal(bareme_amount(bareme, quantities, &centimes, &at_fault), BAREME_OK);
  return centimes;
}

/* A refusal of assiette `at_fault`, which leaves the amount as it was: KERNEL-07. */
static void refuse(const Bareme *bareme, const int64_t *quantities, BaremeStatus status,
                   int at_fault) {
  int64_t centimes = 42;
  int found = -1;

  assert_int_equal(bareme_amount(bareme, quantities, &centimes, &found), status);
  assert_int_equal(found, at_fault);
  assert_int_equal(centimes, 42);
}

#define AMOUNT(bareme, ...) amount(bareme, (const int64_t[]){__VA_ARGS__})
#define REFUSE(bareme, status, at_fault, ...) \
  refuse(bareme, (const int64_t[]){__VA_ARGS__}, status, at_fault)

/* The rank of the tranche that a quantity reaches, or -1. */
static int rank(const Assiette *assiette, int64_t quantity) {
  const Tranche *tranche = bareme_tranche(assiette, quantity);
  return tranche ? (int)(tranche - assiette->tranches) : -1;
}

/* KERNEL-01 */
static void tranche_reached(void **state) {
  static const struct { int64_t quantity; int tranche; } cases[] = {
    {INT64_MIN, -1}, {-1, -1}, {0, -1}, {1, 0}, {2, 0}, {9, 0}, {10, 1}, {11, 1},
    {19, 1}, {20, 2}, {21, 2}, {INT64_MAX, 2},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_int_equal(rank(UNE, cases[i].quantity), cases[i].tranche);
  }
}

/* KERNEL-01: bisection agrees with a walk, whatever the number of tranches. */
static void tranche_as_by_walking(void **state) {
  static Tranche many[33];
  (void)state;
  for (int count = 1; count <= 33; count++) {
    const Assiette assiette = {"a", many, count};
    for (int i = 0; i < count; i++) many[i].a_partir_de = 3 * i;
    for (int64_t quantity = -1; quantity <= 3 * count; quantity++) {
      int walked = -1;
      while (walked + 1 < count && many[walked + 1].a_partir_de <= quantity) walked++;
      assert_int_equal(rank(&assiette, quantity), walked);
    }
  }
}

/* KERNEL-02 */
static void amount_of_the_tranche(void **state) {
  (void)state;
  assert_int_equal(AMOUNT(&SIMPLE, 1), 7);
  assert_int_equal(AMOUNT(&SIMPLE, 9), 63);
  assert_int_equal(AMOUNT(&SIMPLE, 10), 100);
  assert_int_equal(AMOUNT(&SIMPLE, 19), 100);
  assert_int_equal(AMOUNT(&SIMPLE, 20), 110); /* 50 + 3 × 20 */
  assert_int_equal(AMOUNT(&SIMPLE, 21), 113);
}

/* KERNEL-02, KERNEL-03 */
static void several_assiettes_and_a_ceiling(void **state) {
  static const Tranche app[] = {T(0, 1000, 7)}, org[] = {T(0, 0, 2), T(10, 0, 1)};
  static const Assiette two[] = {{"app", app, 1}, {"org", org, 2}};
  static const Bareme capped = {two, 2, 1100, 0, 0};
  (void)state;
  assert_int_equal(AMOUNT(&capped, 0, 0), 1000);
  assert_int_equal(AMOUNT(&capped, 1, 9), 1025); /* 1000 + 7 + 18 */
  assert_int_equal(AMOUNT(&capped, 1, 10), 1017);
  assert_int_equal(AMOUNT(&capped, 14, 0), 1098);
  assert_int_equal(AMOUNT(&capped, 14, 1), 1100); /* the ceiling, exactly */
  assert_int_equal(AMOUNT(&capped, 14, 2), 1100); /* 1102 brought down */
  REFUSE(&capped, BAREME_BELOW_FIRST_BOUND, 0, -1, 0);
  REFUSE(&capped, BAREME_BELOW_FIRST_BOUND, 1, 0, -1);
}

/* KERNEL-04, KERNEL-05 */
static void quantities_refused(void **state) {
  (void)state;
  REFUSE(&SIMPLE, BAREME_BELOW_FIRST_BOUND, 0, 0);
  REFUSE(&SIMPLE, BAREME_BELOW_FIRST_BOUND, 0, -1);
  REFUSE(&SIMPLE, BAREME_BELOW_FIRST_BOUND, 0, INT64_MIN);
  assert_int_equal(AMOUNT(&SIMPLE, QUANTITY_MAX), 3 * QUANTITY_MAX + 50);
  REFUSE(&SIMPLE, BAREME_ABOVE_MAX, 0, QUANTITY_MAX + 1);
  REFUSE(&SIMPLE, BAREME_ABOVE_MAX, 0, INT64_MAX);
}

/* KERNEL-06: 9223372 × 10^12 is the last multiple that fits; 36854775807 is what is left. */
static void amounts_that_do_not_fit(void **state) {
  static const Tranche fits[] = {T(0, 36854775807, 0)}, left[] = {T(0, 0, 9223372)};
  static const Tranche one_more[] = {T(0, 1, 0)}, dearer[] = {T(0, 0, 9223373)};
  static const Assiette full[] = {{"a", left, 1}, {"b", fits, 1}, {"c", one_more, 1}};
  static const Assiette dear[] = {{"a", dearer, 1}};
  static const Tranche one_each[] = {T(0, 0, 1)};
  static const Tranche half[] = {T(0, INT64_MAX / 2, 4611686)}, half_dearer[] = {T(0, INT64_MAX / 2, 4611687)};
  static const Assiette filled[] = {{"a", left, 1}, {"b", one_each, 1}};
  static const Assiette halves[] = {{"a", half, 1}, {"a", half_dearer, 1}};
  (void)state;
  assert_int_equal(AMOUNT(&((const Bareme){full, 2, NO_CEILING, 0, 0}), QUANTITY_MAX, 0), INT64_MAX);
  REFUSE(&((const Bareme){full, 3, NO_CEILING, 0, 0}), BAREME_OVERFLOW, 2, QUANTITY_MAX, 0, 0);
  REFUSE(&((const Bareme){dear, 1, NO_CEILING, 0, 0}), BAREME_OVERFLOW, 0, QUANTITY_MAX);

  /* What the first assiette leaves is passed by a small price of the second: 9 223 372 × 10^12 leaves 36
  ** 854 775 807. */
  assert_int_equal(AMOUNT(&((const Bareme){filled, 2, NO_CEILING, 0, 0}), QUANTITY_MAX, 36854775807), INT64_MAX);
  REFUSE(&((const Bareme){filled, 2, NO_CEILING, 0, 0}), BAREME_OVERFLOW, 1, QUANTITY_MAX, 36854775808);
  REFUSE(&((const Bareme){filled, 2, NO_CEILING, 0, 0}), BAREME_OVERFLOW, 1, QUANTITY_MAX, QUANTITY_MAX);
  /* Half by the flat sum, half by the unit: the last price that fits, 4 611 686, and the next. */
  assert_int_equal(AMOUNT(&((const Bareme){halves, 1, NO_CEILING, 0, 0}), QUANTITY_MAX),
                   INT64_MAX / 2 + 4611686 * QUANTITY_MAX);
  REFUSE(&((const Bareme){halves + 1, 1, NO_CEILING, 0, 0}), BAREME_OVERFLOW, 0, QUANTITY_MAX);
  assert_int_equal(AMOUNT(&((const Bareme){halves + 1, 1, NO_CEILING, 0, 0}), 0), INT64_MAX / 2);
  assert_int_equal(AMOUNT(&((const Bareme){dear, 1, NO_CEILING, 0, 0}), 0), 0);
}

/* KERNEL-09: certain up to 9, then not, then certain; the extremes are 40 and 900, or none. */
static void range(void **state) {
  static const Tranche tranches[] = {{1, 0, 7, 0, 0, 1}, {10, 100, 0, 0, 0, 0}, {20, 50, 3, 0, 0, 1}};
  static const Assiette twice[] = {{"a", tranches, 3}, {"b", tranches, 3}};
  static const Bareme bounded = {twice, 1, NO_CEILING, 40, 900},
                      unbounded = {twice, 1, NO_CEILING, NO_EXTREME, NO_EXTREME};
  static const Bareme both = {twice, 2, 120, 40, 900};
  static const struct {
    const Bareme *bareme;
    int64_t quantities[2];
    BaremeStatus status;
    int64_t low, high;
    int at_fault;
  } cases[] = {
      {&bounded, {0, 0}, BAREME_BELOW_FIRST_BOUND, 42, 43, 0},
      {&bounded, {1, 0}, BAREME_OK, 7, 7, -1},
      {&bounded, {9, 0}, BAREME_OK, 63, 63, -1},
      {&bounded, {10, 0}, BAREME_OK, 40, 900, -1},
      {&bounded, {19, 0}, BAREME_OK, 40, 900, -1},
      {&bounded, {20, 0}, BAREME_OK, 110, 110, -1},
      {&bounded, {QUANTITY_MAX + 1, 0}, BAREME_ABOVE_MAX, 42, 43, 0},
      {&unbounded, {9, 0}, BAREME_OK, 63, 63, -1},
      {&unbounded, {10, 0}, BAREME_UNBOUNDED, 42, 43, 0},
      {&unbounded, {0, 0}, BAREME_BELOW_FIRST_BOUND, 42, 43, 0},
      {&both, {9, 9}, BAREME_OK, 120, 120, -1}, /* 63 + 63, brought down to the ceiling */
      {&both, {9, 10}, BAREME_OK, 40, 900, -1},
      {&both, {10, 9}, BAREME_OK, 40, 900, -1},
      {&both, {9, 0}, BAREME_BELOW_FIRST_BOUND, 42, 43, 1},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    int64_t low = 42, high = 43;
    int at_fault = -1;
    assert_int_equal(bareme_range(cases[i].bareme, cases[i].quantities, &low, &high, &at_fault), cases[i].status);
    if (cases[i].status != BAREME_OK) assert_int_equal(at_fault, cases[i].at_fault);
    assert_int_equal(low, cases[i].low);
    assert_int_equal(high, cases[i].high);
  }
}

/* KERNEL-08 */
static void rounding(void **state) {
  static const struct { int64_t centimes; int percent; int64_t rounded; } percents[] = {
    {0, 30, 0}, {1, 30, 0}, {2, 30, 1}, {5, 30, 2}, {-1, 30, 0}, {-2, 30, -1}, {-5, 30, -2},
    {1, 49, 0}, {1, 50, 1}, {1, 51, 1}, {-1, 49, 0}, {-1, 50, -1}, {-1, 51, -1},
    {375025, 30, 112508}, {100, 20, 20}, {CENTIMES_MAX, 100, CENTIMES_MAX},
    {-CENTIMES_MAX, 100, -CENTIMES_MAX}, {CENTIMES_MAX - 1, 30, 30000000000000},
  };
  static const struct { double euros; int64_t centimes; } amounts[] = {
    {0.0, 0}, {0.01, 1}, {-0.01, -1}, {58.33, 5833}, {20.83, 2083}, {6666.67, 666667},
    {0.125, 13}, {-0.125, -13}, {0.124, 12}, {-0.124, -12}, {0.1 + 0.2, 30}, {1e12, CENTIMES_MAX},
    {-1e12, -CENTIMES_MAX}, {999999999999.99, CENTIMES_MAX - 1}, {4.35, 435}, {1.15, 115},
  };
  (void)state;
  for (size_t i = 0; i < sizeof percents / sizeof percents[0]; i++) {
    assert_int_equal(centimes_percent(percents[i].centimes, percents[i].percent),
                     percents[i].rounded);
  }
  for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++) {
    assert_int_equal(centimes_from_euros(amounts[i].euros), amounts[i].centimes);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(tranche_reached),
    cmocka_unit_test(tranche_as_by_walking),
    cmocka_unit_test(amount_of_the_tranche),
    cmocka_unit_test(several_assiettes_and_a_ceiling),
    cmocka_unit_test(quantities_refused),
    cmocka_unit_test(amounts_that_do_not_fit),
    cmocka_unit_test(range),
    cmocka_unit_test(rounding),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
