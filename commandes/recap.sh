#!/bin/sh
# recap                      le récapitulatif : le budget par couloir
set -eu
exec sh "$RACINE/commandes/requete.sh" recapitulatif "$@"
