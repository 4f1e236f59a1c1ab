"""What must be known before anybody calls, writes or visits, as lines for the screen."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed
from cases.codes.contact import ContactChannel, ContactLimit
from cases.codes.risk import RiskKind

Line = tuple[str, str]


def person_lines(person) -> list[Line]:
    """Contact rules, from whom it is kept, and risk flags that stand; empty where there is nothing to heed."""
    lines = [
        (_("知られたくない相手"), person.secrecy_from),
        (_("してはいけないこと"), _labels(ContactLimit, person.contact_limits)),
        (_("連絡してよい時"), person.contact_when),
        (_("連絡してよい方法"), _labels(ContactChannel, person.contact_channels)),
        (_("連絡のしかた"), person.contact_rule),
        (_("危険の旗"), _labels(RiskKind, person.risk_kinds)),
    ]
    return [line for line in lines if line[1]]


def consulter_lines(consultation) -> list[Line]:
    """The same for whoever came to us."""
    lines = [
        (_("来談者にしてはいけないこと"), _labels(ContactLimit, consultation.consulter_contact_limits)),
        (_("来談者への連絡のしかた"), consultation.consulter_contact_rule),
    ]
    return [line for line in lines if line[1]]


def contact_text(person) -> str:
    """The rules in one text, for whoever is given the telephone number."""
    limits, channels = _labels(ContactLimit, person.contact_limits), _labels(ContactChannel, person.contact_channels)
    by = _("方法は %(channels)s") % {"channels": channels} if channels else ""
    return "。".join(filter(None, [limits, person.contact_when, by, person.contact_rule]))


def _labels(codes, chosen: Iterable[str]) -> str:
    return listed(str(code.label) for code in codes if code in chosen)
