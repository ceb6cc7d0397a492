/* options.c: see options.h for what is promised. */
#include "options.h"

#include <string.h>

#include "messages.h"
#include "system.h"

/* An option: of which command (0: of each), its name, that of its value (0: it has none), and what it does (0: the help
** says it elsewhere). One whose name does not begin with a hyphen is a parameter of a query, which the help names
** with the options. */
typedef struct Option {
  const char *command, *name, *value, *help;
} Option;

static const Option OPTIONS_KNOWN[] = {
    {"importer", "--essai", 0, "dit ce qui se passerait, et ne change rien"},
    {"importer", "--rejets", "FICHIER", "charge les bonnes lignes, et écrit les autres avec leur motif"},
    {"importer", "--remplacer", 0, "supprime les dossiers absents du fichier, après une copie"},
    {"importer", "--modele", 0, "importer dossiers --modele écrit un fichier à remplir"},
    {"importer", "--date", "AAAA-MM-JJ", "de rpps, si le nom du fichier ne la dit pas"},
    {"page", "--base", "FICHIER", "y joint vos dossiers : la page contient alors leurs noms"},
    {"publier", "--moteur", "MOTEUR",
     "les barèmes, en fonctions de duckdb, postgresql, spark\nou clickhouse ; dans FICHIER, ou à l'écran"},
    {"rapport", "date=AAAA-MM-JJ", 0, "jour où l'on se place ; sans elle, aujourd'hui"},
    {"rapport", "--rejets", "FICHIER", "y joint les lignes qu'importer a écartées"},
    {"recap", "edition=revisee", 0, "l'édition révisée ; sans elle, l'initiale"},
    {"recap", "-o", "FICHIER", "dans un nouveau fichier"},
    {"requete", "-o", "FICHIER", "dans un nouveau fichier"},
    {0, "--base", "FICHIER", 0},
};
enum { KNOWN = sizeof OPTIONS_KNOWN / sizeof OPTIONS_KNOWN[0] };
_Static_assert(KNOWN <= OPTIONS_MOST, "each option may be given once");

static int is_of(const Option *option, const char *command) {
  return option->name[0] == '-' && (option->command == 0 || strcmp(option->command, command) == 0);
}

/* Whether a word is an option, perhaps with its value: --base=FILE. */
static int is_named(const char *word, const char *name) {
  const size_t length = strlen(name);

  return strncmp(word, name, length) == 0 && (word[length] == '\0' || word[length] == '=');
}

static const Option *find_option(const char *command, const char *word) {
  for (int i = 0; i < KNOWN; i++) {
    if (is_of(&OPTIONS_KNOWN[i], command) && is_named(word, OPTIONS_KNOWN[i].name)) return &OPTIONS_KNOWN[i];
  }
  return 0;
}

/* The value that follows an option's name, or the next word, which is then taken. 0, and says so, if there is none. */
static const char *take_value_of(const CommandLine *line, int *place, const char *name, const char *value) {
  const char *word = line->arguments[*place];
  const char *equal = strchr(word, '=');
  const char *given = equal ? equal + 1 : *place + 1 < line->count ? line->arguments[++*place] : "";

  if (*given != '\0' && (equal || *given != '-')) return given;
  say("il manque %s : %.*s %s", strcmp(value, "FICHIER") == 0 ? "le fichier" : "la valeur", (int)strcspn(name, "="),
      name, value);
  return 0;
}

static int take_option(CommandLine *line, int *place, const Option *option) {
  const char *value = "";

  if (option->value == 0 && strchr(line->arguments[*place], '=')) return misuse("%s va sans valeur", option->name);
  if (option->value) value = take_value_of(line, place, option->name, option->value);
  if (value == 0) return MISUSED;
  if (option_value(line, option->name)) return option->value ? misuse("%s est donné deux fois", option->name) : DONE;
  line->option[line->options].name = option->name;
  line->option[line->options++].value = value;
  return DONE;
}

/* A form, by its name after one hyphen or two. */
static int take_form(CommandLine *line, int *place) {
  const char *word = line->arguments[*place];
  const char *name = word + 1 + (word[1] == '-');
  const char *value = 0;
  const Form *form = find_form(name);

  if (form == 0) return refuse_form(name);
  if (form->value == 0 && strchr(name, '=')) return misuse("-%s va sans valeur", form->name);
  if (form->value) {
    if (line->form_file) return misuse("-%s est donné deux fois", form->name);
    value = take_value_of(line, place, word, form->value);
    if (value == 0) return MISUSED;
  }
  line->forms++;
  line->form = line->form && line->form->value ? line->form : form;
  line->form_file = value ? value : line->form_file;
  return DONE;
}

/* Says which options are near one that is unknown. */
static int refuse_option(const char *command, const char *word) {
  const char *names[KNOWN];
  size_t count = 0;

  for (int i = 0; i < KNOWN; i++) {
    if (is_of(&OPTIONS_KNOWN[i], command)) names[count++] = OPTIONS_KNOWN[i].name;
  }
  return choose("option", word, 0, names, count);
}

int read_options(CommandLine *line, Takes takes) {
  int kept = 0;
  int result = DONE;

  for (int i = 0; result == DONE && i < line->count; i++) {
    char *word = line->arguments[i];
    const Option *option = word[0] == '-' ? find_option(line->command, word) : 0;
    if (option) {
      result = take_option(line, &i, option);
    } else if (word[0] != '-' || takes == NO_OPTIONS) {
      line->arguments[kept++] = word;
    } else if (takes == FORMS_TOO) {
      result = take_form(line, &i);
    } else {
      result = refuse_option(line->command, word);
    }
  }
  line->count = kept;
  return result;
}

const char *option_value(const CommandLine *line, const char *name) {
  for (int i = 0; i < line->options; i++) {
    if (strcmp(line->option[i].name, name) == 0) return line->option[i].value;
  }
  return 0;
}

const char *base_of(const CommandLine *line) {
  const char *named = option_value(line, "--base");
  const char *path = named ? named : environment("SEGUR_DB");

  return path && *path ? path : 0;
}

/* A line of the help, and those that go on with it. sign: what stands before the name. */
static void print_help(const char *sign, const char *name, const char *value, const char *help) {
  const int width = printf("  %s%s%s%s", sign, name, value ? " " : "", value ? value : "");

  for (int before = width < 20 ? 20 - width : 1;; before = 20) {
    const int length = (int)strcspn(help, "\n");
    printf("%*s%.*s\n", before, "", length, help);
    if (help[length] == '\0') return;
    help += length + 1;
  }
}

void print_options(const char *command, Takes takes) {
  for (int i = 0; takes == FORMS_TOO && i < FORM_COUNT; i++) {
    if (*FORMS[i].name) print_help("-", FORMS[i].name, FORMS[i].value, FORMS[i].help);
  }
  for (int i = 0; i < KNOWN; i++) {
    const Option *option = &OPTIONS_KNOWN[i];
    if (option->command && strcmp(option->command, command) == 0) {
      print_help("", option->name, option->value, option->help);
    }
  }
}
