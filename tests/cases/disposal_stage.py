"""Somebody whose time is over, with a row in every table, and somebody else beside them."""

from datetime import UTC, datetime
from uuid import uuid4

from django.db import connection

from akishima_support.access import acting_as
from akishima_support.uploads import store
from cases.actions import disposal
from cases.codes.consent import Category
from cases.models import Case, DisposalBatch, Referral
from cases.states import State
from tests.cases.stage import NOW, consent_of, drafted
from tests.cases.window_stage import case_of, logged
from tests.factories import cases as f
from tests.factories import plans, records
from tests.factories.keeping import DisclosureCopyFactory, DisclosurePageFactory, DisclosureRequestFactory, HoldFactory
from tests.factories.sheets import CaseSummaryOriginFactory

CANARY, OTHER = "カナリア架空七郎", "カナリア架空八重"
PHONE = {CANARY: "042-777-7777", OTHER: "042-888-8888"}
LATER = datetime(2040, 4, 2, 1, 0, tzinfo=UTC)
ENDED = {
    "status": "closed",
    "closed_at": "2026-11-05T00:00:00Z",
    "closure_reason": "goal",
    "next_check_on": None,
    "retention_until": "2032-03-31",
    "retention_version": 1,
}


def life(cast, word=CANARY, *, is_over=True):
    """A person with everything that can be kept about them, each with the word in it."""
    person = f.PersonFactory(keeper=cast.window, name=word, kana=word, nickname=word, phone=PHONE[word])
    mother = f.PersonFactory(keeper=cast.window, name=f"{word}の母")
    case = case_of(cast, person)
    home = f.HouseholdMemberFactory(person=person, relation="subject")
    f.HouseholdMemberFactory(household=home.household, person=mother, relation="mother", relation_to=person)
    f.FamilyTieFactory(person=mother, other=person)
    double = f.PersonFactory(keeper=cast.window, name=f"{word}の二重", merged_into=person)
    f.PersonMergeFactory(person=person, double=double, note=word, image={"kept": {"name": word}})
    f.PersonPairFactory(person=person, other=mother, note=word)
    call = logged(cast, person=person, case=case, said=f"{word}のこと", answered=word, consulter_name=f"{word}の母")
    f.ConsultationTopicFactory(consultation=call)
    f.ThreadLinkFactory(thread=call, person=person, note=word)
    f.IntakeDetailFactory(consultation=call, intake_note=word, relation_note=word)
    _record(cast, case, word)
    _sheets(case, word)
    _told(cast, person, case, word)
    f.RiskFlagFactory(case=case, person=person, note=word)
    f.CounterEnquiryFactory(case=case, person=person, name=word, note=word)
    f.DraftFactory(affiliation=cast.aida.affiliation, person=person, payload={"said": [word]})
    f.RestrictedReaderFactory(person=mother, user=cast.baba.user)
    _asked(cast, person, word)
    if is_over:
        Case.unscoped.filter(pk=case.pk).update(closed_by=cast.aida.user, closure_note=word, **ENDED)
    return person


def _record(cast, case, word) -> None:
    entry = f.ProgressRecordFactory(case=case, fact=word, statement=word, opinion=word, third_party_passages=word)
    entry.joint_organizations.add(cast.hello_work)
    records.RecordRevisionFactory(record=entry, content={"fact": word})
    records.AttachmentFactory(record=entry, name=f"{word}.pdf", stored_name=store.put(word.encode()))
    records.PrivateNoteFactory(case=case, text=word, author=cast.aida.user)
    records.CaseEventFactory(case=case, text=word)
    CaseSummaryOriginFactory(case=case, return_note=word, summary__course=word)
    f.LeadChangeFactory(case=case, note=word)
    f.CaseWorkerFactory(case=case)
    f.AccessReasonFactory(case=case, text=word)
    f.EmergencyAccessFactory(case=case, why=f"{word}のことで、ご近所から叫び声が聞こえると電話があったため。")
    for factory in (f.GoingOutObservationFactory, f.ContactStageObservationFactory, f.OutcomeObservationFactory):
        factory(case=case, note=word, informant=word)


def _sheets(case, word) -> None:
    plans.AssessmentFactory(case=case, summary=word)
    plan = plans.SupportPlanFactory(case=case, plan_goal=word)
    goal = plans.PlanGoalFactory(plan=plan, what=word)
    evaluation = plans.EvaluationFactory(plan=plan, opinion=word)
    plans.GoalEvaluationFactory(evaluation=evaluation, goal=goal, note=word)


