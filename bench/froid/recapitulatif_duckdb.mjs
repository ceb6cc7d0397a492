// The récapitulatif from DuckDB, started cold: cellules.csv in, the rows of the table out, parted by |.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const base = await DuckDBInstance.create(':memory:');
const connexion = await base.connect();
const resultat = await connexion.runAndReadAll(readFileSync('recapitulatif_duckdb.sql', 'utf8'));
for (const ligne of resultat.getRows()) console.log(ligne.join('|'));
