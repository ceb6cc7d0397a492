/*
** csv.c: a state machine over bytes.
**
** CSV-01  A record is a line: fields parted by the separator. A blank line is none. Its number is that of its first
** line.
** CSV-02  The separator, where it is not given, is the first of « ; », tab, « | » and « , » that the first line has
** outside of
**         quotes. A first line « sep=X », as Excel writes it, gives it, and is no record.
** CSV-03  A field that begins with a quote ends with one (RFC 4180): inside, two are one, and separators and line
** breaks are
**         characters. A quote inside a field that does not begin with one is a character.
** CSV-04  Blanks around a field are left out: space, tab, carriage return, U+00A0, U+202F.
** CSV-05  UTF-8, with or without a mark, and Windows-1252 are told apart by the first character that is not ASCII; what
** comes
**         out is UTF-8. A text that has both, or that is neither, is refused.
** CSV-06  UTF-16, what is compressed, what has a NUL, and lines of an ancient Mac are refused by a text that says what
** it is.
** CSV-07  A fault of a record is told with it, and the next line is a record again: something after the closing quote,
** a quote
**         that never closes, more than a mebibyte or than CSV_MOST fields.
** CSV-08  However the bytes are cut, the records are the same. Memory is that of a record.
*/
#include "csv.h"

#include <string.h>

enum { START, FIELD, UNQUOTED, QUOTED, QUOTE, AFTER, SKIP };

#define HEAD_MOST 65536
#define TEXT_MOST 1048576
#define CSV_MOST 4096

static const char NOT_TEXT[] = "n'est pas un fichier de texte";
static const char MIXED[] = "mêle UTF-8 et latin-1 : enregistrez-le en UTF-8";
static const char NEITHER[] = "n'est un texte ni en UTF-8 ni en latin-1";

