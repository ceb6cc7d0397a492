// donnees.js: the rows that the page shows first, by the saved queries alone. requete(name, parameters) and sql(text)
// answer, or promise to.

/** All that the sections show of the editions of the budget, of what was announced, and of what disagrees. */
export async function lireTout({ requete, sql }) {
  const editions = await sql('SELECT edition, libelle FROM editions ORDER BY precedente IS NOT NULL, edition');
  const recapitulatifs = {};
  for (const { edition } of editions) recapitulatifs[edition] = await requete('recapitulatif', { edition });
  const usages = await requete('usages');
  return {
    editions,
    recapitulatifs,
    usages,
    montants: await requete('recapitulatif_montants'),
    enveloppes: await requete('enveloppes'),
    ecarts: await requete('ecarts'),
    // Two figures of one thing that are not equal.
    contraires: await sql(
      `SELECT a.chiffre AS de, c.chiffre, c.valeur, c.source, c.libelle FROM objets AS a JOIN objets AS b USING (objet)
      JOIN chiffres AS d ON d.chiffre = a.chiffre JOIN chiffres AS c ON c.chiffre = b.chiffre
      WHERE c.valeur <> d.valeur ORDER BY 1, 2`,
    ),
    couloirs: await sql('SELECT couloir, libelle AS nom, abrege FROM couloirs ORDER BY rang'),
    cles: await sql('SELECT chiffre, valeur, unite, source FROM chiffres ORDER BY chiffre'),
    manques: await requete('manques'),
    jalons: await sql('SELECT * FROM jalons ORDER BY vague, dispositif, variante, date_jalon, rowid'),
    sources: await requete('sources'),
    glossaire: await requete('glossaire'),
    moteur: (await sql('SELECT segur_debug() AS debug'))[0].debug,
    lu: (await sql('SELECT max(lu_le) AS lu FROM sources'))[0].lu,
  };
}
