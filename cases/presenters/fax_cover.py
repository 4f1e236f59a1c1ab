"""The cover of a FAX: the two organizations, their numbers and the sheets. Nothing on it is about anybody."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.audit.reading import about_case
from akishima_support.japanese.formats import format_date
from cases.models import Referral
from cases.presenters.referral_head import warned
from cases.rules.shown import is_sender
from network.models import ContactPoint, Organization


def fax_cover_page(referral: Referral, actor: Actor) -> dict:
    """The context, from the organization acted for to the other; act and urgency would already tell something."""
    about_case(referral.referral_no)
    sides = [referral.from_organization, referral.to_organization]
    ours, theirs = sides if is_sender(referral, actor) else sides[::-1]
    return {
        "uid": referral.uid,
        "warned": warned(referral, actor),
        "to": theirs.name,
        "receiver": [(_("FAX"), _number(theirs, "fax")), (_("ご担当のお名前"), "")],
        "sender": [
            (_("送信元"), ours.name),
            (_("担当"), actor.user_name),
            (_("電話"), _number(ours, "phone")),
            (_("FAX"), _number(ours, "fax")),
            (_("送信日"), format_date(timezone.localdate())),
            (_("連携番号"), referral.referral_no),
        ],
    }


def _number(body: Organization, column: str) -> str:
    """The first one that the directory has; otherwise it is written in by hand."""
    points = ContactPoint.objects.current().filter(organization=body).exclude(**{column: ""}).order_by("id")
    return next((getattr(point, column) for point in points[:1]), "")
