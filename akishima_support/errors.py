"""Pages for what went wrong. What was typed is shown again, and where a draft keeps it, the way to it."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string

from akishima_support.ui.typed_texts import typed_texts


def server_error(request: HttpRequest) -> HttpResponse:
    """The page of a failure inside (500). It asks neither the database nor the session."""
    context = _typed(request) | {"csrf_token": get_token(request)}
    return HttpResponse(render_to_string("500.html", context), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page of a form whose token is lost (403): old page, signed in anew elsewhere, cookies cleared."""
    request.is_csrf_failure = True
    return render(request, "403_csrf.html", _typed(request), status=403)


def _typed(request: HttpRequest) -> dict:
    """`kept_url` leads to the form with the draft put in; without one the words themselves are shown."""
    kept_url = getattr(request, "kept_url", "")
    return {"kept_url": kept_url, "typed": [] if kept_url else _texts(request)}


def _texts(request: HttpRequest) -> list[str]:
    try:
        return typed_texts(request.POST)
    except Exception:  # what was sent cannot even be read
        return []
