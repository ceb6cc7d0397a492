"""Each engine's functions beside its own CASE, on one core: moteurs.py ENGINE BASE EXTENSION SCRIPT ROWS ROUNDS [SERVER]. Prints what retenir() of outils.sh
keeps: case, « mur », round, microseconds. The CASE is what would be typed by hand, in exact decimals and without refusals; it is written with its highest
tranche first, then its lowest. The clients are small (1 to 130 sites, one in ten above 10) or drawn evenly (1 to 2000). Every sum is compared with the
extension's."""
import importlib
import sqlite3
import sys
import time
from collections import Counter
from decimal import Decimal

moteur, base, extension, script, lignes, rondes, *serveur = sys.argv[1:]
lignes, rondes = int(lignes), int(rondes)
sql = open(script, encoding="utf-8").read()
ordres = [ordre for ordre in sql.split(";\n") if ordre.strip()]

# The columns, from the number i of the row, in every dialect; then what Python writes otherwise.
COLONNES = {
    "petits": "CASE WHEN i % 10 = 0 THEN 1 + i * 7919 % 130 ELSE 1 + i * 7919 % 10 END",
    "uniformes": "1 + i * 104729 % 1000003 % 2000",
    "examens": "1 + i * 104729 % 300000",
}
PYTHON = {"petits": "1 + i * 7919 % 130 if i % 10 == 0 else 1 + i * 7919 % 10"}
SELECTION = ", ".join(f"CAST({expression} AS BIGINT) AS {nom}" for nom, expression in COLONNES.items())


def moteur_sqlite():
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(extension)
    db.execute(f"CREATE TABLE n AS WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i < {lignes - 1}) SELECT {SELECTION} FROM s")
    return lambda requete: db.execute(requete).fetchone()[0]


def moteur_duckdb():
    db = importlib.import_module("duckdb").connect(config={"threads": 1})
    db.execute(sql)
    db.execute(f"CREATE TABLE n AS SELECT {SELECTION} FROM range({lignes}) AS s(i)")
    return lambda requete: db.execute(requete).fetchone()[0]


def moteur_postgresql():
    db = importlib.import_module("psycopg").connect(serveur[0], autocommit=True)
    db.execute(sql)
    db.execute("SET max_parallel_workers_per_gather = 0; SET jit = off; SET max_parallel_maintenance_workers = 0")
    db.execute(f"CREATE UNLOGGED TABLE n AS SELECT {SELECTION} FROM generate_series(0, {lignes - 1}::bigint) AS s(i)")
    db.execute("VACUUM (ANALYZE) n")
    return lambda requete: db.execute(requete).fetchone()[0]


def moteur_spark():
    SparkSession = importlib.import_module("pyspark.sql").SparkSession
    batisseur = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.driver.memory", "4g")
    spark = batisseur.config("spark.sql.shuffle.partitions", "1").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    for ordre in ordres:
        spark.sql(ordre)
    spark.sql(f"SELECT {SELECTION} FROM (SELECT id AS i FROM range({lignes}))").createOrReplaceTempView("n")
    spark.sql("CACHE TABLE n")
    return lambda requete: spark.sql(requete).collect()[0][0]


def moteur_clickhouse():
    session = importlib.import_module("chdb").session.Session()
    for ordre in ordres:
        session.query(ordre)
    session.query("SET max_threads = 1")
    session.query(f"CREATE TABLE n ENGINE = Memory AS SELECT {SELECTION} FROM (SELECT toInt64(number) AS i FROM numbers({lignes}))")
    return lambda requete: str(session.query(requete)).strip().strip('"')


def cas_a_la_main(db, dispositif, colonne, decroissant):
    """The CASE of a scale: the euros as literals of two decimals, which ClickHouse would read as binary."""
    litteral = (lambda centimes: f"'{centimes / 100:.2f}'::Decimal(18, 2)") if moteur == "clickhouse" else (lambda centimes: f"{centimes / 100:.2f}")
    if moteur == "sqlite":
        litteral = str  # centimes, whole
    tranches = db.execute(
        "SELECT a_partir_de, lead(a_partir_de) OVER (ORDER BY a_partir_de), forfait_centimes, par_unite_centimes FROM tranches WHERE dispositif = ? AND vague = 1 ORDER BY 1",
        [dispositif],
    ).fetchall()
    branches = []
    for debut, fin, forfait, par_unite in reversed(tranches) if decroissant else tranches:
        montant = " + ".join(([litteral(forfait)] if forfait or not par_unite else []) + ([f"{litteral(par_unite)} * {colonne}"] if par_unite else []))
        condition = f"{colonne} >= {debut}" if decroissant or fin is None else f"{colonne} < {fin}"
        branches.append(f"WHEN {condition} THEN {montant}")
    return f"sum(CASE {' '.join(branches)} END)"


OUVRIR = {"sqlite": moteur_sqlite, "duckdb": moteur_duckdb, "postgresql": moteur_postgresql, "spark": moteur_spark, "clickhouse": moteur_clickhouse}


def main():
    db = sqlite3.connect(f"file:{base}?mode=ro", uri=True)
    demander = OUVRIR[moteur]()
    attendus = {}
    reference = sqlite3.connect(":memory:")
    reference.enable_load_extension(True)
    reference.load_extension(extension)
    questions = {}
    for fonction, dispositif, colonnes in (("sons_lab", "SGL", ("petits", "uniformes")), ("sons_radio", "RIS", ("examens",))):
        for colonne in colonnes:
            questions[f"{fonction}, {colonne}, fonction"] = f"sum({fonction}({colonne}))"
            questions[f"{fonction}, {colonne}, CASE décroissant"] = cas_a_la_main(db, dispositif, colonne, True)
            questions[f"{fonction}, {colonne}, CASE croissant"] = cas_a_la_main(db, dispositif, colonne, False)
            if moteur == "sqlite":
                questions[f"{fonction}, {colonne}, sons_total"] = f"sons_total('{dispositif}', {colonne})"
            comptes = compter(colonne)
            attendus[fonction, colonne] = sum(
                n * int(reference.execute(f"SELECT CAST(round(100 * {fonction}(?)) AS INTEGER)", [q]).fetchone()[0]) for q, n in comptes.items()
            )
    for ronde in range(rondes + 1):  # the first is not kept
        for nom, expression in questions.items():
            debut = time.perf_counter()
            somme = demander(f"SELECT {expression} FROM n")
            duree = time.perf_counter() - debut
            fonction, colonne, forme = nom.split(", ")
            centimes = Decimal(str(somme)) * (1 if moteur == "sqlite" and forme.startswith("CASE") else 100)
            if abs(centimes - attendus[fonction, colonne]) > (Decimal("0.5") if moteur != "sqlite" else attendus[fonction, colonne] * Decimal("1e-11")):
                sys.exit(f"{moteur}, {nom} : {centimes} centimes au lieu de {attendus[fonction, colonne]}")
            if ronde:
                print(f"{nom}\tmur\t{ronde}\t{duree * 1e6:.1f}")


def compter(colonne):
    """How many rows hold each value: worked out here, not by the engine."""
    valeur = eval(f"lambda i: {PYTHON.get(colonne, COLONNES[colonne])}")  # an expression of this file
    return Counter(map(valeur, range(lignes)))


main()
