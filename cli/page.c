/*
** page.c: the command page: writes the page that the program holds: the figures, in one file that any browser opens. It
** has nothing of the user's, but of a base that the option --base names: its dossiers then are in a block of data of
** the page, and nobody else may
** read the file.
*/
#include <string.h>

#include "command.h"
#include "held.h"

/* The block of the page that is for the dossiers: they go where it ends. */
static const char BLOCK[] = "<script type=\"application/json\" id=\"portefeuille-joint\">";

/* The dossiers of a base, as JSON that ends no script; to be freed. 0, and says so, if that fails. How
** many they are. */
static char *read_dossiers(const Base *base, int *count) {
  static const char COLUMNS[] = "SELECT 'SELECT replace(json_group_array(json_object(' || group_concat(printf('%Q, "
                                "\"%w\"', name, name)) || ')), ''<'', ''\\u003c''), count(*) FROM dossiers'"
                                " FROM pragma_table_info('dossiers')";
  sqlite3_stmt *columns = prepare(base->db, COLUMNS, 0, 0);
  sqlite3_stmt *rows = columns && sqlite3_step(columns) == SQLITE_ROW
                           ? prepare(base->db, (const char *)sqlite3_column_text(columns, 0), 0, 0)
                           : 0;
  char *json = 0;

  if (rows && sqlite3_step(rows) == SQLITE_ROW) {
    json = sqlite3_mprintf("%s", sqlite3_column_text(rows, 0));
    *count = sqlite3_column_int(rows, 1);
  }
  if (json == 0) fail_query(base);
  sqlite3_finalize(rows);
  sqlite3_finalize(columns);
  return json;
}

/* Writes the page, with the dossiers if there are. */
static int write_page(const NewFile *file, const char *json) {
  const char *rest = json ? strstr(held_page, BLOCK) + strlen(BLOCK) : held_page;
  const size_t before = (size_t)(rest - held_page);
  FILE *stream = open_stream(file->partial, "wb");
  int whole;

  if (stream == 0) return refuse_short(file);
  whole = fwrite(held_page, 1, before, stream) == before && fputs(json ? json : "", stream) >= 0 &&
          fputs(rest, stream) >= 0;
  return fclose(stream) == 0 && whole ? DONE : refuse_short(file);
}

/* The dossiers of the base that the option names; 0 if it names none. */
static int read_named(const char *path, char **json, int *count) {
  Base base = {0};
  int result = path ? open_to_read(&base, path) : DONE;

  if (path && result == DONE) result = check_dossiers(&base);
  if (path && result == DONE) {
    *json = read_dossiers(&base, count);
    if (*json == 0) result = FAILED;
  }
  close_base(&base);
  return result;
}

int command_page(const CommandLine *line) {
  const char *path = line->count == 1 ? line->arguments[0] : "";
  NewFile file = {0};
  char *json = 0;
  int count = 0;
  int result;

  if (*path == '\0') return misuse("un nom de fichier attendu : %s page SORTIE.html", called());
  if (*held_page == '\0') return refuse("ce programme ne porte pas la page : il a été construit sans elle");
  result = check_new(path);
  if (result == DONE) result = read_named(option_value(line, "--base"), &json, &count);
  if (result == DONE) result = begin_file(&file, path, json != 0);
  if (result == DONE) result = end_file(&file, write_page(&file, json));
  sqlite3_free(json);
  if (result != DONE) return result;
  printf("« %s » est prêt : ouvrez-le dans un navigateur.\n", path);
  if (count > 0) {
    printf("Il contient %s : ne le donnez qu'à qui peut les lire.\n",
           count > 1 ? "les noms de vos clients" : "le nom de votre client");
  }
  return DONE;
}
