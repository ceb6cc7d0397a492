/*
** windows_console.c: what is printed in a console of Windows: see system.h. A console that is given bytes, as C's
** streams give them one by one, makes of each half of an « é » a letter that is none. The streams write in a pipe,
** from which a thread gives the console whole
** letters.
*/
#include "windows_console.h"

#include <fcntl.h>
#include <io.h>
#include <process.h>

#include "messages.h"
#include "system.h"

/* Of the standard output and of the errors: its console, 0 if it is none; what stood in its place; the end of the pipe;
** who reads it. */
typedef struct Console {
  HANDLE console;
  int own, from;
  HANDLE thread;
} Console;

static Console consoles[3]; /* by number of file: 1 and 2 */

/* How many of these bytes are whole letters of UTF-8: all, but those of a last one that is begun. */
static int whole_letters(const unsigned char *bytes, int count) {
  int begin = count;

  for (int back = 1; back <= 3 && back <= count; back++) {
    const unsigned char c = bytes[count - back];
    if (c < 0x80) break;
    if (c >= 0xC0) {
      const int length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
      if (length > back) begin = count - back;
      break;
    }
  }
  return begin;
}

static unsigned __stdcall show(void *context) {
  const Console *console = context;
  unsigned char bytes[4096];
  wchar_t letters[sizeof bytes];
  int kept = 0, read;

  while ((read = _read(console->from, bytes + kept, (unsigned)((int)sizeof bytes - kept))) > 0) {
    const int count = kept + read;
    const int whole = whole_letters(bytes, count);
    const int length =
        whole > 0 ? MultiByteToWideChar(CP_UTF8, 0, (const char *)bytes, whole, letters, (int)sizeof bytes) : 0;
    DWORD written;
    if (length > 0) WriteConsoleW(console->console, letters, (DWORD)length, &written, 0);
    kept = count - whole;
    memmove(bytes, bytes + whole, (size_t)kept);
  }
  return 0;
}

/* Puts the pipe in the place of a stream, if that is a console. */
static void begin_console(FILE *stream, DWORD which) {
  Console *console = &consoles[_fileno(stream)];
  const HANDLE handle = GetStdHandle(which);
  int ends[2];
  DWORD mode;

  if (!GetConsoleMode(handle, &mode)) return;
  console->own = _dup(_fileno(stream));
  if (console->own < 0 || _pipe(ends, 4096, _O_BINARY | _O_NOINHERIT) != 0) return;
  console->from = ends[0];
  console->console = (HANDLE)_get_osfhandle(console->own);
  console->thread = (HANDLE)_beginthreadex(0, 0, show, console, 0, 0);
  if (console->thread == 0 || _dup2(ends[1], _fileno(stream)) != 0) console->console = 0;
  _close(ends[1]);
}

void begin_consoles(void) {
  begin_console(stdout, STD_OUTPUT_HANDLE);
  begin_console(stderr, STD_ERROR_HANDLE);
  atexit(give_back_terminal);
}

void give_back(FILE *stream) {
  const int number = _fileno(stream);
  Console *console = number >= 1 && number <= 2 ? &consoles[number] : 0;

  if (console == 0 || console->console == 0) return;
  fflush(stream);
  _dup2(console->own, number); /* the pipe ends, and its reader */
  WaitForSingleObject(console->thread, INFINITE);
  console->console = 0;
}

void give_back_terminal(void) {
  give_back(stdout);
  give_back(stderr);
}

int has_colours(void) {
  const char *unwanted = environment("NO_COLOR");
  HANDLE output = consoles[1].console;
  DWORD mode;

  if (output == 0 || (unwanted && *unwanted) || !GetConsoleMode(output, &mode)) return 0;
  return SetConsoleMode(output, mode | 0x0004) != 0; /* ENABLE_VIRTUAL_TERMINAL_PROCESSING */
}

int is_terminal(FILE *stream) {
  const int number = _fileno(stream);

  return (number >= 1 && number <= 2 && consoles[number].console != 0) || _isatty(number) != 0;
}

int terminal_width(void) {
  CONSOLE_SCREEN_BUFFER_INFO information;

  if (consoles[1].console == 0 || !GetConsoleScreenBufferInfo(consoles[1].console, &information)) return 80;
  return information.srWindow.Right - information.srWindow.Left + 1;
}
