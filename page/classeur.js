// classeur.js: in the worker: rows as a workbook.
import ecrireClasseur from 'write-excel-file/universal';

/** A cell: a number is a number, a text is a text, whatever it begins with; what there is not is empty. */
function cellule(valeur, argent) {
  if (valeur === null || valeur === undefined || valeur === '') return null;
  if (typeof valeur === 'number') return { value: valeur, type: Number, format: argent ? '#,##0.00' : undefined };
  return { value: valeur instanceof Uint8Array ? `BLOB, ${valeur.length} octets` : String(valeur), type: String };
}

/** As wide as what it holds, within reason. */
function largeurs(lignes) {
  return lignes[0].map((_, colonne) => ({
    width: Math.min(60, Math.max(8, ...lignes.slice(0, 200).map((ligne) => String(ligne[colonne] ?? '').length + 2))),
  }));
}

/**
 * @param {{nom: string, lignes: any[][]}[]} feuilles the first row of each is its header
 * @returns {Promise<Blob>}
 */
export function classeur(feuilles) {
  return ecrireClasseur(
    feuilles.map(({ nom, lignes }) => ({
      sheet: nom,
      stickyRowsCount: 1,
      columns: largeurs(lignes),
      data: lignes.map((ligne, rang) =>
        ligne.map((valeur, colonne) =>
          rang
            ? cellule(valeur, /€/.test(lignes[0][colonne]))
            : { value: String(valeur), type: String, fontWeight: 'bold', wrap: true },
        ),
      ),
    })),
  ).toBlob();
}
