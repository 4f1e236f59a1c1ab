"""The pages of the window and of a partner in English."""

import pytest

from tests.cases.stage import received

pytestmark = pytest.mark.django_db(transaction=True)


def test_window_and_partner_read_english_and_axe_finds_nothing(visit, cast):
    referral = received(cast)
    case = f"/cases/cases/{referral.case.uid}/"
    ours = f"/cases/referrals/{referral.uid}/"

    for member, pages in (
        (cast.aida, ["/", "/cases/consultations/new/", case, f"{case}records/new/", ours]),
        (cast.eguchi, ["/", ours, f"{ours}decline/", f"{ours}report/"]),
    ):
        visitor = visit(member).press("English")
        for address in pages:
            visitor.go(address)
            assert visitor.page.locator("html").get_attribute("lang") == "en"
