/* The reader of CSV files with any bytes: the same records and the same refusal however the bytes are cut; what comes
** out is UTF-8, of lines that rise; and csv_lignes() gives as many rows. */
#include "fuzz.h"

#include "csv.h"

static void *resize(void *memory, size_t size) {
  if (size > 0) return realloc(memory, size);
  free(memory);
  return 0;
}

/* A digest of what comes out, and how many records. */
typedef struct Sum {
  uint64_t digest;
  int64_t records;
} Sum;

static void add(Sum *sum, const void *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) sum->digest = (sum->digest ^ ((const uint8_t *)bytes)[i]) * 1099511628211u;
}

static void require_utf8(const char *text, size_t count) {
  const uint8_t *c = (const uint8_t *)text;
  for (size_t i = 0; i < count;) {
    const int more = c[i] < 0x80 ? 0 : c[i] >= 0xF0 ? 3 : c[i] >= 0xE0 ? 2 : 1;
    REQUIRE(c[i] < 0x80 || (c[i] >= 0xC2 && c[i] <= 0xF4));
    REQUIRE(i + (size_t)more < count);
    for (int j = 1; j <= more; j++) REQUIRE((c[i + (size_t)j] & 0xC0) == 0x80);
    i += (size_t)more + 1;
  }
}

static Sum read_all(const CsvOptions *options, const uint8_t *data, size_t size, size_t piece) {
  Sum sum = {14695981039346656037u, 0};
  Csv csv;
  CsvResult result = CSV_MORE;
  int64_t line = 0;

  csv_begin(&csv, options);
  for (size_t done = 0; result == CSV_MORE || result == CSV_RECORD;) {
    size_t used = 0;
    const int last = done == size;
    result = last ? csv_finish(&csv)
                  : csv_push(&csv, (const char *)data + done, size - done < piece ? size - done : piece, &used);
    REQUIRE(last || result != CSV_END);
    REQUIRE(last || result != CSV_MORE || used == (size - done < piece ? size - done : piece));
    done += used;
    if (result != CSV_RECORD) continue;
    REQUIRE(csv.first_line > line && csv.first_line <= csv.line);
    line = csv.first_line;
    sum.records++;
    add(&sum, &csv.first_line, sizeof csv.first_line);
    if (csv.fault) add(&sum, csv.fault, strlen(csv.fault));
    for (size_t i = 0; i < csv.count; i++) {
      size_t length;
      const char *field = csv_field(&csv, i, &length);
      require_utf8(field, length);
      add(&sum, field, length);
      add(&sum, "\0", 1);
    }
  }
  REQUIRE(result == CSV_END || result == CSV_REFUSED);
  if (result == CSV_REFUSED) add(&sum, csv.refusal, strlen(csv.refusal));
  csv_end(&csv);
  return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static sqlite3_stmt *statement;
  CsvOptions options = {.quotes = 1, .line = 1, .resize = resize};
  Sum whole, pieces;

  if (size < 2) return 0;
  if (data[0] & 1) options.separator = ";,\t|x"[data[0] / 2 % 5];
  if (data[0] & 64) options.quotes = 0;
  if (data[0] & 128) options.encoding = data[1] & 1 ? CSV_UTF8 : CSV_CP1252;
  whole = read_all(&options, data + 2, size - 2, size);
  pieces = read_all(&options, data + 2, size - 2, 1 + data[1] / 2 % 9);
  REQUIRE(whole.digest == pieces.digest && whole.records == pieces.records);
  if (data[0] != 0) return 0;
  if (statement == 0) {
    REQUIRE(sqlite3_prepare_v2(connection(), "SELECT count(*) FROM csv_lignes(?1, '{\"entete\":false}')", -1,
                               &statement, 0) == SQLITE_OK);
  }
  sqlite3_bind_blob(statement, 1, data + 2, (int)size - 2, SQLITE_STATIC);
  if (sqlite3_step(statement) == SQLITE_ROW) REQUIRE(sqlite3_column_int64(statement, 0) == whole.records);
  sqlite3_reset(statement);
  return 0;
}
