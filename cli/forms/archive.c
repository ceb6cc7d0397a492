/* archive.c: see archive.h for what is promised. The list of the parts is at the end of the file, before its last
** record. */
#include "archive.h"

#include <string.h>

#include "base.h"

/* The sizes, and the places in them, of the last record and of an entry of the list. */
enum {
  LAST = 22,
  LIST_SIZE = 12,
  LIST_PLACE = 16,
  ENTRY = 46,
  ENTRY_UNPACKED = 24,
  ENTRY_NAME = 28,
  ENTRY_EXTRA = 30,
  ENTRY_COMMENT = 32
};

static unsigned long little(const unsigned char *bytes, int count) {
  unsigned long value = 0;

  while (count-- > 0) value = value << 8 | bytes[count];
  return value;
}

/* Looks for a part in the list of a zip. */
static long long find_part(const unsigned char *list, unsigned long size, const char *part) {
  for (unsigned long place = 0; place + ENTRY <= size;) {
    const unsigned char *entry = list + place;
    const unsigned long name = little(entry + ENTRY_NAME, 2);
    if (memcmp(entry, "PK\1\2", 4) != 0 || place + ENTRY + name > size) return -1;
    if (name == strlen(part) && memcmp(entry + ENTRY, part, name) == 0) {
      return (long long)little(entry + ENTRY_UNPACKED, 4);
    }
    place += ENTRY + name + little(entry + ENTRY_EXTRA, 2) + little(entry + ENTRY_COMMENT, 2);
  }
  return -1;
}

long long part_size(const char *path, const char *part) {
  FILE *file = open_stream(path, "rb");
  unsigned char last[LAST];
  unsigned char *list = 0;
  unsigned long size = 0;
  long long found = -1;

  if (file && fseek(file, -LAST, SEEK_END) == 0 && fread(last, 1, LAST, file) == LAST &&
      memcmp(last, "PK\5\6", 4) == 0) {
    size = little(last + LIST_SIZE, 4);
    list = sqlite3_malloc64(size + 1);
  }
  if (list && fseek(file, (long)little(last + LIST_PLACE, 4), SEEK_SET) == 0 && fread(list, 1, size, file) == size) {
    found = find_part(list, size, part);
  }
  sqlite3_free(list);
  if (file) fclose(file);
  return found;
}
