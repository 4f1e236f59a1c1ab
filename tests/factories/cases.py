"""Factories of what happens. People are fictitious (架空)."""

import uuid
from datetime import UTC, date, datetime

import factory

from cases.codes.access import EmergencyCode, ReasonCode
from cases.codes.case import CaseStatus, OutcomeChange, RecordMethod
from cases.codes.code_list import CodeList
from cases.codes.consent import BasisCode, Category, ConsentMethod, ConsentStatus
from cases.codes.consultation import Channel, Relation
from cases.codes.household import HouseholdRelation, TieKind
from cases.codes.likely import PairKind
from cases.codes.observation import ContactStage
from cases.codes.person import GoingOutLevel
from cases.codes.referral import Act, NoticeKind
from cases.codes.risk import RiskKind
from cases.models import (
    AccessReason,
    AnswerDays,
    BasisDecision,
    Case,
    CaseWorker,
    Code,
    Consent,
    Consultation,
    ConsultationTopic,
    ContactStageObservation,
    CounterEnquiry,
    CutNotice,
    DisclosureRecord,
    Draft,
    DutyContact,
    EmergencyAccess,
    ExportRequest,
    FamilyTie,
    GoingOutObservation,
    Household,
    HouseholdMember,
    IntakeDetail,
    LeadChange,
    LegalBasis,
    NumberSeries,
    NumberSetting,
    OfficeWords,
    OutcomeAnswer,
    OutcomeObservation,
    Packet,
    Person,
    PersonMerge,
    PersonPair,
    Phrase,
    PlannedHandover,
    ProgressRecord,
    Prompt,
    Referral,
    ReferralNotice,
    ReferralRating,
    ReferralStep,
    RestrictedReader,
    RiskFlag,
    SavedFilter,
    ThreadLink,
)
from cases.models.number_setting import SettingCode
from cases.states import Move, State
from tests.factories.base import Factory
from tests.factories.network import AffiliationFactory, OrganizationFactory, UserFactory

MORNING = datetime(2026, 11, 2, 0, 30, tzinfo=UTC)  # 令和8年11月2日(月) 9:30 in Akishima


class PersonFactory(Factory):
    """A person kept by the window (or by whoever `keeper` says)."""

    class Meta:
        model = Person

    keeper = factory.SubFactory(OrganizationFactory)
    name = factory.Sequence(lambda n: f"架空 太郎{n}")
    kana = "かくう たろう"


class RestrictedReaderFactory(Factory):
    """One of the named staff of a restricted person."""

    class Meta:
        model = RestrictedReader

    person = factory.SubFactory(PersonFactory, restricted=True)
    user = factory.SubFactory(UserFactory)


class PersonPairFactory(Factory):
    """Two records that may be about one person."""

    class Meta:
        model = PersonPair

    person = factory.SubFactory(PersonFactory)
    other = factory.SubFactory(PersonFactory)
    kind = PairKind.MAYBE
    note = "よみと生年が同じ"
    made_at = MORNING
    made_by = factory.SubFactory(UserFactory)


class PersonMergeFactory(Factory):
    """A double entry without rows of its own, merged into the record that stays."""

    class Meta:
        model = PersonMerge

    person = factory.SubFactory(PersonFactory)
    double = factory.SubFactory(
        PersonFactory,
        keeper=factory.SelfAttribute("..person.keeper"),
        restricted=factory.SelfAttribute("..person.restricted"),
        merged_into=factory.SelfAttribute("..person"),
    )
    note = "生年月日と住所が同じ"
    image = factory.LazyAttribute(
        lambda merge: {"kept": {}, "double": {}, "fields": {}, "restricted": merge.person.restricted, "readers": [],
                       "last": {"packet": 0, "disclosurerecord": 0}, "moved": [], "removed": []}
    )  # fmt: skip
    made_at = MORNING
    made_by = factory.SubFactory(UserFactory)


class HouseholdFactory(Factory):
    """A household."""

    class Meta:
        model = Household


class HouseholdMemberFactory(Factory):
    """A member of a household."""

    class Meta:
        model = HouseholdMember

    household = factory.SubFactory(HouseholdFactory)
    person = factory.SubFactory(PersonFactory)
    relation = HouseholdRelation.SUBJECT


class FamilyTieFactory(Factory):
    """A parent and a child."""

    class Meta:
        model = FamilyTie

    person = factory.SubFactory(PersonFactory)
    other = factory.SubFactory(PersonFactory)
    kind = TieKind.PARENT


