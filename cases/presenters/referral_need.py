"""What somebody needs of a body: chosen on the page, else read from what we have recorded."""

from datetime import date

from akishima_support.access import Actor, Capability
from cases.models import Consultation, ConsultationTopic, GoingOutObservation, Person
from cases.rules.birth import likely_age
from cases.rules.needs import Need, services_for, ways_for


def need_of(
    actor: Actor, person: Person | None, asked: dict, day: date, consultation: Consultation | None = None
) -> Need:
    """`asked` is the cleaned first form; what a `consultation` was about counts also where nobody is known.

    Topics and going out are the window's to read; a partner chooses itself.
    """
    reads = person is not None and actor.can(Capability.CASE_READ)
    topics = [*(_topics(person) if reads else ()), *(topics_of(consultation) if consultation else ())]
    chosen = asked.get("service", "")
    return Need(
        age=likely_age(person, day) if person is not None else None,
        gender=person.gender if person is not None else "",
        audience=asked.get("audience", ""),
        area=asked.get("area"),
        services=frozenset({chosen}) if chosen else services_for(topics),
        ways=ways_for(_level(person) if reads else ""),
    )


def topics_of(consultation: Consultation) -> list[str]:
    """What one consultation was about; codes alone."""
    return list(ConsultationTopic.objects.filter(consultation=consultation).values_list("topic", flat=True))


def _topics(person: Person) -> list[str]:
    """What the consultations about the person were about; codes alone."""
    about = Consultation.objects.filter(person=person)
    rows = ConsultationTopic.objects.filter(consultation__in=about.values_list("pk"))
    return list(rows.values_list("topic", flat=True).distinct())


def _level(person: Person) -> str:
    """How far the person went out when somebody last knew."""
    newest = GoingOutObservation.objects.filter(person=person).standing().newest_first().first()
    return newest.level if newest else ""
