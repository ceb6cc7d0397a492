/* Any file given to `importer`: rows loaded or rejected, none of them lost; or a refusal that changes nothing. The base
** is one for all, in memory if the machine has a disk there. */
#include "fuzz.h"

#include <unistd.h>

#include "base.h"
#include "command.h"

#define FOLDER_TEMPLATE "/segur-fuzz-XXXXXX"

static char folder[64];
static char base[96], file[96], rejected[96];

static void end(void) {
  remove(base);
  remove(file);
  remove(rejected);
  rmdir(folder);
}

static void begin(void) {
  char *words[] = {base};
  const CommandLine line = {.command = "nouveau", .program = "fuzz", .count = 1, .arguments = words};

  snprintf(folder, sizeof folder, "%s" FOLDER_TEMPLATE, is_there("/dev/shm") ? "/dev/shm" : "/tmp");
  REQUIRE(mkdtemp(folder) != 0 && atexit(end) == 0);
  snprintf(base, sizeof base, "%s/moi.db", folder);
  snprintf(file, sizeof file, "%s/f_20260512.txt", folder);
  snprintf(rejected, sizeof rejected, "%s/rejets.csv", folder);
  REQUIRE(command_new(&line) == DONE);
}

static long long ask(const char *sql, const char *text) {
  static sqlite3 *db;
  sqlite3_stmt *statement;
  long long answer;
  char *error;

  if (db == 0) {
    REQUIRE(sqlite3_open(base, &db) == SQLITE_OK);
    REQUIRE(sqlite3_segur_init(db, &error, 0) == SQLITE_OK);
  }
  REQUIRE(sqlite3_prepare_v2(db, sql, -1, &statement, 0) == SQLITE_OK);
  if (text) REQUIRE(sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC) == SQLITE_OK);
  answer = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
  sqlite3_finalize(statement);
  return answer;
}

/* How many rows a file has; -1 if it is none that can be read. */
static long long rows(const uint8_t *data, size_t size) {
  sqlite3_stmt *statement;
  long long answer;

  REQUIRE(sqlite3_prepare_v2(connection(), "SELECT count(*) FROM csv_lignes(?1)", -1, &statement, 0) == SQLITE_OK);
  REQUIRE(sqlite3_bind_blob64(statement, 1, data, size, SQLITE_STATIC) == SQLITE_OK);
  answer = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
  sqlite3_finalize(statement);
  return answer;
}

static long long rejected_rows(void) {
  static uint8_t bytes[1 << 20];
  FILE *stream = fopen(rejected, "rb");
  size_t size;

  if (stream == 0) return 0;
  size = fread(bytes, 1, sizeof bytes, stream);
  fclose(stream);
  return rows(bytes, size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const KINDS[] = {"dossiers", "dossiers", "finess", "rpps"};
  char *words[6];
  CommandLine line = {.command = "importer", .program = "fuzz", .arguments = words};
  FILE *stream;
  int result, whole;

  if (size < 1) return 0;
  if (folder[0] == '\0') begin();
  remove(rejected);
  REQUIRE(ask("DELETE FROM dossiers", 0) == -1);
  stream = fopen(file, "wb");
  REQUIRE(stream != 0 && fwrite(data + 1, 1, size - 1, stream) == size - 1 && fclose(stream) == 0);
  words[line.count++] = (char *)KINDS[data[0] % 4];
  words[line.count++] = file;
  if (data[0] % 4 == 0) {
    words[line.count++] = (char *)"--rejets";
    words[line.count++] = rejected;
  }
  words[line.count++] = (char *)"--base";
  words[line.count++] = base;
  REQUIRE(read_options(&line, OPTIONS) == DONE);
  result = command_import(&line);
  REQUIRE(result == DONE || result == FAILED || result == MISUSED);
  if (data[0] % 4 >= 2) return 0;
  whole = result == DONE;
  REQUIRE(whole || (ask("SELECT count(*) FROM dossiers", 0) == 0 && !is_there(rejected)));
  REQUIRE(!whole || ask("SELECT count(*) FROM dossiers", 0) + rejected_rows() == rows(data + 1, size - 1));
  REQUIRE(ask("SELECT count(*) FROM dossiers WHERE quantite < 0 OR date_commande IS NOT date(date_commande)", 0) == 0);
  return 0;
}
