// construire.mjs WASM BASE SORTIE: writes the page: its first screen made by its own engine, its code bundled, all in
// one file that loads nothing. The
// same tools and the same base give the same bytes.
import { createHash, webcrypto } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { lireTout } from './donnees.js';
import { ouvrir } from './moteur.js';
import { bref, choix, desaccords, manques, pied, references, tableau } from './sections.js';

globalThis.crypto ??= webcrypto; // node 18
const [wasm, base, sortie] = process.argv.slice(2);
const ici = fileURLToPath(new URL('.', import.meta.url));

/** The functions of the extension, with their help, as docs/fonctions.md lists them. */
const FONCTIONS = [
  ...readFileSync(ici + '../docs/fonctions.md', 'utf8').matchAll(/^\| `(\w+)(\([^`]*\))` \| (.*) \|$/gm),
].map(([, nom, signature, aide]) => ({ nom, signature, aide }));

async function assembler(entree) {
  const { outputFiles } = await build({
    entryPoints: [ici + entree],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { FONCTIONS: JSON.stringify(FONCTIONS) },
    loader: { '.sql': 'text', '.csv': 'text' },
  });
  return outputFiles[0].text.trim();
}
const empreinte = (texte) => `'sha256-${createHash('sha256').update(texte).digest('base64')}'`;
// gzip has the date of its file: none here.
const emballer = (octets) => gzipSync(octets, { level: 9 }).toString('base64');

const octets = { moteur: readFileSync(wasm), base: readFileSync(base) };
const tout = await lireTout(await ouvrir(await WebAssembly.compile(octets.moteur), octets.base));
const style = await assembler('style.css');
const [principal, ouvrier] = await Promise.all([assembler('principal.js'), assembler('ouvrier.js')]);
if (/<\/script|<!--/i.test(principal + ouvrier)) throw new Error('a script that ends the script');
const parties = {
  POLITIQUE: `default-src 'none'; script-src ${empreinte(principal)} 'wasm-unsafe-eval'; style-src ${
    empreinte(style)}; worker-src blob:; img-src blob:; base-uri 'none'; form-action 'none'`,
  STYLE: style,
  BREF: bref(tout),
  CHOIX: choix(tout),
  TABLEAU: tableau(tout, 'initiale'),
  DESACCORDS: desaccords(tout),
  PIED: pied(tout),
  REFERENCES: references(tout),
  MANQUES: manques(tout),
  MOTEUR: emballer(octets.moteur),
  BASE: emballer(octets.base),
  OUVRIER: ouvrier,
  PRINCIPAL: principal,
};
writeFileSync(
  sortie,
  readFileSync(ici + 'modele.html', 'utf8').replace(/%([A-Z]+)%/g, (_, nom) => parties[nom]),
);
