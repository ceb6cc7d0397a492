/* difference.c: see difference.h for what is promised. */
#include "difference.h"

#include <string.h>

#include "request.h"

char *difference_of(const Base *base) {
  Request request = {.reference = open_reference()};
  sqlite3_stmt *check = 0;
  char *line = 0;

  if (request.reference && find_query(&request, "controle") == DONE) {
    check = prepare(base->db, query_text(&request, SQL), 0, 0);
  }
  if (check && sqlite3_step(check) == SQLITE_ROW && strcmp((const char *)sqlite3_column_text(check, 0), "non") == 0) {
    line = sqlite3_mprintf("Les vues ont les chiffres de cette base, les fonctions non : %s\n",
                           sqlite3_column_text(check, sqlite3_column_count(check) - 1));
  }
  sqlite3_finalize(check);
  sqlite3_finalize(request.query);
  sqlite3_close(request.reference);
  return line;
}
