// sections.mjs PAGE BASE PROGRAM FOLDER: the calendar, where the figures come from, SQL: beside the base, the program,
// and rules of their own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { dossier, finir, lire, nus, ouvrir, prendre, requerir, segur, verifier, vrai } from './outils.mjs';

const axe = readFileSync(requerir.resolve('axe-core/axe.min.js'), 'utf8');
const enFrancais = (jour) => jour.split('-').reverse().join('/');
const cellules = (onglet, table) =>
  onglet.$$eval(`${table} tbody tr`, (lignes) =>
    lignes.map((ligne) => [...ligne.cells].map((cellule) => cellule.textContent)),
  );
const programme = (...mots) =>
  JSON.parse(execFileSync(segur, [...mots, '-json'], { encoding: 'utf8', maxBuffer: 1e8 }));
const JOUR = new Date().toISOString().slice(0, 10);

// 1. The calendar: each date once, a postponed one before the one that replaces it; the next one; the agenda.
{
  const { onglet, contexte, suivi } = await ouvrir('#calendrier', { contexte: { timezoneId: 'UTC' } });
  const lus = await cellules(onglet, '#jalons');
  const jalons = lire('SELECT * FROM jalons');
  verifier(
    'each date once',
    jalons
      .map(
        ({ dispositif, variante, vague, etape, date_jalon: jour }) =>
          `${dispositif}${variante ? ` ${variante}` : ''}, vague ${vague}|${etape}|${enFrancais(jour)}`,
      )
      .sort(),
    lus.map(([qui, etape, jour]) => `${qui}|${etape}|${jour.slice(0, 10)}`).sort(),
  );
  const reportees = jalons.filter(({ remplace }) => remplace);
  vrai('there are postponed ones', reportees.length > 5);
  for (const { dispositif, vague, etape, date_jalon: jour, remplace } of reportees) {
    const rang = lus.findIndex(
      ([qui, quoi, quand]) =>
        qui === `${dispositif}, vague ${vague}` && quoi === etape && quand.startsWith(enFrancais(remplace)),
    );
    verifier(
      `${dispositif} ${etape}: followed by its replacement`,
      [`reportée au ${enFrancais(jour)}`, enFrancais(jour)],
      [lus[rang][3], lus[rang + 1][2].slice(0, 10)],
    );
  }
  verifier(
    'doubtful ones',
    jalons.filter(({ doute }) => doute).length,
    lus.filter(([, , , sort]) => sort.startsWith('? douteuse')).length,
  );
  const [prochaine] = programme('requete', 'echeances');
  vrai(
    'the next one',
    nus(await onglet.locator('[data-section=prochaine]').innerText()).includes(
      `${prochaine.dispositif}, ${prochaine.etape}, ${enFrancais(prochaine.echeance.slice(0, 10))}`,
    ),
  );
  verifier('a mark for each', jalons.length, await onglet.locator('.calendrier rect').count());
  const chevauchent = await onglet.$$eval(
    '.calendrier text:not(.nom)',
    (textes) =>
      textes
        .map((texte) => texte.getBoundingClientRect())
        .filter((a, rang, tous) =>
          tous.some(
            (b, autre) =>
              autre > rang &&
              a.left < b.right - 1 &&
              b.left < a.right - 1 &&
              a.top < b.bottom - 4 &&
              b.top < a.bottom - 4,
          ),
        ).length,
  );
  verifier('no label on another', 0, chevauchent);
  const ics = readFileSync((await prendre(onglet, '[data-agenda]')).chemin, 'utf8');
  const futurs = lire(
    `SELECT date_jalon, heure FROM jalons AS j WHERE date_jalon >= '${
      JOUR}' AND doute IS NULL AND NOT EXISTS (SELECT 1 FROM jalons AS s WHERE (s.dispositif, s.vague, ` +
        `s.variante, s.etape, s.remplace) = (j.dispositif, j.vague, j.variante, j.etape, j.date_jalon))`,
  );
  verifier(
    'an event for each date to come',
    futurs
      .map(({ date_jalon: jour, heure }) =>
        heure
          ? `DTSTART;TZID=Europe/Paris:${jour.replaceAll('-', '')}T${heure.replace(':', '')}00`
          : `DTSTART;VALUE=DATE:${jour.replaceAll('-', '')}`,
      )
      .sort(),
    ics
      .split('\r\n')
      .filter((ligne) => ligne.startsWith('DTSTART') && !ligne.startsWith('DTSTART:'))
      .sort(),
  );
  vrai(
    'lines of an agenda',
    ics.split('\r\n').every((ligne) => Buffer.byteLength(ligne) <= 75) &&
      !/[^\r]\n/.test(ics) &&
      ics.includes('DTSTART;TZID=Europe/Paris:20270915T120000'),
  );
  await onglet.selectOption('#cal-dispositif', 'LGO');
  verifier(
    'of one dispositif',
    jalons.filter(({ dispositif }) => dispositif === 'LGO').length,
    (await cellules(onglet, '#jalons')).length,
  );
  await onglet.selectOption('#cal-dispositif', '');
  await onglet.check('#cal-venir');
  verifier('to come', futurs.length, (await cellules(onglet, '#jalons')).length);
  verifier('no error', [], suivi.erreurs);
  await contexte.close();
  const petite = await ouvrir('#calendrier', { largeur: 360 });
  verifier(
    'a list on a phone',
    [false, true],
    [await petite.onglet.locator('.calendrier').isVisible(), await petite.onglet.locator('.par-mois').isVisible()],
  );
  await petite.contexte.close();
}

