"""What one clicks in Superset, by its API: a connection to the base, a dataset, a chart's data. Run by test_superset.sh."""
import csv
import io
import json
import sys
import urllib.request

token = None


def call(method, path, body=None):
    request = urllib.request.Request("http://127.0.0.1:18088/api/v1/" + path, method=method, data=json.dumps(body).encode() if body else None)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode("utf-8-sig")


def told(*arguments):
    return json.loads(call(*arguments))


token = told("POST", "security/login", {"username": "a", "password": "motdepasse", "provider": "db", "refresh": False})["access_token"]
uri = f"sqlite:///file:{sys.argv[1]}?mode=ro&uri=true"
database = told("POST", "database/", {"database_name": "segur", "sqlalchemy_uri": uri, "expose_in_sqllab": True})["id"]
tables = {table["value"] for table in told("GET", f"database/{database}/tables/?q=(schema_name:main)")["result"]}
print({"budgets", "recapitulatif_montants"} <= tables)
dataset = told("POST", "dataset/", {"database": database, "schema": "main", "table_name": "recapitulatif_montants"})["id"]
columns = {column["column_name"]: column["type"] for column in told("GET", f"dataset/{dataset}")["result"]["columns"]}
print(columns["montant"], columns["couloir"])
query = {"metrics": [{"expressionType": "SQL", "sqlExpression": "SUM(montant)", "label": "total"}], "columns": ["poste"],
         "filters": [{"col": "edition", "op": "==", "val": "initiale"}], "row_limit": 100}
for form in ("json", "csv"):
    text = call("POST", "chart/data", {"datasource": {"id": dataset, "type": "table"}, "queries": [query], "result_format": form, "result_type": "full"})
    rows = json.loads(text)["result"][0]["data"] if form == "json" else list(csv.DictReader(io.StringIO(text)))
    totals = {row["poste"]: row["total"] for row in rows}
    print(form, *(f"{poste} {float(totals[poste]):.0f}" for poste in ("editeurs", "usages_ville", "usages_hopital")))
