/*
** fabriquer.c: makes the reference database from schema.sql, seed/ and queries/, and the lists of what it put there.
** Run by the build, from the root: fabriquer FILE.
**
** A row that breaks a constraint stops it: the message names the file, the line and the row. FILE appears only when it
** is complete.
*/
#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sha3.h"

static sqlite3 *db;
static char *unfinished; /* the file that is being made */

/* Says why there is no database, and stops. */
static _Noreturn void stop(const char *format, ...) {
  va_list arguments;

  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputc('\n', stderr);
  sqlite3_close(db);
  if (unfinished) remove(unfinished);
  exit(1);
}

/* A text of this printf form. */
static char *made(char *text) {
  if (text == 0) stop("plus de mémoire");
  return text;
}

/* The whole of a file, with a final NUL. */
static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  char *text;
  long size;

  if (file == 0 || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0 || fseek(file, 0, SEEK_SET) != 0) {
    stop("%s : ne se lit pas", path);
  }
  text = made(sqlite3_malloc64((sqlite3_uint64)size + 1));
  if (fread(text, 1, (size_t)size, file) != (size_t)size) stop("%s : ne se lit pas", path);
  text[size] = '\0';
  fclose(file);
  return text;
}

/* After the blanks and the comments that begin there. */
static const char *after_blanks(const char *sql) {
  for (;;) {
    sql += strspn(sql, " \t\r\n");
    if (strncmp(sql, "--", 2) != 0) return sql;
    sql += strcspn(sql, "\n");
  }
}

/* Stops at a statement: where it is, and the row that it is. */
static _Noreturn void stop_at(const char *path, const char *text, const char *statement) {
  const int length = (int)strcspn(statement, "\n");
  int line = 1;

  for (const char *c = text; c < statement; c++) line += *c == '\n';
  stop("%s, ligne %d : %s\n%.*s", path, line, sqlite3_errmsg(db), length, statement);
}

/* Runs SQL: each statement, as far as it goes. Rows that it gives are run in their turn. path: the file
** that it is of. */
static void run(const char *path, const char *text) {
  const char *sql = text;

  while (*(sql = after_blanks(sql))) {
    const char *begins = sql;
    sqlite3_stmt *statement;
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, &sql);
    while (rc == SQLITE_OK || rc == SQLITE_ROW) {
      rc = sqlite3_step(statement);
      if (rc == SQLITE_ROW) run(path, (const char *)sqlite3_column_text(statement, 0));
    }
    if (rc != SQLITE_DONE) stop_at(path, text, begins);
    sqlite3_finalize(statement);
  }
}

/* The same for a file. */
static void run_script(const char *path) {
  char *text = read_file(path);

  run(path, text);
  sqlite3_free(text);
}

/* The same, as one transaction. */
static void run_file(const char *path) {
  run(path, "BEGIN");
  run_script(path);
  run(path, "COMMIT");
}

/* Runs one statement with its parameters bound to texts, up to a 0; the empty ones to NULL. */
static void insert(const char *path, const char *sql, ...) {
  sqlite3_stmt *statement;
  va_list texts;
  const char *text;

  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) stop("%s : %s", path, sqlite3_errmsg(db));
  va_start(texts, sql);
  for (int i = 1; (text = va_arg(texts, const char *)) != 0; i++) {
    if (*text && sqlite3_bind_text(statement, i, text, -1, SQLITE_TRANSIENT) != SQLITE_OK) {
      stop("%s : %s", path, sqlite3_errmsg(db));
    }
  }
  va_end(texts);
  if (sqlite3_step(statement) != SQLITE_DONE) stop("%s : %s", path, sqlite3_errmsg(db));
  sqlite3_finalize(statement);
}

/* Whether there is a row. */
static int exists(const char *sql, const char *text) {
  sqlite3_stmt *statement;
  int found;

  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK ||
      sqlite3_bind_text(statement, 1, text, -1, SQLITE_TRANSIENT) != SQLITE_OK) {
    stop("%s", sqlite3_errmsg(db));
  }
  found = sqlite3_step(statement) == SQLITE_ROW;
  sqlite3_finalize(statement);
  return found;
}

