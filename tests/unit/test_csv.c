/* The reader of CSV files, by itself: tables of texts and of the records that they hold, however the bytes are cut;
** memory that runs out at each place. */
#include "outils.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csv.h"

static int allocations_left = -1; /* before one is refused; -1: none is */

static void *resize(void *memory, size_t size) {
  if (size == 0) {
    free(memory);
    return 0;
  }
  if (allocations_left == 0) return 0;
  if (allocations_left > 0) allocations_left--;
  return realloc(memory, size);
}

typedef struct Dump {
  char text[20000];
  size_t length;
} Dump;

static void put(Dump *dump, const char *bytes, size_t count) {
  assert_true(dump->length + count < sizeof dump->text);
  memcpy(dump->text + dump->length, bytes, count);
  dump->length += count;
  dump->text[dump->length] = '\0';
}

static void put_record(Dump *dump, const Csv *csv) {
  char number[30];
  const int digits = snprintf(number, sizeof number, "%lld", (long long)csv->first_line);

  put(dump, number, (size_t)digits);
  for (size_t i = 0; i < csv->count; i++) {
    size_t length;
    const char *field = csv_field(csv, i, &length);
    put(dump, "[", 1);
    put(dump, field, length);
    put(dump, "]", 1);
  }
  if (csv->fault) {
    put(dump, "! ", 2);
    put(dump, csv->fault, strlen(csv->fault));
  }
  put(dump, "\n", 1);
}

/* Reads a text by pieces; what came out, or « NOMEM ». */
static void read_all(const CsvOptions *options, const char *bytes, size_t count, size_t piece, Dump *dump) {
  Csv csv;
  CsvResult result = CSV_MORE;
  size_t done = 0;

  *dump = (Dump){.length = 0};
  csv_begin(&csv, options);
  while (done < count && (result == CSV_MORE || result == CSV_RECORD)) {
    size_t left = count - done < piece ? count - done : piece;
    while (left > 0) {
      size_t used;
      result = csv_push(&csv, bytes + done, left, &used);
      assert_true(used <= left);
      done += used;
      left -= used;
      if (result == CSV_RECORD) {
        put_record(dump, &csv);
      } else if (result == CSV_MORE) {
        assert_int_equal(left, 0);
      } else {
        break;
      }
    }
  }
  while (result == CSV_MORE || result == CSV_RECORD) {
    result = csv_finish(&csv);
    if (result == CSV_RECORD) put_record(dump, &csv);
  }
  if (result == CSV_REFUSED) {
    size_t used;
    put(dump, "? ", 2);
    put(dump, csv.refusal, strlen(csv.refusal));
    /* It stays refused. */
    assert_int_equal(csv_push(&csv, "a", 1, &used), CSV_REFUSED);
    assert_int_equal(csv_finish(&csv), CSV_REFUSED);
  }
  if (result == CSV_NOMEM) strcpy(dump->text, "NOMEM");
  csv_end(&csv);
  essais.faits++;
}

typedef struct Texte {
  const char *bytes;
  size_t count; /* 0: up to the NUL */
  const char *expected;
} Texte;

/* CSV-08: whole, by each small piece, and with memory that runs out at each place. */
static void check_text(const CsvOptions *options, const Texte *texte) {
  const size_t count = texte->count ? texte->count : strlen(texte->bytes);
  static Dump dump;

  read_all(options, texte->bytes, count, count ? count : 1, &dump);
  assert_string_equal(dump.text, texte->expected);
  for (size_t piece = 1; piece <= 7; piece++) {
    read_all(options, texte->bytes, count, piece, &dump);
    assert_string_equal(dump.text, texte->expected);
  }
  for (int refused = 0;; refused++) {
    allocations_left = refused;
    read_all(options, texte->bytes, count, 3, &dump);
    if (allocations_left > 0) break;
    allocations_left = -1;
    essais.fautes_injectees++;
    if (strcmp(dump.text, "NOMEM") != 0) assert_string_equal(dump.text, texte->expected);
  }
  allocations_left = -1;
}

static const CsvOptions USUAL = {.quotes = 1, .line = 1, .resize = resize};

#define CHECK_TEXTS(options, textes) \
  for (size_t i = 0; i < sizeof(textes) / sizeof((textes)[0]); i++) check_text(options, &(textes)[i])

