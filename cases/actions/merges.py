"""Making one record of two that are about the same person, and giving back exactly what was (ADR 0023)."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions import drafts
from cases.actions.household_marks import refresh_of
from cases.actions.risk_flags import repeat_on_person
from cases.codes.household import MemberEnd
from cases.models import (
    BasisDecision,
    Case,
    Consultation,
    DisclosureRecord,
    FamilyTie,
    HouseholdMember,
    Packet,
    Person,
    PersonMerge,
)
from cases.rules.merge_fields import FIELDS, chosen
from cases.rules.merge_tables import AROUND_CASE, MOVED, OF_CASE, rows_of
from cases.rules.merges import cells_of, conflicts, numbers_moved, obstacles, plain, readers


@dataclass(frozen=True)
class Choices:
    """What the page showed: the versions of both records, which value each field takes, and the reason."""

    versions: tuple[int, int]
    keep: dict[str, str]
    note: str


@transaction.atomic
def merge(*, kept: Person, double: Person, choices: Choices, by: Actor, at: datetime) -> PersonMerge:
    """Move what is the double's to the record that stays. Raises Refused with every obstacle."""
    kept, double = _locked(kept.pk, double.pk)
    if (kept.version, double.version) != choices.versions:
        raise Refused(_("見ているあいだに、どちらかの記録が直されました。もう一度見比べてください。"))
    reasons = obstacles(kept, double)
    if reasons:
        raise Refused("".join(reasons))
    fields = chosen(kept, double, choices.keep)
    image = _image(kept, double, fields)
    _move_home(kept.pk, double.pk, image)
    for model, column in MOVED:
        for row in rows_of(model).filter(**{column: double.pk}).order_by("pk"):
            _note_moved(image, row, column, kept.pk)
        rows_of(model).filter(**{column: double.pk}).update(**{column: kept.pk})
    _change(kept, fields)
    _change(double, {"merged_into": kept})
    _refresh(kept, double)
    made = PersonMerge.unscoped.create(
        person=kept, double=double, note=choices.note, image=image, made_at=at, made_by_id=by.user_id
    )
    detail = {"fields": sorted(fields), "rows": len(image["moved"]) + len(image["removed"])}
    record(EventType.PERSON_MERGED, by=by, people=[kept.pk, double.pk], detail=detail)
    return made


@transaction.atomic
def unmerge(*, merge: PersonMerge, note: str, by: Actor, at: datetime) -> PersonMerge:
    """Give back what was. Raises Refused with everything that was changed since and stands against it."""
    kept, double = _locked(merge.person_id, merge.double_id)
    locked = PersonMerge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
    locked.person, locked.double = kept, double
    reasons = conflicts(locked)
    if reasons:
        raise Refused("".join(reasons))
    _change(double, {"merged_into": None})
    _follow(locked)
    for model, column, cells in reversed(cells_of(locked)):
        for cell in cells:
            rows_of(model).filter(pk=cell["pk"]).update(**{column: cell["before"]})
    for removed in locked.image["removed"]:
        _put_back(removed)
    fields = locked.image["fields"]
    _change(kept, {name: _python(Person, name, before) for name, (before, _after) in fields.items()})
    _refresh(kept, double)
    locked.undone_at, locked.undone_by_id, locked.undone_note = at, by.user_id, note
    locked.save(update_fields=["undone_at", "undone_by", "undone_note"])
    record(EventType.PERSON_UNMERGED, by=by, people=[kept.pk, double.pk], detail={"fields": sorted(fields)})
    return locked


def _locked(kept: int, double: int) -> tuple[Person, Person]:
    """Both records, after what is most written of them, in one order for everybody."""
    people = (kept, double)
    for model in (Consultation, Case):
        rows = model.unscoped.select_for_update(of=("self",)).filter(person__in=people)
        list(rows.order_by("pk").values_list("pk", flat=True))
    people_rows = Person.unscoped.select_for_update(of=("self",)).filter(pk__in=people).order_by("pk")
    found = {row.pk: row for row in people_rows}
    if len(found) != len(people):
        raise Refused(_("まとめる二つの記録が見つかりません。もう一度探してください。"))
    return found[kept], found[double]


def _image(kept: Person, double: Person, fields: dict) -> dict:
    """What stands before: both records, what changes on the one that stays, and how far the rows that only grow go."""
    return {
        "kept": {name: plain(getattr(kept, name)) for name in FIELDS},
        "double": {name: plain(getattr(double, name)) for name in FIELDS},
        "fields": {name: [plain(getattr(kept, name)), plain(value)] for name, value in fields.items()},
        "restricted": kept.restricted,
        "readers": readers(kept.pk),
        "last": {
            model._meta.model_name: model.unscoped.aggregate(last=Max("pk"))["last"] or 0
            for model in (Packet, DisclosureRecord)
        },
        "moved": [],
        "removed": [],
    }


