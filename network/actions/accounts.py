"""Ending an account."""

from datetime import datetime

from django.contrib.auth import SESSION_KEY as USER_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.affiliations import lock_administrators
from network.models import Invitation, User
from network.rules.accounts import check_can_end_account


@transaction.atomic
def end(*, user: User, by: Actor, at: datetime) -> None:
    """Nobody signs in with it any more and whoever is signed in is out at once. Raises Refused."""
    lock_administrators()
    user = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    today = timezone.localdate(at)
    check_can_end_account(user=user, by=by, today=today)
    user.is_active = False
    user.save(update_fields=["is_active"])
    for affiliation in user.affiliations.filter(ended_at=None).exclude(valid_until__lt=today):
        affiliation.valid_until = max(today, affiliation.valid_from)
        affiliation.ended_at, affiliation.ended_by_id = at, by.user_id
        affiliation.save(update_fields=["valid_until", "ended_at", "ended_by"])
    Invitation.objects.pending().filter(account=user).update(revoked_at=at, revoked_by=by.user_id)
    _delete_sessions(user)
    record(EventType.ACCOUNT_ENDED, by=by, detail={"user": user.pk})


def _delete_sessions(user: User) -> None:
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get(USER_KEY) == str(user.pk):
            session.delete()
