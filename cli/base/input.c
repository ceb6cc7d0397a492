/* input.c: see input.h for what is promised. */
#include "input.h"

static void say_progress(InputFile *input) {
  const double now = seconds();

  if (now - input->began < 1 || now - input->said < 0.2) return;
  input->said = now;
  show_progress(input->done * 100 / input->size);
}

void end_progress(InputFile *input) {
  clear_progress();
  input->said = 0;
}

static int read_piece(void *context, char *bytes, int room) {
  InputFile *input = context;
  const size_t count = fread(bytes, 1, (size_t)room, input->stream);

  input->done += (long long)count;
  if (is_terminal(stderr)) say_progress(input);
  if (count == 0) end_progress(input);
  return ferror(input->stream) ? -1 : (int)count;
}

static int rewind_file(void *context) {
  InputFile *input = context;

  end_progress(input);
  input->done = 0;
  input->began = seconds();
  return fseek(input->stream, 0, SEEK_SET);
}

int check_file(const char *path, int is_base) {
  switch (file_kind(path)) {
    case FILE_ABSENT:
      return is_base ? refuse("pas de fichier « %s » ; %s nouveau le crée", path, called())
                     : refuse("pas de fichier « %s »", path);
    case FILE_FOLDER: return refuse("« %s » est un dossier, pas un fichier", path);
    case FILE_OTHER: return refuse("« %s » n'est pas un fichier ordinaire", path);
    case FILE_ORDINARY: break;
  }
  return DONE;
}

int open_file(InputFile *input, const char *path) {
  const int result = check_file(path, 0);

  if (result != DONE) return result;
  *input = (InputFile){.source = {read_piece, rewind_file, input}, .size = file_size(path)};
  if (input->size == 0) return refuse("le fichier « %s » est vide", path);
  input->stream = open_stream(path, "rb");
  if (input->stream == 0) return refuse("le fichier « %s » ne peut être lu : droits insuffisants", path);
  setvbuf(input->stream, 0, _IONBF, 0); /* the pieces are large */
  return DONE;
}

void close_file(InputFile *input) {
  if (input->stream) fclose(input->stream);
  input->stream = 0;
}
