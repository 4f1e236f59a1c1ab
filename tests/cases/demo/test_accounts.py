"""The accounts of the demonstration, and that it is played only once."""

from io import StringIO

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from akishima_support.access import Role
from akishima_support.startup import refuse_demo_data
from cases.demo.accounts import ACCOUNTS, DEMO_PASSWORD
from network.models import User


def test_there_is_an_account_for_every_role():
    assert {account.role for account in ACCOUNTS} == set(Role)


def test_all_accounts_are_marked_as_fictitious(demo):
    assert {user.username for user in User.objects.all()} == {account.username for account in ACCOUNTS}
    assert all(user.is_demo and user.name.startswith("架空") for user in User.objects.all())
    assert all(user.check_password(DEMO_PASSWORD) for user in User.objects.all())


def test_the_password_follows_the_rules():
    for account in ACCOUNTS:
        validate_password(DEMO_PASSWORD, User(username=account.username, name=account.name))


def test_the_accounts_are_printed_with_role_and_password(demo):
    out = StringIO()

    call_command("demo_accounts", stdout=out)

    lines = out.getvalue().splitlines()
    assert len(lines) == 1 + len(ACCOUNTS) + 1
    assert sum(line.startswith("ikawa") for line in lines) == 2
    assert all(line.endswith(DEMO_PASSWORD) for line in lines[1:])


def test_a_second_time_is_refused(demo):
    with pytest.raises(CommandError, match="すでにあります"):
        call_command("load_demo")


def test_production_does_not_start_with_it(demo, settings):
    settings.ENVIRONMENT = "production"

    with pytest.raises(ImproperlyConfigured, match="架空"):
        refuse_demo_data()
