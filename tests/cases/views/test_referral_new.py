"""連携を始める: `cases:referral_new`, `cases:referral_person`."""

import uuid
from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils.timezone import localdate

from akishima_support.audit.models import AuditEvent
from akishima_support.japanese.formats import format_date
from cases.codes.consent import ConsentStatus, ConsentSubject
from cases.codes.person import GoingOutLevel
from cases.codes.referral import Act
from cases.models import Person, Referral
from cases.states import State
from network.codes import Audience, Capacity, CostType, MembershipStatus, OrganizationKind, ServiceCode, WayOfUse
from network.models import Organization
from tests.cases.referral_pages import EVERYBODY, text_of
from tests.cases.stage import NOW, sent, yoko
from tests.factories import OrganizationFactory
from tests.factories.cases import (
    CaseFactory,
    ConsentFactory,
    ConsultationFactory,
    ConsultationTopicFactory,
    GoingOutObservationFactory,
    PersonFactory,
    ReferralFactory,
)
from tests.factories.directory import (
    CatchmentAreaFactory,
    ConfirmationFactory,
    PlatformMembershipFactory,
    ServiceOfferingFactory,
)
from tests.queries import asks

NEW = "cases:referral_new"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def case(cast):
    return CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)


def address(**query):
    return reverse(NEW, query=query)


def begin(client, where, **boxes):
    return client.post(where, {"submission_token": str(uuid.uuid4()), "urgency": "u4"} | boxes)


def test_only_those_who_send_can_begin(cast, browse):
    for who in EVERYBODY:
        status = browse(getattr(cast, who)).get(address(nobody="1")).status_code
        assert (status == 404) == (who in ("fujii", "goto")), who
    assert browse(None).get(address()).status_code == 302


def test_a_case_can_be_begun_from_by_the_window_only(cast, browse, case):
    assert browse(cast.aida).get(address(case=case.uid)).status_code == 200
    for member in (cast.doi, cast.eguchi, cast.ikawa):
        assert browse(member).get(address(case=case.uid)).status_code == 404


def test_a_person_can_be_begun_from_by_the_keeper_only(cast, browse):
    person = PersonFactory(keeper=cast.kurashigoto)

    assert browse(cast.doi).get(address(person=person.uid)).status_code == 200
    for member in (cast.aida, cast.eguchi):
        assert browse(member).get(address(person=person.uid)).status_code == 404


@pytest.mark.parametrize("garbage", ["x", "\x00", str(uuid.uuid4()), "'"])
def test_garbage_in_the_address_is_not_there(cast, browse, garbage):
    assert browse(cast.aida).get(address(case=garbage)).status_code == 404
    assert browse(cast.aida).get(address(person=garbage)).status_code == 404


def test_the_acts_say_what_they_mean(cast, browse, case):
    page = text_of(browse(cast.aida).get(address(case=case.uid)))

    for words in ("相談先として紹介する", "必要な個人の情報を渡す", "回答は10開庁日以内", "回答は不要"):
        assert words in page


def test_without_a_person_only_acts_without_data_are_offered(cast, browse):
    page = text_of(browse(cast.aida).get(address()))

    assert "お名前を出さずに確認する" in page
    assert "主担当を引き継ぐ" not in page


def test_bodies_come_with_what_speaks_for_and_against_them(cast, browse, case):
    OrganizationFactory(
        name="架空の若者相談",
        age_min=15,
        age_max=39,
        cost_type=CostType.PAID,
        capacity=Capacity.WAITING,
        capacity_as_of="2026-04-01",
        area_note="市内全域",
        privacy_note="知り合いに会うことがあります。",
    )
    sent(cast)
    Person.unscoped.filter(pk=case.person_id).update(estimated_age=45, estimated_on="2026-11-01")

    page = text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))

    for words in (
        "対象は15歳から39歳までです。ご本人はおよそ45歳です。",
        "有料です。",
        "待機あり（令和8年4月1日(水)時点）",
        "市内全域",
        "知り合いに会うことがあります。",
        "最後の連携：令和8年11月4日(水)",
    ):
        assert words in page


def test_a_body_without_secrecy_can_be_chosen_for_information_only(cast, browse, case):
    client = browse(cast.aida)
    radio = f'name="to_organization" value="{cast.kokokara.uid}"'

    assert radio in text_of(client.get(address(case=case.uid, act="information")))
    page = text_of(client.get(address(case=case.uid, act="introduction")))
    assert radio not in page
    assert "選べない機関（2）" in page
    assert "守秘の誓約も記録されていません" in page


