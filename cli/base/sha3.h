/* sha3.h: the digest by which maj knows a row again (FIPS 202). */
#ifndef SEGUR_SHA3_H
#define SEGUR_SHA3_H

#include "sqlite3.h"

/* Adds sha3(texte) to a connection: the SHA3-256 of a text, a BLOB of 32 bytes; NULL of NULL. It is that of the sqlite3
** shell, by which the lists of what segur had put in older bases were written. What SQLite answers. */
int add_sha3(sqlite3 *db);

#endif