/* Puts the names of the files NAME.sql of a folder in a temporary table of that name. */
static void list_folder(const char *folder) {
  char *create = made(sqlite3_mprintf("CREATE TEMP TABLE \"%w\" (nom TEXT PRIMARY KEY)", folder));
  char *add = made(sqlite3_mprintf("INSERT INTO temp.\"%w\" VALUES (?1)", folder));
  DIR *files = opendir(folder);
  struct dirent *file;

  if (files == 0) stop("pas de dossier « %s »", folder);
  run(folder, create);
  while ((file = readdir(files)) != 0) {
    const char *end = strrchr(file->d_name, '.');
    char *name = made(sqlite3_mprintf("%.*s", end ? (int)(end - file->d_name) : 0, file->d_name));
    if (end && strcmp(end, ".sql") == 0) insert(folder, add, name, (char *)0);
    sqlite3_free(name);
  }
  closedir(files);
  sqlite3_free(create);
  sqlite3_free(add);
}

/* Calls a function with each text of a column. */
static void each(const char *sql, void (*give)(const char *text)) {
  sqlite3_stmt *rows;

  if (sqlite3_prepare_v2(db, sql, -1, &rows, 0) != SQLITE_OK) stop("%s", sqlite3_errmsg(db));
  while (sqlite3_step(rows) == SQLITE_ROW) give((const char *)sqlite3_column_text(rows, 0));
  if (sqlite3_finalize(rows) != SQLITE_OK) stop("%s", sqlite3_errmsg(db));
}

static void seed(const char *table) {
  char *path = made(sqlite3_mprintf("seed/%s.sql", table));

  run_file(path);
  sqlite3_free(path);
}

static _Noreturn void refuse_seed(const char *table) {
  stop("seed/%s.sql : aucune table de ce nom dans schema.sql", table);
}

/* A query, as its file says it: the header, then the statement. */
typedef struct Query {
  const char *name;
  char *path;
  char *title, *question, *theme, *reading, *screen, *total, *sources; /* '' if the header says nothing of it */
  int extension, no_view;
  int parameters, columns; /* how many, until now */
  sqlite3_str *body;       /* the statement */
  sqlite3_str *view;       /* the whole, its parameters NULL */
} Query;

/* What follows an entry of the header, if a line is one. */
static const char *entry(const char *line, const char *name) {
  const size_t length = strlen(name);

  return strncmp(line, name, length) == 0 ? line + length : 0;
}

static void set(char **text, const char *value) {
  sqlite3_free(*text);
  *text = made(sqlite3_mprintf("%s", value));
}

/* What stands between two places of a line. */
static char *between(const char *begin, const char *end) {
  return made(sqlite3_mprintf("%.*s", (int)(end - begin), begin));
}

/* What stands in brackets there, or ''; *text is then after it, and after the blanks. */
static char *take_bracket(const char **text) {
  const char *begin = *text + strspn(*text, " ");
  const char *end = *begin == '[' ? strchr(begin, ']') : 0;

  *text = end ? end + 1 + strspn(end + 1, " ") : begin;
  return end ? between(begin + 1, end) : made(sqlite3_mprintf(""));
}

/* A parameter: « :name [kind]  what it is ; obligatoire ; exemple : name=value ». */
static void read_parameter(Query *query, const char *line) {
  static const char REQUIRED[] = " ; obligatoire", EXAMPLE[] = " ; exemple : ", DEFAULT[] = " sans elle, ";
  const char *end = line + strcspn(line, " ");
  char *name = between(line + 1, end);
  const char *text = end;
  char *kind = take_bracket(&text);
  const char *example, *required, *given;
  char *rank = made(sqlite3_mprintf("%d", ++query->parameters));
  char *label, *meant;
  int is_word = 0;

  example = strstr(text, EXAMPLE);
  required = strstr(text, REQUIRED);
  label = between(text, required ? required : example ? example : text + strlen(text));
  given = example ? strchr(example, '=') : 0;
  meant = strstr(label, DEFAULT);
  if (meant) {
    meant += strlen(DEFAULT);
    is_word = *meant && meant[strspn(meant, "abcdefghijklmnopqrstuvwxyz_0123456789")] == '\0';
  }
  query->no_view |= required != 0;
  insert(query->path, "INSERT INTO requetes_parametres VALUES (?1, ?2, ?3, ?4, ?5, ifnull(?6, ''), ifnull(?7, ''), ?8)",
         query->name, name, rank, kind, required ? "1" : "0", label, given ? given + 1 : "", is_word ? meant : "",
         (char *)0);
  sqlite3_free(name);
  sqlite3_free(kind);
  sqlite3_free(rank);
  sqlite3_free(label);
}