def test_a_body_that_cannot_be_addressed_is_refused_even_when_sent_by_hand(cast, browse, case):
    where = address(case=case.uid, act="introduction")

    response = begin(browse(cast.aida), where, act="introduction", to_organization=cast.kokokara.uid)

    assert "守秘の誓約も記録されていません" in text_of(response)
    assert not Referral.unscoped.exists()


@pytest.mark.parametrize("uid", ["", "garbage", "\x00", str(uuid.uuid4())])
def test_a_body_that_does_not_exist_is_no_choice(cast, browse, case, uid):
    where = address(case=case.uid, act="introduction")

    response = begin(browse(cast.aida), where, act="introduction", to_organization=uid)

    assert response.status_code == 200
    assert "宛先の機関を一覧から選んでください" in text_of(response)
    assert not Referral.unscoped.exists()


def test_a_body_that_the_city_has_not_confirmed_gets_nothing_that_can_carry_personal_data(cast, browse, case):
    body, client = OrganizationFactory(name="架空の未確認機関", verified_on=None), browse(cast.aida)
    radio = f'name="to_organization" value="{body.uid}"'

    for act in Act:
        offered = radio in text_of(client.get(address(case=case.uid, act=act, words=body.name)))
        assert offered == (act == Act.INFORMATION), act
    page = text_of(begin(client, address(case=case.uid, act="linkage"), act="linkage", to_organization=body.uid))
    assert "市の確認前です。" in page
    assert not Referral.unscoped.exists()
    Organization.unscoped.filter(pk=body.pk).update(verified_on="2026-04-01")
    assert radio in text_of(client.get(address(case=case.uid, act="linkage", words=body.name)))


def test_a_partner_reaches_the_window_whatever_the_directory_says_of_it(cast, browse):
    Organization.unscoped.filter(pk=cast.window.pk).update(verified_on=None)
    person = PersonFactory(keeper=cast.kurashigoto)

    page = text_of(browse(cast.doi).get(address(person=person.uid, act="introduction")))

    assert f'name="to_organization" value="{cast.window.uid}"' in page


def test_closed_bodies_and_empty_seats_are_not_offered(cast, browse, case):
    OrganizationFactory(name="架空の閉じた機関", valid_until=localdate(NOW) - timedelta(days=1))
    PlatformMembershipFactory(organization=None, seat_no=25, status=MembershipStatus.UNCONFIRMED)

    found = browse(cast.aida).get(address(case=case.uid, act="information")).context["candidates"]

    assert {each.name for each in found} == {
        each.name for each in Organization.unscoped.exclude(name__in=("架空の閉じた機関", cast.window.name))
    }


def test_the_best_is_found_behind_hundreds_of_others(cast, browse, case):
    for number in range(120):
        OrganizationFactory(name=f"架空あ{number:03}", located_in_city=False)
    best = OrganizationFactory(name="架空ん", kind=OrganizationKind.OTHER, capacity=Capacity.OPEN)

    response = browse(cast.aida).get(address(case=case.uid, act="introduction"))

    assert names(response)[0] == best.name
    assert len(response.context["candidates"]) == 50
    assert f"ほかに{120 + 1 + 5 - 50}機関あります" in text_of(response)


def test_the_directory_is_searched_by_any_name_and_kind(cast, browse, case):
    client = browse(cast.aida)

    by_name = text_of(client.get(address(case=case.uid, act="introduction", words="ハローワーク")))
    by_kind = text_of(client.get(address(case=case.uid, act="introduction", kind=OrganizationKind.HELLO_WORK)))

    for page in (by_name, by_kind):
        assert "立川のハローワーク" in page
        assert "西部地域包括支援センター" not in page


def test_choosing_a_body_begins_a_draft_once(cast, browse, case):
    client, where, token = browse(cast.aida), address(case=case.uid, act="introduction"), str(uuid.uuid4())
    boxes = {"act": "introduction", "to_organization": cast.hello_work.uid, "submission_token": token}

    first = begin(client, where, **boxes)
    second = begin(client, where, **boxes)

    referral = Referral.unscoped.get()
    assert first.url == second.url == reverse("cases:referral_sections", args=[referral.uid])
    assert (referral.state, referral.case, referral.person_id) == (State.DRAFT, case, case.person_id)