class AnswerDaysFactory(Factory):
    """The days of 引継ぎ, as the city chose them."""

    class Meta:
        model = AnswerDays

    act = Act.HANDOVER
    u1 = 0
    u2 = 2
    u3 = 5
    u4 = 7


class NumberSettingFactory(Factory):
    """The age of a parent from which a household is looked at."""

    class Meta:
        model = NumberSetting

    code = SettingCode.PARENT_AGE_8050
    value = 80


class CodeFactory(Factory):
    """A topic of the city's own."""

    class Meta:
        model = Code

    list = CodeList.TOPIC
    code = factory.Sequence(lambda n: f"city_{n}")
    label = factory.Sequence(lambda n: f"架空の相談内容{n}")
    sort = 99


class CaseFactory(Factory):
    """An open case."""

    class Meta:
        model = Case

    case_no = factory.Sequence(lambda n: f"R8-9{n:05d}")
    person = factory.SubFactory(PersonFactory)
    person_label = factory.LazyAttribute(lambda case: case.person.label)
    restricted = factory.SelfAttribute("person.restricted")
    lead_organization = factory.SelfAttribute("person.keeper")
    lead_worker = factory.SubFactory(UserFactory)
    opened_on = date(2026, 11, 2)
    next_check_on = date(2026, 12, 1)
    last_activity_on = date(2026, 11, 2)
    retention_until = factory.LazyAttribute(lambda case: date(2032, 3, 31) if case.status == "closed" else None)
    retention_version = factory.LazyAttribute(lambda case: 1 if case.status == "closed" else None)
    status = CaseStatus.OPEN


class ConsultationFactory(Factory):
    """A telephone call."""

    class Meta:
        model = Consultation

    reception_no = factory.Sequence(lambda n: f"R8-8{n:05d}")
    received_at = MORNING
    received_by = factory.SubFactory(UserFactory)
    channel = Channel.PHONE
    relation = Relation.MOTHER
    said = "息子がしばらく外に出ていない。"


class ConsultationTopicFactory(Factory):
    """What it was about."""

    class Meta:
        model = ConsultationTopic

    consultation = factory.SubFactory(ConsultationFactory)
    topic = "hikikomori_futoko"


class ThreadLinkFactory(Factory):
    """A call that was found to be somebody's."""

    class Meta:
        model = ThreadLink

    thread = factory.SubFactory(ConsultationFactory, person=factory.SelfAttribute("..person"))
    person = factory.SubFactory(PersonFactory)
    note = "お名前を話してくださった"
    before = factory.LazyAttribute(
        lambda link: {
            "consultations": [{"id": link.thread.pk, "person": None, "case": None, "outcome": "open"}],
            "flags": [],
            "activity": [],
        }
    )
    made_at = MORNING
    made_by = factory.SubFactory(UserFactory)


class IntakeDetailFactory(Factory):
    """What the form asks beside, for a call."""

    class Meta:
        model = IntakeDetail

    consultation = factory.SubFactory(ConsultationFactory)
    living_situation = "parents"


class ProgressRecordFactory(Factory):
    """A visit."""

    class Meta:
        model = ProgressRecord

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    occurred_at = MORNING
    recorded_at = MORNING
    method = RecordMethod.VISIT
    fact = "玄関先でお母さまと話した。"
    recorded_by = factory.SubFactory(UserFactory)


class GoingOutObservationFactory(Factory):
    """How far somebody went out."""

    class Meta:
        model = GoingOutObservation

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    observed_on = date(2026, 11, 2)
    level = GoingOutLevel.G6
    recorded_at = MORNING
    recorded_by = factory.SubFactory(UserFactory)


class ContactStageObservationFactory(Factory):
    """A letter answered."""

    class Meta:
        model = ContactStageObservation

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    observed_on = date(2026, 11, 2)
    stage = ContactStage.LETTER
    recorded_at = MORNING
    recorded_by = factory.SubFactory(UserFactory)


class OutcomeObservationFactory(Factory):
    """A change that was seen."""

    class Meta:
        model = OutcomeObservation

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    observed_on = date(2026, 11, 2)
    change = OutcomeChange.FAMILY_TALK
    recorded_at = MORNING
    recorded_by = factory.SubFactory(UserFactory)


class ConsentFactory(Factory):
    """The person's own consent for one recipient, basic information only."""

    class Meta:
        model = Consent

    person = factory.SubFactory(PersonFactory)
    recipient = factory.SubFactory(OrganizationFactory)
    status = ConsentStatus.GIVEN
    categories = [Category.BASIC.value]
    method = ConsentMethod.WRITTEN
    given_on = date(2026, 11, 2)
    recorded_at = MORNING
    recorded_by = factory.SubFactory(UserFactory)


