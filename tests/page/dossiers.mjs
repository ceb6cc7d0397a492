// dossiers.mjs PAGE BASE PROGRAM FOLDER [PORTFOLIOS]: « Mes dossiers » of the page beside the program: the same files
// give the same words, the same rejected
// rows, the same totals. Then what the page alone does: what is mapped, corrected, stopped, forgotten.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { base, dossier, finir, nus, ouvrir, page, prendre, requerir, segur, verifier, vrai } from './outils.mjs';

const axe = readFileSync(requerir.resolve('axe-core/axe.min.js'), 'utf8');
const combien = Number(process.argv[6] ?? 100);
const JOUR = '2026-11-24';
const cp1252 = (texte) => Buffer.from(texte.replace(/€/g, '\x80').replace(/’/g, '\x92'), 'latin1');
const chemin = (nom) => `${dossier}/${nom}`;

/** The program on a file: what it says, its rejected rows, and its base. */
function parLeProgramme(nom, octets) {
  for (const reste of ['.db', '.rejets.csv']) rmSync(chemin(nom + reste), { force: true });
  writeFileSync(chemin(nom), octets);
  const dit = spawnSync(
    segur,
    ['importer', 'dossiers', chemin(nom), '--rejets', chemin(`${nom}.rejets.csv`), '--base', chemin(`${nom}.db`)],
    { encoding: 'utf8' },
  );
  const rejets = existsSync(chemin(`${nom}.rejets.csv`)) ? readFileSync(chemin(`${nom}.rejets.csv`), 'utf8') : '';
  return {
    code: dit.status,
    dit: dit.stdout.replace(/^« .* cette base a été créée\.\n/m, ''),
    erreurs: dit.stderr,
    rejets,
  };
}
const demander = (nom, requete) =>
  JSON.parse(
    execFileSync(segur, ['requete', requete, '--base', chemin(nom), `date=${JOUR}`, '-json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    }),
  );
const dossiersDe = (fichier) =>
  execFileSync('sqlite3', ['-init', '/dev/null', '-readonly', fichier, 'SELECT * FROM dossiers'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });

async function charger(onglet, nom, octets) {
  await onglet.evaluate(() =>
    document.querySelectorAll('[data-zone=fautes], [data-zone=liste]').forEach((zone) => {
      zone.textContent = '';
    }),
  );
  await onglet.setInputFiles('#fichier', { name: nom, mimeType: 'text/csv', buffer: Buffer.from(octets) });
  await onglet.waitForFunction(
    () =>
      document.querySelector('#depot-etat').hidden &&
      (document.querySelector('#liste') || document.querySelector('[data-zone=fautes]').textContent),
    null,
    { timeout: 60000 },
  );
}
async function auJour(onglet, jour) {
  await onglet.evaluate(() => {
    document.querySelector('[data-zone=resume]').textContent = '';
  });
  await onglet.fill('#jour', jour);
  await onglet.waitForFunction(
    () =>
      document.querySelector('#depot-etat').hidden &&
      document.querySelector('#resume') &&
      document.querySelector('#liste'),
  );
}
const ouvrirLesRejets = (onglet) =>
  onglet.evaluate(() => {
    document.querySelector('#ecartees').open = true;
  });
const cellules = (onglet, table) =>
  onglet.$$eval(`${table} tbody tr`, (lignes) =>
    lignes.map((ligne) => [...ligne.cells].map((cellule) => cellule.textContent)),
  );
const ecrit = (valeur) =>
  valeur === null
    ? ''
    : nus(
        valeur.toLocaleString(
          'fr-FR',
          Number.isInteger(valeur) ? {} : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
        ),
      );

// 1. A finance person's file, in Windows-1252 and in UTF-8: read as it is, as the program reads it.
const finance = [
  'Nom du client;Ville;Logiciel;Nombre de sites;Examens par an;Prix facturé HT;Statut',
  'Laboratoire Médecin;Nîmes;SGL;12;;1 234 567,89;Avance reçue',
  'Labo d’Angoulême;Angoulême;SGL;80;;;Commandé',
  'Imagerie du Lac;Annecy;RIS;;15 001;;Soldé',
  '=1+1;Paris;SGL;3;;10 000,00;commande',
  '-5;Paris;LOINC;2;;;Prestation faite',
  'Cabinet des Pins;Pau;DPI;2;;;commande',
  '',
].join('\r\n');
for (const [nom, octets] of [
  ['finance-1252.csv', cp1252(finance)],
  ['finance-utf8.csv', Buffer.from(`\ufeff${finance}`)],
]) {
  const { onglet, contexte, suivi } = await ouvrir('#dossiers');
  const attendu = parLeProgramme(nom, octets);
  await charger(onglet, nom, octets);
  verifier(
    `${nom}: the words of the program`,
    nus(attendu.dit),
    nus(await onglet.locator('[data-zone=messages]').innerText()),
  );
  await auJour(onglet, JOUR);
  verifier(
    `${nom}: the totals of the program`,
    demander(`${nom}.db`, 'portefeuille_resume').map(({ ligne, dossiers, bas, ht, haut }) => [
      ligne,
      dossiers === null ? '' : String(dossiers),
      ...[bas, ht, haut].map(ecrit),
    ]),
    (await cellules(onglet, '#resume')).map((ligne) => ligne.slice(0, 5).map(nus)),
  );
  const liste = await cellules(onglet, '#liste');
  verifier(
    `${nom}: no lost letter`,
    ['Laboratoire Médecin', 'Labo d’Angoulême', 'Imagerie du Lac', '=1+1', '-5', 'Cabinet des Pins'],
    liste.map((ligne) => ligne[0]),
  );
  verifier(`${nom}: a price bounds both ends`, ['10 000', '10 000', '10 000'], liste[3].slice(3, 6).map(nus));
  vrai(`${nom}: no amount is no zero`, nus(liste[5][4]).startsWith('?'));
  const { chemin: sorti } = await prendre(onglet, '[data-base]');
  verifier(`${nom}: the base that it gives`, dossiersDe(chemin(`${nom}.db`)), dossiersDe(sorti));
  verifier(
    `${nom}: the program opens it`,
    demander(`${nom}.db`, 'portefeuille_total'),
    JSON.parse(
      execFileSync(segur, ['requete', 'portefeuille_total', '--base', sorti, `date=${JOUR}`, '-json'], {
        encoding: 'utf8',
      }),
    ),
  );
  verifier(`${nom}: no error`, [], suivi.erreurs);
  if (nom.includes('utf8')) {
    // Files for a spreadsheet: a text that looks like a formula is a text; a number is a number.
    const csv = readFileSync((await prendre(onglet, '[data-csv-dossiers]')).chemin, 'utf8');
    vrai(
      `CSV: a formula is a text: ${csv}`,
      csv.includes(`"'=1+1"`) && csv.includes(`"'-5"`) && csv.includes('1234567,89') && csv.startsWith('\ufeff'),
    );
    verifier(
      'CSV: that of the program, byte for byte',
      execFileSync(segur, ['requete', 'dossiers_liste', '--base', chemin(`${nom}.db`), `date=${JOUR}`, '-tableur'], {
        encoding: 'utf8',
      }),
      csv,
    );
    const classeur = (await prendre(onglet, '[data-classeur]')).chemin;
    execFileSync('cp', [classeur, chemin('dossiers.xlsx')]);
    rmSync(chemin('programme.xlsx'), { force: true });
    execFileSync(segur, ['rapport', '--base', chemin(`${nom}.db`), `date=${JOUR}`, chemin('programme.xlsx')]);
    const feuilles = (fichier) =>
      JSON.parse(
        execFileSync(
          'python3',
          [
            '-c',
            `import sys, zipfile, re, json
z = zipfile.ZipFile(sys.argv[1])
print(json.dumps(re.findall(r'<sheet [^>]*name="([^"]*)"', z.read("xl/workbook.xml").decode())))`,
            fichier,
          ],
          { encoding: 'utf8' },
        ),
      );
    verifier(
      'workbook: the sheets of the program, but for that of its sources',
      feuilles(chemin('programme.xlsx')).filter((nom) => nom !== 'Sources citées'),
      feuilles(classeur),
    );
    const lues = JSON.parse(
      execFileSync(
        'python3',
        [
          '-c',
          `import sys, zipfile, json
import xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1])
n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
mots = ["".join(t.text or "" for t in s.iter(n + "t")) for s in E.fromstring(z.read("xl/sharedStrings.xml"))] if ` +
  `"xl/sharedStrings.xml" in z.namelist() else []
def lire(c):
    v = c.find(n + "v")
    if v is None: return "".join(t.text or "" for t in c.iter(n + "t")) or None
    return mots[int(v.text)] if c.get("t") == "s" else v.text if c.get("t") else float(v.text)
def place(c):
    p = 0
    for x in c.get("r"):
        if x.isalpha(): p = 26 * p + ord(x) - 64
    return p - 1
print(json.dumps([{place(c): lire(c) for c in l} for l in E.fromstring(z.read("xl/worksheets/sheet4.xml")).iter(n ` +
  `+ "row")]))
assert not any(b"<f>" in z.read(x) for x in z.namelist())`,
          classeur,
        ],
        { encoding: 'utf8' },
      ),
    );
    verifier(
      'workbook: each cell of the dossiers, and no formula',
      demander(`${nom}.db`, 'dossiers_liste').map(Object.values),
      lues.slice(1).map((ligne) => Array.from({ length: 22 }, (_, rang) => ligne[rang] ?? null)),
    );
    // Why a dossier; it is gone by Escape.
    await onglet.locator('[data-pourquoi]').first().click();
    await onglet.waitForSelector('#panneau[open]');
    const pourquoi = nus(await onglet.locator('#panneau').innerText());
    vrai(
      `why: ${pourquoi}`,
      ['Laboratoire Médecin', '12 sites', 'Avance', 'versé', 'Solde', 'perdu', 'S4'].every((mot) =>
        pourquoi.includes(mot),
      ),
    );
    await onglet.keyboard.press('Escape');
    vrai('the focus is back', await onglet.evaluate(() => 'pourquoi' in document.activeElement.dataset));
    // Looked for.
    await onglet.fill('#filtre', 'NIMES medecin');
    await onglet.fill('#filtre', 'médecin');
    await onglet.waitForFunction(() => document.querySelectorAll('#liste tbody tr').length === 1);
    // What is lost depends on the day.
    await onglet.fill('#filtre', '');
    await auJour(onglet, '2022-06-01');
    verifier(
      'nothing is lost before the first date',
      ['0', '0', '0'],
      (await cellules(onglet, '#resume'))[3].slice(2, 5).map(nus),
    );
    vrai('and nothing is said of it', !(await onglet.locator('[data-zone=echeances]').innerText()).includes('Perdu'));
    await auJour(onglet, JOUR);
    verifier(
      'nothing is due after the last one',
      ['0', '0', '0'],
      (await cellules(onglet, '#resume'))[2].slice(2, 5).map(nus),
    );
    const perdu = nus(await onglet.locator('[data-zone=echeances]').innerText());
    vrai(
      `the cause: ${perdu}`,
      perdu.includes('Perdu : 3 dossiers SGL') && perdu.includes('20/09/2023') && perdu.includes('confiance A'),
    );
    // Nothing is kept, nothing is in the address; then it is forgotten.
    verifier(
      'nothing is kept',
      [0, 0, '', 0, '#dossiers'],
      await onglet.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        location.hash,
      ]),
    );
    await onglet.click('[data-effacer]');
    await onglet.click('[data-garder]');
    vrai('kept', await onglet.locator('#liste').isVisible());
    await onglet.click('[data-effacer]');
    await onglet.click('[data-confirmer]');
    verifier(
      'forgotten',
      [false, false],
      [await onglet.locator('#portefeuille').isVisible(), (await onglet.content()).includes('Angoulême')],
    );
  }
  await contexte.close();
}

