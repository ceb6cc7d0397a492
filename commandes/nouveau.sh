#!/bin/sh
# nouveau FICHIER            crée votre base, pour vos dossiers et les registres
set -eu
. "$RACINE/commandes/lib/preparer.sh"
preparer
exec "$programme" nouveau "$@"
