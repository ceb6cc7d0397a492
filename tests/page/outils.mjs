// outils.mjs: what the tests of the page share: Chromium, without a network; what is expected and what is got; what
// the base and the program say.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

export const [page, base, segur, dossier] = process.argv.slice(2);
export const requerir = createRequire(new URL('../../page/', import.meta.url));
const { chromium } = requerir('playwright-core');
let essais = 0;
let fautes = 0;

export function verifier(nom, voulu, obtenu) {
  essais += 1;
  const [a, b] = [voulu, obtenu].map((valeur) => JSON.stringify(valeur));
  if (a === b) return;
  fautes += 1;
  console.log(`${nom}\n  expected: ${a}\n  got:      ${b}`);
}
export const vrai = (nom, obtenu) => verifier(nom, true, Boolean(obtenu));
export const lire = (sql) =>
  JSON.parse(
    execFileSync('sqlite3', ['-init', '/dev/null', '-readonly', '-json', base, sql], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    }) || '[]',
  );
/** A text as one compares it: blanks alike. */
export const nus = (texte) =>
  texte
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

mkdirSync(dossier, { recursive: true });
const navigateur = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page that is open, its engine ready; what it asked of the network, and what its policy refused. */
export async function ouvrir(hash = '', options = {}) {
  const { largeur = 1280, hauteur = 800, theme = 'light', avant, js = true } = options;
  const contexte = await navigateur.newContext({
    viewport: { width: largeur, height: hauteur },
    colorScheme: theme,
    offline: true,
    javaScriptEnabled: js,
    locale: 'fr-FR',
    acceptDownloads: true,
    ...options.contexte,
  });
  const onglet = await contexte.newPage();
  onglet.setDefaultTimeout(120000); // a slow machine is no fault
  const suivi = { demandes: [], erreurs: [] };
  onglet.on('request', (demande) => suivi.demandes.push(demande.url()));
  onglet.on('pageerror', (erreur) => suivi.erreurs.push(erreur.message));
  onglet.on('console', (ligne) => {
    if (ligne.type() === 'error') suivi.erreurs.push(ligne.text());
  });
  if (avant) await onglet.addInitScript(avant);
  await onglet.goto(`file://${options.page ?? page}${hash}`);
  if (js && !options.sansMoteur)
    await onglet.waitForSelector('html[data-outils=prets]', { timeout: 15000 }).catch((erreur) => {
      console.log(hash.slice(0, 60), suivi.erreurs);
      throw erreur;
    });
  return { onglet, suivi, contexte };
}

/** Clicks, and takes the file that comes: its path, and its name. */
export async function prendre(onglet, selecteur) {
  const [fichier] = await Promise.all([onglet.waitForEvent('download'), onglet.locator(selecteur).first().click()]);
  return { chemin: await fichier.path(), nom: fichier.suggestedFilename(), fichier };
}

/** The end of a test: at least so many checks, and nothing wrong. */
export async function finir(moins) {
  await navigateur.close();
  console.log(`${essais} checks, ${fautes} wrong`);
  process.exit(fautes > 0 || essais < moins ? 1 : 0);
}
