/* input.h: a file of the user's, read by pieces by csv_lignes(). On a terminal, what takes more than a second says how
** far it is. */
#ifndef SEGUR_INPUT_H
#define SEGUR_INPUT_H

#include "base.h"
#include "segur.h"

typedef struct InputFile {
  SegurSource source; /* to be bound as "segur_source" */
  FILE *stream;
  long long size, done;
  double began, said;
} InputFile;

/* Refuses what is no ordinary file; of a base that is absent, says how one is made. */
int check_file(const char *path, int is_base);

/* Opens a file that is to be read. Refuses the same, and an empty one. */
int open_file(InputFile *input, const char *path);

/* Erases what was said of how far it is. */
void end_progress(InputFile *input);

void close_file(InputFile *input);

#endif