def _told(cast, person, case, word) -> None:
    """A referral that crossed, through the doors that everybody uses; it is over."""
    from cases.actions import referral_answer, referral_prepare, referral_send

    referral = drafted(cast, person=person, case=case)
    with acting_as(cast.aida.actor):
        referral = referral_prepare.choose_content(
            referral=referral, by=cast.aida.actor, request="お話を聞いてください。", items=["name"],
            texts={str(Category.HISTORY): word}, version=referral.version,
        )  # fmt: skip
        consent = consent_of(person, referral.to_organization, (Category.BASIC, Category.HISTORY), note=word)
        referral = referral_prepare.choose_consent(
            referral=referral, consent=consent, by=cast.aida.actor, at=NOW, version=referral.version
        )
        referral = referral_send.send(referral=referral, by=cast.aida.actor, at=NOW, version=referral.version)
    with acting_as(cast.eguchi.actor):
        referral = referral_answer.receive(referral=referral, by=cast.eguchi.actor, at=NOW)
    step = f.ReferralStepFactory(referral=referral, person=person, text=word)
    f.OutcomeAnswerFactory(step=step, note=word)
    f.ReferralNoticeFactory(referral=referral, person=person)
    records.PacketFileFactory(packet=referral.packets(manager="unscoped").get(), name=word)
    scan = records.StepScanFactory(step__referral=referral, step__person=person, note=word)
    records.StepConfirmationFactory(step=scan.step, agrees=False, text=word)
    rating = f.ReferralRatingFactory(referral=referral, person=person, note=word)
    records.StepScanFactory(step=None, rating=rating, referral=referral, person=person, note=word)
    f.PromptFactory(referral=referral)
    f.CutNoticeFactory(person=person, note=word)
    f.PlannedHandoverFactory(person=person, note=word)
    records.ConsentScanFactory(consent=consent_of(person, cast.shakyo), note=word)
    f.BasisDecisionFactory(referral=referral, person=person, reason=word)
    Referral.unscoped.filter(pk=referral.pk).update(
        state=State.COMPLETED, completed_at=NOW, completed_by=cast.aida.user, outcome_changes=["none"]
    )


def _asked(cast, person, word) -> None:
    """A request for disclosure that was answered, and a hold that was lifted."""
    page = DisclosurePageFactory(request=DisclosureRequestFactory(person=person, scope=word), title=word)
    DisclosureCopyFactory(request=page.request, content={"pages": [word]})
    ending = {"withdrawn_at": NOW, "withdrawn_by": cast.aida.user, "withdrawal_note": word}
    type(page.request).unscoped.filter(pk=page.request_id).update(**ending)
    HoldFactory(person=person, note=word, lifted_at=NOW, lifted_by=cast.baba.user, lift_note=word)


def second_manager(cast, username="bando", name="架空 坂東"):
    """Another manager of the window."""
    from akishima_support.access import Role
    from tests.cast import Member
    from tests.factories import AffiliationFactory, UserFactory

    user = UserFactory(username=username, name=name)
    return Member(user, AffiliationFactory(user=user, organization=cast.window, role=Role.MANAGER))


def proposed(cast, at=LATER) -> DisposalBatch:
    """By 馬場."""
    with acting_as(cast.baba.actor):
        return disposal.propose(note="", by=cast.baba.actor, at=at, token=uuid4())


def approved(cast, other, at=LATER) -> DisposalBatch:
    """Proposed by 馬場, approved by somebody else."""
    batch = proposed(cast, at)
    with acting_as(other.actor):
        return disposal.decide(batch=batch, agreed=True, by=other.actor, at=at)


def executed(cast, other, at=LATER) -> DisposalBatch:
    """Proposed, approved and carried out."""
    batch = approved(cast, other, at)
    with acting_as(cast.baba.actor):
        return disposal.execute(batch=batch, by=cast.baba.actor, at=at)


def tables_with(*words: str) -> set[str]:
    """Every table that holds one of the words in any column, as text or as JSON."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own tables
            for row in cursor.fetchall():
                text = " ".join(str(value) for value in row)
                text += " " + text.encode().decode("unicode_escape", errors="ignore") if "\\u" in text else ""
                if any(word in text for word in words):
                    found.add(table)
    return found
