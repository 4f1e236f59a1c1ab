"""Factories of what comes out of meetings. All names are fictitious (架空)."""

import hashlib
from datetime import date

import factory
from django.utils import timezone

from akishima_support.uploads import FileKind, store
from network import models
from network.activity_codes import MeetingStatus
from network.meeting_result_codes import ActionMove
from network.rules.meeting_minutes import around
from tests.factories.activities import MeetingFactory
from tests.factories.base import Factory
from tests.factories.network import OrganizationFactory, UserFactory
from tests.uploads import PDF


class MeetingMinutesFactory(Factory):
    """A draft; with `fixed=True` one that everybody who sat reads."""

    class Meta:
        model = models.MeetingMinutes

    class Params:
        fixed = factory.Trait(
            fixed_at=factory.LazyFunction(timezone.now),
            fixed_by=factory.SelfAttribute("recorded_by"),
            content=factory.LazyAttribute(lambda minutes: around(minutes.meeting)),
        )

    meeting = factory.SubFactory(MeetingFactory, status=MeetingStatus.HELD)
    text = "架空の議事の要旨"
    recorded_at = factory.LazyFunction(timezone.now)
    recorded_by = factory.SubFactory(UserFactory)


class MeetingPaperFactory(Factory):
    """A paper without a file, for the bodies that sit."""

    class Meta:
        model = models.MeetingPaper

    meeting = factory.SubFactory(MeetingFactory)
    number = factory.Sequence(lambda n: n + 1)
    title = factory.Sequence(lambda n: f"架空の資料{n}")
    added_at = factory.LazyFunction(timezone.now)
    added_by = factory.SubFactory(UserFactory)


class StoredPaperFactory(MeetingPaperFactory):
    """A paper with a file in the folder of the tests."""

    file_name = "架空の資料.pdf"
    file_kind = FileKind.PDF
    file_size = len(PDF)
    sha256 = hashlib.sha256(PDF).hexdigest()
    stored_name = factory.LazyFunction(lambda: store.put(PDF))


class GroupWorkFactory(Factory):
    """A theme."""

    class Meta:
        model = models.GroupWork

    meeting = factory.SubFactory(MeetingFactory)
    theme = factory.Sequence(lambda n: f"架空のテーマ{n}")
    recorded_at = factory.LazyFunction(timezone.now)
    recorded_by = factory.SubFactory(UserFactory)


class WorkGroupFactory(Factory):
    """One group."""

    class Meta:
        model = models.WorkGroup

    work = factory.SubFactory(GroupWorkFactory)
    position = factory.Sequence(lambda n: n + 1)
    name = factory.Sequence(lambda n: f"架空の班{n}")


class ActionItemFactory(Factory):
    """An open decision for a body."""

    class Meta:
        model = models.ActionItem

    meeting = factory.SubFactory(MeetingFactory)
    text = factory.Sequence(lambda n: f"架空の宿題{n}")
    owner = factory.SubFactory(OrganizationFactory)
    due_on = date(2026, 12, 28)
    recorded_at = factory.LazyFunction(timezone.now)
    recorded_by = factory.SubFactory(UserFactory)


class ActionStepFactory(Factory):
    """Somebody says that it is done."""

    class Meta:
        model = models.ActionStep

    action = factory.SubFactory(ActionItemFactory)
    move = ActionMove.DONE
    at = factory.LazyFunction(timezone.now)
    by = factory.SubFactory(UserFactory)
    organization = factory.SubFactory(OrganizationFactory)
