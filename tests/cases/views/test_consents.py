"""Consent, the ledger and the person's own data."""

from contextlib import nullcontext
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.models import Consent, Person
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.stage import sent
from tests.cases.window_stage import case_of, day, kazuo, outsiders, restricted
from tests.factories.cases import ConsentFactory, DisclosureRecordFactory, PersonFactory

PARTS = ["consents/", "consents/new/", "consent-sheet/", "edit/", "ledger/"]


def page_of(person, part):
    return f"/cases/persons/{person.uid}/{part}"


def boxes(organization, **changes):
    right = {
        "recipient": str(organization.uid),
        "status": "given",
        "categories": ["basic", "study_work"],
        "subject": "self",
        "method": "written",
        "given_on": day(0),
        "explained_by": "架空 相田",
        "submission_token": str(uuid4()),
    }
    return right | changes


@pytest.mark.parametrize("who", ["partner", "administrator", "auditor"])
def test_for_others_the_person_does_not_exist(cast, browse, who):
    person = kazuo(cast)
    client = browse(outsiders(cast)[who])

    for part in PARTS:
        assert client.get(page_of(person, part)).status_code == 404


def test_a_restricted_person_exists_for_the_named_alone(cast, browse):
    person = restricted(cast)

    for part in PARTS:
        assert browse(cast.aida).get(page_of(person, part)).status_code == 200
        assert browse(cast.murata).get(page_of(person, part)).status_code == 404


def test_a_consent_is_recorded_once(cast, browse):
    person = kazuo(cast)
    client, data = browse(cast.aida), boxes(cast.hello_work)

    assert [client.post(page_of(person, "consents/new/"), data).status_code for _each in range(2)] == [302, 302]
    consent = Consent.unscoped.get()
    assert (consent.recipient, consent.categories) == (cast.hello_work, ["basic", "study_work"])
    assert "立川のハローワーク" in client.get(page_of(person, "consents/")).content.decode()


def test_a_partner_records_consent_of_the_people_it_keeps(cast, browse):
    person = PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ")
    client = browse(cast.chiba)

    client.post(page_of(person, "consents/new/"), boxes(cast.window))

    assert Consent.unscoped.get().recipient == cast.window
    assert browse(cast.aida).get(page_of(person, "consents/")).status_code == 404
    assert client.get(page_of(person, "ledger/")).status_code == 404


def test_a_consent_needs_categories_method_and_day(cast, browse):
    data = boxes(cast.hello_work, categories=[], method="", given_on="")

    page = browse(cast.aida).post(page_of(kazuo(cast), "consents/new/"), data).content.decode()

    for message in ("渡してよい情報を一つ以上", "確認の方法を選んで", "同意した日を入力"):
        assert message in page
    assert Consent.unscoped.count() == 0


def test_a_refusal_heard_from_the_mother_is_recorded_without_categories(cast, browse):
    person = kazuo(cast)
    data = boxes(cast.hello_work, status="refused", categories=[], method="", given_on="", heard_via="母")

    browse(cast.aida).post(page_of(person, "consents/new/"), data)

    assert Consent.unscoped.get().heard_via == "母"


BIRTHS = {
    "a child": (lambda today: today - timedelta(days=365 * 15), "day", True),
    "eighteen this year, day unknown": (
        lambda today: today.replace(year=today.year - 18, month=1, day=1),
        "year",
        False,
    ),
    "grown up": (lambda today: today.replace(year=today.year - 54, day=1), "day", False),
    "unknown": (lambda today: None, "", False),
}


@pytest.mark.parametrize("birth", BIRTHS)
def test_parents_consent_only_for_those_who_are_surely_minors(cast, browse, birth):
    born, precision, is_taken = BIRTHS[birth]
    person = kazuo(cast, born_on=born(timezone.localdate()), born_precision=precision)
    data = boxes(cast.shakyo, subject="legal_representative", subject_name="架空 母", own_will="よいと言っている")

    response = browse(cast.aida).post(page_of(person, "consents/new/"), data)

    assert (response.status_code == 302) == is_taken
    if not is_taken:
        reason = "生年月日が分からない" if birth == "unknown" else "18歳以上の方です"
        assert reason in response.content.decode()