/* CSV-01, CSV-04 */
static void records(void **state) {
  static const Texte TEXTES[] = {
      {"a;b\n1;2\n", 0, "1[a][b]\n2[1][2]\n"},
      {"a;b\r\n1;2\r\n", 0, "1[a][b]\n2[1][2]\n"},
      {"a;b\n1;2", 0, "1[a][b]\n2[1][2]\n"},
      {"a;b\n\n  \n\r\n1;2\n", 0, "1[a][b]\n5[1][2]\n"},
      {"\n\na;b\n", 0, "3[a][b]\n"},
      {"a;b\n;\n;;\n", 0, "1[a][b]\n2[][]\n3[][][]\n"},
      {";\n", 0, "1[][]\n"},
      {"a\n\"\"\n", 0, "1[a]\n2[]\n"},
      {"", 0, ""},
      {"\n", 0, ""},
      {"  ", 0, ""},
      {"\xEF\xBB\xBF", 0, ""},
      {"a; b ;\tc\t\n \xC2\xA0x y\xE2\x80\xAF \xC2\xA0;\" z \";\"\xC2\xA0\"\n", 0, "1[a][b][c]\n2[x y][z][]\n"},
      {"a;  \"b\"  ;c\n", 0, "1[a][b][c]\n"},
      {"\"b \";;c;\" \";\xC2\xA0;\xE2\x80\xAF;\xC3\xAF;\xC3\xA0;\xE2\x80\xA0\n", 0,
       "1[b][][c][][][][\xC3\xAF][\xC3\xA0][\xE2\x80\xA0]\n"},
      {"\"\tb\";\"\rc\";\xE2\x80\xAF"
       "d;\xE2\x80\xAE"
       "e\n",
       0,
       "1[b][c][d][\xE2\x80\xAE"
       "e]\n"},
      {"a;\xE1\x80\xAF\n", 0, "1[a][\xE1\x80\xAF]\n"},
      {"a;\"b\" \r\nc;d", 0, "1[a][b]\n2[c][d]\n"},
      {" a\n", 0, "1[a]\n"},
      {"\ta;b\n", 0, "1[a][b]\n"},
      {"a\rb;c\n", 0, "1[a\rb][c]\n"},
  };
  (void)state;
  CHECK_TEXTS(&USUAL, TEXTES);
}

/* CSV-02 */
static void separators(void **state) {
  static const Texte TEXTES[] = {
    {"a,b\n1;2,3\n", 0, "1[a][b]\n2[1;2][3]\n"},
    {"a\tb\n1,2\t3\n", 0, "1[a][b]\n2[1,2][3]\n"},
    {"a|b\n1;2|3\n", 0, "1[a][b]\n2[1;2][3]\n"},
    {"a,b;c|d\te\n", 0, "1[a,b][c|d\te]\n"},
    {"a,b|c\td\n", 0, "1[a,b|c][d]\n"},
    {"a,b|c\n", 0, "1[a,b][c]\n"},
    {"\"a;b\",c\n", 0, "1[a;b][c]\n"},
    {"\"a\"\"b;\",c\n", 0, "1[a\"b;][c]\n"},
    {"seul\nautre\n", 0, "1[seul]\n2[autre]\n"},
    {"sep=|\na;b|c\n", 0, "2[a;b][c]\n"},
    {"SEP=|\na;b|c\n", 0, "2[a;b][c]\n"},
    {"sep=\t\r\na;b\tc\n", 0, "2[a;b][c]\n"},
    {"\xEF\xBB\xBFsep=,\r\na;b,c\n", 0, "2[a;b][c]\n"},
    {"sep=;", 0, ""},
    {"sep=\n", 0, "1[sep=]\n"},
    {"sep= \n", 0, "1[sep=]\n"},
    {"sep=\"\n", 0, "1[sep=\"]\n"},
    {"sep=;;\n", 0, "1[sep=][][]\n"},
    {"sepa\n", 0, "1[sepa]\n"},
    {"separateur,b\n", 0, "1[separateur][b]\n"},
  };
  static const CsvOptions GIVEN = {.separator = ',', .quotes = 1, .line = 10, .resize = resize};
  static const Texte AVEC[] = {
    {"a;b,c\n", 0, "10[a;b][c]\n"},
    {"sep=;\na;b,c\n", 0, "11[a;b][c]\n"},
  };
  (void)state;
  CHECK_TEXTS(&USUAL, TEXTES);
  CHECK_TEXTS(&GIVEN, AVEC);
}