// 2. Rows that are wrong: those of the program, with its words; corrected here, they go in.
{
  const texte = [
    'structure;dispositif;quantite;etat',
    'Un;SGL;1;commande',
    'Deux;XYZ;2;commande',
    'Trois;SGL;3;commande',
    'Quatre;SGL;4;commande',
    'Cinq;SGL;5;commande',
    ';SGL;douze;commande',
    'Sept;SGL;7;commande',
    '"=1+1";RIS;beaucoup;commande',
    'Neuf;SGL;9;commande',
    '',
  ].join('\n');
  const attendu = parLeProgramme('faux.csv', texte);
  const { onglet, contexte, suivi } = await ouvrir('#dossiers');
  await charger(onglet, 'faux.csv', texte);
  verifier('the words of the program', nus(attendu.dit), nus(await onglet.locator('[data-zone=messages]').innerText()));
  await ouvrirLesRejets(onglet);
  verifier(
    'lines 3, 7 and 9',
    ['3', '7', '9'],
    (await cellules(onglet, '#rejets')).map((ligne) => ligne[0]),
  );
  verifier(
    'their reasons',
    [...attendu.rejets.matchAll(/^\d+;"((?:[^"]|"")*)"/gm)].map(([, motif]) => motif.replaceAll('""', '"')),
    (await cellules(onglet, '#rejets')).map((ligne) => ligne[1]),
  );
  verifier(
    'the file of the program, byte for byte',
    attendu.rejets,
    readFileSync((await prendre(onglet, '[data-rejets]')).chemin, 'utf8'),
  );
  await onglet.locator('#rejets input[aria-label="dispositif, ligne 3"]').fill('SGL');
  await onglet.locator('#rejets input[aria-label="structure, ligne 7"]').fill('Six');
  await onglet.locator('#rejets input[aria-label="quantite, ligne 7"]').fill('12');
  await onglet.click('[data-relire]');
  await onglet.waitForFunction(() => document.querySelectorAll('#rejets tbody tr').length === 1);
  verifier('its line is that of the file', '9', (await cellules(onglet, '#rejets'))[0][0]);
  await onglet.locator('#rejets input[aria-label^="quantite"]').fill('15 001');
  await onglet.click('[data-relire]');
  await onglet.waitForFunction(
    () => !document.querySelector('#rejets') && document.querySelectorAll('#liste tbody tr').length === 9,
  );
  verifier(
    'corrected, all are in',
    ['Un', 'Trois', 'Quatre', 'Cinq', 'Sept', 'Neuf', 'Deux', 'Six', '=1+1'],
    (await cellules(onglet, '#liste')).map((ligne) => ligne[0]),
  );
  verifier('no error', [], suivi.erreurs);
  // One value, wrong in several rows, is corrected once.
  await onglet.click('[data-effacer]');
  await onglet.click('[data-confirmer]');
  await charger(
    onglet,
    'repete.csv',
    'structure;dispositif;sites\nUn;sgl biologie;1\nDeux;SGL biologie;2\nTrois;SGL biologie;3\nQuatre;SGL biologie;4\n',
  );
  await ouvrirLesRejets(onglet);
  verifier('of one writing only', 0, await onglet.locator('[data-remplacer]').count());
  await onglet.locator('#rejets input[aria-label="dispositif, ligne 2"]').fill('SGL');
  await onglet.click('[data-relire]');
  await onglet.waitForSelector('[data-remplacer]');
  verifier(
    'their lines',
    ['3', '4', '5'],
    (await cellules(onglet, '#rejets')).map((ligne) => ligne[0]),
  );
  vrai(
    'the file of them too',
    /^3;.*\n4;.*\n5;/m.test(readFileSync((await prendre(onglet, '[data-rejets]')).chemin, 'utf8')),
  );
  await onglet.fill('#remplace-0', 'SGL');
  await onglet.click('[data-remplacer]');
  await onglet.waitForFunction(() => document.querySelectorAll('#liste tbody tr').length === 4);
  vrai(
    'what is not in the corrected rows is not said to lack',
    !(await onglet.locator('[data-zone=messages]').innerText()).includes('bsent'),
  );
  const effacer = async () => {
    await onglet.click('[data-effacer]');
    await onglet.click('[data-confirmer]');
  };
  const noms = async () => (await cellules(onglet, '#liste')).map(([nom, dispositif]) => `${nom} ${dispositif}`);
  const attendre = (n) =>
    onglet.waitForFunction(
      (combien) =>
        document.querySelector('#depot-etat').hidden && document.querySelectorAll('#liste tbody tr').length === combien,
      n,
    );
  // Done twice, it is done once: the other rows are not touched; an empty word is none.
  await effacer();
  await charger(
    onglet,
    'groupes.csv',
    'structure;dispositif;editeur\nA;XYZ;XYZ\nB;XYZ;XYZ\nC;Radio;Z\nD;Radio;Z\nE;SGL;Z\n',
  );
  await ouvrirLesRejets(onglet);
  await onglet.click('[data-remplacer="0"]');
  verifier('an empty word', 4, await onglet.locator('#rejets tbody tr').count());
  await onglet.fill('#remplace-0', 'SGL');
  await onglet.evaluate(() => {
    const bouton = document.querySelector('[data-remplacer="0"]');
    bouton.click();
    bouton.click();
  });
  await attendre(3);
  await onglet.waitForTimeout(300);
  verifier('once', ['E SGL', 'A SGL', 'B SGL'], await noms());
  verifier(
    'the others wait',
    ['Radio', 'Radio'],
    await onglet.$$eval('#rejets [data-case="3"]', (champs) => champs.map((champ) => champ.value)),
  );
  // A cell of two lines that nobody touched; a row too short, one too long; a correction that changes a dossier is
  // said; lines cited are those of the file.
  await effacer();
  await charger(
    onglet,
    'lignes.csv',
    'structure;dispositif;quantite;reference\n"Labo\ndu ' +
      'Lac";XYZ;1;\nUn;SGL;3;\nX;SGL\nY;SGL;4;;trop\n;SGL;50;\nP;XYZ;1;9\nQ;XYZ;2;9\n',
  );
  await ouvrirLesRejets(onglet);
  verifier(
    'their lines',
    ['2', '5', '6', '7', '8', '9'],
    (await cellules(onglet, '#rejets')).map(([ligne]) => ligne),
  );
  await onglet.fill('#rejets input[aria-label="dispositif, ligne 2"]', 'SGL');
  await onglet.fill('#rejets input[aria-label="quantite, ligne 5"]', '5');
  await onglet.fill('#rejets input[aria-label="champ en trop, ligne 6"]', '');
  await onglet.fill('#rejets input[aria-label="structure, ligne 7"]', 'Un');
  for (const ligne of [8, 9]) await onglet.fill(`#rejets input[aria-label="dispositif, ligne ${ligne}"]`, 'RIS');
  await onglet.click('[data-relire]');
  await attendre(4);
  verifier('as they were', ['Un SGL', 'Labo\ndu Lac SGL', 'X SGL', 'Y SGL'], await noms());
  const change = nus(await onglet.locator('[data-zone=messages]').innerText());
  vrai(
    `a change is said: ${change}`,
    change.includes('3 ajoutés, 1 mis à jour (quantite), 0 inchangé') && !change.includes('absent'),
  );
  verifier(
    'lines that are cited',
    ['reference « 9 » donnée à plusieurs lignes : 8, 9', 'reference « 9 » donnée à plusieurs lignes : 8, 9'],
    (await cellules(onglet, '#rejets')).map(([, motif]) => motif),
  );
  await charger(onglet, 'suite.csv', 'structure;dispositif\nZ;SGL\n');
  vrai(
    'what was not corrected is said to be gone',
    nus(await onglet.locator('[data-zone=messages]').innerText()).includes(
      '2 lignes écartées du fichier d’avant n’ont pas été corrigées',
    ),
  );
  // All rejected, and mapped by hand: what was mapped stays so.
  await effacer();
  await charger(onglet, 'tous.csv', 'Chez $& qui;Quoi\nA;XYZ\nB;XYZ\n');
  for (const [mot, sens] of [
    ['Chez $& qui', 'structure'],
    ['Quoi', 'dispositif'],
  ]) {
    await onglet.locator(`select[data-mot="${mot}"]`).selectOption(sens);
    await onglet.waitForFunction(
      ([voulu, valeur]) =>
        document.querySelector('#depot-etat').hidden &&
        document.querySelector(`select[data-mot="${voulu}"]`)?.value === valeur,
      [mot, sens],
    );
  }
  await onglet.waitForSelector('[data-remplacer]', { state: 'attached' });
  await ouvrirLesRejets(onglet);
  await onglet.fill('#remplace-0', 'SGL');
  await onglet.click('[data-remplacer="0"]');
  await attendre(2);
  verifier('mapped, then corrected', ['A SGL', 'B SGL'], await noms());
  // Erased, nobody shows them any more.
  await onglet.click('#sql-executer');
  await onglet.waitForSelector('#resultat');
  await onglet.locator('[data-pourquoi]').first().click();
  await onglet.waitForSelector('#panneau[open]');
  await onglet.evaluate(() => document.querySelector('[data-confirmer]').click());
  await onglet.waitForSelector('#panneau:not([open])', { state: 'attached' });
  verifier('nor the console', 0, await onglet.locator('#resultat').count());
  // No good row: an error, never a success.
  await charger(onglet, 'rien.csv', 'structure;dispositif\nUn;XYZ\n');
  vrai(
    'no good row',
    (await onglet.locator('[data-zone=fautes]').innerText()).includes('Rien n’a été chargé') &&
      !(await onglet.locator('#portefeuille').isVisible()),
  );
  // What is no file of clients, in the words of the program.
  for (const [nom, octets] of [
    ['vide.csv', ''],
    ['zip.csv', Buffer.from('PK\x03\x04zzzz')],
    ['nul.csv', Buffer.from([65, 0, 66])],
    ['seul.csv', 'structure;dispositif\n'],
    ['titres.csv', 'a;b\n1;2\n'],
    ['deux.csv', 'structure;client;dispositif\na;b;SGL\n'],
  ]) {
    const dit = parLeProgramme(nom, octets)
      .erreurs.replaceAll(chemin(nom), nom)
      .split('\n')
      .filter((ligne) => ligne && ligne !== "segur : rien n'a été chargé")
      .map((ligne) => ligne.replace(/^segur : /, ''))
      .join(' ');
    await charger(onglet, nom, octets);
    verifier(
      `${nom}: refused as by the program`,
      nus(dit),
      nus(await onglet.locator('[data-zone=fautes] .messages').innerText()),
    );
  }
  await contexte.close();
}

