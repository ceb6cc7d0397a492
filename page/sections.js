// sections.js: each section of the page, as HTML, of what donnees.js read.
import { budget, constat, ecarts, echapper, parts } from './rendu.js';
import { date } from './nombres.js';

function valeur(tout, cle) {
  return tout.cles.find((ligne) => ligne.chiffre === cle).valeur;
}

/** The keys of the cells of an edition: an edition holds those that it changes, the others are of the one before. */
function avecCles(tout, edition) {
  const connues = new Set(tout.cles.map((ligne) => ligne.chiffre));
  return tout.montants
    .filter((cellule) => cellule.edition === edition)
    .map((cellule) => {
      const cle = (parmi) => `budgets/${parmi}/${cellule.couloir}/${cellule.poste}`;
      const inconnue =
        cellule.statut === 'inconnu' &&
        tout.montants.some(
          (autre) =>
            autre.edition === 'initiale' &&
            autre.couloir === cellule.couloir &&
            autre.poste === cellule.poste &&
            autre.statut === 'inconnu',
        );
      return {
        ...cellule,
        cle: connues.has(cle(edition))
          ? cle(edition)
          : inconnue || connues.has(cle('initiale'))
            ? cle('initiale')
            : cle(edition),
      };
    });
}

/** What was announced, and what is identified: the parts of the 2 Md€. */
export function segmentsDesParts(tout) {
  const programme = tout.enveloppes.find((ligne) => ligne.enveloppe === 'programme' && ligne.edition === 'initiale');
  const social = tout.enveloppes.find((ligne) => ligne.enveloppe === 'medico_social' && ligne.edition === 'initiale');
  const usage = (debut) => tout.usages.find((ligne) => ligne.poste.startsWith(debut)).montant;
  return {
    total: programme.annonce,
    annonces: [
      {
        classe: 'partage',
        nom: 'partage des données de santé',
        valeur: valeur(tout, 'enveloppes/partage'),
        cle: 'enveloppes/partage',
      },
      { classe: 'global', nom: 'médico-social', valeur: social.annonce, cle: 'enveloppes/medico_social' },
    ],
    identifies: [
      {
        classe: 'editeurs',
        nom: 'éditeurs',
        valeur: usage('éditeurs'),
        cle: 'recapitulatif_montants/initiale/editeurs',
      },
      {
        classe: 'ville',
        nom: 'usages en ville',
        valeur: usage('usages en ville'),
        cle: 'recapitulatif_montants/initiale/usages_ville',
      },
      {
        classe: 'hopital',
        nom: 'usages à l’hôpital',
        valeur: usage('usages à l'),
        cle: 'recapitulatif_montants/initiale/usages_hopital',
      },
      { classe: 'global', nom: 'médico-social', valeur: social.identifie, cle: 'enveloppes/medico_social' },
      {
        classe: 'manque',
        nom: 'non identifié',
        valeur: programme.manque,
        cle: 'enveloppes_synthese/initiale/programme',
      },
    ],
  };
}

export function bref(tout) {
  const inconnues = tout.montants.filter(
    (cellule) => cellule.edition === 'initiale' && cellule.statut === 'inconnu',
  ).length;
  const { total, annonces, identifies } = segmentsDesParts(tout);
  return `<p class="constat" id="constat">${
    constat({
      enveloppes: tout.enveloppes,
      recapitulatif: tout.recapitulatifs.initiale,
      inconnues,
      sources: tout.sources,
    })}</p>
<figure id="parts" aria-labelledby="parts-titre"><figcaption id="parts-titre">Ce qui est annoncé, et ce que l’on ` +
  `sait identifier, en millions d’euros</figcaption>${parts({ tout: total, annonces, identifies })}</figure>`;
}

export function tableau(tout, edition) {
  return budget({
    montants: avecCles(tout, edition),
    initiale: tout.montants.filter((cellule) => cellule.edition === 'initiale'),
    recapitulatif: tout.recapitulatifs[edition],
    couloirs: tout.couloirs,
    edition,
  });
}

