/*
** valeurs.c: the values of a file, as people write them.
**
** csv_nombre(texte [, decimales])  INTEGER: the number that a text writes, in units of its last decimal:
** csv_nombre('12,5', 2) is
**                                  1250. NULL if it writes none.
** csv_mot(texte)                   TEXT: a word as the table `synonymes` writes it: « Réf. dossier » is « ref dossier
** ».
**
** texte: TEXT. decimales: INTEGER, 0 to 2; 0 without it. Errors: any other type or number of decimals. Source: the
** French way to write numbers; the table `lettres` for words.
**
** VALEURS-01  A number is digits, or groups of three parted by one blank each, a no-break one or not; then perhaps a
** comma or a
**             point and one or two decimals; blanks around it. Decimals beyond `decimales` are zeros: 12,50 is no whole
** number.
** VALEURS-02  With two decimals, it may be an amount, with a € before or after it.
** VALEURS-03  No sign, no exponent, no point or comma between thousands: a text that can be read in two ways is no
** number.
** VALEURS-04  What exceeds an integer is the greatest one, 9223372036854775807.
** VALEURS-05  A word is in small letters; then each rule of `lettres` is applied in its turn; then the blanks around it
** go.
*/
#include <string.h>

#include "donnees.h"
#include "fonctions.h"

SQLITE_EXTENSION_INIT3

/* A text being read. */
typedef struct Text {
  const char *at, *end;
} Text;

/* Takes what is written there, if it is. */
static int take(Text *text, const char *written) {
  const size_t length = strlen(written);

  if ((size_t)(text->end - text->at) < length || memcmp(text->at, written, length) != 0) return 0;
  text->at += length;
  return 1;
}

/* Takes a blank: an ordinary one, a no-break one, a narrow one. */
static int take_blank(Text *text) {
  return take(text, " ") || take(text, "\xC2\xA0") || take(text, "\xE2\x80\xAF");
}

static void take_blanks(Text *text) {
  while (take_blank(text)) continue;
}

/* Takes at most so many digits, and adds them to a number; VALEURS-04. Gives how many there were. */
static int take_digits(Text *text, int most, int64_t *number) {
  int count = 0;

  while (count < most && text->at < text->end && *text->at >= '0' && *text->at <= '9') {
    const int digit = *text->at++ - '0';
    *number = *number > (INT64_MAX - digit) / 10 ? INT64_MAX : *number * 10 + digit;
    count++;
  }
  return count;
}

/* VALEURS-01: takes a whole number. */
static int take_whole(Text *text, int64_t *number) {
  const char *first = text->at;
  const int count = take_digits(text, INT32_MAX, number);

  if (count > 3) return 1;
  for (;;) {
    Text group = *text;
    int64_t grouped = *number;
    if (!take_blank(&group) || take_digits(&group, 3, &grouped) < 3) return count > 0;
    if (*first == '0') return 0;
    *text = group;
    *number = grouped;
  }
}

/* Reads a number that is all of a text. */
static int read_number(Text text, int decimals, int64_t *number) {
  static const char ZERO[] = "0";
  int zeros = decimals; /* how many to write after the digits */
  int euro = 0;

  take_blanks(&text);
  if (decimals == 2) euro = take(&text, "€"); /* VALEURS-02 */
  if (euro) take_blanks(&text);
  if (!take_whole(&text, number)) return 0;
  if (take(&text, ",") || take(&text, ".")) {
    const int count = take_digits(&text, decimals, number);
    int64_t beyond = 0;
    if (count + take_digits(&text, 2 - count, &beyond) == 0 || beyond > 0) return 0;
    zeros -= count;
  }
  for (; zeros > 0; zeros--) take_digits(&(Text){ZERO, ZERO + 1}, 1, number);
  take_blanks(&text);
  if (decimals == 2 && !euro && take(&text, "€")) take_blanks(&text);
  return text.at == text.end; /* VALEURS-03 */
}

/* The text of an argument, that is no NULL. */
static int take_text(Call *call, sqlite3_value *value, Text *text) {
  if (sqlite3_value_type(value) != SQLITE_TEXT) return fail_argument(call, "texte", value, "texte attendu");
  text->at = (const char *)sqlite3_value_text(value);
  if (text->at == 0) return SQLITE_NOMEM; /* GCOVR_EXCL_BR_LINE: only a text in UTF-16 is converted */
  text->end = text->at + sqlite3_value_bytes(value);
  return SQLITE_OK;
}

void csv_nombre(sqlite3_context *context, int count, sqlite3_value **arguments) {
  Call call = begin_call(context);
  int64_t decimals = 0;
  int64_t number = 0;
  Text text = {0, 0};
  int rc;

  if (any_null(count, arguments)) return;
  rc = take_text(&call, arguments[0], &text);
  if (rc == SQLITE_OK && count > 1) rc = read_integer(&call, "decimales", arguments[1], &decimals);
  if (rc == SQLITE_OK && (decimals < 0 || decimals > 2)) {
    rc = fail_argument(&call, "decimales", arguments[1], "de 0 à 2 attendu");
  }
  if (rc == SQLITE_OK && !read_number(text, (int)decimals, &number)) return;
  end_with_integer(context, &call, rc, number);
}

/* Applies a rule everywhere in a text, in place: what it writes is not longer (schema.sql). Gives the new length. */
static size_t apply(const Lettre *rule, char *text, size_t length) {
  const size_t before = strlen(rule->lettre);
  const size_t after = strlen(rule->simple);
  size_t read = 0;
  size_t written = 0;

  while (read < length) {
    if (length - read >= before && memcmp(text + read, rule->lettre, before) == 0) {
      memcpy(text + written, rule->simple, after);
      read += before;
      written += after;
    } else {
      text[written++] = text[read++];
    }
  }
  return written;
}

/* VALEURS-05 */
void csv_mot(sqlite3_context *context, int count, sqlite3_value **arguments) {
  Call call = begin_call(context);
  Text text = {0, 0};
  size_t length;
  char *word;
  int rc;

  if (any_null(count, arguments)) return;
  rc = take_text(&call, arguments[0], &text);
  length = (size_t)(text.end - text.at);
  word = rc == SQLITE_OK ? sqlite3_malloc64(length + 1) : 0;
  if (word == 0) {
    end_with_text(context, &call, rc == SQLITE_OK ? SQLITE_NOMEM : rc, 0, 0);
    return;
  }
  for (size_t i = 0; i < length; i++) {
    word[i] = (char)(text.at[i] >= 'A' && text.at[i] <= 'Z' ? text.at[i] + 32 : text.at[i]);
  }
  for (int i = 0; i < NB_LETTRES; i++) {
    if (memchr(word, LETTRES[i].lettre[0], length)) length = apply(&LETTRES[i], word, length);
  }
  text = (Text){word, word + length};
  while (text.end != text.at && text.end[-1] == ' ') text.end--;
  take_blanks(&text);
  end_with_text(context, &call, SQLITE_OK, text.at, (int)(text.end - text.at));
  sqlite3_free(word);
}
