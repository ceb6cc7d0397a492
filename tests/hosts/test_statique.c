/* segur inside a program: registered for every connection, read on the database named by the argument. */
#include <stdio.h>
#include <string.h>

#include "segur.h"

static int check(sqlite3 *db, const char *sql, const char *expected) {
  sqlite3_stmt *statement;
  const char *got = sqlite3_errmsg(db);
  int wrong;

  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) {
    fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
    return 1;
  }
  got = sqlite3_step(statement) == SQLITE_ROW ? (const char *)sqlite3_column_text(statement, 0) : sqlite3_errmsg(db);
  wrong = strcmp(got, expected) != 0;
  if (wrong) fprintf(stderr, "%s\n  expected %s\n  got      %s\n", sql, expected, got);
  sqlite3_finalize(statement);
  return wrong;
}

int main(int argc, char **argv) {
  sqlite3 *db;
  char *error = 0;
  int faults = 0;

  if (argc != 2) return 2;
  if (sqlite3_auto_extension((void (*)(void))sqlite3_segur_init) != SQLITE_OK) return 2;
  if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, 0) != SQLITE_OK) return 2;
  if (sqlite3_segur_init(db, &error, 0) != SQLITE_OK) faults++; /* SEGUR-02: a second time */
  faults += check(db, "SELECT sons_lab(80)", "38565");
  faults += check(db, "SELECT montant FROM sons_detail('RIS', 15001) WHERE actif", "3750.25");
  faults += check(db, "SELECT total FROM recapitulatif WHERE couloir = 'Total'", "1 251");
  faults += check(db, "SELECT sons_lab('douze')", "sons_lab(): sites : entier attendu, reçu TEXT « douze »");
  if (sqlite3_close(db) != SQLITE_OK) faults++;
  return faults > 0;
}
