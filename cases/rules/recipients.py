"""Who may be addressed with which act, and what to mind before doing so."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.acts import ACTS, Data, Lead
from cases.codes.referral import Act, Way
from network.codes import OrganizationKind
from network.models import Organization, ServiceOffering

# Bound by no statutory secrecy (domain §4.1): 案内 only, or a packet on the person's own consent after a pledge.
WITHOUT_SECRECY = frozenset(
    {OrganizationKind.FAMILY_GROUP, OrganizationKind.PEER_GROUP, OrganizationKind.PRIVATE_SUPPORT}
)


def is_without_secrecy(organization: Organization) -> bool:
    """Whether no statute binds the body to secrecy."""
    return organization.kind in WITHOUT_SECRECY


def check_can_address(*, act: Act, from_organization_id: int, to_organization: Organization, day) -> None:
    """Raise Refused when the act cannot go to the body.

    What can carry personal data goes only to bodies that the city has confirmed; the window is the city itself.
    """
    if to_organization.pk == from_organization_id:
        raise Refused(_("自分の機関には送れません。"))
    if to_organization.valid_until is not None and to_organization.valid_until < day:
        raise Refused(_("この機関は廃止されています。後継の機関を選んでください。"))
    if act == Act.INFORMATION:
        return
    if not to_organization.can_receive:
        raise Refused(_("この機関には案内だけができます。連携の宛先にはできません。"))
    if is_without_secrecy(to_organization) and to_organization.pledge_recorded_on is None:
        raise Refused(_("この団体には法律上の守秘義務がなく、守秘の誓約も記録されていません。できるのは案内だけです。"))
    if not (to_organization.is_verified or to_organization.is_window):
        raise Refused(_("この機関の情報は市の確認前です。管理者が名簿で確認するまで、できるのは案内だけです。"))


def way_of(*, from_window: bool, to_organization: Organization) -> Way:
    """Between which two kinds of bodies something goes."""
    if from_window:
        return Way.WINDOW_TO_PARTNER
    return Way.PARTNER_TO_WINDOW if to_organization.is_window else Way.PARTNER_TO_PARTNER


def check_way(act: Act, *, from_window: bool, to_organization: Organization) -> None:
    """Raise Refused when the act does not go that way: a partner asks the window, and no other partner (F71)."""
    if way_of(from_window=from_window, to_organization=to_organization) not in ACTS[act].ways:
        raise Refused(_("関係機関からの照会は、相談窓口に送ってください。ほかの機関へは、窓口を通して確かめます。"))


def check_service(service: ServiceOffering | None, to_organization: Organization, day: date) -> None:
    """Raise Refused for a service that the body does not offer on the day."""
    if service is None:
        return
    has_ended = service.ended_on is not None and service.ended_on < day
    if service.organization_id != to_organization.pk or has_ended:
        raise Refused(_("この機関は、選んだ支援メニューを行っていません。もう一度選んでください。"))


def check_has_person(act: Act, person_id: int | None) -> None:
    """Raise Refused when the act always carries personal data and nobody is named whom it is about."""
    if ACTS[act].data == Data.ALWAYS and person_id is None:
        raise Refused(_("この種別では、どなたのことかを選んでから始めてください。"))


def warnings_about(act: Act, to_organization: Organization) -> list[str]:
    """What the sender should know first, whoever it is about; none of these refuses."""
    checks = [
        (
            to_organization.accepts_direct_consultation is False and ACTS[act].lead_after == Lead.RECEIVER,
            _("この機関は、ひきこもりの直接の相談を受けていません。引継ぎではなく紹介を検討してください。"),
        ),
        (to_organization.verified_on is None, _("この機関の情報は市の確認前です。")),
        (bool(to_organization.privacy_note), to_organization.privacy_note),
    ]
    return [text for applies, text in checks if applies]


def carries_data(act: Act) -> bool:
    """Whether the act can carry personal data at all."""
    return ACTS[act].data != Data.NEVER
