"""Factories of what stands beside a progress record."""

import hashlib

import factory

from akishima_support.uploads import FileKind, store
from cases.codes.case_event import CaseEventKind
from cases.models import (
    Attachment,
    CaseEvent,
    ConsentScan,
    PacketFile,
    PrivateNote,
    RecordRevision,
    StepConfirmation,
    StepScan,
)
from tests.factories.base import Factory
from tests.factories.cases import (
    MORNING,
    CaseFactory,
    ConsentFactory,
    PacketFactory,
    ProgressRecordFactory,
    ReferralStepFactory,
)
from tests.factories.network import UserFactory

LETTER = b"%PDF-1.7\n%%EOF\n"


class StoredLetterFactory(Factory):
    """What all have in common whose bytes are kept in the folder of the tests."""

    class Meta:
        abstract = True

    kind = FileKind.PDF
    size = len(LETTER)
    sha256 = hashlib.sha256(LETTER).hexdigest()
    stored_name = factory.LazyFunction(lambda: store.put(LETTER))


class AttachmentFactory(StoredLetterFactory):
    """A letter as PDF, kept in the folder of the tests."""

    class Meta:
        model = Attachment

    record = factory.SubFactory(ProgressRecordFactory)
    case = factory.SelfAttribute("record.case")
    person = factory.SelfAttribute("record.person")
    name = "手紙.pdf"
    added_at = MORNING
    added_by = factory.SubFactory(UserFactory)


class RecordRevisionFactory(Factory):
    """A first correction."""

    class Meta:
        model = RecordRevision

    record = factory.SubFactory(ProgressRecordFactory)
    case = factory.SelfAttribute("record.case")
    person = factory.SelfAttribute("record.person")
    number = 1
    content = {"fact": "訂正前の事実"}
    reason = "日付の誤り"
    replaced_at = MORNING
    replaced_by = factory.SubFactory(UserFactory)


class PrivateNoteFactory(Factory):
    """Something that nobody else reads."""

    class Meta:
        model = PrivateNote

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    author = factory.SubFactory(UserFactory)
    text = "声の調子が気になった。"
    saved_at = MORNING


class CaseEventFactory(Factory):
    """Heard today how far the person goes out."""

    class Meta:
        model = CaseEvent

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    kind = CaseEventKind.GOING_OUT
    at = MORNING
    by = factory.SubFactory(UserFactory)
    detail = factory.LazyFunction(lambda: {"code": "g6"})


class ConsentScanFactory(StoredLetterFactory):
    """A signed sheet as PDF, kept in the folder of the tests."""

    class Meta:
        model = ConsentScan

    consent = factory.SubFactory(ConsentFactory)
    person = factory.SelfAttribute("consent.person")
    name = "同意書.pdf"
    added_at = MORNING
    added_by = factory.SubFactory(UserFactory)


class PacketFileFactory(StoredLetterFactory):
    """The letter once more, as it crossed."""

    class Meta:
        model = PacketFile

    packet = factory.SubFactory(PacketFactory)
    referral = factory.SelfAttribute("packet.referral")
    person = factory.SelfAttribute("packet.person")
    number = 1
    name = "手紙.pdf"


class StepScanFactory(StoredLetterFactory):
    """A reply form that came by FAX."""

    class Meta:
        model = StepScan

    step = factory.SubFactory(ReferralStepFactory, entered=True)
    referral = factory.SelfAttribute("step.referral")
    person = factory.SelfAttribute("step.person")
    name = "回答書.pdf"
    added_at = MORNING
    added_by = factory.SubFactory(UserFactory)


class StepConfirmationFactory(Factory):
    """The body says that it is right."""

    class Meta:
        model = StepConfirmation

    step = factory.SubFactory(ReferralStepFactory, entered=True)
    referral = factory.SelfAttribute("step.referral")
    person = factory.SelfAttribute("step.person")
    agrees = True
    at = MORNING
    by = factory.SubFactory(UserFactory)
