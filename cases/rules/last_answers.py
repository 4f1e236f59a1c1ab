"""前回の内容: what the last consultation already tells, put into boxes that are still empty.

The hidden box `filled` says which consultation it came from and which boxes were filled: what nobody typed can be
taken out again, above all when another person is chosen.
"""

from dataclasses import dataclass, field
from uuid import UUID

from django.utils.datastructures import MultiValueDict

from cases.models import Consultation

OF_THE_CONSULTER = (
    "consulter_name",
    "is_anonymous",
    "consulter_phone",
    "consulter_contact_rule",
    "consulter_contact_limits",
)
BOXES = ("relation", *OF_THE_CONSULTER, "primary_topic")
FILLED = "filled"


@dataclass(frozen=True)
class LastAnswers:
    """A consultation and the boxes that were filled from it."""

    consultation: Consultation
    names: list[str] = field(default_factory=list)

    def values_of(self, name: str) -> list[str]:
        """What the box held then, as it is sent."""
        if name == "primary_topic":
            return [row.topic for row in self.consultation.topics.all() if row.is_primary]
        value = getattr(self.consultation, name)
        if isinstance(value, bool):
            return ["on"] if value else []
        return list(value) if isinstance(value, list) else [value] if value else []

    def still_in(self, data: MultiValueDict) -> list[str]:
        """The filled boxes that nobody has changed since."""
        return [name for name in self.names if _sent(data, name) == self.values_of(name)]

    def are_of_another(self, data: MultiValueDict) -> bool:
        """Whether somebody else calls now, while boxes still hold what the last one told of themselves."""
        kept = set(self.still_in(data)) & set(OF_THE_CONSULTER)
        return bool(kept) and data.get("relation", "") != self.consultation.relation


def last_answers(kind: str, uid: UUID | None, data: MultiValueDict) -> LastAnswers | None:
    """From the thread, or from the last visible consultation about the person by somebody who stands as is typed."""
    if uid is None:
        return None
    if kind == "follows":
        rows = Consultation.objects.filter(uid=uid, person=None)
    else:
        rows = Consultation.objects.filter(person__uid=uid)
        rows = rows.filter(relation=data["relation"]) if data.get("relation") else rows
    earlier = rows.prefetch_related("topics").newest_first().first()
    return LastAnswers(earlier) if earlier else None


def fill(data: MultiValueDict, last: LastAnswers) -> None:
    """Fill what is empty; of the consulter nothing, when another name is typed already."""
    name = data.get("consulter_name", "")
    is_same = name in ("", last.consultation.consulter_name)
    names = [each for each in BOXES if is_same or each not in OF_THE_CONSULTER]
    filled = [each for each in names if not _sent(data, each) and last.values_of(each)]
    for each in filled:
        data.setlist(each, last.values_of(each))
    data[FILLED] = " ".join([str(last.consultation.uid), *filled])


def take_out(data: MultiValueDict) -> None:
    """Empty what was filled and not changed since."""
    last = filled_from(data.get(FILLED, ""))
    for name in last.still_in(data) if last else ():
        data.setlist(name, [])
    data[FILLED] = ""


def filled_from(text: str | None) -> LastAnswers | None:
    """What the hidden box says, as far as the consultation may be seen."""
    uid, *names = (text or "").split() or [""]
    try:
        rows = Consultation.objects.filter(uid=UUID(uid))
    except ValueError:
        return None
    earlier = rows.prefetch_related("topics").first()
    return LastAnswers(earlier, [name for name in BOXES if name in names]) if earlier else None


def _sent(data: MultiValueDict, name: str) -> list[str]:
    return [value for value in data.getlist(name) if value]
