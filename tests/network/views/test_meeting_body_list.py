"""会議体."""

import pytest

from tests.factories import MeetingAttendanceFactory, MeetingBodyFactory, MeetingFactory
from tests.network.bad_input import EVERYBODY
from tests.queries import asks

PAGE = "/network/meeting-bodies/"
# Session, account; bodies; meetings, attendances, bodies that attended.
QUERIES = 6


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_who_signs_in_reads_it(browse, cast, name):
    MeetingBodyFactory(name="架空の定例会", times_per_year=4, is_approximate=True)

    page = browse(getattr(cast, name)).get(PAGE).content.decode()

    assert "架空の定例会" in page
    assert "年4回程度" in page


def test_those_who_sat_come_in_the_order_of_the_list(browse, cast):
    listed, meeting = [cast.shakyo, cast.hello_work, cast.commissioners], MeetingFactory()
    for organization in listed:
        MeetingAttendanceFactory(meeting=meeting, organization=organization)

    page = browse(cast.aida).get(PAGE).content.decode()

    assert sorted(listed, key=lambda organization: page.index(organization.name)) == listed


def test_nothing_yet_says_so(browse, cast):
    assert "会議体はまだ登録されていません" in browse(cast.aida).get(PAGE).content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        MeetingBodyFactory()
        MeetingAttendanceFactory(meeting=MeetingFactory(), organization=cast.shakyo)
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(PAGE)
