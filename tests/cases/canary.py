"""架空 さくら of S11 with a word of hers in every place that keeps one, and whatever stands around her."""

from datetime import timedelta
from uuid import uuid4

from django.http import QueryDict
from django.utils import timezone

from akishima_support.access import acting_as
from cases.actions import cases, drafts
from cases.actions.referral_take_in import TakeIn, take_in
from cases.codes.household import HouseholdRelation, TieKind
from cases.codes.referral import Act
from cases.models import Case, LegalBasis, Person
from cases.rules.draft_keys import DraftKey
from tests.cases.stage import NOW, received
from tests.cases.window_stage import case_of, kazuo, logged
from tests.cast import Cast
from tests.factories.cases import (
    BasisDecisionFactory,
    CaseWorkerFactory,
    CounterEnquiryFactory,
    CutNoticeFactory,
    DisclosureRecordFactory,
    FamilyTieFactory,
    GoingOutObservationFactory,
    HouseholdFactory,
    HouseholdMemberFactory,
    LeadChangeFactory,
    PersonFactory,
    PersonMergeFactory,
    PersonPairFactory,
    PlannedHandoverFactory,
    ProgressRecordFactory,
    ReferralFactory,
    RiskFlagFactory,
    ThreadLinkFactory,
)
from tests.factories.keeping import DisclosureRequestFactory, HoldFactory
from tests.factories.plans import AssessmentFactory, EvaluationFactory, SupportPlanFactory
from tests.factories.records import AttachmentFactory, CaseEventFactory, PrivateNoteFactory

WORD = "カナリア"
CASE_NO, RECEPTION_NO = "R8-7777", "R8-6666"
PAST = timezone.localdate() - timedelta(days=3)


def word(place: str) -> str:
    """The canary of one place."""
    return f"{WORD}{place}"


def husband_of(cast: Cast) -> Person:
    """Her husband, whose own case is 村田's."""
    return case_of(cast, person=kazuo(cast, name="架空 夫"), lead_worker=cast.murata.user).person


def plant(cast: Cast, husband: Person) -> Case:
    """Her case, led by 相田 and restricted to her."""
    sakura = kazuo(cast, name=word("氏名"), kana="かなりあ しめい", phone="042-999-7788", secrecy_from=word("夫"))
    case = case_of(cast, person=sakura, case_no=CASE_NO, next_check_on=PAST, next_check_note=word("次の確認"))
    _around(cast, case, husband)
    _within(cast, case)
    _written(cast, case)
    _kept(cast, case, husband)
    with acting_as(cast.aida.actor):
        return cases.restrict(case=case, version=case.version, readers=[cast.aida.user], by=cast.aida.actor)


def _around(cast: Cast, case: Case, husband: Person) -> None:
    household = HouseholdFactory()
    HouseholdMemberFactory(household=household, person=husband)
    HouseholdMemberFactory(
        household=household, person=case.person, relation=HouseholdRelation.SPOUSE, relation_to=husband
    )
    FamilyTieFactory(person=husband, other=case.person, kind=TieKind.SPOUSE)
    CounterEnquiryFactory(case=case, person=case.person, name=word("尋ねた名"), noted_by=cast.aida.user)
    LeadChangeFactory(case=case, to_worker=cast.murata.user, note=word("引継ぎ"), proposed_by=cast.aida.user)


def _within(cast: Cast, case: Case) -> None:
    texts = {"said": word("話"), "answered": word("答え"), "consulter_name": word("来談者")}
    logged(cast, person=case.person, case=case, reception_no=RECEPTION_NO, **texts)
    entry = ProgressRecordFactory(case=case, fact=word("事実"), statement=word("発言"), opinion=word("所見"))
    AttachmentFactory(record=entry, name=word("書類"))
    GoingOutObservationFactory(case=case, informant=word("様子"))
    CaseEventFactory(case=case, text=word("できごと"))
    RiskFlagFactory(case=case, note=word("旗"), raised_by=cast.aida.user)
    AssessmentFactory(case=case, complaint=word("主訴"))
    SupportPlanFactory(case=case, issues=word("課題"))
    plan = SupportPlanFactory(case=case, number=2, active=True, plan_goal=word("目標"), next_due_on=PAST)
    EvaluationFactory(plan=plan, opinion=word("評価"))
    DisclosureRecordFactory(person=case.person, items=word("渡した項目"), recipient_name=word("渡した先"))
    PrivateNoteFactory(case=case, author=cast.murata.user, text=word("メモ"))
    received(cast, person=case.person, case=case, act=Act.INTRODUCTION)
    _taken_in(cast, case)


def _taken_in(cast: Cast, case: Case) -> None:
    """What the ハローワーク passed on of somebody of its own record, which became part of her case."""
    known = PersonFactory(keeper=cast.hello_work, name=word("知らせ"))
    told = received(cast, receiver=cast.aida, by=cast.eguchi, to=cast.window, person=known, case=None)
    with acting_as(cast.aida.actor):
        take_in(referral=told, choice=TakeIn(case=case), by=cast.aida.actor, at=NOW)


def _kept(cast: Cast, case: Case, husband: Person) -> None:
    """What the house notes about her records."""
    person, aida = case.person, cast.aida.user
    first, second = sorted((husband, person), key=lambda each: each.pk)
    PersonPairFactory(person=first, other=second, note=word("組"), made_by=aida)
    PersonMergeFactory(person=person, note=word("二重"), made_by=aida)
    ThreadLinkFactory(
        thread=case.consultations(manager="unscoped").get(reception_no=RECEPTION_NO),
        person=person,
        case=case,
        made_by=aida,
    )
    CaseWorkerFactory(case=case, user=cast.baba.user)
    HoldFactory(person=person, note=word("保留"), set_by=aida)
    DisclosureRequestFactory(person=person, scope=word("請求"), registered_by=aida)
    CutNoticeFactory(person=person, consent__recipient=cast.hello_work)
    to = {"person": person, "to_organization": cast.kurashigoto}
    begun, basis = ReferralFactory(case=case, **to), LegalBasis.unscoped.first()
    BasisDecisionFactory(referral=begun, reason=word("根拠"), requested_by=aida, legal_basis=basis)
    PlannedHandoverFactory(planned_by=aida, **to)


def _written(cast: Cast, case: Case) -> None:
    """What 村田 began to write while she could still open the case."""
    record = case.progressrecords(manager="unscoped").get()
    actor, values = cast.murata.actor, QueryDict(mutable=True)
    values["note"] = word("書きかけ")
    for path in (f"/cases/cases/{case.uid}/changes/going-out/new/", f"/cases/records/{record.uid}/correct/"):
        key = DraftKey(actor.user_id, actor.affiliation_id, "record_correct", path, str(uuid4()))
        drafts.keep(key=key, values=values, at=timezone.now())
