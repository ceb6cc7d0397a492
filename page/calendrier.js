// calendrier.js: every date of the programme: lanes, postponements, doubts, today; a table; an agenda to take away.
import { date, nombre } from './nombres.js';
import { enregistrer } from './fichiers.js';
import { chiffre, echapper, noms } from './rendu.js';
import { table } from './table.js';

const un = (selecteur) => document.querySelector(selecteur);
const cle = ({ dispositif, vague, variante, etape, date_jalon: jour }) =>
  `jalons/${dispositif}/${vague}/${variante}/${etape}/${jour}`;
const heure = (texte) => (texte ? ` ${Number(texte.slice(0, 2))}h${texte.slice(3).replace('00', '')}` : '');
const couloir = ({ dispositif, variante, vague }) => `${dispositif}${variante ? ` ${variante}` : ''}, vague ${vague}`;

/** What becomes of each date: the one that replaces it, if one does. */
function suites(jalons) {
  return jalons.map((jalon) => ({
    ...jalon,
    apres: jalons.find(
      (autre) =>
        couloir(autre) === couloir(jalon) && autre.etape === jalon.etape && autre.remplace === jalon.date_jalon,
    ),
  }));
}

/** A date that was postponed, then the one that replaces it. */
function enChaine(jalons) {
  const lues = suites(jalons);
  const premieres = lues.filter((jalon) => !lues.some((autre) => autre.apres && cle(autre.apres) === cle(jalon)));
  return premieres.flatMap(function suivre(jalon) {
    return [jalon, ...(jalon.apres ? suivre(lues.find((autre) => cle(autre) === cle(jalon.apres))) : [])];
  });
}

function sort(jalon, jour) {
  if (jalon.apres) return `reportée au ${date(jalon.apres.date_jalon)}`;
  if (jalon.doute) return `? douteuse : ${jalon.doute}`;
  return jalon.date_jalon < jour ? 'passée' : 'en vigueur';
}

export function tableDesJalons(jalons, sources, jour) {
  return table({
    titre: `Toutes les dates (${jalons.length})`,
    id: 'jalons',
    lignes: enChaine(jalons),
    colonnes: [
      { nom: 'Dispositif', cle: 'dispositif', dire: (_, ligne) => echapper(couloir(ligne)) },
      { nom: 'Étape', cle: 'etape' },
      {
        nom: 'Date',
        cle: 'date_jalon',
        dire: (valeur, ligne) => chiffre(cle(ligne), date(valeur) + heure(ligne.heure)),
      },
      { nom: 'Sort', cle: 'sort', dire: (_, ligne) => echapper(sort(ligne, jour)) },
      { nom: 'Source', cle: 'source', dire: (valeur) => echapper(noms(sources, valeur)) },
      { nom: 'Confiance', cle: 'confiance' },
    ],
  });
}

/** By month, for a screen that is narrow. */
function listeDesJalons(jalons, jour) {
  const mois = new Map();
  for (const jalon of [...suites(jalons)].sort((a, b) => a.date_jalon.localeCompare(b.date_jalon)))
    mois.set(jalon.date_jalon.slice(0, 7), [...(mois.get(jalon.date_jalon.slice(0, 7)) ?? []), jalon]);
  return [...mois]
    .map(
      ([nom, siens]) =>
        `<h3>${date(nom)}</h3><ul>${siens.map((jalon) => `<li>${
          chiffre(cle(jalon), date(jalon.date_jalon) + heure(jalon.heure))} ${echapper(couloir(jalon))}, ${
            echapper(jalon.etape)} : ${echapper(sort(jalon, jour))}</li>`).join('')}</ul>`,
    )
    .join('');
}

const LARGE = 1000,
  GAUCHE = 120,
  LIGNE = 15;

/** The lanes: one for each dispositif and vague. Its labels are parted in rows, so that none is on another. */
function dessin(jalons, jour) {
  const lues = suites(jalons);
  const jours = [...lues.map((jalon) => Date.parse(jalon.date_jalon)), Date.parse(jour)];
  const [debut, fin] = [Math.min(...jours), Math.max(...jours)];
  const x = (texte) => GAUCHE + 10 + ((LARGE - GAUCHE - 130) * (Date.parse(texte) - debut)) / (fin - debut || 1);
  let y = 24;
  const bandes = [...new Set(lues.map(couloir))].map((nom) => {
    const siens = lues
      .filter((jalon) => couloir(jalon) === nom)
      .sort((a, b) => a.date_jalon.localeCompare(b.date_jalon));
    const finDeRangee = [];
    const haut = y;
    const marques = siens.map((jalon) => {
      const dit = `${jalon.etape} ${date(jalon.date_jalon)}${jalon.doute ? ' ?' : ''}`;
      let rangee = finDeRangee.findIndex((bout) => bout <= x(jalon.date_jalon));
      if (rangee < 0) rangee = finDeRangee.push(0) - 1;
      finDeRangee[rangee] = x(jalon.date_jalon) + 16 + 6.4 * dit.length;
      return { ...jalon, dit, x: x(jalon.date_jalon), y: haut + 12 + LIGNE * rangee };
    });
    y = haut + 10 + LIGNE * finDeRangee.length;
    const fleches = marques
      .filter((marque) => marque.apres)
      .map((marque) => {
        const vers = marques.find((autre) => cle(autre) === cle(marque.apres));
        return `<line class="report" x1="${marque.x}" y1="${marque.y - 4}" x2="${vers.x - 5}" y2="${
          vers.y - 4}" marker-end="url(#fleche)"/>`;
      });
    const carres = marques.map(
      (marque) =>
        `<rect class="${marque.apres ? 'reportee' : marque.doute ? 'douteuse' : 'vigueur'}" x="${marque.x - 4}" y="${
          marque.y - 8}" width="8" height="8"/><text x="${marque.x + 8}" y="${marque.y}">${
            echapper(marque.dit)}</text>`,
    );
    return `<line class="filet" x1="0" x2="${LARGE}" y1="${haut}" y2="${haut}"/><text class="nom" x="0" y="${
      haut + 14}">${echapper(nom)}</text>${fleches.join('')}${carres.join('')}`;
  });
  const annees = [];
  for (let annee = new Date(debut).getUTCFullYear() + 1; Date.parse(`${annee}-01-01`) < fin; annee++)
    annees.push(
      `<line class="annee" x1="${x(`${annee}-01-01`)}" x2="${x(`${annee}-01-01`)}" y1="14" y2="${y}"/><text x="${x(`${
        annee}-01-01`) + 3}" y="20">${annee}</text>`,
    );
  return `<svg class="calendrier" viewBox="0 0 ${LARGE} ${
    y + 4}" role="img" aria-label="Toutes les dates, une bande pour chaque dispositif ; le tableau les donne ` +
      `toutes"><defs><marker id="fleche" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" ` +
        `orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>${annees.join('')}${bandes.join('')}<line ` +
          `class="ce-jour" x1="${x(jour)}" x2="${x(jour)}" y1="14" y2="${y}"/><text class="ce-jour" ` +
            `x="${x(jour) + 4}" y="10">aujourd’hui</text></svg>`;
}

