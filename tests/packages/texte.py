import segur
db = segur.connect()
(lire,) = db.execute("SELECT sql FROM requetes WHERE requete = 'fichier_dossiers'").fetchone()
db.execute("CREATE TEMP TABLE lus AS " + lire, {"fichier": open("dossiers.csv", "rb").read()})
db.execute("INSERT INTO dossiers (structure, dispositif, vague, quantite, etat, prix_centimes) SELECT structure, dispositif, vague, quantite, etat, prix_centimes FROM lus WHERE raison IS NULL")
print(*db.execute("SELECT bas, ht, haut FROM portefeuille_total WHERE part = 'total'").fetchone())
