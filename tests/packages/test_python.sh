#!/bin/sh
# The wheel of this machine, in a clean environment of each Python at hand: those of pyenv load no extension, Debian's
# does. Then with what people use beside it.
set -u
. "$RACINE/tests/outils.sh"
roue=$(echo "$RACINE"/build/paquets/segur-*-py3-none-manylinux*_"$(uname -m)".*.whl)
cd "$dossier" || exit 1
cp "$RACINE"/docs/dossiers.csv "$RACINE"/tests/packages/*.py .

# essayer PYTHON: in a new environment, what roue.py says; where it loads no extension, before and after sqlean.
essayer() {
  rm -rf venv
  "$1" -m venv venv && venv/bin/pip install -q --disable-pip-version-check "$roue" 2>&1
  verifier "$1: recap" "$("$RACINE/build/release/segur" recap)" "$(venv/bin/segur recap 2>&1)"
  dit=$(venv/bin/python roue.py 2>&1)
  contenir "$1" 'Python 3.' "$dit"
  echo "$dit"
  case $dit in
    *'sans fonctions')
      sans=$((sans + 1))
      venv/bin/pip install -q --disable-pip-version-check --only-binary sqlean.py sqlean.py
      dit=$(venv/bin/python roue.py sqlean 2>&1)
      echo "$dit"
      contenir "$1, by sqlean" ' : sqlean' "$dit"
      ;;
    *) avec=$((avec + 1)) ;;
  esac
}
avec=0 sans=0
for python in /usr/bin/python3 "$HOME"/.pyenv/versions/3.*/bin/python3; do
  if [ -x "$python" ] && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 9))'; then essayer "$python"; fi
done
echo "$avec Pythons load the extension, $sans do not"
verifier 'one that loads it' oui "$([ "$avec" -ge 1 ] && echo oui)"

# Without one at hand that does not: as one says it.
rm -rf venv
/usr/bin/python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check "$roue" pandas==2.3.3 apsw==3.54.1.0 mypy==1.18.2
verifier 'a Python that loads none' \
  "sqlite3 ne charge pas d'extension : pip install sqlean.py, ou segur.connect(extension=False), qui lit les tables et les vues sans les fonctions
7" "$(venv/bin/python - <<'PY'
import sqlite3, types, segur
segur._modules = lambda: iter([("sqlite3", types.SimpleNamespace(sqlite_version_info=(3, 40, 1), Connection=object, connect=sqlite3.connect))])
try:
    segur.connect()
except RuntimeError as error:
    print(error)
print(*segur.connect(extension=False).execute("SELECT count(*) FROM couloirs").fetchone())
PY
)"
# 22 500, 36 500 (the price of 38 565) and 3 750.25; at least 22 500 twice and 3 750; at most 38 565, 36 500 and 58 279.
verifier 'a text' '48750 62750.25 133344' "$(venv/bin/python texte.py 2>&1)"
verifier 'pandas' 'structure   bas       ht  haut
        A 22500 22500.00 38565
        B  3750  3750.25 58279' "$(venv/bin/python cadre.py 2>&1)"
# SQLite 3.54 refuses a statement of a thousand cursors: each view of the base is read there.
verifier 'apsw: every view' '' "$(venv/bin/python - <<'PY' 2>&1
import apsw, segur
db = apsw.Connection(segur.database_path(), flags=apsw.SQLITE_OPEN_READONLY)
segur.load(db)
views = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")]
assert len(views) > 40, views
for view in views:
    try:
        db.execute('SELECT count(*) FROM "%s"' % view).fetchall()
    except apsw.Error as error:
        print(view, error)
PY
)"
verifier 'apsw' 38565 "$(venv/bin/python -c \
  'import apsw, segur; db = apsw.Connection(":memory:"); segur.load(db); print(*db.execute("SELECT sons_lab(80)").fetchone())' 2>&1)"
printf 'import segur\ndb = segur.connect("x.db", extension=False)\nligne: str = segur.page_path()\nsegur.load(db)\nsegur.connect(extension=1)\n' >annotations.py
contenir 'its types' 'Found 1 error in 1 file' "$(venv/bin/mypy --strict annotations.py 2>&1)"
# What the page of the package tells to type, with what it says that this gives.
venv/bin/pip install -q --disable-pip-version-check duckdb==1.5.5
verifier 'README of the wheel' '6 answers, 0 wrong' \
  "$(PATH=$PWD/venv/bin:$PATH venv/bin/python - "$RACINE/packages/python/README.md" <<'PY'
import re, sys
noms, lues, fausses = {}, 0, 0
for bloc in re.findall("```python\n(.*?)```", open(sys.argv[1], encoding="utf-8").read(), re.S):
    for ligne in bloc.splitlines():
        ordre, _, attendu = ligne.partition("  # ")
        if attendu and attendu[0] in "([0123456789":
            lues += 1
            fausses += repr(eval(ordre, noms)) != attendu
        else:
            exec(ordre, noms)
print(f"{lues} answers, {fausses} wrong")
PY
)"
contenir 'its types, of its own code' 'Success' "$(venv/bin/mypy --strict -p segur 2>&1)"
conclure
