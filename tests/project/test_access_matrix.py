"""Every page × every member of the cast × GET and POST: who is answered, and to whom nothing is there."""

import uuid

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import Case
from tests.cases.sheet_stage import passed, shown, sitting, written
from tests.cases.stage import awaiting_approval, founded, received, sent, yoko
from tests.cast import Cast
from tests.conftest import signed_in
from tests.factories import (
    ActivityFactory,
    AffiliationFactory,
    AgendaItemFactory,
    ChangeRequestFactory,
    ContactPointFactory,
    DirectoryImportFactory,
    IdentificationReportFactory,
    InitiativeFactory,
    InvitationFactory,
    MaterialPlacementFactory,
    MeetingAttendanceFactory,
    MeetingBodyFactory,
    MeetingFactory,
    NamedContactFactory,
    NoticeFactory,
    OccasionFactory,
    OrganizationAliasFactory,
    OrganizationFactory,
    PlanGoalFactory,
    PlatformFactory,
    PlatformMembershipFactory,
    ProposalFactory,
    ServiceOfferingFactory,
    SurveyFactory,
    TrainingFactory,
    YearReportFactory,
    YearReportSectionFactory,
)
from tests.factories.cases import (
    CaseFactory,
    CaseWorkerFactory,
    ConsultationFactory,
    ContactStageObservationFactory,
    CutNoticeFactory,
    DisclosureRecordFactory,
    DraftFactory,
    EmergencyAccessFactory,
    ExportRequestFactory,
    HouseholdMemberFactory,
    PersonFactory,
    PersonMergeFactory,
    PhraseFactory,
    PlannedHandoverFactory,
    ProgressRecordFactory,
    RestrictedReaderFactory,
    RiskFlagFactory,
    SavedFilterFactory,
    ThreadLinkFactory,
)
from tests.factories.keeping import DisclosurePageFactory, DisclosureRequestFactory, DisposalBatchFactory, HoldFactory
from tests.factories.meeting_results import (
    ActionItemFactory,
    GroupWorkFactory,
    MeetingMinutesFactory,
    StoredPaperFactory,
)
from tests.factories.plans import AssessmentFactory, EvaluationFactory, SupportPlanFactory
from tests.factories.records import (
    AttachmentFactory,
    ConsentScanFactory,
    PacketFileFactory,
    StepScanFactory,
)
from tests.factories.sheets import CaseSummaryOriginFactory
from tests.project.access_matrix import EVERYBODY, MATRIX, PUBLIC, SIGNED_IN, Row
from tests.project.walk import url_patterns
from tests.read_rule import without_the_read_rule

STRANGERS = {"stranger", "hase"}
NOT_ANSWERED = {403, 404}
WITH_SECRETS = {"cases:referral_detail", "cases:referral_sheet"}


class Stage:
    """One object of every kind, and a client for every member."""

    def __init__(self, cast: Cast):
        self.cast = cast
        self.things = make_things(cast)
        members = cast.members()
        self.clients = {name: signed_in(members[name]) for name in EVERYBODY | {"hase"}} | {"stranger": signed_in(None)}
        for client in self.clients.values():
            client.raise_request_exception = False

    def status(self, row: Row, name: str, method: str) -> int:
        """The answer to one request, which leaves nothing behind."""
        url = reverse(row.name, kwargs={key: self.things[thing] for key, thing in row.arguments.items()})
        with transaction.atomic():
            response = getattr(self.clients[name], method)(url)
            transaction.set_rollback(True)
        return response.status_code


def make_things(cast: Cast) -> dict:
    """The identifiers that rows name."""
    return (
        {
            "nothing": uuid.uuid4(),
            "basis_code": "clear_benefit",
            "duty_kind": "dv",
            "kind": "contact",
            "act": "handover",
            "setting_code": "parent_age_8050",
            "record_kind": "case",
            "code_list": "topic",
            "code": "ibasho",
        }
        | _of_the_network(cast)
        | _of_meetings(cast)
        | _of_the_window(cast)
    )


