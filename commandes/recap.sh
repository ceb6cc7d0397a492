#!/bin/sh
# recap                      le récapitulatif : le budget par couloir
set -eu
exec sh "$racine/commandes/requete.sh" recapitulatif "$@"
