"""Two at once: one wins, the other is told. On both databases, with real threads."""

import copy
import threading
from unittest import mock

import pytest
from django.db import connections

from akishima_support.access import Refused, acting_as, system_actor
from akishima_support.audit.models import AuditEvent
from cases.actions import clocks, referral_answer, referral_follow, referral_send
from cases.models import Packet, Referral, ReferralNotice, ReferralStep
from cases.rules import moves
from cases.states import Move, State
from network.actors import actor_from
from tests.cases.stage import NOW, founded, received, sent
from tests.cast import make_cast
from tests.factories.network import AffiliationFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.prove]
AT_ONCE = 8


def at_once(tasks) -> list[str]:
    """Run the tasks at the same moment; what each came to, in words."""
    barrier = threading.Barrier(len(tasks))
    outcomes = []

    def run(task):
        try:
            barrier.wait()
            task()
            outcomes.append("won")
        except Refused:
            outcomes.append("told")
        except Exception as error:
            outcomes.append(repr(error))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[task]) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def colleagues(cast, count):
    """So many people at the ハローワーク."""
    return [actor_from(AffiliationFactory(organization=cast.hello_work)) for _each in range(count)]


def test_of_eight_who_accept_at_once_one_wins(rounds):
    cast = make_cast()
    actors = colleagues(cast, AT_ONCE)
    for _round in range(rounds):
        referral = received(cast)

        def accept(actor, referral=referral):
            with acting_as(actor):
                referral_answer.accept(referral=referral, by=actor, at=NOW)

        outcomes = at_once([lambda actor=actor: accept(actor) for actor in actors])

        assert sorted(outcomes) == ["told"] * (AT_ONCE - 1) + ["won"]
        assert ReferralStep.unscoped.filter(referral=referral, move=Move.ACCEPT).count() == 1


def test_of_runs_of_the_clocks_at_once_one_writes(rounds):
    cast, actor = make_cast(), system_actor("run_clocks")
    for _round in range(rounds):
        referral = sent(cast)

        def run():
            with acting_as(actor):
                clocks.run(by=actor, at=NOW.replace(day=20))

        assert at_once([run] * 4) == ["won"] * 4
        assert ReferralNotice.unscoped.filter(referral=referral).count() == 1
        assert AuditEvent.unscoped.filter(type="referral_noticed", case_no=referral.referral_no).count() == 1


def opening_and_recalling(cast, referral):
    """The receiver opens it while the sender takes it back."""
    eguchi, aida = cast.eguchi.actor, cast.aida.actor

    def open_it():
        with acting_as(eguchi):
            referral_answer.receive(referral=referral, by=eguchi, at=NOW)

    def recall():
        with acting_as(aida):
            referral_follow.recall(referral=referral, text="宛先を確かめ直します", by=aida, at=NOW)

    return [open_it, recall]


def test_of_opening_and_recalling_at_once_one_wins(rounds):
    cast = make_cast()
    for _round in range(rounds):
        referral = sent(cast)

        outcomes = at_once(opening_and_recalling(cast, referral) * 2)

        after = Referral.unscoped.get(pk=referral.pk)
        assert sorted(outcomes) == ["told"] * 3 + ["won"]
        assert after.is_recalled == (after.received_at is None)
        with acting_as(cast.eguchi.actor):
            assert Packet.objects.filter(referral=referral).exists() == (after.received_at is not None)


def test_without_rule_and_lock_the_database_lets_one_of_opening_and_recalling_win():
    cast = make_cast()
    referral = sent(cast)
    blind = mock.patch("cases.actions.referral_step.check_can_move", lambda *args, **kwargs: None)
    # Each side has read it before the other wrote, and locks nothing.
    stale = [mock.patch(f"cases.actions.{name}.locked", copy.copy) for name in ("referral_answer", "referral_follow")]
    with blind, stale[0], stale[1]:
        outcomes = at_once(opening_and_recalling(cast, referral))

    assert sum("referral_opened_or_recalled" in outcome for outcome in outcomes) == 1
    assert outcomes.count("won") == 1


def test_a_packet_sent_five_times_at_once_is_sent_once(rounds):
    cast = make_cast()
    for _round in range(rounds):
        referral = founded(cast)

        def send(referral=referral):
            with acting_as(cast.aida.actor):
                referral_send.send(referral=referral, by=cast.aida.actor, at=NOW, version=referral.version)

        outcomes = at_once([send] * 5)

        assert sorted(outcomes) == ["told"] * 4 + ["won"]
        assert Packet.unscoped.filter(referral=referral).count() == 1


def test_of_two_drafts_of_one_case_to_one_body_sent_at_once_one_is_sent(rounds):
    cast = make_cast()
    for _round in range(rounds):
        first = founded(cast)
        drafts = [first, founded(cast, person=first.person, case=first.case)]

        def send(referral):
            with acting_as(cast.aida.actor):
                referral_send.send(referral=referral, by=cast.aida.actor, at=NOW, version=referral.version)

        outcomes = at_once([lambda referral=referral: send(referral) for referral in drafts])

        assert sorted(outcomes) == ["told", "won"]


def test_without_the_rule_and_the_lock_there_is_more_than_one_winner_or_the_database_says_no():
    cast = make_cast()
    referral = received(cast)
    blind = mock.patch("cases.actions.referral_step.check_can_move", lambda *args, **kwargs: None)
    unlocked = mock.patch("cases.actions.referral_answer.locked", lambda row: Referral.unscoped.get(pk=row.pk))

    def accept(actor):
        with acting_as(actor):
            referral_answer.accept(referral=referral, by=actor, at=NOW)

    with blind, unlocked:
        outcomes = at_once([lambda actor=actor: accept(actor) for actor in colleagues(cast, AT_ONCE)])

    assert any("IntegrityError" in outcome for outcome in outcomes)
    assert moves.can_move(Move.REPORT, Referral.unscoped.get(pk=referral.pk), cast.eguchi.actor)
    assert Referral.unscoped.get(pk=referral.pk).state == State.ACCEPTED
