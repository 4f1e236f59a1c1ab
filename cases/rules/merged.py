"""Records that were merged into another: what stayed with their numbers belongs to the record that stays."""

from uuid import UUID

from cases.models import Person, PersonMerge


def doubles_of(numbers) -> list[int]:
    """The numbers of the records that were merged into these."""
    return list(Person.unscoped.filter(merged_into__in=numbers).order_by("pk").values_list("pk", flat=True))


def all_numbers(person: Person) -> list[int]:
    """The person's number and those of the records that were merged into theirs."""
    return [person.pk, *doubles_of([person.pk])]


def kept_of(uid: UUID) -> Person | None:
    """The record that a double was merged into, as far as the actor may see it."""
    merge = PersonMerge.objects.standing().filter(double__uid=uid).only("person").first()
    return Person.objects.filter(pk=merge.person_id).first() if merge else None


def standing_number(number: int | None) -> int | None:
    """The number that stands for the person now: that of the record that stays, for a double."""
    row = Person.unscoped.filter(pk=number).first() if number is not None else None
    return (row.merged_into_id or row.pk) if row else None
