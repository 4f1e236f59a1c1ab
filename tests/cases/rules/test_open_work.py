"""Before a body is closed the administrator learns how much is open against it, and about nobody."""

from django.urls import reverse

from network.rules.merging import has_work
from tests.cases.stage import sent


def test_closing_shows_what_is_open_without_names(cast, browse):
    sent(cast)

    page = browse(cast.fujii).get(reverse("network:organization_close", args=[cast.hello_work.uid])).content.decode()

    assert "終わっていない連携が1件あります" in page
    assert "洋子" not in page


def test_a_body_with_work_counts_as_no_mere_duplicate(cast):
    sent(cast)

    assert has_work(cast.hello_work)
    assert not has_work(cast.shakyo)