// 2. Where the figures come from: all of them, and as the program finds them.
{
  const { onglet, contexte } = await ouvrir('#origines');
  const combien = (ou) => lire(`SELECT count(*) AS n FROM chiffres WHERE ${ou}`)[0].n;
  const constat = nus(await onglet.locator('[data-section=partage] .constat').innerText());
  verifier(
    'the finding',
    `${combien('1')} chiffres, ${lire('SELECT count(*) AS n FROM sources')[0].n} sources ; ${
      combien("confiance = 'A'")} officiels (confiance A), ${
        combien("confiance = 'D'")} connus des seuls articles dont segur est parti (D).`,
    constat,
  );
  const chercher = async (mots) => {
    await onglet.fill('#orig-mots', mots);
    const trouves = programme('requete', 'provenance', `recherche=${mots}`);
    await onglet.waitForFunction(
      (n) => document.querySelectorAll('#origines-table tbody tr').length === n,
      trouves.length,
    );
    verifier(
      `« ${mots} »`,
      trouves.map(({ libelle }) => libelle),
      (await cellules(onglet, '#origines-table')).map(([libelle]) => libelle),
    );
    return trouves;
  };
  const tous = await chercher('');
  for (const mots of ['radiologues', '8,7 M€', 'ROSP', '14/12/2023']) await chercher(mots);
  await onglet.fill('#orig-mots', '');
  await onglet.selectOption('#orig-confiance', 'D');
  await onglet.waitForFunction(
    (n) => document.querySelectorAll('#origines-table tbody tr').length === n,
    tous.filter(({ confiance }) => confiance === 'D').length,
  );
  await onglet.selectOption('#orig-confiance', '');
  await onglet.check('#orig-contredit');
  await onglet.waitForFunction(
    (n) => document.querySelectorAll('#origines-table tbody tr').length === n,
    tous.filter(({ contredit }) => contredit).length,
  );
  await onglet.fill('#orig-mots', 'zzzz');
  await onglet.waitForFunction(() =>
    document.querySelector('[data-section=origines]').textContent.includes('Aucun chiffre'),
  );
  await contexte.close();
}

