"""取り消された誤入力を確かめる: `cases:referral_read_strike`."""

from cases.models import Referral
from tests.cases.referral_pages import RECEIVER, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, received


def untold(cast, side="sender"):
    """The other side has taken something back that was seen."""
    referral = received(cast)
    Referral.unscoped.filter(pk=referral.pk).update(**{f"{side}_untold_since": NOW})
    return referral


def press(client, referral):
    return text_of(client.post(url("referral_read_strike", referral), follow=True))


def waiting(referral):
    after = Referral.unscoped.get(pk=referral.pk)
    return after.sender_untold_since, after.receiver_untold_since


def test_only_the_two_sides_have_it(cast):
    assert_only(cast, "referral_read_strike", received(cast), WINDOW | RECEIVER, method="post")


def test_it_is_a_button_and_no_page(cast, browse):
    referral = untold(cast)

    assert browse(cast.aida).get(url("referral_read_strike", referral)).status_code == 405
    assert waiting(referral) == (NOW, None)


def test_pressed_twice_the_second_says_why(cast, browse):
    referral, client = untold(cast), browse(cast.aida)

    assert "確かめたことを記録しました" in press(client, referral)
    assert "確かめる取消しはありません" in press(client, referral)
    assert waiting(referral) == (None, None)


def test_nobody_says_it_for_the_other_side(cast, browse):
    referral = untold(cast, "receiver")

    assert "確かめる取消しはありません" in press(browse(cast.aida), referral)
    assert waiting(referral) == (None, NOW)
    assert "確かめたことを記録しました" in press(browse(cast.eguchi), referral)
