/* fonctions.c: arguments, results and errors; see fonctions.h for what is promised. */
#include "fonctions.h"

#include <string.h>

#include "bareme.h"

SQLITE_EXTENSION_INIT3

Call begin_call(sqlite3_context *context) {
  const Fonction *fonction = sqlite3_user_data(context);

  return (Call){fonction->nom, 0};
}

static void end_failed_call(sqlite3_context *context, Call *call, int rc) {
  if (call->error == 0) {
    sqlite3_result_error_code(context, rc);
  } else {
    sqlite3_result_error(context, call->error, -1);
    sqlite3_free(call->error);
  }
}

void end_with_integer(sqlite3_context *context, Call *call, int rc, int64_t integer) {
  if (rc == SQLITE_OK) {
    sqlite3_result_int64(context, integer);
  } else {
    end_failed_call(context, call, rc);
  }
}

void end_with_euros(sqlite3_context *context, Call *call, int rc, int64_t centimes) {
  if (rc == SQLITE_OK) {
    result_euros(context, centimes);
  } else {
    end_failed_call(context, call, rc);
  }
}

void end_with_text(sqlite3_context *context, Call *call, int rc, const char *text, int length) {
  if (rc == SQLITE_OK) {
    sqlite3_result_text(context, text, length, SQLITE_TRANSIENT);
  } else {
    end_failed_call(context, call, rc);
  }
}

/* FONCTION-04 */
void result_euros(sqlite3_context *context, int64_t centimes) {
  if (centimes % 100 == 0) {
    sqlite3_result_int64(context, centimes / 100);
  } else {
    sqlite3_result_double(context, (double)centimes / 100.0);
  }
}

static sqlite3_str *begin_error(const Call *call) {
  sqlite3_str *text = sqlite3_str_new(0);

  sqlite3_str_appendf(text, "%s(): ", call->function);
  return text;
}

static int end_error(Call *call, sqlite3_str *text) {
  call->error = sqlite3_str_finish(text);
  return call->error ? SQLITE_ERROR : SQLITE_NOMEM;
}

/* Adds « text », cut at QUOTED_MAX characters. */
static void append_quoted(sqlite3_str *text, const unsigned char *quoted) {
  int characters = 0;

  /* Only a text in UTF-16 may be null. */
  for (const unsigned char *c = quoted; c != 0 && *c != 0; c++) { /* GCOVR_EXCL_BR_LINE */
    if ((*c & 0xC0) != 0x80) characters++; /* not the inside of a UTF-8 character */
  }
  sqlite3_str_appendf(text, "« %!.*s%s »", QUOTED_MAX, quoted,
                      characters > QUOTED_MAX ? "…" : "");
}

/* Adds the type and the value. Returns SQLITE_OK or SQLITE_NOMEM. */
static int append_value(sqlite3_str *text, sqlite3_value *value) {
  sqlite3_value *copy;

  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
      sqlite3_str_appendf(text, "INTEGER %lld", sqlite3_value_int64(value));
      break;
    case SQLITE_FLOAT:
      sqlite3_str_appendf(text, "REAL %!.15g", sqlite3_value_double(value));
      break;
    case SQLITE_BLOB:
      sqlite3_str_appendf(text, "BLOB de %d octet%s", sqlite3_value_bytes(value),
                          sqlite3_value_bytes(value) > 1 ? "s" : "");
      break;
    default:
      copy = sqlite3_value_dup(value); /* FONCTION-05: reading a text may convert it */
      if (copy == 0) return SQLITE_NOMEM;
      sqlite3_str_appendall(text, "TEXT ");
      append_quoted(text, sqlite3_value_text(copy));
      sqlite3_value_free(copy);
  }
  return SQLITE_OK;
}

int fail(Call *call, const char *message, ...) {
  sqlite3_str *text = begin_error(call);
  va_list arguments;

  va_start(arguments, message);
  sqlite3_str_vappendf(text, message, arguments);
  va_end(arguments);
  return end_error(call, text);
}

/* FONCTION-03 */
int fail_argument(Call *call, const char *argument, sqlite3_value *value,
                  const char *expected, ...) {
  sqlite3_str *text = begin_error(call);
  va_list arguments;

  sqlite3_str_appendf(text, "%s : ", argument);
  va_start(arguments, expected);
  sqlite3_str_vappendf(text, expected, arguments);
  va_end(arguments);
  sqlite3_str_appendall(text, ", reçu ");
  if (append_value(text, value) != SQLITE_OK) {
    sqlite3_free(sqlite3_str_finish(text));
    return SQLITE_NOMEM;
  }
  return end_error(call, text);
}

/* FONCTION-01 */
int any_null(int count, sqlite3_value **arguments) {
  for (int i = 0; i < count; i++) {
    if (sqlite3_value_type(arguments[i]) == SQLITE_NULL) return 1;
  }
  return 0;
}

/* The place after the digits that begin there. */
static const unsigned char *after_digits(const unsigned char *text) {
  while (*text >= '0' && *text <= '9') text++;
  return text;
}

/* The place after the spaces that begin there: those of sqlite3Isspace(). */
static const unsigned char *after_spaces(const unsigned char *text) {
  while (*text == ' ' || (*text >= '\t' && *text <= '\r')) text++;
  return text;
}

