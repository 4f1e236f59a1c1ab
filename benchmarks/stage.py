"""Set the stage: fill the database, give two accounts a password, name what the pages are asked for."""

from dataclasses import dataclass, field

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from akishima_support.access import Actor, acting_as, system_actor
from benchmarks.floor.models import Entry
from benchmarks.referrals import hand_over
from cases.actions import access_reasons
from cases.codes.access import ReasonCode
from cases.codes.case import CaseStatus
from cases.load.names import MARK
from cases.load.surroundings import PARTNER_ACCOUNT, WINDOW_ACCOUNT
from cases.models import Case, Consultation, Person
from network.actors import actor_from
from network.models import Affiliation, User

WINDOW, PARTNER = WINDOW_ACCOUNT.format(1), PARTNER_ACCOUNT.format(1)
PASSWORD = "only-for-this-measurement"
CASES_LOOKED_AT = 50
RARE_SURNAME, RARE_WORD = "小鳥遊", "水族館"


@dataclass
class Stage:
    """What the pages are asked for: the floor's entry and session, cases to look at, referrals to accept."""

    entry: int
    floor_session: str
    cases: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)


def prepare_database() -> None:
    """Tables of the application and of the floor, and the files that pages link to."""
    call_command("migrate", verbosity=0)
    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def set_stage(size: int, referrals: int) -> Stage:
    """Grow the database to so many cases; hand so many referrals to the partner."""
    with acting_as(system_actor("benchmarks")):
        missing = size - Case.unscoped.count()
        if missing > 0:
            call_command("generate_load", cases=missing, seed=size)
        window, partner = _account(WINDOW), _account(PARTNER)
        entry = Entry.objects.create(author_id=window.user_id, text="架空の記録" * 20)
        stage = Stage(entry.pk, _floor_session(entry.author))
        looked_at = Case.unscoped.filter(status=CaseStatus.OPEN, restricted=False).order_by("uid")
        stage.cases = [_opened(case, window) for case in looked_at[:CASES_LOOKED_AT]]
        _plant_what_is_rare()
    stage.received = hand_over(window, partner, referrals)
    _settle()
    return stage


def _plant_what_is_rare() -> None:
    """One person with a name of their own and one note with a word of its own, among the oldest rows."""
    person = Person.unscoped.order_by("id").first()
    person.name, person.kana = f"{RARE_SURNAME} {MARK}", "たかなし"
    person.save()
    note = Consultation.unscoped.exclude(said="").order_by("id").first()
    note.said = f"{note.said}{RARE_WORD}に行ってみたいとのこと。"
    note.save()


def _opened(case: Case, window: Actor) -> str:
    """The case, with the reason for opening it given already, as once a day."""
    access_reasons.give(case=case, code=ReasonCode.PHONE, text="", by=window, at=timezone.now())
    return str(case.uid)


def _account(username: str) -> Actor:
    user = User.objects.get(username=username)
    user.set_password(PASSWORD)
    user.save()
    return actor_from(Affiliation.objects.select_related("user", "organization").get(user=user))


def _floor_session(user: User) -> str:
    """A session of Django's own backend, because the floor has no form to sign in with."""
    session = SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session.save()
    return session.session_key


def _settle() -> None:
    """What autovacuum would do within minutes, so that it does not run while we measure. SQLite has none."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
        cursor.execute("CHECKPOINT")
