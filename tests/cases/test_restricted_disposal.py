"""廃棄 of somebody restricted to named staff: nobody else sees it, approves it, or reads of it afterwards (S11)."""

import pytest

from akishima_support.access import Refused, acting_as
from cases.actions import disposal
from cases.models import Case, DisposalBatch, DisposalCertificate, DisposalItem, Person
from tests.cases.disposal_stage import CANARY, LATER, OTHER, approved, life, proposed, second_manager
from tests.cases.window_stage import case_of, kazuo
from tests.conftest import signed_in
from tests.factories.cases import HouseholdMemberFactory, RestrictedReaderFactory


@pytest.fixture
def bando(cast):
    return second_manager(cast)


@pytest.fixture
def hidden(cast, bando):
    """Somebody whose time is over, and whom the managers 馬場 and 坂東 may see, but not 相馬."""
    person = life(cast)
    restrict(person, cast.baba, bando)
    return person


@pytest.fixture
def soma(cast):
    """A third manager."""
    return second_manager(cast, "soma", "架空 相馬")


def restrict(person, *members):
    for member in members:
        RestrictedReaderFactory(person=person, user=member.user)
    Person.unscoped.filter(pk=person.pk).update(restricted=True)


def pages(member, batch) -> list[int]:
    client = signed_in(member)
    return [client.get(f"/cases/disposals/{batch.uid}/{part}").status_code for part in ("", "execute/", "notice/")]


def test_whoever_is_restricted_is_proposed_alone(cast, hidden):
    life(cast, OTHER)

    proposed(cast)

    batches = DisposalBatch.unscoped.order_by("id")
    assert [batch.restricted for batch in batches] == [False, True]
    numbers = [set(batch.items(manager="unscoped").values_list("person_number", flat=True)) for batch in batches]
    assert hidden.pk not in numbers[0]
    assert numbers[1] == {hidden.pk}


@pytest.mark.usefixtures("hidden")
def test_another_manager_finds_no_trace_of_it(cast, bando, soma):
    batch = approved(cast, bando)

    found = [signed_in(member).get("/cases/disposals/").content.decode() for member in (cast.baba, bando, soma)]

    assert [batch.number in text for text in found] == [True, True, False]
    assert [pages(member, batch) for member in (cast.baba, soma)] == [[200] * 3, [404] * 3]


@pytest.mark.usefixtures("hidden")
def test_another_manager_can_neither_approve_nor_erase(cast, soma):
    batch = proposed(cast)
    client = signed_in(soma)

    answers = [
        client.post(f"/cases/disposals/{batch.uid}/decide/", {"agreed": "yes"}).status_code,
        client.post(f"/cases/disposals/{batch.uid}/execute/", {"number": batch.number}).status_code,
    ]

    assert answers == [404, 404]
    assert DisposalBatch.unscoped.get().waits


def test_afterwards_only_those_who_stood_behind_it_read_the_certificate(cast, bando, soma, hidden):
    third = second_manager(cast, "honda", "架空 本田")
    RestrictedReaderFactory(person=hidden, user=third.user)
    batch = approved(cast, bando)
    with acting_as(third.actor):
        disposal.execute(batch=batch, by=third.actor, at=LATER)

    assert not Person.unscoped.filter(pk=hidden.pk).exists()
    assert [pages(member, batch)[0] for member in (cast.baba, bando, third, soma)] == [200, 200, 200, 404]
    with acting_as(soma.actor):
        assert not DisposalCertificate.objects.exists()


def test_whoever_is_restricted_after_being_proposed_leaves_the_batch(cast, bando, soma):
    person, other = life(cast), life(cast, OTHER)
    number = Case.unscoped.get(person=person).case_no
    batch = proposed(cast)
    before = signed_in(soma).get(f"/cases/disposals/{batch.uid}/").content.decode()
    restrict(person, cast.aida)

    after = signed_in(soma).get(f"/cases/disposals/{batch.uid}/").content.decode()
    with acting_as(bando.actor):
        disposal.decide(batch=batch, agreed=True, by=bando.actor, at=LATER)

    assert [number in text and CANARY in text for text in (before, after)] == [True, False]
    assert number not in after
    assert other.pk in set(DisposalItem.unscoped.values_list("person_number", flat=True))
    assert person.pk not in set(DisposalItem.unscoped.values_list("person_number", flat=True))


def test_whoever_is_restricted_after_the_approval_is_not_erased(cast, bando):
    person = life(cast)
    batch = approved(cast, bando)
    restrict(person, cast.aida)

    with acting_as(cast.baba.actor):
        disposal.execute(batch=batch, by=cast.baba.actor, at=LATER)

    assert Person.unscoped.filter(pk=person.pk).exists()
    assert not DisposalItem.unscoped.exists()


def test_the_reason_to_stay_is_the_same_words_whether_it_is_a_hold_or_somebody_hidden(cast):
    from cases.rules.disposal_blocks import blocks
    from tests.factories.keeping import HoldFactory

    held, brother = life(cast), life(cast, OTHER)
    HoldFactory(person=held)
    sister = kazuo(cast, name="架空 幸子", restricted=True)
    case_of(cast, sister)
    HouseholdMemberFactory(household=brother.memberships(manager="unscoped").get().household, person=sister)

    found = blocks([held.pk, brother.pk], LATER.date())

    assert found[held.pk] == found[brother.pk] != []


@pytest.mark.usefixtures("hidden")
def test_a_batch_of_somebody_restricted_needs_a_second_named_manager(cast):
    batch = proposed(cast)

    with acting_as(cast.baba.actor), pytest.raises(Refused, match="自分の提案"):
        disposal.decide(batch=batch, agreed=True, by=cast.baba.actor, at=LATER)
