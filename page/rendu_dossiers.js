// rendu_dossiers.js: what « Mes dossiers » shows, as HTML: of the rows that the saved queries give.
import { date, nombre } from './nombres.js';
import { echapper, noms, STATUTS } from './rendu.js';
import { table } from './table.js';

const euros = (valeur) => (valeur === null ? '' : `${nombre(valeur, 'euros')}\u00a0€`);
const pluriel = (combien, mot) => `${nombre(combien)} ${mot}${combien > 1 ? 's' : ''}`;
/** Two bounds, in words; the upper one is not known where something bounds nothing. */
const entre = (bas, haut) =>
  haut === null ? `au moins ${euros(bas)}` : bas === haut ? euros(bas) : `entre ${euros(bas)} et ${euros(haut)}`;

/** What the program says of a file: one thing a line. */
export function messages(lignes) {
  return `<ul class="messages">${lignes.map((ligne) => `<li>${echapper(ligne)}</li>`).join('')}</ul>`;
}

export function fautes(titre, lignes) {
  return `<h3>${titre}</h3>${messages(lignes)}`;
}

function choix(nom, options, voulu, libelle) {
  return `<select data-${nom} aria-label="${echapper(libelle)}">${options.map(([valeur, mot]) => `<option value="${
    echapper(valeur)}"${valeur === (voulu ?? '') ? ' selected' : ''}>${echapper(mot)}</option>`).join('')}</select>`;
}

/** What each column is read as. sens: [code, words] of all that a column may be. */
export function colonnes(lues, sens) {
  return table({
    titre: 'Comment chaque colonne est lue',
    lignes: lues,
    colonnes: [
      { nom: 'Colonne du fichier', cle: 'titre' },
      {
        nom: 'Premières valeurs',
        cle: 'exemples',
        dire: (valeur) =>
          JSON.parse(valeur)
            .map((exemple) => `<span class="exemple">${echapper(String(exemple).slice(0, 40))}</span>`)
            .join(' '),
      },
      {
        nom: 'Lue comme',
        cle: 'lue',
        dire: (valeur, ligne) =>
          choix(
            'colonne',
            [['', 'Ignorer'], ...sens],
            sens.some(([code]) => code === valeur) ? valeur : '',
            `Ce que dit la colonne ${ligne.titre}`,
          ).replace('<select', () => `<select data-mot="${echapper(ligne.titre)}"`),
      },
    ],
  });
}

export function etats(lus, sens) {
  return table({
    titre: 'Comment chaque état est lu',
    lignes: lus,
    colonnes: [
      { nom: 'État dans le fichier', cle: 'etat_lu' },
      { nom: 'Dossiers', cle: 'n' },
      {
        nom: 'Lu comme',
        cle: 'etat',
        dire: (valeur, ligne) =>
          choix(
            'etat',
            [['', 'inconnu de segur'], ...sens],
            ligne.connu ? valeur : '',
            `Ce que veut dire l’état ${ligne.etat_lu}`,
          ).replace('<select', () => `<select data-mot="${echapper(ligne.etat_lu)}"`),
      },
    ],
  });
}

/** The finding: what all is worth, and what is lost. */
export function constat(resume) {
  const [tout, verse, aVenir, perdu] = resume;
  const suppose = resume.find(({ ligne }) => ligne === 'Montants supposés');
  return (
    `<p class="constat">${pluriel(tout.dossiers, 'dossier')} : le maximum payé à l’éditeur est <strong>${
      entre(tout.bas, tout.haut)} HT</strong>${tout.haut === null ? ' ; rien ne borne le haut' : ''}. ` +
    `D’après les barèmes, ${euros(tout.ht) || 'un montant inconnu'}${suppose.ht ? ` (${
      euros(suppose.ht)} supposés)` : ''} : ${euros(verse.ht)} versés, ${euros(aVenir.ht)} à venir et <strong>${
        euros(perdu.ht)} perdus</strong>.</p>`
  );
}

/** What bounds all, where something has no upper bound; and what the assumed amount leaves out. */
export function bornees({ n, bornes, haut, sans_montant: sansMontant }, sansBorne) {
  return (
    (bornes === n
      ? ''
      : `<p>Ont une borne haute : ${bornes} dossiers sur ${n}, ensemble au plus <strong>${
        euros(haut ?? 0)} HT</strong>. Les autres n’en ont pas : ${sansBorne.map((ligne) => `${ligne.n} ${
          echapper(ligne.dispositif)} (${echapper(ligne.raison)})`).join(', ')}.</p>`) +
    (sansMontant
      ? `<p>Le montant d’après les barèmes ne compte pas ${
        pluriel(sansMontant, 'dossier')} sans montant ; le bas et le haut les comptent quand le barème les borne.</p>`
      : '')
  );
}

