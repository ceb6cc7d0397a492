/* main.c: the program: its commands, and what each is given. */
#include <string.h>

#include "command.h"

/* A command: its name, what is written after it, what it does, in 80 columns; how it takes its words. */
typedef struct Command {
  const char *name;
  const char *usage;
  const char *help;
  Takes takes;
  int (*run)(const CommandLine *line);
} Command;

static int command_help(const CommandLine *line);
static int command_version(const CommandLine *line);

static const Command COMMANDS[] = {
  {"importer", "importer QUOI FICHIER", "dossiers, finess ou rpps, dans votre base (--base)", OPTIONS, command_import},
  {"maj", "maj FICHIER", "met à jour les chiffres de votre base", NO_OPTIONS, command_upgrade},
  {"nouveau", "nouveau FICHIER", "crée votre base, pour vos dossiers et les registres", NO_OPTIONS, command_new},
  {"page", "page SORTIE.html", "les chiffres en une page, pour tout navigateur", OPTIONS, command_page},
  {"publier", "publier FICHIER", "une base simple pour tableaux de bord", OPTIONS, command_publish},
  {"rapport", "rapport FICHIER.xlsx", "vos dossiers en un classeur, pour Excel (--base)", OPTIONS, command_report},
  {"recap", "recap", "le récapitulatif : le budget par couloir", FORMS_TOO, command_recap},
  {"requete", "requete [NOM [param=val]]", "une requête enregistrée ; sans NOM, leur liste", FORMS_TOO, command_query},
  {"shell", "shell [FICHIER] [SQL]", "sqlite3 sur la référence, ou sur votre base", NO_OPTIONS, command_shell},
  {"aide", "aide", "cette page", NO_OPTIONS, command_help},
  {"version", "version", "celle de segur, et celle de ses bases", NO_OPTIONS, command_version},
};

enum { COMMAND_COUNT = sizeof COMMANDS / sizeof COMMANDS[0] };

static int command_help(const CommandLine *line) {
  (void)line;
  puts("segur : le Ségur du numérique en santé, chiffres sourcés et barèmes en SQL\n\nUsage : segur COMMANDE\n");
  for (int i = 0; i < COMMAND_COUNT; i++) printf("  %-27s%s\n", COMMANDS[i].usage, COMMANDS[i].help);
  puts("\nimporter, maj, publier, rapport, recap, requete et shell prennent votre base\navec --base FICHIER ou la "
       "variable SEGUR_DB ; "
       "sans elle, recap, requete et\nshell lisent la référence.");
  return DONE;
}

static int command_version(const CommandLine *line) {
  (void)line;
  printf("segur %s, schéma %d, SQLite %s\n", SEGUR_VERSION, own_version(), sqlite3_libversion());
  return DONE;
}

static int is_help(const char *word) {
  return strcmp(word, "-h") == 0 || strcmp(word, "--help") == 0 || strcmp(word, "--aide") == 0;
}

/* The command of a name; 0, and says which are near, if there is none. */
static const Command *find_command(const char *name) {
  const char *names[COMMAND_COUNT];

  for (int i = 0; i < COMMAND_COUNT; i++) {
    if (strcmp(COMMANDS[i].name, name) == 0) return &COMMANDS[i];
    names[i] = COMMANDS[i].name;
  }
  choose("commande", name, 0, names, COMMAND_COUNT);
  return 0;
}

/* Takes a word out of the words. */
static char *take_word(CommandLine *line, int place) {
  char *word = line->arguments[place];

  line->count--;
  for (int i = place; i < line->count; i++) line->arguments[i] = line->arguments[i + 1];
  return word;
}

/* Finds the command, which --base and its file may stand before, and reads its options. 0, and says
** why, if it is none. */
static const Command *read_command(CommandLine *line, int *result) {
  const Command *command;
  int place = 0;

  while (place < line->count) {
    const char *word = line->arguments[place];
    if (strcmp(word, "--base") != 0 && strncmp(word, "--base=", 7) != 0) break;
    place += word[6] == '=' ? 1 : 2;
  }
  *result = MISUSED;
  if (place >= line->count || is_help(line->arguments[place])) {
    command = find_command("aide");
    if (place < line->count) take_word(line, place);
  } else {
    command = find_command(take_word(line, place));
  }
  if (command == 0) return 0;
  line->command = command->name;
  return command;
}

static int help_with(const Command *command) {
  printf("segur %-27s%s\n", command->usage, command->help);
  print_options(command->name, command->takes);
  return DONE;
}

int main(int count, char **arguments) {
  CommandLine line = {0};
  const Command *command;
  int result;

  prepare_system(&count, &arguments);
  line.program = arguments[0];
  line.count = count - 1;
  line.arguments = arguments + 1;
  command = read_command(&line, &result);
  if (command == 0) return result;
  if (line.count > 0 && is_help(line.arguments[0])) return help_with(command);
  result = read_options(&line, command->takes);
  if (result != DONE) return result;
  catch_signals();
  result = command->run(&line);
  if ((fflush(stdout) != 0 || ferror(stdout)) && result == DONE) return refuse("la sortie ne peut être écrite");
  return result;
}
