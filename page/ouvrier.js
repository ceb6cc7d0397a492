// ouvrier.js: the worker of the page: one engine, and the questions that it is asked, one after the other.
import { ouvrir } from './moteur.js';

let moteur;

self.onmessage = async ({ data: { numero, genre, arguments: donnes } }) => {
  try {
    if (genre === 'ouvrir') {
      moteur = await ouvrir(await WebAssembly.compile(donnes[0]), donnes[1]);
      self.postMessage({ numero, reponse: true });
    } else {
      self.postMessage({ numero, reponse: moteur[genre](...donnes) });
    }
  } catch (erreur) {
    self.postMessage({ numero, erreur: String(erreur.message ?? erreur) });
  }
};
