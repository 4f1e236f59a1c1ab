"""What the pages of merging show: both records, what would move, what stands against it, and how it would be after."""

from collections import Counter

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import listed
from cases.codes.contact import ContactChannel, ContactLimit
from cases.models import Person, PersonMerge
from cases.presenters.found import born_text
from cases.rules.merge_fields import GROUPS, Group, chosen, is_empty, values
from cases.rules.merge_tables import MOVED, rows_of
from cases.rules.merges import conflicts, obstacles

LABELS = {
    "gender": lambda person: person.gender_text,
    "born_on": born_text,
    "estimated_age": lambda person: _age(person),
    "contact_limits": lambda person: _labels(ContactLimit, person.contact_limits),
    "contact_channels": lambda person: _labels(ContactChannel, person.contact_channels),
}


def shown(person: Person, group: Group) -> str:
    """What a record says in a group of fields, as words."""
    if is_empty(values(person, group)):
        return _("(空欄)")
    first = group.names[0]
    if first in LABELS:
        return LABELS[first](person)
    return " ".join(str(getattr(person, name)) for name in group.names if getattr(person, name))


def merge_page(kept: Person, double: Person, keep: dict[str, str] | None) -> dict:
    """The context; `keep` are the choices made, for the look beforehand."""
    return {
        "kept": kept,
        "double": double,
        "obstacles": obstacles(kept, double),
        "moves": _counts(double),
        "after": _after(kept, double, keep) if keep is not None else [],
    }


def unmerge_page(merge: PersonMerge) -> dict:
    """The context: what goes back, and what stands against it."""
    names = {model._meta.model_name: model._meta.verbose_name for model, _column in MOVED}
    numbers = Counter(model for model, _pk in {(cell["model"], cell["pk"]) for cell in merge.image["moved"]})
    return {
        "merge": merge,
        "conflicts": conflicts(merge),
        "moves": [(names[name], number) for name, number in sorted(numbers.items()) if name in names],
    }


def merges_of(person: Person) -> list[PersonMerge]:
    """The doubles that were merged into the record."""
    rows = PersonMerge.objects.standing().filter(person=person).select_related("double", "made_by")
    return list(rows.order_by("pk"))


def _counts(double: Person) -> list[tuple[str, int]]:
    """How many rows of each kind are the double's. Not of the household: a number would tell of somebody hidden."""
    found: dict[str, set[int]] = {}
    for model, column in MOVED:
        numbers = rows_of(model).filter(**{column: double.pk}).values_list("pk", flat=True)
        found.setdefault(str(model._meta.verbose_name), set()).update(numbers)
    return [(name, len(numbers)) for name, numbers in found.items() if numbers]


def _after(kept: Person, double: Person, keep: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """Per group: before on each side, and what the record that stays will say."""
    fields = chosen(kept, double, keep)
    after = Person(**{name: fields.get(name, getattr(kept, name)) for group in GROUPS.values() for name in group.names})
    return [
        (str(group.label), shown(kept, group), shown(double, group), shown(after, group))
        for group in GROUPS.values()
        if not is_empty(values(kept, group)) or not is_empty(values(double, group))
    ]


def _age(person: Person) -> str:
    return _("%(age)s歳くらい（%(day)sに聞いた）") % {
        "age": person.estimated_age,
        "day": format_date(person.estimated_on),
    }


def _labels(codes: type, chosen_codes: list[str]) -> str:
    return listed(str(codes(code).label) for code in chosen_codes if code in codes.values)
