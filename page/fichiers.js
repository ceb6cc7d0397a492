// fichiers.js: what the page gives to keep: files.

export function enregistrer(blob, nom) {
  const adresse = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: adresse, download: nom }).click();
  setTimeout(() => URL.revokeObjectURL(adresse), 1000);
}

/**
 * What French Excel opens by a double click: its mark, semicolons, decimal commas, CRLF. A text that it would take
 * for a formula has an apostrophe before.
 */
export function tableur(lignes) {
  const champ = (valeur) => {
    if (typeof valeur === 'number') return String(valeur).replace('.', ',');
    const texte = String(valeur ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
    return /^'|[;"\r\n]/.test(texte) ? `"${texte.replace(/"/g, '""')}"` : texte;
  };
  return new Blob(['\ufeff', ...lignes.map((ligne) => ligne.map(champ).join(';') + '\r\n')], { type: 'text/csv' });
}

export function telecharger(lignes, nom) {
  enregistrer(tableur(lignes), nom);
}

export async function copier(texte) {
  try {
    await navigator.clipboard.writeText(texte);
  } catch {
    const zone = Object.assign(document.createElement('textarea'), { value: texte });
    document.body.append(zone);
    zone.select();
    document.execCommand('copy');
    zone.remove();
  }
}
