/* embarque.h: the files that the program holds: the reference, and what it runs. */
#ifndef SEGUR_EMBARQUE_H
#define SEGUR_EMBARQUE_H

extern const char embarque_base[], embarque_base_end[]; /* segur.db */
extern const char embarque_extension[], embarque_extension_end[]; /* to be loaded by another SQLite */
extern const char embarque_page[], embarque_page_end[]; /* segur.html; empty if the program was built without it */
extern const char embarque_dossiers[], embarque_finess[], embarque_rpps[];
extern const char embarque_moteurs[], embarque_duckdb[], embarque_postgresql[], embarque_spark[], embarque_clickhouse[];
extern const char embarque_publier[], embarque_maj[], embarque_lignes[], embarque_livre[], embarque_livre_1[], embarque_livre_2[];

/* How many bytes one has, from its beginning to its end; writes it in a file, whole or false. */
long long held_size(const char *held, const char *end);
int write_held(const char *path, const char *held, const char *end);

#endif
