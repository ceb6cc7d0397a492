"""Spark, for comparer.py: in a process, or in the cluster whose address is given."""
from pyspark.sql import SparkSession


def ouvrir(sql, serveur):
    batisseur = SparkSession.builder.master(serveur[0] if serveur else "local[1]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2")
    spark = batisseur.config("spark.task.maxFailures", "1").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    for ordre in sql.split(";\n"):
        if ordre.strip():
            spark.sql(ordre)

    def demander(expression):
        return spark.sql(f"SELECT {expression}").collect()[0][0]

    def charger(entiers):
        spark.createDataFrame([(entier,) for entier in entiers], "q BIGINT").repartition(4).createOrReplaceTempView("n")

    def lire(expression):
        return [ligne[0] for ligne in spark.sql(f"SELECT {expression} FROM n ORDER BY q").collect()]

    return demander, charger, lire
