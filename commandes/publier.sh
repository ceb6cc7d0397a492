#!/bin/sh
# publier FICHIER            une base simple pour tableaux de bord
set -eu
. "$RACINE/commandes/lib/preparer.sh"
preparer
exec "$programme" publier "$@"
