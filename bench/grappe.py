"""One, then two of Spark's workers, of one core each: grappe.py ADDRESS SCRIPT CORES ROUNDS ROWS… Prints case, « mur », round, microseconds."""
import sys
import time

from pyspark.sql import SparkSession

adresse, script, coeurs, rondes, *tailles = sys.argv[1:]
spark = SparkSession.builder.master(adresse).config("spark.ui.enabled", "false").config("spark.cores.max", coeurs).config("spark.sql.shuffle.partitions", "1").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
for ordre in open(script, encoding="utf-8").read().split(";\n"):
    if ordre.strip():
        spark.sql(ordre)
for taille in map(int, tailles):
    # Eight parts, that a worker takes as it has done with the one before.
    requete = f"SELECT sum(sons_radio(1 + id * 104729 % 300000)) FROM range(0, {taille}, 1, 8)"
    sommes = set()
    for ronde in range(int(rondes) + 1):  # the first is not kept
        debut = time.perf_counter()
        sommes.add(spark.sql(requete).collect()[0][0])
        if ronde:
            print(f"{taille}\tmur\t{ronde}\t{(time.perf_counter() - debut) * 1e6:.1f}")
    if len(sommes) != 1:
        sys.exit(f"des sommes diffèrent : {sommes}")
    print(f"{taille}\tsomme\t{sommes.pop()}")
