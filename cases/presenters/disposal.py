"""What is due, what was proposed, and what remains of it: numbers, dates and bodies that hold copies."""

from collections import defaultdict
from datetime import date

from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label
from cases.models import Case, Consultation, DisposalBatch, DisposalCertificate, DisposalItem, Person
from cases.rules.disposal_blocks import blocks
from cases.rules.disposal_due import due_people, due_threads

AT_MOST = 200


def list_page(day: date) -> dict:
    """The context of the list: by the year in which it ended, the oldest first; then the batches."""
    people = list(due_people(day).order_by("id")[:AT_MOST])
    stopped = blocks([one.pk for one in people], day)
    cases = _by_person(Case.objects.filter(person__in=people).only("person", "case_no", "closed_at", "uid"))
    calls = _by_person(Consultation.objects.filter(person__in=people, case=None).defer("said", "answered"))
    years = defaultdict(list)
    for one in people:
        ended = [timezone.localdate(case.closed_at) for case in cases[one.pk]]
        ended += [timezone.localdate(call.received_at) for call in calls[one.pk]]
        years[fiscal_year(max(ended))].append((one, cases[one.pk], calls[one.pk], stopped.get(one.pk, [])))
    return {
        "years": [(fiscal_year_label(year), rows) for year, rows in sorted(years.items())],
        "threads": list(due_threads(day).order_by("id")[:AT_MOST]),
        "is_more": len(people) == AT_MOST,
        "batches": list(DisposalBatch.objects.select_related("proposed_by").newest_first()[:50]),
    }


def _by_person(rows) -> dict[int, list]:
    found = defaultdict(list)
    for row in rows.order_by("id"):
        found[row.person_id].append(row)
    return found


def detail_page(batch: DisposalBatch, actor: Actor) -> dict:
    """The context of one batch; names only as long as there are any."""
    items = list(DisposalItem.objects.filter(batch=batch).order_by("id"))
    people = Person.objects.in_bulk([item.person_number for item in items if item.person_number])
    return {
        "batch": batch,
        "items": [(item, people.get(item.person_number)) for item in items],
        "certificates": list(DisposalCertificate.objects.filter(batch=batch).order_by("id")),
        "bodies": bodies(batch),
        "may_decide": batch.waits and batch.proposed_by_id != actor.user_id,
        "may_execute": batch.approved_at is not None and batch.executed_at is None,
    }


def bodies(batch: DisposalBatch) -> list[tuple[str, list[dict]]]:
    """Which bodies hold copies of what was erased, with the numbers that their papers carry."""
    found: dict[int, tuple[str, list[dict]]] = {}
    for certificate in DisposalCertificate.objects.filter(batch=batch).order_by("id"):
        for row in certificate.recipients:
            _name, rows = found.setdefault(row["organization"], (row["name"], []))
            rows.append({"referral": row["referral"], "sent_on": date.fromisoformat(row["sent_on"])})
    return sorted(found.values(), key=lambda pair: pair[0])
