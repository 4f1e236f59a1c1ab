"""案内 to groups: explained, written down at the window, and known to nobody else."""

from cases.codes.case import CaseStatus, OutcomeChange
from cases.codes.referral import Act
from cases.models import Case, DisclosureRecord, Packet, Referral
from cases.states import State
from network.models import MaterialPlacement

SON = "架空 夫妻のご長男"


def test_both_groups_were_named_after_what_had_to_be_explained(demo):
    given = {each.to_organization.record_key: each for each in demo.seen_by("aida", Referral, person__nickname=SON)}

    assert {key: (each.act, each.state) for key, each in given.items()} == {
        "kokokara": (Act.INFORMATION, State.COMPLETED),
        "basuteru": (Act.INFORMATION, State.COMPLETED),
    }
    assert given["kokokara"].privacy_explained
    assert given["basuteru"].cost_explained


def test_no_personal_data_moved(demo):
    assert demo.seen_by("aida", Packet)
    assert demo.seen_by("aida", Packet, person__nickname=SON) == []
    assert demo.seen_by("aida", DisclosureRecord, person__nickname=SON) == []


def test_three_months_later_they_had_found_the_family_group(demo):
    (case,) = demo.seen_by("aida", Case, person__nickname=SON)

    assert case.status == CaseStatus.CLOSED
    assert OutcomeChange.PEER_FAMILY in case.outcome_changes


def test_no_commissioner_and_no_partner_sees_a_row(demo):
    seers = {name for name in demo.actors if demo.seen_by(name, Referral, person__nickname=SON)}

    assert seers == {"aida", "murata", "baba"}


def test_no_stock_of_leaflets_is_invented(demo):
    of_the_record = [each for each in demo.seen_by("aida", MaterialPlacement) if each.record_key]

    assert {each.stock for each in of_the_record} == {None}
