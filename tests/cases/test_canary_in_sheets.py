"""A word of its own in every anonymized sheet of one sitting: on which pages of which role each of them stands."""

from datetime import timedelta

import pytest
from django.utils import timezone

from akishima_support.access import acting_as
from cases.actions import case_summaries, identified
from network.models import CaseSummary
from tests.cases.sheet_stage import passed, shown, sitting, waiting, written
from tests.cases.window_stage import case_of
from tests.conftest import signed_in
from tests.project.test_canary import BOXES, walk
from tests.read_rule import without_the_read_rule

WORD = "カナリヤ"
MADE = {
    "下書き": (written, {}),
    "読み合わせ待ち": (waiting, {}),
    "読み合わせ済み": (passed, {}),
    "会議用": (shown, {}),
    "紙": (shown, {"handling": "paper", "copies": 3}),
    "ゲストにも": (shown, {"is_public": True}),
    "期限のあと": (shown, {}),
    "閉じた": (shown, {}),
    "特定": (shown, {}),
}
NOTE = "気付いたこと"  # what was said with 「特定できてしまう」
# One of each role. Who writes and who reads second sees what the manager sees.
READ = {
    "baba": {*MADE, NOTE},
    "chiba": {"会議用", "紙", "ゲストにも"},
    "eguchi": {"ゲストにも"},  # a guest of the meeting
    "ikawa": set(),  # not asked to it
    "fujii": set(),
    "goto": set(),
}


def word(place: str) -> str:
    """The canary of one sheet."""
    return f"{WORD}{place}"


@pytest.fixture
def sheets(cast) -> dict[str, CaseSummary]:
    """Of one case, for one meeting, one in each state."""
    about, now = {"case": case_of(cast), "meeting": sitting(cast)}, {"at": timezone.now()}
    found = {place: lead(cast, **about, course=word(place), **more) for place, (lead, more) in MADE.items()}
    yesterday = timezone.localdate() - timedelta(days=1)
    CaseSummary.unscoped.filter(pk=found["期限のあと"].summary_id).update(closes_on=yesterday)
    with acting_as(cast.aida.actor):
        case_summaries.close(origin=found["閉じた"], version=found["閉じた"].version, by=cast.aida.actor, **now)
    with acting_as(cast.chiba.actor):
        identified.report(summary=found["特定"].summary, note=word(NOTE), by=cast.chiba.actor, **now)
    return {place: origin.summary for place, origin in found.items()}


def read_by(member) -> set[str]:
    """The sheets whose words stand on any page that the member can come to, or find."""
    client = signed_in(member)
    answers = [client.post(box, {"search": WORD, "where": "texts", "do": "search"}) for box in BOXES]
    pages = [*walk(member).values(), *(each.content.decode() for each in answers)]
    return {place for place in (*MADE, NOTE) if any(word(place) in text for text in pages)}


@pytest.mark.every_page
@pytest.mark.usefixtures("sheets")
def test_each_sheet_stands_on_the_pages_of_those_alone_who_may_read_it(cast):
    found = {who: read_by(cast.members()[who]) for who in READ}

    assert found == READ


def test_without_the_read_rule_everybody_would_read_every_sheet(cast, sheets):
    with without_the_read_rule():
        for who in READ:
            client = signed_in(cast.members()[who])
            pages = {place: client.get(f"/network/case-summaries/{sheet.uid}/") for place, sheet in sheets.items()}
            assert [place for place, page in pages.items() if word(place) not in page.content.decode()] == []
