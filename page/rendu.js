// rendu.js: what the page shows of the figures, as HTML: pure functions of the rows that the saved queries give. The
// build writes the first screen with
// them, the page writes it again with its own engine: the two are the same.
import { avecUnite, date, millions, nombre } from './nombres.js';

export const POSTES = ['editeurs', 'usages_ville', 'usages_hopital'];
export const CONFIANCES = {
  A: 'texte ou page officiels',
  B: 'presse spécialisée ou organisme professionnel',
  C: 'une seule source secondaire, ou une déduction',
  D: 'seulement les articles dont segur est parti',
};
export const STATUTS = {
  publie: 'publié',
  calcule: 'calculé',
  estime: 'estimation de la source',
  hypothese: 'hypothèse de segur',
  inconnu: 'inconnu',
  sans_objet: 'sans objet',
};
/** How a verdict is drawn, and in which order: the last two are folded. */
const VERDICTS = { inexpliqué: '✕', désaccord: '≠', 'chiffre absent': '?', expliqué: '✓', arrondi: '≈', exact: '=' };
const REPLIES = ['arrondi', 'exact'];

export function echapper(texte) {
  return String(texte ?? '').replace(
    /[&<>"']/g,
    (signe) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[signe],
  );
}

/**
 * Who a code is, as a reader knows them: what stands first in the title of the source. Several codes: several names.
 */
export function noms(sources, codes) {
  return String(codes ?? '')
    .split(', ')
    .filter(Boolean)
    .map((code) => (sources.find((source) => source.source === code)?.titre ?? code).split(/,| :/)[0])
    .filter((nom, rang, tous) => tous.indexOf(nom) === rang)
    .join(', ');
}

/** A figure: a button that opens where it comes from. */
export function chiffre(cle, texte, mot = '') {
  const lu = mot ? `<span class="vu">${echapper(mot)}</span>` : '';
  return `<button type="button" class="chiffre" data-chiffre="${echapper(cle)}">${echapper(texte)}${lu}</button>`;
}

/**
 * A bar, as long as its part of the whole: its length is an attribute, so that it prints, and that the policy of the
 * page allows it.
 */
function barre(valeur, tout, classe) {
  return `<svg class="barre ${classe}" aria-hidden="true"><rect width="${
    pourCent(valeur, tout)}" height="100%"/></svg>`;
}

function pourCent(valeur, tout) {
  return `${((100 * valeur) / tout).toFixed(2)}%`;
}

/** The sentence that the figures make. */
export function constat({ enveloppes, recapitulatif, inconnues, sources }) {
  const ligneDe = (nom) => enveloppes.find((ligne) => ligne.enveloppe === nom && ligne.edition === 'initiale');
  const programme = ligneDe('programme');
  const dehors = ligneDe('hors_programme');
  const manquants = recapitulatif.at(-1).inconnus;
  const MOTS = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'];
  const reste = inconnues - manquants;
  return (
    `Sur ${chiffre('enveloppes/programme', millions(programme.annonce))} annoncés, ` +
    `${chiffre('enveloppes_synthese/initiale/programme/identifie', millions(programme.identifie))} ont une ` +
      `destination chiffrée ` +
    `(et ${chiffre('enveloppes/amorcage_cnsa', millions(dehors.identifie))} hors de ces ${
      millions(programme.annonce)}) ; ` +
    `${chiffre('enveloppes_synthese/initiale/programme', millions(programme.manque))} n’en ont pas (dont ${
      chiffre('enveloppes_synthese/initiale/sons', millions(ligneDe('sons').manque))} annoncés aux éditeurs, ${
        chiffre('enveloppes_synthese/initiale/non_reparti', millions(ligneDe('non_reparti').manque))} non ` +
          `répartis) : segur soustrait les cases de ${echapper(noms(sources, 'S0'))} (confiance ${
            echapper(programme.confiance)}). ` +
    `${MOTS[manquants] ?? manquants} case${manquants > 1 ? 's sont inconnues' : ' est inconnue'}` +
    (reste > 0
      ? ` ; ${(MOTS[reste] ?? String(reste)).toLowerCase()} autre${
        reste > 1 ? 's ne sont connues' : ' n’est connue'} que par le total du médico-social.`
      : '.')
  );
}

/**
 * Two bars on one axis: what was announced, and where it goes. Each segment is named and valued beside it: the list
 * under the drawing is its table.
 */
export function parts({ tout, annonces, identifies }) {
  const ligne = (titre, segments) => {
    let debut = 0;
    const dessins = segments.map(({ classe, valeur }) => {
      const dessin = `<rect class="${classe}" x="${pourCent(debut, tout)}" width="${
        pourCent(valeur, tout)}" height="100%"/>`;
      debut += valeur;
      return dessin;
    });
    const mots = segments.map(
      ({ classe, nom, valeur, cle }) =>
        `<li><span class="pastille ${classe}"></span>${echapper(nom)} ${chiffre(cle, millions(valeur))}</li>`,
    );
    return `<div class="part"><h3>${titre}</h3><svg class="segments" aria-hidden="true">${
      dessins.join('')}</svg><ul>${mots.join('')}</ul></div>`;
  };
  return ligne('Annoncé', annonces) + ligne('Identifié', identifies);
}

/** What a cell of the budget says; of the revised edition, what it was. */
function caseDuBudget(cellule, avant, tout) {
  if (!cellule || cellule.statut === 'sans_objet')
    return '<td class="n rien"><span aria-hidden="true">–</span><span class="vu">sans objet</span></td>';
  const cle = `budgets/${cellule.edition}/${cellule.couloir}/${cellule.poste}`;
  const change = avant && (avant.montant !== cellule.montant || avant.statut !== cellule.statut);
  const ancien = change
    ? `<s>${avant.montant === null ? '?' : echapper(nombre(avant.montant / 1e6))}</s> <span class="different" ` +
      `title="différent de l’édition initiale">≠</span> `
    : '';
  if (cellule.montant === null)
    return `<td class="n inconnu">${ancien}${chiffre(cellule.cle ?? cle, '?', ' inconnu')}</td>`;
  return `<td class="n">${barre(cellule.montant, tout, cellule.poste)}${ancien}${
    chiffre(cellule.cle ?? cle, (cellule.statut === 'estime' ? '≈ ' : '') + nombre(cellule.montant / 1e6), ` ${
      STATUTS[cellule.statut]}`)}</td>`;
}

/** The récapitulatif of an edition: its texts are those of the saved query. */
export function budget({ montants, recapitulatif, couloirs, edition, initiale }) {
  const tout = Math.max(...montants.map((cellule) => cellule.montant ?? 0));
  const trouver = (parmi, couloir, poste) =>
    parmi.find((cellule) => cellule.couloir === couloir && cellule.poste === poste);
  const lignes = couloirs.map((couloir, rang) => {
    const cellules = POSTES.map((poste) =>
      caseDuBudget(
        trouver(montants, couloir.couloir, poste),
        edition === 'initiale' ? null : trouver(initiale, couloir.couloir, poste),
        tout,
      ),
    );
    const total = recapitulatif[rang];
    const global = trouver(montants, couloir.couloir, 'global');
    const cle = global
      ? `budgets/${global.edition}/${couloir.couloir}/global`
      : `recapitulatif_montants/${edition}/${couloir.couloir}`;
    const dessin =
      total.total === '?'
        ? '<span class="inconnu">?<span class="vu"> inconnu</span></span>'
        : barre(Number(total.total.replace(/ /g, '')) * 1e6, tout, 'global') + chiffre(cle, total.total);
    return `<tr><th scope="row"><span class="long">${echapper(couloir.nom)}</span><span class="court">${
      echapper(couloir.abrege)}</span></th>${cellules.join('')}<td class="n">${dessin}</td><td class="n">${
        total.inconnus}</td></tr>`;
  });
  const somme = recapitulatif.at(-1);
  const inconnues = (poste) =>
    montants.filter((cellule) => cellule.poste === poste && cellule.statut === 'inconnu').length;
  const bas = POSTES.map(
    (poste) =>
      `<td class="n">${inconnues(poste) ? '<span class="au-moins">au moins </span>' : ''}${
        chiffre(`recapitulatif_montants/${edition}/${poste}`, somme[poste])}</td>`,
  );
  return `<table id="tableau-budget"><caption>Budget par couloir, en millions d’euros</caption>
<thead><tr><th scope="col">Couloir</th>${[
    ['editeurs', 'Éditeurs', 'Éditeurs'],
    ['usages_ville', 'Usages en ville', 'Ville'],
    ['usages_hopital', 'Usages à l’hôpital', 'Hôpital'],
    ['total', 'Total', 'Total'],
    ['inconnus', 'Inconnus', '?'],
  ]
    .map(
      ([cle, long, court]) =>
        `<th scope="col" class="n"><button type="button" class="tri" data-tri="${cle}" aria-label="${long}${
          long.toLowerCase().includes(court.toLowerCase()) ? '' : ` (${court})`}"><span class="long">${
            long}</span><span class="court">${court}</span></button></th>`,
    )
    .join('')}</tr></thead>
<tbody>${lignes.join('\n')}</tbody>
<tfoot><tr><th scope="row">Total</th>${bas.join('')}<td class="n">${
  somme.inconnus ? '<span class="au-moins">au moins </span>' : ''}${chiffre(`recapitulatif_montants/${
    edition}/total`, somme.total)}</td><td class="n">${somme.inconnus}</td></tr></tfoot></table>`;
}

