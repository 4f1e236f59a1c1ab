"""伝えたこと・聞いたことを記録する: what was told by telephone, on paper, in a meeting stands in the ledger too."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.audit.models import AuditEvent
from cases.models import DisclosureRecord, LegalBasis
from network.models import Organization
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.referral_pages import text_of
from tests.cases.stage import NOW, consent_of, yoko
from tests.cases.window_stage import kazuo
from tests.factories.cases import ConsultationFactory, DisclosureRecordFactory


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def page_of(person) -> str:
    return reverse("cases:telling_new", args=[person.uid])


def boxes(body, **changes):
    right = {
        "direction": "provided", "organization": str(body.uid) if body else "", "means": "phone",
        "on": "R8.11.4", "clock": "9:30", "spoken_to": "架空 江口", "categories": ["basic"], "items": "お名前、電話",
        "basis": "by_law", "reason": "虐待防止法にもとづく通報", "submission_token": str(uuid4()),
    }  # fmt: skip
    return right | changes


def test_a_telephone_call_becomes_a_row(cast, browse):
    person = yoko(cast)
    consent = consent_of(person, cast.hello_work)

    data = boxes(cast.hello_work, basis=f"consent:{consent.uid}", reason="")
    assert browse(cast.aida).post(page_of(person), data).status_code == 302

    row = DisclosureRecord.unscoped.get()
    assert (row.means, row.basis, row.consent, row.recipient) == ("phone", "consent", consent, cast.hello_work)
    assert row.provided_by == "福祉総務課 架空 相田"
    assert row.recipient_name == "立川のハローワーク 架空 江口"
    assert (row.recorded_at, row.recorded_by) == (NOW, cast.aida.user)
    assert AuditEvent.unscoped.filter(type="disclosure_recorded", person_numbers=[person.pk]).count() == 1


def test_sent_twice_it_is_one_row(cast, browse):
    person, data = yoko(cast), boxes(cast.hello_work)

    for _each in range(2):
        browse(cast.aida).post(page_of(person), data)

    assert DisclosureRecord.unscoped.count() == 1


def test_what_was_heard_is_written_down_too_and_does_not_stand_in_the_person_s_print(cast, browse):
    person = yoko(cast)
    data = boxes(cast.commissioners, direction="received", basis="collected", reason="", items="郵便物がたまっている")

    browse(cast.aida).post(page_of(person), data)

    row = DisclosureRecord.unscoped.get()
    assert (row.provider, row.recipient, row.recipient_name) == (cast.commissioners, None, "福祉総務課 架空 相田")
    ledger = reverse("cases:person_ledger", args=[person.uid])
    assert "郵便物がたまっている" not in text_of(browse(cast.aida).get(ledger))
    assert "郵便物がたまっている" in text_of(browse(cast.aida).get(f"{ledger}?received=1"))


def test_a_body_that_is_in_no_directory_can_be_told_by_law(cast, browse):
    data = boxes(None, body_name="架空警察署")

    assert browse(cast.aida).post(page_of(yoko(cast)), data).status_code == 302
    assert DisclosureRecord.unscoped.get().recipient_name == "架空警察署 架空 江口"


REFUSED = {
    "the consent is for another body": (
        lambda cast, person: {"basis": f"consent:{consent_of(person, cast.shakyo).uid}"}, "別の機関"
    ),
    "the consent does not cover it": (
        lambda cast, person: {
            "basis": f"consent:{consent_of(person, cast.hello_work).uid}", "categories": ["basic", "health"]
        },
        "同意のない情報",
    ),
    "the consent had run out": (
        lambda cast, person: {
            "basis": f"consent:{consent_of(person, cast.hello_work, valid_until=date(2026, 11, 3)).uid}"
        },
        "伝えた日には有効では",
    ),
    "the basis is off": (lambda cast, person: {"basis": "public_body"}, "一覧の中から選んで"),
    "the kind of body does not fit": (
        lambda cast, person: {"basis": "internal_use", "proviso_checked": "on"}, "この区分の機関には"
    ),
    "the reason is missing": (lambda cast, person: {"reason": ""}, "必要な理由"),
    "the proviso is not checked": (lambda cast, person: {"basis": "emergency"}, "権利利益を不当に"),
    "nobody approved it": (
        lambda cast, person: {"basis": "clear_benefit", "proviso_checked": "on"}, "承認した人を選んで"
    ),
    "heard on consent": (
        lambda cast, person: {
            "direction": "received", "basis": f"consent:{consent_of(person, cast.hello_work).uid}"
        },
        "聞いたときの根拠",
    ),
    "told as collected": (lambda cast, person: {"basis": "collected"}, "伝えたときの根拠"),
    "nobody of the directory on consent": (
        lambda cast, person: {
            "organization": "", "body_name": "架空の店",
            "basis": f"consent:{consent_of(person, cast.hello_work).uid}",
        },
        "名簿にある機関",
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_what_the_basis_could_not_carry_is_refused_with_a_sentence(cast, browse, why):
    changes, sentence = REFUSED[why]
    person = yoko(cast)
    LegalBasis.unscoped.filter(code="public_body").update(is_enabled=False)

    page = text_of(browse(cast.aida).post(page_of(person), boxes(cast.hello_work, **changes(cast, person))))

    assert sentence.removesuffix("は") in page
    assert not DisclosureRecord.unscoped.exists()


def test_with_an_approver_it_is_taken(cast, browse):
    changes = {"basis": "clear_benefit", "proviso_checked": "on", "approver": str(cast.baba.user.uid)}

    assert browse(cast.aida).post(page_of(yoko(cast)), boxes(cast.hello_work, **changes)).status_code == 302
    assert DisclosureRecord.unscoped.get().approved_by == "架空 馬場"


def test_nobody_is_offered_as_their_own_approver(cast, browse):
    changes = {"basis": "clear_benefit", "proviso_checked": "on", "approver": str(cast.baba.user.uid)}

    form = browse(cast.baba).post(page_of(yoko(cast)), boxes(cast.hello_work, **changes)).context["form"]

    assert set(form.errors) == {"approver"}


@pytest.mark.parametrize(("pledge", "is_taken"), [(None, False), (date(2026, 4, 1), True)])
def test_a_group_without_secrecy_is_told_on_consent_after_its_pledge_alone(cast, browse, pledge, is_taken):
    person = yoko(cast)
    Organization.unscoped.filter(pk=cast.kokokara.pk).update(pledge_recorded_on=pledge)
    changes = {"basis": f"consent:{consent_of(person, cast.kokokara).uid}"}

    response = browse(cast.aida).post(page_of(person), boxes(cast.kokokara, **changes))

    assert (response.status_code == 302) == is_taken


def test_what_was_told_before_the_withdrawal_can_be_written_down_after_it(cast, browse):
    person = yoko(cast)
    consent = consent_of(
        person, cast.hello_work, status="withdrawn", withdrawn_at=NOW - timedelta(hours=1), withdrawn_by=cast.aida.user
    )
    data = boxes(cast.hello_work, basis=f"consent:{consent.uid}", on="R8.11.3")

    assert browse(cast.aida).post(page_of(person), data).status_code == 302


def test_that_something_was_told_without_any_basis_is_written_down_all_the_same(cast, browse):
    data = boxes(None, body_name="架空の隣人", basis="without_basis", reason="電話で相手を取り違えた")

    assert browse(cast.aida).post(page_of(yoko(cast)), data).status_code == 302
    assert DisclosureRecord.unscoped.get().basis == "without_basis"


def test_the_reason_does_not_name_who_told_of_the_person(cast, browse):
    person = kazuo(cast)
    ConsultationFactory(person=person, relation="commissioner", consulter_name="架空 井川", received_by=cast.aida.user)

    page = text_of(browse(cast.aida).post(page_of(person), boxes(cast.hello_work, reason="架空　井川さんから")))

    assert "知らせてくれた方のお名前" in page


def test_exactly_one_other_side(cast, browse):
    person = yoko(cast)

    none = browse(cast.aida).post(page_of(person), boxes(None)).context["form"]
    both = browse(cast.aida).post(page_of(person), boxes(cast.hello_work, body_name="架空警察署")).context["form"]

    assert [set(form.errors) for form in (none, both)] == [{"organization"}, {"body_name"}]


def test_nothing_of_the_future(cast, browse):
    form = browse(cast.aida).post(page_of(yoko(cast)), boxes(cast.hello_work, clock="10:30")).context["form"]

    assert set(form.errors) == {"clock"}


def test_no_input_breaks_the_form(cast, browse):
    person, client = yoko(cast), browse(cast.aida)
    attempts = [
        *(boxes(cast.hello_work, items=each, spoken_to=each, reason=each) for each in TEXTS.values()),
        *(boxes(cast.hello_work, on=each, clock=each) for each in DATES.values()),
        *(boxes(cast.hello_work, direction=each, means=each, basis=each, approver=each) for each in CHOICES.values()),
        *(boxes(cast.hello_work, organization=each, categories=[each]) for each in CHOICES.values()),
    ]

    for data in attempts:
        assert client.post(page_of(person), data).status_code in (200, 302), data


class TestTheDatabase:
    """Says the same when no rule is asked."""

    def test_a_row_is_never_changed(self, cast):
        DisclosureRecordFactory(person=yoko(cast))

        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            DisclosureRecord.unscoped.update(items="別のこと")

    def test_the_approver_is_another(self, cast):
        same = {"person": yoko(cast), "recorded_at": NOW, "recorded_by": cast.aida.user}

        with pytest.raises(IntegrityError), transaction.atomic():
            DisclosureRecordFactory(**same, approver=cast.aida.user)
        DisclosureRecordFactory(**same, approver=cast.baba.user)

    def test_a_correction_is_about_the_same_person_and_the_only_one(self, cast):
        row = DisclosureRecordFactory(person=yoko(cast))

        with pytest.raises(IntegrityError, match="same person"), transaction.atomic():
            DisclosureRecordFactory(person=yoko(cast), corrects=row)
        DisclosureRecordFactory(person=row.person, corrects=row)
        with pytest.raises(IntegrityError), transaction.atomic():
            DisclosureRecordFactory(person=row.person, corrects=row)

    def test_only_a_correction_takes_something_back(self, cast):
        row = DisclosureRecordFactory(person=yoko(cast))

        with pytest.raises(IntegrityError), transaction.atomic():
            DisclosureRecordFactory(person=row.person, is_void=True)
        DisclosureRecordFactory(person=row.person, is_void=True, corrects=row, correction_note="別の方のこと")
