// moteur.js: asks SQLite, compiled with segur's functions (moteur.c), in a worker of the page or in the build. It calls SQLite's own interface.
const LIGNE = 100, FIN = 101;
const ENTIER = 1, REEL = 2, TEXTE = 3, OCTETS = 4;
const TEMPORAIRE = -1; // SQLITE_TRANSIENT: SQLite keeps its own copy

/** What SQLite, or a function of segur, refuses: its own words. */
export class Refus extends Error {}

/**
 * Opens a base.
 * @param {WebAssembly.Module} module moteur.wasm
 * @param {Uint8Array} base the bytes of a database
 * @param {() => boolean} continuer asked now and then while a question runs: false stops it
 */
export async function ouvrir(module, base, continuer = () => true) {
  const page = { maintenant: () => Date.now(), continuer: () => Number(continuer()) };
  // All that is asked of a system.
  const systeme = {
    random_get: (place, combien) => {
      crypto.getRandomValues(new Uint8Array(c.memory.buffer, place, combien));
      return 0;
    },
  };
  const { exports: c } = await WebAssembly.instantiate(module, { page, wasi_snapshot_preview1: systeme });
  c._initialize?.();
  const octets = (place, combien) => new Uint8Array(c.memory.buffer, place, combien);
  const lire = (place) => {
    if (place === 0) return null;
    const memoire = new Uint8Array(c.memory.buffer);
    return new TextDecoder().decode(memoire.subarray(place, memoire.indexOf(0, place)));
  };
  /** Puts a text in the memory of SQLite, ended by a NUL; to be freed. */
  const ecrire = (texte) => {
    const lus = new TextEncoder().encode(texte);
    const place = c.malloc(lus.length + 1);
    octets(place, lus.length + 1).set(lus);
    octets(place, lus.length + 1)[lus.length] = 0;
    return { place, longueur: lus.length };
  };
  const copie = c.sqlite3_malloc64(BigInt(base.length));
  octets(copie, base.length).set(base);
  const db = c.segur_ouvrir(copie, base.length);
  if (db === 0) throw new Refus('la base de la page ne s’ouvre pas');

  const valeur = (ligne, colonne) => {
    switch (c.sqlite3_column_type(ligne, colonne)) {
      case ENTIER: {
        const entier = c.sqlite3_column_int64(ligne, colonne);
        return entier >= Number.MIN_SAFE_INTEGER && entier <= Number.MAX_SAFE_INTEGER ? Number(entier) : entier;
      }
      case REEL: return c.sqlite3_column_double(ligne, colonne);
      case TEXTE: {
        const place = c.sqlite3_column_text(ligne, colonne);
        return new TextDecoder().decode(octets(place, c.sqlite3_column_bytes(ligne, colonne)));
      }
      case OCTETS: return octets(c.sqlite3_column_blob(ligne, colonne), c.sqlite3_column_bytes(ligne, colonne)).slice();
      default: return null;
    }
  };
  const lier = (ligne, rang, donnee) => {
    if (donnee === null || donnee === undefined) return;
    if (typeof donnee === 'number') {
      if (Number.isSafeInteger(donnee)) c.sqlite3_bind_int64(ligne, rang, BigInt(donnee));
      else c.sqlite3_bind_double(ligne, rang, donnee);
      return;
    }
    const { place, longueur } = ecrire(donnee);
    c.sqlite3_bind_text(ligne, rang, place, longueur, TEMPORAIRE);
    c.free(place);
  };
  /** Runs one statement: its rows, as objects. parametres: by name, without the colon; those that are not given are NULL. */
  const sql = (texte, parametres = {}) => {
    const { place, longueur } = ecrire(texte);
    const cellule = c.malloc(4);
    const rc = c.sqlite3_prepare_v2(db, place, longueur, cellule, 0);
    const ligne = new DataView(c.memory.buffer).getUint32(cellule, true);
    c.free(place);
    c.free(cellule);
    try {
      if (rc !== 0) throw new Refus(lire(c.sqlite3_errmsg(db)));
      if (ligne === 0) return [];
      for (let rang = 1; rang <= c.sqlite3_bind_parameter_count(ligne); rang++) lier(ligne, rang, parametres[lire(c.sqlite3_bind_parameter_name(ligne, rang)).slice(1)]);
      const noms = Array.from({ length: c.sqlite3_column_count(ligne) }, (_, colonne) => lire(c.sqlite3_column_name(ligne, colonne)));
      const lignes = [];
      let pas;
      while ((pas = c.sqlite3_step(ligne)) === LIGNE) lignes.push(Object.fromEntries(noms.map((nom, colonne) => [nom, valeur(ligne, colonne)])));
      if (pas !== FIN) throw new Refus(lire(c.sqlite3_errmsg(db)));
      return lignes;
    } finally {
      c.sqlite3_finalize(ligne);
    }
  };
  /** The rows of a saved query, which the base holds. */
  const requete = (nom, parametres = {}) => {
    const [trouvee] = sql('SELECT sql FROM requetes WHERE requete = :nom', { nom });
    if (!trouvee) throw new Refus(`pas de requête « ${nom} »`);
    return sql(trouvee.sql, parametres);
  };
  return { sql, requete };
}
