/* archive.h: what a zip says of its parts. */
#ifndef SEGUR_ARCHIVE_H
#define SEGUR_ARCHIVE_H

/* How many bytes a part of a zip has, unpacked; -1 if the file is no zip, or has no such part. */
long long part_size(const char *path, const char *part);

#endif
