"""The page of a case, and the list."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from akishima_support.audit.models import AuditEvent
from tests.cases.window_stage import case_of, kazuo, logged, outsiders, queries_of, restricted
from tests.factories.cases import (
    ConsentFactory,
    HouseholdFactory,
    HouseholdMemberFactory,
    ProgressRecordFactory,
    ReferralFactory,
    ReferralStepFactory,
)
from tests.factories.records import CaseEventFactory
from tests.factories.sheets import CaseSummaryOriginFactory

LIST = "/cases/cases/"
PARTS = ["", "check/", "close/", "household/new/", "lead/", "records/new/", "reopen/", "restrict/"]


def page_of(case, part=""):
    return f"/cases/cases/{case.uid}/{part}"


@pytest.mark.parametrize("who", ["partner", "administrator", "auditor"])
def test_outside_the_window_no_page_exists(cast, browse, who):
    case = case_of(cast)
    client = browse(outsiders(cast)[who])

    for part in PARTS:
        assert client.get(page_of(case, part)).status_code == 404
        assert client.post(page_of(case, part)).status_code == 404
    assert client.get(LIST).status_code == 404


def test_a_restricted_case_exists_for_the_named_alone(cast, browse):
    case = case_of(cast, person=restricted(cast))
    named, other = browse(cast.aida), browse(cast.murata)

    for part in PARTS:
        assert named.get(page_of(case, part)).status_code == 200
        assert other.get(page_of(case, part)).status_code == 404
    assert case.case_no in named.get(LIST).content.decode()
    assert case.case_no not in other.get(LIST).content.decode()
    assert page_of(case) not in other.post(LIST, {"search": case.case_no}).content.decode()


def furnish(cast, case, times):
    """Everything that can happen in a case, so many times."""
    household = HouseholdFactory()
    HouseholdMemberFactory(household=household, person=case.person)
    for number in range(times):
        logged(cast, case=case, person=case.person).topics.create(topic="family", is_primary=True)
        ProgressRecordFactory(case=case)
        CaseEventFactory(case=case)
        ConsentFactory(person=case.person)
        HouseholdMemberFactory(household=household, person=kazuo(cast, name=f"架空 家族{number}"), relation="mother")
        referral = ReferralFactory(case=case, person=case.person, sent=True)
        ReferralStepFactory(referral=referral)
        CaseSummaryOriginFactory(case=case)


def test_the_page_costs_the_same_with_1_and_20_of_everything(cast, browse):
    small, large = case_of(cast), case_of(cast)
    furnish(cast, small, 1)
    furnish(cast, large, 20)
    client = browse(cast.aida)

    # session, account, caseload, case, five kinds of entries, referrals, household, read log
    assert queries_of(client, page_of(small)) == queries_of(client, page_of(large)) == 12


def test_the_list_costs_the_same_with_1_and_20_rows(cast, browse):
    client = browse(cast.aida)
    case_of(cast)

    few = queries_of(client, LIST)
    for _each in range(19):
        case_of(cast)

    assert queries_of(client, LIST) == few == 4  # session, account, rows, read log


def test_everything_stands_on_one_timeline_newest_first(cast, browse):
    case = case_of(cast)
    start = datetime(2026, 11, 2, 0, 0, tzinfo=UTC)
    logged(cast, case=case, person=case.person, said="はじめの電話", received_at=start)
    ProgressRecordFactory(case=case, fact="つぎの訪問", occurred_at=start + timedelta(days=1))
    CaseEventFactory(case=case, at=start + timedelta(days=2))
    ConsentFactory(person=case.person, recipient=cast.hello_work, recorded_at=start + timedelta(days=3))
    referral = ReferralFactory(case=case, person=case.person, to_organization=cast.hello_work, sent=True)
    ReferralStepFactory(referral=referral, text="お願いします", at=start + timedelta(days=4))

    page = browse(cast.aida).get(page_of(case)).content.decode()

    places = [
        page.index(text)
        for text in ("お願いします", "同意（立川のハローワーク）", "外出の程度：", "つぎの訪問", "はじめの電話")
    ]
    assert places == sorted(places)
    assert "いまは立川のハローワークの番" in page


def test_the_changes_that_a_body_reported_stand_beside_its_words(cast, browse):
    case = case_of(cast)
    referral = ReferralFactory(case=case, person=case.person, to_organization=cast.hello_work, sent=True)
    ReferralStepFactory(referral=referral, text="同行しました。", outcome_changes=["medical", "ibasho"])

    page = browse(cast.aida).get(page_of(case)).content.decode()

    assert "同行しました。" in page
    assert "見られた変化" in page
    assert "医療機関受診開始、居場所につながった" in page


def test_beyond_50_of_a_kind_the_older_ones_are_one_link_away_and_none_is_lost(cast, browse):
    case = case_of(cast)
    start = datetime(2026, 6, 1, 0, 0, tzinfo=UTC)
    for number in range(60):
        ProgressRecordFactory(case=case, fact=f"記録{number:03}番", occurred_at=start + timedelta(hours=number))
    logged(cast, case=case, person=case.person, said="いちばん初めの電話", received_at=start - timedelta(days=1))
    client = browse(cast.aida)

    first = client.get(page_of(case))
    older = first.context["older"]
    second = client.get(page_of(case), {"before": older})

    shown = [[n for n in range(60) if f"記録{n:03}番" in page.content.decode()] for page in (first, second)]
    assert shown == [list(range(10, 60)), list(range(10))]
    assert "いちばん初めの電話" not in first.content.decode()
    assert "いちばん初めの電話" in second.content.decode()
    assert second.context["older"] == ""


@pytest.mark.parametrize(
    "before",
    [
        *["x", "\x00", "2026-13-45T00:00:00Z", "2026-11-02T00:00:00", "令和99年"],
        *["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"],
    ],
)
def test_a_wrong_moment_is_now(cast, browse, before):
    case = case_of(cast)
    ProgressRecordFactory(case=case, fact="見える記録")

    assert "見える記録" in browse(cast.aida).get(page_of(case), {"before": before}).content.decode()


def test_contact_rule_and_secrecy_stand_before_the_timeline(cast, browse):
    case = case_of(cast, person=kazuo(cast, contact_rule="留守電は不可", secrecy_from="架空の父"))

    page = browse(cast.aida).get(page_of(case)).content.decode()

    assert page.index("架空の父") < page.index("留守電は不可") < page.index("これまでの経過")


def test_the_read_row_names_the_case(cast, browse):
    case = case_of(cast)

    browse(cast.aida).get(page_of(case))

    event = AuditEvent.unscoped.get(url_name="cases:case_detail")
    assert (event.case_no, event.person_numbers) == (case.case_no, [case.person_id])


@pytest.mark.parametrize("show", ["", "mine", "check", "closed", "garbage"])
def test_the_list_is_filtered(cast, browse, show):
    today = timezone.localdate()
    shown = {
        "mine": case_of(cast, next_check_on=today + timedelta(days=9)),
        "check": case_of(cast, lead_worker=cast.baba.user, next_check_on=today - timedelta(days=1)),
        "closed": case_of(
            cast,
            status="closed",
            closed_at=timezone.now(),
            closed_by=cast.aida.user,
            closure_reason="goal",
            next_check_on=None,
        ),
    }

    page = browse(cast.aida).get(LIST, {"show": show}).content.decode()

    for name, case in shown.items():
        is_expected = name == show if show in shown else name != "closed"
        assert (case.case_no in page) == is_expected, name


@pytest.mark.parametrize("words", ["架空", "かくう", "042-000-0001", "R8-0012", "ｒ８-００１２"])
def test_a_case_is_found(cast, browse, words):
    case = case_of(cast, case_no="R8-0012")

    assert page_of(case) in browse(cast.aida).post(LIST, {"search": words}).content.decode()
