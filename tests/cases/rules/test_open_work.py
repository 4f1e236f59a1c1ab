"""Before a body is closed the administrator learns how much is open against it, and about nobody."""

from django.urls import reverse

from cases.models import Person
from cases.rules.open_work import open_work
from network.rules.merging import has_work
from tests.cases.stage import sent
from tests.cases.window_stage import case_of, restricted


def test_closing_shows_what_is_open_without_names(cast, browse):
    sent(cast)

    page = browse(cast.fujii).get(reverse("network:organization_close", args=[cast.hello_work.uid])).content.decode()

    assert "終わっていない連携が1件あります" in page
    assert "洋子" not in page


def test_nobody_restricted_is_counted(cast, browse):
    hidden = case_of(cast, restricted(cast), lead_organization=cast.hello_work)
    sent(cast, person=hidden.person, case=hidden, by=cast.aida)

    with_her = open_work(cast.hello_work)
    Person.unscoped.filter(pk=hidden.person_id).update(restricted=False)

    assert with_her == []
    assert len(open_work(cast.hello_work)) == 2


def test_a_body_with_work_counts_as_no_mere_duplicate(cast):
    sent(cast)

    assert has_work(cast.hello_work)
    assert not has_work(cast.shakyo)
