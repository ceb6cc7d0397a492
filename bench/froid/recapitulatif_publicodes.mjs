// The récapitulatif from the rules engine publicodes, started cold: cellules.csv in, the rows of the table out, parted
// by |. The
// engine adds; what is unknown, and the text, are JavaScript's.
import { readFileSync } from 'node:fs';
import Engine from 'publicodes';

const cellules = readFileSync('cellules.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((ligne) => {
    const [rang, abrege, poste, montant, statut] = ligne.replaceAll('"', '').split(',');
    return { rang: Number(rang), abrege, poste, montant, statut };
  });
const couloirs = [...new Set(cellules.sort((a, b) => a.rang - b.rang).map((c) => c.abrege))];
const postes = ['editeurs', 'usages_ville', 'usages_hopital', 'global'];

const regles = {};
const somme = (nom, choisies) => {
  regles[nom] = { somme: choisies.filter((c) => c.montant !== '').map((c) => `cellule ${cellules.indexOf(c)}`) };
};
cellules.forEach((c, i) => {
  if (c.montant !== '') regles[`cellule ${i}`] = c.montant;
});
const lignes = [...couloirs, 'Total'].map((nom, i) => ({
  nom,
  i,
  cellules: cellules.filter((c) => nom === 'Total' || c.abrege === nom),
}));
for (const { i, cellules } of lignes) {
  for (const poste of postes)
    somme(
      `ligne ${i} ${poste}`,
      cellules.filter((c) => c.poste === poste),
    );
  somme(`ligne ${i} total`, cellules);
}
const moteur = new Engine(regles);

// A cell that is unknown is not lost when the total of its couloir is known.
const entiers = new Set(cellules.filter((c) => c.poste === 'global').map((c) => c.abrege));
const texte = (regle, choisies) => {
  if (choisies.some((c) => c.montant !== '')) {
    return String(Math.round(moteur.evaluate(regle).nodeValue / 1e6)).replace(/\B(?=(\d{3})+$)/g, ' ');
  }
  return choisies.some((c) => c.statut === 'inconnu') ? '?' : '–';
};
for (const { nom, i, cellules } of lignes) {
  console.log(
    [
      nom,
      ...postes.slice(0, 3).map((poste) =>
        texte(
          `ligne ${i} ${poste}`,
          cellules.filter((c) => c.poste === poste),
        ),
      ),
      texte(`ligne ${i} total`, cellules),
      cellules.filter((c) => c.statut === 'inconnu' && !entiers.has(c.abrege)).length,
    ].join('|'),
  );
}
