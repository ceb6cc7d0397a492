/* new_file.c: see new_file.h for what is promised. */
#include "new_file.h"

#include <errno.h>
#include <stdlib.h>

#include "messages.h"
#include "system.h"

static int refuse_taken(const char *path) {
  return refuse("« %s » existe déjà, je n'y touche pas", path);
}

/* Refuses a path beside which lies what another command, or another base of that name, left. */
static int check_left(const char *path) {
  static const char *const LEFT[] = {"-journal", "-wal", "-shm", ".partiel"};
  int result = DONE;

  for (size_t i = 0; result == DONE && i < sizeof LEFT / sizeof LEFT[0]; i++) {
    char *left = made_text("%s%s", path, LEFT[i]);
    if (left && is_there(left)) {
      result =
          refuse("« %s » est le reste d'une autre base, ou d'une commande interrompue : supprimez-le d'abord", left);
    }
    free(left);
  }
  return result;
}

/* Refuses a path whose folder takes no file. */
static int check_folder(const char *path) {
  const int length = (int)(base_name(path) - path);
  char *folder;
  int result;

  if (may_make(path)) return DONE;
  folder = length > 1 ? made_text("%.*s", length - 1, path) : made_text("%s", length ? "/" : ".");
  if (folder && file_kind(folder) == FILE_FOLDER) {
    result = refuse("je ne peux rien écrire dans « %s »", folder);
  } else {
    result = refuse("pas de dossier « %s »", folder ? folder : "");
  }
  free(folder);
  return result;
}

int check_new(const char *path) {
  int result;

  if (path[0] == '-') return refuse("« %s » : un nom de fichier attendu, ou ./%s si c'en est un", path, path);
  if (base_name(path)[0] == '\0') return refuse("« %s » : un nom de fichier attendu", path);
  if (is_there(path)) return refuse_taken(path);
  result = check_left(path);
  return result == DONE ? check_folder(path) : result;
}

int begin_file(NewFile *file, const char *path, int private) {
  int result = check_new(path);
  int error;

  *file = (NewFile){.path = path};
  if (result != DONE) return result;
  file->partial = made_text("%s.partiel", path);
  if (file->partial == 0) return refuse_memory();
  error = make_file(file->partial, private);
  if (error == 0) return DONE;
  free(file->partial);
  file->partial = 0;
  if (error == EEXIST) return refuse_taken(path); /* another command is making it */
  return refuse("« %s » ne peut être écrit : nom impossible, ou plus de place sur le disque", path);
}

int write_file(const char *path, const void *bytes, size_t size) {
  FILE *stream = open_stream(path, "wb");
  int whole;

  if (stream == 0) return 0;
  whole = fwrite(bytes, 1, size, stream) == size;
  return fclose(stream) == 0 && whole;
}

int refuse_short(const NewFile *file) {
  return refuse("« %s » ne peut être écrit en entier", file->path);
}

int end_file(NewFile *file, int result) {
  if (file->partial == 0) return result;
  if (result == DONE && !name_file(file->partial, file->path)) result = refuse_taken(file->path);
  remove_file(file->partial);
  free(file->partial);
  file->partial = 0;
  return result;
}
