/* near.c: a name that is unknown, and those that are near. */
#include <stdlib.h>
#include <string.h>

#include "messages.h"

#define NAME_MOST 63

static int least(int a, int b) {
  return a < b ? a : b;
}

/* How many letters to add, to take out or to change, from one name to the other. */
static int distance(const char *from, const char *to) {
  const int length = (int)strlen(to);
  int line[NAME_MOST + 1];

  for (int j = 0; j <= length; j++) line[j] = j;
  for (int i = 1; from[i - 1]; i++) {
    int before = line[0];
    line[0] = i;
    for (int j = 1; j <= length; j++) {
      const int here = line[j];
      line[j] = least(before + (from[i - 1] != to[j - 1]), least(line[j], line[j - 1]) + 1);
      before = here;
    }
  }
  return line[length];
}

/* It contains the name, or is within one letter of it, and one more per three. */
static int is_near(const char *known, const char *name) {
  const size_t length = strlen(name);

  if (length == 0 || length > NAME_MOST || strlen(known) > NAME_MOST) return 0;
  return strstr(known, name) != 0 || distance(name, known) <= 1 + (int)(length / 3);
}

/* The same name as the one before: a key of two columns has its first one several times. */
static int is_again(const char *const *known, size_t place) {
  return place > 0 && strcmp(known[place], known[place - 1]) == 0;
}

/* All of them, on lines of 80 characters at most. */
static void list_all(const char *const *known, size_t count) {
  int taken = fprintf(stderr, "Il y a :");

  for (size_t i = 0; i < count; i++) {
    const int width = (int)strlen(known[i]);
    if (is_again(known, i)) continue;
    if (taken + 1 + width > 80) {
      fputc('\n', stderr);
      taken = 0;
    } else {
      fputc(' ', stderr);
      taken++;
    }
    print_words(stderr, known[i]);
    taken += width;
  }
  fputc('\n', stderr);
}

int choose(const char *kind, const char *name, const char *where, const char *const *known, size_t count) {
  int near = 0;

  for (size_t i = 0; i < count; i++) {
    if (strcmp(known[i], name) == 0) return DONE;
  }
  say("pas d%s%s%s« %s »%s%s", *kind && strchr("aeo", *kind) ? "'" : "e ", kind, *kind ? " " : "", name,
      where ? " " : "", where ? where : "");
  if (count == 0) fputs("Il n'y en a aucun.\n", stderr);
  if (count == 0) return MISUSED;
  for (size_t i = 0; i < count; i++) {
    if (!is_near(known[i], name) || is_again(known, i)) continue;
    fputs("Proche : ", stderr);
    print_line(stderr, known[i]);
    near++;
  }
  if (near == 0) list_all(known, count);
  return MISUSED;
}
