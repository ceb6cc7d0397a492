// ouvrier.js: a worker of the page: one engine, and the questions that it is asked, one after the other.
import { classeur } from './classeur.js';
import { executer, resultat } from './executer.js';
import { tableur } from './fichiers.js';
import { importer, reprendre } from './importer.js';
import { ouvrir } from './moteur.js';
import { enLignes, rapport, valoriser } from './portefeuille.js';

let module, moteur;

const GENRES = {
  ouvrir: async (octets, base) => {
    module = await WebAssembly.compile(octets);
    moteur = await ouvrir(module, base);
    return true;
  },
  sql: (...donnes) => moteur.sql(...donnes),
  requete: (...donnes) => moteur.requete(...donnes),
  executer: (...donnes) => executer(moteur, ...donnes),
  resultat,
  serialiser: () => moteur.serialiser(),
  classeur,
  rapport: (...donnes) => rapport(moteur, ...donnes),
  valoriser: (jour) => valoriser(moteur, jour),
  tableur: (requete, parametres) => tableur(enLignes(moteur, requete, parametres)),
  /** Another base, in the place of this one: of a reading that failed nothing is left. */
  rouvrir: async (base) => {
    moteur = await ouvrir(module, base);
    return true;
  },
  importer: (fichier) => importer(moteur, fichier, (etape) => self.postMessage({ etape })),
  reprendre: (fichier) => reprendre(moteur, fichier),
};

self.onmessage = async ({ data: { numero, genre, arguments: donnes } }) => {
  try {
    self.postMessage({ numero, reponse: await GENRES[genre](...donnes) });
  } catch (erreur) {
    // What is no refusal of SQLite's left the engine anyhow: it answers no more.
    const mort = erreur instanceof WebAssembly.RuntimeError || erreur instanceof RangeError;
    self.postMessage({
      numero,
      erreur: mort ? `le moteur s’est arrêté (${erreur.message})` : String(erreur.message ?? erreur),
      place: erreur.place,
      mort,
    });
  }
};
