// rendu_client.js: what the simulator shows, as HTML: the interval first, what segur supposes second, and named.
import { date, nombre } from './nombres.js';
import { echapper, noms } from './rendu.js';

const euros = (valeur) => `${nombre(valeur, 'euros')}\u00a0€`;

/** The fields of a kind of software. */
export function champs(logiciel, valeurs) {
  return (
    logiciel.assiettes
      .map(
        (assiette, rang) => `<p class="champ"><label for="q${rang + 1}">Combien : ${echapper(assiette.libelle)}</label>
<input id="q${rang + 1}" name="q${rang + 1}" inputmode="numeric" autocomplete="off" value="${
  echapper(valeurs[rang] ?? '')}"><span class="faute" id="q${rang + 1}-faute"></span></p>`,
      )
      .join('') || '<p class="champ">Une somme forfaitaire : il n’y a rien à compter.</p>'
  );
}

/** « Certain » is said of what is published whole, by a source of trust A or B, in words that were read. */
function surete(baremes, confiance, prixSeul) {
  if (prixSeul) return 'prix';
  if (baremes.some((ligne) => ligne.statut !== 'publie')) return 'une seule valeur';
  return 'AB'.includes(confiance) && baremes.every((ligne) => ligne.lue) ? 'certain' : 'publié';
}

/** The answer, in a sentence: the amounts are those of the base. */
export function reponse({ montant, prix, baremes, taux, commande, clos, nombres, sources: toutes }, logiciel, demande) {
  const [bas, haut, unite] = demande.ttc
    ? [montant.bas_ttc, montant.haut_ttc, 'TTC']
    : [montant.bas, montant.haut, 'HT'];
  const valeur = demande.ttc ? montant.ttc : montant.ht;
  const sujet = logiciel.assiettes.length
    ? `Pour ${logiciel.assiettes.map((assiette, rang) => `${echapper(nombre(nombres[rang]))} ${
      echapper(assiette.libelle)}`).join(', ')}`
    : 'Pour un client';
  const sources = noms(toutes, [...new Set(baremes.map((ligne) => ligne.source))].join(', '));
  const confiance = montant.confiance ?? '';
  const d_ou = `(${echapper(sources)}${confiance ? `, confiance ${confiance}` : ''})`;
  if (montant.raison) {
    return {
      badge: 'barème introuvable',
      phrase:
        `<p>${sujet}, segur ne donne pas de montant : <strong>${echapper(montant.raison)}</strong>${
          logiciel.af ? `. Ce document le tient : ${echapper(logiciel.af)}` : ''}.</p>` +
        (bas !== null && haut !== null
          ? `<p>Le plafond payé à l’éditeur est entre ${euros(bas)} et ${euros(haut)} ${unite}.</p>`
          : ''),
    };
  }
  const limite = `${montant.remarque ? `<p>${echapper(montant.remarque)}.</p>` : ''}<p class="source">${
    commande ? (clos ? `<strong>Le guichet est clos</strong> : la dernière commande possible était le ${
      echapper(date(commande))}. ` : `Dernière commande possible : ${
        echapper(date(commande))}. `) : ''}Un montant du SONS (l’argent versé à l’éditeur) est un maximum.</p>`;
  const solde = taux.find((ligne) => ligne.taux === 'solde');
  const entre = (moins, plus, seul, taxes) =>
    moins !== null && moins !== plus && plus !== null
      ? `entre ${euros(moins)} et ${euros(plus)} ${taxes}`
      : `${euros(seul)} ${taxes}`;
  const avance = `<dl class="parts-de"><div><dt>à la commande (calculé : ce que laisse le solde)</dt><dd>${
    entre(montant.avance_bas, montant.avance_haut, montant.avance, 'HT')}</dd></div><div><dt>le solde, ${
      solde.pour_cent} % (${echapper(noms(toutes, solde.source))})</dt><dd>${
        entre(montant.solde_bas, montant.solde_haut, montant.solde, 'HT')}</dd></div><div><dt>taxe comprise</dt><dd>${
          entre(montant.bas_ttc, montant.haut_ttc, montant.ttc, 'TTC')}</dd></div></dl>`;
  if (bas !== null && bas === haut) {
    const sur = surete(baremes, confiance, bas === prix);
    return {
      badge: sur,
      phrase: `<p>${sujet}, le plafond payé à l’éditeur est de <strong>${euros(valeur)} ${unite}</strong>, ${
        sur === 'prix' ? 'votre prix, sous le barème' : sur} ${d_ou}.</p>${avance}${limite}`,
    };
  }
  if (bas === null || haut === null) {
    return {
      badge: 'ordre de grandeur',
      phrase: `<p>${sujet}, l’ordre de grandeur est de <strong>${euros(valeur)} ${
        unite}</strong> : aucun montant n’est publié ${d_ou}. ${
          echapper(baremes.find((ligne) => ligne.motif)?.motif ?? '')}</p>${avance}${limite}`,
    };
  }
  const motif = baremes.find((ligne) => ligne.motif)?.motif ?? '';
  return {
    badge: 'fourchette',
    phrase: `<p>${sujet}, le plafond payé à l’éditeur est <strong>compris entre ${euros(bas)} et ${euros(haut)} ${
      unite}</strong> : seuls le montant le plus bas et le plus haut sont imprimés ${d_ou}.</p>
<p class="hypothese">Hypothèse de segur : ${euros(valeur)} ${unite} ; ${echapper(motif)}.</p>${avance}${limite}`,
  };
}

