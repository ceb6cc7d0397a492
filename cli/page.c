/*
** page.c: the command page: writes the page that the program holds: the figures, in one file that any browser opens. It has nothing of the user's,
** but of a base that the option --base names: its dossiers then are in a block of data of the page, and nobody else may read the file.
*/
#include <string.h>

#include "demande.h"
#include "embarque.h"

/* The block of the page that is for the dossiers: they go where it ends. */
static const char BLOCK[] = "<script type=\"application/json\" id=\"portefeuille-joint\">";

/* The dossiers of a base, as JSON that ends no script; to be freed. 0, and says so, if that fails. How many they are. */
static char *read_dossiers(const Base *base, int *count) {
  static const char COLUMNS[] = "SELECT 'SELECT replace(json_group_array(json_object(' || group_concat(printf('%Q, \"%w\"', name, name)) || ')), ''<'', ''\\u003c''), count(*) FROM dossiers'"
                                " FROM pragma_table_info('dossiers')";
  sqlite3_stmt *columns = prepare(base->db, COLUMNS, 0, 0);
  sqlite3_stmt *rows = columns && sqlite3_step(columns) == SQLITE_ROW ? prepare(base->db, (const char *)sqlite3_column_text(columns, 0), 0, 0) : 0;
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

/* Writes the page with the dossiers; true if it is whole. */
static int write_with(const char *path, const char *json) {
  const char *rest = strstr(embarque_page, BLOCK) + strlen(BLOCK);
  const size_t before = (size_t)(rest - embarque_page);
  FILE *file = open_stream(path, "wb");
  int whole;

  if (file == 0) return 0;
  whole = fwrite(embarque_page, 1, before, file) == before && fputs(json, file) >= 0 && fputs(rest, file) >= 0;
  return fclose(file) == 0 && whole;
}

int command_page(const Call *call) {
  const char *path = call->count == 1 ? call->arguments[0] : "";
  Base base = {0};
  char *json = 0;
  int count = 0;
  int result;

  if (*path == '\0') return misuse("un nom de fichier attendu : %s page SORTIE.html", called());
  if (*embarque_page == '\0') return refuse("ce programme ne porte pas la page : il a été construit sans elle");
  result = check_new(path);
  if (result == DONE && call->named_base) {
    result = open_to_read(&base, call->named_base);
    if (result == DONE) result = check_dossiers(&base);
    if (result == DONE) json = read_dossiers(&base, &count);
    if (result == DONE && json == 0) result = FAILED;
    close_base(&base);
  }
  if (result == DONE && make_file(path, json != 0) != 0) result = refuse("« %s » ne peut être créé", path);
  if (result == DONE && !(json ? write_with(path, json) : write_held(path, embarque_page, embarque_page_end))) {
    remove_file(path);
    result = refuse("« %s » ne peut être écrit en entier", path);
  }
  sqlite3_free(json);
  if (result != DONE) return result;
  printf("« %s » est prêt : ouvrez-le dans un navigateur.\n", path);
  if (count > 0) printf("Il contient %s : ne le donnez qu'à qui peut les lire.\n", count > 1 ? "les noms de vos clients" : "le nom de votre client");
  return DONE;
}
