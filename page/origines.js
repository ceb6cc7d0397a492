// origines.js: « D'où viennent les chiffres »: each of them, found by its words as the saved query `provenance` finds
// it.
import { avecUnite, date, nombre } from './nombres.js';
import { chiffre, CONFIANCES, echapper, noms, STATUTS } from './rendu.js';
import { table } from './table.js';

const un = (selecteur) => document.querySelector(selecteur);
const COULEURS = { A: 'editeurs', B: 'hopital', C: 'ville', D: 'global' };

function partage(lignes) {
  let debut = 0;
  const combien = (lettre) => lignes.filter((ligne) => ligne.confiance === lettre).length;
  const rectangles = Object.entries(COULEURS).map(([lettre, classe]) => {
    const part = (100 * combien(lettre)) / lignes.length;
    const trait = `<rect class="${classe}" x="${debut.toFixed(2)}%" width="${part.toFixed(2)}%" height="100%"/>`;
    debut += part;
    return trait;
  });
  return `<svg class="segments" aria-hidden="true">${rectangles.join('')}</svg><p class="legende">${Object.entries(
    COULEURS,
  )
    .map(
      ([lettre, classe]) =>
        `<span class="pastille ${classe}"></span>${lettre} : ${combien(lettre)}, ${CONFIANCES[lettre]}`,
    )
    .join(' · ')}</p>`;
}

export async function brancherOrigines(moteur, tout) {
  const tous = await moteur.requete('chiffres');
  const compter = (lettre) => tous.filter((ligne) => ligne.confiance === lettre).length;
  un('[data-section=partage]').innerHTML =
    `<p class="constat">${nombre(tous.length)} chiffres, ${tout.sources.length} sources ; ${
      compter('A')} officiels (confiance A), ${compter('D')} connus des seuls articles dont segur est parti (D).</p>${
        partage(tous)}`;
  un('#orig-confiance').innerHTML =
    '<option value="">toutes</option>' +
    Object.keys(COULEURS)
      .map((lettre) => `<option value="${lettre}">${lettre} : ${CONFIANCES[lettre]}</option>`)
      .join('');
  un('#orig-statut').innerHTML =
    '<option value="">tous</option>' +
    [...new Set(tous.map((ligne) => ligne.statut))]
      .sort()
      .map((statut) => `<option value="${statut}">${STATUTS[statut]}</option>`)
      .join('');
  let tour = 0;
  const montrer = async () => {
    const ceTour = ++tour;
    const trouves = await moteur.requete('provenance', { recherche: un('#orig-mots').value });
    if (ceTour !== tour) return; // something else was typed since
    const gardes = trouves.filter(
      (ligne) =>
        ['', ligne.confiance].includes(un('#orig-confiance').value) &&
        ['', ligne.statut].includes(un('#orig-statut').value) &&
        (!un('#orig-contredit').checked || ligne.contredit),
    );
    un('[data-section=origines]').innerHTML = gardes.length
      ? table({
          titre: `${nombre(gardes.length)} chiffre${gardes.length > 1 ? 's' : ''}`,
          id: 'origines-table',
          lignes: gardes,
          colonnes: [
            { nom: 'Ce qu’il compte', cle: 'libelle' },
            {
              nom: 'Chiffre',
              cle: 'valeur',
              dire: (valeur, ligne) =>
                valeur === null ? '' : chiffre(ligne.chiffre, avecUnite(valeur, ligne.unite ?? '')),
            },
            { nom: 'Statut', cle: 'statut', dire: (valeur) => echapper(STATUTS[valeur] ?? valeur ?? '') },
            {
              nom: 'Source',
              cle: 'source',
              dire: (valeur, ligne) =>
                echapper(
                  valeur
                    ? `${noms(tout.sources, valeur)}, ${ligne.publie_le ? date(ligne.publie_le) : 'non datée'}`
                    : 'calcul de segur',
                ),
            },
            { nom: 'Confiance', cle: 'confiance' },
            { nom: 'Contredit par', cle: 'contredit' },
          ],
        })
      : '<p>Aucun chiffre ne répond : essayez un seul mot, ou un nombre.</p>';
  };
  let attente;
  un('#origines').addEventListener('input', ({ target }) => {
    clearTimeout(attente);
    attente = setTimeout(montrer, target.id === 'orig-mots' ? 250 : 0);
  });
  await montrer();
}
