#!/bin/sh
# shell [FICHIER] [SQL]      sqlite3 sur la référence, ou sur votre base
set -eu
. "$RACINE/commandes/lib/preparer.sh"
preparer
exec "$programme" shell "$@"
