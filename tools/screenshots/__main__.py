"""Take the pictures with the demonstration and with an empty house, each in a process and a database of its own."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.screenshots import IN_README

FOLDER = Path("docs/screenshots")
FILLINGS = ("full", "empty")


def main() -> int:
    for filling in FILLINGS:
        shutil.rmtree(FOLDER / filling, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix="screenshots-") as folder:
            done = subprocess.run(
                [sys.executable, "-m", "tools.screenshots.taking", filling, str(FOLDER / filling), *sys.argv[1:]],
                env=os.environ | environment(Path(folder)),
                check=False,
            )
        if done.returncode:
            return done.returncode
    for source, target in IN_README.items():
        picture = FOLDER / "full" / "ja-1280" / f"{source}.top.png"
        if picture.exists():
            shutil.copyfile(picture, FOLDER / f"{target}.png")
    return 0


def environment(folder: Path) -> dict[str, str]:
    """A trial of its own, whatever a developer's .env says."""
    return {
        "ENVIRONMENT": "trial",
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "VAR_DIR": str(folder),
        "STATIC_STORAGE": "django.contrib.staticfiles.storage.StaticFilesStorage",
        "DJANGO_SETTINGS_MODULE": "akishima_support.settings",
        "SESSION_IDLE_SECONDS": "7200",
    }


if __name__ == "__main__":
    sys.exit(main())