/** Which column may say the dispositif, if none does: one whose values are codes of dispositifs. */
export function soupcon({ fautes: dites, colonnes: lues }, dispositifs) {
  if (!dites.some((faute) => faute.includes('« dispositif »'))) return '';
  const pareille = lues.find(
    ({ lue, exemples }) =>
      !lue && JSON.parse(exemples).some((exemple) => dispositifs.includes(String(exemple).toUpperCase())),
  );
  return `<p><strong>Quelle colonne dit le logiciel (SGL, RIS, LGC…) ?</strong>${pareille ? ` « ${
    echapper(pareille.titre)} » en a l’air : choisissez « dispositif » en face d’elle.` : ' Choisissez « ' +
      'dispositif » en face d’elle.'}</p>`;
}

export function resume(lignes, lecture) {
  return (
    `<p class="legende">${echapper(lecture.replace(/\s+/g, ' '))}</p>` +
    table({
      titre: 'Mon portefeuille en une page, en euros HT',
      id: 'resume',
      lignes,
      colonnes: [
        { nom: 'Ligne', cle: 'ligne' },
        { nom: 'Dossiers', cle: 'dossiers' },
        { nom: 'Au moins', cle: 'bas', unite: 'euros' },
        { nom: 'Barème', cle: 'ht', unite: 'euros' },
        { nom: 'Au plus', cle: 'haut', unite: 'euros' },
        {
          nom: 'Ce que cela veut dire',
          cle: 'explication',
          dire: (valeur) => echapper(valeur ?? '').replace(/`([a-z_]+)`/g, '<code>$1</code>'),
        },
      ],
    })
  );
}

/** What is lost, and what soon may be: a line for each date. */
export function echeances(lignes, planning, sources) {
  const dire = ({ situation, dispositif, vague, jalon, echeance, dossiers, bas, haut, ht }) => {
    const jour = echeance?.slice(0, 10);
    const source = planning.find(
      (ligne) =>
        ligne.code === dispositif && ligne.vague === vague && ligne.etape === jalon && ligne.date_jalon === jour,
    );
    const qui = `${pluriel(dossiers, 'dossier')} ${dispositif}${vague === 1 ? '' : `, vague ${vague}`}`;
    const combien =
      ht === null
        ? 'd’un montant inconnu'
        : `${entre(bas, haut)}${bas === haut ? '' : `, ${euros(ht)} d’après le barème`}`;
    const d_ou = source
      ? ` <span class="source">(${noms(sources, source.source)}, confiance ${source.confiance})</span>`
      : '';
    if (situation === 'forclos')
      return `<li><strong>Perdu${jalon === 'commande' ? ', faute de commande' : ''}</strong> : ${
        echapper(qui)} : la date « ${echapper(jalon)} » du ${date(echeance)} est passée${d_ou} : ${combien}.</li>`;
    if (situation === 'a_venir')
      return `<li><strong>À venir</strong> : ${echapper(qui)}, avant le ${date(echeance)} (${echapper(jalon)})${
        d_ou} : ${combien}.</li>`;
    return `<li><strong>Sans date limite sûre</strong> : ${echapper(qui)} : ${combien}.</li>`;
  };
  return lignes.length ? `<ul>${lignes.map(dire).join('')}</ul>` : '<p>Rien n’est perdu, ni attendu.</p>';
}

const PARTS = [
  ['verse', 'versé', 'editeurs'],
  ['a_venir', 'à venir', 'partage'],
  ['forclos', 'perdu', 'perdu'],
  ['echeance_inconnue', 'sans date sûre', 'manque'],
  ['abandonne', 'abandonné', 'global'],
  ['etat_inconnu', 'état inconnu', 'ville'],
];

