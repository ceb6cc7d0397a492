/* messages.c: see messages.h for what is promised. */
#include "messages.h"

#include <stdarg.h>
#include <stdlib.h>

#include "system.h"

static int progress; /* a line says how far it is */

void show_progress(long long percent) {
  fprintf(stderr, "\rlecture : %lld %%", percent);
  progress = 1;
}

void clear_progress(void) {
  if (progress) fputs("\r                \r", stderr);
  progress = 0;
}

char *made_text(const char *format, ...) {
  va_list arguments;
  char *text = 0;
  int length;

  va_start(arguments, format);
  length = vsnprintf(0, 0, format, arguments);
  va_end(arguments);
  if (length >= 0) text = malloc((size_t)length + 1);
  va_start(arguments, format);
  if (text) vsnprintf(text, (size_t)length + 1, format, arguments);
  va_end(arguments);
  return text;
}

void say_text(char *text) {
  clear_progress();
  fputs("segur : ", stderr);
  print_line(stderr, text ? text : "plus de mémoire");
  free(text);
}

const char *called(void) {
  const char *name = environment("SEGUR_APPEL");
  return name && *name ? name : own_command;
}

void print_words(FILE *stream, const char *text) {
  for (const unsigned char *c = (const unsigned char *)(text ? text : ""); *c; c++) {
    const int command = (*c < ' ' && *c != '\n') || *c == 0x7F;
    const int second = *c == 0xC2 && c[1] >= 0x80 && c[1] <= 0x9F; /* U+0080 to U+009F */
    fputc(command || second ? ' ' : *c, stream);
    c += second;
  }
}

void print_line(FILE *stream, const char *text) {
  if (stream == stderr && is_terminal(stdout)) fflush(stdout); /* in the order in which it was said */
  print_words(stream, text);
  fputc('\n', stream);
}
