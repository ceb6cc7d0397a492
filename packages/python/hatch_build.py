"""What the wheel of a machine holds: dev/paquets.sh says which machine, and where its files are."""
import os
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Machine(BuildHookInterface):
    def initialize(self, version, build_data):
        files = {file.name: str(file) for file in Path(os.environ["SEGUR_FICHIERS"]).iterdir()}
        programs = {name: files.pop(name) for name in ("segur", "segur.exe") if name in files}
        build_data["tag"] = "py3-none-" + os.environ["SEGUR_ETIQUETTE"]
        build_data["pure_python"] = False
        build_data["shared_scripts"] = {path: name for name, path in programs.items()}
        build_data["force_include"] = {path: "segur/" + name for name, path in files.items()}