/* A column: « name [unit]  what it is ». */
static void read_column(Query *query, const char *line) {
  const char *end = line + strcspn(line, " ");
  char *name = between(line, end);
  char *rank = made(sqlite3_mprintf("%d", ++query->columns));
  char *unit = take_bracket(&end);

  insert(query->path, "INSERT INTO requetes_colonnes VALUES (?1, ?2, ?3, ifnull(?4, ''), ?5)", query->name, name, rank,
         end, unit, (char *)0);
  sqlite3_free(unit);
  sqlite3_free(name);
  sqlite3_free(rank);
}

/* A line of the header. part: the entry that it may go on with. */
static void read_header(Query *query, const char *line, char *part) {
  const char *text;

  if ((text = entry(line, "-- Titre : ")) != 0) {
    set(&query->title, text);
  } else if ((text = entry(line, "-- Répond à : ")) != 0) {
    set(&query->question, text);
  } else if ((text = entry(line, "-- Thème : ")) != 0) {
    set(&query->theme, text);
  } else if ((text = entry(line, "-- Lecture : ")) != 0) {
    set(&query->reading, text);
    *part = 'L';
    return;
  } else if ((text = entry(line, "-- Écran : ")) != 0) {
    set(&query->screen, text);
  } else if ((text = entry(line, "-- Total : ")) != 0) {
    set(&query->total, text);
  } else if ((text = entry(line, "-- Sources : ")) != 0) {
    set(&query->sources, text);
  } else if (entry(line, "-- Extension :")) {
    query->extension = query->no_view = 1;
  } else if (entry(line, "-- Paramètres :")) {
    *part = 'P';
    return;
  } else if (entry(line, "-- Colonnes :")) {
    *part = 'C';
    return;
  } else if ((text = entry(line, "--   ")) != 0 && *part == 'L') {
    char *longer = made(sqlite3_mprintf("%s %s", query->reading, text));
    set(&query->reading, longer);
    sqlite3_free(longer);
    return;
  } else if (text && *part == 'P') {
    read_parameter(query, text);
    return;
  } else if (text && *part == 'C') {
    read_column(query, text);
    return;
  }
  *part = 0;
}

/* An entry of the header goes on where a line has so many blanks. */
#define GOES_ON "--      "

/* A line of the header, with those that it goes on with. */
static char *whole_line(const char *line, const char *next) {
  char *whole = made(sqlite3_mprintf("%s", line));

  while (entry(next, GOES_ON)) {
    const char *text = next + strspn(next, "- ");
    const int length = (int)strcspn(text, "\n");
    whole = made(sqlite3_mprintf("%z %.*s", whole, length, text));
    next = text + length + (text[length] == '\n');
  }
  return whole;
}

/* A line of the statement, its parameters NULL, which means their default: as the view has it. */
static void add_to_view(sqlite3_str *view, const char *line) {
  for (const char *c = line; *c; c++) {
    const int begins =
        *c == ':' && c > line && (c[-1] == ' ' || c[-1] == '(') && strchr("abcdefghijklmnopqrstuvwxyz_", c[1]) && c[1];
    if (begins) {
      sqlite3_str_appendall(view, "NULL");
      c += strspn(c + 1, "abcdefghijklmnopqrstuvwxyz_");
    } else {
      sqlite3_str_appendchar(view, 1, *c);
    }
  }
}

