"""How many statements a page sends to the database, BEGIN and COMMIT left out. Asked in this process, not timed."""

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.browser import form_with
from benchmarks.measure import Result
from benchmarks.stage import Stage
from cases.models.code_words import current_book
from network.models import User

TRANSACTION = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


class InProcess:
    """Looks like a `Browser` and counts the statements of its last request."""

    def __init__(self, username: str):
        self.client = Client(HTTP_HOST=settings.ALLOWED_HOSTS[0])
        self.client.force_login(User.objects.get(username=username))
        self.client.get("/")  # the first page of a session writes down when it began
        current_book()  # a worker keeps the lists of codes for half a minute
        self.statements: list[str] = []

    def get(self, path: str) -> str:
        """The page at a path."""
        return self._count(self.client.get, path).content.decode()

    def post(self, path: str, fields: list[tuple[str, str]]) -> str:
        """Send fields and return where the answer points to."""
        return self._count(self.client.post, path, dict(fields)).headers["Location"]

    def ask(self, path: str, fields: list[tuple[str, str]]) -> str:
        """Send fields and return the page that answers."""
        return self._count(self.client.post, path, dict(fields)).content.decode()

    def fill(self, path: str, **values: str) -> list[tuple[str, str]]:
        """The fields of the form at a path, with some of them typed in."""
        return list((dict(form_with(next(iter(values)), self.get(path))) | values).items())

    def _count(self, ask, *arguments):
        with CaptureQueriesContext(connection) as queries:
            response = ask(*arguments)
        sent = [query["sql"] for query in queries.captured_queries]
        self.statements = [sql for sql in sent if not sql.startswith(TRANSACTION)]
        return response


def count_statements(results: list[Result], stage: Stage) -> None:
    """Fill in the number of statements; the last referral of the stage is kept for this."""
    for result in results:
        visitor = InProcess(result.page.who)
        if not result.page.is_post:
            result.page.ask(visitor, stage, 0)  # what a worker keeps in memory is there by then
        result.page.ask(visitor, stage, len(stage.received) - 1)
        result.statements = len(visitor.statements)
