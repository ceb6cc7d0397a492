# The system's Python.
import sqlite3

db = sqlite3.connect("segur.db")
db.enable_load_extension(True)
db.load_extension("./segur")

print("SQLite", sqlite3.sqlite_version)
print("total", db.execute("SELECT total FROM recapitulatif WHERE couloir = 'Total'").fetchone()[0])
print("sons_lab(80) =", db.execute("SELECT sons_lab(?)", (80,)).fetchone()[0])
print("RIS 15001 =", db.execute("SELECT sons(?, ?)", ("RIS", 15001)).fetchone()[0])
try:
    db.execute("SELECT sons_lab('douze')").fetchone()
except sqlite3.OperationalError as erreur:
    print("erreur =", erreur)

# A vendor's file, valued with nothing of segur but the extension and the base: the saved query that the import runs.
memoire = sqlite3.connect(":memory:")
db.backup(memoire)
memoire.enable_load_extension(True)
memoire.load_extension("./segur")
(lire,) = memoire.execute("SELECT sql FROM requetes WHERE requete = 'fichier_dossiers'").fetchone()
memoire.execute("CREATE TEMP TABLE lus AS " + lire, {"fichier": open("dossiers.csv", "rb").read()})
memoire.execute("INSERT INTO dossiers (structure, dispositif, vague, quantite, etat, prix_centimes) SELECT structure, dispositif, vague, quantite, etat, prix_centimes FROM lus WHERE raison IS NULL")
for part, bas, ht, haut in memoire.execute("SELECT part, bas, ht, haut FROM portefeuille_total WHERE part = 'total'"):
    print("fichier :", bas, ht, haut)
