// dessins.js: the charts as drawings that one publishes: title, source and date inside, nothing of the page needed.
// What is a length is a pixel; no amount
// is worked out.
import { millions, nombre } from './nombres.js';
import { echapper } from './rendu.js';

const COULEURS = {
  partage: '#1a6e3c',
  editeurs: '#12436d',
  ville: '#bc4c0a',
  hopital: '#8a35d6',
  global: '#5c6773',
  texte: '#1b1f24',
  discret: '#4a5560',
  filet: '#d5dae0',
};
const HACHURES =
  '<pattern id="hachures" width="12" height="12" patternUnits="userSpaceOnUse" ' +
    'patternTransform="rotate(45)"><rect width="12" height="12" fill="#fff"/><line x1="0" y1="0" x2="0" y2="12" ' +
      'stroke="#5c6773" stroke-width="5"/></pattern>';

/** A drawing, whole: titre, contenu of so high, and under it where it is from. */
export function planche({ titre, source, hauteur, contenu, large = 800 }) {
  const lignes = couper(titre, (large - 40) / 11.2);
  const bas = couper(source, large / 6.5);
  const haut = 20 + 24 * lignes.length;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${large}" height="${
      haut + hauteur + 22 + 16 * bas.length}" viewBox="0 0 ${large} ${
        haut + hauteur + 22 + 16 * bas.length}" role="img" aria-label="${
          echapper(titre)}" font-family="system-ui, sans-serif" font-size="14" fill="${COULEURS.texte}"><title>${
            echapper(titre)}</title><defs>${HACHURES}</defs><rect width="100%" height="100%" fill="#fff"/>` +
    lignes
      .map(
        (ligne, rang) =>
          `<text x="20" y="${32 + 24 * rang}" font-size="19" font-weight="600">${echapper(ligne)}</text>`,
      )
      .join('') +
    `<g transform="translate(0 ${haut})">${contenu}</g>${bas.map((ligne, rang) => `<text x="20" y="${
      haut + hauteur + 20 + 16 * rang}" font-size="12" fill="${COULEURS.discret}">${
        echapper(ligne)}</text>`).join('')}</svg>`
  );
}

function couper(texte, largeur) {
  const lignes = [''];
  for (const mot of texte.split(' ')) {
    if (lignes.at(-1) && lignes.at(-1).length + mot.length + 1 > largeur) lignes.push('');
    lignes[lignes.length - 1] += (lignes.at(-1) ? ' ' : '') + mot;
  }
  return lignes;
}

/** Bars on one axis: each row is a name and its segments, each named and valued under it. */
export function barres(lignes, tout) {
  let y = 10;
  const contenu = lignes
    .map(({ nom, segments }) => {
      let x = 150;
      const large = (valeur) => (630 * valeur) / tout;
      const dessin = segments
        .filter(({ valeur }) => valeur !== null)
        .map(({ classe, valeur }) => {
          const trait = `<rect x="${x}" y="${y}" width="${large(valeur)}" height="24" ${
            classe === 'manque' ? `fill="none" stroke="${COULEURS.global}" stroke-dasharray="4 3"` : `fill="${
              COULEURS[classe]}" stroke="#fff" stroke-width="2"`}/>`;
          x += large(valeur);
          return trait;
        })
        .join('');
      // Each is named on a line of its own width, after a square of its colour.
      let [gauche, rang] = [150, 0];
      const texte = segments
        .map(({ classe, nom: mot, valeur }) => {
          const dit = `${mot}${valeur === null ? ' : inconnu' : ` ${millions(valeur)}`}`;
          const large_ = 26 + 7.6 * dit.length;
          if (gauche + large_ > 790) [gauche, rang] = [150, rang + 1];
          const trait = `<rect x="${gauche}" y="${y + 32 + 18 * rang}" width="11" height="11" ${
            classe === 'manque' ? `fill="none" stroke="${COULEURS.global}" stroke-dasharray="3 2"` : `fill="${
              COULEURS[classe]}"`}/><text x="${gauche + 16}" y="${y + 42 + 18 * rang}" font-size="13">${
                echapper(dit)}</text>`;
          gauche += large_;
          return trait;
        })
        .join('');
      const morceau = `<text x="20" y="${y + 17}" font-weight="600">${echapper(nom)}</text>${dessin}${texte}`;
      y += 58 + 18 * rang;
      return morceau;
    })
    .join('');
  return { contenu, hauteur: y };
}

/**
 * What a client brings: an interval between two ends that are printed, and what segur supposes as a hollow diamond;
 * or one solid mark.
 */
export function intervalle({ bas, haut, ht }, large = 800) {
  const tout = Math.max(haut ?? 0, ht ?? 0) * 1.1 || 1;
  const x = (valeur) => 40 + ((large - 90) * valeur) / tout;
  const mot = (valeur, y, texte) =>
    `<text x="${x(valeur)}" y="${y}" text-anchor="${x(valeur) > large - 110 ? 'end' : 'middle'}" font-size="13">${
      echapper(texte)}</text>`;
  const axe = `<line x1="40" x2="${large - 50}" y1="60" y2="60" stroke="${
    COULEURS.filet}"/><text x="40" y="80" font-size="12" text-anchor="middle">${
      bas !== null && x(bas) < 100 ? '' : 0}</text>`;
  const proches = bas !== null && haut !== null && x(haut) - x(bas) < 120;
  if (bas !== null && bas === haut)
    return {
      hauteur: 90,
      contenu: `${axe}<rect x="40" y="46" width="${x(bas) - 40}" height="14" fill="${COULEURS.editeurs}"/>${
        mot(bas, 80, `${nombre(bas, 'euros')} €`)}`,
    };
  const borne =
    bas === null || haut === null
      ? ''
      : `<rect x="${x(bas)}" y="42" width="${x(haut) - x(bas)}" height="18" fill="url(#hachures)"/><line x1="${
        x(bas)}" x2="${x(bas)}" y1="36" y2="64" stroke="${COULEURS.texte}" stroke-width="3"/><line x1="${
          x(haut)}" x2="${x(haut)}" y1="36" y2="64" stroke="${COULEURS.texte}" stroke-width="3"/>${mot(bas, 80, `${
            nombre(bas, 'euros')} €`)}${mot(haut, proches ? 96 : 80, `${nombre(haut, 'euros')} €`)}`;
  const losange =
    ht === null
      ? ''
      : `<path d="M${x(ht)} 38 l8 13 -8 13 -8 -13z" fill="#fff" stroke="${
        COULEURS.ville}" stroke-width="2" stroke-dasharray="3 2"/>${mot(ht, 24, `hypothèse : ${
          nombre(ht, 'euros')} €`)}`;
  return { hauteur: 104, contenu: axe + borne + losange };
}

