// principal.js: what the page does: its engine, the address, the panel of a figure, the order of the table, what is
// copied.
import { brancherCalendrier } from './calendrier.js';
import { brancherConsole } from './console.js';
import { lireTout } from './donnees.js';
import { brancherDossiers } from './dossiers.js';
import { copier, enregistrer, telecharger } from './fichiers.js';
import { demarrer } from './moteurs.js';
import { avecUnite, date } from './nombres.js';
import { brancherOrigines } from './origines.js';
import { brancherClient, demandeDuClient } from './simulateur.js';
import { brancherDessins } from './graphiques.js';
import { bref, choix, desaccords, manques, notes, pied, references, tableau } from './sections.js';
import { echapper, panneau } from './rendu.js';

const un = (selecteur) => document.querySelector(selecteur);
const etat = (texte) => {
  un('#etat').textContent = texte;
};

let moteur;
let tout;
let ouvreur = null; // the button whose figure the panel shows

/** What the address says: a section, or a figure, and choices. Anything else is nothing. */
function lireAdresse() {
  const [brut, ...suite] = (location.hash.length > 20000 ? '' : location.hash.slice(1)).split('?');
  const choix = suite.join('?');
  let chemin = '';
  try {
    chemin = decodeURIComponent(brut);
  } catch {
    // it says nothing
  }
  const [section, ...reste] = chemin.split('/');
  return { section, cle: reste.join('/'), choix: new URLSearchParams(choix) };
}

function ecrireAdresse(texte, nouvelle) {
  if (location.hash === texte) return;
  history[nouvelle ? 'pushState' : 'replaceState'](null, '', texte || location.pathname);
}

const edition = () => un('input[name=edition]:checked')?.value ?? 'initiale';

function montrerTableau() {
  un('[data-section=tableau]').innerHTML = tableau(tout, edition());
  ranger();
}

// The order of the table: of what it is, and which way; none at first.
let ordre = { colonne: null, sens: 1 };

/** What a cell is worth in an order: nothing if it has no figure. */
function rangDe(cellule) {
  const texte = cellule.querySelector('.chiffre')?.firstChild.textContent ?? cellule.firstChild.textContent ?? '';
  const chiffres = texte.replace(/[^0-9,]/g, '').replace(',', '.');
  return chiffres === '' ? null : Number(chiffres);
}

function ranger() {
  const table = un('#tableau-budget');
  const boutons = [...table.querySelectorAll('.tri')];
  const colonne = boutons.findIndex((bouton) => bouton.dataset.tri === ordre.colonne);
  boutons.forEach((bouton, rang) => {
    const entete = bouton.closest('th');
    if (rang === colonne) entete.setAttribute('aria-sort', ordre.sens > 0 ? 'ascending' : 'descending');
    else entete.removeAttribute('aria-sort');
  });
  const corps = table.tBodies[0];
  const lignes = [...corps.rows];
  lignes.forEach((ligne, rang) => {
    ligne.dataset.rang ??= rang;
  });
  lignes.sort((a, b) => {
    if (colonne < 0) return a.dataset.rang - b.dataset.rang;
    const [x, y] = [a, b].map((ligne) => rangDe(ligne.cells[colonne + 1]));
    // what has no figure is last, both ways
    if (x === null || y === null) return (x === null) - (y === null) || a.dataset.rang - b.dataset.rang;
    return ordre.sens * (x - y) || a.dataset.rang - b.dataset.rang;
  });
  corps.append(...lignes);
}

/** The first click puts the greatest first; the third gives back the order of the programme. */
function trier(bouton) {
  const { tri } = bouton.dataset;
  if (ordre.colonne !== tri) ordre = { colonne: tri, sens: -1 };
  else if (ordre.sens < 0) ordre.sens = 1;
  else ordre = { colonne: null, sens: 1 };
  ranger();
  un('#tableau-budget').querySelector(`[data-tri=${tri}]`).focus();
  etat(
    ordre.colonne
      ? `Tableau trié par ${bouton.querySelector('.long').textContent}, ${ordre.sens < 0 ? 'décroissant' : 'croissant'}`
      : 'Tableau dans l’ordre du programme',
  );
}

/** The figure of the panel: its row of `provenance`. */
let montre = null;

