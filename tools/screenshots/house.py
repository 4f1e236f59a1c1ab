"""A house to take pictures of: its database, its sessions, and its server."""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

START_SECONDS = 120


def furnish(filling: str) -> None:
    """Migrate and load: the whole demonstration, or the directory with the accounts alone."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("load_directory", verbosity=0, stdout=nowhere())
    only = ["--accounts-only"] if filling == "empty" else []
    call_command("load_demo", *only, stdout=nowhere())
    call_command("collectstatic", interactive=False, verbosity=0)


def nowhere():
    """Where the words of commands go."""
    from io import StringIO

    return StringIO()


def session_cookie(username: str) -> dict:
    """The cookie of somebody who has signed in, acting for the first affiliation."""
    from django.conf import settings
    from django.test import Client

    from network.actors import SESSION_KEY
    from network.models import User

    client = Client()
    user = User.objects.get(username=username)
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    session = client.session
    session[SESSION_KEY] = user.affiliations.in_order().first().pk
    session.save()
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}


@contextmanager
def server() -> Iterator[str]:
    """The address of a server of this house."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = ["gunicorn", "akishima_support.wsgi", "--bind", f"127.0.0.1:{port}", "--log-level", "warning"]
    command += ["--timeout", str(START_SECONDS)]  # a busy machine may take its time for a page
    process = subprocess.Popen([sys.executable, "-m", *command])
    try:
        wait_for(f"{address}/accounts/login/")
        yield address
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url: str) -> None:
    """Return when the server answers. Raises TimeoutError."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise TimeoutError(f"{url} does not answer")
