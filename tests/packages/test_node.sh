#!/bin/sh
# The npm package, in an empty project: on two versions of node, by both ways to load it, with the types that an editor
# reads.
set -u
. "$RACINE/tests/outils.sh"
cd "$dossier" || exit 1
paquet=$(echo "$RACINE"/build/paquets/segur-*.tgz)
{ npm init -y && env npm_config_nodedir=/usr npm install --silent --no-fund --no-audit "$paquet" better-sqlite3@12 \
  node@22 typescript@5.9.3 @types/node@22 publint@0.3.25; } >journal 2>&1 || cat journal

cat >lie.mjs <<'JS'
import Database from "better-sqlite3";
import { databasePath, getLoadablePath, pagePath } from "segur";
import { readFileSync } from "node:fs";
const db = new Database(databasePath, { readonly: true });
db.loadExtension(getLoadablePath());
console.log(db.prepare("SELECT sons_lab(80) AS ht").get().ht, db.prepare("SELECT total FROM recapitulatif WHERE couloir = 'Total'").get().total);
console.log(readFileSync(pagePath, "utf8").slice(0, 15));
JS
cat >commun.cjs <<'JS'
const { DatabaseSync } = require("node:sqlite");
const { databasePath, getLoadablePath } = require("segur");
const db = new DatabaseSync(databasePath, { readOnly: true, allowExtension: true });
db.loadExtension(getLoadablePath());
console.log(db.prepare("SELECT sons_lab(80) AS ht").get().ht, db.prepare("SELECT total FROM recapitulatif WHERE couloir = 'Total'").get().total);
Object.defineProperty(process, "arch", { value: "vax" });
try { getLoadablePath(); } catch (error) { console.log(error.message); }
JS
# better-sqlite3 is compiled for the node of the machine; node:sqlite needs a later one.
echo "node $(node --version), node $(node_modules/.bin/node --version)"
verifier 'two versions' oui "$([ "$(node --version)" != "$(node_modules/.bin/node --version)" ] && echo oui)"
verifier 'better-sqlite3' '38565 1 251
<!DOCTYPE html>' "$(node lie.mjs 2>&1)"
machines=$(cd node_modules/segur/machines && printf '%s, ' * | sed 's/, $//')
verifier 'node:sqlite' "38565 1 251
segur : pas d'extension pour linux-vax ; il y en a pour $machines" \
  "$(node_modules/.bin/node --no-warnings commun.cjs 2>&1)"
verifier "both ways, on each" "ok ok" "$(for node in node node_modules/.bin/node; do
  $node -e 'require("node:fs").accessSync(require("segur").getLoadablePath()); import("segur").then((m) => require("node:fs").accessSync(m.getLoadablePath())).then(() => process.stdout.write("ok "))'
done | sed 's/ $//')"

printf 'import { databasePath, getLoadablePath } from "segur";\nexport const a: string = getLoadablePath() + databasePath;\nexport const b: number = getLoadablePath();\n' >types.mts
printf 'import segur = require("segur");\nexport const a: string = segur.pagePath;\n' >types.cts
verifier 'its types' "types.mts(3,14): error TS2322: Type 'string' is not assignable to type 'number'." \
  "$(node_modules/.bin/tsc --strict --noEmit --module nodenext --types node types.mts types.cts)"
contenir 'publint' 'All good!' "$(node_modules/.bin/publint node_modules/segur 2>&1)"
conclure