/* CSV-03, CSV-07 */
static void quotes(void **state) {
  static const Texte TEXTES[] = {
      {"\"a;b\";\"c\nd\"\nx;y\n", 0, "1[a;b][c\nd]\n3[x][y]\n"},
      {"\"a\"\"b\";\"\"\"\";\"\"\n", 0, "1[a\"b][\"][]\n"},
      {"a;CENTRE \"LES PINS\";c\n", 0, "1[a][CENTRE \"LES PINS\"][c]\n"},
      {"a;b\n\"x\"y;z\n1;2\n", 0, "1[a][b]\n2! guillemet au milieu d'un champ entre guillemets\n3[1][2]\n"},
      {"a;b\n1;\"x\" y;z\n1;2\n", 0, "1[a][b]\n2[1]! guillemet au milieu d'un champ entre guillemets\n3[1][2]\n"},
      {"a;b\n1;\"x\" \"y\"\n\"x\"\xC3\xA9\n", 0,
       "1[a][b]\n2[1]! guillemet au milieu d'un champ entre guillemets\n3! guillemet au milieu d'un champ entre "
       "guillemets\n"},
      {"a;b\n\"x\"y", 0, "1[a][b]\n2! guillemet au milieu d'un champ entre guillemets\n"},
      {"a;b\n\"x\"y;\"\xC3\xA9 \t\"\n1;2\n", 0,
       "1[a][b]\n2! guillemet au milieu d'un champ entre guillemets\n3[1][2]\n"},
      {"a;b\n1;\"x\n2;3\n", 0, "1[a][b]\n2[1]! fichier tronqué, ou guillemet ouvert qui ne se referme pas\n"},
      {"a;\"\"", 0, "1[a][]\n"},
  };
  static const CsvOptions WITHOUT = {.line = 1, .resize = resize};
  static const Texte SANS[] = {
    {"\"a|b\"|c\n\"\n", 0, "1[\"a][b\"][c]\n2[\"]\n"},
  };
  (void)state;
  CHECK_TEXTS(&USUAL, TEXTES);
  CHECK_TEXTS(&WITHOUT, SANS);
}

