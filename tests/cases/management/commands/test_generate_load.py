from collections import Counter
from itertools import pairwise

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from akishima_support.access import Role, acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import referral_answer
from cases.codes.case import CaseStatus
from cases.models import (
    Case,
    Consultation,
    ConsultationTopic,
    DisclosureRecord,
    Packet,
    Person,
    ProgressRecord,
    Referral,
    ReferralStep,
)
from cases.models.number_series import next_number
from cases.rules.packet_content import content_of, fingerprint
from cases.states import MOVES, TURN, Side, State
from network.actors import actor_from
from network.models import Affiliation, User

# With ten in a hundred open and a third of them referred, this is enough for every state of a referral.
CASES = 400


@pytest.fixture(scope="module")
def loaded_once(django_db_setup, django_db_blocker):
    """One load for all tests of this file, gone after the last of them."""
    with django_db_blocker.unblock():
        whole = transaction.atomic()
        whole.__enter__()
        call_command("generate_load", cases=CASES, verbosity=0)
        connection.check_constraints()
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        whole.__exit__(None, None, None)


@pytest.fixture
def loaded(loaded_once, db):
    """What a test changes of the load is undone after it."""


@pytest.mark.usefixtures("loaded")
def test_every_case_has_a_person_five_records_and_a_consultation_and_a_third_a_referral():
    first_legs = Referral.unscoped.filter(rerouted_from=None)

    assert Case.unscoped.count() == Person.unscoped.count() == Consultation.unscoped.count() == CASES
    assert ProgressRecord.unscoped.count() == 5 * CASES
    assert ConsultationTopic.objects.count() == 2 * CASES
    assert first_legs.count() == (CASES + 2) // 3
    assert all(record.person_id == record.case.person_id for record in _related(ProgressRecord, "case"))


@pytest.mark.usefixtures("loaded")
def test_every_status_and_every_state_is_there_and_one_case_in_ten_is_open():
    statuses = Counter(case.status for case in Case.unscoped.all())

    assert set(statuses) == set(CaseStatus)
    assert statuses[CaseStatus.CLOSED] == CASES * 9 // 10
    assert {referral.state for referral in Referral.unscoped.all()} == set(State)


@pytest.mark.usefixtures("loaded")
def test_notes_are_varied_and_of_70_to_200_characters():
    facts = [record.fact for record in ProgressRecord.unscoped.all()]

    assert all(70 <= len(fact) <= 200 for fact in facts)
    assert len(set(facts)) > len(facts) / 2


@pytest.mark.usefixtures("loaded")
def test_nothing_happens_before_the_case_is_opened_or_in_the_future():
    now = timezone.now()

    for record in _related(ProgressRecord, "case"):
        assert record.case.opened_on <= timezone.localdate(record.occurred_at)
        assert record.occurred_at < now
    for step in _related(ReferralStep, "referral__case"):
        assert step.referral.case.opened_on <= timezone.localdate(step.at)
        assert step.at < now


@pytest.mark.usefixtures("loaded")
def test_search_keys_are_those_that_saving_would_make():
    for person in Person.unscoped.all()[:50]:
        keys = person.search_key, person.kana_key, person.phone_key

        person.save()

        assert (person.search_key, person.kana_key, person.phone_key) == keys


@pytest.mark.usefixtures("loaded")
def test_steps_are_the_moves_that_the_states_allow():
    for referral in _related(Referral, "to_organization"):
        steps = list(referral.steps(manager="unscoped").in_order())
        states = [State.DRAFT, *(step.state_after for step in steps)]

        assert states[-1] == referral.state
        for (before, _after), step in zip(pairwise(states), steps, strict=True):
            assert before in MOVES[step.move].sources
            assert MOVES[step.move].side == Side.RECEIVER or step.organization_id == referral.from_organization_id


@pytest.mark.usefixtures("loaded")
def test_what_was_sent_stands_in_a_packet_and_in_the_ledger_and_is_what_the_preview_would_show():
    packets = {packet.referral_id: packet for packet in _related(Packet, "consent")}
    sent = Referral.unscoped.exclude(sent_at=None)

    assert set(packets) == {referral.pk for referral in sent} == set(_ledger_rows())
    for referral in sent:
        packet = packets[referral.pk]
        assert packet.content == content_of(referral)
        assert packet.sha256 == fingerprint(packet.content)
        assert packet.consent.covers(referral.to_organization_id, {"basic"}, timezone.localdate(packet.sent_at))


@pytest.mark.usefixtures("loaded")
def test_a_partner_goes_on_with_a_generated_referral():
    referral = Referral.unscoped.filter(state=State.RECEIVED).order_by("pk").first()
    partner = actor_from(Affiliation.objects.get(organization_id=referral.to_organization_id, role=Role.PARTNER_STAFF))

    with acting_as(partner):
        accepted = referral_answer.accept(referral=referral, by=partner, at=timezone.now())

    assert accepted.state == State.ACCEPTED
    assert TURN[accepted.state] == Side.RECEIVER


@pytest.mark.usefixtures("loaded")
def test_the_guards_of_the_database_are_in_force_afterwards():
    packet = Packet.unscoped.order_by("pk").first()

    with pytest.raises(IntegrityError), transaction.atomic():
        Packet.unscoped.filter(pk=packet.pk).update(sha256="changed")
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.unscoped.filter(pk=Case.unscoped.order_by("pk").first().pk).update(person_id=0)
        connection.check_constraints()


@pytest.mark.usefixtures("loaded")
def test_every_foreign_key_is_in_its_place_afterwards():
    for model in (Case, ProgressRecord, Referral, Packet):
        declared = {field.column for field in model._meta.concrete_fields if field.is_relation}
        with connection.cursor() as cursor:
            constraints = connection.introspection.get_constraints(cursor, model._meta.db_table).values()

        assert {row["columns"][0] for row in constraints if row["foreign_key"]} == declared


@pytest.mark.usefixtures("loaded")
def test_accounts_are_marked_fictitious_and_have_no_password():
    accounts = User.objects.filter(username__startswith="load-")

    assert accounts.count() > 20
    assert all(user.is_demo and "架空" in user.name and not user.has_usable_password() for user in accounts)


@pytest.mark.usefixtures("loaded")
def test_a_second_run_adds_to_the_first():
    call_command("generate_load", cases=30, seed=1, verbosity=0)

    assert Case.unscoped.count() == CASES + 30
    assert Person.unscoped.create(keeper=Person.unscoped.first().keeper).pk == Person.unscoped.latest("pk").pk
    assert not Case.unscoped.filter(case_no=next_number("case", 2024)).exists()


@pytest.mark.usefixtures("loaded")
def test_opening_each_case_and_sending_each_referral_stands_in_the_audit():
    events = Counter(AuditEvent.unscoped.values_list("type", flat=True))

    assert events["case_opened"] == CASES
    assert events["referral_sent"] == Packet.unscoped.count()


@pytest.mark.django_db
def test_production_refuses(settings):
    settings.ENVIRONMENT = "production"
    before = Case.unscoped.count()

    with pytest.raises(CommandError, match="本番"):
        call_command("generate_load", cases=1, verbosity=0)

    assert Case.unscoped.count() == before


@pytest.mark.django_db
def test_less_than_one_case_is_refused():
    with pytest.raises(CommandError, match="1 以上"):
        call_command("generate_load", cases=0, verbosity=0)


def _related(model, *paths):
    return model.unscoped.select_related(*paths).order_by("pk")


def _ledger_rows():
    return [row.referral_id for row in DisclosureRecord.unscoped.all()]