// 3. Columns and states that nobody knows are mapped here, and the file is read again.
{
  const { onglet, contexte } = await ouvrir('#dossiers');
  await charger(
    onglet,
    'mien.csv',
    'Chez qui;Quoi;Combien y en a-t-il;Où en est-on\nUn;SGL;12;Tout payé hier\nDeux;SGL;3;En cours chez nous\n',
  );
  vrai(
    'what is missing is said',
    nus(await onglet.locator('[data-zone=fautes]').innerText()).includes('il manque « structure »'),
  );
  verifier(
    'its columns, and their first values',
    [
      ['Chez qui', 'Un Deux'],
      ['Quoi', 'SGL'],
      ['Combien y en a-t-il', '12 3'],
      ['Où en est-on', 'Tout payé hier En cours chez nous'],
    ],
    (await cellules(onglet, '[data-zone=colonnes]')).map((ligne) => ligne.slice(0, 2).map(nus)),
  );
  const mapper = async (mot, sens) => {
    await onglet.locator(`select[data-mot="${mot}"]`).selectOption(sens);
    await onglet.waitForFunction(
      ([voulu, valeur]) =>
        document.querySelector('#depot-etat').hidden &&
        document.querySelector(`select[data-mot="${voulu}"]`)?.value === valeur,
      [mot, sens],
    );
  };
  await mapper('Chez qui', 'structure');
  await mapper('Quoi', 'dispositif');
  await mapper('Combien y en a-t-il', 'sites');
  await mapper('Où en est-on', 'etat');
  verifier('the focus stays', 'Où en est-on', await onglet.evaluate(() => document.activeElement.dataset.mot));
  await mapper('Tout payé hier', 'solde');
  await onglet.waitForSelector('#liste');
  await auJour(onglet, JOUR);
  // By hand: 12 sites are 22 500 at least, all of it paid; 3 sites as well, of a state that is not known.
  verifier(
    'mapped',
    [
      ['Un', 'SGL', 'solde', '22 500'],
      ['Deux', 'SGL', 'En cours chez nous', '22 500'],
    ],
    (await cellules(onglet, '#liste')).map((ligne) => ligne.slice(0, 4).map(nus)),
  );
  await mapper('Combien y en a-t-il', '');
  vrai(
    'ignored again',
    nus(await onglet.locator('[data-zone=messages]').innerText()).includes('« Combien y en a-t-il » ignorée'),
  );
  // Pasted, the model, the example.
  await onglet.click('[data-effacer]');
  await onglet.click('[data-confirmer]');
  await onglet.locator('#depot summary').click();
  await onglet.fill('#colle', 'client\tlogiciel\tsites\nCollé\tSGL\t12\n');
  await onglet.click('[data-coller]');
  await onglet.waitForSelector('#liste');
  verifier('pasted', 'Collé', (await cellules(onglet, '#liste'))[0][0]);
  verifier(
    'the model of the program',
    execFileSync(segur, ['importer', 'dossiers', '--modele'], { encoding: 'utf8' }),
    readFileSync((await prendre(onglet, '[data-modele]')).chemin, 'utf8'),
  );
  await contexte.close();
}