/* CSV-05 */
static void encodings(void **state) {
  static const Texte TEXTES[] = {
    {"\xC3\xA9;b\n", 0, "1[\xC3\xA9][b]\n"},
    {"\xEF\xBB\xBF" "a;b\n", 0, "1[a][b]\n"},
    {"\xE9;b\n", 0, "1[\xC3\xA9][b]\n"},
    {"\xE9t\xE9;\x80;\x9C\n", 0, "1[\xC3\xA9t\xC3\xA9][\xE2\x82\xAC][\xC5\x93]\n"},
    {"\x80;b\n", 0, "1[\xE2\x82\xAC][b]\n"},
    {"ab\xE9xyz;b\n", 0, "1[ab\xC3\xA9xyz][b]\n"},
    {"\xE9" "ab\x80" "cd;b\n", 0, "1[\xC3\xA9" "ab\xE2\x82\xAC" "cd][b]\n"},
    {"a;\xA0" "b\xA0\n", 0, "1[a][b]\n"},
    {"a;\xFF;\xC3\n", 0, "1[a][\xC3\xBF][\xC3\x83]\n"},
    {"\xE2\x82\xAC;\xF0\x9F\x99\x82;\xF4\x8F\xBF\xBF;\xED\x9F\xBF;\xE0\xA0\x80;\xF0\x90\x80\x80;\xC2\x80\n", 0,
     "1[\xE2\x82\xAC][\xF0\x9F\x99\x82][\xF4\x8F\xBF\xBF][\xED\x9F\xBF][\xE0\xA0\x80][\xF0\x90\x80\x80][\xC2\x80]\n"},
    /* Not in UTF-8 after all: too long, a surrogate, after the last, or cut. */
    {"\xE9", 0, "1[\xC3\xA9]\n"},
    {"\xE2\x82", 0, "1[\xC3\xA2\xE2\x80\x9A]\n"},
    {"\xE2\x82;b\n", 0, "1[\xC3\xA2\xE2\x80\x9A][b]\n"},
    {"\xE0\x9F\x80\n", 0, "1[\xC3\xA0\xC5\xB8\xE2\x82\xAC]\n"},
    {"\xED\xA0\x80\n", 0, "1[\xC3\xAD\xC2\xA0\xE2\x82\xAC]\n"},
    {"\xF0\x8F\xBF\n", 0, "? n'est un texte ni en UTF-8 ni en latin-1"},
    {"\xF0\x8E\xBF\n", 0, "1[\xC3\xB0\xC5\xBD\xC2\xBF]\n"},
    {"\xF4\x91\x80\n", 0, "1[\xC3\xB4\xE2\x80\x98\xE2\x82\xAC]\n"},
    {"\xF5\xC0\xC1\x99\n", 0, "1[\xC3\xB5\xC3\x80\xC3\x81\xE2\x84\xA2]\n"},
    {"a\n\x81\n", 0, "1[a]\n? n'est un texte ni en UTF-8 ni en latin-1"},
    {"a\n\xC3\xA9\n\xE9\n", 0, "1[a]\n2[\xC3\xA9]\n? mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"},
    {"a\n\xE9\n\xC3\xA9\n", 0, "1[a]\n2[\xC3\xA9]\n? mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"},
    {"a\n\xE9\n\xC2\xBF\n", 0, "1[a]\n2[\xC3\xA9]\n? mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"},
    {"a\n\xE9\n\xC2\xC0\xC3x\n", 0, "1[a]\n2[\xC3\xA9]\n3[\xC3\x82\xC3\x80\xC3\x83x]\n"},
    {"\xEF\xBB\xBF" "a;b\n\xE9\n", 0, "1[a][b]\n? mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"},
    {"\xEF\xBB\xBF" "a;b\n\xC3", 0, "1[a][b]\n? mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"},
    {"\"\xC3\xA9\n\xC3\xA9\";b\n", 0, "1[\xC3\xA9\n\xC3\xA9][b]\n"},
  };
  static const CsvOptions LATIN = {.quotes = 1, .line = 1, .encoding = CSV_CP1252, .resize = resize};
  static const Texte EN_LATIN[] = {{"a;\xE9t\xE9\n", 0, "1[a][\xC3\xA9t\xC3\xA9]\n"},
                                   {"\xC3\xA9\n", 0, "? mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"}};
  static const CsvOptions UTF8 = {.quotes = 1, .line = 1, .encoding = CSV_UTF8, .resize = resize};
  static const Texte EN_UTF8[] = {{"a;\xE9\n", 0, "? mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"},
                                  {"\xC3\xA9\n", 0, "1[\xC3\xA9]\n"}};
  (void)state;
  CHECK_TEXTS(&USUAL, TEXTES);
  CHECK_TEXTS(&LATIN, EN_LATIN);
  CHECK_TEXTS(&UTF8, EN_UTF8);
}

/* CSV-06 */
static void refusals(void **state) {
  static const Texte TEXTES[] = {
    {"PK\3\4zip", 0, "? est compressé : décompressez-le d'abord"},
    {"PK\3\4....[Content_Types].xml", 0, "? est un classeur (.xlsx) : enregistrez-le en CSV"},
    {"PK\3\4[Content", 0, "? est un classeur (.xlsx) : enregistrez-le en CSV"},
    {"PK\3\4....xl/_rels/workbook.xml.rels", 0, "? est un classeur (.xlsx) : enregistrez-le en CSV"},
    {"\x1F\x8B\x08", 0, "? est compressé : décompressez-le d'abord"},
    {"7z\xBC\xAF\x27\x1C", 0, "? est compressé : décompressez-le d'abord"},
    {"BZh9", 0, "? est compressé : décompressez-le d'abord"},
    {"\xFF\xFE" "a\0", 4, "? est en UTF-16 : enregistrez-le en UTF-8"},
    {"\x1F\x8B\n\n", 0, "? est compressé : décompressez-le d'abord"},
    {"\xFF\xFE" "a\0\n\0", 6, "? est en UTF-16 : enregistrez-le en UTF-8"},
    {"\xFE\xFF\0a", 4, "? est en UTF-16 : enregistrez-le en UTF-8"},
    {"a\0b", 3, "? n'est pas un fichier de texte"},
    {"a;b\n\"\0\"", 7, "1[a][b]\n? n'est pas un fichier de texte"},
    {"a;b\rc;d\r", 0, "? a les fins de ligne d'un ancien Mac (CR) : enregistrez-le avec celles de Windows ou de Unix"},
    {"a\r", 0, "? a les fins de ligne d'un ancien Mac (CR) : enregistrez-le avec celles de Windows ou de Unix"},
    {"P;K\n", 0, "1[P][K]\n"},
    {"PK\3", 0, "1[PK\3]\n"},
    {"7z;BZ\n", 0, "1[7z][BZ]\n"},
  };
  (void)state;
  CHECK_TEXTS(&USUAL, TEXTES);
}

