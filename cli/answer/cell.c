/* cell.c: see cell.h for what is promised. */
#include "cell.h"

#include <string.h>

#include "bareme.h"

/* Above that, a number of euros is not an amount of segur's: it is written as it is. */
#define AMOUNT_MOST 1e12

char *plain_number(const Cell *cell) {
  return cell->kind == INTEGER ? sqlite3_mprintf("%lld", cell->is.integer) : sqlite3_mprintf("%!.15g", cell->is.real);
}

int decimals_of(const Cell *cell) {
  char digits[64];
  const char *point;

  if (cell->kind != REAL) return 0;
  sqlite3_snprintf(sizeof digits, digits, "%!.15g", cell->is.real);
  point = strchr(digits, '.');
  if (point == 0 || strchr(digits, 'e')) return 9;
  return strcmp(point, ".0") == 0 ? 0 : (int)strlen(point + 1);
}

/* The digits of a number, as many after the point as its column has: no more than it has itself, so that nothing is
** rounded here. */
char *parted_number(const Cell *cell, const Column *column) {
  static const double POWERS[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
  const int decimals = column->decimals == OWN_DECIMALS ? decimals_of(cell) : column->decimals;
  int64_t scaled, power;

  if (cell->kind == INTEGER && decimals > 0) return sqlite3_mprintf("%,lld.%0*d", cell->is.integer, decimals, 0);
  if (cell->kind == INTEGER) return sqlite3_mprintf("%,lld", cell->is.integer);
  if (decimals > 6 || cell->is.real < -AMOUNT_MOST || cell->is.real > AMOUNT_MOST) return plain_number(cell);
  power = (int64_t)POWERS[decimals];
  scaled = decimals == 2 ? centimes_from_euros(cell->is.real)
                         : (int64_t)(cell->is.real * POWERS[decimals] + (cell->is.real < 0 ? -0.5 : 0.5));
  if (decimals == 0) return sqlite3_mprintf("%,lld", scaled);
  return sqlite3_mprintf("%s%,lld.%0*lld", scaled < 0 ? "-" : "", (scaled < 0 ? -scaled : scaled) / power, decimals,
                         (scaled < 0 ? -scaled : scaled) % power);
}

const char *cell_status(const Cell *cell) {
  return cell->kind == UNKNOWN ? "inconnu" : cell->kind == MEANINGLESS ? "sans objet" : "";
}
