"""Factories of meetings, activities, materials and of what the city considers. All names are fictitious (架空)."""

from datetime import UTC, date, datetime

import factory

from network import models
from network.activity_codes import ActivityKind, AgendaKind, MaterialKind, MeetingKind, ProposalStatus, TrainingKind
from tests.factories.base import Factory
from tests.factories.network import OrganizationFactory, UserFactory


class MeetingBodyFactory(Factory):
    """A body that sits twice a year."""

    class Meta:
        model = models.MeetingBody

    name = factory.Sequence(lambda n: f"架空会議体{n}")
    kind = MeetingKind.REGULAR_COORDINATION
    times_per_year = 2


class MeetingFactory(Factory):
    """One sitting of the network that is planned."""

    class Meta:
        model = models.Meeting

    name = factory.Sequence(lambda n: f"架空会議{n}")
    kind = MeetingKind.REGULAR_COORDINATION
    held_on = date(2026, 6, 1)


class MeetingAttendanceFactory(Factory):
    """A body on its list that nobody has invited."""

    class Meta:
        model = models.MeetingAttendance

    meeting = factory.SubFactory(MeetingFactory)
    organization = factory.SubFactory(OrganizationFactory)


class CalendarAddressFactory(Factory):
    """An address whose token nobody knows."""

    class Meta:
        model = models.CalendarAddress

    user = factory.SubFactory(UserFactory)
    token_hash = factory.Sequence(lambda n: f"{n:064}")
    made_at = datetime(2026, 6, 1, tzinfo=UTC)


class AgendaItemFactory(Factory):
    """The first item."""

    class Meta:
        model = models.AgendaItem

    meeting = factory.SubFactory(MeetingFactory)
    order = 1
    kind = AgendaKind.STATUS_REPORT
    title = factory.Sequence(lambda n: f"架空の議題{n}")


class ActivityFactory(Factory):
    """Leaflets placed somewhere."""

    class Meta:
        model = models.Activity
        skip_postgeneration_save = True

    kind = ActivityKind.LEAFLET_PLACED
    name = factory.Sequence(lambda n: f"架空の啓発{n}")

    @factory.post_generation
    def materials(self, _create, materials, **_more):
        """The leaflets that were used."""
        if materials:
            self.materials(manager="unscoped").set(materials)


class TrainingFactory(Factory):
    """A planned study session."""

    class Meta:
        model = models.Training

    kind = TrainingKind.STUDY_SESSION
    name = factory.Sequence(lambda n: f"架空の勉強会{n}")


class MaterialFactory(Factory):
    """A leaflet."""

    class Meta:
        model = models.Material

    kind = MaterialKind.LEAFLET
    name = factory.Sequence(lambda n: f"架空のチラシ{n}")


class MaterialPlacementFactory(Factory):
    """A place with leaflets that nobody has counted."""

    class Meta:
        model = models.MaterialPlacement

    material = factory.SubFactory(MaterialFactory)
    place = factory.Sequence(lambda n: f"架空の棚{n}")


class ProposalFactory(Factory):
    """A proposal as it came in."""

    class Meta:
        model = models.Proposal

    made_on = date(2026, 6, 1)
    topic = factory.Sequence(lambda n: f"架空の提案{n}")
    text = "架空の提案の本文"


class ProposalFollowUpFactory(Factory):
    """The city begins to consider it."""

    class Meta:
        model = models.ProposalFollowUp

    proposal = factory.SubFactory(ProposalFactory)
    decided_on = date(2026, 7, 1)
    decided_by_text = "架空の会議"
    status = ProposalStatus.CONSIDERING
    text = "架空の決定"
    recorded_at = datetime(2026, 7, 2, tzinfo=UTC)
    recorded_by = factory.SubFactory(UserFactory)


class OccasionFactory(Factory):
    """One time that an activity took place; nobody has counted."""

    class Meta:
        model = models.Occasion

    activity = factory.SubFactory(ActivityFactory)
    held_on = date(2026, 6, 12)
    recorded_at = datetime(2026, 6, 13, tzinfo=UTC)
    recorded_by = factory.SubFactory(UserFactory)


class SurveyFactory(Factory):
    """A survey."""

    class Meta:
        model = models.Survey

    name = factory.Sequence(lambda n: f"架空の調査{n}")


class InitiativeFactory(Factory):
    """Something not started."""

    class Meta:
        model = models.Initiative

    name = factory.Sequence(lambda n: f"架空の施策{n}")


class PlanGoalFactory(Factory):
    """A goal of a plan."""

    class Meta:
        model = models.PlanGoal

    plan_name = "架空の計画"
    text = factory.Sequence(lambda n: f"架空の目標{n}")


class YearReportFactory(Factory):
    """A draft of 令和8年度; `signed=True`, and with it `published=True`."""

    class Meta:
        model = models.YearReport

    class Params:
        signed = factory.Trait(
            signed_at=datetime(2026, 10, 1, tzinfo=UTC), signed_by=factory.SubFactory(UserFactory), sha256="0" * 64
        )
        published = factory.Trait(
            published_at=datetime(2026, 10, 2, tzinfo=UTC), published_by=factory.SubFactory(UserFactory)
        )

    fiscal_year = 2026
    number = 1
    begun_at = datetime(2026, 9, 1, tzinfo=UTC)
    begun_by = factory.SubFactory(UserFactory)


class YearReportSectionFactory(Factory):
    """A heading of a draft that nobody has written on."""

    class Meta:
        model = models.YearReportSection

    report = factory.SubFactory(YearReportFactory)
    heading = "city"