def _of_the_network(cast: Cast) -> dict:
    account = AffiliationFactory(organization=cast.shakyo)
    platform = PlatformFactory()
    seat = MeetingAttendanceFactory(
        organization=cast.hokatsu_west, invited_at=timezone.now(), invited_by=cast.aida.user
    )
    closed = MeetingAttendanceFactory(meeting__kind="internal", organization=cast.hokatsu_west)
    return {
        "meeting": seat.meeting.uid,
        "meeting_seat": seat.uid,
        "agenda_item": AgendaItemFactory(meeting=seat.meeting).uid,
        "meeting_body": MeetingBodyFactory().uid,
        "closed_meeting": closed.meeting.uid,
        "canceled_meeting": MeetingFactory(status="canceled").uid,
        "organization": cast.kokokara.uid,
        "alias": OrganizationAliasFactory(organization=cast.kokokara).uid,
        "service": ServiceOfferingFactory(organization=cast.kokokara).uid,
        "contact": ContactPointFactory(organization=cast.kokokara).uid,
        "ending_body": OrganizationFactory(valid_until="2027-03-31").uid,
        "own_organization": cast.hokatsu_west.uid,
        "own_service": ServiceOfferingFactory(organization=cast.hokatsu_west).uid,
        "own_contact": ContactPointFactory(organization=cast.hokatsu_west).uid,
        "own_notice": NoticeFactory(organization=cast.hokatsu_west).uid,
        "own_named_contact": NamedContactFactory(organization=cast.hokatsu_west).uid,
        "own_request": ChangeRequestFactory(organization=cast.hokatsu_west).uid,
        "directory_import": DirectoryImportFactory(read_by=cast.fujii.user).uid,
        "seat": PlatformMembershipFactory(platform=platform, seat_no=1, organization=cast.shakyo).uid,
        "empty_seat": PlatformMembershipFactory(
            platform=platform, seat_no=2, organization=None, status="unconfirmed"
        ).uid,
        "account": account.user.uid,
        "affiliation": account.uid,
        "invitation": InvitationFactory(organization=cast.shakyo).uid,
        "identification": IdentificationReportFactory(organization=cast.hokatsu_west).uid,
        **_kept(),
        **_reports(),
    }


def _kept() -> dict:
    """What the secretariat keeps."""
    placement = MaterialPlacementFactory()
    made = {
        "activity": ActivityFactory(),
        "training": TrainingFactory(),
        "occasion": OccasionFactory(),
        "material": placement.material,
        "placement": placement,
        "proposal": ProposalFactory(),
        "survey": SurveyFactory(),
        "initiative": InitiativeFactory(),
        "plan_goal": PlanGoalFactory(),
    }
    return {name: row.uid for name, row in made.items()}


def _reports() -> dict:
    draft = YearReportSectionFactory(report__fiscal_year=2026, heading="city").report
    signed = YearReportFactory(fiscal_year=2025, signed=True)
    published = YearReportFactory(fiscal_year=2024, signed=True, published=True)
    return {
        "heading": "city",
        "report_draft": draft.uid,
        "report_signed": signed.uid,
        "report_published": published.uid,
    }


def _of_meetings(cast: Cast) -> dict:
    """What comes out of a meeting in which 西部包括 sat, and decisions for ハローワーク of one in which nobody sat."""
    sat = MeetingAttendanceFactory(organization=cast.hokatsu_west).meeting
    decided = {"owner": cast.hello_work, "meeting": MeetingFactory()}
    done = {"state": "done", "done_at": "2026-11-03T00:00:00Z", "done_by": cast.aida.user}
    return {
        "minutes": MeetingMinutesFactory(meeting=sat, fixed=True).uid,
        "draft_minutes": MeetingMinutesFactory().uid,
        "paper": StoredPaperFactory(meeting=sat).uid,
        "collected_paper": StoredPaperFactory(meeting=sat, is_collected=True).uid,
        "group_work": GroupWorkFactory().uid,
        "action": ActionItemFactory(**decided).uid,
        "done_action": ActionItemFactory(**decided, **done).uid,
    }


