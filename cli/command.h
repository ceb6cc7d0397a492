/* command.h: what each command is given, and the commands. A command returns its exit code (messages.h). */
#ifndef SEGUR_COMMAND_H
#define SEGUR_COMMAND_H

#include "options.h"

int command_new(const CommandLine *line);
int command_upgrade(const CommandLine *line);
int command_publish(const CommandLine *line);
int command_shell(const CommandLine *line);
int command_query(const CommandLine *line);
int command_recap(const CommandLine *line);
int command_import(const CommandLine *line);
int command_report(const CommandLine *line);
int command_page(const CommandLine *line);

#endif
