"""Find LibreOffice for the proof of our workbooks, and install it where there is none.

    python -m tools.office          # prints the path of a working LibreOffice; installs one if it must

Order: OFFICE_PATH, `soffice` on PATH and in the usual folders and, as root on a Debian system, the package
`libreoffice-calc-nogui` without what it recommends (some 200 megabytes; so the ordinary tests do without).
"""

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.browser import apt_install, works

NAMES = ("soffice", "libreoffice", "localc")
USUAL_PLACES = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
PACKAGE = "libreoffice-calc-nogui"
MISSING = (
    "No LibreOffice was found, and none could be installed. Install it (Debian, as root: "
    f"apt-get install --no-install-recommends {PACKAGE}) or set OFFICE_PATH to its program soffice."
)
SECONDS = 180
# Comma, double quotes, UTF-8, from the first row; cells as they are shown, no formulas; one file for every sheet.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


class OfficeMissing(Exception):
    """No LibreOffice can be had; the text says what to install."""


def installed() -> Iterator[str]:
    for name in NAMES:
        path = shutil.which(name)
        if path:
            yield path
    yield from (path for path in USUAL_PLACES if Path(path).exists())


def find() -> str | None:
    """The path of a working LibreOffice. Raises OfficeMissing when OFFICE_PATH is wrong."""
    chosen = os.environ.get("OFFICE_PATH")
    if chosen and not works(chosen):
        raise OfficeMissing(f"OFFICE_PATH={chosen} does not start. Set it to LibreOffice's soffice, or unset it.")
    return chosen or next(filter(works, installed()), None)


def ensure() -> str:
    """The path of a working LibreOffice, installed now if need be. Raises OfficeMissing with what to do."""
    path = find() or (find() if apt_install(PACKAGE) else None)
    if path is None:
        raise OfficeMissing(MISSING)
    return path


def sheets_of(workbook: Path, folder: Path) -> dict[str, list[list[str]]]:
    """What LibreOffice shows in the cells of every sheet, by its name. `folder` is empty and gets the files."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [ensure(), profile, "--headless", "--convert-to", AS_CSV, "--outdir", str(folder), str(workbook)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    prefix = f"{workbook.stem}-"
    return {path.stem.removeprefix(prefix): _rows(path) for path in sorted(folder.glob(f"{prefix}*.csv"))}


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def main() -> int:
    try:
        print(ensure())
    except OfficeMissing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
