"""Set the stage: fill the database, give two accounts a password, hand referrals to the partner."""

from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from akishima_support.access import Actor, acting_as, system_actor
from benchmarks.floor.models import Entry
from cases.actions import access_reasons, referral_answer, referral_draft, referral_prepare, referral_send
from cases.codes.access import ReasonCode
from cases.codes.case import CaseStatus
from cases.codes.consent import Category, ConsentMethod, ConsentStatus
from cases.codes.referral import Act
from cases.load.names import MARK
from cases.load.surroundings import PARTNER_ACCOUNT, WINDOW_ACCOUNT
from cases.models import Case, Consent, Consultation, Person, Referral
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
    stage.received = _hand_over(window, partner, referrals)
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


def _hand_over(window: Actor, partner: Actor, count: int) -> list[str]:
    """Referrals that the partner has received, made by the actions that the pages call."""
    with acting_as(system_actor("benchmarks")):
        cases = Case.unscoped.open().filter(referrals=None, restricted=False).select_related("person").order_by("-id")
        chosen = list(cases[:count])
    return [str(_hand_over_one(case, window, partner, timezone.now()).uid) for case in chosen]


def _hand_over_one(case: Case, window: Actor, partner: Actor, at: datetime) -> Referral:
    receiver = Affiliation.objects.select_related("organization").get(pk=partner.affiliation_id).organization
    beginning = referral_draft.Beginning(act=Act.INTRODUCTION, to_organization=receiver, case=case)
    consent = Consent.unscoped.create(
        person=case.person,
        recipient=receiver,
        status=ConsentStatus.GIVEN,
        categories=[str(Category.BASIC)],
        method=ConsentMethod.WRITTEN,
        given_on=timezone.localdate(at),
        recorded_at=at,
        recorded_by_id=window.user_id,
    )
    with acting_as(window):
        draft = referral_draft.draft(beginning=beginning, by=window, at=at)
        chosen = referral_prepare.choose_content(
            referral=draft, by=window, request="お話を聞いてください。", items=["name"], texts={}, version=draft.version
        )
        founded = referral_prepare.choose_consent(
            referral=chosen, consent=consent, by=window, at=at, version=chosen.version
        )
        sent = referral_send.send(referral=founded, by=window, at=at, version=founded.version)
    with acting_as(partner):
        return referral_answer.receive(referral=sent, by=partner, at=at)


def _settle() -> None:
    """What autovacuum would do within minutes, so that it does not run while we measure. SQLite has none."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
        cursor.execute("CHECKPOINT")
