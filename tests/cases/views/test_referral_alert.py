"""緊急の報告: `cases:referral_alert` and `cases:referral_alert_seen`."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from akishima_support.access import acting_as
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.codes.referral import Act
from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import RECEIVER, WINDOW, assert_only, text_of, url
from tests.cases.stage import in_state, received
from tests.cases.window_stage import queries_of
from tests.conftest import signed_in
from tests.factories.cases import PersonFactory

SECTION = "緊急の報告：まだ読んでいないもの"
WORD = "夜間に転倒されました"


def alert(browse, member, referral, text=WORD):
    typed = {"submission_token": str(uuid4()), "text": text}
    return browse(member).post(url("referral_alert", referral), typed)


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def today(browse, member):
    return text_of(browse(member).get("/"))


def test_only_its_side_has_the_pages(cast):
    referral = in_state(cast, State.ACCEPTED)

    assert_only(cast, "referral_alert", referral, RECEIVER)
    assert_only(cast, "referral_alert", referral, RECEIVER, method="post")
    assert_only(cast, "referral_alert_seen", referral, WINDOW, method="post")


@pytest.mark.parametrize(
    "state", [State.RECEIVED, State.INFO_REQUESTED, State.ACCEPTED, State.IN_PROGRESS, State.REPORTED]
)
def test_the_lead_worker_and_the_manager_see_it_at_once_and_nothing_else_changes(cast, browse, state):
    referral = in_state(cast, state)

    assert SECTION not in today(browse, cast.aida)
    assert alert(browse, cast.eguchi, referral).status_code == 302

    assert now(referral).state == state
    for member in (cast.aida, cast.baba):
        assert SECTION in today(browse, member)
        assert WORD not in today(browse, member)
    for member in (cast.murata, cast.eguchi, cast.chiba, cast.fujii, cast.goto):
        assert SECTION not in today(browse, member)
    assert WORD in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_a_partner_that_sent_it_sees_it_at_once(cast, browse):
    person = PersonFactory(keeper=cast.hokatsu_west, name="架空 洋子")
    referral = received(cast, receiver=cast.aida, by=cast.chiba, to=cast.window, person=person, case=None)

    alert(browse, cast.aida, referral)

    assert SECTION in today(browse, cast.chiba)
    assert SECTION not in today(browse, cast.doi)


def test_it_stays_until_it_is_read_and_the_receiver_sees_when(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    alert(browse, cast.eguchi, referral)
    assert "まだ読んでいません" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))

    browse(cast.aida).post(url("referral_alert_seen", referral))

    assert now(referral).alert_seen_by_id == cast.aida.user.pk
    assert SECTION not in today(browse, cast.aida)
    assert "送った側が読んだ日時" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
    assert AuditEvent.unscoped.filter(type=EventType.REFERRAL_ALERT_SEEN).count() == 1


def test_while_it_waits_nobody_at_the_window_is_asked_for_a_reason(cast, browse):
    referral, manager = in_state(cast, State.ACCEPTED), signed_in(cast.baba, says_why=False)
    before = manager.get(url("referral_detail", referral))
    alert(browse, cast.eguchi, referral)

    shown = manager.get(url("referral_detail", referral))
    browse(cast.aida).post(url("referral_alert_seen", referral))
    after = manager.get(url("referral_detail", referral))

    assert (before.status_code, shown.status_code, after.status_code) == (302, 200, 302)
    assert WORD in text_of(shown)


def test_read_once_there_is_nothing_more_to_read_until_the_next(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    alert(browse, cast.eguchi, referral)
    for _time in range(2):
        browse(cast.aida).post(url("referral_alert_seen", referral))
    assert AuditEvent.unscoped.filter(type=EventType.REFERRAL_ALERT_SEEN).count() == 1

    alert(browse, cast.eguchi, referral, "また倒れました")

    assert SECTION in today(browse, cast.aida)
    assert "また倒れました" in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_it_is_not_forgotten_when_the_body_declines_or_the_referral_ends(cast, browse):
    referral = in_state(cast, State.REPORTED)
    alert(browse, cast.eguchi, referral)
    client = browse(cast.aida)
    client.post(
        url("referral_complete", referral),
        {"version": now(referral).version, "outcome_changes": ["met"], "text": "終えた"},
    )

    assert now(referral).state == State.COMPLETED
    assert SECTION in today(browse, cast.aida)
    client.post(url("referral_alert_seen", referral))
    assert SECTION not in today(browse, cast.aida)


def test_before_it_is_opened_and_after_its_end_there_is_none(cast, browse):
    for state in (State.SENT, State.COMPLETED, State.DECLINED):
        referral = in_state(cast, state)

        assert alert(browse, cast.eguchi, referral).status_code in (200, 404)
        assert now(referral).alerted_at is None


def test_an_inquiry_has_none_because_it_would_tell_that_somebody_is_known(cast, browse):
    referral = received(cast, act=Act.INQUIRY)

    page = alert(browse, cast.eguchi, referral)

    assert "この種別ではできない操作です" in text_of(page)
    assert WORD in text_of(page)


def test_nobody_reads_before_there_is_something(cast):
    referral = in_state(cast, State.ACCEPTED)

    with pytest.raises(IntegrityError, match="alert_seen"), transaction.atomic():
        Referral.unscoped.filter(pk=referral.pk).update(
            alert_seen_at="2026-11-04T00:00:00Z", alert_seen_by=cast.aida.user
        )


def test_many_cost_as_many_questions_as_one(cast, browse):
    counts = []
    for more in (1, 10):
        for _each in range(more):
            alert(browse, cast.eguchi, in_state(cast, State.ACCEPTED))
        counts.append(queries_of(browse(cast.baba), "/"))

    assert counts[0] == counts[1]


def test_acting_for_nobody_else_shows_alerts(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    alert(browse, cast.eguchi, referral)

    with acting_as(cast.doi.actor):
        assert not Referral.objects.alerted().exists()
    with acting_as(cast.aida.actor):
        assert Referral.objects.alerted().exists()
