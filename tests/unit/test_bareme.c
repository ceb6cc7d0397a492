/* The kernel alone, on scales made for the test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "bareme.h"

/* A price per unit, then a flat sum, then both. */
static const Tranche MARCHES[] = {{1, 0, 7}, {10, 100, 0}, {20, 50, 3}};
static const Assiette UNE[] = {{"a", MARCHES, 3}};
static const Bareme SIMPLE = {UNE, 1, NO_CEILING};

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

/* KERNEL-01 */
static void tranche_reached(void **state) {
  static const struct { int64_t quantity; int tranche; } cases[] = {
    {INT64_MIN, -1}, {-1, -1}, {0, -1}, {1, 0}, {2, 0}, {9, 0}, {10, 1}, {11, 1},
    {19, 1}, {20, 2}, {21, 2}, {INT64_MAX, 2},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_int_equal(bareme_tranche(UNE, cases[i].quantity), cases[i].tranche);
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
      assert_int_equal(bareme_tranche(&assiette, quantity), walked);
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
  static const Tranche app[] = {{0, 1000, 7}}, org[] = {{0, 0, 2}, {10, 0, 1}};
  static const Assiette two[] = {{"app", app, 1}, {"org", org, 2}};
  static const Bareme capped = {two, 2, 1100};
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
  static const Tranche fits[] = {{0, 36854775807, 0}}, left[] = {{0, 0, 9223372}};
  static const Tranche one_more[] = {{0, 1, 0}}, dearer[] = {{0, 0, 9223373}};
  static const Assiette full[] = {{"a", left, 1}, {"b", fits, 1}, {"c", one_more, 1}};
  static const Assiette dear[] = {{"a", dearer, 1}};
  (void)state;
  assert_int_equal(AMOUNT(&((const Bareme){full, 2, NO_CEILING}), QUANTITY_MAX, 0), INT64_MAX);
  REFUSE(&((const Bareme){full, 3, NO_CEILING}), BAREME_OVERFLOW, 2, QUANTITY_MAX, 0, 0);
  REFUSE(&((const Bareme){dear, 1, NO_CEILING}), BAREME_OVERFLOW, 0, QUANTITY_MAX);
  assert_int_equal(AMOUNT(&((const Bareme){dear, 1, NO_CEILING}), 0), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(tranche_reached),
    cmocka_unit_test(tranche_as_by_walking),
    cmocka_unit_test(amount_of_the_tranche),
    cmocka_unit_test(several_assiettes_and_a_ceiling),
    cmocka_unit_test(quantities_refused),
    cmocka_unit_test(amounts_that_do_not_fit),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
