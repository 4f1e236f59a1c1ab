"""What is counted is counted once: a merge moves cases and calls, and neither it nor its undoing changes a number."""

from django.utils import timezone

from akishima_support.access import acting_as
from cases.actions import merges
from cases.codes.case_filter import NOBODY
from cases.models import Case, Consultation, Person, PersonMerge, Referral
from cases.presenters.board import board_page
from tests.cases.merge_stage import furnish, twins
from tests.cases.stage import NOW, received
from tests.cases.window_stage import case_of

KINDS = {"open case", "ended case", "call", "flag", "consent"}
LISTS = ("/cases/cases/", "/cases/cases/?show=filter", f"/cases/cases/?show=filter&lead={NOBODY}")


def numbers(cast, browse) -> dict:
    """Everything that the manager reads as a number, by where it stands."""
    actor = cast.baba.actor
    with acting_as(actor):
        board = board_page(actor, timezone.localdate())
        rows = {model.__name__: model.objects.count() for model in (Case, Consultation, Referral)}
        lines = [
            [line.name, *(number for _heading, number, _url in line.cells)]
            for line in [*board["lines"], board["nobody"]]
        ]
    pages = [browse(cast.baba).get(path).content.decode() for path in LISTS]
    return rows | {"open": Case.unscoped.open().count(), "board": lines, "lists": [page.count("<tr") for page in pages]}


def people() -> int:
    return Person.unscoped.filter(merged_into=None).count()


def test_board_and_lists_count_the_same_before_a_merge_after_it_and_after_its_undoing(cast, browse):
    kept, double = twins(cast)
    furnish(cast, kept, KINDS - {"open case"})
    furnish(cast, double, KINDS - {"ended case"})
    received(cast, person=double, case=Case.unscoped.open().get(person=double))
    by, before, known = cast.baba.actor, numbers(cast, browse), people()

    with acting_as(by):
        kept, double = Person.objects.get(pk=kept.pk), Person.objects.get(pk=double.pk)
        choices = merges.Choices((kept.version, double.version), {}, "生年月日が同じ")
        merge = merges.merge(kept=kept, double=double, choices=choices, by=by, at=NOW)
    assert numbers(cast, browse) == before
    assert people() == known - 1

    with acting_as(by):
        merges.unmerge(merge=PersonMerge.objects.get(pk=merge.pk), note="別の方だった", by=by, at=NOW)
    assert numbers(cast, browse) == before
    assert people() == known


def test_another_case_would_be_seen_in_these_numbers(cast, browse):
    before = numbers(cast, browse)

    case_of(cast)

    after = numbers(cast, browse)
    assert [name for name in before if after[name] == before[name]] == ["Consultation", "Referral"]
