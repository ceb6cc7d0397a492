/* windows_console.h: see windows_console.c. */
#ifndef SEGUR_WINDOWS_CONSOLE_H
#define SEGUR_WINDOWS_CONSOLE_H

#include <stdio.h>
#include <windows.h>

/* Once, before anything is printed. */
void begin_consoles(void);

/* What goes to a stream from there on is for something else than its console. */
void give_back(FILE *stream);

#endif
