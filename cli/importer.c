/*
** importer.c: the command importer: loads a file of the user's in a base of the user's.
**
** importer dossiers FICHIER   all the rows, or none; with --rejets the good ones, and the others there with the reason
** importer dossiers --modele  a file to fill
** importer finess FICHIER     replaces the register loaded before
** importer rpps FICHIER       likewise; the date is that of the file's name, or of --date
**
** A base that is not there is made beside its place, and takes its name once the file is in it: nobody else opens one
** that may go.
**
** The file is read by csv_lignes(), piece by piece. What is done with it is the script of its kind, dossiers.sql,
** finess.sql or rpps.sql, in one transaction: all of it, or nothing.
*/
#include <string.h>

#include "command.h"
#include "held.h"
#include "input.h"
#include "script.h"

typedef enum ImportKind { DOSSIERS, FINESS, RPPS, NO_KIND } ImportKind;

/* A file to fill, as a spreadsheet opens it. */
static const char MODEL[] =
    "\xEF\xBB\xBF"
    "reference;structure;dispositif;vague;quantite;quantite_2;quantite_3;editeur;etat;date_commande;prix\r\n";

static const char *const KINDS[] = {"dossiers", "finess", "rpps"};

typedef struct Import {
  ImportKind kind;
  const char *file;
  const char *rejected; /* where the rejected rows go, or 0 */
  const char *date;
  char named_date[11]; /* the one in the name of the file */
  int trial;
  int replace;
  int model;
} Import;

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
static int read_words(Import *import, const CommandLine *line) {
  *import = (Import){
    .kind = NO_KIND,
    .rejected = option_value(line, "--rejets"),
    .date = option_value(line, "--date"),
    .trial = option_value(line, "--essai") != 0,
    .replace = option_value(line, "--remplacer") != 0,
    .model = option_value(line, "--modele") != 0,
  };
  if (line->count > 0) {
    const int result = choose("sorte de fichier", line->arguments[0], 0, KINDS, NO_KIND);
    if (result != DONE) return result;
    for (int kind = DOSSIERS; kind < NO_KIND; kind++) {
      if (strcmp(KINDS[kind], line->arguments[0]) == 0) import->kind = (ImportKind)kind;
    }
  }
  if (line->count > 1) import->file = line->arguments[1];
  return line->count > 2 ? misuse("un seul fichier à la fois : « %s » est de trop", line->arguments[2]) : DONE;
}

/* What cannot go together, or is missing. */
static int check_words(const Import *import) {
  const int dossiers = import->kind == DOSSIERS;

  if (import->model) {
    const int alone =
        dossiers && !import->file && !import->rejected && !import->date && !import->trial && !import->replace;
    return alone ? DONE : misuse("--modele va seul : %s importer dossiers --modele", called());
  }
  if (import->kind == NO_KIND || import->file == 0) {
    return misuse("quoi et quel fichier ? %s importer dossiers | finess | rpps FICHIER --base BASE", called());
  }
  if ((!dossiers && (import->rejected || import->trial || import->replace)) || (import->kind != RPPS && import->date)) {
    return misuse("--rejets, --essai et --remplacer ne vont que pour les dossiers, --date que pour rpps");
  }
  if (import->rejected && import->replace) {
    return misuse("--remplacer et --rejets ne vont pas ensemble : une ligne rejetée n'est pas un dossier absent");
  }
  return DONE;
}

/* Refuses a file of rejected rows that is there, or that SQLite takes for its own. */
static int check_rejected(const char *path, const Base *base) {
  const char *file = base_name(sqlite3_db_filename(base->db, "main"));
  const size_t length = strlen(file);

  if (strncmp(base_name(path), file, length) == 0 && base_name(path)[length] == '-') {
    return refuse("« %s » est un nom que SQLite prend", path);
  }
  return check_new(path);
}

/* Runs the script of a kind of file on a base that is open. */
static int load(const Import *import, Base *base, InputFile *input) {
  const Parameter parameters[] = {
    {":fichier", import->file, 0, &input->source},
    {":nom", base_name(import->file), 0, 0},
    {":date", import->date ? import->date : "", 0, 0},
    {":rejets", 0, import->rejected != 0, 0},
    {":essai", 0, import->trial, 0},
    {":remplacer", 0, import->replace, 0},
    {0, 0, 0, 0},
  };
  const char *sql = import->kind == DOSSIERS ? held_dossiers : import->kind == FINESS ? held_finess : held_rpps;
  Script script = {.base = base, .parameters = parameters, .rejected = import->rejected};
  int result = run_script(&script, sql);

  end_progress(input);
  if (result != DONE && script.committed) {
    say("tout est chargé ; seul le compte rendu n'a pu être fait");
    result = DONE;
  }
  if (result != DONE && script.rejected_made) remove_file(import->rejected);
  if (result != DONE && script.copy) remove_file(script.copy);
  print_report(&script);
  if (result == DONE && script.copy) {
    char *line = sqlite3_mprintf("Telle qu'elle était : « %s ».", script.copy);
    print_line(stdout, line ? line : script.copy);
    sqlite3_free(line);
  }
  end_script(&script);
  if (result != DONE) say("rien n'a été chargé");
  return result;
}

/* The day of an extraction of the RPPS: that of --date, or of the name of the file. */
static int find_date(Import *import) {
  if (import->kind != RPPS || import->date) return DONE;
  import->date = import->named_date;
  if (date_of_name(import->file, import->named_date)) return DONE;
  return misuse("la date de « %s » n'est pas dans son nom : --date AAAA-MM-JJ la donne", base_name(import->file));
}

/* Opens the base, and loads the file in it. path: where the base is; made: where it is meanwhile, if it
** is a new one. */
static int load_in(Import *import, const char *path, const NewFile *made, InputFile *input, const char *program) {
  Base base = {0};
  int result = open_to_write(&base, made->partial ? made->partial : path, program);

  if (result == DONE && import->rejected) result = check_rejected(import->rejected, &base);
  if (result == DONE) result = find_date(import);
  if (result == DONE) result = load(import, &base, input);
  close_base(&base);
  return result;
}

int command_import(const CommandLine *line) {
  const char *path = base_of(line);
  Import import;
  InputFile input = {.stream = 0};
  NewFile made = {0}; /* a base that is not there yet */
  int is_new = 0;
  int result = read_words(&import, line);

  if (result == DONE) result = check_words(&import);
  if (result == DONE && import.model) {
    fputs(MODEL, stdout);
    return DONE;
  }
  if (result == DONE) result = open_file(&input, import.file);
  if (result == DONE && path == 0) {
    result = misuse("dans quelle base ? --base FICHIER le dit, et la crée si elle n'est pas là");
  }
  if (result == DONE && !import.trial && !is_there(path)) {
    result = begin_base(&made, path);
    is_new = result == DONE;
  }
  if (result == DONE) result = load_in(&import, path, &made, &input, line->program);
  result = end_file(&made, result);
  if (result == DONE && is_new) printf("« %s » n'était pas là : cette base a été créée.\n", path);
  close_file(&input);
  return result;
}
