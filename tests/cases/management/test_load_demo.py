"""load_demo on other databases than an empty one."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.models import Consultation
from network.models import Organization, User


def run(command, *args):
    out = StringIO()
    call_command(command, *args, stdout=out)
    return out.getvalue()


def test_a_directory_that_is_there_is_kept_as_it_is(db):
    run("load_directory")
    Organization.unscoped.filter(record_key="shakyo").update(name="架空の社協")

    run("load_demo")

    assert Consultation.unscoped.exists()
    assert Organization.unscoped.get(record_key="shakyo").name == "架空の社協"


def test_if_empty_does_nothing_where_something_is(cast):
    users = User.objects.count()

    said = run("load_demo", "--if-empty")

    assert "入れませんでした" in said
    assert User.objects.count() == users
    assert not Consultation.unscoped.exists()


def test_production_is_refused(db, settings):
    settings.ENVIRONMENT = "production"

    with pytest.raises(CommandError, match="本番"):
        run("load_demo", "--if-empty")

    assert not User.objects.exists()


def test_real_accounts_are_not_printed(cast):
    assert run("demo_accounts") == "架空の見本のアカウントはありません。\n"


def test_accounts_alone_come_with_the_directory_and_without_consultations(db):
    run("load_demo", "--accounts-only")

    assert User.objects.filter(is_demo=True).exists()
    assert Organization.unscoped.filter(is_window=True).exists()
    assert not Consultation.unscoped.exists()
