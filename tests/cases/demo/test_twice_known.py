"""Two who were registered twice: one pair waits for an answer, one was made one record."""

from cases.models import Consultation, Person, PersonMerge, PersonPair


def test_one_pair_may_be_the_same_person(demo):
    (pair,) = demo.seen_by("murata", PersonPair, ended_at=None, kind="maybe")

    assert {pair.person.name, pair.other.name} == {"架空 奈々", "架空 なな"}


def test_one_double_was_merged_and_its_call_is_with_the_record_that_stays(demo):
    (merge,) = demo.seen_by("baba", PersonMerge)

    assert (merge.person.name, merge.person.nickname) == ("架空 勉", "つとむさん")
    assert demo.seen_by("aida", Person, name="架空 つとむ") == []
    assert len(demo.seen_by("aida", Consultation, person=merge.person)) == 2
