/*
** messages.h: what the program says, and the exit codes that say it to who called it: DONE, FAILED when what was asked
** could not be done, MISUSED when it was asked wrongly, or 128 and the number of the signal that stopped it.
*/
#ifndef SEGUR_MESSAGES_H
#define SEGUR_MESSAGES_H

#include <stdio.h>

enum { DONE, FAILED, MISUSED };

#if defined(__GNUC__)
#define SAYS __attribute__((format(printf, 1, 2)))
#else
#define SAYS
#endif

/* A text of this printf form, to be freed by free(); 0 if memory lacks. */
char *made_text(const char *format, ...) SAYS;

/* Says something to the user, on the error output: « segur : … ». The text is freed; one that is 0 is of memory that
 * lacks. */
void say_text(char *text);
#define say(...) say_text(made_text(__VA_ARGS__))

/* The same, as the exit code that it means. */
#define refuse(...) (say(__VA_ARGS__), FAILED)
#define misuse(...) (say(__VA_ARGS__), MISUSED)
#define refuse_memory() refuse("plus de mémoire")

/* Says how far a file is read, on a line of a terminal that the next words take; and takes that line back. */
void show_progress(long long percent);
void clear_progress(void);

/* What one types to run this program, to say what to type next: what the front door of a checkout was called by, else
** its own name. */
const char *called(void);

/* Writes a text without what a terminal obeys in the values of a file; nothing of a text that is 0. With a line break,
** or without. */
void print_line(FILE *stream, const char *text);
void print_words(FILE *stream, const char *text);

/* Says that there is no such name in a list, which ones are near, or else all, and returns MISUSED; DONE if there is.
** kind: what it names, or ''; where: what follows the name, or 0. (near.c) */
int choose(const char *kind, const char *name, const char *where, const char *const *known, size_t count);

#endif
