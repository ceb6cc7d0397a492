/*
** system.h: what only one system has: files and their names, the terminal, time, other programs. Names and arguments
** are UTF-8 everywhere. posix.c and windows.c each do it.
*/
#ifndef SEGUR_SYSTEM_H
#define SEGUR_SYSTEM_H

#include <stdio.h>

/* Makes the arguments UTF-8, and the outputs bytes. Called first. */
void prepare_system(int *count, char ***arguments);

/* Where the program is, as it was started with that first word; 0 if nobody knows. To be freed by free(). */
char *program_path(const char *started);

/* What is typed to run this program. */
extern const char own_command[];

/* A variable of the environment; 0 if there is none. */
const char *environment(const char *name);

/* Whether a character parts the folders of a path; the name of a file without them; whether a path says where it
** begins. */
int is_separator(char c);
const char *base_name(const char *path);
int is_absolute(const char *path);

typedef enum FileKind { FILE_ABSENT, FILE_ORDINARY, FILE_FOLDER, FILE_OTHER } FileKind;
FileKind file_kind(const char *path);
long long file_size(const char *path); /* -1 if there is none */
int is_there(const char *path); /* even a link to nothing */
int may_make(const char *path); /* whether its folder takes a new file */
int same_file(const char *path, const char *other);

/* As fopen() and remove(). */
FILE *open_stream(const char *path, const char *mode);
int remove_file(const char *path);

/* Sends the standard output to a file that it makes, or nowhere if path is 0: false if it could not. */
int redirect_output(const char *path);

/* Makes a file that is not there yet, for the user alone if so: 0, or errno. */
int make_file(const char *path, int private);

/* Gives a file a name that nobody has. The first name may stay, to be removed. False if it could not. */
int name_file(const char *path, const char *name);

/* Makes a folder for the user alone; its path, to be freed by free(), or 0. Removes one that is empty. */
char *make_folder(void);
void remove_folder(const char *path);

/* A path of a file to be made, as a library that knows C's fopen() alone takes it; to be freed by free(), or 0. */
char *library_path(const char *path);

/* What is printed from there on goes to the terminal as it is: for another program in this one, which knows its own way
** there. */
void give_back_terminal(void);

int is_terminal(FILE *stream);
int terminal_width(void); /* in characters: that of the standard output; 80 if it has none */
int has_colours(void);    /* whether the standard output is a terminal that shows them, and the user wants them */

/* From there on, what is printed goes to the pager of the user's, if the standard output is a terminal;
** until its end. */
void begin_pager(void);
int end_pager(void); /* false if the pager could not be run: nobody read what was printed */

double seconds(void);
void sleep_milliseconds(int milliseconds);

/* Has a function called when the program is asked to stop, as often as it is; what was asked to be ignored, as nohup
** asks, still is. SIG_DFL: it ends, as at first. */
void on_stop(void (*catch_one)(int number));

/* Runs a program of the machine, to its end, with these words, the last of which is 0: its exit code; -1 if there is
** none of that name. */
int run_program(char **words);

#endif
