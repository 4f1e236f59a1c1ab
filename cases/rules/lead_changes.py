"""Who can be given a case, and who answers."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.japanese.formats import format_date
from cases.models import Case, LeadChange, RestrictedReader
from cases.rules.cases import check_is_open
from cases.rules.staff import window_staff
from network.models import User


def check_can_be_given(case: Case, worker: User) -> None:
    """Raise Refused unless the case is open, and the worker is of the window, another than now, and may read it."""
    check_is_open(case)
    words = {"case_no": case.case_no, "name": worker.name}
    if case.lead_worker_id == worker.pk:
        raise Refused(_("%(case_no)s の主担当者はすでに%(name)sさんです。") % words)
    if worker.pk not in {user.pk for user in window_staff(timezone.localdate())}:
        raise Refused(_("%(name)sさんは、いま窓口の職員ではありません。") % words)
    check_may_read(case, worker)


def check_may_read(case: Case, worker: User) -> None:
    """Raise Refused for somebody who is not named for a restricted case: nobody works on what they cannot see."""
    words = {"case_no": case.case_no, "name": worker.name}
    if case.restricted and not RestrictedReader.objects.filter(person=case.person_id, user=worker).exists():
        raise Refused(_("%(case_no)s は閲覧を限ったケースです。先に%(name)sさんを読める人に加えてください。") % words)


def check_can_answer(change: LeadChange, by: Actor, day: date) -> None:
    """Raise Refused unless it waits, for the actor, and its day has come."""
    words = {"case_no": change.case.case_no, "day": format_date(change.effective_on)}
    if change.accepted_at or change.declined_at:
        raise Refused(_("%(case_no)s の引継ぎには、もう返事がされています。") % words)
    if change.to_worker_id != by.user_id:
        raise Refused(_("%(case_no)s の引継ぎに返事をするのは、頼まれた人です。") % words)
    if day < change.effective_on:
        raise Refused(_("%(case_no)s を引き継ぐのは %(day)s からです。") % words)
    check_is_open(change.case)
