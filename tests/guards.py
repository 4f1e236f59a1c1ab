"""What the guards of conftest.py are made of."""

import ipaddress
import socket
import sys
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent


class OutsideConnection(AssertionError):
    """A test tried to reach another machine."""


class UndefinedVariable(AssertionError):
    """A template of ours printed a variable that nobody gave it."""


class NoOutsideConnections:
    """Inside this context only this machine can be reached."""

    def __enter__(self):
        self.patches = [
            mock.patch.object(socket.socket, name, guarded(getattr(socket.socket, name)))
            for name in ("connect", "connect_ex")
        ]
        for patch in self.patches:
            patch.start()
        return self

    def __exit__(self, *_exception):
        for patch in self.patches:
            patch.stop()


def guarded(connect):
    def checked(self, address):
        if not is_local(self.family, address):
            raise OutsideConnection(f"a test tried to connect to {address}")
        return connect(self, address)

    return checked


def is_local(family, address):
    if family not in (socket.AF_INET, socket.AF_INET6):
        return True
    host = address[0]
    if host in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class UndefinedVariables:
    """Inside this context an undefined variable in one of our templates is an error.

    Templates of installed packages rely on Django's silence and keep it. `{% if x %}` and `{% for x in y %}` stay
    silent too: Django does not report them.
    """

    def __enter__(self):
        from django.template import engines

        self.engines = [backend.engine for backend in engines.all() if hasattr(backend, "engine")]
        self.before = [engine.string_if_invalid for engine in self.engines]
        for engine in self.engines:
            engine.string_if_invalid = Invalid()
        return self

    def __exit__(self, *_exception):
        for engine, value in zip(self.engines, self.before, strict=True):
            engine.string_if_invalid = value


class Invalid(str):
    """Stands for Engine.string_if_invalid; Django asks whether it holds %s, then formats it."""

    __slots__ = ()

    def __bool__(self):
        return True

    def __contains__(self, text):
        return text == "%s"

    def __mod__(self, variable):
        template = template_being_rendered()
        if template and is_ours(template):
            raise UndefinedVariable(f"undefined variable {variable} in {template}")
        return ""


def template_being_rendered():
    """The file of the innermost template node on the stack."""
    from django.template.base import Node

    frame = sys._getframe()
    while frame:
        node = frame.f_locals.get("self")
        if isinstance(node, Node) and getattr(node, "origin", None):
            return str(node.origin.name)
        frame = frame.f_back
    return None


def is_ours(template):
    path = Path(template)
    return ROOT in path.parents and "site-packages" not in path.parts
