"""How much disk the packages of a running system take: those that requirements.txt pins, and the application."""

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN = ("akishima_support", "network", "cases", "templates", "static", "locale")


def install_megabytes() -> float:
    """Packages and our own files together. Packages for other systems, which are not installed, do not count."""
    pinned = re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    own = sum(path.stat().st_size for name in OWN for path in (ROOT / name).rglob("*") if path.is_file())
    return (sum(map(_package_bytes, pinned)) + own) / 1_000_000


def _package_bytes(name: str) -> int:
    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return 0
    paths = [Path(file.locate()) for file in files]
    return sum(path.stat().st_size for path in paths if path.is_file())
