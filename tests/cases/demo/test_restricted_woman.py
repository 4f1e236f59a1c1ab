"""S11: what the demonstration shows of 架空 さくら, and to whom."""

from cases.models import Case, EmergencyAccess

SAKURA = "架空 さくら"


def test_only_the_named_staff_find_her(demo):
    assert len(demo.seen_by("aida", Case, person_label=SAKURA)) == 1
    for who in demo.everybody_but("aida"):
        assert demo.seen_by(who, Case, person_label=SAKURA) == []


def test_somebody_read_in_an_emergency_and_it_waits_for_the_manager(demo):
    (used,) = demo.seen_by("baba", EmergencyAccess)

    assert used.started_by_id == demo.actors["murata"].user_id
    assert used.reviewed_at is None
    for who in demo.everybody_but("aida", "baba", "murata"):
        assert demo.seen_by(who, EmergencyAccess) == []
