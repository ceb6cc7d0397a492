/*
** cli.h: what the commands of the program have in common: what they say, the bases they open. (systeme.h: what only one system has.)
**
** A command returns its exit code: DONE, FAILED when what was asked could not be done, MISUSED when it was asked wrongly, or 128 and
** the number of the signal that stopped it.
*/
#ifndef SEGUR_CLI_H
#define SEGUR_CLI_H

#include <stdio.h>

#include "sqlite3.h"
#include "systeme.h"

enum { DONE, FAILED, MISUSED };

#if defined(__GNUC__)
#define SAYS __attribute__((format(printf, 1, 2)))
#else
#define SAYS
#endif

/* Says something to the user, on the error output: « segur : … ». */
void say(const char *format, ...) SAYS;

/* The same, as the exit code that it means. */
#define refuse(...) (say(__VA_ARGS__), FAILED)
#define misuse(...) (say(__VA_ARGS__), MISUSED)

/* Says how far a file is read, on a line of a terminal that the next words take; and takes that line back. */
void show_progress(long long percent);
void clear_progress(void);

/* Says that there is no such name in a list, which ones are near, or else all, and returns MISUSED; DONE if there is. kind: what it names,
** or ''; where: what follows the name, or 0. */
int choose(const char *kind, const char *name, const char *where, const char *const *known, size_t count);

/* What one types to run this program, to say what to type next: what the front door of a checkout was called by, else its own name. */
const char *called(void);

/* Writes a text and a line break, without what a terminal obeys in the values of a file; nothing of a text that is 0. */
void print_line(FILE *stream, const char *text);

/* stop.c: the signals that ask to stop. caught_signal() is 0 until one came; then what runs is to end at once. */
void catch_signals(void);
void forget_signals(void); /* they stop the program again */
int caught_signal(void);
int stopped(void); /* says so, and returns the exit code */
void end_stopping(void); /* what was asked is done: what is left is to say so, and caught_signal() is 0 from now on */

/* A base that is open. Closed, it forgets what was not committed. */
typedef struct Base {
  const char *path; /* as the user wrote it */
  sqlite3 *db;
} Base;

/* Opens a base of the user's for writing, with segur's functions. Refuses what is none, or of another version, or is the reference,
** which is found from the program, named as it was started. */
int open_to_write(Base *base, const char *path, const char *program);
void close_base(Base *base);

/* Opens one to upgrade it: of an older version too. *before: its version; *now: that of this segur. */
int open_to_upgrade(Base *base, const char *path, const char *program, int *before, int *now);

/* Refuses a base that is none of segur's, or is newer than a version; gives its own. */
int read_version(const Base *base, int *version, int own);

/* Adds segur's functions to a base. */
int add_functions(Base *base);

/* Attaches the reference; or a base of the user's, which is only read. name: what it is called. */
int attach_reference(Base *base, const char *name);
int attach_to_read(Base *base, const char *path, const char *name);

/* Has the views of what is open read, and call functions, and nothing else. */
int keep_to_reading(Base *base);

/* The version of the schema of this segur; 0 if memory lacks. */
int own_version(void);

/* Opens a file as a base of which nothing is known. */
int open_base(Base *base, const char *path, int flags);

/* True if a file is the reference: beside the program in a build, or where it is installed. */
int is_reference(const char *path, const char *program);

/* Makes a base of the user's, a copy of the reference, that is whole or is not there. */
int make_base(const char *path);

/* Refuses a path where no file can be made, or that is taken. */
int check_new(const char *path);

/* Copies a base beside itself, under the first free name, of which the user is told later: `path`.avant, `path`.avant-2… Nobody else
** may read it. *copy is to be freed; 0 if it could not be made, and that was said. */
int copy_base(Base *base, char **copy);

/* Why SQLite stops, in French. */
const char *reason(sqlite3 *db);

/* A path as SQLite takes it for one: never for a name of its own, as :memory: or file: are. To be freed by sqlite3_free(). */
char *as_path(const char *path);

/* Opens one that is only read, and that what it holds cannot have do anything else: the user's, or the reference if path is 0. */
int open_to_read(Base *base, const char *path);

/* The reference that the program holds, in memory, to be closed; 0, and says so, if memory lacks. */
sqlite3 *open_reference(void);

/* Says where the scales of a base are not those of the functions; nothing if they are. */
void print_difference(const Base *base);

/* What a command is given: the arguments after its name; the file that --base or SEGUR_DB names, or 0; the one that --base does; the program
** as it was started. */
typedef struct Call {
  int count;
  char **arguments;
  const char *base;
  const char *named_base;
  const char *program;
} Call;

int command_new(const Call *call);
int command_upgrade(const Call *call);
int command_publish(const Call *call);
int command_shell(const Call *call);
int command_query(const Call *call);
int command_recap(const Call *call);
int command_import(const Call *call);
int command_report(const Call *call);
int command_page(const Call *call);

#endif