// 4. Bases: those of the program, of before; what is none, or lies.
{
  const { onglet, contexte, suivi } = await ouvrir('#dossiers');
  await charger(onglet, 'finance.db', readFileSync(chemin('finance-utf8.csv.db')));
  verifier('a base of the program', 6, (await cellules(onglet, '#liste')).length);
  await charger(onglet, 'finance.db', readFileSync(chemin('finance-utf8.csv.db')));
  vrai('a second one is refused', (await onglet.locator('[data-zone=fautes]').innerText()).includes('effacez d’abord'));
  const effacer = async () => {
    await onglet.click('[data-effacer]');
    await onglet.click('[data-confirmer]');
  };
  await effacer();
  const fabriquer = (nom, ...ordres) => {
    rmSync(chemin(nom), { force: true });
    writeFileSync(chemin(nom), readFileSync(chemin('finance-utf8.csv.db')));
    for (const ordre of ordres) execFileSync('sqlite3', ['-init', '/dev/null', '-bail', chemin(nom), ordre]);
    return readFileSync(chemin(nom));
  };
  const ancienne = execFileSync('gzip', ['-dc', fileURLToPath(new URL('../bases/version-2.db.gz', import.meta.url))], {
    maxBuffer: 1e8,
  });
  writeFileSync(chemin('ancienne.db'), ancienne);
  const dedans = Number(
    execFileSync(
      'sqlite3',
      ['-init', '/dev/null', '-readonly', chemin('ancienne.db'), 'SELECT count(*) FROM dossiers'],
      { encoding: 'utf8' },
    ),
  );
  await charger(onglet, 'ancienne.db', ancienne);
  verifier('a base of version 2', dedans, (await cellules(onglet, '#liste')).length);
  await effacer();
  for (const [nom, octets, mot] of [
    [
      'rien.db',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4000, 7)]),
      "n'est pas une base de segur",
    ],
    ['neuve.db', fabriquer('neuve.db', 'PRAGMA user_version = 99'), 'plus récent (version 99 de la base'],
    [
      'vue.db',
      fabriquer(
        'vue.db',
        'PRAGMA legacy_alter_table = 1; ALTER TABLE dossiers RENAME TO d; CREATE VIEW dossiers AS SELECT * FROM d',
      ),
      "n'est pas une base de segur",
    ],
    ['sans.db', fabriquer('sans.db', 'DELETE FROM dossiers'), "n'a aucun dossier"],
    [
      'fausse.db',
      fabriquer(
        'fausse.db',
        "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = 'CREATE TABLE dossiers (x)' WHERE name = " +
          "'dossiers'",
      ),
      '',
    ],
    ['coupee.db', readFileSync(chemin('finance-utf8.csv.db')).subarray(0, 9000), ''],
  ]) {
    await charger(onglet, nom, octets);
    vrai(
      `${nom}: refused`,
      (await onglet.locator('[data-zone=fautes]').innerText()).includes(mot) &&
        !(await onglet.locator('#portefeuille').isVisible()),
    );
  }
  await charger(onglet, 'wal.db', fabriquer('wal.db', 'PRAGMA journal_mode = WAL'));
  verifier(
    'a base in WAL mode',
    [6, true],
    [
      (await cellules(onglet, '#liste')).length,
      (await onglet.locator('[data-zone=messages]').innerText()).includes('mode WAL'),
    ],
  );
  await effacer();
  await charger(
    onglet,
    'finance.db',
    fabriquer('piege.db', 'CREATE TRIGGER t AFTER INSERT ON dossiers BEGIN DELETE FROM dossiers; END'),
  );
  verifier('its triggers are not taken', 6, (await cellules(onglet, '#liste')).length);
  await charger(onglet, 'encore.db', readFileSync(chemin('finance-utf8.csv.db')));
  vrai(
    'a base beside dossiers',
    (await onglet.locator('[data-zone=fautes]').innerText())
      .replace(/’/g, "'")
      .includes("une base se lit seule : effacez d'abord les dossiers qui sont là"),
  );
  verifier('no error', [], suivi.erreurs);
  await contexte.close();
}

