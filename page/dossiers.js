// dossiers.js: « Mes dossiers »: the reader's own clients, which stay in this tab. They are read and valued by an
// engine of their own, which may be stopped.
import exemple from '../docs/dossiers.csv';
import { enregistrer } from './fichiers.js';
import { demarrer, octetsDe } from './moteurs.js';
import {
  bornees,
  colonnes,
  constat,
  ecartees,
  echeances,
  etats,
  fautes,
  liste,
  messages,
  parEtat,
  pourquoi,
  repetees,
  resume,
  soupcon,
} from './rendu_dossiers.js';

const un = (selecteur) => document.querySelector(selecteur);
const PAGE = 100; // dossiers on a page
const MONTREES = 50; // rejected rows that may be corrected here
const MODELE =
  '\ufeffreference;structure;dispositif;vague;quantite;quantite_2;quantite_3;editeur;etat;date_commande;prix\r\n';

let moteur = null; // none before the first file
let base = null; // the bytes of the base that holds the dossiers; null: none
// the last file, which is read again when a word of it is mapped otherwise: its bytes, its name, the base
// before it, what was read
let lue = null;
let charge = ''; // the name of the last file that was loaded
let rejets = []; // the rejected rows of the last file, the header first
let rejetsEcrits = []; // the same, as the program writes them
let groupes = []; // of them, one value that is wrong in several
let sens; // what a column, and a state, may be
let debut = 0; // of the page of dossiers
let tout, ouvrirPanneau;

/** The bytes of the base with the dossiers, for another engine; null: there is none. */
export const baseDesDossiers = () => base;

function dire(etape) {
  un('#depot-etat').hidden = !etape;
  un('#depot-etape').textContent = etape ?? '';
}

const zone = (nom) => un(`#dossiers [data-zone=${nom}]`);

let suite = Promise.resolve(); // what is asked is done one thing after the other
let generation = 0; // of the dossiers: another one when they are erased

/** Does something, and says what if it may be long. Stopped, or failed, the dossiers are those of before. */
function travailler(etape, faire) {
  const sienne = generation;
  const lance = async () => {
    if (sienne !== generation) return; // they were erased since
    if (etape) {
      dire(etape);
      zone('fautes').textContent = '';
    }
    try {
      if (!moteur) {
        moteur = await demarrer(base, (avance) => dire(`${avance[0].toUpperCase()}${avance.slice(1)}…`));
        if (base && !etape) await moteur.demander('valoriser', un('#jour').value);
      }
      await faire();
    } catch (erreur) {
      moteur?.finir();
      moteur = null;
      if (sienne !== generation) return;
      zone('fautes').innerHTML = fautes(erreur.arrete ? 'Arrêté' : 'Cela n’a pas pu se faire', [
        ...(erreur.arrete ? [] : [erreur.message]),
        base ? 'Les dossiers sont ceux d’avant.' : 'Aucun dossier n’est lu.',
      ]);
      if (etape) await remontrer();
    } finally {
      if (etape && sienne === generation) dire(null);
    }
  };
  suite = suite.then(lance);
  return suite;
}

/** Shows again the dossiers that there are, after what failed. */
async function remontrer() {
  try {
    un('#portefeuille').hidden = !base;
    if (lue) dessinerLecture(lue); // the selects say again what is so
    if (!base) return;
    moteur = await demarrer(base);
    await montrer();
  } catch {
    moteur = null; // stopped again: the screen is as it was left, and the next thing begins anew
  }
}

async function lireSens() {
  const dits = await moteur.sql(
    `SELECT colonne, libelle FROM requetes_colonnes WHERE requete = 'fichier_dossiers' AND colonne IN ` +
      `('reference', 'structure', 'dispositif', 'vague', 'quantite', 'quantite_2', 'quantite_3', 'editeur', ` +
        `'etat', 'date_commande') ORDER BY rang`,
  );
  const comptes = await moteur.sql(
    'SELECT assiette, group_concat(DISTINCT libelle) AS libelle FROM assiettes GROUP BY assiette ORDER BY assiette',
  );
  const mots = (texte) =>
    texte
      .replace(/ ;.*$/, '')
      .replace(/, AAAA-MM-JJ/, '')
      .replace(/, 1 si.*$/, '');
  return {
    colonnes: [
      ...dits.map(({ colonne, libelle }) => [colonne, `${colonne} : ${mots(libelle)}`]),
      ['prix', 'prix : prix facturé, en euros HT'],
      ...comptes.map(({ assiette, libelle }) => [assiette, `${assiette} : ${libelle}`]),
    ],
    dispositifs: (await moteur.sql('SELECT DISTINCT dispositif FROM dispositifs')).map(({ dispositif }) => dispositif),
    etats: (await moteur.sql('SELECT etat, libelle FROM etats ORDER BY rang')).map(({ etat, libelle }) => [
      etat,
      `${etat} : ${libelle}`,
    ]),
  };
}

