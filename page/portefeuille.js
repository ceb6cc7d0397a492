// portefeuille.js: in the worker: what « Mes dossiers » asks of the engine that its saved queries do not give as they
// are.
import { classeur } from './classeur.js';

/** The sheets of the workbook, as the program's (cli/rapport.c): a test compares them. */
const FEUILLES = [
  ['Résumé', 'portefeuille_resume'],
  ['Éditeurs et dispositifs', 'portefeuille_axes'],
  ['Dossiers', 'dossiers_liste'],
  ['Par état', 'portefeuille'],
  ['Avances et soldes', 'dossiers_echeances'],
  ['Trimestres', 'calendrier_trimestres'],
  ['Calendrier', 'calendrier'],
  ['Hypothèses', 'dossiers_hypotheses'],
  ['Sources des dossiers', 'dossiers_sources'],
];
/**
 * More dossiers than this, whose sheets have some fifty cells each, and a workbook takes more memory than a browser
 * gives.
 */
const DOSSIERS = 50000;

/** How to read the workbook: what each sheet says, what a status means, whose figures they are. */
function aLire({ sql }, jour, fichier) {
  const [{ debug }] = sql('SELECT segur_debug() AS debug');
  const { version, empreinte } = JSON.parse(debug);
  return [
    ['feuille, mot ou statut', 'ce que c’est', 'comment la lire'],
    ['calculé au', jour, null],
    ['fichier lu', fichier, null],
    ['bas', 'au moins, d’après ce qui est imprimé', null],
    ['ht', 'd’après les barèmes, dont une part est une hypothèse de segur : le statut le dit', null],
    ['haut', 'au plus, d’après ce qui est imprimé', null],
    ['forclos', 'perdu : la date limite est passée', null],
    ...FEUILLES.map(([nom, requete]) => [
      nom,
      ...Object.values(sql('SELECT titre, lecture FROM requetes WHERE requete = :requete', { requete })[0]),
    ]),
    ...sql('SELECT statut, libelle FROM statuts ORDER BY rang').map(({ statut, libelle }) => [statut, libelle, null]),
    [`segur ${version}`, `empreinte des chiffres ${empreinte}`, null],
  ];
}

/** A dossier by line, kept: it is looked through page by page. */
export function valoriser({ enonces, texteDe, sql }, jour) {
  sql('DROP TABLE IF EXISTS temp.liste');
  for (const { lignes } of enonces(`CREATE TEMP TABLE liste AS ${texteDe('dossiers_liste')}`, { date: jour }))
    [...lignes];
  return true;
}

/** The rows of a saved query, its header first. */
export function enLignes({ enonces, texteDe }, nom, parametres) {
  for (const { noms, lignes } of enonces(texteDe(nom), parametres)) return [noms, ...lignes];
  return [];
}

/** The same, each column with its unit. */
function avecUnites(moteur, nom, parametres) {
  const unites = new Map(
    moteur
      .sql('SELECT colonne, unite FROM requetes_colonnes WHERE requete = :nom', { nom })
      .map(({ colonne, unite }) => [colonne, unite]),
  );
  const [noms, ...lignes] = enLignes(moteur, nom, parametres);
  return [noms.map((colonne) => (unites.get(colonne) ? `${colonne} [${unites.get(colonne)}]` : colonne)), ...lignes];
}

/** The whole portfolio, as a workbook. rejets: the rejected rows, their header first. */
export function rapport(moteur, jour, rejets, fichier) {
  const [{ n }] = moteur.sql('SELECT count(*) AS n FROM dossiers');
  if (n > DOSSIERS)
    throw new Error(`un classeur de ${n} dossiers est trop grand pour un navigateur : prenez le CSV, ou la base`);
  const feuilles = FEUILLES.map(([nom, requete]) => ({ nom, lignes: avecUnites(moteur, requete, { date: jour }) }));
  feuilles.splice(1, 0, { nom: 'À lire', lignes: aLire(moteur, jour, fichier) });
  if (rejets.length > 1) feuilles.push({ nom: 'Rejets', lignes: rejets });
  return classeur(feuilles);
}