/* What Windows-1252 has from 0x80 to 0x9F, as code points; 0: nothing. */
static const uint16_t CP1252[32] = {
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

void csv_begin(Csv *csv, const CsvOptions *options) {
  *csv = (Csv){.options = *options, .line = options->line, .first_line = options->line};
}

void csv_end(Csv *csv) {
  csv->options.resize(csv->text, 0);
  csv->options.resize(csv->fields, 0);
  csv->options.resize(csv->head, 0);
  csv->text = csv->head = 0;
  csv->fields = 0;
}

const char *csv_field(const Csv *csv, size_t field, size_t *length) {
  *length = csv->fields[field].end - csv->fields[field].start;
  return csv->text ? csv->text + csv->fields[field].start : ""; /* of fields that are all empty, nothing was kept */
}

static CsvResult refuse(Csv *csv, const char *why) {
  csv->refusal = why;
  return CSV_REFUSED;
}

/* Makes room for as many more; true if there is. */
static int grow(const Csv *csv, void **memory, size_t *room, size_t used, size_t more, size_t size) {
  size_t wanted = *room ? *room : 256;
  void *moved;

  if (used + more <= *room) return 1;
  while (wanted < used + more) wanted *= 2;
  moved = csv->options.resize(*memory, wanted * size);
  if (moved == 0) return 0;
  *memory = moved;
  *room = wanted;
  return 1;
}

static CsvResult append(Csv *csv, const char *bytes, size_t count) {
  void *text = csv->text;

  if (!grow(csv, &text, &csv->room, csv->length, count, 1)) return CSV_NOMEM;
  csv->text = text;
  memcpy(csv->text + csv->length, bytes, count);
  csv->length += count;
  if (csv->length > TEXT_MOST) { /* CSV-07 */
    csv->fault = csv->state == QUOTED ? "fichier tronqué, ou guillemet ouvert qui ne se referme pas"
                                      : "ligne de plus d'un million de caractères";
    csv->state = SKIP;
  }
  return CSV_MORE;
}

static int is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/* How many bytes of a blank end a text, or begin it; the text is UTF-8, and has a byte. CSV-04 */
static size_t blank_before(const char *end) {
  if (is_blank(end[-1])) return 1;
  if (end[-1] == '\xA0' && end[-2] == '\xC2') return 2;
  return end[-1] == '\xAF' && end[-2] == '\x80' && end[-3] == '\xE2' ? 3 : 0;
}

static size_t blank_at(const char *text) {
  if (is_blank(text[0])) return 1;
  if (text[0] == '\xC2' && text[1] == '\xA0') return 2;
  return text[0] == '\xE2' && text[1] == '\x80' && text[2] == '\xAF' ? 3 : 0;
}

static CsvResult end_field(Csv *csv) {
  void *fields = csv->fields;
  CsvField field = {csv->field_start, csv->length};
  size_t blank;

  if (csv->count == CSV_MOST) { /* CSV-07 */
    csv->fault = "plus de 4096 champs";
    csv->state = SKIP;
    return CSV_MORE;
  }
  if (!grow(csv, &fields, &csv->field_room, csv->count, 1, sizeof field)) return CSV_NOMEM;
  csv->fields = fields;
  while (field.end != field.start && (blank = blank_before(csv->text + field.end)) != 0) field.end -= blank;
  while (field.end != field.start && (blank = blank_at(csv->text + field.start)) != 0) field.start += blank;
  csv->fields[csv->count++] = field;
  csv->field_start = csv->length;
  csv->state = FIELD;
  return CSV_MORE;
}

/* The end of a line outside of quotes, or of the file. */
static CsvResult end_record(Csv *csv) {
  if (csv->state != SKIP && end_field(csv) == CSV_NOMEM) return CSV_NOMEM;
  csv->state = START;
  /* CSV-01: a blank line. */
  if (csv->fault == 0 && csv->count == 1 && csv->fields[0].start == csv->fields[0].end && !csv->quoted) {
    csv->count = csv->length = csv->field_start = 0;
    return CSV_MORE;
  }
  csv->ready = 1;
  return CSV_RECORD;
}

static void begin_record(Csv *csv) {
  csv->ready = csv->quoted = 0;
  csv->count = csv->length = csv->field_start = 0;
  csv->fault = 0;
}

/* Characters that mean nothing by themselves. */
static CsvResult content(Csv *csv, const char *bytes, size_t count) {
  switch (csv->state) {
    case START:
      csv->first_line = csv->line;
      csv->state = UNQUOTED;
      break;
    case FIELD:
      csv->state = UNQUOTED;
      break;
    case QUOTE:
    case AFTER:
      csv->fault = "guillemet au milieu d'un champ entre guillemets"; /* CSV-07 */
      csv->state = SKIP;
      return CSV_MORE;
    case SKIP:
      return CSV_MORE;
  }
  return append(csv, bytes, count);
}

/* A character of ASCII. */
static CsvResult character(Csv *csv, char c) {
  if (c == '\n') {
    csv->line_feeds = 1;
    csv->line++;
    if (csv->state == START) return CSV_MORE;
    return csv->state == QUOTED ? append(csv, &c, 1) : end_record(csv);
  }
  if (c == '\0') return refuse(csv, NOT_TEXT); /* CSV-06 */
  if (csv->state == QUOTED) {
    if (c != '"') return append(csv, &c, 1);
    csv->state = QUOTE;
    return CSV_MORE;
  }
  if (c == '"' && csv->options.quotes) {
    if (csv->state == QUOTE) { /* CSV-03: two are one */
      csv->state = QUOTED;
      return append(csv, &c, 1);
    }
    if (csv->state == START || csv->state == FIELD) {
      if (csv->state == START) csv->first_line = csv->line;
      csv->state = QUOTED;
      csv->quoted = 1;
      csv->field_start = csv->length;
      return CSV_MORE;
    }
  }
  if (c == csv->options.separator && csv->state != SKIP) {
    if (csv->state == START) csv->first_line = csv->line;
    return end_field(csv);
  }
  if (is_blank(c)) {
    csv->returns |= c == '\r';
    if (csv->state == QUOTE) csv->state = AFTER;
    if (csv->state == START || csv->state == FIELD || csv->state == AFTER) { /* CSV-04 */
      if (csv->state == START) {
        csv->first_line = csv->line;
        csv->state = FIELD;
      }
      return CSV_MORE;
    }
  }
  return content(csv, &c, 1);
}

/* A byte of a text in Windows-1252. */
static CsvResult cp1252(Csv *csv, unsigned char c) {
  const unsigned char before = csv->last;
  const uint16_t code = c >= 0x80 && c < 0xA0 ? CP1252[c - 0x80] : c;
  char utf8[3];

  csv->last = c;
  if (c < 0x80) return character(csv, (char)c);
  if (code == 0) return refuse(csv, NEITHER);
  if ((before == 0xC2 || before == 0xC3) && c < 0xC0) return refuse(csv, MIXED); /* CSV-05 */
  if (code < 0x800) {
    utf8[0] = (char)(0xC0 | code >> 6);
    utf8[1] = (char)(0x80 | (code & 0x3F));
    return content(csv, utf8, 2);
  }
  utf8[0] = (char)(0xE0 | code >> 12);
  utf8[1] = (char)(0x80 | (code >> 6 & 0x3F));
  utf8[2] = (char)(0x80 | (code & 0x3F));
  return content(csv, utf8, 3);
}

/* The bytes of a character that was not in UTF-8 after all: the text is in Windows-1252. */
static CsvResult not_utf8(Csv *csv) {
  const int count = csv->pending_count;

  if (csv->options.encoding == CSV_UTF8) return refuse(csv, MIXED); /* CSV-05 */
  csv->options.encoding = CSV_CP1252;
  csv->pending_count = csv->pending_need = 0;
  for (int i = 0; i < count; i++) {
    const CsvResult result = cp1252(csv, csv->pending[i]);
    if (result != CSV_MORE) return result;
  }
  return CSV_MORE;
}

/* The first byte of a character of several in UTF-8; false if none begins so. */
static int begin_character(Csv *csv, unsigned char c) {
  csv->low = 0x80;
  csv->high = 0xBF;
  if (c < 0xC2 || c > 0xF4) return 0;
  csv->pending_need = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
  /* Not longer than needed, no surrogate, none after U+10FFFF. */
  if (c == 0xE0) csv->low = 0xA0;
  if (c == 0xED) csv->high = 0x9F;
  if (c == 0xF0) csv->low = 0x90;
  if (c == 0xF4) csv->high = 0x8F;
  csv->pending[0] = c;
  csv->pending_count = 1;
  return 1;
}

static CsvResult step(Csv *csv, unsigned char c) {
  if (csv->pending_need > 0) {
    if (c >= csv->low && c <= csv->high) {
      csv->pending[csv->pending_count++] = c;
      csv->low = 0x80;
      csv->high = 0xBF;
      if (--csv->pending_need > 0) return CSV_MORE;
      csv->options.encoding = CSV_UTF8;
      return content(csv, (const char *)csv->pending, (size_t)csv->pending_count);
    }
    const CsvResult result = not_utf8(csv);
    if (result != CSV_MORE) return result;
  }
  if (csv->options.encoding == CSV_CP1252) return cp1252(csv, c);
  if (c < 0x80) return character(csv, (char)c);
  if (begin_character(csv, c)) return CSV_MORE;
  csv->pending[0] = c;
  csv->pending_count = 1;
  return not_utf8(csv);
}

/* How many of these bytes are of ASCII, and mean nothing, one after the other. */
static size_t plain(const Csv *csv, const char *bytes, size_t count) {
  size_t i = 0;

  if (csv->pending_need || csv->state == QUOTE || csv->state == AFTER) return 0;
  if (bytes[0] == ' ' && (csv->state == START || csv->state == FIELD)) return 0; /* CSV-04 */
  while (i < count && csv->plain[(unsigned char)bytes[i]]) i++;
  return i;
}

static CsvResult run(Csv *csv, const char *bytes, size_t count, size_t *used) {
  *used = 0;
  while (*used < count) {
    /* Not all at once: the room that is made is that of a record. */
    const size_t many = plain(csv, bytes + *used, count - *used < HEAD_MOST ? count - *used : HEAD_MOST);
    CsvResult result;
    if (many) {
      csv->last = 0;
      result = content(csv, bytes + *used, many);
      *used += many;
    } else if (bytes[*used] == csv->options.separator && csv->pending_need == 0 &&
               (csv->state == FIELD || csv->state == UNQUOTED)) {
      csv->last = 0;
      result = end_field(csv);
      ++*used;
    } else {
      result = step(csv, (unsigned char)bytes[(*used)++]);
    }
    if (result != CSV_MORE) return result;
  }
  return CSV_MORE;
}

static int begins(const Csv *csv, const char *bytes, size_t count) {
  return csv->head_length >= count && memcmp(csv->head, bytes, count) == 0;
}

/* CSV-06: what the first bytes say that it is; 0: nothing. */
static const char *what_it_is(const Csv *csv) {
  if (begins(csv, "PK\3\4", 4)) {
    for (size_t i = 0; i + 8 <= csv->head_length; i++) {
      if (memcmp(csv->head + i, "[Content", 8) == 0 || memcmp(csv->head + i, "xl/_rels", 8) == 0) {
        return "est un classeur (.xlsx) : enregistrez-le en CSV";
      }
    }
    return "est compressé : décompressez-le d'abord";
  }
  if (begins(csv, "\x1F\x8B", 2) || begins(csv, "7z\xBC\xAF", 4) || begins(csv, "BZh", 3)) {
    return "est compressé : décompressez-le d'abord";
  }
  if (begins(csv, "\xFF\xFE", 2) || begins(csv, "\xFE\xFF", 2)) return "est en UTF-16 : enregistrez-le en UTF-8";
  return 0;
}

/* Whether what is kept is a line: not blank, nor cut inside quotes. */
static int is_line(const Csv *csv) {
  int inside = 0;
  int something = 0;

  for (size_t i = 0; i < csv->head_length; i++) {
    if (csv->head[i] == '"' && csv->options.quotes) inside = !inside;
    something |= strchr(" \t\r\n", csv->head[i]) == 0;
  }
  return something && !inside;
}

/* CSV-02 */
static void find_separator(Csv *csv) {
  static const char SEPARATORS[] = ";\t|,";
  int seen[4] = {0, 0, 0, 0};
  int inside = 0;

  for (size_t i = csv->head_next; i < csv->head_length; i++) {
    const char *separator = csv->head[i] ? strchr(SEPARATORS, csv->head[i]) : 0;
    if (csv->head[i] == '"' && csv->options.quotes) inside = !inside;
    if (separator && !inside) seen[separator - SEPARATORS] = 1;
  }
  csv->options.separator = ',';
  for (int i = 3; i >= 0; i--) {
    if (seen[i]) csv->options.separator = SEPARATORS[i];
  }
}

static CsvResult decide(Csv *csv) {
  const char *what = what_it_is(csv);

  csv->decided = 1;
  if (what) return refuse(csv, what);
  if (begins(csv, "\xEF\xBB\xBF", 3)) {
    csv->head_next = 3;
    csv->options.encoding = CSV_UTF8;
  }
  if (csv->head_length >= csv->head_next + 5 &&
      (memcmp(csv->head + csv->head_next, "sep=", 4) == 0 || memcmp(csv->head + csv->head_next, "SEP=", 4) == 0)) {
    const size_t end = csv->head_next + 5;
    if ((csv->head[end - 1] == '\t' || csv->head[end - 1] > ' ') && csv->head[end - 1] != '"' &&
        (end == csv->head_length || csv->head[end] == '\r' || csv->head[end] == '\n')) {
      if (csv->options.separator == 0) csv->options.separator = csv->head[end - 1];
      csv->head_next = csv->head_length;
      csv->line++;
      csv->line_feeds = 1;
    }
  }
  if (csv->options.separator == 0) find_separator(csv);
  memset(&csv->plain[' '], 1, 0x80 - ' ');
  csv->plain['"'] = csv->plain[(unsigned char)csv->options.separator] = 0;
  return CSV_MORE;
}

/* Reads what is left of the first line. */
static CsvResult run_head(Csv *csv) {
  CsvResult result;
  size_t used;

  if (csv->head_next == csv->head_length) return CSV_MORE; /* no memory, perhaps */
  result = run(csv, csv->head + csv->head_next, csv->head_length - csv->head_next, &used);
  csv->head_next += used;
  return result;
}

/* CSV-08: what is known of the bytes is in csv, never where they were cut. */
CsvResult csv_push(Csv *csv, const char *bytes, size_t count, size_t *used) {
  CsvResult result;
  size_t more;

  *used = 0;
  if (csv->refusal) return CSV_REFUSED;
  if (csv->ready) begin_record(csv);
  while (!csv->decided) {
    const char *end = memchr(bytes + *used, '\n', count - *used);
    const size_t taken = end ? (size_t)(end - bytes) + 1 - *used : count - *used;
    void *head = csv->head;
    if (!grow(csv, &head, &csv->head_room, csv->head_length, taken, 1)) return CSV_NOMEM;
    csv->head = head;
    memcpy(csv->head + csv->head_length, bytes + *used, taken);
    csv->head_length += taken;
    *used += taken;
    if (csv->head_length < HEAD_MOST) {
      if (end == 0) return CSV_MORE;
      if (!is_line(csv)) continue;
    }
    result = decide(csv);
    if (result != CSV_MORE) return result;
  }
  result = run_head(csv);
  if (result != CSV_MORE) return result;
  result = run(csv, bytes + *used, count - *used, &more);
  *used += more;
  return result;
}

CsvResult csv_finish(Csv *csv) {
  CsvResult result = CSV_MORE;

  if (csv->refusal) return CSV_REFUSED;
  if (csv->ready) begin_record(csv);
  if (!csv->decided) result = decide(csv);
  if (result == CSV_MORE) result = run_head(csv);
  if (result == CSV_MORE && csv->pending_need > 0) result = not_utf8(csv);
  if (result != CSV_MORE) return result;
  if (!csv->line_feeds && csv->returns) {
    return refuse(csv, "a les fins de ligne d'un ancien Mac (CR) : enregistrez-le avec celles de Windows ou de Unix");
  }
  if (csv->state == START) return CSV_END;
  if (csv->state == QUOTED) { /* CSV-07 */
    csv->fault = "fichier tronqué, ou guillemet ouvert qui ne se referme pas";
    csv->state = SKIP;
  }
  result = end_record(csv);
  return result == CSV_MORE ? CSV_END : result;
}