def test_a_minor_s_own_will_is_asked_for(cast, browse):
    person = kazuo(cast, born_on=timezone.localdate() - timedelta(days=365 * 15), born_precision="day")
    data = boxes(cast.shakyo, subject="legal_representative", subject_name="架空 母")

    page = browse(cast.aida).post(page_of(person, "consents/new/"), data)

    assert "ご本人の気持ちを聞いて書いてください。" in page.content.decode()


def test_a_guardian_shows_why(cast, browse):
    person, client = kazuo(cast), browse(cast.aida)
    data = boxes(cast.shakyo, subject="guardian", subject_name="架空 後見人")

    form = client.post(page_of(person, "consents/new/"), data).context["form"]
    client.post(page_of(person, "consents/new/"), data | {"subject_evidence": "登記事項証明書（架空）"})

    assert set(form.errors) == {"subject_evidence"}
    assert "登記事項証明書（架空）" in client.get(page_of(person, "consents/")).content.decode()


def test_the_page_explains_at_the_box_whose_word_counts(cast, browse):
    page = browse(cast.aida).get(page_of(kazuo(cast), "consents/new/")).content.decode()

    assert "ご家族が自分の情報について同意するときは、ご家族の記録に書きます" in page


STATES = {
    "given": ({}, "同意あり"),
    "partial": ({"status": "partial"}, "一部同意"),
    "refused": ({"status": "refused"}, "同意なし"),
    "not_possible": ({"status": "not_possible"}, "本人に確認できない"),
    "asked_pending": ({"status": "asked_pending"}, "確認中"),
    "expired": ({"given_on": "2026-01-01", "valid_until": "2026-01-02"}, "期間終了"),
}


@pytest.mark.parametrize("state", STATES)
def test_each_state_has_its_own_word(cast, browse, state):
    fields, word = STATES[state]
    person = kazuo(cast)
    ConsentFactory(person=person, **fields)

    page = browse(cast.aida).get(page_of(person, "consents/")).content.decode()

    words = {other for _fields, other in STATES.values()} | {"撤回</span>"}
    assert word in page
    assert not [other for other in words - {word} if other in page]


class TestTheDatabase:
    """Says the same when no rule is asked."""

    @pytest.mark.parametrize(
        ("fields", "missing"),
        [
            ({"subject": "guardian", "subject_name": "架空", "subject_evidence": "登記"}, "subject_evidence"),
            ({"subject": "guardian", "subject_name": "架空", "subject_evidence": "登記"}, "subject_name"),
            ({"subject": "legal_representative", "subject_name": "架空 母", "own_will": "よい"}, "own_will"),
        ],
    )
    def test_whoever_consents_for_another_says_who_and_why(self, cast, fields, missing):
        person = kazuo(cast, born_on="2015-01-01", born_precision="day")

        with pytest.raises(IntegrityError), transaction.atomic():
            ConsentFactory(person=person, **fields | {missing: ""})
        ConsentFactory(person=person, **fields)

    @pytest.mark.parametrize(
        ("born", "precision", "is_taken"),
        [
            ("2008-11-04", "day", True),
            ("2008-11-01", "day", False),
            ("2008-12-24", "month", True),
            ("2008-11-24", "month", False),
            ("2009-06-15", "year", True),
            ("2008-12-31", "year", False),
            (None, "", False),
        ],
    )
    def test_parents_consent_for_nobody_who_may_be_of_age(self, cast, born, precision, is_taken):
        person = kazuo(cast, born_on=born, born_precision=precision)
        parents = {"subject": "legal_representative", "subject_name": "架空 母", "own_will": "よい"}

        with nullcontext() if is_taken else pytest.raises(IntegrityError, match="of age"), transaction.atomic():
            ConsentFactory(person=person, given_on="2026-11-02", **parents)
        ConsentFactory(person=person, given_on="2026-11-02")