export function parEtat(lignes) {
  const plus = Math.max(...lignes.map((ligne) => ligne.ht ?? 0), 1);
  const barre = (ligne) => {
    let debut = 0;
    return `<svg class="segments" aria-hidden="true">${PARTS.filter(([cle]) => ligne[cle])
      .map(([cle, , classe]) => {
        const dessin = `<rect class="${classe}" x="${((100 * debut) / plus).toFixed(2)}%" width="${
          ((100 * ligne[cle]) / plus).toFixed(2)}%" height="100%"/>`;
        debut += ligne[cle];
        return dessin;
      })
      .join('')}</svg>`;
  };
  return (
    `<p class="legende">${PARTS.map(([, mot, classe]) => `<span class="pastille ${classe}"></span>${
      mot}`).join(' ')}</p>` +
    table({
      titre: 'Par dispositif et par état, en euros HT',
      lignes,
      colonnes: [
        {
          nom: 'Dispositif',
          cle: 'dispositif',
          dire: (valeur, ligne) => echapper(`${valeur}${ligne.vague === 1 ? '' : `, vague ${ligne.vague}`}`),
        },
        ...(lignes.some((ligne) => ligne.editeur) ? [{ nom: 'Éditeur', cle: 'editeur' }] : []),
        { nom: 'État', cle: 'etat' },
        { nom: 'Dossiers', cle: 'dossiers' },
        { nom: 'Au moins', cle: 'bas', unite: 'euros' },
        { nom: 'Barème', cle: 'ht', unite: 'euros' },
        { nom: 'Au plus', cle: 'haut', unite: 'euros' },
        { nom: 'Versé', cle: 'verse', unite: 'euros' },
        { nom: 'À venir', cle: 'a_venir', unite: 'euros' },
        { nom: 'Perdu', cle: 'forclos', unite: 'euros' },
        { nom: 'Statut', cle: 'statut', dire: (valeur) => echapper(STATUTS[valeur] ?? 'inconnu') },
        { nom: 'Confiance', cle: 'confiance' },
        { nom: 'Sort', cle: 'sort', dire: (_, ligne) => barre(ligne) },
      ],
    })
  );
}

/** A page of the dossiers. */
export function liste({ lignes, combien, debut, filtre }) {
  return (
    (combien
      ? table({
          titre: `Mes dossiers, en euros HT : ${nombre(debut + 1)} à ${nombre(debut + lignes.length)} sur ${
            nombre(combien)}`,
          id: 'liste',
          lignes,
          colonnes: [
            { nom: 'Client', cle: 'structure' },
            { nom: 'Dispositif', cle: 'dispositif' },
            { nom: 'État', cle: 'etat' },
            { nom: 'Au moins', cle: 'bas', unite: 'euros' },
            {
              nom: 'Barème',
              cle: 'ht',
              unite: 'euros',
              dire: (valeur, ligne) =>
                valeur === null
                  ? `<span class="inconnu">?<span class="vu"> ${echapper(ligne.raison)}</span></span>`
                  : nombre(valeur, 'euros'),
            },
            { nom: 'Au plus', cle: 'haut', unite: 'euros' },
            { nom: 'Perdu', cle: 'forclos', unite: 'euros' },
            { nom: 'Prochaine date', cle: 'echeance', dire: (valeur) => echapper(date(valeur ?? '')) },
            {
              nom: 'Pourquoi',
              cle: 'dossier',
              gauche: true,
              dire: (valeur, ligne) =>
                `<button type="button" class="lien" data-pourquoi="${valeur}">Pourquoi ?<span class="vu"> ${
                  echapper(ligne.structure)}, ${echapper(ligne.dispositif)}</span></button>`,
            },
          ],
        })
      : `<p>Aucun dossier ne contient « ${echapper(filtre)} ».</p>`) +
    `<p class="outils"><button type="button" data-page="-1"${
      debut ? '' : ' disabled'}>Précédents</button> <button type="button" data-page="1"${
        debut + lignes.length < combien ? '' : ' disabled'}>Suivants</button></p>`
  );
}

/** Why a dossier is worth what it is. */
export function pourquoi({ ligne, parts, details }) {
  const dire = (part) =>
    `<li>${part.part === 'avance' ? 'Avance' : 'Solde'} : ${part.ht === null ? 'inconnu' : `${
      entre(part.bas ?? part.ht, part.haut)}${part.bas === part.haut ? '' : `, ${
        euros(part.ht)} d’après le barème`}`}, ${
          { verse: 'versé', a_venir: 'à venir', forclos: 'perdu', echeance_inconnue: 'sans date limite ' +
            'sûre', abandonne: 'abandonné', etat_inconnu: 'l’état ne dit pas son ' +
              'sort' }[part.situation]}${part.echeance ? ` : ${echapper(part.jalon)}, ` +
                `${date(part.echeance)}` : ''}.</li>`;
  return `<h2 id="panneau-titre" tabindex="-1">${echapper(ligne.structure)}</h2>
<p>${echapper([ligne.dispositif, ligne.vague === 1 ? '' : `vague ${ligne.vague}`, ligne.quantite === null ? '' : `${
  nombre(ligne.quantite)} ${
    ligne.compte ?? ''}`, ligne.etat ?? 'état inconnu', ligne.editeur ?? ''].filter(Boolean).join(', '))}</p>
