"""次第 and 出席者名簿 on A4."""

import pytest
from django.urls import reverse
from django.utils import timezone

from network.activity_codes import AttendanceRole, InvitationAnswer
from tests.factories import AgendaItemFactory
from tests.network.meeting_stage import called, invited


def sheet(client, name, meeting):
    return client.get(reverse(f"network:meeting_{name}_sheet", args=[meeting.uid])).content.decode()


def test_the_agenda_stands_in_order_with_day_and_place(browse, cast):
    meeting = called()
    AgendaItemFactory(meeting=meeting, order=2, title="架空のあと")
    AgendaItemFactory(meeting=meeting, order=1, title="架空のさき", text="架空の説明")

    printed = sheet(browse(cast.chiba), "agenda", meeting)

    assert "令和8年11月27日(金)" in printed
    assert "架空会館" in printed
    assert printed.index("架空のさき") < printed.index("架空の説明") < printed.index("架空のあと")


@pytest.mark.parametrize("name", ["aida", "chiba"])
def test_the_list_names_who_comes_but_no_guest_whoever_prints_it(browse, cast, name):
    meeting = called()
    no = {"answer": InvitationAnswer.NO, "answered_at": timezone.now(), "answered_by": cast.aida.user}
    invited(cast, meeting, cast.hokatsu_west, delegate_name="架空 一子", delegate_title="主任")
    invited(cast, meeting, cast.kokokara, role=AttendanceRole.LIVED_EXPERIENCE_GUEST, delegate_name="架空 二郎")
    invited(cast, meeting, cast.hello_work, **no)
    invited(cast, meeting, cast.shakyo, attended=False)

    printed = sheet(browse(getattr(cast, name)), "attendance", meeting)

    assert "主任 架空 一子" in printed
    assert "ここから" in printed
    for absent in ("架空 二郎", "立川のハローワーク", "昭島市社会福祉協議会"):
        assert absent not in printed


def test_who_is_not_on_the_list_reads_no_names(browse, cast):
    meeting = called()
    invited(cast, meeting, cast.hokatsu_west, delegate_name="架空 一子")

    assert "架空 一子" not in sheet(browse(cast.doi), "attendance", meeting)
