#!/bin/sh
# shell [SQL]                sqlite3 sur la base de référence, extension chargée
set -eu
. "$racine/commandes/lib/preparer.sh"

preparer segur base
# Read-only: the reference database is made from seed/, and only there may it change.
exec sqlite3 -box -readonly -cmd "$(charger_extension)" "$racine/build/release/segur.db" "$@"
