/* dire.c: what the program says. */
#include <stdarg.h>
#include "cli.h"

static int progress; /* a line says how far it is */

void show_progress(long long percent) {
  fprintf(stderr, "\rlecture : %lld %%", percent);
  progress = 1;
}

void clear_progress(void) {
  if (progress) fputs("\r                \r", stderr);
  progress = 0;
}

void say(const char *format, ...) {
  va_list arguments;
  char *text;

  va_start(arguments, format);
  text = sqlite3_vmprintf(format, arguments);
  va_end(arguments);
  clear_progress();
  fputs("segur : ", stderr);
  print_line(stderr, text ? text : "plus de mémoire");
  sqlite3_free(text);
}

const char *called(void) {
  const char *name = environment("SEGUR_APPEL");
  return name && *name ? name : own_command;
}

void print_line(FILE *stream, const char *text) {
  if (stream == stderr && is_terminal(stdout)) fflush(stdout); /* in the order in which it was said */
  for (const unsigned char *c = (const unsigned char *)(text ? text : ""); *c; c++) {
    const int command = (*c < ' ' && *c != '\n') || *c == 0x7F;
    const int second = *c == 0xC2 && c[1] >= 0x80 && c[1] <= 0x9F; /* U+0080 to U+009F */
    fputc(command || second ? ' ' : *c, stream);
    c += second;
  }
  fputc('\n', stream);
}
