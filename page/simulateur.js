// simulateur.js: the simulator: what is typed, asked of the engine, and what it answers.
import { lireLogiciels, selonMien, valoriser } from './client.js';
import { bareme, intervalle, planche } from './dessins.js';
import { boutons, DESSINS } from './graphiques.js';
import { champs, monBareme, pourquoi, reponse } from './rendu_client.js';
import { nombre } from './nombres.js';
import { echapper, noms } from './rendu.js';

const un = (selecteur) => document.querySelector(selecteur);
let moteur, logiciels, ecrire;
let tranches = null; // the user's own scale, as typed; null: the public one
let tour = 0;
let repondu = false;

function logiciel() {
  return logiciels[un('#d').selectedIndex];
}

/** What is asked, as it is typed. */
function demande() {
  const choisi = logiciel();
  return {
    dispositif: choisi.dispositif,
    vague: choisi.vague,
    prix: un('#prix').value,
    ttc: un('input[name=taxe]:checked').value === 'ttc',
    quantites: choisi.assiettes.map((_, rang) => un(`#q${rang + 1}`).value),
  };
}

/** The same as an address: never the price; one's own scale if it is asked for. */
export function demandeDuClient() {
  const { dispositif, vague, quantites, ttc } = demande();
  const choix = new URLSearchParams({ d: dispositif });
  if (vague !== 1) choix.set('v', vague);
  quantites.forEach((quantite, rang) => choix.set(rang ? `q${rang + 1}` : 'q', quantite));
  if (ttc) choix.set('taxe', 'ttc');
  if (tranches !== null && un('#mien-lien').checked)
    choix.set('bareme', tranches.map((tranche) => tranche.join('|')).join(';'));
  return `#client?${choix}`;
}

function montrerFautes(erreurs) {
  const boite = un('#fautes');
  for (const faute of document.querySelectorAll('#formulaire .faute')) faute.textContent = '';
  for (const champ of document.querySelectorAll('#formulaire [aria-invalid]')) {
    champ.removeAttribute('aria-invalid');
    champ.removeAttribute('aria-describedby');
  }
  boite.hidden = erreurs.length === 0;
  document.title = document.title.replace(/^Erreur : /, '');
  if (!erreurs.length) return;
  document.title = `Erreur : ${document.title}`;
  boite.innerHTML = `<h3 id="fautes-titre">Il y a un problème</h3><ul>${
    erreurs.map(({ champ, texte }) => `<li><a href="#${champ}" data-champ="${champ}">${
      echapper(texte)}</a></li>`).join('')}</ul>`;
  for (const { champ, texte } of erreurs) {
    const entree = un(`#${champ}`);
    if (!entree) continue;
    entree.setAttribute('aria-invalid', 'true');
    entree.setAttribute('aria-describedby', `${champ}-faute`);
    un(`#${champ}-faute`).textContent = texte;
  }
}

/** As wide as it may be on this screen. */
const largeurDuDessin = () => Math.max(320, Math.min(800, un('#client').clientWidth));

function dessiner(nom, dessin) {
  const figure = un(`#dessin-${nom}`);
  figure.hidden = !dessin;
  if (!dessin) return;
  DESSINS.set(nom, dessin);
  const large = largeurDuDessin();
  figure.querySelector('.dessin').innerHTML = planche({
    titre: dessin.titre,
    source: dessin.source,
    large,
    ...dessin.dessiner(large),
  });
  figure.querySelector('.outils').innerHTML = boutons(nom);
}