class LegalBasisFactory(Factory):
    """A basis of the city's list."""

    class Meta:
        model = LegalBasis
        django_get_or_create = ("code",)

    code = BasisCode.CLEAR_BENEFIT
    is_enabled = True
    sectors = ["same_organ", "other_city_organ", "other_public", "contractor", "private"]


class CutNoticeFactory(Factory):
    """A body that has to hear of a withdrawal."""

    class Meta:
        model = CutNotice

    person = factory.SubFactory(PersonFactory)
    consent = factory.SubFactory(
        ConsentFactory,
        person=factory.SelfAttribute("..person"),
        status=ConsentStatus.WITHDRAWN,
        withdrawn_at=MORNING,
        withdrawn_by=factory.SubFactory(UserFactory),
    )
    organization = factory.SelfAttribute("consent.recipient")
    made_at = MORNING
    made_by = factory.SubFactory(UserFactory)


class ReferralFactory(Factory):
    """A draft introduction."""

    class Meta:
        model = Referral

    act = Act.INTRODUCTION
    from_organization = factory.SelfAttribute("person.keeper")
    to_organization = factory.SubFactory(OrganizationFactory)
    person = factory.SubFactory(PersonFactory)
    created_at = MORNING
    waiting_since = MORNING
    created_by = factory.SubFactory(UserFactory)

    class Params:
        sent = factory.Trait(
            state=State.SENT,
            sent_at=MORNING,
            sent_by=factory.SelfAttribute("created_by"),
        )


class PlannedHandoverFactory(Factory):
    """Somebody who is sixteen is to be handed over at eighteen."""

    class Meta:
        model = PlannedHandover

    person = factory.SubFactory(PersonFactory, born_on=date(2010, 4, 5), born_precision="day")
    to_organization = factory.SubFactory(OrganizationFactory)
    planned_at = MORNING
    planned_by = factory.SubFactory(UserFactory)


class BasisDecisionFactory(Factory):
    """A request to tell without consent."""

    class Meta:
        model = BasisDecision

    referral = factory.SubFactory(ReferralFactory)
    person = factory.SelfAttribute("referral.person")
    legal_basis = factory.SubFactory(LegalBasisFactory)
    reason = "支え手が亡くなり、安否を確かめる必要がある。"
    tried = "手紙を置いたが返事がない。"
    proviso_checked = True
    requested_at = MORNING
    requested_by = factory.SubFactory(UserFactory)


class PacketFactory(Factory):
    """An empty packet without personal data."""

    class Meta:
        model = Packet

    referral = factory.SubFactory(ReferralFactory, sent=True)
    person = factory.SelfAttribute("referral.person")
    content = {"sections": []}
    sha256 = "0" * 64
    is_personal = False
    sent_at = MORNING
    sent_by = factory.SubFactory(UserFactory)
    expires_at = datetime(2099, 1, 1, tzinfo=UTC)


class ReferralStepFactory(Factory):
    """The sending."""

    class Meta:
        model = ReferralStep

    referral = factory.SubFactory(ReferralFactory, sent=True)
    person = factory.SelfAttribute("referral.person")
    move = Move.SEND
    state_after = State.SENT
    at = MORNING
    by = factory.SelfAttribute("referral.created_by")
    organization = factory.SelfAttribute("referral.from_organization")

    class Params:
        entered = factory.Trait(on_behalf=True, received_via="fax", received_at=MORNING, move=Move.REPORT)


class OutcomeAnswerFactory(Factory):
    """It was achieved."""

    class Meta:
        model = OutcomeAnswer

    step = factory.SubFactory(ReferralStepFactory)
    referral = factory.SelfAttribute("step.referral")
    person = factory.SelfAttribute("step.person")
    outcome = "met"
    result = "yes"


class ReferralRatingFactory(Factory):
    """It could be used as it came."""

    class Meta:
        model = ReferralRating

    referral = factory.SubFactory(ReferralFactory, sent=True)
    person = factory.SelfAttribute("referral.person")
    usability = "yes"
    rated_at = MORNING
    rated_by = factory.SubFactory(UserFactory)


class PromptFactory(Factory):
    """A training prompted it; the test says what."""

    class Meta:
        model = Prompt

    training = factory.SubFactory("tests.factories.activities.TrainingFactory")
    noted_at = MORNING
    noted_by = factory.SubFactory(UserFactory)


