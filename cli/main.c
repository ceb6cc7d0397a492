/* main.c: the program: its commands, and the base on which they work. */
#include <string.h>

#include "cli.h"

/* A command: its name, what is written after it, what it does, in 80 columns. */
typedef struct Command {
  const char *name;
  const char *usage;
  const char *help;
  const char *more; /* its options, a line each; or 0 */
  int (*run)(const Call *call);
} Command;

static int command_help(const Call *call);
static int command_version(const Call *call);

static const Command COMMANDS[] = {
  {"importer", "importer QUOI FICHIER", "dossiers, finess ou rpps, dans votre base (--base)",
   "  --essai           dit ce qui se passerait, et ne change rien\n"
   "  --rejets FICHIER  charge les bonnes lignes, et écrit les autres avec leur motif\n"
   "  --remplacer       supprime les dossiers absents du fichier, après une copie\n"
   "  --modele          importer dossiers --modele écrit un fichier à remplir\n"
   "  --date AAAA-MM-JJ de rpps, si le nom du fichier ne la dit pas", command_import},
  {"maj", "maj FICHIER", "met à jour les chiffres de votre base", 0, command_upgrade},
  {"nouveau", "nouveau FICHIER", "crée votre base, pour vos dossiers et les registres", 0, command_new},
  {"page", "page SORTIE.html", "les chiffres en une page, pour tout navigateur",
   "  --base FICHIER    y joint vos dossiers : la page contient alors leurs noms", command_page},
  {"publier", "publier FICHIER", "une base simple pour tableaux de bord",
   "  --moteur MOTEUR [FICHIER]  les barèmes, en fonctions de duckdb, postgresql, spark\n                             ou clickhouse", command_publish},
  {"rapport", "rapport FICHIER.xlsx", "vos dossiers en un classeur, pour Excel (--base)",
   "  date=AAAA-MM-JJ   jour où l'on se place ; sans elle, aujourd'hui\n"
   "  --rejets FICHIER  y joint les lignes qu'importer a écartées", command_report},
  {"recap", "recap", "le récapitulatif : le budget par couloir", "  edition=revisee, et les formes de requete : -xlsx, -csv…", command_recap},
  {"requete", "requete [NOM [param=val]]", "une requête enregistrée ; sans NOM, leur liste",
   "  -xlsx FICHIER     un classeur, pour Excel ou LibreOffice\n"
   "  -html -markdown   une page, ou un tableau à coller, avec les sources\n"
   "  -tableur          un CSV pour Excel ou LibreOffice en français\n"
   "  -csv -json        pour un programme ; et -box -line -list -quote -table\n"
   "                    -tabs -ascii, les formes de sqlite3\n"
   "  -o FICHIER        dans un nouveau fichier", command_query},
  {"shell", "shell [FICHIER] [SQL]", "sqlite3 sur la référence, ou sur votre base", 0, command_shell},
  {"aide", "aide", "cette page", 0, command_help},
  {"version", "version", "celle de segur, et celle de ses bases", 0, command_version},
};

enum { COMMAND_COUNT = sizeof COMMANDS / sizeof COMMANDS[0] };

static int command_help(const Call *call) {
  (void)call;
  puts("segur : le Ségur du numérique en santé, chiffres sourcés et barèmes en SQL\n\nUsage : segur COMMANDE\n");
  for (int i = 0; i < COMMAND_COUNT; i++) printf("  %-27s%s\n", COMMANDS[i].usage, COMMANDS[i].help);
  puts("\nimporter, maj, publier, rapport, recap, requete et shell prennent votre base\navec --base FICHIER ou la variable SEGUR_DB ; sans elle, recap, requete et\n"
       "shell lisent la référence.");
  return DONE;
}

static int command_version(const Call *call) {
  (void)call;
  printf("segur %s, schéma %d, SQLite %s\n", SEGUR_VERSION, own_version(), sqlite3_libversion());
  return DONE;
}

/* Takes --base FILE out of the arguments, wherever it is: it is SEGUR_DB for one time. */
static int take_base(Call *call) {
  int kept = 0;

  for (int i = 0; i < call->count; i++) {
    char *word = call->arguments[i];
    if (strncmp(word, "--base=", 7) == 0 && word[7]) {
      call->named_base = word + 7;
    } else if (strcmp(word, "--base") != 0) {
      call->arguments[kept++] = word;
    } else if (i + 1 == call->count || call->arguments[i + 1][0] == '\0') {
      return misuse("il manque le fichier : --base FICHIER");
    } else {
      call->named_base = call->arguments[++i];
    }
  }
  call->count = kept;
  call->base = call->named_base ? call->named_base : environment("SEGUR_DB");
  if (call->base && *call->base == '\0') call->base = 0;
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

int main(int count, char **arguments) {
  Call call = {0};
  const Command *command;
  int result;

  prepare_system(&count, &arguments);
  call.program = arguments[0];
  call.count = count - 1;
  call.arguments = arguments + 1;
  result = take_base(&call);
  if (result != DONE) return result;
  command = call.count == 0 || is_help(call.arguments[0]) ? find_command("aide") : find_command(call.arguments[0]);
  if (command == 0) return MISUSED;
  if (call.count > 0) {
    call.count--;
    call.arguments++;
  }
  if (call.count > 0 && is_help(call.arguments[0])) {
    printf("segur %-27s%s\n", command->usage, command->help);
    if (command->more) puts(command->more);
    return DONE;
  }
  catch_signals();
  result = command->run(&call);
  if ((fflush(stdout) != 0 || ferror(stdout)) && result == DONE) return refuse("la sortie ne peut être écrite");
  return result;
}
