// executer.js: in the worker: runs what is typed in the section « SQL ».

import { classeur } from './classeur.js';
import { tableur } from './fichiers.js';

const GARDEES = 100000; // rows of an answer that may be taken away
let dernier = null;

/**
 * Runs the statements of a text.
 * @param {number} montrees how many rows of the last one that has any are given
 * @returns {{noms: string[]|null, lignes: any[][], total: number, changes: number, ecrit: boolean, ms: number}} noms:
 * null if no statement gives rows
 */
export function executer(moteur, texte, parametres, montrees) {
  const debut = performance.now();
  const avant = moteur.changements();
  const lu = { noms: null, lignes: [], total: 0, ecrit: false };
  for (const { noms, lignes, lecture } of moteur.enonces(texte, parametres)) {
    lu.ecrit ||= !lecture;
    if (noms.length) Object.assign(lu, { noms, lignes: [], total: 0 });
    for (const valeurs of lignes) {
      lu.total++;
      if (lu.lignes.length < GARDEES) lu.lignes.push(valeurs);
    }
  }
  dernier = lu;
  return {
    ...lu,
    lignes: lu.lignes.slice(0, montrees),
    changes: moteur.changements() - avant,
    ms: performance.now() - debut,
  };
}

/** The last answer, as a file. */
export async function resultat(forme) {
  const lignes = [dernier.noms, ...dernier.lignes];
  return {
    blob: forme === 'tableur' ? tableur(lignes) : await classeur([{ nom: 'Résultat', lignes }]),
    lignes: dernier.lignes.length,
  };
}