/** One comparison: two dots on a line where both are numbers; always both values, and who says them. */
function ecart(ligne, sources) {
  const dire = (valeur) => avecUnite(valeur, ligne.unite ?? '');
  const dit = (valeur, source, cle) =>
    `${cle ? chiffre(cle, dire(valeur)) : echapper(dire(valeur))} <span class="source">${
      echapper(noms(sources, source))}</span>`;
  const chiffres =
    typeof ligne.valeur_a === 'number' && typeof ligne.valeur_b === 'number' && ligne.valeur_a !== ligne.valeur_b;
  const tout = Math.max(ligne.valeur_a, ligne.valeur_b);
  const place = (valeur) => 10 + (380 * valeur) / tout;
  const contre =
    ligne.valeur_a === null
      ? ''
      : `<p>${dit(ligne.valeur_a, ligne.source_a, ligne.chiffre_a)} <span class="contre">contre</span> ${
        dit(ligne.valeur_b, ligne.source_b, ligne.chiffre_b)}</p>`;
  const dessin = chiffres
    ? `<svg class="halteres" viewBox="0 0 400 16" aria-hidden="true"><line x1="${place(ligne.valeur_a)}" x2="${
      place(ligne.valeur_b)}" y1="8" y2="8"/>` +
      `<circle class="a" cx="${place(ligne.valeur_a)}" cy="8" r="6"/><circle class="b" cx="${
        place(ligne.valeur_b)}" cy="8" r="5"/></svg>`
    : '';
  return `<li class="ecart"><h3><span class="verdict" aria-hidden="true">${VERDICTS[ligne.verdict]}</span> ${
    echapper(ligne.objet)} <span class="mot">${echapper(ligne.verdict)}</span></h3>
${contre}${dessin}${ligne.explication ? `<p class="explication">${
    echapper(ligne.explication)}</p>` : ''}</li>`;
}

