// dossiers.js: « Mes dossiers »: the reader's own clients, which stay in this tab. They are read and valued by an engine of their own, which may be stopped.
import exemple from '../docs/dossiers.csv';
import { enregistrer } from './fichiers.js';
import { demarrer, octetsDe } from './moteurs.js';
import { colonnes, constat, ecartees, echeances, etats, fautes, liste, messages, parEtat, pourquoi, resume } from './rendu_dossiers.js';

const un = (selecteur) => document.querySelector(selecteur);
const PAGE = 100; // dossiers on a page
const MONTREES = 50; // rejected rows that may be corrected here
const MODELE = '\ufeffreference;structure;dispositif;vague;quantite;quantite_2;quantite_3;editeur;etat;date_commande;prix\r\n';

let moteur = null; // none before the first file
let base = null; // the bytes of the base that holds the dossiers; null: none
let dernier = null; // the last file, which is read again when a word of it is mapped otherwise: its bytes, its name, the base before it
let rejets = []; // the rejected rows of the last file, the header first
let rejetsEcrits = []; // the same, as the program writes them
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

/** Does something long: says so, and forgets it if it is stopped. */
async function travailler(etape, faire) {
  dire(etape);
  try {
    moteur ??= await demarrer(base, (suite) => dire(`${suite[0].toUpperCase()}${suite.slice(1)}…`));
    await faire();
  } catch (erreur) {
    zone('fautes').innerHTML = erreur.arrete ? '<p>Arrêté : rien n’a changé.</p>' : fautes([erreur.message]);
  } finally {
    dire(null);
  }
}

async function lireSens() {
  const dits = await moteur.sql(`SELECT colonne, libelle FROM requetes_colonnes WHERE requete = 'fichier_dossiers' AND colonne IN ('reference', 'structure', 'dispositif', 'vague', 'quantite', 'quantite_2', 'quantite_3', 'editeur', 'etat', 'date_commande') ORDER BY rang`);
  const comptes = await moteur.sql('SELECT assiette, group_concat(DISTINCT libelle) AS libelle FROM assiettes GROUP BY assiette ORDER BY assiette');
  const mots = (texte) => texte.replace(/ ;.*$/, '').replace(/, AAAA-MM-JJ/, '').replace(/, 1 si.*$/, '');
  return {
    colonnes: [...dits.map(({ colonne, libelle }) => [colonne, `${colonne} : ${mots(libelle)}`]), ['prix', 'prix : prix facturé, en euros HT'], ...comptes.map(({ assiette, libelle }) => [assiette, `${assiette} : ${libelle}`])],
    etats: (await moteur.sql('SELECT etat, libelle FROM etats ORDER BY rang')).map(({ etat, libelle }) => [etat, `${etat} : ${libelle}`]),
  };
}

const estUneBase = (octets) => new TextDecoder('latin1').decode(octets.subarray(0, 15)) === 'SQLite format 3';

/** Reads a file into a base. mots: what its columns and its states are said to be. */
async function lire({ octets, nom, avant }, mots = []) {
  await travailler(`Lecture de « ${nom} »…`, async () => {
    await moteur.demander('rouvrir', avant ?? await octetsDe('base'));
    sens ??= await lireSens();
    const lu = await moteur.demander(estUneBase(octets) ? 'reprendre' : 'importer', { octets, nom, mots });
    dernier = { octets, nom, avant, mots };
    const manque = lu.fautes.length > 0;
    zone('fautes').innerHTML = manque ? fautes(lu.fautes) : '';
    zone('messages').innerHTML = messages(lu.messages);
    const aRevoir = manque || lu.colonnes.some((colonne) => colonne.lue === null) || lu.etats.some((etat) => !etat.connu);
    un('#correspondances').hidden = lu.colonnes.length === 0;
    un('#correspondances').open = manque || mots.length > 0; // who maps a column has others to map
    un('#correspondances summary').textContent = `Colonnes et états${aRevoir ? ' : tout n’est pas reconnu' : ' : tout est reconnu'}`;
    zone('colonnes').innerHTML = lu.colonnes.length ? colonnes(lu.colonnes, sens.colonnes) : '';
    zone('etats').innerHTML = lu.etats.length ? etats(lu.etats, sens.etats) : '';
    if (manque) {
      if (base) await moteur.demander('rouvrir', base);
      return;
    }
    rejetsEcrits = lu.rejets;
    rejets = lu.rejets.length ? (await moteur.sql(`SELECT valeurs FROM csv_lignes(:texte, '{"entete":false}')`, { texte: lu.rejets.join('\n') })).map(({ valeurs }) => JSON.parse(valeurs)) : [];
    base = await moteur.demander('serialiser');
    await montrer();
  });
}

/** All that the base says of the dossiers, the totals first. */
async function montrer() {
  const date = un('#jour').value;
  zone('rejets').innerHTML = rejets.length > 1 ? ecartees(rejets, MONTREES) : '';
  const [{ n }] = await moteur.sql('SELECT count(*) AS n FROM dossiers');
  un('#portefeuille').hidden = n === 0;
  if (n === 0) {
    zone('fautes').innerHTML = fautes(['Aucune ligne n’a pu être lue : chacune est ci-dessous, avec ce qui l’empêche.']);
    base = null;
    return;
  }
  dire('Calcul des totaux…');
  const lignes = await moteur.requete('portefeuille_resume', { date });
  zone('constat').innerHTML = constat(lignes);
  zone('resume').innerHTML = resume(lignes);
  dire('Calcul des échéances…');
  zone('echeances').innerHTML = echeances(await moteur.requete('calendrier', { date }), await moteur.requete('planning'), tout.sources);
  zone('etat').innerHTML = parEtat(await moteur.requete('portefeuille', { date }));
  dire('Calcul de chaque dossier…');
  await moteur.demander('valoriser', date);
  debut = 0;
  await montrerListe();
}