/*
** True if numeric affinity makes a number of a text: spaces, a sign, digits with at most a point
** among them, an exponent, spaces. sqlite3_value_numeric_type() would tell, but it changes the value,
** and on a copy, which has no connection, it crashes since SQLite 3.53.
*/
static int is_number(const unsigned char *text, int length) {
  const unsigned char *end = text + length;
  const unsigned char *digits;
  int count;

  text = after_spaces(text);
  if (*text == '+' || *text == '-') text++;
  digits = text;
  text = after_digits(text);
  count = (int)(text - digits);
  if (*text == '.') {
    digits = ++text;
    text = after_digits(text);
    count += (int)(text - digits);
  }
  if (count == 0) return 0;
  if (*text == 'e' || *text == 'E') {
    text++;
    if (*text == '+' || *text == '-') text++;
    digits = text;
    text = after_digits(text);
    if (text == digits) return 0;
  }
  return after_spaces(text) == end; /* not so if there is a zero byte before the end */
}

/*
** FONCTION-02, FONCTION-05: the type of a value once numeric affinity applied, SQLITE_FLOAT for any
** number in a TEXT; and, for SQLITE_FLOAT, the number. 0 when memory lacks.
*/
static int numeric_type(sqlite3_value *value, double *real) {
  int type = sqlite3_value_type(value);
  sqlite3_value *copy;
  const unsigned char *text;

  if (type != SQLITE_TEXT) {
    if (type == SQLITE_FLOAT) *real = sqlite3_value_double(value);
    return type;
  }
  copy = sqlite3_value_dup(value); /* reading the text may change how it is stored */
  text = copy ? sqlite3_value_text(copy) : 0;
  if (text == 0) {
    type = 0;
  } else if (is_number(text, sqlite3_value_bytes(copy))) {
    type = SQLITE_FLOAT;
    *real = sqlite3_value_double(copy);
  }
  sqlite3_value_free(copy);
  return type;
}

/* True if a real number is an integer, which goes in *integer. */
static int is_integer(double real, int64_t *integer) {
  if (real >= 9223372036854775808.0) {
    *integer = INT64_MAX;
  } else if (real < -9223372036854775808.0) {
    *integer = INT64_MIN;
  } else {
    *integer = (int64_t)real;
    return (double)*integer == real;
  }
  return 1;
}

int read_integer(Call *call, const char *argument, sqlite3_value *value, int64_t *integer) {
  double real;

  switch (numeric_type(value, &real)) {
    case SQLITE_INTEGER:
      *integer = sqlite3_value_int64(value);
      return SQLITE_OK;
    case SQLITE_FLOAT:
      if (is_integer(real, integer)) return SQLITE_OK;
      break;
    case 0:
      return SQLITE_NOMEM;
  }
  return fail_argument(call, argument, value, "entier attendu");
}

/* FONCTION-06 */
int read_centimes(Call *call, const char *argument, sqlite3_value *value, int64_t *centimes) {
  const double limit = (double)CENTIMES_MAX / 100;
  double euros;
  double error;
  int type = numeric_type(value, &euros);

  if (type == 0) return SQLITE_NOMEM;
  if (type == SQLITE_INTEGER) euros = (double)sqlite3_value_int64(value);
  if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) {
    return fail_argument(call, argument, value, "montant attendu");
  }
  if (euros > limit || euros < -limit) {
    return fail_argument(call, argument, value, "montant de -%lld à %lld attendu",
                         CENTIMES_MAX / 100, CENTIMES_MAX / 100);
  }
  *centimes = centimes_from_euros(euros);
  error = euros * 100 - (double)*centimes;
  if (error > 0.1 || error < -0.1) {
    return fail_argument(call, argument, value, "deux décimales au plus attendues");
  }
  return SQLITE_OK;
}

int find_name(sqlite3_value *value, int count, const char *(*name)(int)) {
  const unsigned char *given;
  size_t length;

  if (sqlite3_value_type(value) != SQLITE_TEXT) return -1;
  given = sqlite3_value_text(value);
  if (given == 0) return -1; /* GCOVR_EXCL_BR_LINE: only a text in UTF-16 is converted */
  length = (size_t)sqlite3_value_bytes(value);
  for (int i = 0; i < count; i++) {
    if (strlen(name(i)) == length && memcmp(name(i), given, length) == 0) return i;
  }
  return -1;
}

int read_name(Call *call, const char *argument, const char *unknown, sqlite3_value *value,
              int count, const char *(*name)(int), int *found) {
  const unsigned char *given;
  sqlite3_str *text;

  *found = find_name(value, count, name);
  if (*found >= 0) return SQLITE_OK;
  if (sqlite3_value_type(value) != SQLITE_TEXT) {
    return fail_argument(call, argument, value, "texte attendu");
  }
  given = sqlite3_value_text(value);
  if (given == 0) return SQLITE_NOMEM; /* GCOVR_EXCL_BR_LINE: only a text in UTF-16 is converted */
  text = begin_error(call);
  sqlite3_str_appendf(text, "%s : ", argument);
  append_quoted(text, given);
  sqlite3_str_appendf(text, " %s :", unknown);
  for (int i = 0; i < count; i++) {
    sqlite3_str_appendf(text, "%s %s", i > 0 ? "," : "", name(i));
  }
  return end_error(call, text);
}