export function ecarts(lignes, sources) {
  const dessiner = (ligne) => ecart(ligne, sources);
  const combien = (...verdicts) => lignes.filter((ligne) => verdicts.includes(ligne.verdict)).length;
  const ordre = Object.keys(VERDICTS);
  const triees = ordre.flatMap((verdict) => lignes.filter((ligne) => ligne.verdict === verdict));
  const ouvertes = triees.filter((ligne) => !REPLIES.includes(ligne.verdict));
  const repliees = triees.filter((ligne) => REPLIES.includes(ligne.verdict));
  return (
    `<p class="constat">${lignes.filter(({ verdict }) => verdict === 'exact').map(({ explication }) => `${
      echapper(explication)} ; `).join('')}${combien('arrondi')} le sont à l’arrondi près. ${
      combien('désaccord', 'chiffre absent')} comparaisons opposent deux sources, ${combien('expliqué')} ` +
    `s’expliquent, ${combien('inexpliqué')} reste${
      combien('inexpliqué') > 1 ? 'nt' : ''} sans explication.</p>
<p class="legende"><svg class="puce" viewBox="0 0 12 12" aria-hidden="true"><circle class="a" cx="6" cy="6" ` +
  `r="5"/></svg> le premier chiffre, <svg class="puce" viewBox="0 0 12 12" aria-hidden="true"><circle class="b" ` +
    `cx="6" cy="6" r="4"/></svg> le second, sur un axe qui part de zéro. SUN-ES : l’argent de l’usage à l’hôpital ` +
      `; F1 : sa première fenêtre.</p>
<ul class="ecarts">${ouvertes.map(dessiner).join('\n')}</ul>
<details><summary>Ce qui tombe juste, ou à l’arrondi près (${repliees.length})</summary><ul class="ecarts">${
  repliees.map(dessiner).join('\n')}</ul></details>`
  );
}