async function montrerListe() {
  const filtre = un('#filtre').value;
  const ou = "WHERE instr(csv_mot(concat_ws(' ', structure, reference, dispositif, editeur, etat)), csv_mot(:filtre)) > 0";
  const [{ combien }] = await moteur.sql(`SELECT count(*) AS combien FROM liste ${ou}`, { filtre });
  const lignes = await moteur.sql(`SELECT * FROM liste ${ou} ORDER BY rowid LIMIT ${PAGE} OFFSET :debut`, { filtre, debut });
  zone('liste').innerHTML = liste({ lignes, combien, debut, filtre });
}

async function expliquer(dossier) {
  const [ligne] = await moteur.sql('SELECT * FROM liste WHERE dossier = :dossier', { dossier });
  const parts = (await moteur.requete('dossiers_echeances', { date: un('#jour').value })).filter((part) => part.dossier === dossier);
  const details = await moteur.sql('SELECT * FROM dossiers_detail WHERE dossier = :dossier', { dossier });
  ouvrirPanneau(pourquoi({ ligne, parts, details }));
}

/** The rejected rows as a file, those that are shown as they were corrected there. */
function corriges() {
  const champ = (valeur) => `"${String(valeur ?? '').replace(/"/g, '""')}"`;
  const lues = rejets.map((ligne) => [...ligne]);
  document.querySelectorAll('#rejets tbody tr').forEach((ligne, rang) => ligne.querySelectorAll('input').forEach((entree) => { lues[rang + 1][Number(entree.dataset.case)] = entree.value; }));
  return lues.map((ligne) => ligne.map(champ).join(';') + '\n').join('');
}

const octetsDuTexte = (texte) => new TextEncoder().encode(texte);

async function ouvrirFichier(fichier) {
  if (fichier) await lire({ octets: new Uint8Array(await fichier.arrayBuffer()), nom: fichier.name, avant: base });
}

/** Another word for a column or a state: the file is read again, on the base that was there before it. */
function traduire({ dataset, value }) {
  const genre = 'colonne' in dataset ? 'colonne' : 'etat';
  lire(dernier, [...dernier.mots.filter((mot) => mot.genre !== genre || mot.mot !== dataset.mot), { genre, mot: dataset.mot, sens: value || null }]);
}

function effacer() {
  moteur?.finir();
  moteur = base = dernier = null;
  rejets = [];
  for (const boite of document.querySelectorAll('#dossiers [data-zone]')) boite.textContent = '';
  un('#portefeuille').hidden = un('#correspondances').hidden = true;
  un('#fichier').value = un('#colle').value = un('#filtre').value = '';
  dire(null);
  un('#fichier').focus();
}

const ACTIONS = {
  exemple: () => lire({ octets: octetsDuTexte(exemple), nom: 'exemple', avant: base }),
  modele: () => enregistrer(new Blob([MODELE], { type: 'text/csv' }), 'dossiers-modele.csv'),
  coller: () => lire({ octets: octetsDuTexte(un('#colle').value), nom: 'collé', avant: base }),
  annuler: () => {
    moteur?.finir();
    moteur = null;
  },
  relire: () => lire({ octets: octetsDuTexte(corriges()), nom: 'lignes corrigées', avant: base }),
  rejets: () => enregistrer(new Blob(['\ufeff', ...rejetsEcrits.map((ligne) => ligne + '\n')], { type: 'text/csv' }), 'segur-rejets.csv'),
  page: async (bouton) => {
    debut += PAGE * Number(bouton.dataset.page);
    await montrerListe();
  },
  pourquoi: (bouton) => expliquer(Number(bouton.dataset.pourquoi)),
  classeur: () => travailler('Écriture du classeur…', async () => enregistrer(await moteur.demander('rapport', un('#jour').value, rejets), 'segur-dossiers.xlsx')),
  csvDossiers: () => travailler('Écriture du CSV…', async () => enregistrer(await moteur.demander('tableur', 'dossiers_liste', { date: un('#jour').value }), 'segur-dossiers.csv')),
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
    await moteur.sql(`INSERT INTO dossiers (${noms.join(', ')}) SELECT ${noms.map((nom) => `value ->> '${nom}'`).join(', ')} FROM json_each(:texte)`, { texte });
    base = await moteur.demander('serialiser');
    const [{ n }] = await moteur.sql('SELECT count(*) AS n FROM dossiers');
    un('#joint').hidden = false;
    un('#joint').innerHTML = `<strong class="etat">Ce fichier contient les noms de ${n} client${n > 1 ? 's' : ''} : ne le donnez qu’à qui peut les lire.</strong>`;
    await montrer();
  });
}

export async function brancherDossiers(lu, panneau) {
  tout = lu;
  ouvrirPanneau = panneau;
  const section = un('#dossiers');
  un('#jour').value = new Date(Date.now() - 60000 * new Date().getTimezoneOffset()).toISOString().slice(0, 10); // today, here
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
      montrerListe();
    }, 250);
  });
  un('#fichier').addEventListener('click', ({ target }) => { target.value = ''; }); // the same file again is a file
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
  await reprendreCeuxDeLaPage();
}
