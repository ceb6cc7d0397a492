// firefox.mjs PAGE: the first questions, in Firefox ESR by WebDriver BiDi; prints what it answers.
import { createRequire } from 'node:module';

const requerir = createRequire(new URL('../../page/', import.meta.url));
const puppeteer = requerir('puppeteer-core');
const navigateur = await puppeteer.launch({
  browser: 'firefox',
  executablePath: '/usr/bin/firefox-esr',
  headless: true,
});
const onglet = await navigateur.newPage();
const nus = (texte) => texte.replace(/[\u00a0\u202f]/g, ' ');
await onglet.goto(`file://${process.argv[2]}#client?d=SGL&q=12`);
await onglet.waitForSelector('html[data-moteur]', { timeout: 30000 });
console.log(await onglet.evaluate(() => document.documentElement.dataset.moteur));
console.log(
  nus(
    await onglet.evaluate(
      () => document.querySelector('#tableau-budget tfoot [data-chiffre$=total]').firstChild.textContent,
    ),
  ),
);
console.log(
  nus(await onglet.evaluate(() => document.querySelector('#reponse strong').textContent))
    .match(/[0-9][0-9 ]*[0-9]/g)
    .join(' '),
);
await onglet.evaluate(() => document.querySelector('[data-chiffre="budgets/initiale/hopital/editeurs"]').click());
await onglet.waitForSelector('#panneau[open]');
console.log(nus(await onglet.evaluate(() => document.querySelector('#panneau-titre').textContent)));
console.log(
  await onglet.evaluate(() =>
    fetch('https://example.com').then(
      () => 'passed',
      () => 'refused',
    ),
  ),
);
// The reader's dossiers, and SQL on a copy that has them.
await onglet.waitForSelector('html[data-outils=prets]');
await onglet.evaluate(() => document.querySelector('[data-exemple]').click());
await onglet.waitForSelector('#liste');
console.log(
  await onglet.evaluate(() =>
    [...document.querySelectorAll('#liste tbody th')].map((cellule) => cellule.textContent).join(', '),
  ),
);
await onglet.evaluate(() => document.querySelector('#sql-executer').click());
await onglet.waitForSelector('#resultat');
console.log(await onglet.evaluate(() => document.querySelectorAll('#resultat tbody tr').length));
await navigateur.close();
