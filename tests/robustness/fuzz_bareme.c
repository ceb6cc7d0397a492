/* The kernel on scales and quantities of any kind, against a slow model: 128 bits, one tranche after another. */
#include "bareme.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Bytes bytes = {data, data + size};
  Tranche tranches[3][6];
  Assiette assiettes[3];
  Bareme bareme = {assiettes, 1 + (int)take(&bytes, 1) % 3, NO_CEILING, (int64_t)(take(&bytes, 8) >> 1),
                   (int64_t)(take(&bytes, 8) >> 1)};
  int64_t quantities[3];
  int64_t got = -77;
  int64_t low = -77, high = -77;
  int certain = 1;
  int at_fault = -77;
  BaremeStatus status;
  BaremeStatus expected = BAREME_OK;
  int fault = -77;
  __int128 sum = 0;

  if (take(&bytes, 1) % 2) bareme.bas = bareme.haut = NO_EXTREME;
  if (take(&bytes, 1) % 2) bareme.plafond = (int64_t)(take(&bytes, 8) >> 1);
  for (int i = 0; i < bareme.nb_assiettes; i++) {
    int64_t bound = (int64_t)take(&bytes, 2);
    assiettes[i].nom = "x";
    assiettes[i].tranches = tranches[i];
    assiettes[i].nb_tranches = 1 + (int)take(&bytes, 1) % 6;
    for (int t = 0; t < assiettes[i].nb_tranches; t++) {
      tranches[i][t] = (Tranche){bound, (int64_t)(take(&bytes, 8) >> 1), (int64_t)(take(&bytes, 8) >> 1), 0,
                                 0,     (int)take(&bytes, 1) % 2};
      if (take(&bytes, 1) % 2) tranches[i][t].forfait >>= 30, tranches[i][t].par_unite >>= 40;
      bound += 1 + (int64_t)take(&bytes, 2);
    }
    quantities[i] = take(&bytes, 1) % 2 ? (int64_t)take(&bytes, 8) : (int64_t)take(&bytes, 3);
  }
  status = bareme_amount(&bareme, quantities, &got, &at_fault);

  for (int i = 0; i < bareme.nb_assiettes && expected == BAREME_OK; i++) {
    const Tranche *reached = 0;
    for (int t = 0; t < assiettes[i].nb_tranches; t++) {
      if (tranches[i][t].a_partir_de <= quantities[i]) reached = &tranches[i][t];
    }
    if (reached && !reached->certain) certain = 0;
    if (reached == 0) expected = BAREME_BELOW_FIRST_BOUND;
    else if (quantities[i] > QUANTITY_MAX) expected = BAREME_ABOVE_MAX;
    else sum += (__int128)reached->forfait + (__int128)reached->par_unite * quantities[i];
    if (expected == BAREME_OK && sum > INT64_MAX) expected = BAREME_OVERFLOW;
    if (expected != BAREME_OK) fault = i;
  }
  if (sum > bareme.plafond) sum = bareme.plafond;
  REQUIRE(status == expected);
  if (status == BAREME_OK) {
    REQUIRE(got == (int64_t)sum);
  } else {
    REQUIRE(got == -77 && at_fault == fault);
  }
  status = bareme_range(&bareme, quantities, &low, &high, &at_fault);
  if (expected != BAREME_OK) REQUIRE(status == expected && low == -77 && high == -77);
  else if (certain) REQUIRE(status == BAREME_OK && low == (int64_t)sum && high == low);
  else if (bareme.haut == NO_EXTREME) REQUIRE(status == BAREME_UNBOUNDED && low == -77 && high == -77);
  else REQUIRE(status == BAREME_OK && low == bareme.bas && high == bareme.haut);
  return 0;
}
