/*
** importer.c: the command importer: loads a file of the user's in a base of the user's.
**
** importer dossiers FICHIER [--rejets FICHIER]   all the rows, or none; with --rejets the good ones, and the others there with the reason
**                           [--essai]            says what would happen, and changes nothing
**                           [--remplacer]        deletes what the file has no more, after a copy
** importer dossiers --modele                     a file to fill
** importer finess FICHIER                        replaces the register loaded before
** importer rpps FICHIER [--date AAAA-MM-JJ]      the date is else that of the file's name
**
** A base that is not there is made beside its place, and takes its name once the file is in it: nobody else opens one that may go.
**
** The file is read by csv_lignes(), piece by piece. What is done with it is the script of its kind, dossiers.sql, finess.sql or rpps.sql,
** in one transaction: all of it, or nothing.
*/
#include <string.h>

#include "embarque.h"
#include "fichier.h"
#include "script.h"

typedef enum Kind { DOSSIERS, FINESS, RPPS, NO_KIND } Kind;

static const char *const KINDS[] = {"dossiers", "finess", "rpps"};

typedef struct Options {
  Kind kind;
  const char *file;
  const char *rejected; /* where the rejected rows go, or 0 */
  const char *date;
  int trial;
  int replace;
  int model;
} Options;

/* The date in the name of an extraction of the RPPS: …_202605120815.txt, as AAAA-MM-JJ. True if there is one. */
static int date_of_name(const char *path, char date[11]) {
  const char *name = strrchr(base_name(path), '_');
  size_t digits;

  if (name == 0) return 0;
  name++;
  digits = strspn(name, "0123456789");
  if (digits < 8 || strncmp(name, "20", 2) != 0 || name[digits] != '.') return 0;
  sqlite3_snprintf(11, date, "%.4s-%.2s-%.2s", name, name + 4, name + 6);
  return 1;
}

/* Reads the command line. */
static int read_options(Options *options, int count, char **arguments) {
  for (int i = 0; i < count; i++) {
    const char *word = arguments[i];
    if (strcmp(word, "--rejets") == 0 || strcmp(word, "--date") == 0) {
      if (i + 1 == count || arguments[i + 1][0] == '\0' || arguments[i + 1][0] == '-') return misuse("il manque la valeur : %s …", word);
      if (word[2] == 'r') {
        options->rejected = arguments[++i];
      } else {
        options->date = arguments[++i];
      }
    } else if (strcmp(word, "--essai") == 0) {
      options->trial = 1;
    } else if (strcmp(word, "--remplacer") == 0) {
      options->replace = 1;
    } else if (strcmp(word, "--modele") == 0) {
      options->model = 1;
    } else if (word[0] == '-') {
      static const char *const NAMES[] = {"--base", "--rejets", "--date", "--essai", "--remplacer", "--modele"};
      return choose("option", word, 0, NAMES, sizeof NAMES / sizeof NAMES[0]);
    } else if (options->kind == NO_KIND) {
      const int result = choose("sorte de fichier", word, 0, KINDS, NO_KIND);
      if (result != DONE) return result;
      for (options->kind = 0; options->kind < RPPS && strcmp(KINDS[options->kind], word) != 0; options->kind++) continue;
    } else if (options->file == 0) {
      options->file = word;
    } else {
      return misuse("un seul fichier à la fois : « %s » est de trop", word);
    }
  }
  return DONE;
}

/* What cannot go together, or is missing. */
static int check_options(const Options *options) {
  const int dossiers = options->kind == DOSSIERS;

  if (options->model) {
    const int alone = dossiers && !options->file && !options->rejected && !options->date && !options->trial && !options->replace;
    return alone ? DONE : misuse("--modele va seul : %s importer dossiers --modele", called());
  }
  if (options->kind == NO_KIND || options->file == 0) return misuse("quoi et quel fichier ? %s importer dossiers | finess | rpps FICHIER --base BASE", called());
  if ((!dossiers && (options->rejected || options->trial || options->replace)) || (options->kind != RPPS && options->date)) {
    return misuse("--rejets, --essai et --remplacer ne vont que pour les dossiers, --date que pour rpps");
  }
  if (options->rejected && options->replace) {
    return misuse("--remplacer et --rejets ne vont pas ensemble : une ligne rejetée n'est pas un dossier absent");
  }
  return DONE;
}

