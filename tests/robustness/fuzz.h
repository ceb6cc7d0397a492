/* fuzz.h: what the harnesses share: a connection with segur inside, and bytes taken one value at a time. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "segur.h"

/* Stops the harness: what must hold does not. */
#define REQUIRE(condition) \
  do { \
    if (!(condition)) { \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
      abort(); \
    } \
  } while (0)

typedef struct Bytes {
  const uint8_t *next;
  const uint8_t *end;
} Bytes;

static inline uint64_t take(Bytes *bytes, int count) {
  uint64_t value = 0;
  while (count-- > 0) value = value << 8 | (bytes->next < bytes->end ? *bytes->next++ : 0);
  return value;
}

static inline sqlite3 *connection(void) {
  static sqlite3 *db;
  char *error = 0;
  if (db == 0) {
    REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
    REQUIRE(sqlite3_segur_init(db, &error, 0) == SQLITE_OK);
  }
  return db;
}

/* Binds a value of any type, drawn from the bytes. */
static inline void bind_any(sqlite3_stmt *statement, int place, Bytes *bytes) {
  static const char *const words[] = {"SGL", "RIS",     "LGO", "LGC",    "MSS", "SAS",  "LOINC",
                                      "DPI", "medecin", "80",  " 12.0 ", "1e3", "douze"};
  double real;
  uint64_t raw;
  int length;
  int is_text;

  switch (take(bytes, 1) % 8) {
    case 0: sqlite3_bind_null(statement, place); break;
    case 1: sqlite3_bind_int64(statement, place, (int64_t)take(bytes, 8)); break;
    case 2: sqlite3_bind_int64(statement, place, (int64_t)take(bytes, 2)); break;
    case 3:
      raw = take(bytes, 8);
      memcpy(&real, &raw, sizeof real);
      sqlite3_bind_double(statement, place, real);
      break;
    case 4:
      sqlite3_bind_text(statement, place, words[take(bytes, 1) % (sizeof words / sizeof *words)], -1, SQLITE_STATIC);
      break;
    case 5:
    case 6:
      is_text = (int)take(bytes, 1) % 2;
      length = (int)take(bytes, 1) % 40;
      if (length > bytes->end - bytes->next) length = (int)(bytes->end - bytes->next);
      if (is_text) sqlite3_bind_text(statement, place, (const char *)bytes->next, length, SQLITE_TRANSIENT);
      else sqlite3_bind_blob(statement, place, bytes->next, length, SQLITE_TRANSIENT);
      bytes->next += length;
      break;
    case 7: sqlite3_bind_text16(statement, place, u"80", 4, SQLITE_STATIC); break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
