"""A correction and the end of what it corrects at once: nobody reads on, nothing is done twice. On both databases."""

import copy
from unittest import mock

import pytest
from django.db import IntegrityError

from akishima_support.access import acting_as
from cases.actions import amendments, referral_answer, referral_follow, referral_send, reopening, strikes
from cases.codes.consent import LedgerCorrection
from cases.codes.referral import DeclineReason, Misdelivery, ReopenReason
from cases.models import DisclosureRecord, Packet, Referral, ReferralStep
from cases.states import OPEN_AT_RECEIVER, Move, State
from tests.cases.stage import NOW, founded, in_state, received, sent
from tests.cases.test_races import at_once
from tests.cases.views.test_referral_amend import founded as corrected
from tests.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.prove]


def doing(member, action, referral, **words):
    """A task in which the member does it."""

    def task():
        with acting_as(member.actor):
            action(referral=referral, by=member.actor, at=NOW, **words)

    return task


def amending(cast, referral):
    return doing(cast.aida, amendments.send, referral, version=referral.version)


def withdrawing(cast, referral):
    return doing(cast.aida, referral_follow.withdraw, referral, text="都合により")


def declining(cast, referral):
    said = {"reason": DeclineReason.NEEDS_OTHER, "suggested": "", "text": "まだ早い"}
    return doing(cast.eguchi, referral_answer.decline, referral, **said)


def receiving(cast, referral):
    return doing(cast.eguchi, referral_answer.receive, referral)


def striking_out(cast, referral):
    words = {"kind": Misdelivery.WRONG_BODY, "text": "取り違えた"}
    return doing(cast.aida, strikes.strike_out, referral, **words)


def reopening_it(member, referral):
    return doing(member, reopening.reopen, referral, reason=ReopenReason.ASKED_AGAIN, text="お願いします")


def is_read(cast, referral):
    with acting_as(cast.eguchi.actor):
        return Packet.objects.filter(referral=referral).exists()


def told_in_the_ledger(referral):
    rows = DisclosureRecord.unscoped.filter(packet__referral=referral).exclude(correction="")
    return [row.correction for row in rows]


ENDS = {State.WITHDRAWN: withdrawing, State.DECLINED: declining}


@pytest.mark.parametrize("state", ENDS)
def test_what_is_corrected_while_it_ends_is_read_by_nobody(rounds, state):
    cast = make_cast()
    for _round in range(rounds):
        referral = corrected(cast, received(cast))
        assert is_read(cast, referral)

        outcomes = at_once([amending(cast, referral), ENDS[state](cast, referral)])

        after = Referral.unscoped.get(pk=referral.pk)
        assert sorted(outcomes) in (["told", "won"], ["won", "won"])
        assert Packet.unscoped.filter(referral=referral).count() == outcomes.count("won")
        assert (after.state, after.amending_at, after.amendment_unread_since) == (state, None, None)
        assert not is_read(cast, referral)


@pytest.mark.parametrize("state", ENDS)
def test_without_the_lock_a_correction_would_begin_again_what_has_ended(state):
    cast = make_cast()
    referral = corrected(cast, received(cast))
    ENDS[state](cast, referral)()

    with mock.patch("cases.actions.amendments.locked", lambda row, version: copy.copy(row)):
        amending(cast, referral)()

    assert Packet.unscoped.filter(referral=referral).count() == 2
    assert Referral.unscoped.get(pk=referral.pk).state == State.RECEIVED


def test_of_reopenings_at_once_one_wins(rounds):
    cast = make_cast()
    for _round in range(rounds):
        referral = in_state(cast, State.DECLINED)

        outcomes = at_once([reopening_it(member, referral) for member in (cast.aida, cast.murata)])

        assert sorted(outcomes) == ["told", "won"]
        assert Referral.unscoped.get(pk=referral.pk).round == 2
        assert ReferralStep.unscoped.filter(referral=referral, move=Move.REOPEN).count() == 1
        assert told_in_the_ledger(referral) == [LedgerCorrection.REOPENED]


def test_without_the_lock_the_database_would_still_refuse_to_reopen_twice():
    cast = make_cast()
    referral = in_state(cast, State.DECLINED)

    with mock.patch("cases.actions.reopening.locked", copy.copy):
        reopening_it(cast.aida, referral)()
        with pytest.raises(IntegrityError):
            reopening_it(cast.murata, referral)()

    assert ReferralStep.unscoped.filter(referral=referral, move=Move.REOPEN).count() == 1


def test_of_a_reopening_and_a_new_one_to_the_same_body_one_wins(rounds):
    cast = make_cast()
    for _round in range(rounds):
        ended = in_state(cast, State.DECLINED)
        new = founded(cast, person=ended.person, case=ended.case)

        outcomes = at_once(
            [reopening_it(cast.aida, ended), doing(cast.aida, referral_send.send, new, version=new.version)]
        )

        assert sorted(outcomes) == ["told", "won"]
        assert Referral.unscoped.filter(case=ended.case, state__in=OPEN_AT_RECEIVER).count() == 1


def test_what_is_struck_out_while_it_is_opened_was_either_never_there_or_is_an_incident(rounds):
    cast = make_cast()
    for _round in range(rounds):
        referral = sent(cast)

        outcomes = at_once([striking_out(cast, referral), receiving(cast, referral)] * 2)

        after = Referral.unscoped.get(pk=referral.pk)
        is_opened = after.received_at is not None
        assert sorted(outcomes) == (["told"] * 2 + ["won"] * 2 if is_opened else ["told"] * 3 + ["won"])
        assert (after.state, after.is_recalled) == (State.WITHDRAWN, not is_opened)
        assert told_in_the_ledger(referral) == [
            LedgerCorrection.MISDELIVERED if is_opened else LedgerCorrection.RECALLED
        ]
        assert not is_read(cast, referral)


def test_without_the_lock_the_database_lets_nobody_strike_out_as_never_opened_what_is_open():
    cast = make_cast()
    referral = sent(cast)
    receiving(cast, referral)()

    stale = mock.patch("cases.actions.strikes.locked", copy.copy)
    with stale, pytest.raises(IntegrityError, match="referral_opened_or_recalled"):
        striking_out(cast, referral)()

    assert is_read(cast, referral)
