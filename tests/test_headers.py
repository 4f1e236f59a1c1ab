"""Every answer carries the security headers, whatever the view set."""

import re

import pytest
from django.http import HttpResponse

from akishima_support.headers import HEADERS, SecurityHeadersMiddleware


def answered(path: str = "/", **headers) -> HttpResponse:
    from django.test import RequestFactory

    def view(request):
        return HttpResponse("x", headers=headers)

    return SecurityHeadersMiddleware(view)(RequestFactory().get(path))


@pytest.mark.parametrize("name", HEADERS)
def test_every_header_is_set(name):
    assert answered().headers[name] == HEADERS[name]


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed():
    policy = answered().headers["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert not re.search(r"https?:|data:|\*", policy)
    for directive in ("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"):
        assert directive in policy


def test_a_view_cannot_loosen_a_header():
    response = answered(**{"Content-Security-Policy": "default-src *", "Cache-Control": "public"})

    assert response.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-store"


def test_pages_are_not_kept_by_the_browser_but_static_files_are():
    assert answered("/cases/").headers["Cache-Control"] == "no-store"
    assert "Cache-Control" not in answered("/static/css/base.css").headers


def test_the_sign_in_page_carries_them(client, db):
    response = client.get("/accounts/login/")

    assert response.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in response.headers
