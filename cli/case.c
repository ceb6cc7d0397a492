/* case.c: what a cell of an answer says: see reponse.h for what is promised. */
#include "reponse.h"

#include <string.h>

#include "bareme.h"

/* Above that, a number of euros is not an amount of segur's: it is written as it is. */
#define AMOUNT_MOST 1e12

char *plain_number(const Case *cell) {
  return cell->kind == INTEGER ? sqlite3_mprintf("%lld", cell->is.integer) : sqlite3_mprintf("%!.15g", cell->is.real);
}

int decimals_of(const Case *cell) {
  char digits[64];
  const char *point;

  if (cell->kind != REAL) return 0;
  sqlite3_snprintf(sizeof digits, digits, "%!.15g", cell->is.real);
  point = strchr(digits, '.');
  if (point == 0 || strchr(digits, 'e')) return 9;
  return strcmp(point, ".0") == 0 ? 0 : (int)strlen(point + 1);
}

/* The digits of a number, as many after the point as its column has: no more than it has itself, so that nothing is rounded here. */
static char *digits_of(const Case *cell, const Colonne *column) {
  static const double POWERS[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
  const int decimals = column->decimals == OWN_DECIMALS ? decimals_of(cell) : column->decimals;
  int64_t scaled, power;

  if (cell->kind == INTEGER && decimals > 0) return sqlite3_mprintf("%,lld.%0*d", cell->is.integer, decimals, 0);
  if (cell->kind == INTEGER) return sqlite3_mprintf("%,lld", cell->is.integer);
  if (decimals > 6 || cell->is.real < -AMOUNT_MOST || cell->is.real > AMOUNT_MOST) return plain_number(cell);
  power = (int64_t)POWERS[decimals];
  scaled = decimals == 2 ? centimes_from_euros(cell->is.real) : (int64_t)(cell->is.real * POWERS[decimals] + (cell->is.real < 0 ? -0.5 : 0.5));
  if (decimals == 0) return sqlite3_mprintf("%,lld", scaled);
  return sqlite3_mprintf("%s%,lld.%0*lld", scaled < 0 ? "-" : "", (scaled < 0 ? -scaled : scaled) / power, decimals, (scaled < 0 ? -scaled : scaled) % power);
}

char *french_text(const Reponse *reponse, size_t row, int c) {
  const Colonne *column = &reponse->column[c];
  const Case *cell = CASE(reponse, row, c);
  char *text;

  switch (cell->kind) {
    case EMPTY: return sqlite3_mprintf("");
    case TEXT: return sqlite3_mprintf("%s", cell->is.text);
    case UNKNOWN: return sqlite3_mprintf("?");
    case MEANINGLESS: return sqlite3_mprintf("–");
    default: text = *column->unit ? digits_of(cell, column) : plain_number(cell);
  }
  for (char *sign = text; sign && *sign; sign++) *sign = (char)(*sign == ',' ? ' ' : *sign == '.' ? ',' : *sign);
  return text;
}

const char *cell_status(const Case *cell) {
  return cell->kind == UNKNOWN ? "inconnu" : cell->kind == MEANINGLESS ? "sans objet" : "";
}

int is_total(const Reponse *reponse, size_t row) {
  const Case *cell = CASE(reponse, row, 0);

  /* Where the first column may hold one, and not only a name of the user's. */
  return cell->kind == TEXT && strstr(reponse->column[0].label, "total") != 0 && sqlite3_strnicmp(cell->is.text, "total", 5) == 0 && (cell->is.text[5] == '\0' || cell->is.text[5] == ',');
}

int is_web_address(const char *url) {
  return strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0;
}
