"""An unsafe start is refused, with a sentence that says what to change."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from akishima_support.startup import TRIAL_SECRET_KEY, refuse_demo_data, refuse_unsafe_settings
from tests.factories import OrganizationFactory, UserFactory

ROOT = Path(settings.BASE_DIR)
KEY = "k" * 50
SAFE = {
    "environment": "production",
    "debug": False,
    "secret_key": KEY,
    "hosts": ["soudan.example.jp"],
    "engine": "django.db.backends.postgresql",
}
TRIAL = SAFE | {
    "environment": "trial",
    "secret_key": TRIAL_SECRET_KEY,
    "hosts": ["127.0.0.1", "localhost"],
    "engine": "django.db.backends.sqlite3",
}
PRODUCTION = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "aB3$" * 15 + "0123456789xyz",
    "ALLOWED_HOSTS": "soudan.example.jp",
    "DATABASE_URL": "postgres://name@127.0.0.1:1/none",
}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"environment": "staging"}, "ENVIRONMENT=staging は使えません"),
        ({"environment": ""}, "trial か production"),
        ({"environment": "trial"}, "ENVIRONMENT=trial のまま他の端末からは使えません"),
        ({"debug": True}, "DEBUG=False にしてください"),
        ({"secret_key": TRIAL_SECRET_KEY}, "SECRET_KEY に 50 文字以上"),
        ({"secret_key": "k" * 49}, "SECRET_KEY に 50 文字以上"),
        ({"secret_key": ""}, "SECRET_KEY に 50 文字以上"),
        ({"engine": "django.db.backends.sqlite3"}, "DATABASE_URL に PostgreSQL"),
        ({"hosts": ["*"], "environment": "trial"}, "ENVIRONMENT=production"),
        ({"hosts": ["127.0.0.1", "0.0.0.0"], "environment": "trial"}, "ENVIRONMENT=production"),  # noqa: S104
    ],
)
def test_an_unsafe_start_is_refused(change, sentence):
    with pytest.raises(ImproperlyConfigured, match=re.escape(sentence)):
        refuse_unsafe_settings(**SAFE | change)


@pytest.mark.parametrize("facts", [SAFE, TRIAL, SAFE | {"hosts": ["127.0.0.1"], "engine": TRIAL["engine"]}])
def test_a_safe_start_is_not_refused(facts):
    assert refuse_unsafe_settings(**facts) is None


@pytest.mark.parametrize("make", [lambda: OrganizationFactory(is_demo=True), lambda: UserFactory(is_demo=True)])
def test_demo_data_is_refused_in_production_only(db, settings, make):
    make()
    refuse_demo_data()

    settings.ENVIRONMENT = "production"

    with pytest.raises(ImproperlyConfigured, match="架空の見本データがあります"):
        refuse_demo_data()


def test_a_database_without_demo_data_is_not_refused(cast, settings):
    settings.ENVIRONMENT = "production"

    assert refuse_demo_data() is None


BEGIN_AND_LOOK = """
import akishima_support.wsgi
from django.db import connection
print(connection.connection)
"""


def start(code, **variables):
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "akishima_support.settings"} | variables
    return subprocess.run(
        [sys.executable, *code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
    )


def test_the_server_s_entrance_refuses_too():
    started = start(["-c", "import akishima_support.wsgi"], **PRODUCTION | {"DEBUG": "True"})

    assert started.returncode != 0
    assert "DEBUG=False にしてください" in started.stderr


def test_the_server_s_entrance_refuses_demo_data_and_leaves_no_connection_to_its_workers(tmp_path):
    trial = {"DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3"}
    real = trial | {"ENVIRONMENT": "production", "SECRET_KEY": PRODUCTION["SECRET_KEY"], "ALLOWED_HOSTS": "127.0.0.1"}
    start(["manage.py", "migrate", "network"], **trial)  # all that the question needs; the rest takes a minute
    begun = start(["-c", BEGIN_AND_LOOK], **real)
    assert (begun.returncode, begun.stdout) == (0, "None\n"), "workers must not begin with one connection for all"
    make_demo = "from network.models import User; User.objects.create(username='demo', is_demo=True)"
    start(["manage.py", "shell", "-c", make_demo], **trial)

    started = start(["-c", "import akishima_support.wsgi"], **real)

    assert started.returncode != 0
    assert "架空の見本データがあります" in started.stderr


def test_the_deployment_check_finds_nothing():
    checked = start(["manage.py", "check", "--deploy", "--fail-level", "INFO"], **PRODUCTION)

    assert checked.returncode == 0, checked.stderr
    assert "no issues" in checked.stdout


def test_the_deployment_check_would_find_something():
    checked = start(["manage.py", "check", "--deploy", "--fail-level", "INFO"])

    assert checked.returncode != 0


def test_every_variable_is_explained():
    source = (ROOT / "akishima_support" / "settings.py").read_text(encoding="utf-8")
    explained = (ROOT / ".env.example").read_text(encoding="utf-8")

    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source))

    assert len(read) > 15
    assert read == set(re.findall(r"^#?([A-Z_]+)=", explained, re.MULTILINE))


def test_the_example_is_itself_a_safe_trial(tmp_path):
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    values = dict(line.split("=", 1) for line in lines if re.match(r"[A-Z_]+=", line))

    checked = start(["manage.py", "check"], **values)

    assert checked.returncode == 0, checked.stderr
