// page.mjs PAGE ROUNDS: in Chromium, each round a new window: when the page is first seen, when it answers, and how long a million of sons_lab() takes in
// it. Prints « case, round, microseconds ».
import { createRequire } from 'node:module';

const requerir = createRequire(new URL('../page/', import.meta.url));
const { chromium } = requerir('playwright-core');
const [page, rondes] = process.argv.slice(2);
const navigateur = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (let ronde = 1; ronde <= Number(rondes); ronde++) {
  const contexte = await navigateur.newContext({ offline: true });
  const onglet = await contexte.newPage();
  await onglet.addInitScript(() => new MutationObserver(() => {
    if (document.documentElement?.dataset.moteur) globalThis.vivante ??= performance.now();
  }).observe(document, { attributes: true, subtree: true }));
  await onglet.goto(`file://${page}`);
  await onglet.waitForSelector('html[data-moteur=pret]');
  const [vue, vivante, million] = await onglet.evaluate(async () => {
    const octets = async (id) => new Uint8Array(await new Response(new Blob([Uint8Array.from(atob(document.getElementById(id).textContent.trim()), (signe) => signe.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
    const ouvrier = new Worker(URL.createObjectURL(new Blob([document.getElementById('ouvrier').textContent])));
    const demander = (genre, ...donnes) => new Promise((tenir) => {
      ouvrier.onmessage = ({ data }) => tenir(data.reponse);
      ouvrier.postMessage({ numero: 1, genre, arguments: donnes });
    });
    await demander('ouvrir', await octets('moteur'), await octets('base'));
    const debut = performance.now();
    const [{ somme }] = await demander('sql', 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 1000000) SELECT sum(sons_lab(x % 120 + 1)) AS somme FROM c');
    if (!(somme > 0)) throw new Error('a sum that is none');
    return [performance.getEntriesByName('first-contentful-paint')[0].startTime, globalThis.vivante, performance.now() - debut];
  });
  for (const [cas, temps] of [['première vue', vue], ['réponse vivante', vivante], ['un million, dans la page', million]]) console.log(`${cas}\t${ronde}\t${Math.round(1000 * temps)}`);
  await contexte.close();
}
await navigateur.close();
