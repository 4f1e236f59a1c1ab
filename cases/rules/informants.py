"""Who told the window of somebody: neighbors, friends and 民生委員 stay unknown to the household (domain §7 S4)."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.japanese.search_key import search_key
from cases.codes.consultation import Relation
from cases.models import Consultation

CONFIDENTIAL = frozenset({Relation.COMMISSIONER, Relation.NEIGHBOR, Relation.FRIEND, Relation.ANONYMOUS})
SHORTEST = 2  # a single letter stands in many words


def check_names_no_informant(person_id: int | None, text: str) -> None:
    """Raise Refused when a text that the person reads names who told of them."""
    calls = Consultation.objects.filter(person_id=person_id, relation__in=CONFIDENTIAL)
    text = search_key(text)
    if any(len(call.search_key) >= SHORTEST and call.search_key in text for call in calls):
        raise Refused(
            _("知らせてくれた方のお名前が入っています。この理由は情報提供記録に載り、ご本人が読むことがあります。")
        )