/** A cell that is unknown in its edition, though another edition prints it. */
function casePasse(cle) {
  const cellule = tout.montants.find(
    ({ edition, couloir, poste, montant }) => montant === null && cle === `budgets/${edition}/${couloir}/${poste}`,
  );
  if (!cellule) return null;
  const { nom } = tout.couloirs.find(({ couloir }) => couloir === cellule.couloir);
  return { libelle: `${nom} : inconnu dans cette édition`, source: cellule.source, document: 'l’autre édition' };
}

async function ouvrirChiffre(cle, depuis) {
  const lignes = await moteur.requete('provenance', { recherche: cle });
  let ligne = lignes.find((trouvee) => trouvee.chiffre === cle);
  if (!ligne) {
    const manque = (await moteur.requete('manques')).find((trouve) => trouve.chiffre === cle) ?? casePasse(cle);
    if (!manque) return false;
    const source = tout.sources.find((candidate) => candidate.source === manque.source);
    ligne = {
      libelle: manque.libelle,
      valeur: null,
      unite: null,
      statut: 'inconnu',
      source: manque.source,
      titre: source?.titre,
      url: source?.url,
      publie_le: source?.publie_le,
      confiance: null,
      chiffre: cle,
      note: manque.document ? `Ce qui le dirait : ${manque.document}` : null,
      imprime: null,
    };
  }
  // What is said of the same thing by another source: explained in a row of ecarts, or only another value.
  const dits = tout.ecarts.filter(
    (ecart) => [ecart.chiffre_a, ecart.chiffre_b].includes(cle) && ecart.valeur_a !== ecart.valeur_b,
  );
  const autres = dits.map((ecart) => {
    const autre = ecart.chiffre_a === cle ? 'b' : 'a';
    return {
      chiffre: ecart[`chiffre_${autre}`],
      valeur: ecart[`valeur_${autre}`],
      source: ecart[`source_${autre}`],
      libelle: `${ecart.objet} : ${ecart.explication ?? 'aucune de nos sources n’explique l’écart'}`,
    };
  });
  for (const autre of tout.contraires.filter((paire) => paire.de === cle))
    if (!autres.some(({ chiffre }) => chiffre === autre.chiffre)) autres.push(autre);
  montre = ligne;
  if (depuis) ouvreur = depuis;
  un('#panneau-corps').innerHTML = panneau(ligne, autres, tout.sources);
  montrerPanneau();
  return true;
}

/** Shows something else in the panel: nothing that has an address. */
function ouvrirPanneau(contenu) {
  ouvreur = document.activeElement;
  montre = null;
  un('#panneau-corps').innerHTML = contenu;
  montrerPanneau();
}

function montrerPanneau() {
  const boite = un('#panneau');
  boite.querySelector('.outils').hidden = !montre;
  if (!boite.open) matchMedia('(min-width: 1000px)').matches ? boite.show() : boite.showModal();
  un('#panneau-titre').focus();
}

function fermer() {
  const boite = un('#panneau');
  if (!boite.open) return;
  boite.close();
  montre = null;
  (ouvreur?.isConnected ? ouvreur : un('#contenu')).focus();
}

/** Does what the address says. */
async function suivre() {
  const { section, cle, choix: choisis } = lireAdresse();
  const voulue = choisis.get('ed');
  const bouton =
    voulue && [...document.querySelectorAll('input[name=edition]')].find((candidat) => candidat.value === voulue);
  if (voulue && !bouton) etat(`Il n’y a pas d’édition « ${voulue.slice(0, 40)} ».`);
  if (bouton && !bouton.checked) {
    bouton.checked = true;
    montrerTableau();
  }
  if (section === 'chiffre' && cle) {
    if (!(await ouvrirChiffre(cle))) etat(`Il n’y a pas de chiffre « ${cle.slice(0, 80)} » dans cette base.`);
  } else {
    fermer();
  }
}

const adresseDe = (quoi) =>
  location.href.split('#')[0] +
  (quoi === 'client'
    ? demandeDuClient()
    : quoi === 'chiffre'
      ? `#chiffre/${encodeURI(montre.chiffre)}`
      : quoi === '#budget' && edition() !== 'initiale'
        ? `#budget?ed=${edition()}`
        : quoi);

// Of a file, where it lies is nobody's business.
const sansLieu = (adresse) =>
  adresse.startsWith('file:') ? adresse.replace(/^file:.*\/(?=[^/]*\.html)/, '') : adresse;

