// graphiques.js: each chart, as a file that one publishes: SVG, PNG, and its figures as CSV.
import { barres, halteres, planche } from './dessins.js';
import { enregistrer, telecharger } from './fichiers.js';
import { date, nombre } from './nombres.js';
import { noms } from './rendu.js';
import { segmentsDesParts } from './sections.js';

/** What each chart is: its title, its drawing at a width, its rows. simulateur.js adds those of a client. */
export const DESSINS = new Map();

/** Who gives the figures of these keys. */
function sourcesDes(tout, cles) {
  const leurs = tout.cles.filter(({ chiffre }) => cles.includes(chiffre)).map(({ source }) => source);
  return noms(tout.sources, [...new Set(leurs)].join(', '));
}

const clesDe = (lignes) => lignes.flatMap(({ cles }) => (cles ?? '').split(' ; '));

export function sourceDe(tout, sources) {
  return `Source : ${sources}. segur, sources lues jusqu’au ${date(tout.lu)}.`;
}

/** A drawing as an image, twice as fine as it is large. */
async function enImage(svg) {
  const adresse = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = adresse;
  await image.decode();
  const toile = Object.assign(document.createElement('canvas'), {
    width: image.naturalWidth * 2,
    height: image.naturalHeight * 2,
  });
  toile.getContext('2d').drawImage(image, 0, 0, toile.width, toile.height);
  URL.revokeObjectURL(adresse);
  return new Promise((tenir) => {
    toile.toBlob(tenir, 'image/png');
  });
}

export function boutons(nom) {
  return ['svg', 'png', 'csv']
    .map(
      (forme) =>
        `<button type="button" data-publier="${nom}" data-forme="${forme}">${
          forme === 'csv' ? 'Chiffres (CSV)' : `Dessin (${forme.toUpperCase()})`}</button>`,
    )
    .join(' ');
}

export function brancherDessins(tout, edition) {
  const { annonces, identifies, total } = segmentsDesParts(tout);
  DESSINS.set('parts', {
    titre: 'Ségur numérique : ce qui est annoncé, et ce que l’on sait identifier',
    source: sourceDe(
      tout,
      sourcesDes(tout, [
        ...annonces.map(({ cle }) => cle),
        ...clesDe(tout.montants.filter((cellule) => cellule.edition === 'initiale')),
      ]),
    ),
    dessiner: () =>
      barres(
        [
          { nom: 'Annoncé', segments: annonces },
          { nom: 'Identifié', segments: identifies },
        ],
        total,
      ),
    lignes: () => [
      ['ligne', 'part', 'euros', 'chiffre'],
      ...annonces.map((segment) => ['annoncé', segment.nom, segment.valeur, segment.cle]),
      ...identifies.map((segment) => ['identifié', segment.nom, segment.valeur, segment.cle]),
    ],
  });
  const postes = {
    editeurs: ['editeurs', 'éditeurs'],
    usages_ville: ['ville', 'usages en ville'],
    usages_hopital: ['hopital', 'usages à l’hôpital'],
    global: ['global', 'sans partage connu'],
  };
  const cases = () => tout.montants.filter((cellule) => cellule.edition === edition());
  DESSINS.set('budget', {
    titre: 'Ségur numérique : le budget par couloir',
    get source() {
      return sourceDe(tout, sourcesDes(tout, clesDe(cases())));
    },
    dessiner: () =>
      barres(
        tout.couloirs.map(({ couloir, abrege }) => ({
          nom: abrege,
          segments: cases()
            .filter((cellule) => cellule.couloir === couloir && cellule.statut !== 'sans_objet')
            .map((cellule) => ({
              classe: cellule.montant === null ? 'manque' : postes[cellule.poste][0],
              nom: postes[cellule.poste][1],
              valeur: cellule.montant,
            })),
        })),
        Math.max(...cases().map((cellule) => cellule.montant ?? 0)),
      ),
    lignes: () => [
      ['edition', 'couloir', 'poste', 'euros', 'statut', 'source', 'confiance'],
      ...cases().map((cellule) => [
        cellule.edition,
        cellule.couloir,
        cellule.poste,
        cellule.montant ?? '',
        cellule.statut,
        cellule.source ?? '',
        cellule.confiance ?? '',
      ]),
    ],
  });
  const compares = tout.ecarts.filter(
    (ligne) =>
      typeof ligne.valeur_a === 'number' && typeof ligne.valeur_b === 'number' && ligne.valeur_a !== ligne.valeur_b,
  );
  DESSINS.set('ecarts', {
    titre: 'Ségur numérique : ce qui ne tombe pas juste',
    source: sourceDe(tout, 'chaque ligne dit les deux siennes'),
    dessiner: () =>
      halteres(
        compares.map((ligne) => ({
          ...ligne,
          dit: `${nombre(ligne.valeur_a)} (${noms(tout.sources, ligne.source_a)})`,
          contre: `${nombre(ligne.valeur_b)} (${noms(tout.sources, ligne.source_b)})`,
        })),
      ),
    lignes: () => [
      ['objet', 'valeur_a', 'source_a', 'valeur_b', 'source_b', 'verdict', 'explication'],
      ...tout.ecarts.map((ligne) => [
        ligne.objet,
        ligne.valeur_a,
        ligne.source_a,
        ligne.valeur_b,
        ligne.source_b,
        ligne.verdict,
        ligne.explication ?? '',
      ]),
    ],
  });
  for (const zone of document.querySelectorAll('p.outils[data-dessin]'))
    zone.insertAdjacentHTML('beforeend', ` ${boutons(zone.dataset.dessin)}`);
  document.addEventListener('click', async (clic) => {
    const bouton = clic.target.closest('button[data-publier]');
    if (!bouton) return;
    const { publier: nom, forme } = bouton.dataset;
    const dessin = DESSINS.get(nom);
    if (forme === 'csv') {
      telecharger(dessin.lignes(), `segur-${nom}.csv`);
      return;
    }
    const svg = planche({ titre: dessin.titre, source: dessin.source, ...dessin.dessiner(800) });
    enregistrer(
      forme === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await enImage(svg),
      `segur-${nom}.${forme}`,
    );
  });
}
