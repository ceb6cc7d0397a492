"""What every engine is asked, and what the extension answers: the same for all, made with SQLite. An amount of theirs is a
decimal, exact: it is the extension's if the nearest double is."""
import itertools
import sqlite3

BORNE = 10**12
AVEC_VAGUE = {}  # the functions that take a vague, and how many arguments stand before it


def ouvrir(base, extension):
    db = sqlite3.connect(f"file:{base}?mode=ro", uri=True)
    db.enable_load_extension(True)
    db.load_extension(extension)
    return db


def reponse(db, expression):
    """What SQLite says of an expression: a number, None, or the text of its refusal."""
    try:
        (valeur,) = db.execute(f"SELECT {expression}").fetchone()
    except sqlite3.Error as erreur:
        return str(erreur)
    return valeur


def valeurs(bornes):
    """Quantities as one may give them, as literals of any SQL."""
    entiers = {0, -1, 1, 12, 80, BORNE - 1, BORNE, BORNE + 1, 2**63 - 1, -(2**63) + 1} | {b + d for b in bornes for d in (-1, 0, 1)}
    return ["NULL", *map(str, sorted(entiers)), "12.0", "12.5", "0.0", "1e300", "-1e300", "'12'", "' 12 '", "'12.0'", "'1e3'", "'0'", "'douze'", "''", "'12 sites'", "'1 000'"]


def unitaires(db):
    """Each function, each vague, every value of the grid."""
    vagues = [str(vague) for (vague,) in db.execute("SELECT vague FROM vagues ORDER BY 1")]
    bornes = {}
    for dispositif, borne in db.execute("SELECT dispositif, a_partir_de FROM tranches"):
        bornes.setdefault(dispositif, set()).add(borne)
    AVEC_VAGUE.update({"sons": 2, "sons_bas": 2, "sons_haut": 2})
    for fonction, dispositif, quantites in db.execute("SELECT fonction, dispositif, quantites FROM fonctions ORDER BY 1").fetchall():
        AVEC_VAGUE[fonction] = quantites
        fin = ["", *vagues, "9", "NULL"]
        if quantites == 1:
            appels = [(valeur,) for valeur in valeurs(bornes[dispositif])]
        elif quantites == 0:
            appels = [()]
        else:
            grille = ["NULL", "0", "-1", "1", "70", "4000", str(BORNE), str(BORNE + 1), "12.5", "'12'", "'douze'"]
            appels = [tuple(valeur if i == place else "'3'" if valeur[0] == "'" else "3" for i in range(quantites)) for valeur in grille for place in range(quantites)] + list(itertools.product(["0", "1", "20000"], repeat=quantites))
        for appel in appels:
            for vague in fin if appel in appels[:12] else ["", vagues[0]]:
                yield f"{fonction}({', '.join([*appel, *([vague] if vague else [])])})"
    connus = [d for (d,) in db.execute("SELECT DISTINCT dispositif FROM dispositifs ORDER BY 1")]
    for fonction in ("sons", "sons_bas", "sons_haut"):
        for dispositif in connus:
            for valeur in valeurs(bornes.get(dispositif, set())):
                yield f"{fonction}('{dispositif}', {valeur})"
            for vague in [*vagues, "9", "NULL"]:
                yield f"{fonction}('{dispositif}', 12, {vague})"
        for nom in ("'XX'", "'sgl'", "''", "NULL", "'" + "é" * 50 + "'"):
            yield f"{fonction}({nom}, 12)"
        yield f"{fonction}('XX', NULL)"
    for fonction in ("sons_ttc", "sons_avance", "sons_solde"):
        for ht in ("NULL", "0", "1", "-1", "0.01", "0.02", "0.05", "-0.05", "58279", "3750.25", "-3750.25", "12.345", "1234567.89", "'12,5'", "'3750.25'", str(BORNE), str(BORNE + 1), "'douze'"):
            yield f"{fonction}({ht})"
    for profession in ("", "'medecin'", "'radiologue'", "'XX'", "NULL"):
        yield f"rosp_total({profession})"


def series(db):
    """Every integer that a scale takes, to 300 000 and round each bound: (function, vague, dispositif) and the amounts."""
    for fonction, dispositif in db.execute("SELECT fonction, dispositif FROM fonctions WHERE quantites = 1 ORDER BY 1").fetchall():
        for (vague,) in db.execute("SELECT DISTINCT vague FROM tranches WHERE dispositif = ? ORDER BY 1", [dispositif]).fetchall():
            bornes = [borne for (borne,) in db.execute("SELECT a_partir_de FROM tranches WHERE dispositif = ? AND vague = ?", [dispositif, vague])]
            entiers = sorted({n for n in range(1, 300_001)} | {b + d for b in bornes for d in (-1, 0, 1)} | {BORNE - 1, BORNE})
            yield fonction, vague, dispositif, [n for n in entiers if n >= min(bornes)]