export function choix(tout) {
  const titres = {
    initiale: 'telle qu’imprimée par l’article fondateur',
    revisee: 'source officielle ou professionnelle ; officine : calcul de segur',
  };
  return `<fieldset class="editions"><legend>Édition</legend>${
    tout.editions.map(({ edition, libelle }) => `<label><input type="radio" name="edition" value="${
      echapper(edition)}"${edition === 'initiale' ? ' checked' : ''}> ${
        echapper(edition === 'revisee' ? 'révisée' : edition)} : ${
          echapper(titres[edition] ?? libelle)}</label>`).join('')}</fieldset>`;
}

/** The comparisons, each with its unit: that of the figures that it compares. */
export function avecUnites(tout) {
  const unites = new Map(tout.cles.map((ligne) => [ligne.chiffre, ligne.unite]));
  return tout.ecarts.map((ligne) => ({
    ...ligne,
    unite: unites.get(ligne.chiffre_a) ?? unites.get(ligne.chiffre_b) ?? null,
  }));
}

export function desaccords(tout) {
  return ecarts(avecUnites(tout), tout.sources);
}

function ligneDeSource({ source: code, titre, url, publie_le: publie }) {
  return `<li>${/^https?:\/\//.test(url ?? '') ? `<a href="${
    echapper(url)}" target="_blank" rel="noopener noreferrer">${
      echapper(titre)} (nouvelle fenêtre)</a>` : echapper(titre)}${publie ? `, ${
        echapper(date(publie))}` : ''} <span class="source">${echapper(code)}</span></li>`;
}

/** On what all rests, and what the words mean. */
export function references(tout) {
  return `<details><summary>Les ${tout.sources.length} sources</summary><ul>${
    tout.sources.map(ligneDeSource).join('')}</ul></details>
<details><summary>Les mots : ${tout.glossaire.length} sigles et mots expliqués</summary><dl>${
  tout.glossaire.map(({ mot, developpe, definition }) => `<dt>${echapper(mot)}${developpe ? ` : ${
    echapper(developpe)}` : ''}</dt><dd>${echapper(definition)}</dd>`).join('')}</dl></details>`;
}

const MANQUES = {
  'sans réponse': 'Ce que l’on demande, et qu’aucune de nos sources ne dit',
  inconnu: 'Ce qu’aucune de nos sources n’imprime',
  supposé: 'Ce que segur suppose, et pourquoi',
  'non vérifié': 'Ce qui est imprimé, et que nous n’avons pas relu',
};

/** What is not known, and who would say it. */
export function manques(tout) {
  const liste = (lignes) =>
    `<ul>${lignes.map(({ libelle, document }) => `<li>${echapper(libelle)}${
      document ? ` <span class="source">ce qui le dirait : ${echapper(document)}</span>` : ''}</li>`).join('')}</ul>`;
  return [...new Set(tout.manques.map(({ manque }) => manque))]
    .map((manque) => [MANQUES[manque] ?? echapper(manque), tout.manques.filter((ligne) => ligne.manque === manque)])
    .map(([titre, lignes]) => `<details><summary>${titre} : ${lignes.length}</summary>${liste(lignes)}</details>`)
    .join('');
}

export function pied(tout) {
  const { version, empreinte, sqlite } = JSON.parse(tout.moteur);
  return `<p>segur ${echapper(version)} · sources lues jusqu’au ${echapper(date(tout.lu))} · SQLite ${
    echapper(sqlite)} · empreinte des chiffres <code>${echapper(empreinte)}</code> · licence MIT</p>`;
}

/** What stands under a section that is printed alone: the sources of its figures, the date, where it is. */
export function notes(tout, codes, adresse) {
  const citees = tout.sources.filter(({ source }) => codes.includes(source));
  return `${citees.length ? `<h3>Sources</h3><ul>${citees.map(ligneDeSource).join('')}</ul>` : ''}${pied(tout)}<p>${
    echapper(adresse)}</p>`;
}
