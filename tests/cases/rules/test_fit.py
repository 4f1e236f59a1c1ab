"""Which body and which of its services are offered earlier, and why."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cases.codes.consent import ConsentSubject
from cases.codes.person import Gender
from cases.codes.referral import Act
from cases.rules.answer_times import AnswerTime
from cases.rules.eligibility import WEIGHTS
from cases.rules.fit import Experience, Offer, fit_of
from cases.rules.needs import Need, services_for, ways_for
from cases.rules.own_word import OwnNo
from network.codes import Audience, Capacity, CatchmentKind, CostType, ForGender, ServiceCode, WayOfUse
from tests.factories import CatchmentAreaFactory, OrganizationFactory, ServiceOfferingFactory

DAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)
SAID_NO = OwnNo(date(2026, 10, 1), ConsentSubject.SELF)
PARENT_SAID_NO = OwnNo(date(2026, 10, 1), ConsentSubject.LEGAL_REPRESENTATIVE)
NORTH = CatchmentAreaFactory.build(pk=1, name="架空北部")
SOUTH = CatchmentAreaFactory.build(pk=2, name="架空南部")
CITY = CatchmentAreaFactory.build(pk=3, name="架空全域", kind=CatchmentKind.CITY)
NEED = Need(
    age=45, gender=Gender.MALE, audience=Audience.PERSON, area=NORTH, ways=frozenset({WayOfUse.VISIT, WayOfUse.PHONE})
)
AS_OF = {"capacity_as_of": DAY}


def fit(need=NEED, areas=(), services=(), known=None, **facts):
    offer = Offer(OrganizationFactory.build(**facts), areas, services)
    return fit_of(Act.INTRODUCTION, offer, need, known or Experience(), DAY)


def service(areas=(), **facts):
    return ServiceOfferingFactory.build(organization=OrganizationFactory.build(), **facts), areas


@pytest.mark.parametrize(
    ("row", "facts", "words"),
    [
        ("other_age", {"age_max": 18}, "対象は18歳までです。ご本人はおよそ45歳です。"),
        ("other_age", {"age_min": 46}, "対象は46歳からです。ご本人はおよそ45歳です。"),
        ("other_age", {"age_max": 18, "age_rule_note": "数え方は要確認"}, "18歳までです。（数え方は要確認）ご本人は"),
        ("other_gender", {"for_gender": ForGender.WOMEN}, "対象は女性の方です。"),
        ("other_audience", {"audience": Audience.FAMILY}, "利用できるのはご家族です。"),
        ("other_area", {"areas": [SOUTH]}, "対象の地区は架空南部です。"),
        ("other_way", {"ways": [WayOfUse.COME]}, "利用の方法は来所・会場です。"),
        ("paused", {"capacity": Capacity.PAUSED, **AS_OF}, "受け入れを休止しています。"),
        ("waiting", {"capacity": Capacity.WAITING, **AS_OF}, "待機があります。"),
        ("paid", {"cost_type": CostType.PAID}, "有料です。費用を説明してください。"),
        ("paid", {"cost_type": CostType.PARTLY}, "一部有料です。費用を説明してください。"),
        ("no_direct_consultation", {"accepts_direct_consultation": False}, "直接の相談は受けていません。"),
        ("outside_city", {"located_in_city": False}, "拠点は市外です。"),
        ("answers_late", {"known": Experience(answer_time=AnswerTime(11, 2))}, "まんなかの値で11開庁日（2件）"),
        (
            "refused",
            {"known": Experience(SAID_NO)},
            "ご本人は、この機関に伝えることを望んでいません（令和8年10月1日(木)）。",
        ),
        ("refused", {"known": Experience(PARENT_SAID_NO)}, "法定代理人は、この機関に伝えることを望んでいません"),
    ],
)
def test_what_speaks_against_a_body_is_said_and_counts(row, facts, words):
    plain, found = fit(), fit(**facts)

    assert words in "".join(found.warnings)
    assert words not in "".join(plain.warnings + found.fits)
    assert found.weight - plain.weight == WEIGHTS[row] < 0


@pytest.mark.parametrize(
    ("row", "facts", "words"),
    [
        ("right_age", {"age_min": 45}, "対象は45歳からです。ご本人はおよそ45歳です。"),
        ("right_age", {"age_max": 45}, "対象は45歳までです。"),
        ("right_gender", {"for_gender": ForGender.MEN}, "対象は男性の方です。"),
        ("right_audience", {"audience": Audience.PERSON}, "利用できるのはご本人です。"),
        ("right_audience", {"audience": Audience.BOTH}, "利用できるのはご本人とご家族です。"),
        ("right_area", {"areas": [SOUTH, NORTH]}, "対象の地区は架空南部、架空北部です。"),
        ("right_area", {"areas": [CITY]}, "対象の地区は架空全域です。"),
        ("right_way", {"ways": [WayOfUse.COME, WayOfUse.VISIT]}, "利用の方法は来所・会場、訪問です。"),
        ("open", {"capacity": Capacity.OPEN, **AS_OF}, "受け入れられます。"),
        ("free", {"cost_type": CostType.FREE}, "無料です。"),
        ("used", {"known": Experience(last_used=NOW - timedelta(days=365))}, "この1年に連携したことがあります。"),
        ("answers_soon", {"known": Experience(answer_time=AnswerTime(5, 1))}, "まんなかの値で5開庁日（1件）"),
        ("right_service", {"services": [service()], "need": Need(services=frozenset({"consultation"}))}, ""),
    ],
)
def test_what_speaks_for_a_body_is_said_and_counts(row, facts, words):
    plain, found = fit(need=facts.get("need", NEED)), fit(**facts)

    assert words in "".join(found.fits)
    assert not found.warnings
    assert found.weight - plain.weight == WEIGHTS[row] > 0


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"age_max": 18}, "ご本人の年齢は分かっていません。"),
        ({"for_gender": ForGender.WOMEN}, "ご本人がどう自認しているか、確かめてください。"),
    ],
)
def test_what_is_not_known_of_the_person_is_asked_and_counts_neither_way(facts, words):
    found = fit(need=Need(), **facts)

    assert words in "".join(found.warnings)
    assert found.weight == 0


@pytest.mark.parametrize("gender", ["", Gender.DECLINED, Gender.OTHER, Gender.UNKNOWN])
def test_who_does_not_say_a_gender_is_never_counted_out(gender):
    assert fit(need=Need(gender=gender), for_gender=ForGender.WOMEN).weight == 0


@pytest.mark.parametrize("facts", [{"audience": Audience.FAMILY}, {"areas": [SOUTH]}, {"ways": [WayOfUse.COME]}])
def test_what_nobody_asks_for_counts_neither_way(facts):
    found = fit(need=Need(), **facts)

    assert (found.weight, found.warnings) == (0, [])


def test_what_the_directory_does_not_say_stays_unknown():
    assert len(fit().unknown) == 6
    said = fit(
        age_max=18, for_gender=ForGender.ANYONE, audience=Audience.BOTH, areas=[CITY], ways=["come"], cost_type="free"
    )
    assert said.unknown == []


def test_what_one_of_its_services_says_is_not_unknown():
    found = fit(services=[service(cost_type=CostType.PAID), service(age_max=18)])

    assert "費用" not in found.unknown
    assert "対象の年齢" not in found.unknown
    assert "利用の方法" in found.unknown


def test_services_come_in_the_order_of_how_they_fit_and_the_best_counts_for_the_body():
    need = Need(age=45, services=frozenset({ServiceCode.HOUSEHOLD_BUDGET}))
    young = service(name="若者", age_max=18)
    money = service(name="家計", code=ServiceCode.HOUSEHOLD_BUDGET)

    found = fit(need=need, services=[young, money])

    assert [each.name for each in found.services] == ["家計", "若者"]
    assert found.services[0].fits == ["必要な支援に合います。"]
    assert found.services[1].warnings == ["対象は18歳までです。ご本人はおよそ45歳です。"]
    assert found.weight == WEIGHTS["right_service"]


def test_a_word_about_ages_without_a_number_is_shown_as_it_stands():
    found = fit(age_rule_note="小・中学生")

    assert (found.fits, found.weight) == (["小・中学生"], 0)
    assert "対象の年齢" not in found.unknown


@pytest.mark.parametrize(
    ("days", "words"), [(90, ""), (91, "3か月より前のものです"), (None, "いつの受入状況かは記録にありません")]
)
def test_an_old_word_about_vacancies_counts_less(days, words):
    as_of = None if days is None else DAY - timedelta(days=days)

    found = fit(capacity=Capacity.OPEN, capacity_as_of=as_of)

    assert words in "".join(found.warnings)
    assert found.weight == WEIGHTS["open"] + (WEIGHTS["old_word"] if words else 0)


def test_a_body_used_longer_ago_than_a_year_is_as_one_never_used():
    assert fit(known=Experience(last_used=NOW - timedelta(days=366))).weight == 0


def test_the_persons_own_no_outweighs_all_else_together():
    assert WEIGHTS["refused"] + sum(each for each in WEIGHTS.values() if each > 0) < sum(
        each for name, each in WEIGHTS.items() if each < 0 and name != "refused"
    )


def test_topics_name_services_and_a_topic_of_the_city_names_none():
    assert services_for(["debt"]) == {ServiceCode.HOUSEHOLD_BUDGET}
    assert services_for(["city_1"]) == services_for([]) == frozenset()


def test_only_who_does_not_leave_the_house_needs_another_way():
    assert WayOfUse.COME not in ways_for("g7") and WayOfUse.VISIT in ways_for("g8")
    assert ways_for("g6") == ways_for("unknown") == ways_for("") == frozenset()


@pytest.mark.parametrize(
    ("youngest", "oldest", "words"),
    [
        (None, None, ""),
        (None, 18, "18歳まで"),
        (65, None, "65歳から"),
        (15, 39, "15歳から39歳まで"),
        (0, 9, "0歳から9歳まで"),
    ],
)
def test_ages_are_said_as_people_say_them(youngest, oldest, words):
    assert OrganizationFactory.build(age_min=youngest, age_max=oldest).get_ages_display() == words
