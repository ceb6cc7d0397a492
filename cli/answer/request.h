/* request.h: a saved query of the reference, and the values that its parameters are given. */
#ifndef SEGUR_REQUEST_H
#define SEGUR_REQUEST_H

#include "input.h"

#define PARAMETERS_MOST 16

/* What a user gives a parameter. */
typedef struct Value {
  const char *name;
  const char *text;
} Value;

typedef struct Request {
  sqlite3 *reference;
  sqlite3_stmt *query; /* its row of `requetes`, whose columns are: */
  Value values[PARAMETERS_MOST];
  int count;
} Request;

enum { REQUETE, TITRE, QUESTION, LECTURE, VUE, SQL, ECRAN, TOTAL, SOURCES, EXTENSION };

/* What the row of the query says there; 0 for nothing. */
const char *query_text(const Request *request, int column);

/* Finds a query by its name, or else says which are near. Another one may have been found before. */
int find_query(Request *request, const char *name);

/* The same query with the values of another. */
int find_with_values(Request *request, const char *name, const Request *other);

/* Takes an argument « parameter=value », which is cut in place; checks it against what the base knows. */
int take_value(Request *request, const Base *base, char *argument);

/* Refuses a query that lacks a parameter without which it means nothing. */
int check_required(const Request *request);

/* The value that a parameter was given, or 0. */
const char *value_of(const Request *request, const char *name);

/* Prepares the query, its parameters bound: those that have no value are NULL, which means their default. A file is
** handed over by pieces. 0, and says so, if that fails. */
sqlite3_stmt *prepare_query(const Request *request, const Base *base, InputFile *input);

#endif
