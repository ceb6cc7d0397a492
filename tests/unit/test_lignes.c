/* csv_lignes(): the rows of a text, its options, and a source that a program binds. (test_csv tries the
** reader itself.) */
#include "outils.h"

#include <string.h>

#include "segur.h"

/* The fields, a row per line. */
#define ROWS(arguments)                                                                                                \
  "group_concat(ligne || ':' || ifnull(c1, '∅') || '|' || ifnull(c2, '∅') || ifnull('!' || faute, ''), char(10)) " \
  "FROM csv_lignes(" arguments ")"

/* LIGNES-04 */
static void rows(void **state) {
  static const Cas CAS[] = {
      {ROWS("'a;b\n1;2\n3\n;4\n'"), "TEXT 2:1|2\n3:3|∅\n4:|4"},
      {ROWS("CAST('a;b\n1;2' AS BLOB)"), "TEXT 2:1|2"},
      {ROWS("x'613b620ae93be9'"), "TEXT 2:é|é"},
      {ROWS("'a;b\n1;2\n\"x\"y;z\n3;\"4\n5'"),
       "TEXT 2:1|2\n3:∅|∅!guillemet au milieu d'un champ entre guillemets\n4:3|∅!fichier tronqué, ou guillemet ouvert "
       "qui ne se referme pas"},
      {"count(*) FROM csv_lignes('')", "INTEGER 0"},
      {"count(*) FROM csv_lignes(x'')", "INTEGER 0"},
      {"count(*) FROM csv_lignes('a;b')", "INTEGER 0"},
      {"group_concat(champs) FROM csv_lignes('a;b\n1\n1;2\n1;2;3')", "TEXT 1,2,3"},
      {"group_concat(vide) FROM csv_lignes('a;b\n;\n;1\n1;\n  ; \n\"\"')", "TEXT 1,0,0,1,1"},
      {"group_concat(ifnull(reste, '∅')) FROM csv_lignes('a;b\n1\n1;2\n1;2;;\n1;2;;x\n1;2; y;z')", "TEXT ∅,∅,∅,x,yz"},
      {"reste FROM csv_lignes('1;2;3', '{\"entete\":false}')", "NULL"},
      {"group_concat(rowid) FROM csv_lignes('a;b\n1\n1;2\n1;2;3')", "TEXT 1,2,3"},
      {"c128 FROM csv_lignes('a\n' || replace(hex(zeroblob(63)), '0', ';') || 'x;fin')", "NULL"},
      {"c128 FROM csv_lignes('a\n' || substr(replace(hex(zeroblob(64)), '0', ';'), 2) || 'fin', "
       "'{\"separateur\":\";\"}')",
       "TEXT fin"},
      /* LIGNES-01 */
      {"count(*) FROM csv_lignes(NULL)", "INTEGER 0"},
      {"count(*) FROM csv_lignes('a\n1', NULL)", "INTEGER 0"},
      {"count(*) FROM csv_lignes(NULL, '{\"x\":1}')", "INTEGER 0"},
      /* A join gives it a text per row. */
      {"group_concat(n || c1) FROM (SELECT 1 AS n, 'a\nx\ny' AS t UNION ALL SELECT 2, 'a\nz') AS f, csv_lignes(f.t)",
       "TEXT 1x,1y,2z"},
      {"group_concat(c1) FROM csv_lignes WHERE texte = 'a\nx' AND options = '{}'", "TEXT x"},
      {"count(*) FROM csv_lignes('a\nx') WHERE texte <> 'b'", "INTEGER 0"},
  };
  (void)state;
  CHECK_ALL(CAS);
}

