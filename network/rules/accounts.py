"""Who may get which role where, and what must remain."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused, Role
from network.models import Affiliation, Organization, User

USERNAME_TAKEN = _("このアカウント名は、すでに使われています。別の名前にしてください。")


def check_username_is_free(*, username: str) -> None:
    """Nobody has it, in capitals or small letters, even if the account has ended."""
    if User.objects.filter(username__iexact=username).exists():
        raise Refused(USERNAME_TAKEN)


def check_email_is_free(*, email: str) -> None:
    """No account has it. An empty address is always free."""
    if email and User.objects.filter(email__iexact=email).exists():
        raise Refused(_("このメールアドレスは、すでに別のアカウントで使われています。"))


def check_role_fits(*, role: str, organization: Organization) -> None:
    """The city's roles exist only at the window; partner staff everywhere else."""
    if role == Role.PARTNER_STAFF and organization.is_window:
        raise Refused(_("相談窓口には、窓口職員・承認者・管理者・監査担当のいずれかの役割を選んでください。"))
    if role != Role.PARTNER_STAFF and not organization.is_window:
        raise Refused(_("この役割は相談窓口だけのものです。関係機関では「関係機関担当者」を選んでください。"))


def check_can_give_affiliation(*, user: User, by: Actor) -> None:
    """Nobody raises himself; an ended account gets nothing."""
    if user.pk == by.user_id:
        raise Refused(_("ご自分に所属を加えることはできません。ほかの管理者に依頼してください。"))
    if not user.is_active:
        raise Refused(_("終了したアカウントには所属を加えられません。新しく招待してください。"))


def can_give_affiliation(*, user: User, by: Actor) -> bool:
    """Whether `check_can_give_affiliation` would let it pass."""
    return _passes(check_can_give_affiliation, user=user, by=by)


def check_can_end_affiliation(*, affiliation: Affiliation, last_day: date) -> None:
    """It is not ended yet, and an administrator remains."""
    if affiliation.ended_at is not None:
        raise Refused(_("この所属は、すでに終わっています。"))
    if last_day < affiliation.valid_from:
        raise Refused(_("終了日は、開始日と同じ日か、それより後にしてください。"))
    _check_administrator_remains(without=[affiliation], after=last_day)


def check_can_end_account(*, user: User, by: Actor, today: date) -> None:
    """It is somebody else's, is not ended yet, and an administrator remains."""
    if user.pk == by.user_id:
        raise Refused(_("ご自分のアカウントは終えられません。ほかの管理者に依頼してください。"))
    if not user.is_active:
        raise Refused(_("このアカウントは、すでに終わっています。"))
    _check_administrator_remains(without=list(user.affiliations.all()), after=today)


def can_end_account(*, user: User, by: Actor, today: date) -> bool:
    """Whether `check_can_end_account` would let it pass."""
    return _passes(check_can_end_account, user=user, by=by, today=today)


def _check_administrator_remains(*, without: list[Affiliation], after: date) -> None:
    if not any(each.role == Role.ADMINISTRATOR for each in without):
        return
    others = Affiliation.objects.valid_on(after + timedelta(days=1)).filter(role=Role.ADMINISTRATOR)
    if not others.exclude(pk__in=[each.pk for each in without]).exists():
        raise Refused(_("管理者が一人もいなくなります。先に、ほかの人を管理者として招待してください。"))


def _passes(check, **facts) -> bool:
    try:
        check(**facts)
    except Refused:
        return False
    return True
