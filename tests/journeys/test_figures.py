"""From a number to what it counts, and from the window to the paper that leaves it; a partner counts its own."""

from datetime import datetime, time

import pytest
from django.utils import timezone

from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_start
from tests.cases.stage import NOW, sent
from tests.cases.window_stage import logged

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_window_counts_takes_out_what_may_leave_and_a_partner_sees_its_own(cast, visit):
    last = fiscal_year(timezone.localdate()) - 1
    at = timezone.make_aware(datetime.combine(fiscal_year_start(last), time(10)))
    for channel, count in (("phone", 6), ("mail", 2), ("counter", 5)):
        for _number in range(count):
            logged(cast, channel=channel, received_at=at)
    sent(cast)
    window = visit(cast.aida)

    window.go("/cases/statistics/").go(f"/cases/statistics/?year={last}").follow("メール 件 2")
    assert window.page.locator("main tbody tr").count() == 2
    window.go(f"/cases/statistics/?year={last}&subject=people")
    window.go(f"/cases/statistics/?year={last}&subject=network").follow("外に出す版（印刷・Excel）")

    assert "「－」のもの" in window.page.locator("main").inner_text()
    window.page.emulate_media(media="print")
    assert window.page.locator("figure svg").first.is_visible()
    window.go("/cases/statistics/")
    assert not window.page.get_by_role("table").first.is_visible()
    assert "印刷されません" in window.page.locator("main").inner_text()
    window.page.emulate_media(media="screen")
    window.go("/cases/flows/?year=9")

    partner = visit(cast.eguchi).go("/cases/referrals/").follow("この年度の数").follow("連携の図")
    partner.go(f"/cases/flows/?year={fiscal_year(NOW.date())}")
    assert "福祉総務課" in partner.page.locator("main svg").first.text_content()
