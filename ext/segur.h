/*
** segur.h: for a program that has segur inside, linked with SQLite: compile with -DSQLITE_CORE (the target
** segur_statique does), and call on each connection, or once for all of them:
**
**   sqlite3_auto_extension((void (*)(void))sqlite3_segur_init);
*/
#ifndef SEGUR_H
#define SEGUR_H

#include "sqlite3.h"

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3_api_routines;

/* Registers the functions on a connection. SQLITE_OK, or an error code with its text in *error, for
** sqlite3_free(); error may not be null, api is not used. */
int sqlite3_segur_init(sqlite3 *db, char **error, const struct sqlite3_api_routines *api);

/* A file that csv_lignes() reads by pieces. A program binds it in the place of the text:
**
**   sqlite3_bind_pointer(statement, 1, &source, "segur_source", 0);
**
** read() puts at most `room` bytes, and gives how many: 0 at the end, less if the file does not read. rewind() begins
** again, and gives 0 if it could: a statement may read the file more than once. */
typedef struct SegurSource {
  int (*read)(void *context, char *bytes, int room);
  int (*rewind)(void *context);
  void *context;
} SegurSource;

#ifdef __cplusplus
}
#endif

#endif