const estUneBase = (octets) => new TextDecoder('latin1').decode(octets.subarray(0, 15)) === 'SQLite format 3';

/** What was understood of a file: its columns, its states. */
function dessinerLecture({ lu, mots, origines }) {
  const [ignorees, inconnus] = [
    lu.colonnes.filter((colonne) => colonne.lue === null).length,
    lu.etats.filter((etat) => !etat.connu).length,
  ];
  un('#correspondances').hidden = lu.colonnes.length === 0;
  un('#correspondances').open = !origines && (lu.fautes.length > 0 || mots.length > 0 || ignorees + inconnus > 0);
  un('#correspondances summary').textContent =
    `Colonnes et états : ${ignorees} colonne${ignorees > 1 ? 's ignorées' : ' ignorée'}, ${inconnus} état${
      inconnus > 1 ? 's inconnus' : ' inconnu'}`;
  zone('colonnes').innerHTML = lu.colonnes.length
    ? soupcon(lu, sens.dispositifs) + colonnes(lu.colonnes, sens.colonnes)
    : '';
  zone('etats').innerHTML = lu.etats.length ? etats(lu.etats, sens.etats) : '';
}

/** What the program says of a file; of corrected rows, that the others are not in it is no news. */
function aDire(lu, origines, oubliees) {
  const dits = origines
    ? lu.messages
        .filter((message) => !message.startsWith('Absents du fichier'))
        .map((message) => message.replace(/ ; \d+ absents? du fichier, gardés?/, ''))
    : lu.messages;
  return [
    ...dits,
    ...(oubliees
      ? [
          `${oubliees} ligne${oubliees > 1 ? 's écartées' : ' écartée'} du fichier d’avant n’${
            oubliees > 1 ? 'ont' : 'a'} pas été corrigée${oubliees > 1 ? 's' : ''}, et n’${
              oubliees > 1 ? 'y sont' : 'y est'} plus.`,
        ]
      : []),
  ];
}

/**
 * Reads a file into the base that there is when its turn comes. choisir gives it, with what its columns and its
 * states are said to be.
 */
async function lire(nom, choisir) {
  await travailler(`Lecture de « ${nom} »…`, async () => {
    const demande = { nom, ...(await choisir()) };
    const { octets, avant, mots, origines } = demande;
    await moteur.demander('rouvrir', avant ?? (await octetsDe('base')));
    sens ??= await lireSens();
    const lu = await moteur.demander(estUneBase(octets) ? 'reprendre' : 'importer', { octets, nom, mots });
    if (lu.fautes.length) {
      lue = { ...demande, lu };
      zone('fautes').innerHTML = fautes('Rien n’a été chargé', lu.fautes);
      zone('messages').innerHTML = messages(lu.messages);
      dessinerLecture(lue);
      await moteur.demander('rouvrir', base ?? (await octetsDe('base')));
      if (base) await moteur.demander('valoriser', un('#jour').value);
      return;
    }
    const lues = lu.rejets.length
      ? (
          await moteur.sql(`SELECT valeurs FROM csv_lignes(:texte, '{"entete":false}')`, {
            texte: lu.rejets.join('\n'),
          })
        ).map(({ valeurs }) => JSON.parse(valeurs))
      : [];
    const nouvelle = await moteur.demander('serialiser');
    await montrer();
    const oubliees = origines || demande.encore ? 0 : Math.max(0, rejets.length - 1);
    base = un('#portefeuille').hidden ? null : nouvelle;
    lue = { ...demande, lu };
    [charge, rejetsEcrits, rejets] = [nom, lu.rejets, lues];
    if (origines) numeroter(origines);
    zone('messages').innerHTML = messages(aDire(lu, origines, oubliees));
    dessinerLecture(lue);
    groupes = rejets.length > 1 ? repetees(rejets, lu.colonnes) : [];
    zone('rejets').innerHTML = rejets.length > 1 ? ecartees(rejets, groupes, MONTREES) : '';
    un('#ecartees').hidden = rejets.length < 2;
    un('#ecartees').open = Boolean(origines);
    un('#ecartees summary').textContent = `Lignes écartées : ${rejets.length - 1}, à corriger ici`;
    const comptees =
      base && lu.colonnes.some((colonne) => colonne.lue === 'quantite')
        ? await moteur.sql(
            'SELECT dispositif, min(compte) AS compte FROM liste WHERE quantite IS NOT NULL AND compte IS NOT ' +
              'NULL GROUP BY dispositif, vague',
          )
        : [];
    zone('quantites').textContent =
      comptees.length > 1
        ? `La quantité compte, selon le dispositif : ${comptees.map(({ dispositif, compte }) => `${dispositif}, ${
          compte}`).join(' ; ')}.`
        : '';
  });
}

