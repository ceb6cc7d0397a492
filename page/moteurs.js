// moteurs.js: the engines of the page, each in a worker of its own: what takes long in one holds back no other, and
// may be stopped.

/** The bytes of a part of the page: gzip, in base64. */
export async function octetsDe(id) {
  const brut = Uint8Array.from(atob(document.getElementById(id).textContent.trim()), (signe) => signe.charCodeAt(0));
  return new Uint8Array(
    await new Response(new Blob([brut]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
}

/**
 * Starts an engine on a base, or on the reference: { sql, requete, demander, finir }; the first three promise what
 * ouvrier.js answers.
 * @param {(etape: string) => void} avancer is told what a long question is doing
 */
export async function demarrer(base = null, avancer = () => {}) {
  const adresse = URL.createObjectURL(
    new Blob([document.getElementById('ouvrier').textContent], { type: 'text/javascript' }),
  );
  const ouvrier = new Worker(adresse);
  URL.revokeObjectURL(adresse);
  const attentes = new Map();
  let numero = 0;
  let mort = null; // why it does not answer, if it does not
  const mourir = (raison) => {
    mort = raison;
    attentes.forEach(({ rompre }) => rompre(mort));
    attentes.clear();
  };
  ouvrier.onmessage = ({ data }) => {
    if (data.etape) return avancer(data.etape);
    const { tenir, rompre } = attentes.get(data.numero);
    attentes.delete(data.numero);
    if (data.erreur === undefined) tenir(data.reponse);
    else rompre(Object.assign(new Error(data.erreur), { place: data.place, mort: data.mort }));
    if (data.mort) {
      ouvrier.terminate();
      mourir(Object.assign(new Error(data.erreur), { mort: true }));
    }
  };
  ouvrier.onerror = (erreur) => mourir(new Error(erreur.message || 'le moteur s’est arrêté'));
  const demander = (genre, ...donnes) =>
    new Promise((tenir, rompre) => {
      if (mort) throw mort;
      attentes.set(++numero, { tenir, rompre });
      ouvrier.postMessage({ numero, genre, arguments: donnes });
    });
  try {
    await demander('ouvrir', await octetsDe('moteur'), base ?? (await octetsDe('base')));
  } catch (erreur) {
    ouvrier.terminate();
    throw erreur;
  }
  return {
    demander,
    sql: (...donnes) => demander('sql', ...donnes),
    requete: (...donnes) => demander('requete', ...donnes),
    finir: () => {
      ouvrier.terminate();
      mourir(Object.assign(new Error('arrêté'), { arrete: true }));
    },
  };
}