/**
 * The whole scale: quantity across, euros up; what is printed is the envelope, what segur supposes the dashed line,
 * the client a ring.
 */
export function bareme(courbe, quantite, compte, large = 800, certain = false) {
  const droite = large - 40;
  const [qTout, eTout] = [
    courbe.at(-1).q,
    Math.max(...courbe.map((point) => Math.max(point.montant, point.haut ?? 0))) * 1.08,
  ];
  const x = (q) => 90 + ((droite - 90) * q) / qTout;
  const y = (euros) => 230 - (210 * euros) / eTout;
  const { bas, haut } = courbe[0];
  const enveloppe =
    bas === null
      ? ''
      : `<rect x="90" y="${y(haut)}" width="${droite - 90}" height="${
        y(bas) - y(haut)}" fill="url(#hachures)" opacity=".35"/><line x1="90" x2="${droite}" y1="${y(haut)}" y2="${
          y(haut)}" stroke="${COULEURS.global}"/><line x1="90" x2="${droite}" y1="${y(bas)}" y2="${y(bas)}" stroke="${
            COULEURS.global}"/>` +
        `<text x="84" y="${y(haut) + 4}" text-anchor="end" font-size="12">${
          nombre(haut, 'euros')} €</text><text x="84" y="${y(bas) + 4}" text-anchor="end" font-size="12">${
            nombre(bas, 'euros')} €</text>`;
  // A step is upright: from just below a bound to it.
  const ligne = courbe
    .flatMap((point, rang) => [
      ...(rang && point.q - courbe[rang - 1].q === 1 ? [[point.q, courbe[rang - 1].montant]] : []),
      [point.q, point.montant],
    ])
    .map(([q, euros]) => `${x(q)},${y(euros)}`)
    .join(' ');
  const vous = courbe.find((point) => point.q === quantite);
  return {
    hauteur: 276,
    contenu:
      `<line x1="90" x2="90" y1="20" y2="230" stroke="${COULEURS.discret}"/><line x1="90" x2="${
        droite}" y1="230" y2="230" stroke="${COULEURS.discret}"/>${enveloppe}<polyline points="${
          ligne}" fill="none" stroke="${COULEURS.editeurs}" stroke-width="2.5" ${
            bas === null ? '' : 'stroke-dasharray="6 3"'}/>` +
      (vous
        ? `<circle cx="${x(vous.q)}" cy="${y(vous.montant)}" r="7" fill="none" stroke="${
          COULEURS.ville}" stroke-width="3"/><text x="${x(vous.q)}" y="${
            y(vous.montant) - 13}" font-size="13" paint-order="stroke" stroke="#fff" stroke-width="4" text-anchor="${
              vous.q > qTout * 0.8 ? 'end' : 'start'}">${certain ? 'vous' : 'vous, par hypothèse'} : ${
                nombre(vous.montant, 'euros')} €</text>`
        : '') +
      `<text x="90" y="250" font-size="12">0</text><text x="${droite}" y="250" font-size="12" text-anchor="end">${
        nombre(qTout)}</text><text x="${droite}" y="266" font-size="12" text-anchor="end">${
          echapper(couper(compte, (large - 60) / 6.6)[0])}</text>`,
  };
}

