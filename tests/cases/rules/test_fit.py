"""Which body is offered earlier, and why."""

from datetime import date

import pytest

from cases.codes.consent import ConsentSubject
from cases.codes.referral import Act
from cases.rules.fit import WEIGHTS, ages_text, fit_of
from cases.rules.own_word import OwnNo
from network.codes import Capacity, CostType
from tests.factories import OrganizationFactory
from tests.factories.cases import PersonFactory

DAY = date(2026, 11, 10)
SAID_NO = OwnNo(date(2026, 10, 1), ConsentSubject.SELF)


def fit(own_no=None, **facts):
    person = PersonFactory(estimated_age=45, estimated_on=DAY)
    return fit_of(Act.INTRODUCTION, OrganizationFactory(**facts), person, DAY, own_no)


@pytest.mark.parametrize(
    ("row", "facts", "words"),
    [
        ("other_age", {"age_max": 18}, "対象は18歳までです。ご本人はおよそ45歳です。"),
        ("paused", {"capacity": Capacity.PAUSED}, "受け入れを休止しています。"),
        ("waiting", {"capacity": Capacity.WAITING}, "待機があります。"),
        ("paid", {"cost_type": CostType.PAID}, "有料です。費用を説明してください。"),
        ("no_direct_consultation", {"accepts_direct_consultation": False}, "直接の相談は受けていません。"),
        ("outside_city", {"located_in_city": False}, "拠点は市外です。"),
        ("refused", {"own_no": SAID_NO}, "ご本人は、この機関に伝えることを望んでいません（令和8年10月1日(木)）。"),
    ],
)
def test_what_speaks_against_a_body_is_said_and_counts(db, row, facts, words):
    plain, found = fit(), fit(**facts)

    assert words in "".join(found.warnings)
    assert words not in "".join(plain.warnings)
    assert found.weight - plain.weight == WEIGHTS[row] < 0


@pytest.mark.parametrize(
    ("row", "facts", "words"),
    [
        ("right_age", {"age_min": 18}, "ご本人はおよそ45歳です。"),
        ("open", {"capacity": Capacity.OPEN}, "受け入れられます。"),
        ("free", {"cost_type": CostType.FREE}, "無料です。"),
    ],
)
def test_what_speaks_for_a_body_is_said_and_counts(db, row, facts, words):
    plain, found = fit(), fit(**facts)

    assert words in "".join(found.fits)
    assert found.weight - plain.weight == WEIGHTS[row] > 0


def test_the_persons_own_no_outweighs_all_else_together():
    assert WEIGHTS["refused"] + sum(each for each in WEIGHTS.values() if each > 0) < sum(
        each for name, each in WEIGHTS.items() if each < 0 and name != "refused"
    )


@pytest.mark.parametrize(
    ("youngest", "oldest", "words"),
    [(None, 18, "18歳まで"), (65, None, "65歳から"), (15, 39, "15歳から39歳まで"), (0, 18, "0歳から18歳まで")],
)
def test_ages_are_said_as_people_say_them(youngest, oldest, words):
    assert ages_text(youngest, oldest) == words