def test_a_withdrawal_names_whom_to_tell_and_cuts_the_receiver(cast, browse):
    referral = sent(cast)
    consent = Consent.unscoped.get()
    url = f"/cases/consents/{consent.uid}/withdraw/"

    page = browse(cast.aida).get(url).content.decode()
    assert referral.referral_no in page
    assert "立川のハローワーク" in page

    assert browse(cast.aida).post(url, {"reason": "電話で"}).status_code == 302
    assert Consent.unscoped.get().status == "withdrawn"
    assert "いまは有効ではありません" in browse(cast.aida).post(url, {}).content.decode()


def test_a_withdrawal_is_no_affair_of_others(cast, browse):
    consent = ConsentFactory(person=kazuo(cast))

    for who in outsiders(cast).values():
        for part in ("withdraw/", "sheet/"):
            assert browse(who).get(f"/cases/consents/{consent.uid}/{part}").status_code == 404
    assert browse(cast.aida).get(f"/cases/consents/{consent.uid}/sheet/").status_code == 200


def test_the_ledger_prints_every_row(cast, browse):
    person = kazuo(cast)
    for number in range(3):
        DisclosureRecordFactory(person=person, items=f"渡した項目{number}")
    DisclosureRecordFactory(person=kazuo(cast), items="別の方の項目")

    page = browse(cast.aida).get(page_of(person, "ledger/")).content.decode()

    assert all(f"渡した項目{number}" in page for number in range(3))
    assert "別の方の項目" not in page


def person_boxes(**changes):
    return {"name": "架空 一夫", "gender": "male", "version": "1"} | changes


def test_names_are_kept_as_typed_and_follow_to_the_case(cast, browse):
    case = case_of(cast)
    data = person_boxes(name="架空 𠮷﨑　一夫", born="昭和45年", estimated_age="54")

    browse(cast.aida).post(page_of(case.person, "edit/"), data)

    person = Person.unscoped.get(pk=case.person_id)
    assert person.name == "架空 𠮷﨑　一夫"
    assert (person.born_on.isoformat(), person.born_precision) == ("1970-01-01", "year")
    assert type(case).unscoped.get(pk=case.pk).person_label == "架空 𠮷﨑　一夫"


def test_a_stale_person_form_shows_both(cast, browse):
    person = kazuo(cast)
    browse(cast.baba).post(page_of(person, "edit/"), person_boxes(phone="042-111-1111"))

    response = browse(cast.aida).post(page_of(person, "edit/"), person_boxes(phone="042-222-2222"))

    assert response.status_code == 409
    assert "042-111-1111" in response.content.decode()
    assert "042-222-2222" in response.content.decode()


def test_no_input_breaks_these_forms(cast, browse):
    person = kazuo(cast)
    client = browse(cast.aida)
    texts, dates, choices = TEXTS.values(), DATES.values(), CHOICES.values()
    attempts = [
        *(("consents/new/", boxes(cast.shakyo, note=each, subject_name=each)) for each in texts),
        *(("consents/new/", boxes(cast.shakyo, given_on=each)) for each in dates),
        *(("consents/new/", boxes(cast.shakyo, valid_until=each)) for each in dates),
        *(("consents/new/", boxes(cast.shakyo, recipient=each, status=each, subject=each)) for each in choices),
        *(("consents/new/", boxes(cast.shakyo, categories=[each, each], method=each)) for each in choices),
        *(("edit/", person_boxes(name=each, address=each, estimated_age=each)) for each in texts),
        *(("edit/", person_boxes(born=each)) for each in dates),
        *(("edit/", person_boxes(gender=each, version=each)) for each in choices),
    ]

    for part, data in attempts:
        assert client.post(page_of(person, part), data).status_code in (200, 302, 409), (part, data)
