"""緊急に閲覧する: from a page that knows nobody, for reading, for a time; somebody else looks into it afterwards."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import records
from cases.models import Case, EmergencyAccess, NumberSetting, Person
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.window_stage import case_of, entry, restricted
from tests.conftest import signed_in
from tests.factories.cases import EmergencyAccessFactory, ProgressRecordFactory, RestrictedReaderFactory
from tests.journeys.visitor import PASSWORD

NEW = "/cases/emergencies/new/"
WHY = "ご近所から、叫び声が聞こえるという電話があり、安否を確かめるため。"
SECRET = "夫が帰る前に電話を切った。"


@pytest.fixture
def case(cast):
    """架空 さくら, whom only 相田 may see."""
    person = restricted(cast, name="架空 さくら", born_on="1990-04-01", born_precision="day")
    case = case_of(cast, person, case_no="R8-0777")
    ProgressRecordFactory(case=case, fact=SECRET, recorded_by=cast.aida.user)
    return case


@pytest.fixture
def murata(cast):
    return signed_in(cast.murata)


def boxes(**changes) -> dict:
    right = {"case_no": "R8-0777", "code": "danger", "why": WHY, "password": PASSWORD}
    return right | {"submission_token": str(uuid4())} | changes


def page_of(case) -> str:
    return reverse("cases:case_detail", args=[case.uid])


def test_with_number_reason_and_password_the_case_opens_for_an_hour(cast, murata, case):
    before = murata.get(page_of(case)).status_code

    begun = murata.post(NEW, boxes())
    page = murata.get(page_of(case)).content.decode()

    assert before == 404
    assert begun["Location"] == page_of(case)
    assert SECRET in page
    assert "緊急閲覧中" in page
    assert "あと60分" in page
    used = EmergencyAccess.unscoped.get()
    assert used.expires_at - used.started_at == timedelta(minutes=60)


def test_or_with_the_exact_name_and_day_of_birth(murata, case):
    wrong = {"case_no": "", "name": "架空 さく", "born_on": "H2.4.1"}

    assert murata.post(NEW, boxes(**wrong)).status_code == 200
    assert murata.post(NEW, boxes(**wrong | {"name": "架空 さくら"})).status_code == 302


def test_what_is_there_answers_as_what_is_not_until_all_is_given(murata, case):
    unfinished = [{"why": "短い"}, {"code": ""}, {"password": "違う合言葉"}, {"password": ""}]

    for missing in unfinished:
        pages = {no: murata.post(NEW, boxes(case_no=no, **missing)).content.decode() for no in ("R8-0777", "R8-0000")}
        there, not_there = (_without(pages[no], no) for no in pages)
        assert there == not_there
    assert not EmergencyAccess.unscoped.exists()


def _without(page: str, number: str) -> str:
    page = page.replace(number, "")
    return re.sub(r'name="(?:csrfmiddlewaretoken|submission_token)" value="[^"]*"', "", page)


def test_a_try_that_meets_nobody_is_in_the_log_without_what_was_typed(murata, case):
    page = murata.post(NEW, boxes(case_no="R8-0000")).content.decode()

    assert "当てはまる、閲覧を限ったケースはありません" in page
    event = AuditEvent.unscoped.get(type="emergency_failed")
    assert WHY in event.reason
    assert (event.outcome, event.case_no, event.person_numbers) == ("failed", "", [])
    assert "R8-0000" not in str(vars(event))


def test_an_open_case_and_one_s_own_restricted_one_are_nobody(cast, browse, case):
    open_case = case_of(cast, case_no="R8-0778")

    for member, number in ((cast.murata, open_case.case_no), (cast.aida, "R8-0777")):
        assert browse(member).post(NEW, boxes(case_no=number)).status_code == 200
    assert not EmergencyAccess.unscoped.exists()


def test_the_log_has_the_beginning_every_page_and_the_end_with_the_reason(murata, case):
    murata.post(NEW, boxes())
    murata.get(page_of(case))
    murata.get(reverse("cases:case_changes", args=[case.uid]))
    murata.post(reverse("cases:emergency_end", args=[EmergencyAccess.unscoped.get().uid]))

    rows = AuditEvent.unscoped.filter(case_no="R8-0777").order_by("id")
    assert [row.type for row in rows] == ["emergency_started", "page_read", "page_read", "emergency_ended"]
    assert all(WHY in row.reason for row in rows[:3])


def test_nothing_can_be_written_and_no_form_is_offered(cast, murata, case):
    murata.post(NEW, boxes())
    page = murata.get(page_of(case)).content.decode()

    for name in ("case_record_new", "case_restrict", "case_close", "household_member_new", "case_workers"):
        url = reverse(f"cases:{name}", args=[case.uid])
        assert url not in page
        assert [murata.get(url).status_code, murata.post(url, entry()).status_code] == [404, 404]
    for url in (
        reverse("cases:person_edit", args=[case.person.uid]),
        reverse("cases:consent_new", args=[case.person.uid]),
    ):
        assert url not in page
        assert murata.post(url, {}).status_code == 404


def test_an_action_finds_nobody_either(cast, murata, case):
    murata.post(NEW, boxes())

    with acting_as(cast.murata.actor):
        assert not Case.objects.filter(pk=case.pk).exists()
        assert not Person.objects.filter(pk=case.person_id).exists()
        with pytest.raises(Case.DoesNotExist):
            records.add(case=case, fields={}, extra={}, by=cast.murata.actor, at=timezone.now(), token=uuid4())


def test_lists_searches_and_counts_do_not_change(cast, murata, case):
    murata.post(NEW, boxes())

    for url in ("/cases/cases/", "/cases/cases/?show=filter", "/cases/consultations/", "/cases/referrals/"):
        assert "R8-0777" not in murata.get(url).content.decode()
    assert "<caption>" not in murata.post("/cases/search/", {"search": "さくら", "where": "names"}).content.decode()


@pytest.mark.parametrize(("seconds", "status"), [(3600, 200), (30, 200), (0, 404), (-1, 404)])
def test_it_is_over_to_the_second(cast, murata, case, seconds, status):
    now = timezone.now().replace(microsecond=0)
    times = {"started_at": now - timedelta(hours=2), "expires_at": now + timedelta(seconds=seconds)}
    EmergencyAccessFactory(case=case, started_by=cast.murata.user, **times)

    assert murata.get(page_of(case)).status_code == status


def test_it_opens_to_nobody_else_and_nothing_else(cast, browse, murata, case):
    other = case_of(cast, restricted(cast, name="架空 ゆり"))
    EmergencyAccessFactory(case=case, started_by=cast.murata.user)

    assert browse(cast.baba).get(page_of(case)).status_code == 404
    assert murata.get(page_of(other)).status_code == 404
    assert murata.get(page_of(case)).status_code == 200


def test_what_is_ended_opens_nothing_and_only_its_owner_ends_it(cast, browse, murata, case):
    used = EmergencyAccessFactory(case=case, started_by=cast.murata.user)
    url = reverse("cases:emergency_end", args=[used.uid])

    assert browse(cast.baba).post(url).status_code == 404
    assert murata.post(url).status_code == 302
    assert murata.get(page_of(case)).status_code == 404


def test_a_partner_has_no_such_page(cast, browse):
    for member in (cast.chiba, cast.fujii, cast.goto):
        assert browse(member).get(NEW).status_code == 404


def test_the_city_sets_how_long(cast, murata, case):
    NumberSetting.unscoped.create(code="emergency_minutes", value=15)
    murata.post(NEW, boxes())

    used = EmergencyAccess.unscoped.get()

    assert used.expires_at - used.started_at == timedelta(minutes=15)


def test_a_named_reader_needs_none_and_sees_no_banner(cast, murata, case):
    EmergencyAccessFactory(case=case, started_by=cast.murata.user)
    RestrictedReaderFactory(person=case.person, user=cast.baba.user)

    page = signed_in(cast.baba).get(page_of(case)).content.decode()

    assert "緊急閲覧中" not in page


def test_the_same_form_twice_is_one_use(murata, case):
    sent = boxes()

    assert [murata.post(NEW, sent).status_code for _each in range(2)] == [302, 302]
    assert EmergencyAccess.unscoped.count() == 1


def test_the_database_keeps_what_was_said(cast, case):
    used = EmergencyAccessFactory(case=case, started_by=cast.murata.user)
    rows = EmergencyAccess.unscoped.filter(pk=used.pk)
    changes = [
        lambda: rows.update(expires_at=timezone.now() + timedelta(days=30000)),
        lambda: rows.update(why="べつの理由べつの理由べつの理由べつの理由"),
        lambda: rows.delete(),
        lambda: rows.update(
            reviewed_at=timezone.now(), reviewed_by=cast.murata.user, verdict="justified", review_note="自分で確認"
        ),
        lambda: EmergencyAccessFactory(case=case, why="短い"),
    ]

    for change in changes:
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_no_input_breaks_the_form(murata, case):
    attempts = [
        *({"case_no": each, "name": each, "why": each} for each in TEXTS.values()),
        *({"case_no": "", "name": "架空 さくら", "born_on": each} for each in DATES.values()),
        *({"code": each, "password": "違う"} for each in CHOICES.values()),
    ]

    for each in attempts:
        assert murata.post(NEW, boxes(password="") | each).status_code == 200
