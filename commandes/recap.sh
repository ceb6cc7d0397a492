#!/bin/sh
# recap                      le récapitulatif : le budget par couloir
set -eu
set -- recapitulatif "$@"
. "$RACINE/commandes/requete.sh"
