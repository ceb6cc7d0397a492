/* fonctions.c: arguments, results and errors; see fonctions.h for what is promised. */
#include "fonctions.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

/* A value quoted in an error is cut after this many characters. */
#define QUOTED_MAX 40

/* FONCTION-01 */
int any_null(int count, sqlite3_value **arguments) {
  for (int i = 0; i < count; i++) {
    if (sqlite3_value_type(arguments[i]) == SQLITE_NULL) return 1;
  }
  return 0;
}

/* Ends an error text that has been built, and makes it the result. */
static void result_message(sqlite3_context *context, sqlite3_str *text) {
  char *message = sqlite3_str_finish(text);

  if (message == 0) {
    sqlite3_result_error_nomem(context);
  } else {
    sqlite3_result_error(context, message, -1);
    sqlite3_free(message);
  }
}

/* Adds « text », cut at QUOTED_MAX characters. */
static void append_quoted(sqlite3_str *text, const unsigned char *quoted) {
  int characters = 0;

  for (const unsigned char *c = quoted; c != 0 && *c != 0; c++) {
    if ((*c & 0xC0) != 0x80) characters++; /* not the inside of a UTF-8 character */
  }
  sqlite3_str_appendf(text, "« %!.*s%s »", QUOTED_MAX, quoted,
                      characters > QUOTED_MAX ? "…" : "");
}

static sqlite3_str *begin_message(sqlite3_context *context) {
  const Fonction *fonction = sqlite3_user_data(context);
  sqlite3_str *text = sqlite3_str_new(sqlite3_context_db_handle(context));

  sqlite3_str_appendf(text, "%s(): ", fonction->nom);
  return text;
}

void report_error(sqlite3_context *context, const char *message, ...) {
  sqlite3_str *text = begin_message(context);
  va_list arguments;

  va_start(arguments, message);
  sqlite3_str_vappendf(text, message, arguments);
  va_end(arguments);
  result_message(context, text);
}

void report_argument(sqlite3_context *context, const char *argument, sqlite3_value *value,
                     const char *expected, ...) {
  sqlite3_str *text = begin_message(context);
  sqlite3_value *copy;
  va_list arguments;

  sqlite3_str_appendf(text, "%s : ", argument);
  va_start(arguments, expected);
  sqlite3_str_vappendf(text, expected, arguments);
  va_end(arguments);
  sqlite3_str_appendall(text, ", reçu ");

  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
      sqlite3_str_appendf(text, "INTEGER %lld", sqlite3_value_int64(value));
      break;
    case SQLITE_FLOAT:
      sqlite3_str_appendf(text, "REAL %!.15g", sqlite3_value_double(value));
      break;
    case SQLITE_BLOB:
      sqlite3_str_appendf(text, "BLOB de %d octets", sqlite3_value_bytes(value));
      break;
    default:
      /* FONCTION-05: reading the text of a value may convert it; only a copy is. */
      copy = sqlite3_value_dup(value);
      if (copy == 0) {
        sqlite3_free(sqlite3_str_finish(text));
        sqlite3_result_error_nomem(context);
        return;
      }
      sqlite3_str_appendall(text, "TEXT ");
      append_quoted(text, sqlite3_value_text(copy));
      sqlite3_value_free(copy);
  }
  result_message(context, text);
}

/* Reads a number that is not of type TEXT. */
static int read_number(sqlite3_value *number, int64_t *integer) {
  double real;

  switch (sqlite3_value_type(number)) {
    case SQLITE_INTEGER:
      *integer = sqlite3_value_int64(number);
      return SQLITE_OK;
    case SQLITE_FLOAT:
      real = sqlite3_value_double(number);
      if (real >= 9223372036854775808.0) {
        *integer = INT64_MAX;
      } else if (real < -9223372036854775808.0) {
        *integer = INT64_MIN;
      } else {
        *integer = (int64_t)real;
        if ((double)*integer != real) return SQLITE_MISMATCH;
      }
      return SQLITE_OK;
    default:
      return SQLITE_MISMATCH;
  }
}

/* FONCTION-02, FONCTION-03 */
int read_integer(sqlite3_context *context, const char *argument, sqlite3_value *value,
                 int64_t *integer) {
  int rc;

  if (sqlite3_value_type(value) == SQLITE_TEXT) {
    sqlite3_value *copy = sqlite3_value_dup(value); /* FONCTION-05 */
    if (copy == 0) {
      sqlite3_result_error_nomem(context);
      return SQLITE_NOMEM;
    }
    sqlite3_value_numeric_type(copy);
    rc = read_number(copy, integer);
    sqlite3_value_free(copy);
  } else {
    rc = read_number(value, integer);
  }
  if (rc != SQLITE_OK) report_argument(context, argument, value, "entier attendu");
  return rc;
}

/* FONCTION-03 */
int read_name(sqlite3_context *context, const char *argument, const char *known,
              sqlite3_value *value, int count, const char *(*name)(int), int *found) {
  const unsigned char *given;
  size_t length;
  sqlite3_str *text;

  if (sqlite3_value_type(value) != SQLITE_TEXT) {
    report_argument(context, argument, value, "texte attendu");
    return SQLITE_MISMATCH;
  }
  given = sqlite3_value_text(value);
  if (given == 0) {
    sqlite3_result_error_nomem(context);
    return SQLITE_NOMEM;
  }
  length = (size_t)sqlite3_value_bytes(value);
  for (int i = 0; i < count; i++) {
    if (strlen(name(i)) == length && memcmp(name(i), given, length) == 0) {
      *found = i;
      return SQLITE_OK;
    }
  }
  text = begin_message(context);
  sqlite3_str_appendf(text, "%s : ", argument);
  append_quoted(text, given);
  sqlite3_str_appendf(text, " %s :", known);
  for (int i = 0; i < count; i++) {
    sqlite3_str_appendf(text, "%s %s", i > 0 ? "," : "", name(i));
  }
  result_message(context, text);
  return SQLITE_MISMATCH;
}

/* FONCTION-04 */
void result_euros(sqlite3_context *context, int64_t centimes) {
  if (centimes % 100 == 0) {
    sqlite3_result_int64(context, centimes / 100);
  } else {
    sqlite3_result_double(context, (double)centimes / 100.0);
  }
}
