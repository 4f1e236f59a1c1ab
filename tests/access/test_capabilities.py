"""Who may do what."""

import pytest
from django.core.management import CommandError, call_command

from akishima_support.access import CAPABILITIES, Capability, Role, Side, readers_of, roles_with, system_actor
from akishima_support.access.management.commands import print_access
from tests.cast import Cast

READING_A_CASE = {
    Capability.CONSULTATION_READ,
    Capability.CASE_READ,
    Capability.PERSON_SEARCH,
    Capability.REFERRAL_READ,
    Capability.LEDGER_READ,
}


def test_every_role_has_a_row():
    assert set(CAPABILITIES) == set(Role)


@pytest.mark.parametrize("capability", Capability)
def test_every_capability_is_held_by_somebody(capability):
    assert roles_with(capability)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_the_administrator_and_the_auditor_never_read_a_case(role):
    assert not CAPABILITIES[role] & READING_A_CASE


def test_partners_read_no_consultation_and_no_case():
    assert CAPABILITIES[Role.PARTNER_STAFF] & READING_A_CASE == {Capability.REFERRAL_READ}


@pytest.mark.parametrize(
    ("capability", "holders"),
    [
        (Capability.ACCOUNT_MANAGE, [Role.ADMINISTRATOR]),
        (Capability.ACCESS_LOG_READ, [Role.AUDITOR]),
        (Capability.REFERRAL_APPROVE, [Role.MANAGER]),
        (Capability.CASE_READ, [Role.WINDOW_STAFF, Role.MANAGER]),
    ],
)
def test_what_only_some_may(capability, holders):
    assert roles_with(capability) == holders


def test_only_partner_staff_come_in_by_the_partners_entrance():
    assert [role for role in Role if role.side == Side.PARTNER] == [Role.PARTNER_STAFF]


def test_the_actor_can_what_the_role_can(cast: Cast):
    assert cast.aida.actor.can(Capability.CASE_READ)
    assert not cast.chiba.actor.can(Capability.CASE_READ)
    assert system_actor("test").can(Capability.CASE_READ)


def test_the_readers_line_names_the_roles():
    assert readers_of(Capability.CASE_READ) == "窓口職員・承認者"


def test_the_printed_table_is_compared(tmp_path, monkeypatch):
    monkeypatch.setattr(print_access, "TARGET", tmp_path / "access.md")
    with pytest.raises(CommandError):
        call_command("print_access", check=True)

    call_command("print_access")

    call_command("print_access", check=True)
    assert "| ケースを読む<br>`case_read` | ○ | ○ |" in (tmp_path / "access.md").read_text(encoding="utf-8")
