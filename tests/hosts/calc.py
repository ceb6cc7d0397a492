# LibreOffice Calc, through ODBC: a sheet with the récapitulatif and a valued dossier, and its PDF. The
# source is the « segur » of odbc.ini, as in docs/installer.md.
import os
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sdbc import SQLException


def propriete(nom, valeur):
    p = PropertyValue()
    p.Name, p.Value = nom, valeur
    return p


def demarrer():
    tuyau = f"segur{os.getpid()}"
    subprocess.Popen(["soffice", "--headless", "--norestore", f"--accept=pipe,name={tuyau};urp;"])
    local = uno.getComponentContext()
    resolveur = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolveur.resolve(f"uno:pipe,name={tuyau};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice ne répond pas")


contexte = demarrer()
services = contexte.ServiceManager
pilotes = services.createInstanceWithContext("com.sun.star.sdbc.DriverManager", contexte)
# Without the character set, the accents come out wrong.
db = pilotes.getConnectionWithInfo("sdbc:odbc:segur", (propriete("CharSet", "utf-8"),))


def lignes(sql):
    resultat = db.createStatement().executeQuery(sql)
    n = resultat.MetaData.ColumnCount
    yield [resultat.MetaData.getColumnName(i + 1) for i in range(n)]
    while resultat.next():
        yield [resultat.getString(i + 1) for i in range(n)]


def valeur(sql):
    return list(lignes(sql))[1][0]


print("SQLite", valeur("SELECT sqlite_version()"))
print("total", valeur("SELECT total FROM recapitulatif WHERE couloir = 'Total'"))
print("sons_lab(80) =", valeur("SELECT CAST(sons_lab(80) AS TEXT)"))
print("RIS 15001 =", valeur("SELECT CAST(sons('RIS', 15001) AS TEXT)"))
try:
    valeur("SELECT sons_lab('douze')")
except SQLException as erreur:
    print("erreur =", erreur.Message)

bureau = services.createInstanceWithContext("com.sun.star.frame.Desktop", contexte)
document = bureau.loadComponentFromURL("private:factory/scalc", "_blank", 0, (propriete("Hidden", True),))
feuille = document.Sheets.getByIndex(0)
feuille.Name = "Récapitulatif"
feuille.getCellByPosition(0, 0).String = "Récapitulatif du budget du Ségur numérique, en millions d'euros"
recapitulatif = list(lignes("SELECT * FROM recapitulatif"))
for y, ligne in enumerate(recapitulatif):
    for x, texte in enumerate(ligne):
        feuille.getCellByPosition(x, y + 2).String = texte
feuille.getCellByPosition(0, 12).String = "SONS d'un laboratoire de 80 sites, en euros HT"
feuille.getCellByPosition(4, 12).Value = float(valeur("SELECT sons_lab(80)"))
for x in range(6):
    feuille.Columns.getByIndex(x).Width = 2600
for nom, filtre in (("recapitulatif.ods", "calc8"), ("recapitulatif.pdf", "calc_pdf_Export")):
    document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(nom)), (propriete("FilterName", filtre),))
document.close(True)
db.close()
bureau.terminate()
print("Médecins", [ligne[4] for ligne in recapitulatif if ligne[0] == "Médecins"][0])
print("pdf", open("recapitulatif.pdf", "rb").read(5).decode())