function citation(quoi) {
  if (quoi === 'chiffre') {
    const mots = montre.imprime ? ` « ${montre.imprime} ».` : '';
    return `${montre.valeur === null ? 'inconnu' : avecUnite(montre.valeur, montre.unite ?? '')} : ${
      montre.libelle}.${mots} Source : ${montre.titre ?? 'calcul de segur'}${
        montre.titre && montre.titre !== 'calcul de segur' ? '' : montre.note ? `, ${montre.note}` : ''}${
          montre.publie_le ? `, ${date(montre.publie_le)}` : ''}${montre.confiance ? ` (confiance ${
            montre.confiance})` : ''}${montre.url ? `, ${montre.url}` : ''}${montre.lu_le ? `, lu ${
              montre.lu_le.length > 7 ? 'le' : 'en'} ${date(montre.lu_le)}` : ''}. ${sansLieu(adresseDe('chiffre'))}`;
  }
  const copie = un('#constat').cloneNode(true);
  copie.querySelectorAll('.vu').forEach((mot) => mot.remove());
  return `${copie.textContent} Source : segur, sources lues jusqu’au ${date(tout.lu)}. ${sansLieu(adresseDe('#bref'))}`;
}

async function copierEtDire(texte, quoi) {
  await copier(texte);
  etat(`${quoi} : copié`);
}

/** The rows of the table, as they stand; numbers as they are, what has none empty and its word beside. */
function lignesDuTableau() {
  const montants = tout.montants.filter((cellule) => cellule.edition === edition());
  const [recapitulatif, noms] = [
    tout.recapitulatifs[edition()],
    [...un('#tableau-budget').tBodies[0].rows].map((ligne) => ligne.querySelector('.court').textContent),
  ];
  const lignes = [...noms.map((nom) => recapitulatif.find((ligne) => ligne.couloir === nom)), recapitulatif.at(-1)];
  const brut = (texte) => (/^[0-9]/.test(texte) ? texte.replace(/ /g, '') : '');
  const mot = (texte) => ({ '?': 'inconnu', '–': 'sans objet' })[texte] ?? '';
  const colonnes = ['editeurs', 'usages_ville', 'usages_hopital', 'total'];
  const statutDe = (nom, colonne) =>
    montants.find(
      (cellule) =>
        cellule.couloir === tout.couloirs.find((candidat) => candidat.abrege === nom)?.couloir &&
        cellule.poste === colonne,
    )?.statut ?? 'calcule';
  const sources = (nom) => {
    const couloir = tout.couloirs.find((candidat) => candidat.abrege === nom)?.couloir;
    const siennes = montants.filter((cellule) => !couloir || cellule.couloir === couloir);
    return [
      [...new Set(siennes.map((cellule) => cellule.source).filter(Boolean))].sort().join(' '),
      [...new Set(siennes.map((cellule) => cellule.confiance).filter(Boolean))].sort().join(' '),
    ];
  };
  return [
    [
      'couloir',
      ...colonnes.flatMap((colonne) => [`${colonne} (M€)`, `${colonne}_statut`]),
      'inconnus',
      'sources',
      'confiance',
    ],
    ...lignes.map((ligne) => [
      ligne.couloir,
      ...colonnes.flatMap((colonne) => [brut(ligne[colonne]), mot(ligne[colonne]) || statutDe(ligne.couloir, colonne)]),
      ligne.inconnus,
      ...sources(ligne.couloir),
    ]),
  ];
}

/** The same with numbers as numbers. */
function enNombres(lignes) {
  return lignes.map((ligne, rang) =>
    ligne.map((valeur) => (rang && valeur !== '' && !Number.isNaN(Number(valeur)) ? Number(valeur) : valeur)),
  );
}

/** Prints a section alone, and under it the sources of its figures. */
async function imprimer(nom) {
  const section = un(`#${nom}`);
  const cles = [...section.querySelectorAll('[data-chiffre]')].map((bouton) => bouton.dataset.chiffre);
  const citees = await moteur.sql(
    'SELECT DISTINCT source FROM chiffres WHERE chiffre IN (SELECT value FROM json_each(:cles))',
    { cles: JSON.stringify(cles) },
  );
  un('#notes').innerHTML = notes(
    tout,
    citees.map(({ source }) => source),
    adresseDe(nom === 'client' ? nom : `#${nom}`)
      .split('/')
      .pop(),
  ); // where the file lies is nobody's business
  document.documentElement.dataset.imprime = '';
  section.dataset.imprimee = '';
  print();
}