/* A query: its rows, and its view, but where its header says that it needs the extension or that a parameter is
** required. The name of a table is taken: there, the view of the query NAME is NAME_synthese. */
static void read_query(const char *name) {
  Query query = {.name = name, .path = made(sqlite3_mprintf("queries/%s.sql", name))};
  char *text = read_file(query.path);
  char *line = text;
  char *view_name, *body, *view;
  char part = 0;

  query.body = sqlite3_str_new(db);
  query.view = sqlite3_str_new(db);
  set(&query.title, "");
  set(&query.question, "");
  set(&query.theme, "");
  set(&query.reading, "");
  set(&query.screen, "");
  set(&query.total, "");
  set(&query.sources, "");
  /* The rows of its parameters cite it. */
  insert(query.path, "INSERT INTO requetes (requete, titre, question, extension, sql) VALUES (?1, '', '', 0, '')", name,
         (char *)0);
  while (*line) {
    char *end = line + strcspn(line, "\n");
    const int last = *end == '\0';
    *end = '\0';
    if (entry(line, "--")) {
      if (part != 'S') {
        char *whole = whole_line(line, last ? end : end + 1);
        if (!entry(line, GOES_ON)) read_header(&query, whole, &part);
        sqlite3_free(whole);
      }
      sqlite3_str_appendf(query.view, "%s\n", line);
    } else {
      part = 'S';
      sqlite3_str_appendf(query.body, "%s\n", line);
      add_to_view(query.view, line);
      sqlite3_str_appendchar(query.view, 1, '\n');
    }
    line = last ? end : end + 1;
  }
  view_name = made(sqlite3_mprintf(
      "%s%s", name, exists("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1", name) ? "_synthese" : ""));
  body = made(sqlite3_str_finish(query.body));
  view = made(sqlite3_str_finish(query.view));
  insert(query.path,
         "UPDATE requetes SET titre = ifnull(?2, ''), question = ifnull(?3, ''), vue = ?4, extension = ?5, lecture = "
         "?6, sql = ?7, ecran = ?8, theme = ?9 WHERE requete = ?1",
         name, query.title, query.question, query.no_view ? "" : view_name, query.extension ? "1" : "0", query.reading,
         body, query.screen, query.theme, (char *)0);
  insert(query.path, "INSERT INTO temp.citees VALUES (?1, ?2, ?3)", name, query.total, query.sources, (char *)0);
  if (!query.no_view) {
    char *create = made(sqlite3_mprintf("CREATE VIEW %s AS %s", view_name, view));
    run(query.path, create);
    sqlite3_free(create);
  }
  sqlite3_free(view_name);
  sqlite3_free(body);
  sqlite3_free(view);
  sqlite3_free(query.title);
  sqlite3_free(query.question);
  sqlite3_free(query.reading);
  sqlite3_free(query.screen);
  sqlite3_free(query.total);
  sqlite3_free(query.sources);
  sqlite3_free(query.theme);
  sqlite3_free(query.path);
  sqlite3_free(text);
}

/* A view is only compiled when it is read, and may read another. */
static void try_view(const char *query) {
  sqlite3_stmt *statement;
  char *sql = made(sqlite3_mprintf(
      "SELECT * FROM \"%w%s\"", query,
      exists("SELECT 1 FROM requetes WHERE requete = ?1 AND vue <> requete", query) ? "_synthese" : ""));

  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) {
    stop("queries/%s.sql, ligne 1 : %s", query, sqlite3_errmsg(db));
  }
  sqlite3_finalize(statement);
  sqlite3_free(sql);
}

/* The comment above each table of the schema, on one line, in the temporary table `comments`. */
static void read_comments(void) {
  char *text = read_file("schema.sql");
  sqlite3_str *comment = sqlite3_str_new(db);

  run("schema.sql", "CREATE TEMP TABLE comments (name TEXT PRIMARY KEY, sens TEXT NOT NULL)");
  for (char *line = text, *end; *line; line = end) {
    const char *name = entry(line, "CREATE TABLE ");
    const char *said = entry(line, "-- ");
    end = line + strcspn(line, "\n");
    if (*end) *end++ = '\0';
    if (said) {
      sqlite3_str_appendf(comment, "%s%s", sqlite3_str_length(comment) > 0 ? " " : "", said);
      continue;
    }
    if (name) {
      char *table = between(name, name + strcspn(name, " "));
      insert("schema.sql", "INSERT INTO temp.comments VALUES (?1, ?2)", table, made(sqlite3_str_value(comment)),
             (char *)0);
      sqlite3_free(table);
    }
    sqlite3_str_reset(comment);
  }
  sqlite3_free(sqlite3_str_finish(comment));
  sqlite3_free(text);
}

