"""FAX送付状: `cases:fax_cover`."""

from cases.codes.referral import Act
from cases.states import State
from tests.cases.referral_pages import RECEIVER, WINDOW, assert_only, text_of, url
from tests.cases.stage import in_state, received, sent
from tests.factories import ContactPointFactory


def test_both_sides_have_it_once_it_is_sent(cast):
    assert_only(cast, "fax_cover", sent(cast), WINDOW | RECEIVER)
    assert_only(cast, "fax_cover", in_state(cast, State.DRAFT), frozenset())


def test_it_tells_of_nobody_and_of_nothing(cast, browse):
    referral = received(cast, act=Act.OUTREACH_REQUEST)

    page = text_of(browse(cast.aida).get(url("fax_cover", referral)))

    assert "立川のハローワーク　御中" in page
    assert referral.referral_no in page
    assert "宛先をお確かめください" in page
    for hidden in ("洋子", "お話を聞いてください", referral.case.case_no, str(referral.get_act_display()), "緊急度"):
        assert hidden not in page


def test_the_number_is_the_directory_s(cast, browse):
    ContactPointFactory(organization=cast.hello_work, phone="042-000-1111", fax="042-000-2222")
    ContactPointFactory(organization=cast.window, phone="042-000-3333")

    page = text_of(browse(cast.aida).get(url("fax_cover", received(cast))))

    assert "042-000-2222" in page
    assert "042-000-3333" in page
    assert "042-000-1111" not in page


def test_a_number_that_was_taken_off_the_directory_is_not_on_it(cast, browse):
    ContactPointFactory(organization=cast.hello_work, fax="042-000-2222", ended_on="2026-11-01")

    assert "042-000-2222" not in text_of(browse(cast.aida).get(url("fax_cover", received(cast))))


def test_whoever_answers_has_the_way_back(cast, browse):
    page = text_of(browse(cast.eguchi).get(url("fax_cover", received(cast))))

    assert "福祉総務課　御中" in page
