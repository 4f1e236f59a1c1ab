"""Read receipts: the sender sees who opened what was told, and when."""

from datetime import timedelta

import time_machine

from akishima_support.access import acting_as
from cases.actions import consents_cut, referral_answer
from cases.codes.referral import DeclineReason
from cases.models import Packet
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import NOW, received, sent
from tests.cast import Member
from tests.factories import AffiliationFactory, UserFactory

HEADING = "渡した情報を開いた人"


def at(minutes):
    return time_machine.travel(NOW + timedelta(minutes=minutes), tick=False)


def open_it(browse, member, referral, minutes, page="referral_detail"):
    with at(minutes):
        return browse(member).get(url(page, referral))


def readers(browse, member, referral, minutes=60):
    return open_it(browse, member, referral, minutes).context["page"].readers


def test_each_reader_is_there_with_first_and_last(cast, browse):
    user = UserFactory(name="架空 同僚")
    colleague = Member(user, AffiliationFactory(user=user, organization=cast.hello_work, role="partner_staff"))
    with at(0):
        referral = received(cast)
    open_it(browse, cast.eguchi, referral, 1)
    open_it(browse, colleague, referral, 2)
    open_it(browse, cast.eguchi, referral, 3, "referral_sheet")

    found = [(each.name, each.first, each.last, each.pages) for each in readers(browse, cast.aida, referral)]

    minute = timedelta(minutes=1)
    assert found == [
        ("架空 江口", NOW + minute, NOW + 3 * minute, 2),
        ("架空 同僚", NOW + 2 * minute, NOW + 2 * minute, 1),
    ]
    assert HEADING in text_of(open_it(browse, cast.aida, referral, 60))


def test_only_the_sender_sees_it(cast, browse):
    with at(0):
        referral = received(cast)
    open_it(browse, cast.eguchi, referral, 1)

    assert HEADING not in text_of(open_it(browse, cast.eguchi, referral, 2))


def test_what_is_not_read_is_no_reading(cast, browse):
    with at(0):
        referral = sent(cast)
    open_it(browse, cast.eguchi, referral, 1)  # before receipt it shows nothing
    open_it(browse, cast.aida, referral, 2)  # the sender's own looking
    assert readers(browse, cast.aida, referral) == []

    with at(3), acting_as(cast.eguchi.actor):
        reason = {"reason": DeclineReason.AGE, "suggested": "", "text": ""}
        referral_answer.receive(referral=referral, by=cast.eguchi.actor, at=NOW + timedelta(minutes=3))
        referral_answer.decline(referral=referral, by=cast.eguchi.actor, at=NOW + timedelta(minutes=4), **reason)
    open_it(browse, cast.eguchi, referral, 5)  # after its refusal

    assert readers(browse, cast.aida, referral) == []


def test_after_the_consent_was_withdrawn_nobody_reads(cast, browse):
    with at(0):
        referral = received(cast)
    open_it(browse, cast.eguchi, referral, 1)
    with at(2), acting_as(cast.aida.actor):
        consent = Packet.unscoped.get().consent
        consents_cut.withdraw(consent=consent, note="", by=cast.aida.actor, at=NOW + timedelta(minutes=2))
    open_it(browse, cast.eguchi, referral, 3)

    found = [(each.last, each.pages) for each in readers(browse, cast.aida, referral)]
    assert found == [(NOW + timedelta(minutes=1), 1)]
