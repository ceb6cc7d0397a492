"""Reads what ./segur requete writes in each form, as the programs of its users do, and compares each cell with the base.

formes.py BASE FOLDER: the folder holds, for each query NAME, NAME.csv, NAME.json, NAME.html, NAME.md.htm (what a Markdown reader makes of -markdown),
NAME.xlsx.fods and NAME.html.fods (what LibreOffice reads). Prints a line for each form: how many cells were compared, and those that differ.
"""
import csv
import json
import sqlite3
import sys
from decimal import Decimal
from html.parser import HTMLParser
from xml.etree import ElementTree

STATUSES = {"?": "inconnu", "–": "sans objet"}


class Table(HTMLParser):
    """The cells of the first table of a page; and the elements that a page of ours has none of."""

    def __init__(self):
        super().__init__()
        self.rows, self.text, self.tables, self.loaded = [], None, 0, []

    def handle_starttag(self, tag, attrs):
        self.tables += tag == "table"
        if tag in ("script", "img", "iframe", "link", "object", "form"):
            self.loaded.append(tag)
        if tag == "tr" and self.tables == 1:
            self.rows.append([])
        if tag in ("td", "th"):
            self.text = ""
        if tag == "br" and self.text is not None:
            self.text += "\n"

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.text is not None:
            if self.tables == 1:
                self.rows[-1].append(self.text)
            self.text = None

    def handle_data(self, data):
        if self.text is not None:
            self.text += data


def of_html(path):
    page = Table()
    page.feed(open(path, encoding="utf-8").read())
    assert not page.loaded, (path, page.loaded)
    return page.rows


def of_fods(path):
    """The cells of the first sheet: a number as LibreOffice holds it, or the text."""
    names = {"o": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
             "x": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}
    office, table = "{%s}" % names["o"], "{%s}" % names["t"]
    rows = []
    for row in ElementTree.parse(path).getroot().find(".//o:spreadsheet/t:table", names).iter(table + "table-row"):
        cells = []
        for cell in row.findall("t:table-cell", names):
            value = cell.get(office + "value") if cell.get(office + "value-type") == "float" else "\n".join("".join(p.itertext()) for p in cell.findall("x:p", names))
            cells += [value] * min(int(cell.get(table + "number-columns-repeated", 1)), 100)
        rows += [cells] * min(int(row.get(table + "number-rows-repeated", 1)), 1 if not any(cells) else 10000)
    return rows


def number_of(text):
    try:
        return Decimal(text.replace(" ", "").replace("\u00a0", "").replace(",", "."))
    except ArithmeticError:
        return None


def same(expected, got, unit):
    """Whether a cell says what the base does. None: nothing is to be there."""
    if expected is None or expected == "":
        return got == ""
    if isinstance(expected, (int, float)):
        return number_of(got) == Decimal(repr(expected))
    if unit and number_of(expected) is not None:
        return number_of(got) == number_of(expected)
    return " ".join(got.split()) == " ".join(expected.split())


def compare(rows, names, units, expected, marked):
    """Compares rows, whose first is the header, with those of the base, by the names of the columns. Returns how many cells, and what differs."""
    heads = [head.split("\n")[0].split(" (")[0] for head in rows[0]]
    wrong, count = [], 0
    for n, values in enumerate(expected):
        for name, value in zip(names, values):
            if name == "cles":  # for programs: what is for reading does not show it
                continue
            got = rows[n + 1][heads.index(name)] if n + 1 < len(rows) else "absent"
            count += 1
            if value in STATUSES and units[name] and marked:  # a figure that lacks: an empty cell, and its status beside
                if (got, rows[n + 1][heads.index(name) + 1]) != ("", STATUSES[value]):
                    wrong.append((name, n, value, got))
            elif not same(value, got, units[name]):
                wrong.append((name, n, value, got))
    return count, wrong


def compare_json(path, names, units, expected):
    wrong, count = [], 0
    objects = json.load(open(path, encoding="utf-8"))
    for n, values in enumerate(expected):
        for name, value in zip(names, values):
            count += 1
            want = value
            if value in STATUSES and units[name]:
                want = None
                if objects[n][name + "_statut"] != STATUSES[value]:
                    wrong.append((name, n, "its status"))
            elif isinstance(value, str) and units[name] and number_of(value) is not None:
                want = int(number_of(value))
            if objects[n][name] != want or isinstance(objects[n][name], bool):
                wrong.append((name, n, value, objects[n][name]))
    if len(objects) != len(expected):
        wrong.append(("rows", len(objects), len(expected)))
    return count, wrong


def compare_csv(path, names, expected):
    rows = list(csv.reader(open(path, encoding="utf-8", newline="")))
    if not expected:
        return 0, rows
    want = [names] + [["" if v is None else v if isinstance(v, str) else repr(v) for v in values] for values in expected]
    return sum(map(len, want)), [(a, b) for a, b in zip(rows + [None] * (len(want) - len(rows)), want) if a != b]


def main(base, folder):
    db = sqlite3.connect(base)
    totals = {form: [0, []] for form in ("csv", "json", "html", "markdown", "xlsx, LibreOffice", "html, LibreOffice")}
    for name, view in db.execute("SELECT requete, vue FROM requetes WHERE vue IS NOT NULL").fetchall():
        rows = db.execute('SELECT * FROM "%s"' % view)
        names = [column[0] for column in rows.description]
        units = {n: None for n in names}
        units.update((n, u if u != "ci-contre" else None) for n, u in db.execute("SELECT colonne, unite FROM requetes_colonnes WHERE requete = ?", (name,)))
        expected = rows.fetchall()
        path = folder + "/" + name
        results = {"csv": compare_csv(path + ".csv", names, expected), "json": compare_json(path + ".json", names, units, expected)}
        if expected:
            results["html"] = compare(of_html(path + ".html"), names, units, expected, False)
            results["markdown"] = compare(of_html(path + ".md.htm"), names, units, expected, False)
            results["xlsx, LibreOffice"] = compare(of_fods(path + ".xlsx.fods"), names, units, expected, True)
            results["html, LibreOffice"] = (len(expected), [] if len(of_fods(path + ".html.fods")) > len(expected) else ["too few rows"])
        for form, (count, wrong) in results.items():
            totals[form][0] += count
            totals[form][1] += [(name,) + (w if isinstance(w, tuple) else (w,)) for w in wrong]
    for form, (count, wrong) in totals.items():
        print("%s : %d cases, %d fausses" % (form, count, len(wrong)))
        for case in wrong[:5]:
            print("  ", case)


main(*sys.argv[1:])
