/*
** new_file.h: a new file that is whole or is not there. It is written under a name of its own, PATH.partiel, and takes
** its name at the end, if nobody took it meanwhile: no file that is there is ever written over.
*/
#ifndef SEGUR_NEW_FILE_H
#define SEGUR_NEW_FILE_H

#include <stdio.h>

typedef struct NewFile {
  const char *path; /* as the user wrote it */
  char *partial;    /* where it is until it is whole; 0 if there is none */
} NewFile;

/* Refuses a path where no file can be made, or that is taken. */
int check_new(const char *path);

/* Makes the file, empty, under its name of the time being; for the user alone if private. An exit code. */
int begin_file(NewFile *file, const char *path, int private);

/* Writes bytes in a file, and nothing after: false, and nothing is said, if they are not all there. */
int write_file(const char *path, const void *bytes, size_t size);

/* Gives the file its name if the result is DONE; else takes it away. An exit code: that result, or why it could not.
** Does nothing of one that was not begun. */
int end_file(NewFile *file, int result);

/* The words for a file that lacks what was to be in it. */
int refuse_short(const NewFile *file);

#endif
