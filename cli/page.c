/* page.c: the command page: writes the page that the program holds: the figures, in one file that any browser opens. It has nothing of the user's. */
#include <string.h>

#include "cli.h"
#include "embarque.h"

int command_page(const Call *call) {
  const char *path = call->count == 1 ? call->arguments[0] : "";
  int result;

  if (*path == '\0') return misuse("un nom de fichier attendu : ./segur page SORTIE.html");
  if (*embarque_page == '\0') return refuse("ce programme ne porte pas la page : il a été construit sans elle");
  result = check_new(path);
  if (result != DONE) return result;
  if (make_file(path, 0) != 0) return refuse("« %s » ne peut être créé", path);
  if (!write_held(path, embarque_page, embarque_page_end)) {
    remove_file(path);
    return refuse("« %s » ne peut être écrit en entier", path);
  }
  printf("« %s » est prêt : ouvrez-le dans un navigateur.\n", path);
  return DONE;
}
