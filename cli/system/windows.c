/* windows.c: see system.h; Windows 10 and later. What is printed in a console: windows_console.c. */
#include "windows_console.h"

#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <shellapi.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "messages.h"
#include "system.h"

/* A text of UTF-8 as Windows takes it, to be freed by free(); an empty one if it is none, or memory lacks. */
static wchar_t *wide(const char *text) {
  const int length = MultiByteToWideChar(CP_UTF8, 0, text, -1, 0, 0);
  wchar_t *result = malloc(((size_t)length + 1) * sizeof *result);

  if (result && MultiByteToWideChar(CP_UTF8, 0, text, -1, result, length) == 0) result[0] = 0;
  return result;
}

/* The other way. */
static char *narrow(const wchar_t *text) {
  const int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, 0, 0, 0, 0);
  char *result = malloc((size_t)length + 1);

  if (result && WideCharToMultiByte(CP_UTF8, 0, text, -1, result, length, 0, 0) == 0) result[0] = '\0';
  return result;
}

void prepare_system(int *count, char ***arguments) {
  wchar_t **words = CommandLineToArgvW(GetCommandLineW(), count);
  char **result = malloc(((size_t)*count + 1) * sizeof *result);

  for (int i = 0; words && result && i < *count; i++) result[i] = narrow(words[i]);
  if (words && result) {
    result[*count] = 0;
    *arguments = result;
  }
  LocalFree(words);
  _setmode(_fileno(stdout), _O_BINARY);
  _setmode(_fileno(stderr), _O_BINARY);
  begin_consoles();
}

char *program_path(const char *started) {
  wchar_t path[MAX_PATH + 1];
  const DWORD length = GetModuleFileNameW(0, path, MAX_PATH);

  (void)started;
  return length > 0 && length < MAX_PATH ? narrow(path) : 0;
}

const char own_command[] = ".\\segur";

const char *environment(const char *name) {
  wchar_t *wanted = wide(name);
  const wchar_t *value = wanted ? _wgetenv(wanted) : 0;

  free(wanted);
  return value ? narrow(value) : 0; /* kept to the end */
}

int is_separator(char c) {
  return c == '/' || c == '\\';
}

const char *base_name(const char *path) {
  const char *name = path;

  for (const char *c = path; *c; c++) {
    if (is_separator(*c) || *c == ':') name = c + 1;
  }
  return name;
}

int is_absolute(const char *path) {
  return is_separator(path[0]) || (path[0] && path[1] == ':');
}

/* What there is of a name. */
static DWORD attributes_of(const char *path) {
  wchar_t *name = wide(path);
  const DWORD attributes = name ? GetFileAttributesW(name) : INVALID_FILE_ATTRIBUTES;

  free(name);
  return attributes;
}

FileKind file_kind(const char *path) {
  const DWORD attributes = attributes_of(path);

  if (attributes == INVALID_FILE_ATTRIBUTES) return FILE_ABSENT;
  if (attributes & FILE_ATTRIBUTE_DIRECTORY) return FILE_FOLDER;
  return attributes & FILE_ATTRIBUTE_DEVICE ? FILE_OTHER : FILE_ORDINARY;
}

int is_there(const char *path) {
  return attributes_of(path) != INVALID_FILE_ATTRIBUTES;
}

long long file_size(const char *path) {
  WIN32_FILE_ATTRIBUTE_DATA data;
  wchar_t *name = wide(path);
  const int found = name && GetFileAttributesExW(name, GetFileExInfoStandard, &data);

  free(name);
  return found ? (long long)data.nFileSizeHigh << 32 | data.nFileSizeLow : -1;
}

int may_make(const char *path) {
  const int folder = (int)(base_name(path) - path);
  char *parent = folder > 0 ? made_text("%.*s", folder, path) : made_text(".");
  const int result = base_name(path)[0] && parent && file_kind(parent) == FILE_FOLDER;

  free(parent);
  return result;
}

/* What tells a file from all the others. */
static int identify(const char *path, BY_HANDLE_FILE_INFORMATION *information) {
  wchar_t *name = wide(path);
  HANDLE file =
      name ? CreateFileW(name, 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, 0, OPEN_EXISTING, 0, 0)
           : INVALID_HANDLE_VALUE;
  int found = 0;

  if (file != INVALID_HANDLE_VALUE) {
    found = GetFileInformationByHandle(file, information);
    CloseHandle(file);
  }
  free(name);
  return found;
}

int same_file(const char *path, const char *other) {
  BY_HANDLE_FILE_INFORMATION one, two;

  return identify(path, &one) && identify(other, &two) && one.dwVolumeSerialNumber == two.dwVolumeSerialNumber &&
         one.nFileIndexHigh == two.nFileIndexHigh && one.nFileIndexLow == two.nFileIndexLow;
}

FILE *open_stream(const char *path, const char *mode) {
  wchar_t *name = wide(path);
  wchar_t *wide_mode = wide(mode);
  FILE *stream = name && wide_mode ? _wfopen(name, wide_mode) : 0;

  free(name);
  free(wide_mode);
  return stream;
}

