"""連携の図, and what a partner counts of its own."""

import pytest
import time_machine

from cases.states import State
from tests.cases.figure_stage import moved_to_year
from tests.cases.stage import in_state, sent, yoko
from tests.cases.window_stage import queries_of, restricted
from tests.factories.cases import ReferralFactory

FLOWS, OWN = "/cases/flows/?year=2025", "/cases/figures/?year=2025"


@pytest.fixture(autouse=True)
def in_the_next_year():
    with time_machine.travel("2026-11-04 10:00+09:00", tick=False):
        yield


def pointed(cast, to, count=1, **fields):
    """So many 案内 in 令和7年度."""
    for _number in range(count):
        given = ReferralFactory(
            from_organization=cast.window, to_organization=to, act="information", state="completed", **fields
        )
        moved_to_year(given)


def text_of(browse, member, url=FLOWS) -> str:
    return browse(member).get(url).content.decode()


def test_the_window_sees_who_refers_to_whom_drawn_in_words_and_as_a_table(browse, cast):
    pointed(cast, cast.kokokara, 2)
    person = yoko(cast, keeper=cast.hokatsu_west)
    moved_to_year(sent(cast, by=cast.chiba, to=cast.window, person=person, case=None))

    page = text_of(browse, cast.aida)

    assert "ここからへ2件、ここからから0件" in page
    assert "西部地域包括支援センターへ0件、西部地域包括支援センターから1件" in page
    assert page.count('<polyline class="line line--out"') == page.count('<polyline class="line line--in"') == 1
    assert "家族会" in page and "送った連携（相手の種別と連携の種別）" in page


def test_a_partner_sees_its_own_flows_alone_and_never_that_somebody_was_pointed_to_it(browse, cast):
    pointed(cast, cast.hello_work, 3)
    moved_to_year(sent(cast))
    moved_to_year(in_state(cast, State.REROUTED, person=yoko(cast)))
    moved_to_year(sent(cast, to=cast.shakyo, person=yoko(cast)))

    page = text_of(browse, cast.eguchi)
    own = text_of(browse, cast.eguchi, OWN)

    assert "福祉総務課へ0件、福祉総務課から2件" in page
    assert "昭島市社会福祉協議会" not in page + own
    assert "案内</th>" not in own.partition("受けた連携</h2>")[2].partition("</section>")[0]
    assert text_of(browse, cast.chiba).count("件、") == 0


def test_who_takes_no_part_sees_a_finished_year_without_small_numbers_and_so_does_what_is_taken_out(browse, cast):
    pointed(cast, cast.kokokara, 7)
    pointed(cast, cast.basuteru, 6)
    pointed(cast, cast.shakyo, 2)
    pointed(cast, cast.kokokara, 1, person=restricted(cast))
    pages = [text_of(browse, member) for member in (cast.fujii, cast.goto)]
    pages.append(text_of(browse, cast.baba, FLOWS + "&out=1"))

    for page in pages:
        assert "ここからへ7件" in page and "ばすてるへ－件" in page and "昭島市社会福祉協議会へ－件" in page
        assert "送った連携（相手の種別と連携の種別）" not in page
        assert '<option value="2026"' not in page
    assert "昭島市社会福祉協議会へ2件" in text_of(browse, cast.baba)


def test_an_empty_year_says_so(browse, cast):
    assert "この期間に数えるものはありません。" in text_of(browse, cast.aida, "/cases/flows/?year=2001")


def test_what_a_partner_refused_stays_refused_for_it(browse, cast):
    moved_to_year(in_state(cast, State.REROUTED))

    received = text_of(browse, cast.eguchi, OWN).partition("受けた連携</h2>")[2].partition("</section>")[0]
    line = received.partition("紹介</th>")[2].partition("</tr>")[0]

    assert [cell.partition("<")[0] for cell in line.split('">')[1:]] == ["0", "0", "0", "1", "0", "1"]


def test_both_pages_cost_the_same_with_1_and_20(browse, cast):
    pointed(cast, cast.kokokara)
    moved_to_year(sent(cast))
    window, partner = browse(cast.aida), browse(cast.eguchi)
    little = queries_of(window, FLOWS), queries_of(partner, OWN)

    pointed(cast, cast.basuteru, 10)
    for _number in range(9):
        moved_to_year(sent(cast, person=yoko(cast)))

    assert (queries_of(window, FLOWS), queries_of(partner, OWN)) == little
