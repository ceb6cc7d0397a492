/* posix.c: see system.h; Linux, macOS and the like. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "messages.h"
#include "stop.h"
#include "system.h"

/* What a child that finds no program leaves, as the shells do. */
#define NOT_FOUND 127

void prepare_system(int *count, char ***arguments) {
  (void)count;
  (void)arguments;
}

void give_back_terminal(void) {
}

char *program_path(const char *started) {
  char path[4096];
  const ssize_t length = readlink("/proc/self/exe", path, sizeof path); /* Linux */

  if (length > 0 && (size_t)length < sizeof path) return made_text("%.*s", (int)length, path);
  return strchr(started, '/') ? made_text("%s", started) : 0;
}

const char own_command[] = "segur";

const char *environment(const char *name) {
  return getenv(name);
}

int is_separator(char c) {
  return c == '/';
}

const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');

  return slash ? slash + 1 : path;
}

int is_absolute(const char *path) {
  return path[0] == '/';
}

FileKind file_kind(const char *path) {
  struct stat status;

  if (stat(path, &status) != 0) return FILE_ABSENT;
  return S_ISREG(status.st_mode) ? FILE_ORDINARY : S_ISDIR(status.st_mode) ? FILE_FOLDER : FILE_OTHER;
}

long long file_size(const char *path) {
  struct stat status;

  return stat(path, &status) == 0 ? (long long)status.st_size : -1;
}

int is_there(const char *path) {
  struct stat status;

  return lstat(path, &status) == 0;
}

int may_make(const char *path) {
  const size_t folder = (size_t)(base_name(path) - path);
  char name[4096] = ".";

  if (base_name(path)[0] == '\0' || folder >= sizeof name) return 0;
  if (folder > 0) {
    memcpy(name, path, folder);
    name[folder] = '\0';
  }
  return access(name, W_OK | X_OK) == 0;
}

FILE *open_stream(const char *path, const char *mode) {
  return fopen(path, mode);
}

int remove_file(const char *path) {
  return remove(path);
}

int same_file(const char *path, const char *other) {
  struct stat one, two;

  return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

int is_terminal(FILE *stream) {
  return isatty(fileno(stream));
}

int terminal_width(void) {
  struct winsize size = {0, 0, 0, 0};

  return isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

int has_colours(void) {
  const char *unwanted = getenv("NO_COLOR");
  const char *terminal = getenv("TERM");

  return isatty(STDOUT_FILENO) && (unwanted == 0 || *unwanted == '\0') && terminal && strcmp(terminal, "dumb") != 0;
}

static pid_t pager;      /* 0: there is none */
static int own_output;   /* the standard output, while the pager has its place */
static struct sigaction own_interrupt; /* what Ctrl-C does else: meanwhile it is the pager's */

/* The pager of the user's, or less; 0 if there is none. Its options are as git gives them: no pager for what fits on
** the screen. */
static const char *choose_pager(void) {
  const char *named = getenv("PAGER");

  if (named) return *named && strcmp(named, "cat") != 0 ? named : 0;
  return is_there("/usr/bin/less") || is_there("/bin/less") || is_there("/opt/homebrew/bin/less") ? "less" : 0;
}

void begin_pager(void) {
  const char *command = isatty(STDOUT_FILENO) ? choose_pager() : 0;
  int ends[2];

  if (command == 0 || fflush(stdout) != 0 || pipe(ends) != 0) return;
  setenv("LESS", "FRX", 0);
  pager = fork();
  if (pager == 0) {
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl("/bin/sh", "sh", "-c", command, (char *)0);
    _exit(NOT_FOUND);
  }
  if (pager > 0) {
    signal(SIGPIPE, SIG_IGN); /* who leaves the pager has read enough */
    sigaction(SIGINT, &(struct sigaction){.sa_handler = SIG_IGN}, &own_interrupt);
    own_output = dup(STDOUT_FILENO);
    dup2(ends[1], STDOUT_FILENO);
  } else {
    pager = 0;
  }
  close(ends[0]);
  close(ends[1]);
}

int end_pager(void) {
  int status = 0;

  if (pager == 0) return 1;
  fflush(stdout);
  clearerr(stdout);
  dup2(own_output, STDOUT_FILENO);
  close(own_output);
  while (waitpid(pager, &status, 0) < 0 && errno == EINTR) continue;
  sigaction(SIGINT, &own_interrupt, 0);
  pager = 0;
  return !(WIFEXITED(status) && (WEXITSTATUS(status) == NOT_FOUND ||
                                 WEXITSTATUS(status) == NOT_FOUND - 1)); /* it is there, and may not be run */
}

int redirect_output(const char *path) {
  return freopen(path ? path : "/dev/null", "w", stdout) != 0;
}

double seconds(void) {
  struct timespec now = {0, 0};

  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void sleep_milliseconds(int milliseconds) {
  nanosleep(&(struct timespec){milliseconds / 1000, milliseconds % 1000 * 1000000L}, 0);
}

int make_file(const char *path, int private) {
  const int file = open(path, O_WRONLY | O_CREAT | O_EXCL, private ? 0600 : 0666);

  if (file < 0) return errno;
  return close(file) == 0 ? 0 : errno;
}

char *make_folder(void) {
  const char *parent = getenv("TMPDIR");
  char *path = made_text("%s/segur-XXXXXX", parent && *parent ? parent : "/tmp");

  if (path && mkdtemp(path)) return path;
  free(path);
  return 0;
}

void remove_folder(const char *path) {
  rmdir(path);
}

char *library_path(const char *path) {
  return made_text("%s", path);
}

static const int STOPS[] = {SIGINT, SIGTERM, SIGHUP};

void on_stop(void (*catch_one)(int number)) {
  for (size_t i = 0; i < sizeof STOPS / sizeof STOPS[0]; i++) {
    struct sigaction action;
    if (sigaction(STOPS[i], 0, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = (struct sigaction){.sa_handler = catch_one, .sa_flags = SA_RESTART};
    sigaction(STOPS[i], &action, 0);
  }
}

int run_program(char **words) {
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  struct sigaction kept;
  int status = 0;
  pid_t child;

  /* Ctrl-C is for the program that runs. */
  sigaction(SIGINT, &ignored, &kept);
  for (size_t i = 1; i < sizeof STOPS / sizeof STOPS[0]; i++) {
    struct sigaction action;
    /* The others interrupt the wait, and are handed on. */
    if (sigaction(STOPS[i], 0, &action) == 0) {
      action.sa_flags &= ~SA_RESTART;
      sigaction(STOPS[i], &action, 0);
    }
  }
  child = fork();
  if (child == 0) {
    sigaction(SIGINT, &kept, 0);
    execvp(words[0], words);
    _exit(NOT_FOUND);
  }
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    if (caught_signal()) kill(child, caught_signal());
  }
  sigaction(SIGINT, &kept, 0);
  if (child < 0 || (WIFEXITED(status) && WEXITSTATUS(status) == NOT_FOUND)) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int name_file(const char *path, const char *name) {
  if (link(path, name) == 0) return 1;
  if (errno != EPERM && errno != ENOTSUP && errno != EOPNOTSUPP && errno != ENOSYS) return 0;
  /* No such links on this disk: the name is kept by an empty file, and what takes its place is whole. */
  return make_file(name, 0) == 0 && rename(path, name) == 0;
}
