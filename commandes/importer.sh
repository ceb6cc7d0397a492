#!/bin/sh
# importer QUOI FICHIER      dossiers, finess ou rpps, dans votre base (--base)
#
# The program does it: cli/importer.c says how.
set -eu
. "$RACINE/commandes/lib/preparer.sh"
preparer
exec "$programme" importer "$@"
