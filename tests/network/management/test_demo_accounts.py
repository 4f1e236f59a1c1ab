"""The demo accounts are printed with what a visitor needs to choose one."""

import pytest

from akishima_support.access import Role
from tests.factories import AffiliationFactory

pytestmark = pytest.mark.django_db


def test_each_demo_account_is_printed_with_its_organization_and_role(run_demo_accounts):
    AffiliationFactory(
        user__username="aida",
        user__name="相田 架空",
        user__is_demo=True,
        organization__name="福祉総務課",
        role=Role.MANAGER,
    )

    told = run_demo_accounts().strip().split("\t")

    assert told == ["aida", "相田 架空", "福祉総務課", str(Role.MANAGER.label)]


def test_real_accounts_are_not_printed(run_demo_accounts):
    AffiliationFactory()

    assert run_demo_accounts() == ""


@pytest.fixture
def run_demo_accounts(capsys):
    """Runs the command as `make run` does and answers what it printed."""
    from django.core.management import call_command

    def run():
        call_command("demo_accounts")
        return capsys.readouterr().out

    return run