def test_information_is_given_at_once_after_the_fee_was_explained(cast, browse, case):
    client, where = browse(cast.aida), address(case=case.uid, act="information")
    boxes = {"act": "information", "to_organization": cast.basuteru.uid}

    refused = text_of(begin(client, where, **boxes))
    begin(client, where, **boxes, cost_explained="on")

    assert "有料であることを説明したら、印を付けてください" in refused
    referral = Referral.unscoped.get()
    assert (referral.state, referral.sent_at, referral.cost_explained) == (State.COMPLETED, None, True)


def test_a_partner_is_first_asked_about_whom(cast, browse):
    client = browse(cast.doi)

    assert client.get(address()).url == reverse("cases:referral_person")
    boxes = {"name": "架空 花子", "born": "昭和45年", "estimated_age": "", "submission_token": str(uuid.uuid4())}
    client.post(reverse("cases:referral_person"), boxes)
    client.post(reverse("cases:referral_person"), boxes)

    person = Person.unscoped.get(name="架空 花子")
    assert (person.keeper, person.born_precision) == (cast.kurashigoto, "year")
    assert "架空 花子" in text_of(client.get(address(person=person.uid)))


def test_the_window_notes_people_elsewhere(cast, browse):
    assert browse(cast.aida).get(reverse("cases:referral_person")).status_code == 404
    assert browse(cast.doi).get(reverse("cases:referral_person")).status_code == 200


def test_a_person_needs_a_name_or_a_nickname_and_nothing_typed_is_lost(cast, browse):
    client = browse(cast.doi)
    boxes = {"phone": "042-000-0000", "born": "令和99年", "estimated_age": "9999", "address": "長" * 5000}

    response = client.post(reverse("cases:referral_person"), boxes)

    page = text_of(response)
    assert "042-000-0000" in page
    for box in ("born", "estimated_age", "address"):
        assert response.context["form"][box].errors
        assert response.context["form"][box].value() == boxes[box]
    assert "氏名か通称" in text_of(
        client.post(reverse("cases:referral_person"), {"phone": "1", "submission_token": str(uuid.uuid4())})
    )
    assert not Person.unscoped.exists()


def no_to(organization, person, **facts):
    return ConsentFactory(person=person, recipient=organization, status=ConsentStatus.REFUSED, **facts)


def names(response):
    return [each.name for each in response.context["candidates"] if not each.refusal]


def test_the_persons_no_to_a_body_is_remembered_and_offered_last(cast, browse, case):
    no_to(cast.hello_work, case.person)

    response = browse(cast.aida).get(address(case=case.uid, act="introduction"))

    assert "ご本人は、この機関に伝えることを望んでいません" in text_of(response)
    assert names(response)[-1] == cast.hello_work.name


def test_a_body_that_the_person_does_not_want_is_chosen_only_after_asking_again(cast, browse, case):
    no_to(cast.hello_work, case.person)
    no_to(cast.shakyo, case.person)
    client, where = browse(cast.aida), address(case=case.uid, act="introduction")
    boxes = {"act": "introduction", "to_organization": cast.hello_work.uid}

    refused = text_of(begin(client, where, **boxes, despite_no=[str(cast.shakyo.uid), "\x00"]))
    assert "もう一度気持ちを確かめたときは" in refused
    assert not Referral.unscoped.exists()
    begin(client, where, **boxes, despite_no=[str(cast.hello_work.uid)])
    assert Referral.unscoped.get().to_organization == cast.hello_work
    assert AuditEvent.unscoped.filter(detail__despite_no=True).count() == 1


def test_a_leaflet_of_a_body_that_shall_not_be_told_can_be_given(cast, browse, case):
    no_to(cast.hello_work, case.person)

    begin(
        browse(cast.aida),
        address(case=case.uid, act="information"),
        act="information",
        to_organization=cast.hello_work.uid,
    )

    assert Referral.unscoped.get().state == State.COMPLETED


def test_the_no_of_a_representative_is_said_to_be_theirs(cast, browse, case):
    no_to(cast.hello_work, case.person, subject=ConsentSubject.LEGAL_REPRESENTATIVE, subject_name="架空 父")

    page = text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))

    assert "法定代理人は、この機関に伝えることを望んでいません" in page
    assert "ご本人は、この機関に" not in page


def test_a_later_yes_outweighs_an_earlier_no(cast, browse, case):
    no_to(cast.hello_work, case.person)
    ConsentFactory(person=case.person, recipient=cast.hello_work, recorded_at=NOW)

    page = text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))

    assert "望んでいません" not in page


def test_not_having_asked_again_takes_back_no_earlier_no(cast, browse, case):
    no_to(cast.hello_work, case.person)
    ConsentFactory(person=case.person, recipient=cast.hello_work, recorded_at=NOW, status=ConsentStatus.ASKED_PENDING)

    page = text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))

    assert "望んでいません" in page


