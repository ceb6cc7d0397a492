/* difference.h: whether the scales of a base are those of the functions, which are the reference's. */
#ifndef SEGUR_DIFFERENCE_H
#define SEGUR_DIFFERENCE_H

#include "base.h"

/* The line that says where they are not, with its line break, to be freed by sqlite3_free(); 0 if they are. */
char *difference_of(const Base *base);

#endif
