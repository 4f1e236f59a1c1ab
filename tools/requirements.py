"""Check the pinned packages: every one has a hash, and no file names a host.

python -m tools.requirements
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = ("requirements.txt", "requirements-dev.txt")
HOST = re.compile(r"\w+://|--(?:extra-)?index-url|--find-links|--trusted-host")
PIN = re.compile(r"^[a-z0-9][\w.\-]*(?:\[[\w,\-]+\])?==\S+", re.IGNORECASE | re.MULTILINE)


def faults_in(text: str) -> list[str]:
    """One sentence per fault of a requirements file."""
    faults = [f"names a host: {line.strip()}" for line in text.splitlines() if HOST.search(line)]
    entries = re.split(r"(?<!\\)\n", text)
    pinned = [entry for entry in entries if entry.strip() and not entry.startswith("#")]
    faults += [f"not pinned: {entry.splitlines()[0]}" for entry in pinned if not PIN.match(entry)]
    faults += [f"no hash: {entry.splitlines()[0]}" for entry in pinned if "--hash=sha256:" not in entry]
    return faults


def main(root: Path = ROOT) -> int:
    faults = [f"{name}: {fault}" for name in FILES for fault in faults_in((root / name).read_text())]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
