/* demande.h: a saved query of the reference, and the values that its parameters are given. */
#ifndef SEGUR_DEMANDE_H
#define SEGUR_DEMANDE_H

#include "cli.h"
#include "fichier.h"

#define PARAMETERS_MOST 16

/* What a user gives a parameter. */
typedef struct Valeur {
  const char *name;
  const char *text;
} Valeur;

typedef struct Demande {
  sqlite3 *reference;
  sqlite3_stmt *query; /* its row of `requetes`, whose columns are: */
  Valeur values[PARAMETERS_MOST];
  int count;
} Demande;

enum { REQUETE, TITRE, QUESTION, LECTURE, VUE, SQL, ECRAN, TOTAL, SOURCES, EXTENSION };

/* What the row of the query says there; 0 for nothing. */
const char *query_text(const Demande *demande, int column);

/* Finds a query by its name, or else says which are near. Another one may have been found before. */
int find_query(Demande *demande, const char *name);

/* The same query with the values of another. */
int find_with_values(Demande *demande, const char *name, const Demande *other);

/* Takes an argument « parameter=value », which is cut in place; checks it against what the base knows. */
int take_value(Demande *demande, const Base *base, char *argument);

/* Refuses a query that lacks a parameter without which it means nothing. */
int check_required(const Demande *demande);

/* The value that a parameter was given, or 0. */
const char *value_of(const Demande *demande, const char *name);

/* Prepares a statement with its first parameters bound to texts; 0, and says so, if that fails. */
sqlite3_stmt *prepare(sqlite3 *db, const char *sql, const char *first, const char *second);

/* Prepares the query, its parameters bound: those that have no value are NULL, which means their default. A file is handed over by
** pieces. 0, and says so, if that fails. */
sqlite3_stmt *prepare_query(const Demande *demande, const Base *base, Fichier *fichier);

/* Why a query stops: what the extension refuses is said in its own words. */
int fail_query(const Base *base);

/* Refuses a base without dossiers. */
int check_dossiers(const Base *base);

#endif
