"""What meetings decided stands on 今日 of its owner and of the secretariat until it is done."""

from datetime import timedelta
from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories.meeting_results import ActionItemFactory

TODAY = reverse("today")
OURS, OTHERS = "会議で決まったこと：こちらがすること", "会議で決まったこと：ほかの機関がすること"


def test_it_stays_with_the_owner_and_the_window_until_it_is_done(browse, cast):
    late = timezone.localdate() - timedelta(days=1)
    item = ActionItemFactory(owner=cast.hokatsu_west, doer=cast.chiba.user, due_on=late, text="架空の宿題")
    readers = ("aida", "baba", "chiba", "doi", "fujii", "goto")

    before = {name: browse(getattr(cast, name)).get(TODAY).content.decode() for name in readers}
    done = {"submission_token": str(uuid4()), "note": ""}
    browse(cast.chiba).post(reverse("network:action_done", args=[item.uid]), done)
    after = [browse(getattr(cast, name)).get(TODAY).content.decode() for name in readers]

    assert [name for name, page in before.items() if "架空の宿題" in page] == ["aida", "baba", "chiba"]
    assert OTHERS in before["aida"]
    assert OURS in before["chiba"]
    assert "架空 千葉" in before["chiba"]
    assert "期限超過" in before["chiba"]
    assert not any("架空の宿題" in page for page in after)


def test_long_words_are_cut_and_many_lead_to_the_list(browse, cast):
    for _each in range(11):
        ActionItemFactory(owner=cast.window, text="架" * 500)

    page = browse(cast.aida).get(TODAY).content.decode()

    assert "架" * 59 + "…" in page
    assert "架" * 60 not in page
    assert reverse("network:action_list") in page


def asked(client) -> int:
    """How many statements the page takes."""
    with CaptureQueriesContext(connection) as captured:
        client.get(TODAY)
    return len(captured)


def test_it_costs_one_question_with_few_and_many(browse, cast):
    client = browse(cast.chiba)
    client.get(TODAY)
    without = asked(client)
    costs = []

    for rows in (1, 8):
        for _each in range(rows):
            ActionItemFactory(owner=cast.hokatsu_west)
        costs.append(asked(client))

    assert costs == [without + 1] * 2