/** The lines of a file of corrected rows are those of the first one, in the reasons too. */
function numeroter(origines) {
  const enOrigine = (motif) =>
    motif.replace(
      /\b(lignes?(?: :)?) (\d+(?:, \d+)*)/g,
      (_, mot, numeros) =>
        `${mot} ${numeros
          .split(', ')
          .map((numero) => origines.get(Number(numero)) ?? numero)
          .join(', ')}`,
    );
  rejets.forEach((ligne, rang) => {
    if (rang === 0) return;
    const sienne = origines.get(Number(ligne[0]));
    rejetsEcrits[rang] = rejetsEcrits[rang].replace(
      /^\d+;"((?:[^"]|"")*)"/,
      (_, motif) => `${sienne};"${enOrigine(motif)}"`,
    );
    [ligne[0], ligne[1]] = [String(sienne), enOrigine(ligne[1])];
  });
}

/** The same, then where one was working: on what was read. */
async function lireIci(nom, choisir) {
  await lire(nom, choisir);
  if (document.activeElement === document.body || document.activeElement.closest('#depot, #ecartees'))
    un('#suite').focus();
}

const lireTexte = (nom, texte) => lireIci(nom, () => ({ octets: octetsDuTexte(texte), avant: base, mots: [] }));

/** All that the base says of the dossiers, the totals first. */
async function montrer() {
  const date = un('#jour').value;
  const [{ n }] = await moteur.sql('SELECT count(*) AS n FROM dossiers');
  un('#portefeuille').hidden = n === 0;
  if (n === 0) {
    zone('fautes').innerHTML = fautes('Rien n’a été chargé', [
      'Aucune ligne n’a pu être lue : chacune est ci-dessous, avec ce qui l’empêche.',
    ]);
    return;
  }
  dire('Calcul des totaux…');
  const lignes = await moteur.requete('portefeuille_resume', { date });
  zone('constat').innerHTML = constat(lignes);
  const [{ lecture }] = await moteur.sql("SELECT lecture FROM requetes WHERE requete = 'portefeuille_resume'");
  zone('resume').innerHTML = resume(lignes, lecture);
  dire('Calcul des échéances…');
  zone('echeances').innerHTML = echeances(
    await moteur.requete('calendrier', { date }),
    await moteur.requete('planning'),
    tout.sources,
  );
  zone('etat').innerHTML = parEtat(await moteur.requete('portefeuille', { date }));
  dire('Calcul de chaque dossier…');
  await moteur.demander('valoriser', date);
  const [bornes] = await moteur.sql(
    'SELECT count(*) AS n, count(haut) AS bornes, sum(CAST(round(haut * 100) AS INTEGER)) / 100.0 AS haut, sum(ht ' +
      'IS NULL) AS sans_montant FROM liste',
  );
  const sansBorne = await moteur.sql(
    "SELECT dispositif, ifnull(raison, 'rien n’est imprimé qui le borne') AS raison, count(*) AS n FROM liste " +
      "WHERE haut IS NULL GROUP BY 1, 2 ORDER BY n DESC, 1",
  );
  zone('bornes').innerHTML = bornees(bornes, sansBorne);
  debut = 0;
  await montrerListe();
}

/** A page of the dossiers, those that answer what is looked for. */
async function montrerListe() {
  const filtre = un('#filtre').value;
  const ou =
    "WHERE instr(csv_mot(concat_ws(' ', structure, reference, dispositif, editeur, etat, raison, remarque)), " +
      "csv_mot(:filtre)) > 0";
  const [{ combien }] = await moteur.sql(`SELECT count(*) AS combien FROM liste ${ou}`, { filtre });
  debut = Math.max(0, Math.min(debut, Math.floor((combien - 1) / PAGE) * PAGE));
  const lignes = await moteur.sql(`SELECT * FROM liste ${ou} ORDER BY rowid LIMIT ${PAGE} OFFSET :debut`, {
    filtre,
    debut,
  });
  zone('liste').innerHTML = liste({ lignes, combien, debut, filtre });
}

