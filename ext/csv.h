/*
** csv.h: a file of values parted by commas, or the like: bytes are pushed in, records come out. It knows no SQLite and
** no file.
*/
#ifndef CSV_H
#define CSV_H

#include <stddef.h>
#include <stdint.h>

typedef enum CsvEncoding { CSV_FOUND, CSV_UTF8, CSV_CP1252 } CsvEncoding;

typedef struct CsvOptions {
  char separator;       /* 0: found in the first line */
  int quotes;           /* 0: a quote is a character like another */
  CsvEncoding encoding; /* CSV_FOUND: told apart */
  int64_t line;         /* the number of the first line */
  void *(*resize)(void *, size_t); /* as realloc(); of no byte, as free() */
} CsvOptions;

typedef enum CsvResult {
  CSV_MORE,    /* all the bytes were taken */
  CSV_RECORD,  /* there is a record: it stays until the next call */
  CSV_END,     /* there is none any more */
  CSV_REFUSED, /* the file is no such file: csv->refusal says what it is */
  CSV_NOMEM
} CsvResult;

typedef struct CsvField {
  size_t start, end; /* in the text of the record */
} CsvField;

typedef struct Csv {
  CsvOptions options;
  char *text;       /* the record, in UTF-8 */
  size_t length, room;
  CsvField *fields;
  size_t count, field_room;
  size_t field_start;
  char *head;       /* the first line as it is, kept until the separator is known */
  size_t head_length, head_room, head_next;
  int decided;
  char plain[256];  /* once decided: 1 for a byte of ASCII that means nothing */
  int state;
  int quoted;       /* the field that ends has quotes */
  int64_t line;     /* the one being read */
  int64_t first_line; /* where the record begins */
  const char *fault;
  const char *refusal;
  int ready;        /* the record was handed over */
  int line_feeds;   /* whether a line ended */
  int returns;      /* whether a carriage return is inside a line */
  unsigned char pending[4]; /* the beginning of a character in UTF-8 */
  int pending_count, pending_need;
  unsigned char low, high;  /* what its next byte may be */
  unsigned char last;       /* the last byte of a text in Windows-1252 */
} Csv;

/* Begins; a copy of the options is kept. */
void csv_begin(Csv *csv, const CsvOptions *options);

/* Takes bytes, up to the end of a record: *used says how many. */
CsvResult csv_push(Csv *csv, const char *bytes, size_t count, size_t *used);

/* No byte is left: gives the last record, then CSV_END. */
CsvResult csv_finish(Csv *csv);

/* A field of the record, in UTF-8, without a final NUL. */
const char *csv_field(const Csv *csv, size_t field, size_t *length);

/* Frees what was allocated. */
void csv_end(Csv *csv);

#endif
