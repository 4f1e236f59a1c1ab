"""A tiny HTTP client: keeps the connection where the server does, keeps cookies, sends forms as a browser would."""

from html.parser import HTMLParser
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from time import perf_counter
from urllib.parse import urlencode


class Browser:
    """One visitor of one server on this machine. `seconds` is how long the last request took."""

    def __init__(self, port: int, cookies: dict[str, str] | None = None):
        self.connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies = cookies if cookies is not None else {}
        self.seconds = 0.0

    def get(self, path: str) -> str:
        """The page at a path. Raises AssertionError when it is not shown."""
        status, _location, body = self._request("GET", path)
        assert status == 200, f"GET {path}: {status}"
        return body

    def post(self, path: str, fields: list[tuple[str, str]]) -> str:
        """Send fields and return where the answer points to. Raises AssertionError when it is no redirect."""
        status, location, _body = self._send(path, fields)
        assert status == 302, f"POST {path}: {status}"
        return location

    def ask(self, path: str, fields: list[tuple[str, str]]) -> str:
        """Send fields and return the page that answers. Raises AssertionError when there is none."""
        status, _location, body = self._send(path, fields)
        assert status == 200, f"POST {path}: {status}"
        return body

    def fill(self, path: str, **values: str) -> list[tuple[str, str]]:
        """The fields of the form at a path, with some of them typed in."""
        fields = dict(form_with(next(iter(values)), self.get(path)))
        return list((fields | values).items())

    def _send(self, path: str, fields: list[tuple[str, str]]) -> tuple[int, str, str]:
        fields = [*((name, value) for name, value in fields if name != CSRF), (CSRF, self.cookies["csrftoken"])]
        return self._request("POST", path, urlencode(fields))

    def _request(self, method: str, path: str, body: str | None = None) -> tuple[int, str, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begun = perf_counter()
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        content = response.read()
        self.seconds = perf_counter() - begun
        for header in response.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: each.value for name, each in SimpleCookie(header).items()}
        return response.status, response.headers.get("Location", ""), content.decode()


CSRF = "csrfmiddlewaretoken"


def form_with(name: str, page: str) -> list[tuple[str, str]]:
    """What a browser would send from the form that has a field of this name, buttons left out."""
    forms = Forms()
    forms.feed(page)
    return next(form for form, names in zip(forms.sent, forms.names, strict=True) if name in names)


class Forms(HTMLParser):
    """Collects, form by form, the names of all fields and what would be sent."""

    def __init__(self):
        super().__init__()
        self.sent: list[list[tuple[str, str]]] = []
        self.names: list[set[str]] = []
        self.select = ""

    def handle_starttag(self, tag, attrs):
        """Note forms and their fields."""
        attributes = dict(attrs)
        if tag == "form":
            self.sent.append([])
            self.names.append(set())
        elif tag == "option" and "selected" in attributes:
            self.sent[-1].append((self.select, attributes.get("value", "")))
        elif tag in ("input", "select", "textarea") and "name" in attributes:
            self._field(tag, attributes)

    def _field(self, tag: str, attributes: dict) -> None:
        name, kind = attributes["name"], attributes.get("type", "text")
        self.names[-1].add(name)
        if tag == "select":
            self.select = name
        elif tag == "textarea" or (kind in ("radio", "checkbox") and "checked" not in attributes):
            return
        elif kind not in ("submit", "button"):
            self.sent[-1].append((name, attributes.get("value", "")))
