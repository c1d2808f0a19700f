"""Makes a wheel of each unpacked Debian package of a Python library: packWheels.py UNPACKED WHEELS"""

import os
import pathlib
import re
import sys
import zipfile

unpacked, wheels = map(pathlib.Path, sys.argv[1:])
machine = "cp%d%d" % sys.version_info[:2]

for package in sorted(unpacked.iterdir()):
    library = package / "usr/lib/python3/dist-packages"
    [about] = [*library.glob("*.dist-info"), *library.glob("*.egg-info")]
    metadata = about if about.is_file() else about / "METADATA"
    if not metadata.exists():
        metadata = about / "PKG-INFO"
    text = metadata.read_text()
    name, version = (re.search(f"^{key}: (.+)$", text, re.M)[1] for key in ("Name", "Version"))
    stem = f"{re.sub('[-.]+', '_', name).lower()}-{version}"
    files = [each for each in library.rglob("*") if each.is_file() and about not in [each, *each.parents]]
    native = any(each.suffix == ".so" for each in files)
    tag = f"{machine}-{machine}-linux_{os.uname().machine}" if native else "py3-none-any"
    info = f"{stem}.dist-info"
    entries = {str(each.relative_to(library)): each.read_bytes() for each in files}
    entries[f"{info}/METADATA"] = text.encode()
    pure = "false" if native else "true"
    entries[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nRoot-Is-Purelib: {pure}\nTag: {tag}\n".encode()
    commands = about / "entry_points.txt"
    if commands.exists():
        entries[f"{info}/entry_points.txt"] = commands.read_bytes()
    record = "".join(f"{path},,\n" for path in [*entries, f"{info}/RECORD"])
    entries[f"{info}/RECORD"] = record.encode()
    with zipfile.ZipFile(wheels / f"{stem}-{tag}.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, content in entries.items():
            wheel.writestr(path, content)