/* The declarations of the tables and indexes, without comments or line breaks: what a digest of the
** schema is made of. */
static void digest_schema(void) {
  sqlite3_stmt *rows;
  sqlite3_str *text = sqlite3_str_new(db);
  char *whole;

  if (sqlite3_prepare_v2(
          db, "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL ORDER BY name", -1,
          &rows, 0)) {
    stop("%s", sqlite3_errmsg(db));
  }
  while (sqlite3_step(rows) == SQLITE_ROW) {
    int blank = 0;
    for (const char *c = (const char *)sqlite3_column_text(rows, 0); *c; c++) {
      if (strncmp(c, "--", 2) == 0) c += strcspn(c, "\n");
      if (*c == ' ' || *c == '\n') {
        blank = 1;
        continue;
      }
      if (blank) sqlite3_str_appendchar(text, 1, ' ');
      blank = 0;
      sqlite3_str_appendchar(text, 1, *c);
    }
    sqlite3_str_appendchar(text, 1, ';');
  }
  sqlite3_finalize(rows);
  whole = made(sqlite3_str_finish(text));
  insert(
      "schema.sql",
      "INSERT INTO reference_schema SELECT user_version, substr(lower(hex(sha3(?1))), 1, 16) FROM pragma_user_version",
      whole, (char *)0);
  sqlite3_free(whole);
}

/* What is segur's in this base: the tables that seed/ fills, the user's, the views and indexes; and each row. */
static const char LISTS[] =
    "INSERT INTO reference_objets"
    "  SELECT name, CASE WHEN type <> 'table' THEN iif(type = 'view', 'vue', type) WHEN name GLOB 'reference_*' OR "
    "name GLOB 'requetes*' THEN 'liste'"
    "                    WHEN name IN (SELECT nom FROM temp.seed) THEN 'table' ELSE 'utilisateur' END,"
    "         iif(type = 'table', (SELECT group_concat(c.name, ' ') FROM pragma_table_info(s.name) AS c), NULL),"
    "         CASE type WHEN 'table' THEN (SELECT sens FROM temp.comments AS c WHERE c.name = s.name)"
    "                   WHEN 'view' THEN (SELECT titre FROM requetes WHERE vue = s.name) END"
    "  FROM sqlite_schema AS s WHERE sql IS NOT NULL ORDER BY rowid;"
    "CREATE TEMP VIEW lignes_de AS SELECT nom FROM reference_objets WHERE genre = 'table' ORDER BY rowid;"
    "CREATE TEMP TABLE lignes_lues (nom, cle, empreinte, rang);";

int main(int count, char **arguments) {
  if (count != 2) stop("fabriquer FICHIER");
  unfinished = made(sqlite3_mprintf("%s.nouvelle", arguments[1]));
  remove(unfinished);
  if (sqlite3_open(unfinished, &db) != SQLITE_OK || add_sha3(db) != SQLITE_OK) {
    stop("%s : %s", unfinished, sqlite3_errmsg(db));
  }
  run("", "PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF;");
  run_file("schema.sql");
  list_folder("seed");
  each("SELECT nom FROM temp.seed WHERE nom NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')", refuse_seed);
  /* In the order in which the schema creates the tables that they refer to. */
  each("SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT nom FROM temp.seed) ORDER BY rowid",
       seed);
  list_folder("queries");
  run("queries", "CREATE TEMP TABLE citees (requete, total, sources); BEGIN;");
  each("SELECT nom FROM temp.queries ORDER BY nom", read_query);
  run("queries", "UPDATE requetes SET (total, sources) = (SELECT c.total, c.sources FROM temp.citees AS c WHERE "
                 "c.requete = requetes.requete); COMMIT; BEGIN;");
  each("SELECT requete FROM requetes WHERE vue IS NOT NULL ORDER BY requete", try_view);
  read_comments();
  run("reference_objets", LISTS);
  run_script("make/columns.sql");
  digest_schema();
  run_script("make/row_digests.sql");
  run("reference_lignes", "INSERT INTO reference_lignes SELECT nom, cle, empreinte FROM lignes_lues; COMMIT;");
  if (sqlite3_close(db) != SQLITE_OK) stop("%s : %s", unfinished, sqlite3_errmsg(db));
  remove(arguments[1]);
  if (rename(unfinished, arguments[1]) != 0) stop("« %s » ne peut être écrit", arguments[1]);
  sqlite3_free(unfinished);
  return 0;
}
