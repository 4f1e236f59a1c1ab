"""What people type at the window, and what has happened before a test begins."""

from datetime import timedelta
from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from akishima_support.japanese.formats import format_typed
from tests.cast import Cast
from tests.factories.cases import CaseFactory, ConsultationFactory, PersonFactory, RestrictedReaderFactory


def day(offset: int = 0) -> str:
    """A day from today as people type it."""
    return format_typed(timezone.localdate() + timedelta(days=offset))


def call(**changes) -> dict:
    """The boxes of a telephone call of a mother, right in every way."""
    right = {
        "channel": "phone",
        "relation": "mother",
        "on": day(-1),
        "clock": "14:05",
        "said": "息子が三年ほど外に出ていません。",
        "primary_topic": "hikikomori_futoko",
        "topics": ["family"],
        "answered": "お話を伺いました。",
        "urgency": "u4",
        "submission_token": str(uuid4()),
    }
    return right | changes


def entry(**changes) -> dict:
    """The boxes of a visit."""
    right = {
        "on": day(-1),
        "clock": "10:00",
        "method": "visit",
        "counterpart": "family",
        "result": "met",
        "fact": "玄関先でお母さまと話した。",
        "submission_token": str(uuid4()),
    }
    return right | changes


def kazuo(cast: Cast, **fields):
    """架空 一夫, known to the window."""
    values = {"name": "架空 一夫", "kana": "かくう かずお", "phone": "042-000-0001"} | fields
    return PersonFactory(keeper=cast.window, **values)


def case_of(cast: Cast, person=None, **fields):
    """An open case led by 相田."""
    return CaseFactory(**{"person": person or kazuo(cast), "lead_worker": cast.aida.user} | fields)


def restricted(cast: Cast, **fields):
    """A person whom only 相田 may see."""
    person = kazuo(cast, restricted=True, **fields)
    RestrictedReaderFactory(person=person, user=cast.aida.user)
    return person


def logged(cast: Cast, **fields):
    """A consultation that 相田 logged."""
    return ConsultationFactory(**{"received_by": cast.aida.user} | fields)


def outsiders(cast: Cast) -> dict:
    """Those for whom nothing of the window exists."""
    return {"partner": cast.chiba, "administrator": cast.fujii, "auditor": cast.goto}


def queries_of(client, url) -> int:
    """How many statements the page costs; marks of transactions are no statements."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    marks = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return sum(not query["sql"].startswith(marks) for query in queries)