def _of_the_window(cast: Cast) -> dict:
    referral = received(cast)
    restricted = yoko(cast, name="架空 さくら", restricted=True)
    RestrictedReaderFactory(person=restricted, user=cast.aida.user)
    hidden = received(cast, person=restricted)
    own = PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ")
    from_partner = {"by": cast.chiba, "to": cast.window, "person": own, "case": None}
    return {
        "consultation": ConsultationFactory(received_by=cast.aida.user).uid,
        "case": referral.case.uid,
        "case_worker": CaseWorkerFactory(case=referral.case).uid,
        "restricted_case_worker": CaseWorkerFactory(case=hidden.case).uid,
        "person": referral.person.uid,
        "thread_link": ThreadLinkFactory(person=referral.person).uid,
        "restricted_thread_link": ThreadLinkFactory(person=restricted).uid,
        "merge": PersonMergeFactory(person=yoko(cast, name="架空 陽子")).uid,
        "restricted_merge": PersonMergeFactory(person=restricted).uid,
        "other_person": yoko(cast, name="架空 葉子").uid,
        "member": HouseholdMemberFactory(person=referral.person).uid,
        "restricted_member": HouseholdMemberFactory(person=restricted).uid,
        "observation": ContactStageObservationFactory(case=referral.case).uid,
        "consent": referral.person.consents(manager="unscoped").get().uid,
        "consent_scan": ConsentScanFactory(consent=referral.person.consents(manager="unscoped").get()).uid,
        "cut_notice": CutNoticeFactory(person=referral.person).uid,
        **_of_sittings(cast, referral.case, hidden.case),
        "planned_handover": PlannedHandoverFactory(person__keeper=cast.hokatsu_west).uid,
        "telling": DisclosureRecordFactory(person=referral.person).uid,
        "referral": referral.uid,
        "step": referral.steps(manager="unscoped").order_by("id").first().uid,
        "entered_step": (scan := StepScanFactory(step__referral=referral)).step.uid,
        "step_scan": scan.uid,
        "packet_file": PacketFileFactory(packet=referral.packets(manager="unscoped").get()).uid,
        "draft": founded(cast).uid,
        "awaiting": (awaiting := awaiting_approval(cast)).uid,
        "decision": awaiting.basis_decisions(manager="unscoped").get().uid,
        **_sheets(referral.case),
        **{f"restricted_{name}": uid for name, uid in _sheets(hidden.case).items()},
        "partner_person": own.uid,
        "partner_referral": sent(cast, **from_partner).uid,
        "partner_draft": founded(cast, **from_partner).uid,
        "saved_filter": SavedFilterFactory(user=cast.aida.user).uid,
        "export": ExportRequestFactory(requested_by=cast.aida.user).uid,
        "risk_flag": RiskFlagFactory(case=referral.case).uid,
        "restricted_risk_flag": RiskFlagFactory(case=hidden.case).uid,
        "disposal": DisposalBatchFactory(proposed_by=cast.aida.user).uid,
        **_of_keeping(referral.person, ""),
        **_of_keeping(restricted, "restricted_"),
        "phrase": PhraseFactory(owner=cast.aida.user).uid,
        "office_phrase": PhraseFactory(owner=None).uid,
        "draft_of_aida": DraftFactory(affiliation=cast.aida.affiliation).token,
        "restricted_person": restricted.uid,
        "restricted_case": hidden.case.uid,
        "restricted_referral": hidden.uid,
        **_in_emergency(cast),
        "restricted_consultation": ConsultationFactory(received_by=cast.aida.user, person=restricted).uid,
    }


def _of_sittings(cast: Cast, case: Case, restricted: Case) -> dict:
    """Anonymized sheets of one sitting."""
    meeting = sitting(cast)
    about = {"case": case, "meeting": meeting}
    papers = passed(cast, handling="paper", copies=2, **about)
    return {
        "sheet_origin": written(cast, **about).uid,
        "restricted_sheet_origin": CaseSummaryOriginFactory(case=restricted).uid,
        "paper_origin": papers.uid,
        "passed_sheet": papers.summary.uid,
        "unread_sheet": written(cast, **about).summary.uid,
        "shown_sheet": shown(cast, **about).summary.uid,
        "public_sheet": shown(cast, is_public=True, **about).summary.uid,
    }