/** Why: the tranches of the scale, the one that is reached marked. */
export function pourquoi({ baremes, details }) {
  const atteinte = (ligne) =>
    details.some((detail) => detail.assiette === ligne.assiette && detail.a_partir_de === ligne.a_partir_de);
  const vide = (valeur) => (valeur === null ? '' : nombre(valeur, 'euros'));
  return (
    `<div class="cadre" role="region" tabindex="0" aria-label="Les tranches du barème"><table><caption>Les ` +
      `tranches du barème, en euros HT</caption><thead><tr><th scope="col">Compte</th><th scope="col" class="n">À ` +
        `partir de</th><th scope="col" class="n">Forfait</th><th scope="col" class="n">Par unité</th><th ` +
          `scope="col">Statut</th><th scope="col">Source</th></tr></thead><tbody>${baremes
      .map(
        (ligne) =>
          `<tr${atteinte(ligne) ? ' class="vous"' : ''}><th scope="row">${echapper(ligne.assiette)}${
            atteinte(ligne) ? ' <span class="mot">← vous</span>' : ''}</th><td class="n">${
              nombre(ligne.a_partir_de)}</td><td class="n">${vide(ligne.forfait)}</td><td class="n">${
                vide(ligne.par_unite)}</td><td>${echapper(ligne.statut)}</td><td>${echapper(ligne.source)}</td></tr>`,
      )
      .join('')}</tbody></table></div>` +
    baremes
      .filter((ligne, rang) => ligne.motif && baremes.findIndex((autre) => autre.motif === ligne.motif) === rang)
      .map((ligne) => `<p>${echapper(ligne.motif)}.</p>`)
      .join('')
  );
}

/** One's own scale: as many rows as it has. */
export function monBareme(tranches) {
  return `<div class="cadre"><table id="mien"><caption>Mon barème</caption><thead><tr><th scope="col">À partir ` +
    `de</th><th scope="col">Forfait, en euros HT</th><th scope="col">Par unité, en euros HT</th><th ` +
      `scope="col"><span class="vu">Retirer</span></th></tr></thead><tbody>${tranches
    .map(
      (tranche, rang) =>
        `<tr>${['À partir de', 'Forfait', 'Par unité'].map((nom, colonne) => `<td><input aria-label="${nom}, ligne ${
          rang + 1}" inputmode="decimal" autocomplete="off" value="${
            echapper(tranche[colonne] ?? '')}"></td>`).join('')}<td><button type="button" data-retirer="${
              rang}">Retirer<span class="vu"> la ligne ${rang + 1}</span></button></td></tr>`,
    )
    .join('')}</tbody></table></div>
<p class="outils"><button type="button" data-ajouter>Ajouter une ligne</button> <button type="button" ` +
  `data-public>Revenir au barème public</button></p><p id="mien-reponse" aria-live="polite"></p>`;
}
