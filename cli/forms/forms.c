/* forms.c: see forms.h for what is promised. */
#include "forms.h"

#include <string.h>

const Form FORMS[FORM_COUNT] = {
  {"", 0, 0, print_screen, 0},
  {"xlsx", "FICHIER", "un classeur, pour Excel ou LibreOffice", print_workbook, 0},
  {"html", 0, "une page, avec les sources", print_html, 0},
  {"markdown", 0, "un tableau à coller, avec les sources", print_markdown, 0},
  {"tableur", 0, "un CSV pour Excel ou LibreOffice en français", print_spreadsheet, 0},
  {"csv", 0, "pour un programme : des virgules entre les valeurs", 0, print_csv},
  {"json", 0, "pour un programme : un objet par ligne, nombres et textes", print_json, 0},
  {"list", 0, "pour un programme : des barres | entre les valeurs", 0, print_list},
  {"tabs", 0, "pour un programme : des tabulations entre les valeurs", 0, print_tabs},
};

const Form *find_form(const char *word) {
  const size_t length = strcspn(word, "=");

  for (int i = 1; i < FORM_COUNT; i++) {
    if (strlen(FORMS[i].name) == length && memcmp(FORMS[i].name, word, length) == 0) return &FORMS[i];
  }
  return 0;
}

int refuse_form(const char *name) {
  static const char *const OF_SQLITE[] = {"ascii", "box", "line", "quote", "table"};
  const char *known[FORM_COUNT];

  for (size_t i = 0; i < sizeof OF_SQLITE / sizeof OF_SQLITE[0]; i++) {
    if (strcmp(name, OF_SQLITE[i]) == 0) {
      return misuse("-%s est une forme de sqlite3 : %s shell -%s 'SELECT …'", name, called(), name);
    }
  }
  for (int i = 1; i < FORM_COUNT; i++) known[i - 1] = FORMS[i].name;
  return choose("format", name, 0, known, FORM_COUNT - 1);
}
