"""When an organization may be closed, and what is still open against it."""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from akishima_support.access import Refused
from network.codes import RelationKind
from network.models import ActionItem, Organization, OrganizationRelation

_sources: list[Callable[[Organization], list[str]]] = []


def register_open_work(source: Callable[[Organization], list[str]]) -> None:
    """Let an app above say what is open against an organization: one sentence per matter, without names."""
    if source not in _sources:
        _sources.append(source)


def open_work(organization: Organization) -> list[str]:
    """Everything that is open against the body, to be shown before it is closed."""
    return [*_decisions(organization), *(sentence for source in _sources for sentence in source(organization))]


def _decisions(organization: Organization) -> list[str]:
    number = ActionItem.unscoped.open().filter(owner=organization).count()
    if not number:
        return []
    text = ngettext(
        "会議で決まったことで、済んでいないものが%(number)d件あります。",
        "会議で決まったことで、済んでいないものが%(number)d件あります。",
        number,
    )
    return [text % {"number": number}]


def check_can_close(*, organization: Organization, until: date, successors: list[Organization]) -> None:
    """Raise Refused for the window, a body already closed, a wrong day or a successor that cannot succeed."""
    if organization.is_window:
        raise Refused(_("相談窓口は廃止できません。"))
    if organization.is_closed:
        raise Refused(_("この機関はすでに廃止されています。"))
    if organization.valid_from and until < organization.valid_from:
        raise Refused(_("廃止の日が、始まりの日より前になっています。"))
    if any(each.pk == organization.pk or each.is_closed for each in successors):
        raise Refused(_("引き継ぐ機関には、いまある別の機関を選んでください。"))


def successors_of(organization: Organization) -> list[Organization]:
    """Who took over: the one body, or those that it was split into."""
    if organization.successor_id is not None:
        return [organization.successor]
    into = OrganizationRelation.objects.filter(from_organization=organization, kind=RelationKind.SPLIT_INTO)
    return [each.to_organization for each in into.select_related("to_organization").order_by("id")]


def can_close(organization: Organization) -> bool:
    """Whether the button is offered."""
    return not organization.is_window and not organization.is_closed


def check_can_reopen(*, organization: Organization, day: date) -> None:
    """Raise Refused once the last day is over: what has ended stays ended, and a new body is added."""
    if organization.valid_until is None:
        raise Refused(_("この機関には、廃止の予定がありません。"))
    if organization.valid_until < day:
        raise Refused(_("すでに廃止された機関です。新しい機関として登録してください。"))


def can_reopen(organization: Organization, day: date) -> bool:
    """Whether the button is offered."""
    return organization.valid_until is not None and organization.valid_until >= day