document.addEventListener('click', async (clic) => {
  const bouton = clic.target.closest('button');
  if (!bouton || !tout) return;
  const donnees = bouton.dataset;
  if (donnees.chiffre !== undefined) {
    if (await ouvrirChiffre(donnees.chiffre, bouton.closest('#panneau') ? null : bouton))
      ecrireAdresse(`#chiffre/${encodeURI(donnees.chiffre)}`, true);
  } else if (donnees.tri) {
    trier(bouton);
  } else if ('fermer' in donnees) {
    quitterChiffre();
  } else if (donnees.citer) {
    copierEtDire(citation(donnees.citer), 'Citation');
  } else if (donnees.lien) {
    copierEtDire(adresseDe(donnees.lien), 'Lien');
  } else if (donnees.imprimer) {
    await imprimer(donnees.imprimer);
  } else if ('copier' in donnees) {
    copierEtDire(
      lignesDuTableau()
        .map((ligne) => ligne.join('\t'))
        .join('\n'),
      'Tableau',
    );
  } else if ('csv' in donnees) {
    telecharger(lignesDuTableau(), `segur-budget-${edition()}.csv`);
  } else if ('xlsx' in donnees) {
    enregistrer(
      await moteur.demander('classeur', [{ nom: 'Budget', lignes: enNombres(lignesDuTableau()) }]),
      `segur-budget-${edition()}.xlsx`,
    );
  }
});

/** The panel goes, and the address is that of the page again. */
function quitterChiffre() {
  fermer();
  if (lireAdresse().section === 'chiffre') ecrireAdresse('#bref', false);
}

document.addEventListener('keydown', (touche) => {
  if (touche.key !== 'Escape' || !un('#panneau').open) return;
  touche.preventDefault();
  quitterChiffre();
});
document.addEventListener('change', ({ target }) => {
  if (target.name !== 'edition' || !tout) return;
  montrerTableau();
  ecrireAdresse(target.value === 'initiale' ? '#budget' : `#budget?ed=${target.value}`, false);
});
document.addEventListener('dossiers-effaces', () => {
  if (!montre) fermer();
}); // it may show one of them
addEventListener('hashchange', () => {
  if (tout) suivre();
});
addEventListener('popstate', () => {
  if (tout) suivre();
});
addEventListener('beforeprint', () =>
  document.querySelectorAll('details:not([open])').forEach((detail) => {
    detail.open = true;
    detail.dataset.ouvert = '';
  }),
);
addEventListener('afterprint', () => {
  document.querySelectorAll('details[data-ouvert]').forEach((detail) => {
    detail.open = false;
    delete detail.dataset.ouvert;
  });
  delete document.documentElement.dataset.imprime;
  document.querySelectorAll('[data-imprimee]').forEach((section) => delete section.dataset.imprimee);
  un('#notes').textContent = '';
});

async function commencer() {
  const attente = setTimeout(() => etat('Chargement du moteur…'), 300);
  try {
    moteur = await demarrer();
    const lu = await lireTout(moteur);
    for (const [nom, dessin] of Object.entries({ bref, choix, desaccords, manques, pied, references }))
      un(`[data-section=${nom}]`).innerHTML = dessin(lu);
    tout = lu;
    montrerTableau();
    brancherDessins(tout, edition);
    await brancherClient(moteur, (texte) => ecrireAdresse(texte, false), lireAdresse);
    clearTimeout(attente); // before what follows: it waits for answers too
    etat('');
    await suivre();
    document.documentElement.dataset.moteur = 'pret';
    await brancherCalendrier(moteur, tout);
    await brancherOrigines(moteur, tout);
    await brancherConsole(moteur, lireAdresse);
    await brancherDossiers(tout, ouvrirPanneau);
    document.documentElement.dataset.outils = 'prets';
  } catch (erreur) {
    clearTimeout(attente);
    un('#etat').innerHTML =
      `<span class="etat">Le moteur n’a pas démarré (WebAssembly est peut-être interdit sur ce poste). Les ` +
        `tableaux ci-dessus restent justes ; la source de chaque chiffre, l’édition révisée, le calcul, vos ` +
          `dossiers, le calendrier et SQL ne sont pas disponibles. <code>${echapper(erreur.message)}</code></span>`;
    document.documentElement.dataset.moteur = 'absent';
  }
}
commencer();
