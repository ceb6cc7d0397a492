"""moteurs.py ROWS SCRIPTS SERVER [SPARK]: the functions of each engine beside a CASE of its own, without refusals, on the same clients. Prints a line for each:
engine, question, who, nanoseconds a row (the best of five). One core; Spark, in the cluster whose address is given."""
import sys
import time

lignes, scripts, serveur, *grappe = sys.argv[1:]
lignes = int(lignes)
QUESTIONS = {
    "sons_lab": ("1 + (i * 7919) % 2000", "CASE WHEN q >= 80 THEN {38565.00} WHEN q >= 1 THEN {22500.00} END"),
    "sons_radio": ("1 + (i * 7919) % 400000", "CASE WHEN q >= 233116 THEN {58279.00} WHEN q >= 15000 THEN q * {0.25} WHEN q >= 1 THEN {3750.00} END"),
}


def mesurer(moteur, demander, charger, litteral):
    for fonction, (quantite, case) in QUESTIONS.items():
        charger(quantite)
        sommes = set()
        for nom, expression in (("fonction", f"{fonction}(q)"), ("case", litteral(case))):
            temps = []
            for _ in range(5):
                debut = time.perf_counter()
                sommes.add(round(float(demander(f"SELECT sum({expression}) FROM t")), 2))
                temps.append(time.perf_counter() - debut)
            print(f"{moteur}\t{fonction}\t{nom}\t{min(temps) / lignes * 1e9:.1f}", flush=True)
        assert len(sommes) == 1, sommes


def lire(moteur):
    return open(f"{scripts}/segur_{moteur}.sql", encoding="utf-8").read()


import duckdb

db = duckdb.connect()
db.execute("SET threads = 1")
db.execute(lire("duckdb"))
mesurer("DuckDB", lambda sql: db.execute(sql).fetchone()[0], lambda q: db.execute(f"CREATE OR REPLACE TABLE t AS SELECT ({q})::BIGINT AS q FROM range({lignes}) AS r(i)"), lambda case: case.replace("{", "").replace("}", ""))

import psycopg

pg = psycopg.connect(serveur, autocommit=True)
pg.execute("SET max_parallel_workers_per_gather = 0; SET jit = off")
pg.execute(lire("postgresql"))


def remplir_postgresql(q):
    pg.execute("DROP TABLE IF EXISTS t")
    pg.execute(f"CREATE TABLE t AS SELECT ({q})::bigint AS q FROM generate_series(0, {lignes - 1}) AS i")
    pg.execute("VACUUM ANALYZE t")


mesurer("PostgreSQL", lambda sql: pg.execute(sql).fetchone()[0], remplir_postgresql, lambda case: case.replace("{", "").replace("}", ""))

from chdb import session

ch = session.Session()
for ordre in lire("clickhouse").split(";\n"):
    if ordre.strip():
        ch.query(ordre)
ch.query("CREATE DATABASE d")
ch.query("SET max_threads = 1")


def remplir_clickhouse(q):
    ch.query(f"CREATE OR REPLACE TABLE d.t (q Int64) ENGINE = Memory")
    ch.query(f"INSERT INTO d.t SELECT {q.replace('i', 'number')} FROM numbers({lignes})")


mesurer("ClickHouse", lambda sql: str(ch.query(sql.replace("FROM t", "FROM d.t"))).strip(), remplir_clickhouse, lambda case: case.replace("{", "").replace("}", "::Decimal(18,2)"))

from pyspark.sql import SparkSession

spark = SparkSession.builder.master(grappe[0] if grappe else "local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
for ordre in lire("spark").split(";\n"):
    if ordre.strip():
        spark.sql(ordre)


def remplir_spark(q):
    spark.sql("DROP VIEW IF EXISTS t")
    spark.sql(f"SELECT CAST({q} AS BIGINT) AS q FROM (SELECT id AS i FROM range({lignes}))").cache().createOrReplaceTempView("t")
    spark.sql("SELECT count(*) FROM t").collect()


mesurer("Spark", lambda sql: spark.sql(sql).collect()[0][0], remplir_spark, lambda case: case.replace("{", "").replace("}", "BD"))