/* Refuses a file of rejected rows that is there, or that SQLite takes for its own. */
static int check_rejected(const char *path, const Base *base) {
  const char *file = base_name(sqlite3_db_filename(base->db, "main"));
  const size_t length = strlen(file);

  if (strncmp(base_name(path), file, length) == 0 && base_name(path)[length] == '-') return refuse("« %s » est un nom que SQLite prend", path);
  if (is_there(path)) return refuse("« %s » existe déjà, je n'y touche pas", path);
  if (!may_make(path)) return refuse("« %s » ne peut être créé", path);
  return DONE;
}

/* Runs the script of a kind of file on a base that is open. */
static int load(const Options *options, Base *base, Fichier *fichier) {
  const Parametre parametres[] = {
    {":fichier", options->file, 0, &fichier->source},
    {":nom", base_name(options->file), 0, 0},
    {":date", options->date ? options->date : "", 0, 0},
    {":rejets", 0, options->rejected != 0, 0},
    {":essai", 0, options->trial, 0},
    {":remplacer", 0, options->replace, 0},
    {0, 0, 0, 0},
  };
  const char *sql = options->kind == DOSSIERS ? embarque_dossiers : options->kind == FINESS ? embarque_finess : embarque_rpps;
  Script script = {.base = base, .parametres = parametres, .rejets = options->rejected};
  int result = run_script(&script, sql);

  end_progress(fichier);
  if (result != DONE && script.committed) {
    say("tout est chargé ; seul le compte rendu n'a pu être fait");
    result = DONE;
  }
  if (result != DONE && script.rejets_made) remove_file(options->rejected);
  if (result != DONE && script.copie) remove_file(script.copie);
  print_report(&script);
  if (result == DONE && script.copie) {
    char *line = sqlite3_mprintf("Telle qu'elle était : « %s ».", script.copie);
    print_line(stdout, line ? line : script.copie);
    sqlite3_free(line);
  }
  end_script(&script);
  if (result != DONE) say("rien n'a été chargé");
  return result;
}

int command_import(const Call *call) {
  Options options = {.kind = NO_KIND};
  Fichier fichier = {.stream = 0};
  Base base = {0};
  char date[11];
  char *made = 0; /* the name that a new base has meanwhile */
  int result = read_options(&options, call->count, call->arguments);

  if (result == DONE) result = check_options(&options);
  if (result == DONE && options.model) {
    /* A file to fill, as a spreadsheet opens it. */
    fputs("\xEF\xBB\xBF" "reference;structure;dispositif;vague;quantite;quantite_2;quantite_3;editeur;etat;date_commande;prix\r\n", stdout);
    return DONE;
  }
  if (result == DONE) result = open_file(&fichier, options.file);
  if (result == DONE && call->base == 0) result = misuse("dans quelle base ? --base FICHIER le dit, et la crée si elle n'est pas là");
  if (result == DONE && !options.trial && !is_there(call->base)) {
    made = sqlite3_mprintf("%s.partiel", call->base);
    result = made ? check_new(call->base) : refuse("plus de mémoire");
    if (result == DONE) result = make_base(made);
  }
  if (result == DONE) result = open_to_write(&base, made ? made : call->base, call->program);
  if (result == DONE && options.rejected) result = check_rejected(options.rejected, &base);
  if (result == DONE && options.kind == RPPS && options.date == 0) {
    if (date_of_name(options.file, date)) {
      options.date = date;
    } else {
      result = misuse("la date de « %s » n'est pas dans son nom : --date AAAA-MM-JJ la donne", base_name(options.file));
    }
  }
  if (result == DONE) result = load(&options, &base, &fichier);
  close_base(&base);
  if (made && result == DONE && !name_file(made, call->base)) result = refuse("« %s » existe déjà, je n'y touche pas : rien n'a été chargé", call->base);
  if (made && result == DONE) printf("« %s » n'était pas là : cette base a été créée.\n", call->base);
  if (made && base.path) remove_file(made);
  sqlite3_free(made);
  close_file(&fichier);
  return result;
}
