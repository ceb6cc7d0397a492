/* held.c: the files that the program holds, each ended by a NUL. The build names them. */
#include "held.h"

#include <stdint.h>


#ifdef __APPLE__
#define SECTION ".const_data"
#define SYMBOL(name) "_" #name
#elif defined(_WIN32)
#define SECTION ".section .rdata,\"dr\""
#define SYMBOL(name) #name
#else
#define SECTION ".section .rodata"
#define SYMBOL(name) #name
#endif

#define HOLD(name, file)                                                                                               \
  __asm__(SECTION "\n.global " SYMBOL(name) "\n.balign 16\n" SYMBOL(name) ":\n.incbin \"" file "\"\n.global " SYMBOL(  \
      name##_end) "\n" SYMBOL(name##_end) ":\n.byte 0\n.text\n")

HOLD(held_base, HELD_BASE);
#ifdef HELD_EXTENSION /* the shell that is linked in has it already */
HOLD(held_extension, HELD_EXTENSION);
#endif
#ifdef HELD_PAGE
HOLD(held_page, HELD_PAGE);
#else /* it holds none: an empty one */
const char held_page[] = "", held_page_end[] = "";
#endif
HOLD(held_dossiers, HELD_ROOT "/cli/dossiers.sql");
HOLD(held_finess, HELD_ROOT "/cli/finess.sql");
HOLD(held_rpps, HELD_ROOT "/cli/rpps.sql");
HOLD(held_moteurs, HELD_ROOT "/engines/commun.sql");
HOLD(held_duckdb, HELD_ROOT "/engines/duckdb.sql");
HOLD(held_postgresql, HELD_ROOT "/engines/postgresql.sql");
HOLD(held_spark, HELD_ROOT "/engines/spark.sql");
HOLD(held_clickhouse, HELD_ROOT "/engines/clickhouse.sql");
HOLD(held_publier, HELD_ROOT "/cli/publier.sql");
HOLD(held_maj, HELD_ROOT "/cli/maj.sql");
HOLD(held_row_digests, HELD_ROOT "/make/row_digests.sql");
HOLD(held_inventaire, HELD_ROOT "/cli/inventaire.sql");
HOLD(held_inventaire_2, HELD_ROOT "/cli/inventaire-2.sql");

long long held_size(const char *held, const char *end) {
  return (long long)((uintptr_t)end - (uintptr_t)held);
}