<p>${ligne.ht === null ? `Pas de montant : <strong>${
  echapper(ligne.raison)}</strong>` : `Le maximum payé à l’éditeur est <strong>${
    entre(ligne.bas ?? ligne.ht, ligne.haut)} HT</strong>${ligne.bas === ligne.haut ? '' : ` ; d’après le barème, ${
      euros(ligne.ht)}`} (${STATUTS[ligne.statut]})`}.</p>
${ligne.remarque ? `<p>${echapper(ligne.remarque)}.</p>` : ''}<ul>${parts.map(dire).join('')}</ul>
${
  details.length
    ? table({
        titre: 'La tranche de chaque quantité, en euros HT',
        lignes: details,
        colonnes: [
          { nom: 'Compte', cle: 'assiette' },
          { nom: 'Quantité', cle: 'quantite' },
          { nom: 'À partir de', cle: 'a_partir_de' },
          { nom: 'Forfait', cle: 'forfait', unite: 'euros' },
          { nom: 'Par unité', cle: 'par_unite', unite: 'euros' },
          { nom: 'Ajoute', cle: 'montant', unite: 'euros' },
          { nom: 'Statut', cle: 'statut' },
          { nom: 'Source', cle: 'source' },
        ],
      })
    : ''
}`;
}

/** What is wrong in several rows in the same words, of one value: the column that the reason names, and the rows. */
export function repetees([titres, ...lignes], lues) {
  const parMotif = new Map();
  lignes.forEach(([, motif], rang) => {
    if (!parMotif.has(motif)) parMotif.set(motif, []);
    parMotif.get(motif).push(rang + 1);
  });
  return [...parMotif].flatMap(([motif, rangs]) => {
    const mot = motif.split(' : ')[0];
    const colonne = titres.indexOf(lues.find(({ lue, titre }) => lue === mot || titre === mot)?.titre, 2);
    const valeur = lignes[rangs[0] - 1][colonne];
    return rangs.length > 1 && colonne > 1 && valeur && rangs.every((rang) => lignes[rang - 1][colonne] === valeur)
      ? [{ colonne, valeur, rangs }]
      : [];
  });
}

/**
 * The rejected rows, to be corrected where they are. rejets: the header, then rows, each an array that begins by its
 * line and its reason.
 */
export function ecartees([titres, ...lignes], groupes, montrees) {
  const genres = new Map(); // of one problem, whatever the value
  for (const [, motif] of lignes) {
    const probleme = motif.replace(/« [^»]* »/g, '…').replace(/\d+/g, 'n');
    genres.set(probleme, { motif, combien: (genres.get(probleme)?.combien ?? 0) + 1 });
  }
  const motifs = [...genres.values()].map(
    ({ motif, combien }) => `<li>${pluriel(combien, 'ligne')} : ${echapper(motif)}</li>`,
  );
  const champ = (valeur, colonne, ligne) =>
    `<td><input data-case="${colonne}" autocomplete="off" aria-label="${echapper(`${
      titres[colonne] ?? 'champ en trop'}, ligne ${ligne[0]}`)}" value="${echapper(valeur)}"></td>`;
  return `<p>${pluriel(lignes.length, 'ligne écartée').replace('ligne écartées', 'lignes écartées')}. ` +
    `Corrigez-les ici, ou dans le fichier que vous téléchargez.</p><ul>${motifs.join('')}</ul>
${groupes.map(({ valeur, rangs }, rang) => `<p class="champ"><label for="remplace-${rang}">Dans ces ${
  rangs.length} lignes, à la place de « ${echapper(valeur)} »</label><input id="remplace-${
    rang}" autocomplete="off"> <button type="button" data-remplacer="${
      rang}">Remplacer et relire<span class="vu"> à la place de ${echapper(valeur)}</span></button></p>`).join('')}
<div class="cadre" role="region" tabindex="0" aria-label="Lignes écartées"><table id="rejets"><caption>Lignes ` +
  `écartées${lignes.length > montrees ? `, les ${montrees} ` +
    `premières` : ''}</caption><thead><tr>${titres.map((titre, rang) => `<th ` +
      `scope="col">${echapper(['Ligne', 'Problème'][rang] ?? titre)}</th>`).join('')}</tr></thead>
<tbody>${lignes
    .slice(0, montrees)
    .map(
      (ligne) =>
        `<tr><th scope="row">${echapper(ligne[0])}</th><td>${echapper(ligne[1])}</td>${
          Array.from({ length: Math.max(titres.length, ligne.length) - 2 }, (_, rang) =>
            champ(ligne[rang + 2] ?? '', rang + 2, ligne)).join('')}</tr>`,
    )
    .join('\n')}</tbody></table></div>
<p class="outils"><button type="button" data-relire>Relire les lignes corrigées</button> <button type="button" ` +
  `data-rejets>Télécharger les lignes écartées (CSV)</button></p>`;
}
