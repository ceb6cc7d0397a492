// table.js: rows as a table of the page.
import { nombre } from './nombres.js';
import { echapper } from './rendu.js';

/**
 * @param {{titre: string, colonnes: {nom: string, cle?: string, unite?: string, dire?: (valeur: any, ligne: object) =>
 * string, gauche?: boolean}[], lignes: object[], id?: string}} donnes
 * dire gives HTML, and gauche keeps it to the left; without it a number is written as such, and a text is escaped
 */
export function table({ titre, colonnes, lignes, id }) {
  const chiffre = colonnes.map(
    ({ cle, nom, gauche }) =>
      !gauche && lignes.some((ligne) => ['number', 'bigint'].includes(typeof ligne[cle ?? nom])),
  );
  const cellule = (colonne, rang, ligne) => {
    const valeur = ligne[colonne.cle ?? colonne.nom];
    const dit = colonne.dire
      ? colonne.dire(valeur, ligne)
      : typeof valeur === 'number'
        ? nombre(valeur, colonne.unite ?? '')
        : echapper(valeur ?? '');
    return rang === 0 ? `<th scope="row">${dit}</th>` : `<td${chiffre[rang] ? ' class="n"' : ''}>${dit}</td>`;
  };
  return `<div class="cadre" role="region" tabindex="0" aria-label="${echapper(titre)}"><table${id ? ` id="${
    id}"` : ''}><caption>${echapper(titre)}</caption>
<thead><tr>${colonnes.map(({ nom }, rang) => `<th scope="col"${chiffre[rang] ? ' class="n"' : ''}>${
  echapper(nom)}</th>`).join('')}</tr></thead>
<tbody>${lignes.map((ligne) => `<tr>${
  colonnes.map((colonne, rang) => cellule(colonne, rang, ligne)).join('')}</tr>`).join('\n')}</tbody></table></div>`;
}
