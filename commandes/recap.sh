#!/bin/sh
# recap                      le récapitulatif : le budget par couloir
set -eu
. "$RACINE/commandes/lib/preparer.sh"
preparer
exec "$programme" recap "$@"