int redirect_output(const char *path) {
  wchar_t *name = wide(path ? path : "NUL");
  int made;

  give_back(stdout);
  made = name && _wfreopen(name, L"wb", stdout) != 0;

  free(name);
  return made;
}

int remove_file(const char *path) {
  wchar_t *name = wide(path);
  const int result = name ? _wremove(name) : -1;

  free(name);
  return result;
}

int make_file(const char *path, int private) {
  wchar_t *name = wide(path);
  const int file = name ? _wopen(name, _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY, _S_IREAD | _S_IWRITE) : -1;
  const int error = errno;

  (void)private; /* who may read it is what the folder says */
  free(name);
  if (file < 0) return error;
  return _close(file) == 0 ? 0 : errno;
}

int name_file(const char *path, const char *name) {
  wchar_t *from = wide(path);
  wchar_t *to = wide(name);
  const int result = from && to && MoveFileW(from, to); /* not over a file that is there */

  free(from);
  free(to);
  return result;
}

char *make_folder(void) {
  wchar_t parent[MAX_PATH + 1];
  char *folder = GetTempPathW(MAX_PATH, parent) > 0 ? narrow(parent) : 0;

  for (int n = 0; folder && n < 100; n++) {
    char *path = made_text("%ssegur-%lu-%d", folder, GetCurrentProcessId(), n);
    wchar_t *name = path ? wide(path) : 0;
    const int made = name && CreateDirectoryW(name, 0);
    free(name);
    if (made) {
      free(folder);
      return path;
    }
    free(path);
  }
  free(folder);
  return 0;
}

void remove_folder(const char *path) {
  wchar_t *name = wide(path);

  if (name) RemoveDirectoryW(name);
  free(name);
}

/* C's fopen() takes names in the page of codes of the machine: the folder's short name has no accents, where the disk
** keeps such names. */
char *library_path(const char *path) {
  const int folder = (int)(base_name(path) - path);
  char *parent = made_text("%.*s", folder, path);
  wchar_t *name = parent ? wide(parent) : 0;
  wchar_t brief[MAX_PATH + 1];
  const DWORD length = name ? GetShortPathNameW(name, brief, MAX_PATH) : 0;
  char *start = length > 0 && length < MAX_PATH ? narrow(brief) : 0;
  char *made = start ? made_text("%s%s%s", start, is_separator(start[strlen(start) - 1]) ? "" : "\\", path + folder)
                     : made_text("%s", path);

  free(start);
  free(name);
  free(parent);
  return made;
}

/* No pager is the custom there. */
void begin_pager(void) {
}

int end_pager(void) {
  return 1;
}

double seconds(void) {
  return (double)GetTickCount64() / 1000;
}

void sleep_milliseconds(int milliseconds) {
  Sleep((DWORD)milliseconds);
}

static void (*handler)(int number);

/* Windows forgets a handler once it was called. */
static void call_again(int number) {
  signal(number, call_again);
  handler(number);
}

void on_stop(void (*catch_one)(int number)) {
  handler = catch_one;
  signal(SIGINT, catch_one == SIG_DFL ? SIG_DFL : call_again);
  signal(SIGTERM, catch_one == SIG_DFL ? SIG_DFL : call_again);
}

/* Writes a word of a command line, as CommandLineToArgvW() takes it apart: quotes, and the backslashes before one, are
** doubled. Where it ends. */
static char *write_word(char *end, const char *word) {
  int backslashes = 0;

  *end++ = '"';
  for (; *word; word++) {
    for (int i = 0; *word == '"' && i <= backslashes; i++) *end++ = '\\';
    backslashes = *word == '\\' ? backslashes + 1 : 0;
    *end++ = *word;
  }
  for (; backslashes > 0; backslashes--) *end++ = '\\';
  *end++ = '"';
  *end++ = ' ';
  return end;
}

/* The words as a command line, to be freed by free(); 0 if memory lacks. */
static char *command_line(char **words) {
  size_t room = 1;
  char *text, *end;

  for (int i = 0; words[i]; i++) room += 2 * strlen(words[i]) + 3;
  text = end = malloc(room);
  for (int i = 0; text && words[i]; i++) end = write_word(end, words[i]);
  if (text) *end = '\0';
  return text;
}

int run_program(char **words) {
  STARTUPINFOW startup = {.cb = sizeof startup};
  PROCESS_INFORMATION process;
  DWORD code = 1;
  char *text = command_line(words);
  wchar_t *command = text ? wide(text) : 0;
  int started;

  started = command && CreateProcessW(0, command, 0, 0, TRUE, 0, 0, 0, &startup, &process);
  free(text);
  free(command);
  if (!started) return -1;
  WaitForSingleObject(process.hProcess, INFINITE);
  GetExitCodeProcess(process.hProcess, &code);
  CloseHandle(process.hProcess);
  CloseHandle(process.hThread);
  return (int)code;
}
