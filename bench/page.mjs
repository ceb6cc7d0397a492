// page.mjs PAGE ROUNDS: in Chromium, each round a new window: when the page is first seen, when it answers, and how
// long a million of sons_lab() takes in
// it; how long a file of dossiers takes from its choice to the last table, and a click meanwhile. Prints « case,
// round, microseconds ».
import { createRequire } from 'node:module';

const requerir = createRequire(new URL('../page/', import.meta.url));
const { chromium } = requerir('playwright-core');
const [page, rondes] = process.argv.slice(2);
const navigateur = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
/** Dossiers as people have them, of four dispositifs, one out of three with its price. */
async function lireUnFichier(ronde, combien) {
  const contexte = await navigateur.newContext({ offline: true });
  const onglet = await contexte.newPage();
  await onglet.goto(`file://${page}`);
  await onglet.waitForSelector('html[data-outils=prets]');
  const lignes = Array.from(
    { length: combien },
    (_, i) =>
      `Client ${i};${['SGL', 'RIS', 'LOINC', 'LGC'][i % 4]};${i % 4 === 1 ? '' : 1 + (i % 90)};${
        i % 4 === 1 ? 1000 + i : ''};${i % 3 ? '' : '12 345,67'};${
          ['commande', 'Avance reçue', 'prestation', 'soldé'][i % 4]};Éditeur ${i % 20}`,
  );
  await onglet.evaluate(() =>
    new MutationObserver(() => {
      if (document.querySelector('#liste')) globalThis.fini ??= performance.now();
    }).observe(document.querySelector('#portefeuille'), { childList: true, subtree: true }),
  );
  await onglet.setInputFiles('#fichier', {
    name: 'dossiers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['Nom du client;Logiciel;Nombre de sites;Examens par an;Prix facturé HT;Statut;Éditeur', ...lignes].join('\r\n'),
    ),
  });
  // a small one may be over
  await onglet.waitForSelector('#depot-etat:not([hidden])', { timeout: 5000 }).catch(() => {});
  const [debut, clic] = await onglet.evaluate(async () => {
    const debut = performance.now();
    document.querySelector('[data-chiffre="enveloppes/programme"]').click();
    while (!document.querySelector('#panneau').open)
      await new Promise((tenir) => {
        setTimeout(tenir, 5);
      });
    return [debut, performance.now() - debut];
  });
  await onglet.waitForFunction(() => globalThis.fini, null, { timeout: 120000 });
  const duree = (await onglet.evaluate(() => globalThis.fini)) - debut;
  console.log(`${combien} dossiers, tout montré\t${ronde}\t${Math.round(1000 * duree)}`);
  console.log(`un clic, ${combien} dossiers en cours\t${ronde}\t${Math.round(1000 * clic)}`);
  await contexte.close();
}

for (let ronde = 1; ronde <= Number(rondes); ronde++) {
  const contexte = await navigateur.newContext({ offline: true });
  const onglet = await contexte.newPage();
  await onglet.addInitScript(() =>
    new MutationObserver(() => {
      if (document.documentElement?.dataset.moteur) globalThis.vivante ??= performance.now();
    }).observe(document, { attributes: true, subtree: true }),
  );
  await onglet.goto(`file://${page}`);
  await onglet.waitForSelector('html[data-moteur=pret]');
  const [vue, vivante, million] = await onglet.evaluate(async () => {
    const octets = async (id) =>
      new Uint8Array(
        await new Response(
          new Blob([
            Uint8Array.from(atob(document.getElementById(id).textContent.trim()), (signe) => signe.charCodeAt(0)),
          ])
            .stream()
            .pipeThrough(new DecompressionStream('gzip')),
        ).arrayBuffer(),
      );
    const ouvrier = new Worker(URL.createObjectURL(new Blob([document.getElementById('ouvrier').textContent])));
    const demander = (genre, ...donnes) =>
      new Promise((tenir) => {
        ouvrier.onmessage = ({ data }) => tenir(data.reponse);
        ouvrier.postMessage({ numero: 1, genre, arguments: donnes });
      });
    await demander('ouvrir', await octets('moteur'), await octets('base'));
    const debut = performance.now();
    const [{ somme }] = await demander(
      'sql',
      'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 1000000) SELECT sum(sons_lab(x % ' +
        '120 + 1)) AS somme FROM c',
    );
    if (!(somme > 0)) throw new Error('a sum that is none');
    return [
      performance.getEntriesByName('first-contentful-paint')[0].startTime,
      globalThis.vivante,
      performance.now() - debut,
    ];
  });
  for (const [cas, temps] of [
    ['première vue', vue],
    ['réponse vivante', vivante],
    ['un million, dans la page', million],
  ])
    console.log(`${cas}\t${ronde}\t${Math.round(1000 * temps)}`);
  await contexte.close();
  for (const combien of [10000, 200000]) await lireUnFichier(ronde, combien);
}
await navigateur.close();
