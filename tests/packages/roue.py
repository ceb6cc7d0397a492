"""The wheel, in the Python that runs this: what its documentation says is so, and what it refuses. Prints one line: how it has the functions."""
import doctest
import os
import sqlite3
import sys
import tempfile

import segur


def refusal(call, *arguments, **options):
    """The error that a call raises."""
    try:
        call(*arguments, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    raise AssertionError(f"{call.__name__} refuses nothing")


can = hasattr(sqlite3.Connection, "enable_load_extension")
if not can and "sqlean" not in sys.argv:
    # Before sqlean is there: one sentence, and the rest works.
    said = refusal(segur.connect)
    assert said == "RuntimeError: sqlite3 ne charge pas d'extension : pip install sqlean.py, ou segur.connect(extension=False), qui lit les tables et les vues sans les fonctions", said
    assert refusal(segur.load, sqlite3.connect(":memory:")) == said
read = segur.connect(extension=False)
assert read.execute("SELECT total FROM recapitulatif WHERE couloir = 'Total'").fetchone() == ("1 251",)
assert "no such function: sons_lab" in refusal(read.execute, "SELECT sons_lab(80)")

if can or "sqlean" in sys.argv:
    db = segur.connect()
    assert db.execute("SELECT sons_lab(80), sons('RIS', 15001)").fetchone() == (38565, 3750.25)
    assert "entier attendu, reçu TEXT « douze »" in refusal(db.execute, "SELECT sons_lab('douze')")
    assert "1 251" in str(db.execute("SELECT * FROM recapitulatif").fetchall())
    # It is private: what is written in it is in no file.
    db.execute("DELETE FROM dossiers")
    db.execute("DELETE FROM populations")
    assert segur.connect().execute("SELECT count(*) > 0 FROM populations").fetchone() == (1,)
    with tempfile.TemporaryDirectory() as folder:
        own = os.path.join(folder, "à moi.db")
        copy = sqlite3.connect(own)
        read.backup(copy)
        copy.close()
        theirs = segur.connect(own)
        theirs.execute("INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('A', 'SGL', 80)")
        theirs.commit()
        assert theirs.execute("SELECT sons_lab(quantite) FROM dossiers").fetchone() == (38565,)
        theirs.close()
        again = segur.connect(own, extension=False)
        assert again.execute("SELECT structure, ht FROM dossiers_montants").fetchall() == [("A", 38565)]
        again.close()
    finder = doctest.DocTestFinder()
    runner = doctest.DocTestRunner()
    for test in finder.find(segur, "segur", globs=vars(segur).copy()):
        if can or test.name != "segur.load":
            runner.run(test)
    assert runner.failures == 0 and runner.tries >= 10, runner.summarize()

# An SQLite that is too old, and none that loads.
class Old:
    sqlite_version, sqlite_version_info, Connection = "3.31.1", (3, 31, 1), sqlite3.Connection


segur._modules = lambda: iter([("sqlite3", Old)])
assert refusal(segur.connect, extension=False).startswith("RuntimeError: sqlite3 a SQLite 3.31.1, il faut 3.37 au moins : pip install sqlean.py")
print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version} : {'sqlite3' if can else 'sqlean' if 'sqlean' in sys.argv else 'sans fonctions'}")
