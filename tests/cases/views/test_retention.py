"""保存年限: a day is counted when a case ends; a changed rule changes nothing until somebody says so."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import acting_as
from cases.actions import cases, holds
from cases.codes.keeping import CountedFrom, HoldReason, RecordKind
from cases.models import Case, Hold, RetentionRule
from cases.rules.holds import standing_reasons
from cases.rules.retention import kept_until, rule_now
from tests.cases.stage import NOW
from tests.cases.window_stage import case_of, kazuo, queries_of, restricted
from tests.conftest import signed_in
from tests.factories.cases import CaseFactory
from tests.factories.keeping import DisclosureRequestFactory, HoldFactory, RetentionRuleFactory

EDIT = reverse("cases:retention_rule_edit", args=["case"])


def rule(**changes) -> dict:
    """The boxes of a rule, right in every way."""
    return {"years": "10", "counted_from": "next_april", "basis": "架空の規程", "version": "1"} | changes


def closed(cast, person=None) -> Case:
    """A case that 相田 ended."""
    case = case_of(cast, person or kazuo(cast))
    with acting_as(cast.aida.actor):
        ending = {"reason": "goal", "note": "", "changes": []}
        return cases.close(case=case, version=1, fields=ending, by=cast.aida.actor, at=NOW)


@pytest.mark.parametrize(
    ("counted_from", "years", "ended", "until"),
    [
        (CountedFrom.NEXT_APRIL, 5, date(2026, 11, 4), date(2032, 3, 31)),
        (CountedFrom.NEXT_APRIL, 5, date(2027, 3, 31), date(2032, 3, 31)),
        (CountedFrom.NEXT_APRIL, 5, date(2027, 4, 1), date(2033, 3, 31)),
        (CountedFrom.END, 3, date(2026, 11, 4), date(2029, 11, 3)),
        (CountedFrom.END, 1, date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_the_years_run_from_the_april_after_or_from_the_day(counted_from, years, ended, until):
    assert kept_until(RetentionRule(years=years, counted_from=counted_from), ended) == until


def test_closing_counts_the_day_shows_it_and_reopening_clears_it(cast):
    case = closed(cast)

    page = signed_in(cast.aida).get(reverse("cases:case_detail", args=[case.uid])).content.decode()
    with acting_as(cast.aida.actor):
        again = cases.reopen(case=case, version=case.version, on=date(2027, 1, 5), note="", by=cast.aida.actor)

    assert case.retention_until == date(2032, 3, 31)
    assert "令和14年3月31日(水)まで" in page
    assert (again.retention_until, again.retention_version) == (None, None)


@pytest.mark.parametrize("change", [{"retention_until": None}, {"retention_version": None}])
def test_the_database_wants_a_day_for_every_closed_case_and_for_no_open_one(cast, change):
    case, running = closed(cast), CaseFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Case.unscoped.filter(pk=case.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.unscoped.filter(pk=running.pk).update(retention_until="2032-03-31")


def test_a_changed_rule_changes_no_case_until_the_manager_has_them_counted_anew(cast):
    case, manager = closed(cast), signed_in(cast.baba)

    assert signed_in(cast.fujii).post(EDIT, rule()).status_code == 302
    page = manager.get(reverse("cases:keeping")).content.decode()
    assert Case.unscoped.get(pk=case.pk).retention_until == date(2032, 3, 31)
    assert "1件あります" in page
    assert "令和19年3月31日" in page
    manager.post(reverse("cases:retention_count"))

    assert Case.unscoped.get(pk=case.pk).retention_until == date(2037, 3, 31)
    assert "数え直すまで" not in manager.get(reverse("cases:keeping")).content.decode()


def test_counting_anew_tells_the_manager_of_no_case_that_is_hidden(cast):
    hidden, manager = closed(cast, restricted(cast)), signed_in(cast.baba)
    closed(cast)
    signed_in(cast.fujii).post(EDIT, rule())

    page = manager.post(reverse("cases:retention_count"), follow=True).content.decode()

    assert "1件の保存期限を数え直しました" in page
    assert Case.unscoped.get(pk=hidden.pk).retention_until == date(2037, 3, 31)


def test_a_rule_is_to_be_confirmed_until_it_names_its_basis(cast):
    client = signed_in(cast.fujii)

    assert "要確認" in client.get(reverse("cases:retention_rule_list")).content.decode()
    refused = client.post(EDIT, rule(basis="", is_confirmed="on"))
    client.post(EDIT, rule(is_confirmed="on"))

    assert "確かめた規程の条" in refused.content.decode()
    assert rule_now(RecordKind.CASE).is_confirmed


@pytest.mark.parametrize("years", ["0", "31", "", "五", "9" * 30, "\x00"])
def test_impossible_years_are_refused_and_stay_in_the_box(cast, years):
    response = signed_in(cast.fujii).post(EDIT, rule(years=years))

    assert response.status_code == 200
    assert not RetentionRule.unscoped.filter(years__gt=5).exists()


def test_a_stale_rule_answers_409(cast):
    client = signed_in(cast.fujii)
    client.post(EDIT, rule())

    assert client.post(EDIT, rule(years="7")).status_code == 409
    assert rule_now(RecordKind.CASE).years == 10


def test_an_unknown_kind_is_not_there(cast):
    assert signed_in(cast.fujii).get(reverse("cases:retention_rule_edit", args=["nothing"])).status_code == 404


def test_a_hold_stands_until_it_is_lifted_with_a_reason(cast):
    person, client = kazuo(cast), signed_in(cast.baba)
    url = reverse("cases:person_holds", args=[person.uid])
    token = "6b1f2c3e-0000-4000-8000-000000000001"

    for _twice in range(2):
        client.post(url, {"reason": "lawsuit", "note": "架空の訴訟", "submission_token": token})
    hold = Hold.unscoped.get()
    assert "架空の訴訟" in client.get(reverse("cases:keeping")).content.decode()
    lift = reverse("cases:hold_lift", args=[hold.uid])
    client.post(lift, {"note": ""})
    assert standing_reasons(person.pk) == ["訴訟・審査請求"]
    client.post(lift, {"note": "終わった"})

    assert standing_reasons(person.pk) == []
    assert "もう解除されています" in client.post(lift, {"note": "もう一度"}).content.decode()


def test_an_open_request_for_disclosure_holds_by_itself(cast):
    request = DisclosureRequestFactory(person=kazuo(cast))

    assert standing_reasons(request.person_id) == [f"開示請求 {request.number}"]
    type(request).unscoped.update(withdrawn_at=NOW, withdrawn_by=cast.aida.user, withdrawal_note="電話で取り下げた")
    assert standing_reasons(request.person_id) == []


def test_setting_a_hold_is_the_manager_s(cast):
    person = kazuo(cast)

    assert signed_in(cast.aida).get(reverse("cases:person_holds", args=[person.uid])).status_code == 404
    with acting_as(cast.baba.actor):
        fields = {"reason": HoldReason.OTHER, "note": "架空"}
        assert holds.set_hold(person=person, fields=fields, by=cast.baba.actor, at=NOW, token=None).pk


def test_the_page_costs_the_same_with_one_and_with_twenty_holds(cast):
    client = signed_in(cast.baba)
    RetentionRuleFactory()
    HoldFactory(person=kazuo(cast))
    one = queries_of(client, reverse("cases:keeping"))
    for number in range(20):
        HoldFactory(person=kazuo(cast, name=f"架空 {number}"))

    assert queries_of(client, reverse("cases:keeping")) == one
