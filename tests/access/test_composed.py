"""Statements that are composed once give the same rows under the same read rule."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from akishima_support.access import clock
from akishima_support.access.composed import ComposedByNumbers, ComposedOnce
from cases.models import Case, Person, ReferralStep
from tests.cases.stage import NOW, received
from tests.cases.window_stage import restricted
from tests.factories.cases import CaseFactory, PersonFactory
from tests.queries import asks


@pytest.fixture
def of_person():
    """Cases of a person, with the person."""
    return ComposedOnce(lambda person: Case.objects.filter(person_id=person, status="open").select_related("person"))


def test_it_gives_what_the_queryset_would_give(cast, as_member, of_person):
    case, other = CaseFactory(person=PersonFactory(keeper=cast.window)), CaseFactory()

    with as_member(cast.aida):
        found = of_person.rows(person=case.person_id)
        again = of_person.rows(person=other.person_id)

    assert (found, again) == ([case], [other])
    assert found[0].person.name == case.person.name
    assert found[0].opened_on == case.opened_on


def test_it_asks_one_statement(cast, as_member, of_person):
    case = CaseFactory()

    with as_member(cast.aida):
        of_person.rows(person=case.person_id)
        with asks(1):
            assert of_person.first(person=case.person_id).person_id == case.person_id


def test_each_actor_sees_only_their_own_whoever_asked_first(cast, as_member, of_person):
    case = CaseFactory(person=restricted(cast))

    for member, seen in ((cast.aida, [case]), (cast.murata, []), (cast.chiba, []), (cast.aida, [case])):
        with as_member(member):
            assert of_person.rows(person=case.person_id) == seen


def test_a_partner_sees_the_people_of_its_own_organization(cast, as_member):
    by_uid = ComposedOnce(lambda uid: Person.objects.filter(uid=uid))
    west, shakyo = PersonFactory(keeper=cast.hokatsu_west), PersonFactory(keeper=cast.kurashigoto)

    for member, person in ((cast.chiba, west), (cast.doi, shakyo)):
        with as_member(member):
            assert [by_uid.first(uid=each.uid) == each for each in (west, shakyo)] == [
                each == person for each in (west, shakyo)
            ]
            assert by_uid.first(uid=uuid4()) is None


def test_a_value_that_is_no_value_of_the_statement_is_an_error(cast, as_member):
    forgotten = ComposedOnce(lambda person: Case.objects.all())

    with as_member(cast.aida), pytest.raises(TypeError, match="person"):
        forgotten.rows(person=1)


def test_only_instances_can_be_composed(cast, as_member):
    numbers = ComposedOnce(lambda person: Case.objects.filter(person_id=person).values_list("pk"))

    with as_member(cast.aida), pytest.raises(TypeError, match="instances"):
        numbers.rows(person=1)


@pytest.mark.parametrize(
    "rows",
    [
        lambda: Case.objects.filter(next_check_on__lte=timezone.localdate()),
        lambda: Person.objects.filter(created_at__lte=timezone.now()),
    ],
    ids=["a day", "a moment"],
)
def test_the_time_cannot_be_composed_because_it_would_stand_still(cast, as_member, rows):
    with as_member(cast.aida), pytest.raises(TypeError, match="moment"):
        ComposedOnce(rows).rows()


def test_a_moment_is_a_value_to_the_second(cast, as_member):
    since = ComposedOnce(lambda at: Person.objects.filter(created_at__lte=at))
    person = PersonFactory(keeper=cast.window)
    Person.unscoped.filter(pk=person.pk).update(created_at=NOW)

    with as_member(cast.aida):
        assert since.rows(at=NOW - timedelta(seconds=1)) == []
        assert since.rows(at=NOW) == [person]


def test_from_the_clock_it_is_reckoned_anew(cast, as_member):
    checked = ComposedOnce(lambda: Case.objects.filter(next_check_on=clock.today() + timedelta(days=7)))
    lately = ComposedOnce(lambda: Person.objects.filter(created_at__gte=clock.now() - timedelta(days=30)))
    person = PersonFactory(keeper=cast.window)
    case = CaseFactory(person=person, next_check_on=NOW.date() + timedelta(days=8))
    Person.unscoped.update(created_at=NOW - timedelta(days=29))

    def found_after(days: int) -> tuple[list, list]:
        with time_machine.travel(NOW + timedelta(days=days), tick=False), as_member(cast.aida):
            return checked.rows(), lately.rows()

    assert found_after(0) == ([], [person])
    assert found_after(1) == ([case], [person])
    assert found_after(2) == ([], [])


def test_what_is_made_of_the_clock_otherwise_would_stand_still(cast, as_member):
    midnight = ComposedOnce(
        lambda: Person.objects.filter(created_at__gte=datetime.combine(clock.today(), time.min, tzinfo=UTC))
    )

    with as_member(cast.aida), pytest.raises(TypeError, match="moment"):
        midnight.rows()


def test_a_read_rule_that_asks_the_clock_is_told_the_time_anew(cast, as_member):
    of_referral = ComposedOnce(lambda referral: ReferralStep.objects.filter(referral_id=referral))
    until = NOW.date() + timedelta(days=30)
    referral = received(cast)
    referral.packets(manager="unscoped").update(expires_at=NOW + timedelta(days=60))
    consents = referral.person.consents(manager="unscoped")

    def read_after(days: int) -> bool:
        with time_machine.travel(NOW + timedelta(days=days), tick=False), as_member(cast.eguchi):
            found = of_referral.rows(referral=referral.pk)
            assert found == list(ReferralStep.objects.filter(referral_id=referral.pk))
            return bool(found)

    assert read_after(59)
    assert not read_after(60)
    assert read_after(31)
    consents.update(valid_until=until)
    assert read_after(30)
    assert not read_after(31)


def test_a_day_that_is_a_value_is_asked_for_anew(cast, as_member):
    due = ComposedOnce(lambda day: Case.objects.filter(next_check_on=day))
    case = CaseFactory(next_check_on=date(2026, 12, 1))

    with as_member(cast.aida):
        assert due.rows(day=date(2026, 12, 2)) == []
        assert due.rows(day=date(2026, 12, 1)) == [case]


@pytest.mark.parametrize("how", ["exact", "contains", "startswith", "endswith"])
@pytest.mark.parametrize("typed", ["100%の佐藤", "佐_藤", "佐\\藤", "', '佐藤", "𠮷﨑"])
def test_a_text_is_a_value_like_any_other_whatever_signs_it_has(cast, as_member, how, typed):
    by_name = ComposedOnce(lambda text: Person.objects.filter(**{f"nickname__{how}": text}))
    person = PersonFactory(keeper=cast.window, nickname=typed)
    PersonFactory(keeper=cast.window, nickname="佐藤")

    with as_member(cast.aida):
        assert by_name.rows(text="どこにもない") == []
        assert by_name.rows(text=typed) == [person]


@pytest.fixture
def by_numbers():
    """At most three people by their numbers."""
    return ComposedByNumbers(lambda numbers: Person.objects.filter(pk__in=numbers).order_by("pk"), 3)


def test_it_gives_the_rows_of_as_many_numbers_as_there_are(cast, as_member, by_numbers):
    first, second, third = PersonFactory.create_batch(3, keeper=cast.window)

    with as_member(cast.aida):
        assert by_numbers.rows([second.pk]) == [second]
        with asks(1):
            assert by_numbers.rows([first.pk, third.pk]) == [first, third]
        assert by_numbers.rows([]) == []


def test_it_gives_nobody_who_may_not_be_seen(cast, as_member, by_numbers):
    hidden = restricted(cast)

    with as_member(cast.aida):
        assert by_numbers.rows([hidden.pk]) == [hidden]
    with as_member(cast.murata):
        assert by_numbers.rows([hidden.pk]) == []


def test_more_numbers_than_places_are_refused(cast, as_member, by_numbers):
    with as_member(cast.aida), pytest.raises(ValueError, match="4 numbers, 3 places"):
        by_numbers.rows([1, 2, 3, 4])
