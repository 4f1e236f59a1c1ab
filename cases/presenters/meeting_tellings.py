"""Cases and a meeting: which were spoken of in it by name, and which are on its table as anonymized sheets."""

from collections import defaultdict

from django.urls import reverse
from django.utils.http import urlencode

from akishima_support.access import Actor
from akishima_support.japanese.punctuation import listed
from cases.codes.consent import LedgerCorrection
from cases.models import Case, CaseSummaryOrigin, DisclosureRecord
from network.models import Meeting
from network.rules.told import Told
from network.sheet_codes import SheetStatus


def cases_told(meeting: Meeting, actor: Actor) -> list[Told]:
    """The cases that the actor may see, each by its number; what was corrected or never happened is left out."""
    rows = DisclosureRecord.objects.with_corrections().filter(meeting=meeting, is_corrected=False, is_void=False)
    rows = rows.exclude(correction=LedgerCorrection.IDENTIFIED).select_related("person", "recipient").order_by("id")
    heard: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        heard[row.person.merged_into_id or row.person_id].append(row.recipient.name if row.recipient else "")
    numbers, people = defaultdict(list), {}
    for case in Case.objects.filter(person__in=heard).select_related("person").order_by("id"):
        numbers[case.person_id].append(case.case_no)
        people[case.person_id] = case.person
    return [
        Told(listed(numbers[key]), reverse("cases:person_ledger", args=[people[key].uid]), bodies)
        for key, bodies in heard.items()
        if key in people
    ]


def on_the_table(meeting: Meeting) -> list[tuple[str, str, str]]:
    """(name of the sheet, number of its case, where to go on) for each anonymized sheet of the meeting."""
    rows = CaseSummaryOrigin.objects.filter(summary__meeting=meeting).exclude(summary__status=SheetStatus.DROPPED)
    found = rows.select_related("summary", "case").order_by("summary__label", "id")
    return [(row.summary.label, row.case.case_no, telling_url(row.case, meeting)) for row in found]


def telling_url(case: Case, meeting: Meeting) -> str:
    """The page of the case on which is written down what was told, with the meeting filled in."""
    return f"{reverse('cases:case_meeting_telling', args=[case.uid])}?{urlencode({'meeting': meeting.uid})}"
