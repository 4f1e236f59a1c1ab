"""What came out of a sitting: corrected minutes, papers, group work, and decisions that come back (S10)."""

from network.models import ActionItem, GroupWork, MeetingMinutes, MeetingPaper


def test_all_read_the_corrected_minutes_and_the_window_alone_what_they_replace(demo):
    read = {who: [each.number for each in demo.seen_by(who, MeetingMinutes)] for who in demo.actors}

    window = {who for who, numbers in read.items() if numbers == [1, 2, 1]}
    assert window == {"aida", "murata", "baba"}
    assert {who for who, numbers in read.items() if numbers == [2]} >= {"chiba", "doi"}
    assert read["fujii"] == read["goto"] == read["sakai"] == []


def test_papers_and_group_work_are_for_those_who_sat(demo):
    assert [len(demo.seen_by(who, MeetingPaper)) for who in ("chiba", "sakai")] == [2, 0]
    assert [len(demo.seen_by(who, GroupWork)) for who in ("chiba", "sakai")] == [1, 0]


def test_one_decision_is_done_and_one_is_late(demo):
    states = [(each.owner.record_key, each.state) for each in demo.seen_by("aida", ActionItem)]

    assert states.count(("hokatsu_west", "done")) == 1
    assert sum(state == "open" for _owner, state in states) == 3