/** Two dots a line; what is compared, and who says what, beside them. */
export function halteres(lignes) {
  const contenu = lignes
    .map((ligne, rang) => {
      const tout = Math.max(ligne.valeur_a, ligne.valeur_b);
      const x = (valeur) => 470 + (300 * valeur) / tout;
      const y = 24 + 44 * rang;
      return (
        `<text x="20" y="${y - 3}" font-size="13" font-weight="600">${
          echapper(couper(ligne.objet, 62)[0])}</text><text x="20" y="${y + 14}" font-size="12">${echapper(`${
            ligne.dit} contre ${ligne.contre}`)}</text>` +
        `<line x1="${x(ligne.valeur_a)}" x2="${x(ligne.valeur_b)}" y1="${y}" y2="${y}" stroke="${
          COULEURS.global}" stroke-width="2"/><circle cx="${x(ligne.valeur_a)}" cy="${y}" r="6" fill="${
            COULEURS.editeurs}"/><circle cx="${x(ligne.valeur_b)}" cy="${y}" r="5" fill="#fff" stroke="${
              COULEURS.ville}" stroke-width="3"/>`
      );
    })
    .join('');
  const legende = `<circle cx="26" cy="${44 * lignes.length + 12}" r="6" fill="${
    COULEURS.editeurs}"/><text x="40" y="${
      44 * lignes.length + 16}" font-size="12">le premier chiffre</text><circle cx="166" cy="${
        44 * lignes.length + 12}" r="5" fill="#fff" stroke="${COULEURS.ville}" stroke-width="3"/><text x="180" y="${
          44 * lignes.length + 16}" font-size="12">le second ; chaque ligne a son axe, qui part de zéro</text>`;
  return { contenu: contenu + legende, hauteur: 44 * lignes.length + 24 };
}
