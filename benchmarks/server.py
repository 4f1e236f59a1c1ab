"""The application and the floor, each served by gunicorn with two workers of its own."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

WORKERS = 2
# As deploy/akishima-support@.service says. The bytecode is kept, as after an installation.
INTERPRETER = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1", "PYTHONDONTWRITEBYTECODE": ""}


class Server:
    """One running gunicorn."""

    def __init__(self, application: str, settings: str):
        self.port = _free_port()
        command = [sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{self.port}"]
        command += ["--preload", "--workers", str(WORKERS), "--log-level", "warning"]
        self.process = subprocess.Popen(command, env=os.environ | INTERPRETER | {"DJANGO_SETTINGS_MODULE": settings})

    def wait(self) -> None:
        """Until it answers."""
        for _each in range(300):
            try:
                connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
                connection.request("GET", "/")
                connection.getresponse().read()
                return
            except (OSError, HTTPException):
                assert self.process.poll() is None, "gunicorn did not start"
                time.sleep(0.1)
        raise AssertionError("gunicorn does not answer")

    def resident_megabytes(self) -> float:
        """Memory of the larger worker (Linux)."""
        return self._largest("status", "VmRSS:")

    def proportional_megabytes(self) -> float:
        """The same, with what several processes share divided among them (Linux)."""
        return self._largest("smaps_rollup", "Pss:")

    def _largest(self, file: str, name: str) -> float:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return max(_kilobytes(Path(f"/proc/{pid}/{file}"), name) for pid in children) / 1024

    def stop(self) -> None:
        """End it and its workers."""
        self.process.terminate()
        self.process.wait()


@contextmanager
def serving(application: str, settings: str):
    """A server for the length of a block."""
    server = Server(application, settings)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _kilobytes(file: Path, name: str) -> int:
    return next(int(line.split()[1]) for line in file.read_text().splitlines() if line.startswith(name))
