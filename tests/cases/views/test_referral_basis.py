"""提供の根拠: `cases:referral_basis`, `cases:referral_basis_other`."""

from datetime import date

import pytest
import time_machine

from akishima_support.access import Refused, acting_as
from cases.actions.referral_prepare import choose_legal_basis
from cases.codes.consent import BasisCode, ConsentStatus
from cases.codes.referral import Act
from cases.models import LegalBasis, Referral
from tests.cases.referral_pages import BAD_TEXTS, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, consent_of, drafted
from tests.cases.window_stage import logged
from tests.factories.cases import PersonFactory

OTHER = {"reason": "安否を確かめるため", "tried": "手紙に返事がない", "proviso_checked": "on", "review_on": ""}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def test_only_the_sender_has_the_page(cast):
    referral = drafted(cast)

    assert_only(cast, "referral_basis", referral, WINDOW)
    assert_only(cast, "referral_basis_other", referral, WINDOW)


def test_a_consent_that_fits_can_be_chosen(cast, browse):
    referral = drafted(cast)
    consent = consent_of(referral.person, cast.hello_work)

    response = browse(cast.aida).post(
        url("referral_basis", referral), {"consent": consent.uid, "version": referral.version}
    )

    assert response.url == url("referral_preview", referral)
    assert now(referral).prepared["consent"] == consent.pk


def test_consents_that_do_not_fit_say_why(cast, browse):
    referral = drafted(cast)
    consent_of(referral.person, cast.kurashigoto)
    consent_of(referral.person, cast.hello_work, categories=["health"])
    consent_of(referral.person, cast.hello_work, valid_until=date(2026, 11, 3))
    consent_of(referral.person, cast.hello_work, status=ConsentStatus.REFUSED)

    page = text_of(browse(cast.aida).get(url("referral_basis", referral)))

    for reason in ("別の機関への提供", "同意のない情報", "いまは有効ではありません"):
        assert reason in page
    assert "使える同意がありません" in page


def test_without_consent_the_page_says_what_can_be_done(cast, browse):
    referral = drafted(cast)

    page = text_of(browse(cast.aida).get(url("referral_basis", referral)))

    for words in ("案内する", "お名前を出さずに照会する", "承認を得て提供する"):
        assert words in page


def test_the_consent_of_somebody_else_is_no_choice(cast, browse):
    referral = drafted(cast)
    foreign = consent_of(PersonFactory(keeper=cast.window), cast.hello_work)
    consent_of(referral.person, cast.hello_work)

    for uid in (foreign.uid, "x", "\x00", ""):
        response = browse(cast.aida).post(
            url("referral_basis", referral), {"consent": uid, "version": referral.version}
        )
        assert response.context["form"]["consent"].errors
    assert "consent" not in now(referral).prepared


def test_nothing_personal_needs_no_basis(cast, browse):
    referral = drafted(cast, act=Act.INQUIRY)
    Referral.unscoped.filter(pk=referral.pk).update(prepared={})

    assert browse(cast.aida).get(url("referral_basis", referral)).url == url("referral_preview", referral)


def test_another_basis_is_chosen_with_its_evidence(cast, browse):
    referral = drafted(cast)
    boxes = OTHER | {"legal_basis": BasisCode.PUBLIC_BODY, "version": referral.version}

    response = browse(cast.aida).post(url("referral_basis_other", referral), boxes)

    assert response.url == url("referral_preview", referral)
    assert now(referral).prepared["decision"]["reason"] == "安否を確かめるため"


def test_only_enabled_bases_that_fit_the_recipient_are_offered(cast, browse):
    page = text_of(browse(cast.aida).get(url("referral_basis_other", drafted(cast))))

    assert "他の行政機関・地方公共団体等" in page
    assert "内部利用・相当の理由" not in page
    assert "支援会議" not in page


