/* sha3.c: see sha3.h for what is promised. */
#include "sha3.h"

#include <stddef.h>
#include <stdint.h>

#define RATE 136 /* bytes taken at once, for 256 bits */

static uint64_t rotated(uint64_t word, int by) {
  return by == 0 ? word : word << by | word >> (64 - by);
}

/* Keccak-f[1600]: the state is 5 by 5 words, word (x, y) at x + 5 y. */
static void permute(uint64_t state[25]) {
  unsigned lfsr = 1; /* gives the bits of the constants of the rounds */

  for (int round = 0; round < 24; round++) {
    uint64_t columns[5];
    uint64_t moved;
    int x = 1, y = 0;
    for (int i = 0; i < 5; i++) columns[i] = state[i] ^ state[i + 5] ^ state[i + 10] ^ state[i + 15] ^ state[i + 20];
    for (int i = 0; i < 25; i++) state[i] ^= columns[(i + 4) % 5] ^ rotated(columns[(i + 1) % 5], 1);
    /* rho and pi: each word turned, and moved to the place of the next one. */
    moved = state[1];
    for (int t = 0; t < 24; t++) {
      const int next_y = (2 * x + 3 * y) % 5;
      uint64_t kept;
      x = y;
      y = next_y;
      kept = state[x + 5 * y];
      state[x + 5 * y] = rotated(moved, (t + 1) * (t + 2) / 2 % 64);
      moved = kept;
    }
    for (int row = 0; row < 25; row += 5) {
      for (int i = 0; i < 5; i++) columns[i] = state[row + i];
      for (int i = 0; i < 5; i++) state[row + i] ^= ~columns[(i + 1) % 5] & columns[(i + 2) % 5];
    }
    for (int bit = 0; bit < 7; bit++) {
      if (lfsr & 1) state[0] ^= (uint64_t)1 << ((1 << bit) - 1);
      lfsr = lfsr << 1 ^ (lfsr >> 7) * 0x171;
    }
  }
}

/* Mixes a byte in, at a place of the state. */
static void absorb(uint64_t state[25], int place, unsigned char byte) {
  state[place / 8] ^= (uint64_t)byte << place % 8 * 8;
}

static void digest(const unsigned char *bytes, size_t count, unsigned char result[32]) {
  uint64_t state[25] = {0};
  int place = 0;

  for (size_t i = 0; i < count; i++) {
    absorb(state, place++, bytes[i]);
    if (place == RATE) {
      permute(state);
      place = 0;
    }
  }
  absorb(state, place, 0x06);
  absorb(state, RATE - 1, 0x80);
  permute(state);
  for (int i = 0; i < 32; i++) result[i] = (unsigned char)(state[i / 8] >> i % 8 * 8);
}

static void sha3(sqlite3_context *context, int count, sqlite3_value **arguments) {
  unsigned char result[32];
  const unsigned char *text = sqlite3_value_text(arguments[0]);

  (void)count;
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  if (text == 0) {
    sqlite3_result_error_nomem(context);
    return;
  }
  digest(text, (size_t)sqlite3_value_bytes(arguments[0]), result);
  sqlite3_result_blob(context, result, sizeof result, SQLITE_TRANSIENT);
}

int add_sha3(sqlite3 *db) {
  return sqlite3_create_function_v2(db, "sha3", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, 0, sha3, 0, 0,
                                    0);
}
