// importer.js: in the worker: loads a file in the base as the program does, by the program's own script, whose rows do
// what the name of their first column
// says (cli/base/script.h).
import script from '../cli/dossiers.sql';

/** Why a file is not read, in the words of the program: cli/base/script.c. */
function dire(erreur, nom) {
  const [, texte] = /^csv_lignes\(\): (.*)$/s.exec(erreur.message) ?? [];
  if (texte === undefined) throw erreur;
  return texte.startsWith('le fichier ') ? `« ${nom} » ${texte.slice('le fichier '.length)}` : `${nom}, ${texte}`;
}

/** What a word of a file means: a column or a state, or nothing. */
function traduire({ sql }, { genre, mot, sens }) {
  if (sens === null) sql('DELETE FROM synonymes WHERE (genre, mot) = (:genre, csv_mot(:mot))', { genre, mot });
  else
    sql('INSERT INTO synonymes VALUES (:genre, csv_mot(:mot), :sens) ON CONFLICT DO UPDATE SET sens = excluded.sens', {
      genre,
      mot,
      sens,
    });
}

/**
 * Loads a file.
 * @param {object} moteur of moteur.js, new: the script leaves its temporary tables
 * @param {{octets: Uint8Array, nom: string, mots: {genre: string, mot: string, sens: string|null}[]}} fichier
 * @param {(etape: string) => void} avancer is told what is done
 * @returns {{fautes: string[], messages: string[], rejets: string[], colonnes: object[], etats: object[]}} fautes: why
 * nothing was loaded
 */
export function importer(moteur, { octets, nom, mots }, avancer) {
  const lu = { fautes: [], messages: [], rejets: [], colonnes: [], etats: [] };
  const faire = {
    faute: ([texte]) => lu.fautes.push(texte),
    message: ([texte]) => lu.messages.push(texte),
    rejet: ([ligne]) => lu.rejets.push(ligne),
    requete: ([requete, table]) => {
      avancer(table === 'lignes' ? 'lecture des lignes' : 'lecture des colonnes');
      for (const { lignes } of moteur.enonces(`CREATE TEMP TABLE "${table}" AS ${moteur.texteDe(requete)}`, {
        fichier: octets,
      }))
        [...lignes];
    },
  };
  if (octets.length === 0) return { ...lu, fautes: [`le fichier « ${nom} » est vide`] };
  // A heading may have a sign that csv_mot() keeps, and that `synonymes` has not: it is there for this reading alone.
  moteur.sql('PRAGMA ignore_check_constraints = 1');
  mots.forEach((mot) => traduire(moteur, mot));
  moteur.sql('PRAGMA ignore_check_constraints = 0');
  try {
    for (const { noms, lignes } of moteur.enonces(script, {
      fichier: octets,
      nom,
      rejets: 1,
      essai: 0,
      remplacer: 0,
    })) {
      for (const valeurs of lignes) faire[noms[0]]?.(valeurs);
      if (lu.fautes.length) break;
      if (noms[0] === 'requete' && lu.colonnes.length) avancer('rapprochement des lignes');
      if (noms[0] === 'faute' && !lu.colonnes.length) lu.colonnes = colonnesDe(moteur, octets);
    }
    if (!lu.fautes.length)
      lu.etats = moteur.sql(
        'SELECT etat_lu, min(etat) AS etat, max(connu) AS connu, sum(n) AS n FROM etats_lus GROUP BY etat_lu ' +
          'ORDER BY n DESC, etat_lu',
      );
    else lu.colonnes = colonnesDe(moteur, octets);
  } catch (erreur) {
    lu.fautes.push(dire(erreur, nom));
  }
  moteur.sql("DELETE FROM synonymes WHERE mot GLOB '*[^a-z0-9 ]*'");
  return lu;
}

/** Each column of the file: its title, what it is read as, its first values. */
function colonnesDe({ sql }, octets) {
  return sql(
    `SELECT place, titre, lue, exacte,
    (SELECT json_group_array(valeur) FROM (SELECT DISTINCT valeurs ->> (place - 1) AS valeur FROM (SELECT valeurs ` +
      `FROM csv_lignes(:fichier, '{"entete":false}') LIMIT 200 OFFSET 1) WHERE valeur <> '' LIMIT 3)) AS exemples
    FROM colonnes WHERE place IS NOT NULL GROUP BY place ORDER BY place`,
    { fichier: octets },
  );
}

/** Takes the dossiers of another base, and nothing else of it. */
export function reprendre({ sql, joindre, enonces }, { octets, nom }) {
  const refuser = (texte) => ({ fautes: [texte], messages: [], rejets: [], colonnes: [], etats: [] });
  const [{ user_version: notre }] = sql('PRAGMA main.user_version');
  let version;
  const wal = octets[18] === 2; // its last changes may be in a file beside it
  const lus = octets.slice();
  lus[18] = lus[19] = 1;
  try {
    joindre(lus);
    const [{ n }] = sql(
      "SELECT count(*) AS n FROM autre.sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND name " +
        "IN ('sources', 'tranches', 'dossiers')",
    );
    version = n === 3 ? sql('PRAGMA autre.user_version')[0].user_version : 0;
  } catch {
    version = 0;
  }
  if (!version) return refuser(`« ${nom} » n'est pas une base de segur`);
  if (version > notre)
    return refuser(
      `« ${nom} » vient d'un segur plus récent (version ${version} de la base, ici ${notre}) : mettez segur à jour`,
    );
  const communes = sql(
    `SELECT group_concat(printf('"%w"', name), ', ') AS noms FROM pragma_table_info('dossiers', 'main') WHERE ` +
      `name IN (SELECT name FROM pragma_table_info('dossiers', 'autre'))`,
  );
  const [{ n: avant }] = sql('SELECT count(*) AS n FROM dossiers');
  if (avant) return refuser('une base se lit seule : effacez d’abord les dossiers qui sont là');
  for (const { lignes } of enonces(
    `INSERT INTO main.dossiers (${communes[0].noms}) SELECT ${communes[0].noms} FROM autre.dossiers`,
  ))
    [...lignes];
  const [{ n }] = sql('SELECT count(*) AS n FROM dossiers');
  if (n === 0) return refuser(`« ${nom} » n'a aucun dossier`);
  return {
    fautes: [],
    messages: [
      `${nom} : ${n} dossier${n > 1 ? 's' : ''} ; les barèmes sont ceux de cette page.`,
      ...(wal ? ['Cette base est en mode WAL : ce qu’un fichier -wal, à côté, a de plus n’est pas lu.'] : []),
    ],
    rejets: [],
    colonnes: [],
    etats: [],
  };
}