/** Where a figure comes from: a row of the query `provenance`; others: the rows of those that contradict it. */
export function panneau(ligne, autres, sources) {
  const lettre =
    ligne.valeur === null
      ? 'aucune : aucune de nos sources n’imprime ce chiffre'
      : ligne.confiance
        ? `<span class="confiance" aria-hidden="true">${echapper(ligne.confiance)}</span> ${
          echapper(ligne.confiance)} : ${CONFIANCES[ligne.confiance]}`
        : 'un mot du glossaire';
  const source = ligne.source && ligne.source !== 'SEGUR'
    ? `${echapper(ligne.titre)} (${echapper(ligne.source)}), ${
      ligne.publie_le ? echapper(date(ligne.publie_le)) : 'non datée'}<br>${
        /^https?:\/\//.test(ligne.url ?? '')
          ? `<a href="${echapper(ligne.url)}" target="_blank" rel="noopener noreferrer">${
            echapper(ligne.url)} (nouvelle fenêtre)</a>`
          : 'aucune adresse connue'
      }`
    : 'calcul de segur, sans date : la somme ou la différence de chiffres qui ont chacun leur source';
  const dire = (autre) =>
    `<li>${autre.chiffre
            ? chiffre(autre.chiffre, avecUnite(autre.valeur, ligne.unite ?? ''))
            : echapper(avecUnite(autre.valeur, ligne.unite ?? ''))} <span ` +
              `class="source">${echapper(noms(sources, autre.source))}</span> ${echapper(autre.libelle)}</li>`;
  return `<h2 id="panneau-titre" tabindex="-1">${
    ligne.valeur === null ? 'inconnu' : echapper(avecUnite(ligne.valeur, ligne.unite ?? ''))}</h2>
<p>${echapper(ligne.libelle)}</p>
<dl><dt>Statut</dt><dd>${STATUTS[ligne.statut] ?? echapper(ligne.statut ?? '')}</dd>
<dt>Source</dt><dd>${source}</dd>
${ligne.imprime ? `<dt>Tel qu’imprimé</dt><dd><q>${echapper(ligne.imprime)}</q></dd>` : ''}
<dt>Confiance</dt><dd>${lettre}</dd>
${ligne.termes ? `<dt>De quoi</dt><dd>${echapper(ligne.termes)}</dd>` : ''}
${ligne.note ? `<dt>Note</dt><dd>${echapper(ligne.note)}</dd>` : ''}
<dt>Qui dit autre chose</dt><dd>${autres.length ? `<ul>${
  autres.map(dire).join('')}</ul>` : 'aucune de nos sources'}</dd>
<dt>Dans la base</dt><dd><code>${echapper(ligne.chiffre)}</code></dd></dl>`;
}