def test_a_withdrawal_is_shown_with_its_own_day(cast, browse, case):
    ConsentFactory(
        person=case.person,
        recipient=cast.hello_work,
        recorded_at=NOW - timedelta(days=30),
        status=ConsentStatus.WITHDRAWN,
        withdrawn_at=NOW,
        withdrawn_by=cast.aida.user,
    )

    page = text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))

    assert f"望んでいません（{format_date(localdate(NOW))}）" in page


def test_the_no_of_somebody_else_or_told_elsewhere_says_nothing(cast, browse, case):
    no_to(cast.hello_work, PersonFactory(keeper=cast.kurashigoto))
    no_to(cast.hello_work, PersonFactory(keeper=case.person.keeper))

    client = browse(cast.aida)

    assert "望んでいません" not in text_of(client.get(address(case=case.uid, act="introduction")))
    assert "望んでいません" not in text_of(client.get(address(nobody="1", act="inquiry")))


def covers(each, area):
    each.catchments.through.objects.create(**{f"{each._meta.model_name}_id": each.pk, "catchmentarea": area})


def offered(response, body):
    return next(each for each in response.context["candidates"] if each.name == body.name)


def test_a_service_that_answers_to_what_was_consulted_comes_first_and_says_why(cast, browse, case):
    consultation = ConsultationFactory(person=case.person, case=case)
    ConsultationTopicFactory(consultation=consultation, topic="debt")
    ServiceOfferingFactory(organization=cast.shakyo, name="架空の家計相談", code=ServiceCode.HOUSEHOLD_BUDGET)

    response = browse(cast.aida).get(address(case=case.uid, act="introduction"))

    assert names(response)[0] == cast.shakyo.name
    assert "支援メニュー「架空の家計相談」" in text_of(response)
    assert offered(response, cast.shakyo).fit.services[0].fits == ["必要な支援に合います。"]


def test_what_is_chosen_on_the_page_outweighs_the_topics(cast, browse, case):
    ConsultationTopicFactory(consultation=ConsultationFactory(person=case.person, case=case), topic="debt")
    ServiceOfferingFactory(organization=cast.shakyo, code=ServiceCode.HOUSEHOLD_BUDGET)
    ServiceOfferingFactory(organization=cast.hello_work, code=ServiceCode.JOB_PLACEMENT)

    response = browse(cast.aida).get(address(case=case.uid, act="introduction", service="job_placement"))

    assert names(response)[0] == cast.hello_work.name


def test_the_district_and_who_goes_there_are_chosen_on_the_page(cast, browse, case):
    north, south = CatchmentAreaFactory(name="架空北部"), CatchmentAreaFactory(name="架空南部")
    covers(cast.hello_work, south)
    covers(ServiceOfferingFactory(organization=cast.shakyo, audience=Audience.FAMILY), north)

    response = browse(cast.aida).get(
        address(case=case.uid, act="introduction", area=north.pk, audience=Audience.FAMILY)
    )

    assert names(response)[0] == cast.shakyo.name
    assert offered(response, cast.hello_work).fit.warnings == ["対象の地区は架空南部です。"]


@pytest.mark.parametrize("garbage", ["x", "999999999999999999999", "\x00", "-1"])
@pytest.mark.parametrize("box", ["area", "audience", "service"])
def test_garbage_among_the_needs_is_a_message_at_the_box(cast, browse, case, box, garbage):
    response = browse(cast.aida).get(address(case=case.uid, act="introduction", **{box: garbage}))

    assert response.status_code == 200
    assert response.context["choose"].errors[box]
    assert response.context["candidates"] == []


def test_somebody_who_does_not_leave_the_house_is_pointed_to_who_comes(cast, browse, case):
    GoingOutObservationFactory(case=case, level=GoingOutLevel.G8)
    ServiceOfferingFactory(organization=cast.shakyo, ways=[WayOfUse.VISIT])
    ServiceOfferingFactory(organization=cast.hello_work, ways=[WayOfUse.COME])

    response = browse(cast.aida).get(address(case=case.uid, act="introduction"))

    assert names(response)[0] == cast.shakyo.name
    assert offered(response, cast.hello_work).fit.services[0].warnings == ["利用の方法は来所・会場です。"]