/* LIGNES-05 */
static void values(void **state) {
  static const Cas CAS[] = {
      {"group_concat(valeurs, char(10)) FROM csv_lignes('Nom;Ville\na;b\nc\nd;e;f')",
       "TEXT {\"Nom\":\"a\",\"Ville\":\"b\"}\n{\"Nom\":\"c\",\"Ville\":null}\n{\"Nom\":\"d\",\"Ville\":\"e\"}"},
      {"group_concat(valeurs, char(10)) FROM csv_lignes('Nom;Ville\na;b', '{\"entete\":false}')",
       "TEXT [\"Nom\",\"Ville\"]\n[\"a\",\"b\"]"},
      {"json_extract(valeurs, '$.\"a\"') FROM csv_lignes('a;b\n\"x\"\"y\\\n\t\x01z\";é')", "TEXT x\"y\\\n\t\x01z"},
      {"valeurs FROM csv_lignes('a\n\"x\"\"y\\\n\x01z\"')", "TEXT {\"a\":\"x\\\"y\\\\\\u000a\\u0001z\"}"},
      {"valeurs FROM csv_lignes('\"q\"\"\";\nx;y')", "TEXT {\"q\\\"\":\"x\",\"\":\"y\"}"},
      {"json_valid(valeurs) FROM csv_lignes('a;b\né;🙂')", "INTEGER 1"},
  };
  (void)state;
  CHECK_ALL(CAS);
}

