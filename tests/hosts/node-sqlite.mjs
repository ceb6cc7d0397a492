// Node.js 22 or later, with its own module.
import { DatabaseSync } from "node:sqlite";
const db = new DatabaseSync("segur.db", { readOnly: true, allowExtension: true });
db.loadExtension("./segur");

const valeur = (sql, ...parametres) => Object.values(db.prepare(sql).get(...parametres))[0];
console.log("SQLite", valeur("SELECT sqlite_version()"));
console.log("total", valeur("SELECT total FROM recapitulatif WHERE couloir = 'Total'"));
console.log("sons_lab(80) =", valeur("SELECT sons_lab(?)", 80));
console.log("RIS 15001 =", valeur("SELECT sons(?, ?)", "RIS", 15001));
try {
  valeur("SELECT sons_lab('douze')");
} catch (erreur) {
  console.log("erreur =", erreur.message);
}