const PARIS = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** An agenda (RFC 5545) of dates: those that are to come, in force. lu: the day when the sources were read. */
export function agenda(jalons, lu) {
  const texte = (mot) => mot.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n');
  const plier = (ligne) => {
    // lines of 75 octets at most
    const morceaux = [''];
    for (const signe of ligne) {
      if (new TextEncoder().encode(morceaux.at(-1) + signe).length > 74) morceaux.push(' ');
      morceaux[morceaux.length - 1] += signe;
    }
    return morceaux.join('\r\n');
  };
  const seance = (jalon) => {
    const jour = jalon.date_jalon.replaceAll('-', '');
    return [
      'BEGIN:VEVENT',
      `UID:${encodeURIComponent(cle(jalon))}@segur`,
      `DTSTAMP:${lu.replaceAll('-', '').padEnd(8, '01')}T000000Z`,
      jalon.heure
        ? `DTSTART;TZID=Europe/Paris:${jour}T${jalon.heure.replace(':', '')}00`
        : `DTSTART;VALUE=DATE:${jour}`,
      `SUMMARY:${texte(`${couloir(jalon)} : ${jalon.etape}`)}`,
      `DESCRIPTION:${texte(`Source : ${jalon.source}, confiance ${jalon.confiance}`)}`,
      'END:VEVENT',
    ];
  };
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//segur//calendrier//FR',
    ...PARIS,
    ...jalons.flatMap(seance),
    'END:VCALENDAR',
  ]
    .map((ligne) => plier(ligne) + '\r\n')
    .join('');
}

export async function brancherCalendrier(moteur, tout) {
  const [{ jour }] = await moteur.sql("SELECT date('now', 'localtime') AS jour");
  const aVenir = (jalon) =>
    jalon.date_jalon >= jour && !jalon.doute && !suites(tout.jalons).find((autre) => cle(autre) === cle(jalon)).apres;
  const options = (valeurs) =>
    '<option value="">tous</option>' + valeurs.map((valeur) => `<option>${echapper(valeur)}</option>`).join('');
  un('#cal-dispositif').innerHTML = options([...new Set(tout.jalons.map((jalon) => jalon.dispositif))].sort());
  un('#cal-vague').innerHTML = options([...new Set(tout.jalons.map((jalon) => String(jalon.vague)))].sort());
  const [prochaine] = await moteur.requete('echeances', {});
  un('[data-section=prochaine]').innerHTML = prochaine
    ? `Prochaine date : <strong>${echapper(prochaine.dispositif)}, ${echapper(prochaine.etape)}, ${
      date(prochaine.echeance)}</strong>, dans ${nombre(prochaine.jours)} jour${prochaine.jours > 1 ? 's' : ''}.`
    : 'Toutes les dates connues sont passées.';
  const montrer = () => {
    const choisis = tout.jalons.filter(
      (jalon) =>
        ['dispositif', 'vague'].every((quoi) => ['', String(jalon[quoi])].includes(un(`#cal-${quoi}`).value)) &&
        (!un('#cal-venir').checked || aVenir(jalon)),
    );
    un('[data-section=bandes]').innerHTML = choisis.length
      ? dessin(choisis, jour) + `<div class="par-mois">${listeDesJalons(choisis, jour)}</div>`
      : '<p>Aucune date de ce genre.</p>';
    un('[data-section=jalons]').innerHTML = tableDesJalons(choisis, tout.sources, jour);
  };
  un('#calendrier').addEventListener('change', montrer);
  un('#calendrier').addEventListener('click', ({ target }) => {
    if (target.closest('[data-agenda]'))
      enregistrer(new Blob([agenda(tout.jalons.filter(aVenir), tout.lu)], { type: 'text/calendar' }), 'segur.ics');
  });
  montrer();
}
