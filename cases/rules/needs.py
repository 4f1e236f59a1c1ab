"""What a person needs of a body, as far as it is known. What is not known counts neither way and is never guessed."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases.codes.person import GoingOutLevel
from network.codes import ServiceCode, WayOfUse
from network.models import CatchmentArea

_S = ServiceCode
_WORK = {_S.WORK_PREPARATION, _S.CERTIFIED_WORK_TRAINING, _S.JOB_PLACEMENT}
_FAMILY = {_S.FAMILY_MEETING, _S.COUNSELING}
# Which services answer to a topic of a consultation (CL-04). A topic that the city added names none: staff choose.
SERVICES_FOR: dict[str, set[ServiceCode]] = {
    "hikikomori_futoko": {_S.CONSULTATION, _S.CONTINUING_CONSULTATION, _S.OUTREACH, _S.PLACE_TO_BE},
    "health": {_S.MEDICAL_LINKAGE, _S.OUTREACH},
    "mental": {_S.MEDICAL_LINKAGE, _S.OUTREACH, _S.COUNSELING},
    "income": {_S.HOUSEHOLD_BUDGET},
    "rent_loan": {_S.HOUSEHOLD_BUDGET},
    "tax_utility": {_S.HOUSEHOLD_BUDGET},
    "debt": {_S.HOUSEHOLD_BUDGET},
    "after_parents": {_S.HOUSEHOLD_BUDGET, _S.FAMILY_MEETING},
    "job_search": _WORK,
    "job_trouble": _WORK,
    "family": _FAMILY,
    "violence_home": _FAMILY,
    "how_to_relate": _FAMILY,
    "care": {_S.CARERS_MEETING},
    "talk_listen": {_S.CONTINUING_CONSULTATION, _S.COUNSELING, _S.PEER_ONLINE},
    "ibasho": {_S.PLACE_TO_BE, _S.PEER_MEETING},
    "peer_family": {_S.FAMILY_MEETING, _S.PEER_MEETING, _S.PEER_ONLINE},
    "first_step_out": {_S.OUTREACH, _S.PLACE_TO_BE},
    "study": {_S.EDUCATION_CONSULTATION},
}
# Who does not leave the house is reached there, or from afar.
AT_HOME = (GoingOutLevel.G7, GoingOutLevel.G8)
WAYS_AT_HOME = frozenset({WayOfUse.VISIT, WayOfUse.PHONE, WayOfUse.MAIL, WayOfUse.ONLINE})


@dataclass(frozen=True, slots=True)
class Need:
    """What a body is measured by. `services` are those that would help; `ways` those by which one could take part."""

    age: int | None = None
    gender: str = ""
    audience: str = ""
    area: CatchmentArea | None = None
    services: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()


def services_for(topics: Iterable[str]) -> frozenset[str]:
    """The services that answer to the topics."""
    return frozenset().union(*(SERVICES_FOR.get(topic, ()) for topic in topics))


def ways_for(level: str) -> frozenset[str]:
    """The ways by which somebody who goes out so far could take part; empty where all would do or nobody knows."""
    return WAYS_AT_HOME if level in AT_HOME else frozenset()
