// Node.js, with better-sqlite3, which carries the newest SQLite.
import Database from "better-sqlite3";
const db = new Database("segur.db", { readonly: true });
db.loadExtension("./segur");

const valeur = (sql, ...parametres) => db.prepare(sql).pluck().get(...parametres);
console.log("SQLite", valeur("SELECT sqlite_version()"));
console.log("total", valeur("SELECT total FROM recapitulatif WHERE couloir = 'Total'"));
console.log("sons_lab(80) =", valeur("SELECT sons_lab(?)", 80));
console.log("RIS 15001 =", valeur("SELECT sons(?, ?)", "RIS", 15001));
try {
  valeur("SELECT sons_lab('douze')");
} catch (erreur) {
  console.log("erreur =", erreur.message);
}
// Numbers are bound as floats; big integers as integers; what is not whole is refused.
console.log("grand =", valeur("SELECT sons_loinc(?)", 1000000000000n));
for (const nombre of [1e13, 2 ** 53, 80.5, NaN, Infinity, 9223372036854775807n]) {
  try {
    console.log(nombre, "=", valeur("SELECT sons_lab(?)", nombre));
  } catch (erreur) {
    console.log(nombre, ":", erreur.message);
  }
}