def test_how_soon_a_body_has_answered_us_is_said_to_us_alone(cast, browse, case):
    accepted(cast, days=7)
    person = PersonFactory(keeper=cast.kurashigoto)

    ours = browse(cast.aida).get(address(case=case.uid, act="introduction"))
    theirs = browse(cast.doi).get(address(person=person.uid, act="introduction"))

    assert "この1年の回答まで、まんなかの値で4開庁日（1件）" in text_of(ours)
    assert "最後の連携" in text_of(ours)
    for words in ("この1年の回答", "最後の連携", "この1年に連携"):
        assert words not in text_of(theirs)


def test_answers_about_somebody_whom_one_may_not_see_are_not_counted(cast, browse, case):
    referral = accepted(cast, days=7)
    Person.unscoped.filter(pk=referral.person_id).update(restricted=True)

    assert "この1年の回答" not in text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))


def accepted(cast, days):
    """Sent to ハローワーク and accepted there so many days ago or later."""
    referral = sent(cast, person=yoko(cast, name="架空 明"))
    Referral.unscoped.filter(pk=referral.pk).update(
        state=State.ACCEPTED,
        sent_at=NOW - timedelta(days=days),
        received_at=NOW,
        received_by=cast.eguchi.user,
        accepted_at=NOW,
        accepted_by=cast.eguchi.user,
    )
    return referral


def test_what_the_directory_does_not_say_is_shown_as_unknown(cast, browse, case):
    page = text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))

    assert "不明（名簿にない）：対象の年齢、対象の性別" in page


def test_an_entry_that_nobody_has_confirmed_for_long_and_a_body_that_ends_are_told_first(cast, browse, case):
    ConfirmationFactory(organization=cast.hello_work, confirmed_at=NOW - timedelta(days=400))
    ConfirmationFactory(organization=cast.kurashigoto, confirmed_at=NOW - timedelta(days=300))
    Organization.unscoped.filter(pk=cast.shakyo.pk).update(valid_until="2099-03-31")

    page = text_of(browse(cast.aida).get(address(case=case.uid, act="introduction")))

    assert page.count("名簿の内容：12か月以上確認なし") == 1
    assert page.count("この機関は令和81年3月31日(火)までです。") == 1


@pytest.mark.parametrize("count", [1, 20, 300])
def test_the_choice_costs_the_same_with_many_bodies_and_services(cast, browse, case, count):
    area = CatchmentAreaFactory()
    for body in OrganizationFactory.create_batch(count):
        covers(body, area)
        covers(ServiceOfferingFactory(organization=body), area)
    client = browse(cast.aida)
    client.get(address(case=case.uid, act="introduction"))

    # session, account, caseload, case with person, days to answer, areas to choose from, topics, going out,
    # bodies, their areas, services, their areas, answers of the year, the numbers of the directory, activities,
    # trainings, the read row
    with asks(17):
        client.get(address(case=case.uid, act="introduction"))


def test_the_service_that_was_looked_for_is_chosen_with_its_body(cast, browse, case):
    service = ServiceOfferingFactory(organization=cast.hello_work, name="架空の職業相談")
    client, where = browse(cast.aida), address(case=case.uid, act="introduction")
    chosen = f"{cast.hello_work.uid}/{service.uid}"

    assert f'name="to_organization" value="{chosen}"' in text_of(client.get(where))
    begin(client, where, act="introduction", to_organization=chosen)

    referral = Referral.unscoped.get()
    assert (referral.to_organization, referral.service) == (cast.hello_work, service)
    assert "架空の職業相談" in text_of(client.get(reverse("cases:referral_detail", args=[referral.uid])))


def test_a_service_of_another_body_or_one_that_has_ended_is_no_choice(cast, browse, case):
    foreign = ServiceOfferingFactory(organization=cast.kurashigoto)
    ended = ServiceOfferingFactory(organization=cast.hello_work, ended_on=localdate(NOW) - timedelta(days=1))
    client, where = browse(cast.aida), address(case=case.uid, act="introduction")

    for uid in (foreign.uid, ended.uid, "x", ""):
        page = text_of(begin(client, where, act="introduction", to_organization=f"{cast.hello_work.uid}/{uid}"))
        assert "宛先の機関を一覧から選んでください" in page
    assert not Referral.unscoped.exists()


def test_the_database_takes_no_service_of_another_body(cast):
    mine, foreign = (ServiceOfferingFactory(organization=each) for each in (cast.hello_work, cast.kurashigoto))

    with pytest.raises(DatabaseError, match="a service of the body"), transaction.atomic():
        ReferralFactory(to_organization=cast.hello_work, service=foreign)
    assert ReferralFactory(to_organization=cast.hello_work, service=mine).pk