class ReferralNoticeFactory(Factory):
    """The date has passed."""

    class Meta:
        model = ReferralNotice

    referral = factory.SubFactory(ReferralFactory, sent=True)
    person = factory.SelfAttribute("referral.person")
    kind = NoticeKind.OVERDUE
    for_day = date(2026, 11, 18)
    at = MORNING


class DisclosureRecordFactory(Factory):
    """One row of the ledger."""

    class Meta:
        model = DisclosureRecord

    occurred_at = MORNING
    person = factory.SubFactory(PersonFactory)
    provided_by = "福祉総務課"
    recipient_name = "架空機関"
    means = "system"
    items = "お名前"
    basis = "clear_benefit"


class DraftFactory(Factory):
    """Something typed and not saved."""

    class Meta:
        model = Draft

    affiliation = factory.SubFactory(AffiliationFactory)
    owner = factory.SelfAttribute("affiliation.user")
    form_name = "consultation_new"
    path = "/cases/consultations/new/"
    token = factory.LazyFunction(uuid.uuid4)
    payload = {"said": ["息子がしばらく外に出ていない。"]}
    saved_at = MORNING


class RiskFlagFactory(Factory):
    """A suspicion of violence at home."""

    class Meta:
        model = RiskFlag

    kind = RiskKind.DV
    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    raised_at = MORNING
    raised_by = factory.SubFactory(UserFactory)


class DutyContactFactory(Factory):
    """Whom to call."""

    class Meta:
        model = DutyContact
        django_get_or_create = ("kind",)

    kind = RiskKind.DV


class CounterEnquiryFactory(Factory):
    """Somebody asked at the counter."""

    class Meta:
        model = CounterEnquiry

    noted_at = MORNING
    noted_by = factory.SubFactory(UserFactory)


class NumberSeriesFactory(Factory):
    """A series of numbers."""

    class Meta:
        model = NumberSeries

    kind = "case"
    fiscal_year = factory.Sequence(lambda n: 2000 + n)


class LeadChangeFactory(Factory):
    """Somebody is asked to take a case over."""

    class Meta:
        model = LeadChange

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    from_worker = factory.SelfAttribute("case.lead_worker")
    to_worker = factory.SubFactory(UserFactory)
    effective_on = date(2026, 11, 4)
    note = "月に一度、火曜の午前に電話をしています。"
    proposed_at = MORNING
    proposed_by = factory.SubFactory(UserFactory)


class SavedFilterFactory(Factory):
    """Conditions that somebody keeps."""

    class Meta:
        model = SavedFilter

    user = factory.SubFactory(UserFactory)
    page = "cases"
    name = factory.Sequence(lambda n: f"急ぐもの{n}")
    conditions = "urgency=u1"


class ExportRequestFactory(Factory):
    """Somebody wants to take a list out."""

    class Meta:
        model = ExportRequest

    purpose = "課内の打合せ"
    rows = 30
    requested_at = MORNING
    requested_by = factory.SubFactory(UserFactory)


class PhraseFactory(Factory):
    """A sentence that somebody keeps for themselves; without `owner` it is the office's."""

    class Meta:
        model = Phrase

    owner = factory.SubFactory(UserFactory)
    reading = "りれき"
    text = "これまでの経過を伺った。"


class OfficeWordsFactory(Factory):
    """The lists with one word each."""

    class Meta:
        model = OfficeWords

    pk = 1
    text = "所見"
    harmless = "ケースワーカー"


class AccessReasonFactory(Factory):
    """A telephone taken for a colleague."""

    class Meta:
        model = AccessReason

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    code = ReasonCode.PHONE
    given_at = MORNING
    given_by = factory.SubFactory(UserFactory)
    valid_until = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)


class CaseWorkerFactory(Factory):
    """Somebody who works on a case beside its lead worker."""

    class Meta:
        model = CaseWorker

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    user = factory.SubFactory(UserFactory)
    added_at = MORNING
    added_by = factory.SelfAttribute("case.lead_worker")


class EmergencyAccessFactory(Factory):
    """Somebody reads a restricted case, without end."""

    class Meta:
        model = EmergencyAccess

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    code = EmergencyCode.DANGER
    why = "ご近所から、叫び声が聞こえると電話があったため。"
    started_at = MORNING
    started_by = factory.SubFactory(UserFactory)
    expires_at = datetime(2099, 1, 1, tzinfo=UTC)
    review_by = date(2026, 11, 10)