def _move_home(kept: int, double: int, image: dict) -> None:
    """Memberships and ties: what would stand there twice, or lead to oneself, is taken out and kept in the image."""
    _leave_one(kept, double, image)
    homes = {row.household_id for row in HouseholdMember.unscoped.current().filter(person=kept)}
    for row in HouseholdMember.unscoped.filter(Q(person=double) | Q(relation_to=double)).order_by("pk"):
        if row.person_id == double and row.is_current and row.household_id in homes:
            _take_out(image, row)
            continue
        is_own = row.person_id in (kept, double)
        if row.person_id == double:
            _move(image, row, "person_id", kept)
        if row.relation_to_id in (kept, double):
            _move(image, row, "relation_to_id", None if is_own else kept)
    _move_ties(kept, double, image)


def _leave_one(kept: int, double: int, image: dict) -> None:
    """Of two homes one is left: the one of which the actor sees nobody else, which is no obstacle (`obstacles`)."""
    rows = HouseholdMember.unscoped.current().filter(person__in=(kept, double))
    seen = set(rows.among_others().values_list("pk", flat=True))
    found = sorted(rows, key=lambda row: (row.pk in seen, row.person_id == kept))
    if len({row.household_id for row in found}) > 1:
        _move(image, found[0], "end_reason", MemberEnd.OTHER)


def _move_ties(kept: int, double: int, image: dict) -> None:
    ties = FamilyTie.unscoped.filter(Q(person__in=(kept, double)) | Q(other__in=(kept, double))).order_by("pk")
    known = {frozenset((tie.person_id, tie.other_id)) for tie in ties if double not in (tie.person_id, tie.other_id)}
    for tie in (tie for tie in ties if double in (tie.person_id, tie.other_id)):
        ends = frozenset(kept if number == double else number for number in (tie.person_id, tie.other_id))
        if len(ends) == 1 or ends in known:
            _take_out(image, tie)
            continue
        known.add(ends)
        _move(image, tie, "person_id" if tie.person_id == double else "other_id", kept)


def _move(image: dict, row: models.Model, column: str, after: int | str | None) -> None:
    if getattr(row, column) != after:
        _note_moved(image, row, column, after)
        rows_of(type(row)).filter(pk=row.pk).update(**{column: after})


def _note_moved(image: dict, row: models.Model, column: str, after: int | str | None) -> None:
    cell = {"model": row._meta.model_name, "pk": row.pk, "column": column, "before": getattr(row, column)}
    image["moved"].append(cell | {"after": after, "row": _as_json(row)})


def _take_out(image: dict, row: models.Model) -> None:
    image["removed"].append({"model": row._meta.model_name, "row": _as_json(row)})
    rows_of(type(row)).filter(pk=row.pk).delete()


def _put_back(removed: dict) -> None:
    model = {"householdmember": HouseholdMember, "familytie": FamilyTie}[removed["model"]]
    row = model(**{name: _python(model, name, value) for name, value in removed["row"].items()})
    row.save(force_insert=True)


def _as_json(row: models.Model) -> dict:
    return {field.attname: plain(getattr(row, field.attname)) for field in row._meta.concrete_fields}


def _python(model: type, name: str, value):
    """A value of the image as the field has it."""
    field = next(each for each in model._meta.concrete_fields if each.attname == name)
    return value if field.is_relation else field.to_python(value)


def _follow(merge: PersonMerge) -> None:
    """What was added since to cases, referrals and homes that go back goes back with them."""
    to = {"person_id": merge.double_id}
    cases, referrals = numbers_moved(merge, "case"), numbers_moved(merge, "referral")
    for model in (*OF_CASE, *AROUND_CASE):
        rows_of(model).filter(case__in=cases, person_id=merge.person_id).update(**to)
    rows_of(BasisDecision).filter(referral__in=referrals, person_id=merge.person_id).update(**to)
    homes = {
        cell["row"]["household_id"]
        for cell in merge.image["moved"]
        if (cell["model"], cell["column"]) == ("householdmember", "person_id")
    }
    moved = numbers_moved(merge, "householdmember")
    own = HouseholdMember.unscoped.filter(person=merge.person_id).exclude(pk__in=moved)
    alone = homes - {row.household_id for row in own}
    rows = HouseholdMember.unscoped.filter(household__in=alone, relation_to=merge.person_id)
    rows.update(relation_to=merge.double_id)


def _change(person: Person, fields: dict) -> None:
    for name, value in fields.items():
        setattr(person, name, value)
    person.version += 1
    person.save()


def _refresh(kept: Person, double: Person) -> None:
    """What is repeated elsewhere: whom drafts are about, names on cases, flags on people, marks of households."""
    drafts.follow({kept.pk, double.pk})
    for person in (kept, double):
        Case.unscoped.filter(person=person).update(person_label=person.label[:100])
        repeat_on_person(person.pk)
        refresh_of(person)
