#!/bin/sh
# Superset, on the base that `segur publier` writes, as its users have it: a connection, a dataset, the data of a chart
# through its API. In the complete suite: it is 800 MB.
set -u
. "$RACINE/tests/outils.sh"
superset=$RACINE/build/superset/bin/superset
base=$dossier/segur.db
"$RACINE/build/release/segur" publier "$base" >/dev/null
cat >"$dossier/superset_config.py" <<FIN
SECRET_KEY = "$(head -c 30 /dev/urandom | base64)"
SQLALCHEMY_DATABASE_URI = "sqlite:///$dossier/superset.db"
PREVENT_UNSAFE_DB_CONNECTIONS = False
WTF_CSRF_ENABLED = False
FIN
export SUPERSET_CONFIG_PATH="$dossier/superset_config.py" FLASK_APP=superset HOME="$dossier"
for commande in 'db upgrade' 'fab create-admin --username a --firstname a --lastname a --email a@example.org --password motdepasse' init; do
  # shellcheck disable=SC2086 # words
  "$superset" $commande >"$dossier/journal" 2>&1 || tail -5 "$dossier/journal"
done
"$superset" run -p 18088 >"$dossier/serveur" 2>&1 &
serveur=$!
trap 'kill $serveur 2>/dev/null; rm -rf "$dossier"' EXIT
i=0
until curl -sf http://127.0.0.1:18088/health >/dev/null || [ $i -ge 120 ]; do i=$((i + 1)) && sleep 1; done

# The totals are those of the récapitulatif, as README prints them, in euros.
verifier 'Superset' 'True
REAL TEXT
json editeurs 126000000 usages_ville 291000000 usages_hopital 204000000
csv editeurs 126000000 usages_ville 291000000 usages_hopital 204000000' \
  "$(python3 "$RACINE/tests/packages/superset.py" "$base" 2>&1)"
if [ $fautes -gt 0 ]; then tail -5 "$dossier/serveur"; fi
conclure