static void options(void **state) {
  static const Cas CAS[] = {
      {ROWS("'a,b;c\n1,2;3', '{\"separateur\":\",\"}'"), "TEXT 2:1|2;3"},
      {ROWS("'a:b\n1:2', '{\"separateur\":\":\"}'"), "TEXT 2:1|2"},
      {ROWS("'a\tb\n1\t2', '{\"separateur\":\"\\t\"}'"), "TEXT 2:1|2"},
      {ROWS("x'610ac3a9', '{\"encodage\":\"UTF-8\"}'"), "TEXT 2:é|∅"},
      {ROWS("x'610ae9', '{\"encodage\":\"windows-1252\"}'"), "TEXT 2:é|∅"},
      {ROWS("'a;b\n1;2', '{\"entete\":true}'"), "TEXT 2:1|2"},
      {ROWS("'a;b\n1;2', '{\"entete\":false,\"ligne\":10}'"), "TEXT 10:a|b\n11:1|2"},
      {ROWS("'a;b\n\"1;2\"', '{\"guillemets\":false}'"), "TEXT 2:\"1|2\""},
      {ROWS("'a;b\n\"1;2\"', '{\"guillemets\":true}'"), "TEXT 2:1;2|∅"},
      {ROWS("'a;b;c\n1;2;3', '{\"ordre\":[3,1]}'"), "TEXT 2:3|1"},
      {ROWS("'a;b;c\n1;2;3', '{\"ordre\":[0,9]}'"), "TEXT 2:∅|∅"},
      {"c3 FROM csv_lignes('a;b;c\n1;2;3', '{\"ordre\":[3,1]}')", "NULL"},
      {ROWS("'a;b;c\n1;2;3', '{\"ordre\":[]}'"), "TEXT 2:1|2"},
      /* LIGNES-03 */
      {ROWS("'a', '[]'"), "ERREUR csv_lignes(): options : objet JSON attendu"},
      {ROWS("'a', '5'"), "ERREUR csv_lignes(): options : objet JSON attendu"},
      {ROWS("'a', '{'"), "ERREUR csv_lignes(): options : objet JSON attendu"},
      {ROWS("'a', '{\"sep\":\";\"}'"), "ERREUR csv_lignes(): options : inconnue « sep » ; connues : separateur, "
                                       "encodage, entete, guillemets, ligne, ordre"},
      {ROWS("'a', '{\"separateur\":\";;\"}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu « ;; »"},
      {ROWS("'a', '{\"separateur\":\"\"}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu «  »"},
      {ROWS("'a', '{\"separateur\":\"é\"}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu « é »"},
      {ROWS("'a', '{\"separateur\":\"\\\"\"}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu « \" »"},
      {ROWS("'a', '{\"separateur\":\"\\n\"}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu « \n »"},
      {ROWS("'a', '{\"separateur\":\"\\r\"}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu « \r »"},
      {ROWS("'a', '{\"separateur\":\" \"}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu «   »"},
      {ROWS("'a', '{\"separateur\":5}'"),
       "ERREUR csv_lignes(): options : separateur : un caractère attendu, reçu « 5 »"},
      {ROWS("'a', '{\"encodage\":\"utf-16\"}'"),
       "ERREUR csv_lignes(): options : encodage : utf-8 ou windows-1252 attendu, reçu « utf-16 »"},
      {ROWS("'a', '{\"encodage\":8}'"),
       "ERREUR csv_lignes(): options : encodage : utf-8 ou windows-1252 attendu, reçu « 8 »"},
      {ROWS("'a', '{\"entete\":1}'"), "ERREUR csv_lignes(): options : entete : true ou false attendu, reçu « 1 »"},
      {ROWS("'a', '{\"guillemets\":\"non\"}'"),
       "ERREUR csv_lignes(): options : guillemets : true ou false attendu, reçu « non »"},
      {ROWS("'a', '{\"ligne\":1.5}'"), "ERREUR csv_lignes(): options : ligne : numéro de ligne attendu, reçu « 1.5 »"},
      {ROWS("'a', '{\"ligne\":-1}'"), "ERREUR csv_lignes(): options : ligne : numéro de ligne attendu, reçu « -1 »"},
      {ROWS("'a', '{\"ligne\":1000000000001}'"),
       "ERREUR csv_lignes(): options : ligne : numéro de ligne attendu, reçu « 1000000000001 »"},
      {ROWS("'a\nb', '{\"ligne\":1000000000000}'"), "TEXT 1000000000001:b|∅"},
      {ROWS("'a', '{\"ordre\":5}'"),
       "ERREUR csv_lignes(): options : ordre : tableau de 128 places au plus, de 0 à 4096 attendu, reçu « 5 »"},
      {ROWS("'a', '{\"ordre\":[1.5]}'"),
       "ERREUR csv_lignes(): options : ordre : tableau de 128 places au plus, de 0 à 4096 attendu, reçu « [1.5] »"},
      {ROWS("'a', '{\"ordre\":[-1]}'"),
       "ERREUR csv_lignes(): options : ordre : tableau de 128 places au plus, de 0 à 4096 attendu, reçu « [-1] »"},
      {ROWS("'a', '{\"ordre\":[4096]}'"), "NULL"},
      {ROWS("'a', '{\"ordre\":[4097]}'"),
       "ERREUR csv_lignes(): options : ordre : tableau de 128 places au plus, de 0 à 4096 attendu, reçu « [4097] »"},
      {"count(*) FROM csv_lignes('a\nb', '{\"ordre\":[' || substr(replace(hex(zeroblob(128)), '00', ',1'), 2) || ']}')",
       "INTEGER 1"},
      {"count(*) FROM csv_lignes('a\nb', '{\"ordre\":[1' || replace(hex(zeroblob(128)), '00', ',1') || ']}')",
       "ERREUR csv_lignes(): options : ordre : tableau de 128 places au plus, de 0 à 4096 attendu, reçu « "
       "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1 »"},
      {ROWS("5"), "ERREUR csv_lignes(): texte : TEXT ou BLOB attendu, reçu INTEGER 5"},
      {ROWS("1.5"), "ERREUR csv_lignes(): texte : TEXT ou BLOB attendu, reçu REAL 1.5"},
      {"count(*) FROM csv_lignes", "ERREUR csv_lignes(): texte : argument absent"},
      {"count(*) FROM csv_lignes WHERE options = '{}'", "ERREUR csv_lignes(): texte : argument absent"},
      {ROWS("x'fffe6100'"), "ERREUR csv_lignes(): le fichier est en UTF-16 : enregistrez-le en UTF-8"},
      {ROWS("x'504b0304'"), "ERREUR csv_lignes(): le fichier est compressé : décompressez-le d'abord"},
      {ROWS("x'610a00'"), "ERREUR csv_lignes(): le fichier n'est pas un fichier de texte"},
      {ROWS("'a;b\n1\n' || CAST(x'c3a90ae9' AS TEXT)"),
       "ERREUR csv_lignes(): le fichier mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"},
      {ROWS("'\"a\"b;c\nd', '{\"ligne\":3}'"),
       "ERREUR csv_lignes(): ligne 3 : guillemet au milieu d'un champ entre guillemets"},
  };
  (void)state;
  CHECK_ALL(CAS);
}

/* A source of a text, by pieces of a few bytes; it fails where it is told to. */
typedef struct Source {
  const char *text;
  int next, piece, rewinds;
  int fails_at; /* where reading fails; -1: nowhere */
  int stays;    /* it cannot be rewound */
} Source;

static int source_read(void *context, char *bytes, int room) {
  Source *source = context;
  int left = (int)strlen(source->text) - source->next;

  if (source->fails_at >= 0 && source->next >= source->fails_at) return -1;
  if (left > source->piece) left = source->piece;
  assert_true(left <= room);
  memcpy(bytes, source->text + source->next, (size_t)left);
  source->next += left;
  return left;
}

static int source_rewind(void *context) {
  Source *source = context;

  source->next = 0;
  source->rewinds++;
  return source->stays;
}

static void sources(void **state) {
  sqlite3 *db = open_with_segur();
  sqlite3_stmt *statement;
  (void)state;

  for (int piece = 1; piece < 20; piece++) {
    Source source = {.text = "Nom;Ville\na;b\nc;\"d\ne\"\n", .piece = piece, .fails_at = -1};
    SegurSource bound = {source_read, source_rewind, &source};
    assert_int_equal(sqlite3_prepare_v2(db, "SELECT " ROWS("?1"), -1, &statement, 0), SQLITE_OK);
    assert_int_equal(sqlite3_bind_pointer(statement, 1, &bound, "segur_source", 0), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    assert_string_equal((const char *)sqlite3_column_text(statement, 0), "2:a|b\n3:c|d\ne");
    sqlite3_finalize(statement);
    assert_int_equal(source.rewinds, 1);
    /* Read twice in one statement, with options. */
    assert_int_equal(sqlite3_prepare_v2(db,
                                        "SELECT (SELECT valeurs FROM csv_lignes(?1, '{\"entete\":false}') LIMIT 1) || "
                                        "(SELECT count(*) FROM csv_lignes(?1))",
                                        -1, &statement, 0),
                     SQLITE_OK);
    assert_int_equal(sqlite3_bind_pointer(statement, 1, &bound, "segur_source", 0), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    assert_string_equal((const char *)sqlite3_column_text(statement, 0), "[\"Nom\",\"Ville\"]2");
    sqlite3_finalize(statement);
    assert_int_equal(source.rewinds, 3);
  }
  /* Another pointer is no source: it is a NULL, which gives no row. */
  assert_int_equal(sqlite3_prepare_v2(db, "SELECT count(*) FROM csv_lignes(?1)", -1, &statement, 0), SQLITE_OK);
  assert_int_equal(sqlite3_bind_pointer(statement, 1, (void *)"x", "autre", 0), SQLITE_OK);
  assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
  assert_int_equal(sqlite3_column_int(statement, 0), 0);
  sqlite3_finalize(statement);
  /* A file that cannot be read to its end, or again; at its header and after. */
  for (int at = 0; at < 25; at++) {
    Source source = {.text = "Nom;Ville\na;b\nc;d\n", .piece = 1, .fails_at = at < 19 ? at : -1, .stays = at >= 19};
    SegurSource bound = {source_read, source_rewind, &source};
    assert_int_equal(sqlite3_prepare_v2(db, "SELECT count(*) FROM csv_lignes(?1)", -1, &statement, 0), SQLITE_OK);
    assert_int_equal(sqlite3_bind_pointer(statement, 1, &bound, "segur_source", 0), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ERROR);
    assert_string_equal(sqlite3_errmsg(db), at < 19 ? "csv_lignes(): le fichier ne se lit pas jusqu'au bout"
                                                    : "csv_lignes(): le fichier ne se relit pas");
    sqlite3_finalize(statement);
  }
  close_database(db);
}

/* LIGNES-02 */
static void innocuous(void **state) {
  sqlite3 *db = open_with_segur();
  (void)state;
  execute(db, "PRAGMA trusted_schema = OFF; CREATE TEMP VIEW v AS SELECT * FROM csv_lignes('a\nx')");
  check(db, "c1 FROM v", "TEXT x");
  check(db, "sql FROM pragma_module_list JOIN (SELECT 'ok' AS sql) WHERE name = 'csv_lignes'", "TEXT ok");
  close_database(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(rows),    cmocka_unit_test(values),    cmocka_unit_test(options),
      cmocka_unit_test(sources), cmocka_unit_test(innocuous),
  };
  return cmocka_run_group_tests(tests, 0, 0);
}
