// moteur.js: asks SQLite, compiled with segur's functions (moteur.c), in a worker of the page or in the build. It
// calls SQLite's own interface.
const LIGNE = 100,
  FIN = 101;
const ENTIER = 1,
  REEL = 2,
  TEXTE = 3,
  OCTETS = 4;
const TEMPORAIRE = -1; // SQLITE_TRANSIENT: SQLite keeps its own copy
const TEL_QUEL = new TextDecoder('utf-8', { ignoreBOM: true }); // a mark that a text begins with is of the text
const A_SQLITE = 1; // SQLITE_DESERIALIZE_FREEONCLOSE

/** What SQLite, or a function of segur, refuses: its own words; place: where in the text, if it is known. */
export class Refus extends Error {
  constructor(texte, place) {
    super(texte);
    this.place = place;
  }
}

/**
 * Opens a base.
 * @param {WebAssembly.Module} module moteur.wasm
 * @param {Uint8Array} base the bytes of a database
 * @param {() => boolean} continuer asked now and then while a question runs: false stops it
 */
export async function ouvrir(module, base, continuer = () => true) {
  const page = {
    maintenant: () => Date.now(),
    decalage: (ms) => -60 * new Date(ms).getTimezoneOffset(),
    continuer: () => Number(continuer()),
  };
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
  /** A place in the memory of SQLite: it grows, or there is none. */
  const obtenir = (prise) => {
    if (prise === 0) throw new Refus('plus de mémoire');
    return prise;
  };
  /** Puts a text in the memory of SQLite, ended by a NUL; to be freed. */
  const ecrire = (texte) => {
    const lus = new TextEncoder().encode(texte);
    const debut = obtenir(c.malloc(lus.length + 1));
    octets(debut, lus.length + 1).set(lus);
    octets(debut, lus.length + 1)[lus.length] = 0;
    return { place: debut, longueur: lus.length };
  };
  /** Puts bytes where SQLite keeps them, and frees them itself. */
  const confier = (lus) => {
    const debut = obtenir(c.sqlite3_malloc64(BigInt(lus.length)));
    octets(debut, lus.length).set(lus);
    return debut;
  };
  const db = c.segur_ouvrir(confier(base), base.length);
  if (db === 0) throw new Refus('la base de la page ne s’ouvre pas');
  const refus = (place) => new Refus(lire(c.sqlite3_errmsg(db)), place);

  const valeur = (ligne, colonne) => {
    switch (c.sqlite3_column_type(ligne, colonne)) {
      case ENTIER: {
        const entier = c.sqlite3_column_int64(ligne, colonne);
        return entier >= Number.MIN_SAFE_INTEGER && entier <= Number.MAX_SAFE_INTEGER ? Number(entier) : entier;
      }
      case REEL:
        return c.sqlite3_column_double(ligne, colonne);
      case TEXTE: {
        const debut = c.sqlite3_column_text(ligne, colonne);
        return TEL_QUEL.decode(octets(debut, c.sqlite3_column_bytes(ligne, colonne)));
      }
      case OCTETS:
        return octets(c.sqlite3_column_blob(ligne, colonne), c.sqlite3_column_bytes(ligne, colonne)).slice();
      default:
        return null;
    }
  };
  const lier = (ligne, rang, donnee) => {
    if (donnee === null || donnee === undefined) return;
    if (typeof donnee === 'number') {
      if (Number.isSafeInteger(donnee)) c.sqlite3_bind_int64(ligne, rang, BigInt(donnee));
      else c.sqlite3_bind_double(ligne, rang, donnee);
    } else if (donnee instanceof Uint8Array) {
      const debut = obtenir(c.malloc(donnee.length || 1));
      octets(debut, donnee.length).set(donnee);
      const rc = c.sqlite3_bind_blob(ligne, rang, debut, donnee.length, TEMPORAIRE);
      c.free(debut);
      if (rc !== 0) throw refus();
    } else {
      const { place: debut, longueur } = ecrire(donnee);
      const rc = c.sqlite3_bind_text(ligne, rang, debut, longueur, TEMPORAIRE);
      c.free(debut);
      if (rc !== 0) throw refus();
    }
  };
  /** The rows of a statement, each an array. */
  function* lignesDe(ligne, largeur) {
    let pas;
    while ((pas = c.sqlite3_step(ligne)) === LIGNE)
      yield Array.from({ length: largeur }, (_, colonne) => valeur(ligne, colonne));
    if (pas !== FIN) throw refus();
  }
  /**
   * Prepares the statements of a text, one after the other: { noms, lignes, lecture }, the names of its columns, its
   * rows, which are to be read for it
   * to be run, and whether it only reads.
   * parametres: by name, without the colon; those that are not given are NULL.
   */
  function* enonces(texte, parametres = {}) {
    const { place: tete, longueur } = ecrire(texte);
    const cellules = obtenir(c.malloc(8));
    let ligne = 0;
    try {
      for (let debut = tete; debut < tete + longueur;) {
        const rc = c.sqlite3_prepare_v2(db, debut, tete + longueur - debut, cellules, cellules + 4);
        const suite = new DataView(c.memory.buffer).getUint32(cellules + 4, true);
        ligne = new DataView(c.memory.buffer).getUint32(cellules, true);
        if (rc !== 0) {
          const fautif = c.sqlite3_error_offset(db);
          throw refus(fautif < 0 ? undefined : TEL_QUEL.decode(octets(tete, debut - tete + fautif)).length);
        }
        if (suite === debut) return;
        debut = suite;
        if (ligne === 0) continue; // a comment
        for (let rang = 1; rang <= c.sqlite3_bind_parameter_count(ligne); rang++)
          lier(ligne, rang, parametres[lire(c.sqlite3_bind_parameter_name(ligne, rang))?.slice(1)]);
        const noms = Array.from({ length: c.sqlite3_column_count(ligne) }, (_, colonne) =>
          lire(c.sqlite3_column_name(ligne, colonne)),
        );
        yield { noms, lignes: lignesDe(ligne, noms.length), lecture: c.sqlite3_stmt_readonly(ligne) !== 0 };
        c.sqlite3_finalize(ligne);
        ligne = 0;
      }
    } finally {
      c.sqlite3_finalize(ligne);
      c.free(cellules);
      c.free(tete);
    }
  }
  /** Runs one statement: its rows, as objects. */
  const sql = (texte, parametres) => {
    for (const { noms, lignes } of enonces(texte, parametres))
      return Array.from(lignes, (valeurs) => Object.fromEntries(noms.map((nom, colonne) => [nom, valeurs[colonne]])));
    return [];
  };
  /** The text of a saved query, which the base holds. */
  const texteDe = (nom) => {
    const [trouvee] = sql('SELECT sql FROM requetes WHERE requete = :nom', { nom });
    if (!trouvee) throw new Refus(`pas de requête « ${nom} »`);
    return trouvee.sql;
  };
  const requete = (nom, parametres) => sql(texteDe(nom), parametres);
  /** The bytes of the base. */
  const serialiser = () => {
    const { place: principal } = ecrire('main');
    const taille = obtenir(c.malloc(8));
    const debut = c.sqlite3_serialize(db, principal, taille, 0);
    const longueur = Number(new DataView(c.memory.buffer).getBigInt64(taille, true));
    c.free(taille);
    c.free(principal);
    const copie = octets(obtenir(debut), longueur).slice();
    c.sqlite3_free(debut);
    return copie;
  };
  /** Opens other bytes beside the base, under the name « autre ». */
  const joindre = (lus) => {
    sql("ATTACH ':memory:' AS autre");
    const { place: nom } = ecrire('autre');
    const rc = c.sqlite3_deserialize(db, nom, confier(lus), BigInt(lus.length), BigInt(lus.length), A_SQLITE);
    c.free(nom);
    if (rc !== 0) throw refus();
  };
  return {
    sql,
    requete,
    texteDe,
    enonces,
    serialiser,
    joindre,
    changements: () => Number(c.sqlite3_total_changes64(db)),
  };
}
