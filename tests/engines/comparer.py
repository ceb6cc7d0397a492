"""An engine beside the extension: comparer.py ENGINE BASE EXTENSION SCRIPT [SERVER]. Prints how many cases there were, how many amounts differ, how many refusals
lack, and of each kind of refusal that is said in other words, how many."""
import re
import sys
from collections import Counter
from decimal import Decimal

import cas

moteur, base, extension, script, *serveur = sys.argv[1:]
db = cas.ouvrir(base, extension)
sql = open(script, encoding="utf-8").read()

if moteur == "duckdb":
    import duckdb

    connexion = duckdb.connect()
    connexion.execute(sql)

    def demander(expression):
        return connexion.execute(f"SELECT {expression}").fetchone()[0]

    def charger(entiers):
        connexion.execute("CREATE OR REPLACE TABLE n AS SELECT unnest($1::BIGINT[]) AS q", [entiers])

    def lire(expression):
        return [ligne[0] for ligne in connexion.execute(f"SELECT {expression} FROM n ORDER BY q").fetchall()]
elif moteur == "postgresql":
    import psycopg

    connexion = psycopg.connect(serveur[0], autocommit=True)
    connexion.execute(sql)

    def demander(expression):
        return connexion.execute(f"SELECT {expression}").fetchone()[0]

    def charger(entiers):
        connexion.execute("DROP TABLE IF EXISTS n; CREATE TABLE n (q bigint)")
        with connexion.cursor().copy("COPY n FROM STDIN") as copie:
            for entier in entiers:
                copie.write_row([entier])

    def lire(expression):
        return [ligne[0] for ligne in connexion.execute(f"SELECT {expression} FROM n ORDER BY q").fetchall()]
elif moteur == "spark":
    import spark

    demander, charger, lire = spark.ouvrir(sql, serveur)
else:
    from chdb import session

    chdb = session.Session()
    for ordre in sql.split(";\n"):
        if ordre.strip():
            chdb.query(ordre)

    def demander(expression):
        texte = str(chdb.query(f"SELECT {ailleurs(expression)}")).strip().strip('"')
        return None if texte == "\\N" else Decimal(texte)

    def ailleurs(expression):
        """A vague is in the name of the function there; the first one is not named."""
        fonction, arguments = expression[:-1].split("(", 1)
        arguments = [argument for argument in re.split(r", (?=(?:[^']*'[^']*')*[^']*$)", arguments) if argument]
        if fonction == "rosp_total" and not arguments:
            return "rosp_total_tout()"
        if fonction in cas.AVEC_VAGUE and len(arguments) > cas.AVEC_VAGUE[fonction]:
            vague = arguments.pop()
            if vague == "NULL":
                return "NULL"
            fonction += "" if vague == "1" else f"_vague_{vague}"
        return f"{fonction}({', '.join(arguments)})"

    def charger(entiers):
        chdb.query("CREATE DATABASE IF NOT EXISTS d; CREATE OR REPLACE TABLE d.n (q Int64) ENGINE = Memory")
        chdb.query("INSERT INTO d.n SELECT arrayJoin(" + str(entiers) + ")") if len(entiers) < 1000 else chdb.query(f"INSERT INTO d.n SELECT number + {entiers[0]} FROM numbers(300000); INSERT INTO d.n VALUES " + ", ".join(f"({n})" for n in entiers if n >= entiers[0] + 300000))

    def lire(expression):
        return [Decimal(texte) for texte in str(chdb.query(f"SELECT {ailleurs(expression)} FROM d.n ORDER BY q")).split()]


def egal(ici, la):
    """Whether an amount of the engine's is that of the extension, which is the nearest double."""
    if ici is None or la is None:
        return ici is la
    return not isinstance(la, str) and isinstance(la, (Decimal, int)) and float(la) == float(ici)


nombre = differents = manquants = 0
mots = Counter()
for expression in cas.unitaires(db):
    attendu = cas.reponse(db, expression)
    nombre += 1
    try:
        obtenu = demander(expression)
    except Exception as erreur:  # each engine has its own
        obtenu = str(erreur)
    if isinstance(attendu, str):
        if not isinstance(obtenu, str):
            manquants += 1
            print("refus absent :", expression, attendu, obtenu)
        elif attendu not in obtenu:
            mots[" ".join(obtenu.split())[:110] if attendu.split(" : ")[-1].split(",")[0] not in obtenu else attendu.split("reçu")[-1]] += 1
    elif moteur == "clickhouse" and isinstance(obtenu, str) and re.search(r"[(,] ?' ?[0-9.e]+ ?'", expression):
        mots["un nombre écrit en texte"] += 1  # refused there, whatever it is
    elif moteur == "clickhouse" and "_vague_9` does not exist" in str(obtenu):
        mots["une vague inconnue est une fonction inconnue"] += 1
    elif not egal(attendu, obtenu):
        differents += 1
        print("diffère :", expression, attendu, obtenu)
for fonction, vague, dispositif, entiers in cas.series(db):
    charger(entiers)
    for appel in (f"{fonction}(q, {vague})", f"sons('{dispositif}', q, {vague})") + ((f"{fonction}(q)",) if vague == 1 else ()):
        attendus = [ligne[0] for ligne in db.execute(f"SELECT {appel} FROM (SELECT value AS q FROM json_each(?)) ORDER BY q", [str(entiers)])]
        obtenus = lire(appel)
        nombre += len(attendus)
        faux = sum(not egal(a, b) for a, b in zip(attendus, obtenus, strict=True))
        if faux:
            print("diffèrent :", appel, faux)
        differents += faux
for texte, fois in mots.most_common():
    print(f"autres mots, {fois} fois : {texte}")
print(f"{moteur} : {nombre} cas, {differents} montants différents, {manquants} refus absents, {sum(mots.values())} en d'autres mots")
sys.exit(differents + manquants > 0)
