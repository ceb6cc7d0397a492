// nombres.js: how a figure is written in French: the one place for it. Exports carry the numbers as they are.
const ENTIER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const CENTIMES = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const LIBRE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });
const NBSP = '\u00a0';

/** A number: thousands apart; an amount with its cents if it has any. */
export function nombre(valeur, unite = '') {
  if (typeof valeur !== 'number') return date(String(valeur));
  if (!unite.startsWith('euros')) return LIBRE.format(valeur);
  return Number.isInteger(valeur) ? ENTIER.format(valeur) : CENTIMES.format(valeur);
}

/** The same with its unit: « 8 700 000 € », « 4,58 % ». */
export function avecUnite(valeur, unite) {
  const signes = { 'euros HT': '€ HT', euros: '€', 'pour cent': '%', points: 'points' };
  if (typeof valeur !== 'number') return nombre(valeur);
  return signes[unite] ? nombre(valeur, unite) + NBSP + signes[unite] : nombre(valeur, unite);
}

/** An amount of the programme in millions, as the récapitulatif counts: « 1 221 M€ ». */
export function millions(euros) {
  return LIBRE.format(euros / 1e6) + NBSP + 'M€';
}

/** 2023-12-14 is 14/12/2023; 2023-12, 12/2023; anything else is as it is. */
export function date(texte) {
  const lu = /^(\d{4})-(\d{2})(?:-(\d{2}))?( .*)?$/.exec(texte);
  if (!lu || Number(lu[2]) > 12) return texte;
  return (lu[3] ? lu[3] + '/' : '') + lu[2] + '/' + lu[1] + (lu[4] ?? '');
}
