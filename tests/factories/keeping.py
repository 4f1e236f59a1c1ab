"""Factories of keeping, holding and letting somebody see."""

from datetime import date

import factory

from cases.codes.disclosure import Identity, Requester
from cases.codes.keeping import CountedFrom, HoldReason, RecordKind
from cases.models import (
    DisclosureCopy,
    DisclosurePage,
    DisclosureRequest,
    DisposalBatch,
    DisposalCertificate,
    DisposalItem,
    Hold,
    RetentionRule,
)
from cases.rules.extract_items import item
from tests.factories.base import Factory
from tests.factories.cases import MORNING, PersonFactory
from tests.factories.network import UserFactory


class RetentionRuleFactory(Factory):
    """Five years, as it begins."""

    class Meta:
        model = RetentionRule
        django_get_or_create = ("kind",)

    kind = RecordKind.CASE
    years = 5
    counted_from = CountedFrom.NEXT_APRIL


class HoldFactory(Factory):
    """A lawsuit."""

    class Meta:
        model = Hold

    person = factory.SubFactory(PersonFactory)
    reason = HoldReason.LAWSUIT
    note = "架空の訴訟"
    set_at = MORNING
    set_by = factory.SubFactory(UserFactory)


class DisclosureRequestFactory(Factory):
    """The person asks for everything."""

    class Meta:
        model = DisclosureRequest

    number = factory.Sequence(lambda n: f"D-R8-9{n:04d}")
    person = factory.SubFactory(PersonFactory)
    subject_name = factory.LazyAttribute(lambda row: row.person.label if row.person else "架空 太郎")
    requester = Requester.SELF
    requester_name = factory.SelfAttribute("subject_name")
    identity = Identity.MY_NUMBER_CARD
    received_on = date(2026, 11, 2)
    scope = "記録のすべて"
    due_on = date(2026, 12, 2)
    registered_at = MORNING
    registered_by = factory.SubFactory(UserFactory)


class DisclosurePageFactory(Factory):
    """A page with one box."""

    class Meta:
        model = DisclosurePage

    request = factory.SubFactory(DisclosureRequestFactory)
    person = factory.SelfAttribute("request.person")
    number = 1
    title = "ご本人の情報"
    items = factory.LazyFunction(lambda: [item("氏名", "架空 太郎")])


class DisclosureCopyFactory(Factory):
    """An empty copy."""

    class Meta:
        model = DisclosureCopy

    request = factory.SubFactory(DisclosureRequestFactory)
    person = factory.SelfAttribute("request.person")
    content = {"pages": []}
    sha256 = "0" * 64
    made_at = MORNING
    made_by = factory.SubFactory(UserFactory)


class DisposalBatchFactory(Factory):
    """Proposed, and nobody has decided."""

    class Meta:
        model = DisposalBatch

    number = factory.Sequence(lambda n: f"H-R8-9{n:04d}")
    proposed_at = MORNING
    proposed_by = factory.SubFactory(UserFactory)


class DisposalItemFactory(Factory):
    """One person by number."""

    class Meta:
        model = DisposalItem

    batch = factory.SubFactory(DisposalBatchFactory)
    person_number = factory.Sequence(lambda n: 900_000 + n)


class DisposalCertificateFactory(Factory):
    """That somebody was erased."""

    class Meta:
        model = DisposalCertificate

    batch = factory.SubFactory(DisposalBatchFactory, approved_at=MORNING, approved_by=factory.SubFactory(UserFactory))
    person_number = factory.Sequence(lambda n: 900_000 + n)
    requested_by = factory.SelfAttribute("batch.proposed_by")
    approved_by = factory.SelfAttribute("batch.approved_by")
    executed_at = MORNING
    sha256 = "0" * 64