async function expliquer(dossier) {
  const [ligne] = await moteur.sql('SELECT * FROM liste WHERE dossier = :dossier', { dossier });
  const [{ sql }] = await moteur.sql("SELECT sql FROM requetes WHERE requete = 'dossiers_echeances'");
  const parts = await moteur.sql(`SELECT * FROM (${sql.replace(/;\s*$/, '')}) WHERE dossier = :dossier`, {
    dossier,
    date: un('#jour').value,
  });
  const details = await moteur.sql('SELECT * FROM dossiers_detail WHERE dossier = :dossier', { dossier });
  ouvrirPanneau(pourquoi({ ligne, parts, details }));
}

/** The rejected rows as a file, those that are shown as they were corrected there, and a group as it is replaced. */
function corriges(groupe, mise) {
  const champ = (valeur) => `"${String(valeur ?? '').replace(/"/g, '""')}"`;
  const lues = rejets.map((ligne) => [...ligne]);
  document.querySelectorAll('#rejets tbody tr').forEach((ligne, rang) =>
    ligne.querySelectorAll('input').forEach((entree) => {
      if (entree.value === entree.defaultValue.replace(/[\r\n]/g, '')) return; // what nobody touched stays
      const corrigee = lues[rang + 1];
      while (corrigee.length < lues[0].length) corrigee.push(''); // it lacked fields
      corrigee[Number(entree.dataset.case)] = entree.value;
    }),
  );
  groupe?.rangs.forEach((rang) => {
    lues[rang][groupe.colonne] = mise;
  });
  const origines = new Map(); // of the line of a row here, that of the file
  let place = 1;
  const texte = lues
    .map((ligne) => {
      origines.set(place, ligne[0]);
      const valeurs = ligne.slice(2); // not its line, nor its reason
      while (valeurs.length > lues[0].length - 2 && !valeurs.at(-1)) valeurs.pop();
      const ecrite = valeurs.map(champ).join(';') + '\n';
      place += ecrite.split('\n').length - 1;
      return ecrite;
    })
    .join('');
  return { octets: octetsDuTexte(texte), origines };
}

/** Reads corrected rows, mapped as the file was. */
function relire(groupe, mise) {
  const { octets, origines } = corriges(groupe, mise);
  const { mots } = lue;
  // until they are drawn again
  for (const bouton of document.querySelectorAll('#ecartees button')) bouton.disabled = true;
  return lireIci('lignes corrigées', () => ({ octets, avant: base, mots, origines })).then(() => {
    for (const bouton of document.querySelectorAll('#ecartees button')) bouton.disabled = false;
  });
}

const octetsDuTexte = (texte) => new TextEncoder().encode(texte);

async function ouvrirFichier(fichier) {
  if (fichier)
    await lireIci(fichier.name, async () => ({
      octets: new Uint8Array(await fichier.arrayBuffer()),
      avant: base,
      mots: [],
    }));
}

/** Another word for a column or a state: the file is read again, on the base that was there before it. */
async function traduire({ dataset, value }) {
  const genre = 'colonne' in dataset ? 'colonne' : 'etat';
  await lire(lue.nom, () => ({
    ...lue,
    encore: true,
    mots: [
      ...lue.mots.filter((mot) => mot.genre !== genre || mot.mot !== dataset.mot),
      { genre, mot: dataset.mot, sens: value || null },
    ],
  }));
  document.querySelector(`select[data-${genre}][data-mot="${CSS.escape(dataset.mot)}"]`)?.focus(); // where one was
}

/** The same value, wrong in many rows, is corrected once. */
function remplacer({ dataset: { remplacer: rang } }) {
  const mise = un(`#remplace-${rang}`).value;
  if (mise.trim()) relire(groupes[Number(rang)], mise);
  else un(`#remplace-${rang}`).focus();
}

function effacer() {
  generation++;
  suite = Promise.resolve();
  moteur?.finir();
  moteur = base = lue = null;
  rejets = [];
  rejetsEcrits = [];
  charge = '';
  document.dispatchEvent(new Event('dossiers-effaces')); // whoever shows one, or has a copy, forgets it
  for (const boite of document.querySelectorAll('#dossiers [data-zone]')) boite.textContent = '';
  un('#portefeuille').hidden = un('#correspondances').hidden = un('#ecartees').hidden = true;
  un('#fichier').value = un('#colle').value = un('#filtre').value = '';
  dire(null);
  un('#fichier').focus();
}