def _of_keeping(person, kind: str) -> dict:
    page = DisclosurePageFactory(request=DisclosureRequestFactory(person=person))
    decided = DisclosureRequestFactory(
        person=person, decision="refused", decision_reason="架空の理由", decided_at="2026-11-03T00:00:00Z",
        decided_by=page.request.registered_by, registered_by=HoldFactory(person=person).set_by,
    )  # fmt: skip
    hold = HoldFactory(person=person)
    return {
        f"{kind}disclosure": page.request.uid,
        f"{kind}disclosure_page": page.uid,
        f"{kind}decided": decided.uid,
        f"{kind}hold": hold.uid,
    }


def _in_emergency(cast: Cast) -> dict:
    """A case restricted to 相田 that 村田 reads at this moment."""
    person = yoko(cast, name="架空 ゆり", restricted=True)
    RestrictedReaderFactory(person=person, user=cast.aida.user)
    case = CaseFactory(person=person, lead_worker=cast.aida.user)
    return {
        "emergency": EmergencyAccessFactory(case=case, started_by=cast.murata.user).uid,
        "emergency_case": case.uid,
        "emergency_person": person.uid,
        "emergency_record": ProgressRecordFactory(case=case).uid,
        "emergency_consultation": ConsultationFactory(received_by=cast.aida.user, person=person).uid,
    }


def _sheets(case) -> dict:
    attachment = AttachmentFactory(record=ProgressRecordFactory(case=case))
    return {
        "record": attachment.record.uid,
        "attachment": attachment.uid,
        "assessment": AssessmentFactory(case=case).uid,
        "support_plan": SupportPlanFactory(case=case).uid,
        "evaluation": EvaluationFactory(plan=SupportPlanFactory(case=case, number=2, active=True)).uid,
    }


@pytest.fixture
def stage(cast):
    return Stage(cast)


def test_every_page_is_classified():
    names = {name for name, _pattern in url_patterns()}

    assert names - {row.name for row in MATRIX} - PUBLIC - SIGNED_IN == set(), "pages that nobody has classified"
    assert {row.name for row in MATRIX} - names == set(), "rows of pages that are gone"


@pytest.mark.every_page
def test_every_page_answers_those_it_is_for_and_nobody_else(stage):
    tried, deviations = 0, []

    for row in MATRIX:
        for name in sorted(EVERYBODY | STRANGERS):
            for method in ("get", "post"):
                status = stage.status(row, name, method)
                tried += 1
                if not as_expected(row, name, method, status):
                    deviations.append(f"{name} {method} {row.name} {''.join(row.arguments.values())}: {status}")

    assert not deviations, "\n".join(deviations)
    assert tried == len(MATRIX) * len(EVERYBODY | STRANGERS) * 2


def as_expected(row: Row, name: str, method: str, status: int) -> bool:
    """Strangers go to the door, those it is for get an answer, and to everybody else nothing is there."""
    allowed = row.reached if method == "get" else row.posted
    if name in STRANGERS:
        return status == 302
    if name in allowed:
        return status not in NOT_ANSWERED and status < 500
    # A page that only takes POST says so (405) to everybody with the capability, whatever the address.
    return status == 404 or (method == "get" and status == 405)


@pytest.mark.every_page
def test_what_does_not_exist_looks_like_what_is_hidden(stage):
    stage.things = dict.fromkeys(stage.things, stage.things["nothing"])

    for row in (row for row in MATRIX if "uid" in row.arguments):
        for name in sorted(row.reached):
            assert {stage.status(row, name, method) for method in ("get", "post")} <= {404, 405}, f"{name} {row.name}"


def test_without_the_read_rule_the_matrix_would_fail(stage):
    leaks = set()

    with without_the_read_rule():
        for row in (row for row in MATRIX if row.name in WITH_SECRETS):
            for name in sorted(EVERYBODY - row.reached):
                if stage.status(row, name, "get") == 200:
                    leaks.add(row.name)

    assert leaks == WITH_SECRETS