async function calculer() {
  const demandee = demande();
  const choisi = logiciel();
  const ce_tour = ++tour;
  const lue = await valoriser(moteur, demandee, choisi);
  if (ce_tour !== tour) return; // something else was typed since
  ecrire(demandeDuClient());
  montrerFautes(lue.erreurs ?? []);
  const sortie = un('#reponse');
  sortie.classList.toggle('precedente', Boolean(lue.erreurs && repondu));
  if (lue.erreurs && !repondu) sortie.innerHTML = '<p>Pas de réponse : voyez le problème indiqué.</p>';
  if (lue.erreurs) return;
  repondu = true;
  const { badge, phrase } = reponse(lue, choisi, demandee);
  sortie.innerHTML = `<p><span class="badge">${badge}</span></p>${phrase}`;
  const { montant } = lue;
  const sources = noms(lue.sources, [...new Set(lue.baremes.map((ligne) => ligne.source))].join(', '));
  const source = `Source : ${sources || 'aucune'}. Calcul de segur ; un montant du SONS est un maximum.`;
  const compte = choisi.assiettes
    .map((assiette, rang) => `${nombre(lue.nombres[rang])} ${assiette.libelle.split(',')[0]}`)
    .join(', ');
  const nom = [choisi.dispositif, compte].filter(Boolean).join(', ');
  dessiner(
    'client',
    montant.raison && montant.bas === null
      ? null
      : {
          titre: `${nom} : ce que touche l’éditeur, en euros HT`,
          source,
          dessiner: (large) => intervalle(montant, large),
          lignes: () => [
            ['dispositif', 'quantite', 'bas', 'ht', 'haut', 'statut', 'sources'],
            [
              choisi.dispositif,
              demandee.quantites.join(' / '),
              montant.bas ?? '',
              montant.ht ?? '',
              montant.haut ?? '',
              montant.statut ?? 'inconnu',
              sources,
            ],
          ],
        },
  );
  dessiner(
    'bareme',
    lue.courbe.length < 2 || montant.raison
      ? null
      : {
          titre: `Le barème ${choisi.dispositif}, en euros HT : ce qui est imprimé, et ce que segur suppose`,
          source,
          dessiner: (large) =>
            bareme(
              lue.courbe,
              lue.details[0]?.quantite,
              choisi.assiettes[0].libelle,
              large,
              montant.bas !== null && montant.bas === montant.haut,
            ),
          lignes: () => [
            ['quantite', 'montant', 'bas', 'haut'],
            ...lue.courbe.map((point) => [point.q, point.montant, point.bas ?? '', point.haut ?? '']),
          ],
        },
  );
  un('#pourquoi > div').innerHTML = lue.baremes.length ? pourquoi(lue) : '<p>Aucune tranche n’est publiée.</p>';
  if (tranches === null) preparerMien(lue.baremes);
  else montrerMien();
  await calculerMien();
}

function montrerMien() {
  const ouvert = document.activeElement?.closest('#mien'); // what is being typed stays
  if (!ouvert) un('#mon-bareme > div').innerHTML = monBareme(tranches);
}

/** One's own scale begins as the public one. */
function preparerMien(publics) {
  const brut = (valeur) => String(valeur ?? 0).replace('.', ',');
  un('#mon-bareme > div').innerHTML =
    logiciel().assiettes.length === 1 && publics.length
      ? monBareme(publics.map((ligne) => [brut(ligne.a_partir_de), brut(ligne.forfait), brut(ligne.par_unite)]))
      : '<p>Ce barème n’a pas une seule quantité : il ne se remplace pas ici.</p>';
}

function lireMien() {
  return [...document.querySelectorAll('#mien tbody tr')].map((ligne) =>
    [...ligne.querySelectorAll('input')].map((champ) => champ.value),
  );
}

async function calculerMien() {
  if (tranches === null || !un('#mien')) return;
  const { montant, erreur } = await selonMien(moteur, lireMien(), demande().quantites[0] ?? '');
  un('#mien-reponse').innerHTML = erreur
    ? `<span class="faute">${echapper(erreur)}</span>`
    : `Selon votre barème : <strong>${nombre(montant, 'euros')}\u00a0€ HT</strong>.`;
}

/** What is copied from a spreadsheet goes in from the cell one is in, as it does there. */
function coller(evenement) {
  const depuis = evenement.target.closest('#mien input');
  const lignes = evenement.clipboardData
    .getData('text/plain')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((ligne) => ligne.split('\t'));
  if (!depuis || (lignes.length === 1 && lignes[0].length === 1)) return; // a text in a field, as everywhere
  evenement.preventDefault();
  const colonne = depuis.closest('td').cellIndex;
  const premiere = depuis.closest('tr').sectionRowIndex;
  tranches = lireMien();
  lignes.forEach((ligne, rang) => {
    const tranche = (tranches[premiere + rang] ??= ['', '', '']);
    ligne.slice(0, 3 - colonne).forEach((valeur, decalage) => {
      tranche[colonne + decalage] = valeur.trim();
    });
  });
  un('#mon-bareme > div').innerHTML = monBareme(tranches);
  un('#mien').rows[premiere + 1].cells[colonne].firstChild.focus();
  suivreMien();
}

/** One's own scale changed: its amount, and the address if it holds it. */
function suivreMien() {
  ecrire(demandeDuClient());
  calculerMien();
}

function choisirLogiciel(valeurs) {
  un('#champs').innerHTML = champs(logiciel(), valeurs);
  tranches = null;
  un('#mien-lien').checked = false;
}

