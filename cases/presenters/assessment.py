"""What the page and the paper of an assessment show."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from cases.models import Assessment, Person
from cases.models.assessment import BLOCKS
from cases.presenters.found import born_on_paper
from cases.presenters.sheet_lines import Section, section
from cases.rules.sheets import is_draft


def assessment_page(assessment: Assessment, actor: Actor) -> dict:
    """The context of the page."""
    return {
        "sheet": assessment,
        "case": assessment.case,
        "here": _("アセスメント 第%(number)s版") % {"number": assessment.number},
        "sections": assessment_sections(assessment),
        "may_write": actor.can(Capability.CASE_WRITE) and is_draft(assessment),
    }


def assessment_paper(assessment: Assessment) -> dict:
    """The context of the sheet."""
    head = [
        (_("ケース番号"), assessment.case.case_no),
        (_("版"), _("第%(number)s版") % {"number": assessment.number}),
        (_("記入者"), assessment.recorded_by.name),
    ]
    return {
        "sheet": assessment,
        "head": head + person_head(assessment.person, assessment.assessed_on),
        "sections": assessment_sections(assessment),
    }


def blank_assessment() -> dict:
    """The sheet to be filled in by hand."""
    labels = [_("ケース番号"), _("記入者"), _("ふりがな"), _("氏名"), _("生年月日・年齢")]
    head = [(label, "") for label in labels]
    return {"sheet": None, "head": head, "sections": assessment_sections(Assessment())}


def person_head(person: Person, day: date) -> list[tuple[str, str]]:
    """Whom the sheet is about, as old as they were on its day."""
    return [
        (_("ふりがな"), person.kana),
        (_("氏名"), person.label),
        (_("生年月日・年齢"), born_on_paper(person, day)),
    ]


def assessment_sections(assessment: Assessment) -> list[Section]:
    """The blocks in the order of the form."""
    return [section(legend, assessment, names) for legend, names in BLOCKS]
