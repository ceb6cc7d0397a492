/* imprime.c: see imprime.h for what is promised. */
#include "imprime.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { TOKENS_MAX = 8 };

/* A figure that the text holds: a number in ten-thousandths with the power of its unit applied, or a
** date, or an hour. */
typedef struct Token {
  int64_t nombre;
  int64_t puissance; /* of k, M, Md; 1 */
  char signe;        /* '$' for euros, '%', or 0 */
  int annee, mois, jour, heure, minute;
  const char *debut, *fin;
} Token;

/* The text in one alphabet: blanks are ' ', dashes '-', the euro '$', letters without accent and small; a word cut at
** the end of a line is whole again (« mil- lions »). */
static void normaliser(const char *texte, char *net, size_t size) {
  static const char *const CARACTERES[][2] = {
    {"\xc2\xa0", " "}, {"\xe2\x80\xaf", " "}, {"\xe2\x80\x93", "-"}, {"\xe2\x80\x99", "'"}, {"\xe2\x82\xac", "$"},
    {"\xc3\xa0", "a"}, {"\xc3\xa9", "e"}, {"\xc3\xa8", "e"}, {"\xc3\xbb", "u"},
  };
  size_t n = 0;

  while (*texte && n + 1 < size) {
    size_t i = 0;
    while (i < sizeof CARACTERES / sizeof *CARACTERES &&
           strncmp(texte, CARACTERES[i][0], strlen(CARACTERES[i][0])) != 0) {
      i++;
    }
    if (i < sizeof CARACTERES / sizeof *CARACTERES) {
      net[n++] = CARACTERES[i][1][0];
      texte += strlen(CARACTERES[i][0]);
    } else if (n > 0 && isalpha((unsigned char)net[n - 1]) && strncmp(texte, "- ", 2) == 0 &&
               isalpha((unsigned char)texte[2])) {
      texte += 2;
    } else {
      net[n++] = (char)tolower((unsigned char)*texte++);
    }
  }
  net[n] = 0;
}

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* The place after a word that stands there, or 0. */
static const char *apres(const char *texte, const char *mot) {
  return strncmp(texte, mot, strlen(mot)) == 0 ? texte + strlen(mot) : 0;
}

/* IMPRIME-01: the three digits of a group of thousands, after « », « . », « . » and a blank; or 0. */
static const char *groupe(const char *texte) {
  const char *chiffres = texte;
  while (chiffres - texte < 2 && (*chiffres == ' ' || *chiffres == '.')) chiffres++;
  if (chiffres == texte || !is_digit(chiffres[0]) || !is_digit(chiffres[1]) || !is_digit(chiffres[2]) ||
      is_digit(chiffres[3])) {
    return 0;
  }
  return chiffres;
}

/* IMPRIME-01: the unit that follows a number. */
static const char *lire_unite(const char *texte, Token *token) {
  static const struct { const char *mot; int64_t puissance; char signe; } UNITES[] = {
    {"md$", 1000000000, '$'}, {"m$", 1000000, '$'}, {"k$", 1000, '$'}, {"$", 1, '$'}, {"%", 1, '%'}, {"euros", 1, '$'},
    {"milliards", 1000000000, 0}, {"milliard", 1000000000, 0}, {"millions", 1000000, 0}, {"million", 1000000, 0},
  };
  const char *suite = texte + strspn(texte, " ");

  for (size_t i = 0; i < sizeof UNITES / sizeof *UNITES; i++) {
    const char *fin = apres(suite, UNITES[i].mot);
    if (fin == 0) continue;
    token->puissance *= UNITES[i].puissance;
    token->signe = UNITES[i].signe;
    if (UNITES[i].signe == 0) { /* « millions », then perhaps of euros */
      const char *euros = fin + strspn(fin, " ");
      if (apres(euros, "d'")) euros += 2;
      if (*euros == '$') {
        token->signe = '$';
        fin = euros + 1;
      } else if (apres(euros, "euros")) {
        token->signe = '$';
        fin = euros + 5;
      }
    }
    return fin;
  }
  return texte;
}

