"""What the person said last about telling a body anything. A no is remembered: the sender is warned and asked."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.japanese.formats import format_date
from cases.codes.consent import ConsentStatus, ConsentSubject
from cases.codes.referral import Act
from cases.models import Consent, Person
from cases.rules.recipients import carries_data
from network.models import Organization

NO = (ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class OwnNo:
    """Since which day a body is not wanted, and who said so: the person, or somebody who speaks for them in law."""

    day: date
    subject: ConsentSubject

    @property
    def text(self) -> str:
        """The no in words, with whose it is."""
        who = _("ご本人") if self.subject == ConsentSubject.SELF else self.subject.label
        words = {"who": who, "day": format_date(self.day)}
        return _("%(who)sは、この機関に伝えることを望んでいません（%(day)s）。") % words


def no_in(status: str | None, said_at, subject: str | None) -> OwnNo | None:
    """The no that a last word is, if it is one."""
    if status not in NO:
        return None
    return OwnNo(timezone.localdate(said_at), ConsentSubject(subject))


def own_no(number: int, organization: Organization) -> OwnNo | None:
    """The no of a person, by number, that stands against the body; a later yes has taken an earlier no back."""
    said = Consent.unscoped.filter(person=number).last_words_on(organization).first()
    return no_in(said.status, said.said_at, said.subject) if said else None


def check_own_no(act: Act, person: Person | None, organization: Organization) -> None:
    """Raise Refused when the person does not want the body to hear anything; 案内 tells it nothing."""
    if person is None or not carries_data(act):
        return
    no = own_no(person.pk, organization)
    if no is not None:
        asked = _("もう一度気持ちを確かめたときは、機関の下の欄に印を付けてください。")
        raise Refused(f"{no.text}{asked}")
