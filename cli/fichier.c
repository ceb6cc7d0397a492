/* fichier.c: see fichier.h for what is promised. */
#include "fichier.h"

static void say_progress(Fichier *fichier) {
  const double now = seconds();

  if (now - fichier->began < 1 || now - fichier->said < 0.2) return;
  fichier->said = now;
  show_progress(fichier->done * 100 / fichier->size);
}

void end_progress(Fichier *fichier) {
  clear_progress();
  fichier->said = 0;
}

static int read_piece(void *context, char *bytes, int room) {
  Fichier *fichier = context;
  const size_t count = fread(bytes, 1, (size_t)room, fichier->stream);

  fichier->done += (long long)count;
  if (is_terminal(stderr)) say_progress(fichier);
  if (count == 0) end_progress(fichier);
  return ferror(fichier->stream) ? -1 : (int)count;
}

static int rewind_file(void *context) {
  Fichier *fichier = context;

  end_progress(fichier);
  fichier->done = 0;
  fichier->began = seconds();
  return fseek(fichier->stream, 0, SEEK_SET);
}

int check_file(const char *path, int is_base) {
  switch (file_kind(path)) {
    case FILE_ABSENT: return is_base ? refuse("pas de fichier « %s » ; %s nouveau le crée", path, called()) : refuse("pas de fichier « %s »", path);
    case FILE_FOLDER: return refuse("« %s » est un dossier, pas un fichier", path);
    case FILE_OTHER: return refuse("« %s » n'est pas un fichier ordinaire", path);
    case FILE_ORDINARY: break;
  }
  return DONE;
}

int open_file(Fichier *fichier, const char *path) {
  const int result = check_file(path, 0);

  if (result != DONE) return result;
  *fichier = (Fichier){.source = {read_piece, rewind_file, fichier}, .size = file_size(path)};
  if (fichier->size == 0) return refuse("le fichier « %s » est vide", path);
  fichier->stream = open_stream(path, "rb");
  if (fichier->stream == 0) return refuse("le fichier « %s » ne peut être lu : droits insuffisants", path);
  setvbuf(fichier->stream, 0, _IONBF, 0); /* the pieces are large */
  return DONE;
}

void close_file(Fichier *fichier) {
  if (fichier->stream) fclose(fichier->stream);
  fichier->stream = 0;
}
