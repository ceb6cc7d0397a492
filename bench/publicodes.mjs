// publicodes.mjs ROUNDS < JSON {echelle, clients}: values the clients with the rules engine publicodes, and prints
// lines as
// mesurer.c does.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import Engine from 'publicodes';

const rondes = Number(process.argv[2]);
const { echelle, clients } = JSON.parse(readFileSync(0, 'utf8'));

// One rule per dispositif: the highest tranche first, as CASE has it.
const regles = { quantité: { valeur: 1 } };
for (const { dispositif, debut, forfait, par_unite } of echelle.sort((a, b) => b.debut - a.debut)) {
  regles[`montant ${dispositif}`] ??= { variations: [] };
  regles[`montant ${dispositif}`].variations.push({
    si: `quantité >= ${debut}`,
    alors: `${forfait} + ${par_unite} * quantité`,
  });
}
const moteur = new Engine(regles);

for (let ronde = 0; ronde <= rondes; ronde++) {
  const cpu = process.cpuUsage();
  const debut = performance.now();
  let somme = 0;
  for (const { dispositif, quantite } of clients) {
    moteur.setSituation({ quantité: quantite });
    somme += moteur.evaluate(`montant ${dispositif}`).nodeValue;
  }
  const mur = (performance.now() - debut) * 1000;
  const { user, system } = process.cpuUsage(cpu);
  if (ronde === 0) continue;
  console.log(['variations', 'mur', ronde, mur.toFixed(1)].join('\t'));
  console.log(['variations', 'cpu', ronde, user + system].join('\t'));
  console.log(['variations', 'valeur', ronde, somme].join('\t'));
}
