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
