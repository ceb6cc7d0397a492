#!/bin/sh
# requete [NOM [param=val]]  une requête enregistrée ; sans NOM, leur liste
#
# The program does it: cli/requete.c says how.
set -eu
. "$RACINE/commandes/lib/preparer.sh"
preparer
exec "$programme" requete "$@"
