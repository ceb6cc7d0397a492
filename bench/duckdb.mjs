// duckdb.mjs ROUNDS SETUP.sql FILE.sql…: times statements in DuckDB, on two threads, side by side as mesurer.c does in
// SQLite,
// and prints the same lines.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';

const [rondes, preparation, ...fichiers] = process.argv.slice(2);
const base = await DuckDBInstance.create(':memory:', { threads: '2' });
const connexion = await base.connect();
await connexion.run(readFileSync(preparation, 'utf8'));

for (let ronde = 0; ronde <= Number(rondes); ronde++) {
  for (const fichier of fichiers) {
    const sql = readFileSync(fichier, 'utf8');
    const cpu = process.cpuUsage();
    const debut = performance.now();
    const resultat = await connexion.runAndReadAll(sql);
    const mur = (performance.now() - debut) * 1000;
    const { user, system } = process.cpuUsage(cpu);
    if (ronde === 0) continue;
    const cas = basename(fichier, '.sql');
    console.log([cas, 'mur', ronde, mur.toFixed(1)].join('\t'));
    console.log([cas, 'cpu', ronde, user + system].join('\t'));
    console.log([cas, 'valeur', ronde, resultat.getRows()[0][0]].join('\t'));
  }
}