/* CSV-07: limits, at each and one beyond. */
static void limits(void **state) {
  static char big[3000000];
  static Dump dump;
  Csv csv;
  size_t used;
  (void)state;

  for (int quoted = 0; quoted <= 1; quoted++) {
    for (int beyond = 0; beyond <= 1; beyond++) {
      const size_t count = 1048576 + (size_t)beyond;
      CsvOptions options = USUAL;
      size_t done = 0;
      big[0] = '"';
      memset(big + quoted, 'x', count);
      big[count + (size_t)quoted] = quoted ? '"' : '\n';
      memcpy(big + count + (size_t)quoted + 1, "\na;b\n", 5);
      options.separator = ';';
      csv_begin(&csv, &options);
      assert_int_equal(csv_push(&csv, big, count + 7, &used), CSV_RECORD);
      done = used;
      if (beyond) {
        assert_string_equal(csv.fault, quoted ? "fichier tronqué, ou guillemet ouvert qui ne se referme pas"
                                              : "ligne de plus d'un million de caractères");
        assert_int_equal(csv.count, 0);
      } else {
        assert_null(csv.fault);
        assert_int_equal(csv.count, 1);
        (void)csv_field(&csv, 0, &used);
        assert_int_equal(used, count);
      }
      /* The next line is a record again. */
      assert_int_equal(csv_push(&csv, big + done, count + (size_t)quoted + 6 - done, &used), CSV_RECORD);
      assert_int_equal(csv.count, 2);
      assert_int_equal(csv.first_line, quoted ? 2 : 3);
      csv_end(&csv);
    }
  }
  /* 4096 fields, and one more; the second at the end of the line, of the file, and in its middle. */
  for (int fields = 4096; fields <= 4097; fields++) {
    memset(big, ';', 5000);
    big[fields - 1] = '\n';
    for (int last = 0; last <= 1; last++) {
      csv_begin(&csv, &USUAL);
      if (last) {
        assert_int_equal(csv_push(&csv, big, (size_t)fields - 1, &used), CSV_MORE);
        assert_int_equal(csv_finish(&csv), CSV_RECORD);
      } else {
        assert_int_equal(csv_push(&csv, big, (size_t)fields, &used), CSV_RECORD);
      }
      assert_int_equal(csv.count, 4096);
      if (fields == 4096) assert_null(csv.fault); else assert_string_equal(csv.fault, "plus de 4096 champs");
      csv_end(&csv);
    }
  }
  memset(big, ';', 5000);
  memcpy(big + 5000, "\na;b\n", 5);
  csv_begin(&csv, &USUAL);
  assert_int_equal(csv_push(&csv, big, 5005, &used), CSV_RECORD);
  assert_string_equal(csv.fault, "plus de 4096 champs");
  csv_end(&csv);
  /* A first line longer than what is kept of it is a line like another. */
  memset(big, 'y', 70000);
  memcpy(big + 70000, ";b\n1;2\n", 7);
  csv_begin(&csv, &(CsvOptions){.separator = ';', .quotes = 1, .line = 1, .resize = resize});
  assert_int_equal(csv_push(&csv, big, 65536, &used), CSV_MORE);
  assert_int_equal(csv_push(&csv, big + 65536, 70007 - 65536, &used), CSV_RECORD);
  assert_int_equal(csv.count, 2);
  csv_end(&csv);
  read_all(&USUAL, "a;b\n", 4, 100, &dump);
  assert_string_equal(dump.text, "1[a][b]\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(records), cmocka_unit_test(separators), cmocka_unit_test(quotes),
    cmocka_unit_test(encodings), cmocka_unit_test(refusals), cmocka_unit_test(limits),
  };
  return conclure("memoire", cmocka_run_group_tests(tests, 0, 0));
}
