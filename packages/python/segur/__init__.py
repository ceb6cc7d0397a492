"""Le Ségur du numérique en santé, dans SQLite : les chiffres, et les fonctions qui valorisent un client.

>>> import segur
>>> db = segur.connect()
>>> db.execute("SELECT sons_lab(80)").fetchone()
(38565,)
>>> db.execute("SELECT total FROM recapitulatif WHERE couloir = 'Total'").fetchone()
('1 251',)

Les montants sont en euros hors taxes. Les tables, les vues et les fonctions sont décrites dans share/doc/segur/docs de l'archive pour Linux ou macOS.
"""
import importlib
import sqlite3
from os import PathLike
from pathlib import Path
from typing import Any, Iterator, Optional, Tuple, Union

__all__ = ["connect", "database_path", "load", "loadable_path", "page_path"]

_HERE = Path(__file__).resolve().parent
_SQLITE_NEEDED = (3, 37)  # the first that has STRICT tables


def loadable_path() -> str:
    """Chemin de l'extension, sans son suffixe, comme SQLite l'attend.

    >>> import os
    >>> os.path.basename(loadable_path())
    'segur'
    """
    return str(_HERE / "segur")


def database_path() -> str:
    """Chemin de la base de référence. Elle ne se modifie pas : `connect()` en ouvre une copie en mémoire.

    >>> import os
    >>> os.path.basename(database_path())
    'segur.db'
    """
    return str(_HERE / "segur.db")


def page_path() -> str:
    """Chemin de la page : un fichier HTML qui montre tout, sans réseau, dans un navigateur.

    >>> with open(page_path(), encoding="utf-8") as page:
    ...     page.readline().strip()
    '<!DOCTYPE html>'
    """
    return str(_HERE / "segur.html")


def load(connexion: Any) -> None:
    """Charge l'extension sur une connexion de `sqlite3`, de `sqlean`, de `pysqlite3` ou d'`apsw`.

    >>> import sqlite3
    >>> db = sqlite3.connect(":memory:")
    >>> load(db)
    >>> db.execute("SELECT sons('RIS', 15001)").fetchone()
    (3750.25,)

    `RuntimeError` : ce Python n'a pas été compilé pour charger des extensions.
    """
    if not hasattr(connexion, "enable_load_extension"):
        raise RuntimeError(_why_not(connexion))
    connexion.enable_load_extension(True)
    try:
        connexion.load_extension(loadable_path())
    finally:
        connexion.enable_load_extension(False)


def connect(base: Optional[Union[str, "PathLike[str]"]] = None, *, extension: bool = True) -> sqlite3.Connection:
    """Ouvre une base de segur, fonctions comprises.

    Sans nom de fichier, c'est une copie en mémoire de la référence : on y écrit sans rien changer sur le disque. Avec un nom, c'est la
    base que `segur nouveau` a faite.

    >>> db = connect()
    >>> _ = db.execute("INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('A', 'SGL', 12)")
    >>> db.execute("SELECT ht FROM dossiers_montants").fetchone()
    (22500,)
    >>> connect("absente.db")
    Traceback (most recent call last):
      ...
    FileNotFoundError: pas de base « absente.db » ; segur nouveau absente.db la crée

    Si ce Python ne charge pas d'extension, la connexion vient de `sqlean` ou de `pysqlite3` s'ils sont installés ; sinon `RuntimeError` dit
    quoi installer. `connect(extension=False)` lit les tables et les vues avec n'importe quel Python dont le SQLite est assez récent.

    >>> connect(extension=False).execute("SELECT count(*) FROM couloirs").fetchone()
    (7,)
    """
    if base is not None and not Path(base).is_file():
        raise FileNotFoundError(f"pas de base « {base} » ; segur nouveau {base} la crée")
    reasons = []
    for name, module in _modules():
        if module.sqlite_version_info < _SQLITE_NEEDED:
            reasons.append(f"{name} a SQLite {module.sqlite_version}, il faut 3.37 au moins")
        elif extension and not hasattr(module.Connection, "enable_load_extension"):
            reasons.append(f"{name} ne charge pas d'extension")
        else:
            return _opened(module, base, extension)
    raise RuntimeError(" ; ".join(reasons) + _ADVICE)


_ADVICE = " : pip install sqlean.py, ou segur.connect(extension=False), qui lit les tables et les vues sans les fonctions"


def _why_not(connexion: Any) -> str:
    return f"{type(connexion).__module__} ne charge pas d'extension{_ADVICE}"


def _modules() -> Iterator[Tuple[str, Any]]:
    """The modules of this Python that are SQLite, the usual one first."""
    for name in ("sqlite3", "sqlean", "pysqlite3"):
        try:
            yield name, importlib.import_module(name)
        except ImportError:
            pass


def _opened(module: Any, base: Optional[Union[str, "PathLike[str]"]], extension: bool) -> sqlite3.Connection:
    if base is not None:
        db = module.connect(str(base))
    else:
        db = module.connect(":memory:")
        reference = module.connect(Path(database_path()).as_uri() + "?mode=ro&immutable=1", uri=True)
        reference.backup(db)
        reference.close()
    if extension:
        load(db)
    return db  # type: ignore[no-any-return]
