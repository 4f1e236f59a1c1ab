"""Who sees which rows of the directory."""

import pytest

from network.models import IdentificationReport, Initiative, Organization, Proposal, Survey
from tests.factories import IdentificationReportFactory, InitiativeFactory, ProposalFactory, SurveyFactory

EVERYBODY = ["aida", "baba", "chiba", "fujii", "goto"]


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_who_signs_in_reads_the_directory(cast, as_member, name):
    with as_member(getattr(cast, name)):
        assert Organization.objects.filter(pk=cast.kokokara.pk).exists()


@pytest.mark.parametrize(
    ("name", "count"), [("aida", 2), ("baba", 2), ("chiba", 1), ("doi", 0), ("fujii", 0), ("goto", 0)]
)
def test_small_figures_are_for_the_window_and_for_whom_they_come_from(cast, as_member, name, count):
    IdentificationReportFactory(organization=cast.hokatsu_west)
    IdentificationReportFactory()

    with as_member(getattr(cast, name)):
        assert IdentificationReport.objects.count() == count


@pytest.mark.parametrize(
    ("factory", "model"), [(ProposalFactory, Proposal), (SurveyFactory, Survey), (InitiativeFactory, Initiative)]
)
@pytest.mark.parametrize(("name", "sees"), [("aida", 1), ("baba", 1), ("fujii", 1), ("chiba", 0), ("goto", 0)])
def test_what_the_city_considers_stays_with_the_city(cast, as_member, factory, model, name, sees):
    factory()

    with as_member(getattr(cast, name)):
        assert model.objects.count() == sees