// 5. A thousand éditeurs of ten dossiers each, some rows wrong, some namesakes: each portfolio, each rejected row, to
// the centime.
{
  let graine = 20261124;
  const tirer = (n) => (graine = (graine * 16807) % 2147483647) % n;
  const [dispositifs, etats] = [
    ['SGL', 'RIS', 'LGO', 'LGC', 'LOINC', 'SAS', 'MSS'],
    ['prospect', 'Commandé', 'Avance reçue', 'prestation', 'soldé', 'abandon', 'litige', ''],
  ];
  const ligne = (i, editeur) =>
    [
      tirer(40) ? `Client ${i}` : 'Client homonyme',
      dispositifs[tirer(tirer(60) ? 7 : 8)] ?? 'FAUX',
      tirer(50) ? 1 + tirer(300000) : 'beaucoup',
      etats[tirer(8)],
      tirer(6) ? '' : `${tirer(90000)},${10 + tirer(90)}`,
      editeur,
    ].join(';');
  const titre = 'structure;dispositif;quantite;etat;prix;editeur';
  const texte = [titre, ...Array.from({ length: 10000 }, (_, i) => ligne(i, `Éditeur ${i % 1000}`)), ''].join('\r\n');
  const attendu = parLeProgramme('mille.csv', texte);
  const { onglet, contexte } = await ouvrir('#dossiers');
  await charger(onglet, 'mille.csv', texte);
  verifier(
    '10 000 rows: the words of the program',
    nus(attendu.dit),
    nus(await onglet.locator('[data-zone=messages]').innerText()),
  );
  await ouvrirLesRejets(onglet);
  verifier(
    '10 000 rows: its rejected rows',
    attendu.rejets,
    readFileSync((await prendre(onglet, '[data-rejets]')).chemin, 'utf8'),
  );
  vrai('and there are some', attendu.rejets.split('\n').length > 100);
  await auJour(onglet, JOUR);
  const lues = demander('mille.csv.db', 'portefeuille');
  verifier(
    'each of the portfolios, to the centime',
    lues.map((l) =>
      [l.dispositif, l.editeur ?? '', l.etat ?? '', l.dossiers, l.bas, l.ht, l.haut, l.verse, l.a_venir, l.forclos].map(
        (valeur) => (typeof valeur === 'number' ? ecrit(valeur) : (valeur ?? '')),
      ),
    ),
    (await cellules(onglet, '[data-zone=etat]')).map((rangee) =>
      rangee.slice(0, 10).map((valeur, rang) => (rang < 3 ? valeur : nus(valeur))),
    ),
  );
  vrai(`a thousand portfolios: ${lues.length}`, new Set(lues.map(({ editeur }) => editeur)).size === 1000);
  verifier(
    'all of them',
    demander('mille.csv.db', 'portefeuille_resume')
      .slice(0, 7)
      .map(({ bas, ht, haut }) => [bas, ht, haut].map(ecrit)),
    (await cellules(onglet, '#resume')).slice(0, 7).map((rangee) => rangee.slice(2, 5).map(nus)),
  );
  verifier(
    'its dossiers',
    dossiersDe(chemin('mille.csv.db')),
    dossiersDe((await prendre(onglet, '[data-base]')).chemin),
  );
  await onglet.locator('#liste').waitFor();
  await onglet.evaluate(() => {
    for (let n = 0; n < 100; n++) document.querySelector('[data-page="1"]').click();
  });
  await onglet.waitForFunction(
    () =>
      / sur ([0-9\s]+)$/.exec(document.querySelector('#liste caption').textContent)?.[1].replace(/\s/g, '') ===
      / à ([0-9\s]+) sur/.exec(document.querySelector('#liste caption').textContent)?.[1].replace(/\s/g, ''),
  );
  await onglet.evaluate(() => {
    for (let n = 0; n < 100; n++) document.querySelector('[data-page="-1"]').click();
  });
  await onglet.waitForFunction(() => document.querySelector('#liste caption').textContent.includes(': 1 à 100'));
  await onglet.locator('[data-page="1"]').click();
  await onglet.waitForFunction(() => document.querySelector('#liste caption').textContent.includes('101 à 200'));
  await contexte.close();
  // Small files, each on its own, each on the one before: new rows, changes, namesakes.
  const une = await ouvrir('#dossiers');
  const [titres, ...toutes] = texte.split('\r\n');
  for (let n = 0; n < combien; n++) {
    const petit = [titres, ...toutes.slice(10 * n, 10 * n + 10)].join('\r\n');
    const dit = parLeProgramme('petit.csv', petit);
    await charger(une.onglet, 'petit.csv', petit);
    const obtenu = nus(await une.onglet.locator('[data-zone=messages]').innerText());
    verifier(`portfolio ${n}: words`, nus(dit.dit), obtenu);
    verifier(
      `portfolio ${n}: totals`,
      demander('petit.csv.db', 'portefeuille_resume')[0].bas === undefined
        ? null
        : ['bas', 'ht', 'haut'].map((cle) => ecrit(demander('petit.csv.db', 'portefeuille_resume')[0][cle])),
      (await cellules(une.onglet, '#resume'))[0].slice(2, 5).map(nus),
    );
    await une.onglet.click('[data-effacer]');
    await une.onglet.click('[data-confirmer]');
  }
  await une.contexte.close();
}