// 3. SQL: each saved question; what is wrong; what does not end; what is kept where.
{
  const { onglet, contexte, suivi } = await ouvrir('#sql');
  const taper = async (texte) => {
    await onglet.locator('#sql-editeur .cm-content').click();
    await onglet.keyboard.press('Control+a');
    await onglet.keyboard.press('Delete');
    await onglet.keyboard.insertText(texte);
  };
  const executer = async () => {
    // What was written there before the click is no answer to it.
    await onglet.evaluate(() => {
      document.querySelector('#sql-etat').textContent = 'En cours…';
    });
    await onglet.click('#sql-executer');
    await onglet.waitForFunction(
      () =>
        document.querySelector('#sql-arreter').disabled &&
        document.querySelector('#sql-etat').textContent !== 'En cours…',
      null,
      { timeout: 20000 },
    );
    return nus(await onglet.locator('#sql-etat').innerText());
  };
  const questions = lire('SELECT requete FROM requetes ORDER BY requete');
  const parametres = lire('SELECT * FROM requetes_parametres ORDER BY requete, rang');
  for (const { requete } of questions) {
    await onglet.selectOption('#sql-questions', requete);
    const siens = parametres.filter((parametre) => parametre.requete === requete);
    for (const { parametre, genre, exemple } of siens) {
      if (genre === 'fichier')
        await onglet.setInputFiles(`#p-${parametre}`, fileURLToPath(new URL(`../../${exemple}`, import.meta.url)));
      else await onglet.fill(`#p-${parametre}`, exemple);
    }
    const dit = await executer();
    const attendu = programme(
      'requete',
      requete,
      ...siens.map(
        ({ parametre, genre, exemple }) =>
          `${parametre}=${genre === 'fichier' ? fileURLToPath(new URL(`../../${exemple}`, import.meta.url)) : exemple}`,
      ),
    ).length;
    vrai(
      `${requete}: ${attendu} rows, as the program: ${dit}`,
      new RegExp(
        `^(1 000 affichées sur )?${attendu.toLocaleString('fr-FR').replace(/[\u202f\u00a0]/g, ' ')} lignes? en`,
      ).test(dit),
    );
  }
  await onglet.fill('#sql-chercher', 'recapitulatif');
  vrai('they are looked for', (await onglet.locator('#sql-questions option').count()) < 6);
  // What is wrong, in French, with its place.
  await taper('SELECT couloirs FROM budgets');
  verifier('a near name', 'Erreur SQL : colonne inconnue : couloirs ; vouliez-vous couloir ?', await executer());
  verifier('its place', 'couloirs', await onglet.locator('#sql-editeur .cm-faute').innerText());
  await taper("SELECT sons_lab('douze')");
  verifier(
    'the extension’s own words',
    'Erreur SQL : sons_lab(): sites : entier attendu, reçu TEXT « douze »',
    await executer(),
  );
  await taper('SELECT * FROM budjets');
  vrai('a near table', (await executer()).includes('table inconnue : budjets ; vouliez-vous budgets'));
  await taper("SELECT 9007199254740993 AS a, NULL AS b, x'00ff' AS c, 1.5 AS d, '<b>' AS e");
  await executer();
  verifier(
    'values as they are',
    [['9007199254740993', 'NULL', 'BLOB, 2 octets', '1.5', '<b>']],
    await cellules(onglet, '#resultat'),
  );
  // What does not end is stopped; the next question is right.
  await taper('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c');
  await onglet.click('#sql-executer');
  await onglet.waitForSelector('#sql-arreter:enabled', { timeout: 1000 });
  const debut = Date.now();
  await onglet.click('#sql-arreter');
  await onglet.waitForFunction(() => document.querySelector('#sql-etat').textContent.startsWith('Arrêté'));
  vrai(`stopped in ${Date.now() - debut} ms`, Date.now() - debut < 2000);
  await taper('SELECT sons_lab(80) AS m');
  await executer();
  verifier(
    'the next answer',
    [['38565.0']],
    (await cellules(onglet, '#resultat')).map(([m]) => [Number(m).toFixed(1)]),
  );
  // A copy that one may spoil; the rest of the page has nothing of it.
  await taper('DELETE FROM budgets; SELECT count(*) AS n FROM budgets');
  vrai('spoilt here', (await executer()).includes('dans cet onglet seulement'));
  verifier(
    'and here only',
    [['0'], '1 251'],
    [
      (await cellules(onglet, '#resultat'))[0],
      nus(await onglet.locator('#tableau-budget tfoot [data-chiffre$=total]').innerText()),
    ],
  );
  await onglet.click('#sql-reinitialiser');
  await taper('SELECT count(*) AS n FROM budgets');
  await executer();
  vrai('new again', Number((await cellules(onglet, '#resultat'))[0][0]) > 20);
  // Taken away.
  await taper('SELECT * FROM chiffres');
  await executer();
  verifier(
    'CSV: a row for each figure',
    lire('SELECT count(*) AS n FROM chiffres')[0].n,
    readFileSync((await prendre(onglet, '#sql-csv')).chemin, 'utf8')
      .trimEnd()
      .split('\r\n').length - 1,
  );
  const classeur = (await prendre(onglet, '#sql-xlsx')).chemin;
  vrai(
    'a workbook',
    execFileSync('python3', ['-c', 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).namelist())', classeur], {
      encoding: 'utf8',
    }).includes('sheet1.xml'),
  );
  // More than a file takes is said; after what is wrong, nothing of before is to be taken.
  await taper('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 100001) SELECT x FROM c');
  await executer();
  verifier(
    'a file of 100 000 rows',
    100001,
    readFileSync((await prendre(onglet, '#sql-csv')).chemin, 'utf8')
      .trimEnd()
      .split('\r\n').length,
  );
  vrai(
    'the last one is said to lack',
    nus(await onglet.locator('#sql-etat').innerText()).includes(
      'Le fichier a les 100 000 premières lignes, sur 100 001.',
    ),
  );
  await taper('SELECT');
  await executer();
  vrai('nothing of before', !(await onglet.locator('#sql-outils').isVisible()));
  await onglet.click('#sql-reinitialiser');
  // Completion by the keyboard; Tab leaves.
  await taper('SELECT ');
  await onglet.keyboard.type('sons_');
  await onglet.waitForFunction(
    () =>
      document.querySelector('#sql-editeur').shadowRoot.querySelectorAll('.cm-tooltip-autocomplete li').length >= 10,
    null,
    { timeout: 5000 },
  );
  await onglet.keyboard.press('Escape');
  await onglet.keyboard.press('Tab');
  verifier('Tab leaves the editor', 'sql-executer', await onglet.evaluate(() => document.activeElement.id));
  // A link shows a question, and does not run it; the dossiers are in the copy.
  await onglet.evaluate(() => {
    location.hash = `sql?texte=${encodeURIComponent('SELECT structure FROM dossiers WHERE 1 = 1 & 1 -- 100 % +')}`;
  });
  await onglet.waitForFunction(() =>
    document
      .querySelector('#sql-editeur')
      .shadowRoot.querySelector('.cm-content')
      .textContent.includes('1 = 1 & 1 -- 100 % +'),
  );
  await onglet.click('[data-exemple]');
  await onglet.waitForSelector('#liste');
  await executer();
  verifier(
    'the reader’s dossiers',
    ['Laboratoire des Pins', 'Laboratoire du Lac', "Centre d'imagerie"],
    (await cellules(onglet, '#resultat')).map(([nom]) => nom),
  );
  verifier('no error', [], suivi.erreurs);
  await contexte.close();
}

// 4. For everyone.
for (const [theme, largeur] of [
  ['light', 1280],
  ['dark', 360],
]) {
  const { onglet, contexte } = await ouvrir('#sql', { theme, largeur });
  await onglet.click('#sql-executer');
  await onglet.waitForSelector('#resultat');
  await onglet.evaluate(axe);
  for (const section of ['calendrier', 'origines', 'sql', 'apropos']) {
    const { violations } = await onglet.evaluate(
      (nom) => globalThis.axe.run(`#${nom}`, { resultTypes: ['violations'] }),
      section,
    );
    verifier(
      `axe, ${section}, ${theme} ${largeur}`,
      [],
      violations.map(({ id, nodes }) =>
        `${id} ${nodes
          .map((noeud) => noeud.html)
          .slice(0, 2)
          .join(' ')}`.slice(0, 300),
      ),
    );
    await onglet.locator(`#${section}`).screenshot({ path: `${dossier}/${section}-${theme}-${largeur}.png` });
  }
  vrai(
    `nothing scrolls sideways, ${largeur}`,
    (await onglet.evaluate(() => document.documentElement.scrollWidth)) <= largeur,
  );
  await contexte.close();
}
await finir(95);
