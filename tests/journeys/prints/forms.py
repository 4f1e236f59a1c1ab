"""Every sheet that the application prints: who prints it, and about whom. A new one is added here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from cases.models import CaseSummaryOrigin, DisclosureRequest, DisposalBatch, Referral
from network.models import Meeting, MeetingMinutes, YearReport
from tests.cases.disclosure_stage import decided, registered
from tests.cast import Cast
from tests.journeys.prints import life, sitting, wall
from tests.journeys.prints.life import Known


@dataclass(frozen=True)
class House:
    """All that is printed, made once for all sheets."""

    much: Known
    little: Known
    referral: Referral
    disclosed: DisclosureRequest
    refused: DisclosureRequest
    disposed: DisposalBatch
    disposed_alone: DisposalBatch
    report: YearReport
    minutes: MeetingMinutes
    meeting: Meeting
    meeting_alone: Meeting
    sheet: CaseSummaryOrigin


@dataclass(frozen=True)
class Form:
    """One print. `name` is that of its pictures; `of` gives the object, a form that is about nobody has none."""

    name: str
    url_name: str
    of: Callable[[House], object] | None = None
    query: str = ""
    who: str = "aida"
    most: int = 9  # how many pages are compared

    def path(self, house: House) -> str:
        """The address of the sheet."""
        return reverse(full_name(self.url_name), args=[self.of(house).uid] if self.of else []) + self.query


def full_name(url_name: str) -> str:
    """A sheet without the name of its app is one of `cases`."""
    return url_name if ":" in url_name else f"cases:{url_name}"


def furnish(cast: Cast) -> House:
    """Make everything that is printed."""
    much, little = life.much(cast), life.little(cast)
    refused = registered(cast, little.person, subject_name="架空 ソラ", requester_name="架空 ソラ")
    decided(cast, refused, decision="not_said", decision_reason="法81条による。")
    disclosed = registered(cast, much.person, subject_name=much.person.name, requester_name=much.person.name)
    decided(cast, disclosed)
    wall.pinned()
    return House(
        much=much,
        little=little,
        referral=life.referred(cast, much),
        disclosed=DisclosureRequest.unscoped.get(pk=disclosed.pk),
        refused=DisclosureRequest.unscoped.get(pk=refused.pk),
        disposed=life.disposed(cast, copies=24),
        disposed_alone=life.disposed(cast, copies=0),
        report=life.reported(cast),
        minutes=sitting.minutes(cast),
        meeting=life.meeting(cast, agenda=9, delegates=["架空 一之輔", "", "架空 花子", "架空 江口"]),
        meeting_alone=life.meeting(cast, agenda=0, delegates=[]),
        sheet=life.sheet(cast, much),
    )


FORMS = [
    Form("intake_sheet", "intake_sheet", lambda house: house.much.call),
    Form("intake_sheet-little", "intake_sheet", lambda house: house.little.call),
    Form("intake_sheet_blank", "intake_sheet_blank"),
    Form("assessment_sheet", "assessment_sheet", lambda house: house.much.assessment),
    Form("assessment_sheet-little", "assessment_sheet", lambda house: house.little.assessment),
    Form("assessment_sheet_blank", "assessment_sheet_blank"),
    Form("support_plan_sheet", "support_plan_sheet", lambda house: house.much.plan),
    Form("support_plan_sheet-little", "support_plan_sheet", lambda house: house.little.plan),
    Form("support_plan_sheet_blank", "support_plan_sheet_blank"),
    Form("evaluation_sheet", "evaluation_sheet", lambda house: house.much.evaluation),
    Form("evaluation_sheet-little", "evaluation_sheet", lambda house: house.little.evaluation),
    Form("evaluation_sheet_blank", "evaluation_sheet_blank"),
    Form("case_timeline_sheet", "case_timeline_sheet", lambda house: house.much.case),
    Form("case_timeline_sheet-marked", "case_timeline_sheet", lambda house: house.much.case, "?third=mark&kind=record"),
    Form("case_timeline_sheet-little", "case_timeline_sheet", lambda house: house.little.case, "?kind=risk"),
    Form("household_sheet", "household_sheet", lambda house: house.much.case),
    Form("household_sheet-little", "household_sheet", lambda house: house.little.case),
    Form("consent_sheet", "consent_sheet", lambda house: house.much.consent),
    Form("consent_sheet-little", "consent_sheet", lambda house: house.little.consent),
    Form("consent_sheet_blank", "consent_sheet_blank", lambda house: house.much.person),
    Form("referral_sheet", "referral_sheet", lambda house: house.referral),
    Form("fax_cover", "fax_cover", lambda house: house.referral),
    Form("reply_sheet", "reply_sheet", lambda house: house.referral),
    Form("person_ledger", "person_ledger", lambda house: house.much.person),
    Form("person_ledger-little", "person_ledger", lambda house: house.little.person),
    Form("disclosure_sheet", "disclosure_sheet", lambda house: house.disclosed, most=4),
    Form("disclosure_notice", "disclosure_notice", lambda house: house.disclosed),
    Form("disclosure_notice-refused", "disclosure_notice", lambda house: house.refused),
    Form("disposal_notice", "disposal_notice", lambda house: house.disposed, who="baba"),
    Form("disposal_notice-little", "disposal_notice", lambda house: house.disposed_alone, who="baba"),
    Form("case_summary_sheet", "case_summary_sheet", lambda house: house.sheet),
    Form("year_report_sheet", "network:year_report_sheet", lambda house: house.report),
    Form("meeting_minutes_sheet", "network:meeting_minutes_sheet", lambda house: house.minutes),
    Form("meeting_agenda_sheet", "network:meeting_agenda_sheet", lambda house: house.meeting),
    Form("meeting_agenda_sheet-little", "network:meeting_agenda_sheet", lambda house: house.meeting_alone),
    Form("meeting_attendance_sheet", "network:meeting_attendance_sheet", lambda house: house.meeting),
    Form("meeting_attendance_sheet-little", "network:meeting_attendance_sheet", lambda house: house.meeting_alone),
    Form("directory_print", "network:directory_print", who="chiba"),
    Form("directory_print-public", "network:directory_print", query="?only=public"),
    # What follows names every column of the tables and changes with each; a test of its own reads it.
    Form("file_register", "file_register", who="fujii", most=1),
]  # fmt: skip
