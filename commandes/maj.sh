#!/bin/sh
# maj FICHIER                met à jour les chiffres de votre base
set -eu
. "$RACINE/commandes/lib/preparer.sh"
preparer
exec "$programme" maj "$@"
