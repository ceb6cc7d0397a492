#!/bin/sh
# shell [SQL]                sqlite3 sur la base de référence, extension chargée
set -eu
. "$RACINE/commandes/lib/preparer.sh"

preparer segur base
# Read-only: the reference database is made from seed/, and only there may it change.
exec sqlite3 -box -readonly -cmd "$(charger_extension)" "$RACINE/build/release/segur.db" "$@"