/** What the address asks for; what it says wrong is said, and nothing is guessed. */
async function suivreAdresse(lireAdresse) {
  const { section, choix } = lireAdresse();
  let valeurs = ['12'];
  if (section === 'client' && choix.has('d')) {
    const rang = logiciels.findIndex(
      (candidat) => candidat.dispositif === choix.get('d') && String(candidat.vague) === (choix.get('v') ?? '1'),
    );
    if (rang < 0) {
      choisirLogiciel(valeurs);
      montrerFautes([
        {
          champ: 'd',
          texte: `Il n’y a pas de logiciel « ${choix.get('d').slice(0, 20)} », vague ${
            (choix.get('v') ?? '1').slice(0, 20)}.`,
        },
      ]);
      return;
    }
    un('#d').selectedIndex = rang;
    valeurs = ['q', 'q2', 'q3'].map((nom) => choix.get(nom) ?? '');
    if (choix.get('taxe') === 'ttc') un('input[value=ttc]').checked = true;
  }
  choisirLogiciel(valeurs);
  if (section === 'client' && choix.get('bareme')) {
    un('#mon-bareme').open = true;
    if (logiciel().assiettes.length === 1) {
      tranches = choix
        .get('bareme')
        .split(';')
        .map((tranche) => [...tranche.split('|'), '', '', ''].slice(0, 3));
      un('#mien-lien').checked = true;
    }
  }
  await calculer();
}

export async function brancherClient(donne, ecrireAdresse, lireAdresse) {
  moteur = donne;
  logiciels = await lireLogiciels(moteur);
  const couloirs = [...new Set(logiciels.map((ligne) => ligne.couloir))];
  un('#d').innerHTML = couloirs
    .map(
      (couloir) =>
        `<optgroup label="${echapper(couloir)}">${logiciels
          .filter((ligne) => ligne.couloir === couloir)
          .map(
            (ligne) =>
              `<option>${echapper(`${ligne.logiciel} : ${ligne.dispositif}${ligne.vague === 1 ? '' : `, vague ${
                ligne.vague}`}`)}</option>`,
          )
          .join('')}</optgroup>`,
    )
    .join('');
  logiciels = couloirs.flatMap((couloir) => logiciels.filter((ligne) => ligne.couloir === couloir));
  un('#d').selectedIndex = logiciels.findIndex((ligne) => ligne.dispositif === 'SGL');
  un('#formulaire').removeAttribute('aria-disabled');
  let attente;
  const plusTard = () => {
    clearTimeout(attente);
    attente = setTimeout(calculer, 300);
  };
  ecrire = () => {}; // the first answer is nobody's wish: the address stays
  await suivreAdresse(lireAdresse);
  ecrire = (adresse) => {
    if (lireAdresse().section === 'client' || document.activeElement?.closest('#formulaire, #mon-bareme'))
      ecrireAdresse(adresse);
  };
  un('#formulaire').addEventListener('submit', (envoi) => envoi.preventDefault());
  un('#formulaire').addEventListener('input', ({ target }) => {
    if (target.id === 'd') {
      choisirLogiciel(logiciel().dispositif === 'SGL' ? ['12'] : ['1', '1', '1']);
      calculer();
    } else {
      plusTard();
    }
  });
  un('#mon-bareme').addEventListener('input', () => {
    if (!un('#mien')) return;
    tranches = lireMien();
    suivreMien();
  });
  un('#mon-bareme').addEventListener('paste', coller);
  un('#client').addEventListener('click', (clic) => {
    const bouton = clic.target.closest('button');
    const lien = clic.target.closest('a[data-champ]');
    if (lien) {
      clic.preventDefault();
      un(`#${lien.dataset.champ}`)?.focus();
    }
    if (!bouton) return;
    if ('ajouter' in bouton.dataset || 'retirer' in bouton.dataset) {
      tranches = lireMien();
      if ('ajouter' in bouton.dataset) tranches.push(['', '', '']);
      else tranches.splice(Number(bouton.dataset.retirer), 1);
      un('#mon-bareme > div').innerHTML = monBareme(tranches);
      [...document.querySelectorAll('#mien input')].at(-3)?.focus();
      suivreMien();
    } else if ('public' in bouton.dataset) {
      tranches = null;
      un('#mien-lien').checked = false;
      calculer();
    }
  });
  addEventListener('hashchange', () => {
    if (lireAdresse().section === 'client' && lireAdresse().choix.has('d')) suivreAdresse(lireAdresse);
  });
}
