"""What each binary of build/paquets is, read in the file: python3 formats.py FOLDER. Prints a line for each: machine, format, what it asks of the system, what it exports."""
import io
import re
import sys
import tarfile
import zipfile
from pathlib import Path

import lief

lief.logging.disable()


def members(path):
    """The binaries of an archive."""
    if path.suffix in (".whl", ".zip"):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield name, archive.read(name)
    else:
        with tarfile.open(fileobj=io.BytesIO(path.read_bytes())) as archive:
            for member in archive:
                if member.isfile():
                    yield member.name, archive.extractfile(member).read()


def describe(content):
    binary = lief.parse(content)
    if isinstance(binary, lief.ELF.Binary):
        needed = ["glibc %d.%d" % max([tuple(map(int, v.split("_")[1].split(".")))[:2] for v in
                                       (a.name for r in binary.symbols_version_requirement for a in r.get_auxiliary_symbols()) if v.startswith("GLIBC_")])] if binary.libraries else ["rien"]
        exported = sorted(s.name for s in binary.exported_symbols) if binary.libraries else []
        return f"ELF {binary.header.machine_type.name}", needed, exported
    if isinstance(binary, lief.PE.Binary):
        own = {"KERNEL32.dll", "SHELL32.dll", "ntdll.dll", "bcrypt.dll", "ADVAPI32.dll"}
        needed = sorted({re.sub(r"api-ms-win-crt-.*", "UCRT", i.name) for i in binary.imports} - own)
        exported = [e.name for e in binary.get_export().entries] if binary.has_exports else []
        return f"PE {binary.header.machine.name}", needed, exported
    if isinstance(binary, lief.MachO.FatBinary):
        binary = binary.at(0)
    version = binary.build_version.minos
    needed = [f"macOS {version[0]}.{version[1]}"] + sorted({l.name for l in binary.libraries if not l.name.startswith("@rpath/segur")} - {"/usr/lib/libSystem.B.dylib"})
    needed += ["signé"] if binary.has_code_signature else []
    exported = sorted(s.name[1:] for s in binary.exported_symbols if not re.match("__mh_|___dso_handle", s.name))  # C's names have a _ there; those are the linker's
    return f"MachO {binary.header.cpu_type.name}", needed, exported


for path in sorted(Path(sys.argv[1]).iterdir()):
    if not path.name.endswith((".whl", ".zip", ".tar.gz")):
        continue
    for name, content in members(path):
        short = name.rsplit("/", 1)[-1]
        if short in ("segur", "segur.exe", "segur.so", "segur.dll", "segur.dylib"):
            kind, needed, exported = describe(content)
            print(f"{path.name}\t{short}\t{kind}\t{', '.join(needed)}\t{' '.join(exported)}")