// 6. A large file: the page answers meanwhile, and it may be stopped; nothing has changed then.
{
  const { onglet, contexte, suivi } = await ouvrir('#dossiers');
  await charger(onglet, 'petit.csv', 'structure;dispositif;quantite\nAvant;SGL;3\n');
  const grand = [
    'structure;dispositif;quantite;etat',
    ...Array.from({ length: 200000 }, (_, i) => `Client ${i};SGL;${1 + (i % 90)};commande`),
  ].join('\n');
  await onglet.setInputFiles('#fichier', { name: 'grand.csv', mimeType: 'text/csv', buffer: Buffer.from(grand) });
  await onglet.waitForSelector('#depot-etat:not([hidden])');
  const debut = Date.now();
  await onglet.click('[data-chiffre="enveloppes/programme"]');
  await onglet.waitForSelector('#panneau[open]');
  vrai(
    `the page answers meanwhile: ${Date.now() - debut} ms`,
    Date.now() - debut < 2000 && (await onglet.locator('#depot-etat').isVisible()),
  );
  await onglet.keyboard.press('Escape');
  await onglet.click('[data-annuler]');
  await onglet.waitForFunction(() => document.querySelector('#depot-etat').hidden);
  vrai('stopped', (await onglet.locator('[data-zone=fautes]').innerText()).includes('Arrêté'));
  await charger(onglet, 'autre.csv', 'structure;dispositif;quantite\nAprès;SGL;3\n');
  await onglet.waitForFunction(() => document.querySelectorAll('#liste tbody tr').length === 2);
  verifier(
    'what was there is still there',
    ['Avant', 'Après'],
    (await cellules(onglet, '#liste')).map((rangee) => rangee[0]),
  );
  verifier('no error', [], suivi.erreurs);
  await contexte.close();
}