/* IMPRIME-01: a number that begins there, its unit included. */
static const char *lire_nombre(const char *texte, Token *token) {
  const char *suite;
  int64_t entier = 0, fraction = 0, poids = 10000;

  token->debut = texte;
  while (is_digit(*texte)) entier = entier * 10 + *texte++ - '0';
  while ((suite = groupe(texte)) != 0) {
    entier = entier * 1000 + (suite[0] - '0') * 100 + (suite[1] - '0') * 10 + suite[2] - '0';
    texte = suite + 3;
  }
  if (*texte == ',' && is_digit(texte[1])) {
    for (texte++; is_digit(*texte); texte++) {
      poids /= 10;
      fraction += (*texte - '0') * poids;
    }
  }
  token->nombre = entier * 10000 + fraction;
  token->puissance = 1;
  texte = lire_unite(texte, token);
  token->fin = texte;
  return texte;
}

/* IMPRIME-05: a date that begins there, with or without day and year; 0 if there is none. */
static const char *lire_date(const char *texte, Token *token) {
  static const char *const MOIS[] = {"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                     "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
  int jour = 0, mois = 0, annee = 0, lus = 0;

  token->debut = texte;
  if (sscanf(texte, "%2d/%2d/%4d%n", &jour, &mois, &annee, &lus) == 3) {
    *token = (Token){
        .debut = texte, .jour = jour, .mois = mois, .annee = annee < 100 ? 2000 + annee : annee, .fin = texte + lus};
    return token->fin;
  }
  jour = 0;
  while (is_digit(*texte)) jour = jour * 10 + *texte++ - '0';
  if (jour && apres(texte, "er")) texte += 2;
  if (jour) texte += strspn(texte, " ");
  for (int i = 0; i < 12; i++) {
    const char *fin = apres(texte, MOIS[i]);
    if (fin == 0) continue;
    token->jour = jour;
    token->mois = i + 1;
    if (sscanf(fin, " %4d%n", &annee, &lus) == 1 && annee > 2000) {
      token->annee = annee;
      fin += lus;
    }
    token->fin = fin;
    return fin;
  }
  return 0;
}

/* IMPRIME-05 */
static const char *lire_heure(const char *texte, Token *token) {
  int lus = 0;
  token->debut = texte;
  if (sscanf(texte, "%2dh%n", &token->heure, &lus) != 1 || lus == 0) return 0;
  texte += lus;
  if (is_digit(texte[0]) && is_digit(texte[1])) {
    token->minute = (texte[0] - '0') * 10 + texte[1] - '0';
    texte += 2;
  }
  token->fin = texte;
  return texte;
}

/* IMPRIME-06 */
static int lire_mots(const char *texte, Token *token) {
  static const char *const MOTS[] = {"deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"};
  const char *place;

  *token = (Token){.puissance = 1};
  if (strstr(texte, "la moitie")) {
    token->nombre = 50 * 10000;
    token->signe = '%';
    return 1;
  }
  for (int i = 0; i < 9; i++) {
    place = strstr(texte, MOTS[i]);
    if (place && (place == texte || !isalpha((unsigned char)place[-1])) &&
        !isalpha((unsigned char)place[strlen(MOTS[i])])) {
      token->nombre = (i + 2) * 10000;
      return 1;
    }
  }
  return 0;
}

/* IMPRIME-04: true if the text from one place to another is what joins the ends of a range. */
static int est_intervalle(const char *debut, const char *fin) {
  char entre[8];
  size_t n = 0;
  for (; debut < fin; debut++) {
    if (*debut == ' ') continue;
    if (n + 1 == sizeof entre) return 0;
    entre[n++] = *debut;
  }
  entre[n] = 0;
  return strcmp(entre, "a") == 0 || strcmp(entre, "-") == 0 || strcmp(entre, "au") == 0 || strcmp(entre, "et") == 0;
}

/* Every figure of a text, of one kind. */
static int lire_tous(const char *texte, const char *genre, Token *tokens) {
  const int dates = strcmp(genre, "date") == 0 || strcmp(genre, "mois") == 0, heures = strcmp(genre, "heure") == 0;
  const char *debut = texte;
  int n = 0;

  if (!dates && !heures && strpbrk(texte, "0123456789") == 0) return lire_mots(texte, &tokens[0]);
  while (*texte && n < TOKENS_MAX) {
    const int mot = texte == debut || !isalnum((unsigned char)texte[-1]); /* a figure begins a word */
    const char *fin = 0;
    tokens[n] = (Token){.puissance = 1};
    if (mot && dates) fin = lire_date(texte, &tokens[n]);
    else if (mot && heures) fin = lire_heure(texte, &tokens[n]);
    else if (mot && is_digit(*texte)) fin = lire_nombre(texte, &tokens[n]);
    if (fin) {
      n++;
      texte = fin;
    } else {
      texte++;
    }
  }
  for (int i = n - 2; i >= 0; i--) {
    if (!est_intervalle(tokens[i].fin, tokens[i + 1].debut)) continue;
    if (tokens[i].signe == 0 && tokens[i].puissance == 1) {
      tokens[i].signe = tokens[i + 1].signe;
      tokens[i].puissance = tokens[i + 1].puissance;
    }
    if (tokens[i].annee == 0) tokens[i].annee = tokens[i + 1].annee;
  }
  return n;
}

const char *lire_imprime(const Fragment *fragment, char *valeur, size_t size) {
  const char *genre = fragment->genre;
  const char voulu = strncmp(genre, "euros", 5) == 0 ? '$' : strcmp(genre, "pour cent") == 0 ? '%' : 0;
  char net[200], net_unite[20];
  Token tokens[TOKENS_MAX];
  Token *token;
  int n;

  normaliser(fragment->texte, net, sizeof net);
  n = lire_tous(net, genre, tokens);
  if (n == 0) return "aucun chiffre";
  if (fragment->place > n) return "pas tant de chiffres";
  if (fragment->place == 0 && n > 1) return "plusieurs chiffres, et aucune place"; /* IMPRIME-02 */
  if (fragment->place > 0 && n == 1) return "une place, pour un seul chiffre";
  token = &tokens[fragment->place ? fragment->place - 1 : 0];

  if (strcmp(genre, "heure") == 0) {
    snprintf(valeur, size, "%02d:%02d", token->heure, token->minute);
    return 0;
  }
  if (strcmp(genre, "date") == 0 || strcmp(genre, "mois") == 0) { /* IMPRIME-03 */
    if (token->annee && fragment->annee) return "une année, qui est déjà imprimée";
    if (token->annee == 0) token->annee = fragment->annee;
    if (token->annee == 0) return "aucune année";
    if (strcmp(genre, "mois") == 0) {
      snprintf(valeur, size, "%04d-%02d", token->annee, token->mois);
      return 0;
    }
    if (token->jour == 0) return "aucun jour";
    snprintf(valeur, size, "%04d-%02d-%02d", token->annee, token->mois, token->jour);
    return 0;
  }
  if (fragment->unite) { /* IMPRIME-03 */
    if (token->signe) return "une unité, qui est déjà imprimée";
    normaliser(fragment->unite, net_unite, sizeof net_unite);
    lire_unite(net_unite, token);
  }
  if (token->signe != voulu) return "une autre unité";
  token->nombre *= token->puissance;
  if (token->nombre % 10000 == 0) {
    snprintf(valeur, size, "%" PRId64, token->nombre / 10000);
  } else {
    snprintf(valeur, size, "%" PRId64 ".%04" PRId64, token->nombre / 10000, token->nombre % 10000);
    while (valeur[strlen(valeur) - 1] == '0') valeur[strlen(valeur) - 1] = 0;
  }
  return 0;
}
