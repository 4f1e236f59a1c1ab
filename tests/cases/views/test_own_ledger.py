"""情報提供記録 of a partner: what it told and was told, its own rows only, and of what it was told no name."""

import pytest
import time_machine
from django.urls import reverse

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import referral_follow
from cases.models import DisclosureRecord
from cases.models.disclosure_record import told_to
from tests.cases.referral_pages import text_of
from tests.cases.stage import NOW, received, sent
from tests.factories.cases import DisclosureRecordFactory, PersonFactory
from tests.queries import asks

PAGE = reverse("cases:own_ledger")
HANA = "架空 ハナ"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def from_chiba(cast, to=None, name=HANA):
    person = PersonFactory(keeper=cast.hokatsu_west, name=name)
    return sent(cast, by=cast.chiba, to=to or cast.window, person=person, case=None)


def told(browse, member):
    return text_of(browse(member).get(PAGE))


def heard(browse, member):
    return text_of(browse(member).get(PAGE, {"received": "1"}))


def test_what_was_told_stands_with_person_body_and_basis(cast, browse):
    referral = from_chiba(cast)

    page = told(browse, cast.chiba)

    for words in (HANA, "→ 福祉総務課", "①基本情報", "ご本人の同意", referral.referral_no):
        assert words in page


def test_another_body_reads_none_of_it(cast, browse):
    referral = from_chiba(cast)

    for member in (cast.doi, cast.eguchi, cast.ikawa):
        for page in (told(browse, member), heard(browse, member)):
            assert HANA not in page
            assert referral.referral_no not in page


def test_what_was_heard_stands_by_number_and_names_nobody(cast, browse):
    referral = received(cast)

    page = heard(browse, cast.eguchi)

    for words in (referral.referral_no, "福祉総務課", "①基本情報", "渡した機関が得たご本人の同意"):
        assert words in page
    assert "架空 洋子" not in page
    assert str(referral.person.uid) not in page


def test_a_partner_hears_from_a_partner_too(cast, browse):
    referral = from_chiba(cast, to=cast.kurashigoto)

    page = heard(browse, cast.doi)

    assert referral.referral_no in page
    assert "西部地域包括支援センター" in page
    assert HANA not in page


def test_looking_at_what_was_heard_is_no_reading_about_anybody(cast, browse):
    referral = received(cast)

    heard(browse, cast.eguchi)

    reads = AuditEvent.unscoped.filter(type="page_read", url_name="cases:own_ledger")
    assert all(referral.person_id not in event.person_numbers for event in reads)


def test_what_was_withdrawn_before_it_was_opened_was_never_told(cast, browse):
    referral = sent(cast)
    with acting_as(cast.aida.actor):
        referral_follow.withdraw(referral=referral, by=cast.aida.actor, at=NOW, text="都合により")

    assert referral.referral_no not in heard(browse, cast.eguchi)


def test_what_the_window_noted_of_a_telephone_call_is_the_windows_own(cast, browse):
    DisclosureRecordFactory(person__keeper=cast.window, recipient=cast.hello_work, items="カナリア")

    assert "伝えられた記録はありません" in heard(browse, cast.eguchi)


def test_without_the_condition_of_the_body_the_row_would_be_found(cast):
    received(cast)

    with acting_as(cast.eguchi.actor):
        assert len(told_to(cast.eguchi.actor)) == 1
    with acting_as(cast.doi.actor):
        assert len(told_to(cast.doi.actor)) == 0
    assert DisclosureRecord.unscoped.count() == 1


def test_one_person_of_the_own_record_alone(cast, browse):
    referral = from_chiba(cast)
    from_chiba(cast, name="架空 キヨ")

    page = text_of(browse(cast.chiba).get(PAGE, {"person": referral.person.uid}))

    assert HANA in page
    assert "架空 キヨ" not in page


@pytest.mark.parametrize("person", ["x", "\x00", "00000000-0000-4000-8000-000000000000"])
def test_somebody_who_is_not_there_is_not_there(cast, browse, person):
    assert browse(cast.chiba).get(PAGE, {"person": person}).status_code == 404


def test_the_people_of_another_body_are_not_there(cast, browse):
    person = PersonFactory(keeper=cast.kurashigoto)

    assert browse(cast.chiba).get(PAGE, {"person": person.uid}).status_code == 404


def test_an_empty_ledger_says_so(cast, browse):
    assert "伝えた記録はありません" in told(browse, cast.chiba)
    assert "伝えられた記録はありません" in heard(browse, cast.chiba)


@pytest.mark.parametrize("tab", ["", "1"])
def test_it_goes_on_behind_fifty(cast, browse, tab):
    referral = from_chiba(cast, to=cast.kurashigoto)
    DisclosureRecordFactory.create_batch(
        51, person=referral.person, referral=referral, recipient=cast.kurashigoto, occurred_at=NOW
    )
    member = cast.doi if tab else cast.chiba

    first = browse(member).get(PAGE, {"received": tab})
    second = browse(member).get(f"{PAGE}{first.context['next_url']}")

    assert (len(first.context["rows"]), len(second.context["rows"])) == (50, 2)


@pytest.mark.parametrize("number", [1, 20])
@pytest.mark.parametrize(("tab", "statements"), [("", 4), ("1", 3)])
def test_it_costs_the_same_with_many(cast, browse, number, tab, statements):
    referral = from_chiba(cast, to=cast.kurashigoto)
    DisclosureRecordFactory.create_batch(number, person=referral.person, referral=referral, recipient=cast.kurashigoto)
    client = browse(cast.doi if tab else cast.chiba)
    client.get(PAGE, {"received": tab})

    # session, account, rows; the read row where somebody is named
    with asks(statements):
        client.get(PAGE, {"received": tab})