@pytest.mark.parametrize(("day", "errors"), [("", {"review_on"}), ("R9.4.1", None)])
def test_for_the_person_s_benefit_somebody_says_when_to_look_again(cast, browse, day, errors):
    referral = drafted(cast)
    boxes = OTHER | {"legal_basis": BasisCode.CLEAR_BENEFIT, "version": referral.version, "review_on": day}

    response = browse(cast.aida).post(url("referral_basis_other", referral), boxes)

    assert (set(response.context["form"].errors) if response.status_code == 200 else None) == errors


def test_the_evidence_is_asked_box_by_box(cast, browse):
    referral = drafted(cast)
    client = browse(cast.aida)

    response = client.post(url("referral_basis_other", referral), {"version": referral.version})
    assert set(response.context["form"].errors) == {"legal_basis", "reason", "tried", "proviso_checked"}
    for text in BAD_TEXTS:
        boxes = OTHER | {"legal_basis": "public_body", "version": referral.version, "reason": text, "review_on": "あ"}
        response = client.post(url("referral_basis_other", referral), boxes)
        assert set(response.context["form"].errors) == {"reason", "review_on"}
        assert response.context["form"]["reason"].value() == text
    assert "decision" not in now(referral).prepared


@pytest.mark.parametrize(("relation", "is_refused"), [("commissioner", True), ("neighbor", True), ("mother", False)])
def test_a_reason_that_the_person_reads_does_not_name_who_told_of_them(cast, browse, relation, is_refused):
    referral = drafted(cast)
    logged(cast, person=referral.person, relation=relation, consulter_name="架空 井川")
    boxes = OTHER | {"legal_basis": BasisCode.PUBLIC_BODY, "version": referral.version, "reason": "架空　井川さんから"}

    page = text_of(browse(cast.aida).post(url("referral_basis_other", referral), boxes, follow=True))

    assert ("知らせてくれた方のお名前が入っています" in page) == is_refused
    assert ("decision" in now(referral).prepared) == (not is_refused)


def test_a_basis_switched_off_meanwhile_is_refused(cast, browse):
    referral = drafted(cast)
    boxes = OTHER | {"legal_basis": BasisCode.PUBLIC_BODY, "version": referral.version}
    LegalBasis.unscoped.update(is_enabled=False)

    page = text_of(browse(cast.aida).post(url("referral_basis_other", referral), boxes))

    assert "この機関に使える根拠はありません" in page
    assert "decision" not in now(referral).prepared


def test_a_partner_has_consent_alone(cast, browse):
    person = PersonFactory(keeper=cast.kurashigoto)
    referral = drafted(cast, by=cast.doi, to=cast.window, person=person, case=None)

    page = text_of(browse(cast.doi).get(url("referral_basis", referral)))

    assert "承認を得て提供する" not in page
    assert browse(cast.doi).get(url("referral_basis_other", referral)).status_code == 404


def test_a_partner_without_a_consent_is_sent_to_the_window_and_can_choose_no_other_basis(cast, browse):
    person = PersonFactory(keeper=cast.hokatsu_west)
    referral = drafted(cast, by=cast.chiba, to=cast.hello_work, person=person, case=None)
    basis = LegalBasis.unscoped.get(code=BasisCode.EMERGENCY)
    decision = OTHER | {"proviso_checked": True, "review_on": None}

    page = text_of(browse(cast.chiba).get(url("referral_basis", referral)))
    with acting_as(cast.chiba.actor), pytest.raises(Refused, match="相談窓口に相談してください"):
        choose_legal_basis(
            referral=referral, legal_basis=basis, by=cast.chiba.actor, version=referral.version, **decision
        )

    assert "お名前を出さずに相談窓口に相談する" in page
    assert "承認を得て提供する" not in page
    assert browse(cast.chiba).get(url("referral_basis_other", referral)).status_code == 404
    assert "お名前を出さずに相談窓口に相談する" not in text_of(
        browse(cast.aida).get(url("referral_basis", drafted(cast)))
    )
