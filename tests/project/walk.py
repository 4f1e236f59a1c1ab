"""Walking over the whole code: URLs, models, templates."""

from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import models
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

BASE = Path(settings.BASE_DIR)
OURS = ("audit", "network", "cases")
PACKAGES = ("akishima_support", "network", "cases")


def url_patterns(resolver=None, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every URL name with its pattern, namespaces before it."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from url_patterns(pattern, inner)
        else:
            yield f"{namespace}{pattern.name}", pattern


def pages_without_identifier() -> list[str]:
    """The address of every page that names nothing in particular."""
    found = []
    for name, _pattern in url_patterns():
        try:
            found.append(reverse(name))
        except NoReverseMatch:
            continue
    return found


def our_models() -> list[type[models.Model]]:
    """Every model of ours."""
    return [model for label in OURS for model in apps.get_app_config(label).get_models()]


def templates() -> list[Path]:
    """Every template of ours."""
    return sorted((BASE / "templates").rglob("*.html"))


def sources() -> list[Path]:
    """Every Python file of the product, without migrations."""
    found = [path for package in PACKAGES for path in (BASE / package).rglob("*.py")]
    return sorted(path for path in found if "migrations" not in path.parts)
