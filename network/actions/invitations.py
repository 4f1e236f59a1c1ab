"""Inviting somebody, and what becomes of the invitation."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actors import actor_at_sign_in
from network.models import Affiliation, Invitation, Organization, User
from network.rules.accounts import USERNAME_TAKEN, check_email_is_free, check_role_fits, check_username_is_free
from network.tokens import new_token, token_hash

INVITED = _("この招待は、いま作られたところです。アカウントの一覧で確かめてください。")
LIFETIME = timedelta(hours=72)


@dataclass(frozen=True, slots=True)
class Invitee:
    """Who is invited, and as what."""

    name: str
    username: str
    email: str
    organization: Organization
    role: str


@transaction.atomic
def invite(*, invitee: Invitee, by: Actor, at: datetime, uid: UUID | None = None) -> tuple[Invitation, str]:
    """A new invitation and the token of its link, which is nowhere stored.

    Raises Refused when the role does not fit, the account name or address is taken, or the form with the number
    `uid` has invited already.
    """
    check_role_fits(role=invitee.role, organization=invitee.organization)
    check_username_is_free(username=invitee.username)
    check_email_is_free(email=invitee.email)
    fields = {name: getattr(invitee, name) for name in ("organization", "role", "name", "username", "email")}
    try:
        with transaction.atomic():
            return _make(by=by, at=at, uid=uid or uuid4(), **fields)
    except IntegrityError as repeated:
        raise Refused(INVITED) from repeated


@transaction.atomic
def renew_password(*, user: User, by: Actor, at: datetime) -> tuple[Invitation, str]:
    """A link by which the owner of an account sets a new password; the old one keeps working until then."""
    if not user.is_active:
        raise Refused(_("終了したアカウントのパスワードは変えられません。"))
    Invitation.objects.pending().filter(account=user).update(revoked_at=at, revoked_by=by.user_id)
    return _make(by=by, at=at, account=user, name=user.name, username=user.username, email=user.email)


@transaction.atomic
def revoke(*, invitation: Invitation, by: Actor, at: datetime) -> None:
    """Make the link useless. Raises Refused when it has been used already."""
    invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
    if invitation.used_at or invitation.revoked_at:
        raise Refused(_("この招待は、すでに使われたか取り消されています。"))
    invitation.revoked_at, invitation.revoked_by_id = at, by.user_id
    invitation.save(update_fields=["revoked_at", "revoked_by"])
    record(EventType.INVITATION_REVOKED, by=by, detail={"invitation": invitation.pk})


@transaction.atomic
def accept(*, invitation: Invitation, name: str, username: str, password: str, at: datetime) -> User:
    """Make the account, or set its new password. Raises Refused when the link has run out or was used meanwhile."""
    invitation = Invitation.objects.select_for_update(of=("self",)).filter(pk=invitation.pk).open_at(at).first()
    if invitation is None:
        raise Refused(_("この招待は、もう使えません。招待した人に、もう一度依頼してください。"))
    if invitation.account is None:
        user = _make_account(invitation, name=name, username=username, at=at)
    else:
        user = invitation.account
    user.set_password(password)
    user.save(update_fields=["password"])
    invitation.used_at, invitation.used_by = at, user
    invitation.save(update_fields=["used_at", "used_by"])
    event = EventType.PASSWORD_CHANGED if invitation.account else EventType.INVITATION_USED
    record(event, by=actor_at_sign_in(user), detail={"invitation": invitation.pk, "user": user.pk})
    return user


def open_invitation(token: str, at: datetime) -> Invitation | None:
    """The invitation whose link somebody holds; None for anything that cannot be used (any more)."""
    found = Invitation.objects.open_at(at).filter(token_hash=token_hash(token))
    invitation = found.select_related("organization", "account").first()
    return None if invitation is None or (invitation.account and not invitation.account.is_active) else invitation


def _make_account(invitation: Invitation, *, name: str, username: str, at: datetime) -> User:
    check_username_is_free(username=username)
    check_email_is_free(email=invitation.email)
    try:
        with transaction.atomic():
            user = User.objects.create_user(username, name=name, email=invitation.email)
    except IntegrityError as taken:  # by somebody else in this very moment
        raise Refused(USERNAME_TAKEN) from taken
    Affiliation.objects.create(
        user=user, organization=invitation.organization, role=invitation.role, valid_from=timezone.localdate(at)
    )
    return user


def _make(*, by: Actor, at: datetime, **fields) -> tuple[Invitation, str]:
    token = new_token()
    invitation = Invitation.objects.create(
        **fields, token_hash=token_hash(token), created_at=at, expires_at=at + LIFETIME, created_by_id=by.user_id
    )
    detail = {"invitation": invitation.pk, "role": invitation.role, "organization": invitation.organization_id}
    record(EventType.INVITATION_MADE, by=by, detail=detail | {"user": invitation.account_id})
    return invitation, token