// 7. A page with a user's base in it: it says so; its names run nothing.
{
  const piege =
    'structure;dispositif;quantite;etat\n"</script><script>alert(1)</script>";SGL;12;commande\n"<img src=x ' +
      'onerror=alert(1)>";RIS;15001;solde\n';
  parLeProgramme('piege.csv', piege);
  rmSync(chemin('page.html'), { force: true });
  const dit = execFileSync(segur, ['page', '--base', chemin('piege.csv.db'), chemin('page.html')], {
    encoding: 'utf8',
  });
  vrai('the program warns', dit.includes('les noms de vos clients'));
  const { onglet, contexte, suivi } = await ouvrir('#dossiers', { page: chemin('page.html') });
  await onglet.waitForSelector('#liste');
  verifier(
    'the page warns',
    'Ce fichier contient les noms de 2 clients : ne le donnez qu’à qui peut les lire.',
    nus(await onglet.locator('#joint').innerText()),
  );
  verifier(
    'its clients',
    ['</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
    (await cellules(onglet, '#liste')).map((rangee) => rangee[0]),
  );
  await auJour(onglet, JOUR);
  verifier(
    'its totals',
    demander('piege.csv.db', 'portefeuille_resume').map(({ bas, ht, haut }) => [bas, ht, haut].map(ecrit)),
    (await cellules(onglet, '#resume')).map((rangee) => rangee.slice(2, 5).map(nus)),
  );
  verifier(
    'nothing was asked nor refused',
    [[], []],
    [suivi.erreurs, suivi.demandes.filter((demande) => !demande.startsWith('file://') && !demande.startsWith('blob:'))],
  );
  verifier(
    'but for its dossiers, the page itself',
    readFileSync(page, 'utf8'),
    readFileSync(chemin('page.html'), 'utf8').replace(/(id="portefeuille-joint">)\[.*?\](<\/script>)/, '$1$2'),
  );
  await contexte.close();
}

// 8. For everyone, with dossiers and rejected rows on the screen.
for (const [theme, largeur] of [
  ['light', 1280],
  ['dark', 360],
]) {
  const { onglet, contexte } = await ouvrir('#dossiers', { theme, largeur });
  await charger(
    onglet,
    'faux.csv',
    'structure;dispositif;quantite;etat;bizarre\nUn;SGL;1;litige;x\nDeux;XYZ;2;commande;y\nTrois;RIS;15001;solde;\n',
  );
  await onglet.locator('#correspondances').evaluate((boite) => {
    boite.open = true;
  });
  await onglet.evaluate(axe);
  const { violations } = await onglet.evaluate(() => globalThis.axe.run('#dossiers', { resultTypes: ['violations'] }));
  verifier(
    `axe, ${theme} ${largeur}`,
    [],
    violations.map(({ id, nodes }) =>
      `${id} ${nodes
        .map((noeud) => noeud.html)
        .slice(0, 2)
        .join(' ')}`.slice(0, 300),
    ),
  );
  vrai(
    `nothing scrolls sideways, ${largeur}`,
    (await onglet.evaluate(() => document.documentElement.scrollWidth)) <= largeur,
  );
  await onglet.locator('#dossiers').screenshot({ path: chemin(`dossiers-${theme}-${largeur}.png`) });
  await contexte.close();
}
await finir(95 + 2 * combien);
