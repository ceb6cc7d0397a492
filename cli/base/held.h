/* held.h: the files that the program holds: the reference, and what it runs. */
#ifndef SEGUR_HELD_H
#define SEGUR_HELD_H

extern const char held_base[], held_base_end[]; /* segur.db */
extern const char held_extension[], held_extension_end[]; /* to be loaded by another SQLite */
extern const char held_page[], held_page_end[]; /* segur.html; empty if the program was built without it */
extern const char held_dossiers[], held_finess[], held_rpps[];
extern const char held_moteurs[], held_duckdb[], held_postgresql[], held_spark[], held_clickhouse[];
extern const char held_publier[], held_maj[], held_row_digests[], held_inventaire[], held_inventaire_2[];

/* How many bytes one has, from its beginning to its end. */
long long held_size(const char *held, const char *end);

#endif
