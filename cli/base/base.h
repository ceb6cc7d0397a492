/* base.h: the bases that the program opens: the user's, and the reference that it holds. */
#ifndef SEGUR_BASE_H
#define SEGUR_BASE_H

#include "messages.h"
#include "new_file.h"
#include "sqlite3.h"
#include "stop.h"
#include "system.h"

/* A base that is open. Closed, it forgets what was not committed. */
typedef struct Base {
  const char *path; /* as the user wrote it */
  sqlite3 *db;
} Base;

/* Opens a base of the user's for writing, with segur's functions. Refuses what is none, or of another version, or is
** the reference, which is found from the program, named as it was started. */
int open_to_write(Base *base, const char *path, const char *program);
void close_base(Base *base);

/* Opens one to upgrade it: of an older version that was released too. *before: its version; *now: that
** of this segur. */
int open_to_upgrade(Base *base, const char *path, const char *program, int *before, int *now);

/* Refuses a base that is none of segur's, is newer than a version, or was made by a segur that was never released;
** gives its own. */
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

/* Makes a base of the user's, a copy of the reference, until end_file() gives it its name. */
int begin_base(NewFile *file, const char *path);

/* Copies a base beside itself, under the first free name, of which the user is told later: `path`.avant,
** `path`.avant-2… Nobody else may read it. *copy is to be freed; 0 if it could not be made, and that was said. */
int copy_base(Base *base, char **copy);

/* Why SQLite stops, in French. */
const char *reason(sqlite3 *db);

/* A path as SQLite takes it for one: never for a name of its own, as :memory: or file: are. To be freed by
** sqlite3_free(). */
char *as_path(const char *path);

/* Opens one that is only read, and that what it holds cannot have do anything else: the user's, or the reference if
** path is 0. */
int open_to_read(Base *base, const char *path);

/* The reference that the program holds, in memory, to be closed; 0, and says so, if memory lacks. */
sqlite3 *open_reference(void);

/* Prepares a statement with its first parameters bound to texts; 0, and says so, if that fails. */
sqlite3_stmt *prepare(sqlite3 *db, const char *sql, const char *first, const char *second);

/* Why a query stops: what the extension refuses is said in its own words. */
int fail_query(const Base *base);

/* Refuses a base without dossiers. */
int check_dossiers(const Base *base);

#endif
