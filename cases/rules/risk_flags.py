"""When a flag can be raised, answered and taken down."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.codes.risk import RiskKind
from cases.models import Case, Consultation, RiskFlag


def flags_of(about: Case | Consultation):
    """The flags on the page of a case (with those of its consultations) or of a consultation, newest first."""
    place = {"case": about} if isinstance(about, Case) else {"consultation": about}
    return RiskFlag.objects.filter(**place).select_related("raised_by", "ended_by", "answered_by").newest_first()


def check_not_raised(kind: RiskKind, about: Case | Consultation) -> None:
    """Raise Refused when the same flag stands already."""
    if flags_of(about).filter(kind=kind, ended_at=None).exists():
        raise Refused(_("「%(kind)s」の旗は、もう立っています。") % {"kind": kind.label})


def check_can_answer(flag: RiskFlag) -> None:
    """Raise Refused where there is no duty, or where it is answered."""
    if flag.duty is None:
        raise Refused(_("この旗には、法律にもとづく通告・通報はありません。"))
    if flag.duty_answer:
        raise Refused(_("通告・通報については、もう記録されています。"))


def check_can_end(flag: RiskFlag) -> None:
    """Raise Refused for a flag that is down, and while its duty waits."""
    if flag.ended_at is not None:
        raise Refused(_("この旗は、もう下ろされています。"))
    if flag.waits:
        raise Refused(_("先に、通告・通報について記録してください。"))
