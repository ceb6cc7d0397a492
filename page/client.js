// client.js: what one client brings: asked of the engine, as a dossier of the base is valued; nothing is worked out
// here.

/** The kinds of software, the couloir and what each scale counts. */
export async function lireLogiciels({ sql }) {
  const logiciels = await sql(
    "SELECT dispositif, vague, ifnull(c.libelle, 'Transverse') AS couloir, logiciel, af FROM dispositifs LEFT " +
      "JOIN couloirs AS c USING (couloir) ORDER BY ifnull(c.rang, 99), dispositif, vague",
  );
  const comptees = await sql(
    'SELECT dispositif, c.vague, c.rang, c.assiette, a.libelle FROM assiettes_comptees AS c JOIN assiettes AS a ' +
      'USING (dispositif, assiette) ORDER BY dispositif, c.vague, c.rang',
  );
  const forfaitaires = await sql(
    'SELECT dispositif, vague FROM tranches GROUP BY dispositif, vague HAVING count(*) = 1 AND ' +
      'max(par_unite_centimes) = 0',
  );
  return logiciels.map((logiciel) => {
    const sien = (ligne) => ligne.dispositif === logiciel.dispositif && ligne.vague === logiciel.vague;
    const forfaitaire = forfaitaires.some(sien);
    return { ...logiciel, assiettes: forfaitaire ? [] : comptees.filter(sien) };
  });
}

/** The extension's own sentence on what it refuses, without the name of the function. */
function phrase(erreur) {
  return String(erreur.message).replace(/^sons(_detail)?\(\): /, '');
}

/**
 * Values a client.
 * @param {{dispositif: string, vague: number, quantites: string[], prix: string}} demande as typed
 * @returns {{erreurs: {champ: string, texte: string}[]}|object} the row of `dossiers_montants`, why, the scale and its
 * drawing
 */
export async function valoriser({ sql, requete }, demande, logiciel) {
  const { dispositif, vague } = demande;
  const erreurs = [];
  const nombres = [];
  for (const [rang, texte] of demande.quantites.slice(0, logiciel.assiettes.length).entries()) {
    const champ = `q${rang + 1}`;
    const [{ n }] = await sql('SELECT csv_nombre(:texte) AS n', { texte });
    if (n === null && texte.trim() === '')
      erreurs.push({ champ, texte: `${logiciel.assiettes[rang].libelle} : combien ?` });
    else if (n === null || n > 1e12) {
      try {
        await sql('SELECT sons(:dispositif, :texte)', {
          dispositif: logiciel.assiettes.length === 1 ? dispositif : 'SGL',
          texte,
        });
        erreurs.push({ champ, texte: `quantite : entier attendu, reçu TEXT « ${texte} »` });
      } catch (erreur) {
        erreurs.push({ champ, texte: phrase(erreur) });
      }
    }
    nombres.push(n);
  }
  const [{ centimes }] = await sql("SELECT csv_nombre(nullif(:prix, ''), 2) AS centimes", {
    prix: demande.prix.trim(),
  });
  if (demande.prix.trim() !== '' && (centimes === null || centimes < 0))
    erreurs.push({ champ: 'prix', texte: `prix : un montant attendu, reçu « ${demande.prix} »` });
  if (erreurs.length) return { erreurs };

  // A dossier of the base for one question: nobody else asks between, and it goes.
  await sql('SAVEPOINT client');
  try {
    await sql(
      `INSERT INTO dossiers (dossier, structure, dispositif, vague, quantite, quantite_2, quantite_3, prix_centimes)
      VALUES (-1, 'client', :dispositif, :vague, :q1, :q2, :q3, :centimes)`,
      { dispositif, vague, q1: nombres[0], q2: nombres[1], q3: nombres[2], centimes },
    );
    const [montant] = await sql(
      `SELECT m.*, sons_ttc(bas) AS bas_ttc, sons_ttc(haut) AS haut_ttc FROM dossiers_montants AS m WHERE dossier = -1`,
    );
    const details = await sql('SELECT * FROM dossiers_detail WHERE dossier = -1');
    const relus = new Set((await sql('SELECT chiffre FROM releves')).map(({ chiffre }) => chiffre));
    const baremes = (await requete('baremes'))
      .filter((ligne) => ligne.dispositif === dispositif && ligne.vague === vague)
      .map((ligne) => ({ ...ligne, lue: (ligne.cles ?? '').split(' ; ').every((cle) => relus.has(cle)) }));
    const taux = await sql('SELECT taux, libelle, pour_cent, source, confiance FROM taux');
    const [jalon] = (await requete('planning')).filter(
      (ligne) =>
        ligne.code === dispositif && ligne.vague === vague && ligne.etape === 'commande' && ligne.remplace !== '?',
    );
    const [{ clos }] = await sql("SELECT substr(:jour, 1, 10) < date('now') AS clos", {
      jour: jalon?.echeance ?? null,
    });
    return {
      montant,
      prix: centimes === null ? null : centimes / 100,
      nombres,
      clos,
      sources: await requete('sources'),
      details,
      baremes,
      taux,
      commande: jalon?.echeance ?? null,
      courbe: await courbe({ sql }, dispositif, vague, nombres, logiciel),
    };
  } catch (erreur) {
    return { erreurs: [{ champ: 'q1', texte: phrase(erreur) }] };
  } finally {
    await sql('ROLLBACK TO client');
    await sql('RELEASE client');
  }
}

/** The points of the scale of one assiette: at each bound and just below, up to past the last and past the client. */
async function courbe({ sql }, dispositif, vague, [quantite], logiciel) {
  if (logiciel.assiettes.length !== 1) return [];
  return sql(
    `WITH bornes AS (SELECT a_partir_de AS q FROM tranches WHERE (dispositif, vague) = (:d, :v)),
    points AS (SELECT q FROM bornes UNION SELECT q - 1 FROM bornes WHERE q > 1 UNION SELECT :q UNION SELECT ` +
      `max(max(q) * 3 / 2, :q * 5 / 4, 10) FROM bornes)
    SELECT q, sons(:d, q, :v) AS montant, e.bas_centimes / 100.0 AS bas, e.haut_centimes / 100.0 AS haut FROM ` +
      `points LEFT JOIN extremes AS e ON (e.dispositif, e.vague) = (:d, :v)
    WHERE q >= (SELECT min(q) FROM bornes) ORDER BY q`,
    { d: dispositif, v: vague, q: quantite },
  );
}

/** What the user's own scale gives: rows of texts. */
export async function selonMien({ sql }, tranches, quantite) {
  const lues = [];
  for (const [rang, tranche] of tranches.entries()) {
    const [lue] = await sql(
      'SELECT csv_nombre(:a) AS a_partir_de, csv_nombre(:f, 2) / 100.0 AS forfait, csv_nombre(:p, 2) / 100.0 AS ' +
        'par_unite',
      { a: tranche[0], f: tranche[1] || '0', p: tranche[2] || '0' },
    );
    if (Object.values(lue).includes(null))
      return { erreur: `ligne ${rang + 1} : trois nombres attendus, reçu « ${tranche.join(' ; ')} »` };
    lues.push(lue);
  }
  try {
    const [{ montant }] = await sql('SELECT sons_selon(:bareme, csv_nombre(:quantite)) AS montant', {
      bareme: JSON.stringify(lues),
      quantite,
    });
    return { montant };
  } catch (erreur) {
    return { erreur: String(erreur.message).replace(/^sons_selon\(\): /, '') };
  }
}
