/* embarque.c: the files that the program holds, each ended by a NUL. The build names them. */
#include "embarque.h"

#include <stdint.h>

#include "systeme.h"

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

#define HOLD(name, file) \
  __asm__(SECTION "\n.global " SYMBOL(name) "\n.balign 16\n" SYMBOL(name) ":\n.incbin \"" file "\"\n.global " SYMBOL(name##_end) "\n" \
          SYMBOL(name##_end) ":\n.byte 0\n.text\n")

HOLD(embarque_base, EMBARQUE_BASE);
#ifdef EMBARQUE_EXTENSION /* the shell that is linked in has it already */
HOLD(embarque_extension, EMBARQUE_EXTENSION);
#endif
#ifdef EMBARQUE_PAGE
HOLD(embarque_page, EMBARQUE_PAGE);
#else /* it holds none: an empty one */
const char embarque_page[] = "", embarque_page_end[] = "";
#endif
HOLD(embarque_dossiers, EMBARQUE_CLI "/dossiers.sql");
HOLD(embarque_finess, EMBARQUE_CLI "/finess.sql");
HOLD(embarque_rpps, EMBARQUE_CLI "/rpps.sql");
HOLD(embarque_moteurs, EMBARQUE_ENGINES "/commun.sql");
HOLD(embarque_duckdb, EMBARQUE_ENGINES "/duckdb.sql");
HOLD(embarque_postgresql, EMBARQUE_ENGINES "/postgresql.sql");
HOLD(embarque_spark, EMBARQUE_ENGINES "/spark.sql");
HOLD(embarque_clickhouse, EMBARQUE_ENGINES "/clickhouse.sql");
HOLD(embarque_publier, EMBARQUE_CLI "/publier.sql");
HOLD(embarque_maj, EMBARQUE_CLI "/maj.sql");
HOLD(embarque_lignes, EMBARQUE_CLI "/lignes.sql");
HOLD(embarque_livre, EMBARQUE_CLI "/livre.sql");
HOLD(embarque_livre_1, EMBARQUE_CLI "/livre-1.sql");
HOLD(embarque_livre_2, EMBARQUE_CLI "/livre-2.sql");

long long held_size(const char *held, const char *end) {
  return (long long)((uintptr_t)end - (uintptr_t)held);
}

int write_held(const char *path, const char *held, const char *end) {
  const size_t size = (size_t)held_size(held, end);
  FILE *file = open_stream(path, "wb");
  int whole;

  if (file == 0) return 0;
  whole = fwrite(held, 1, size, file) == size;
  return fclose(file) == 0 && whole;
}