const ACTIONS = {
  exemple: () => lireTexte('exemple', exemple),
  modele: () => enregistrer(new Blob([MODELE], { type: 'text/csv' }), 'dossiers-modele.csv'),
  coller: () => lireTexte('collé', un('#colle').value),
  annuler: () => moteur?.finir(),
  relire: () => relire(),
  remplacer,
  rejets: () =>
    enregistrer(
      new Blob(['\ufeff', ...rejetsEcrits.map((ligne) => ligne + '\n')], { type: 'text/csv' }),
      'segur-rejets.csv',
    ),
  page: (bouton) =>
    travailler(null, async () => {
      debut += PAGE * Number(bouton.dataset.page);
      await montrerListe();
      zone('liste').querySelector('.cadre').focus();
    }),
  pourquoi: (bouton) => travailler(null, () => expliquer(Number(bouton.dataset.pourquoi))),
  classeur: () =>
    travailler('Écriture du classeur…', async () =>
      enregistrer(await moteur.demander('rapport', un('#jour').value, rejets, charge), 'segur-dossiers.xlsx'),
    ),
  csvDossiers: () =>
    travailler('Écriture du CSV…', async () =>
      enregistrer(
        await moteur.demander('tableur', 'dossiers_liste', { date: un('#jour').value }),
        'segur-dossiers.csv',
      ),
    ),
  base: () => enregistrer(new Blob([base], { type: 'application/vnd.sqlite3' }), 'segur-dossiers.db'),
  effacer: () => un('#effacer').showModal(),
  confirmer: () => {
    un('#effacer').close();
    effacer();
  },
  garder: () => un('#effacer').close(),
};

/** The dossiers that a page of « segur page --base » holds. */
async function reprendreCeuxDeLaPage() {
  const texte = un('#portefeuille-joint').textContent;
  if (!texte) return;
  await travailler('Lecture des dossiers de ce fichier…', async () => {
    sens ??= await lireSens();
    const noms = (await moteur.sql("SELECT name FROM pragma_table_info('dossiers')")).map(({ name }) => name);
    await moteur.sql(
      `INSERT INTO dossiers (${noms.join(', ')}) SELECT ${noms.map((nom) => `value ->> '${
        nom}'`).join(', ')} FROM json_each(:texte)`,
      { texte },
    );
    base = await moteur.demander('serialiser');
    const [{ n }] = await moteur.sql('SELECT count(*) AS n FROM dossiers');
    un('#joint').hidden = false;
    un('#joint').innerHTML =
      `<strong class="etat">Ce fichier contient les noms de ${n} client${
        n > 1 ? 's' : ''} : ne le donnez qu’à qui peut les lire.</strong>`;
    await montrer();
  });
}

export async function brancherDossiers(lu, panneau) {
  tout = lu;
  ouvrirPanneau = panneau;
  const section = un('#dossiers');
  // today, here
  un('#jour').value = new Date(Date.now() - 60000 * new Date().getTimezoneOffset()).toISOString().slice(0, 10);
  section.addEventListener('click', ({ target }) => {
    const bouton = target.closest('button');
    const nom = bouton && Object.keys(bouton.dataset).find((cle) => ACTIONS[cle]);
    if (nom) ACTIONS[nom](bouton);
  });
  section.addEventListener('change', ({ target }) => {
    if (target.id === 'fichier') ouvrirFichier(target.files[0]);
    else if (target.matches('select[data-mot]')) traduire(target);
    else if (target.id === 'jour' && base) travailler('Calcul…', montrer);
  });
  let attente;
  un('#filtre').addEventListener('input', () => {
    clearTimeout(attente);
    attente = setTimeout(() => {
      debut = 0;
      if (base) travailler(null, montrerListe);
    }, 250);
  });
  un('#fichier').addEventListener('click', ({ target }) => {
    target.value = '';
  }); // the same file again is a file
  const depot = un('#depot');
  depot.addEventListener('dragover', (glisse) => {
    glisse.preventDefault();
    depot.dataset.survol = '';
  });
  depot.addEventListener('dragleave', () => delete depot.dataset.survol);
  depot.addEventListener('drop', (lache) => {
    lache.preventDefault();
    delete depot.dataset.survol;
    ouvrirFichier(lache.dataTransfer.files[0]);
  });
  // beside the zone, a file does not take the place of the page
  for (const geste of ['dragover', 'drop']) document.addEventListener(geste, (evenement) => evenement.preventDefault());
  await reprendreCeuxDeLaPage();
}
