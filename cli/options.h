/*
** options.h: the options of the commands, in one table, from which come what a command line means, the names that are
** near one that is unknown, and the help. The forms of an answer, which requete and recap take as options, have a
** table of their own
** (forms.h).
*/
#ifndef SEGUR_OPTIONS_H
#define SEGUR_OPTIONS_H

#include "forms.h"

#define OPTIONS_MOST 16

/* What a user typed: the words after the command that are no option, and the options. */
typedef struct CommandLine {
  const char *command;
  const char *program; /* the program as it was started */
  int count;
  char **arguments;
  int options;
  struct {
    const char *name;
    const char *value;
  } option[OPTIONS_MOST]; /* each option that was given, once */
  int forms;              /* how many were asked for: */
  const Form *form;       /* the last one, or that which goes in a file; or 0 */
  const char *form_file;  /* that file, or 0 */
} CommandLine;

/* How a command takes its words. */
typedef enum Takes {
  OPTIONS,   /* what begins with a hyphen is an option of the table */
  FORMS_TOO, /* or the form of an answer */
  NO_OPTIONS /* --base alone: any other word is the name of a file, or for another program */
} Takes;

/* Takes the options out of the words of a command line. MISUSED, and says why, if one is unknown, has no value, or is
** given twice. */
int read_options(CommandLine *line, Takes takes);

/* The value of an option that was given, "" if it has none; 0 if it was not given. */
const char *option_value(const CommandLine *line, const char *name);

/* The base that --base names, or else the variable SEGUR_DB; 0 if none does. */
const char *base_of(const CommandLine *line);

/* Prints the options of a command, a line each, in 80 columns. */
void print_options(const char *command, Takes takes);

#endif
