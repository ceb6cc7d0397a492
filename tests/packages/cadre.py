import pandas, segur
db = segur.connect()
clients = pandas.DataFrame({"structure": ["A", "B"], "dispositif": ["SGL", "RIS"], "quantite": [12, 15001]})
clients.to_sql("dossiers", db, if_exists="append", index=False)
print(pandas.read_sql("SELECT structure, bas, ht, haut FROM dossiers_montants", db).to_string(index=False))
