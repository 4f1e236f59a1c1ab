"""Find a Chromium for the browser tests, and install one where there is none.

    python -m tools.browser          # prints the path of a working browser; installs one if it must

Order: BROWSER_PATH, browsers on PATH and in the usual folders, Playwright's own copy, Playwright's download,
and, as root on a Debian system, the package `chromium`. A headless shell, the same browser without a window, goes
before a whole one: it spends a quarter less on the same pages. As root on a Debian system it is installed beside.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell", "headless_shell")
NAMES = (*SHELLS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
USUAL_PLACES = (
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
FONT_PACKAGE = "fonts-noto-cjk"
SHELL_PACKAGE = "chromium-headless-shell"
MISSING = (
    "No browser for the browser tests was found, and none could be installed. Install Chromium or Chrome "
    "(Debian, as root: apt-get install chromium fonts-noto-cjk) or set BROWSER_PATH to one."
)
# With these a start of the browser looks up no outside host, and letters are as wide as the font says whatever the
# machine's settings for fonts: lines break at the same place everywhere.
LAUNCH_FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--font-render-hinting=none",
    "--disable-font-subpixel-positioning",
    "--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)


class BrowserMissing(Exception):
    """No browser can be had; the text says what to install."""


def works(path: str) -> bool:
    """Whether the program starts at all (a package's stub or a copy without its libraries does not)."""
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def installed() -> Iterator[str]:
    for name in NAMES:
        path = shutil.which(name)
        if path:
            yield path
    yield from (path for path in USUAL_PLACES if Path(path).exists())
    yield from playwright_copy()


def playwright_copy() -> Iterator[str]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    for shell in SHELLS:
        yield from map(str, path.parents[2].glob(f"chromium_headless_shell-*/*/{shell}"))
    if path.exists():
        yield str(path)


def find() -> str | None:
    """The path of a working browser on this machine. Raises BrowserMissing when BROWSER_PATH is wrong."""
    chosen = os.environ.get("BROWSER_PATH")
    if chosen and not works(chosen):
        raise BrowserMissing(f"BROWSER_PATH={chosen} does not start. Set it to a Chromium or Chrome, or unset it.")
    return chosen or next(filter(works, installed()), None)


def run(*command: str) -> bool:
    """Run an installation step, its output on standard error. False when it fails or is absent."""
    try:
        return subprocess.run(command, stdout=sys.stderr, check=False, env=quiet()).returncode == 0
    except FileNotFoundError:
        return False


def quiet() -> dict[str, str]:
    return os.environ | {"DEBIAN_FRONTEND": "noninteractive"}


def download() -> bool:
    print("No browser found: asking Playwright for its own copy.", file=sys.stderr)
    return run(sys.executable, "-m", "playwright", "install", "chromium")


def apt_install(*packages: str) -> bool:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"Installing {', '.join(packages)} with apt-get.", file=sys.stderr)
    apt = ("apt-get", "--option", "Acquire::http::Timeout=20", "--option", "Acquire::Retries=1")
    install = (*apt, "install", "--yes", "--no-install-recommends", "--no-remove", *packages)
    return run(*install) or (run(*apt, "update") and run(*install))


def fetch_shell() -> None:
    """Install the headless shell where that is one command; without it the tests take longer, no more."""
    if not os.environ.get("BROWSER_PATH") and not any(Path(path).name in SHELLS for path in installed()):
        apt_install(SHELL_PACKAGE)


def ensure(installers: tuple[Callable[[], bool], ...] | None = None) -> str:
    """The path of a working browser, installed now if need be. Raises BrowserMissing with what to do."""
    for install in (lambda: True, *(installers or (download, lambda: apt_install("chromium", FONT_PACKAGE)))):
        if install():
            path = find()
            if path:
                return path
    raise BrowserMissing(MISSING)


def has_japanese_font() -> bool:
    """Whether a page would show Japanese and not boxes. Without fontconfig's program: assume not."""
    try:
        fonts = subprocess.run(["fc-list", ":lang=ja", "family"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return False
    return bool(fonts.stdout.strip())


def ensure_japanese_font() -> None:
    """Install one where we may; the tests pass without, but their pictures show boxes."""
    if sys.platform == "linux" and not has_japanese_font() and not apt_install(FONT_PACKAGE):
        print(f"No Japanese font was found: pictures will show boxes ({FONT_PACKAGE} has one).", file=sys.stderr)


def main() -> int:
    fetch_shell()
    try:
        path = ensure()
    except BrowserMissing as error:
        print(error, file=sys.stderr)
        return 1
    ensure_japanese_font()
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
