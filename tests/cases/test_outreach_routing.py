"""A request for outreach goes to whoever the directory names for the district (F55), or whom somebody chooses."""

import uuid

import pytest
import time_machine
from django.urls import reverse

from cases.codes.consent import ConsentStatus
from cases.codes.referral import Act
from cases.models import Person, Referral
from cases.rules.eligibility import WEIGHTS
from cases.rules.fit import Experience, Offer, fit_of
from cases.rules.needs import Need
from network.codes import CatchmentKind, ServiceCode
from tests.cases.stage import NOW, yoko
from tests.factories import CatchmentAreaFactory, OrganizationFactory, ServiceOfferingFactory
from tests.factories.cases import CaseFactory, ConsentFactory

DISTRICT = CatchmentAreaFactory.build(pk=1, name="架空の保健師地区", kind=CatchmentKind.PHN_DISTRICT)
ELSEWHERE = CatchmentAreaFactory.build(pk=2, name="架空の別の地区", kind=CatchmentKind.PHN_DISTRICT)
CENTRE = CatchmentAreaFactory.build(pk=3, name="架空の包括の地区", kind=CatchmentKind.COMMUNITY_SUPPORT)
CITY = CatchmentAreaFactory.build(pk=4, name="架空全域", kind=CatchmentKind.CITY)


def is_responsible(area, *, act=Act.OUTREACH_REQUEST, areas=(), services=()):
    offer = Offer(OrganizationFactory.build(), list(areas), list(services))
    return fit_of(act, offer, Need(area=area), Experience(), NOW.date()).is_responsible


def service(code, *areas):
    return ServiceOfferingFactory.build(organization=OrganizationFactory.build(), code=code), list(areas)


def test_a_nurses_district_is_the_bodys_that_has_it():
    assert is_responsible(DISTRICT, areas=[DISTRICT])
    assert not is_responsible(DISTRICT, areas=[ELSEWHERE])
    assert not is_responsible(None, areas=[DISTRICT])


def test_another_area_is_the_bodys_whose_outreach_names_it():
    assert not is_responsible(CENTRE, areas=[CENTRE])
    assert is_responsible(CENTRE, services=[service(ServiceCode.OUTREACH, CENTRE)])
    assert not is_responsible(CENTRE, services=[service(ServiceCode.HOUSEHOLD_BUDGET, CENTRE)])


def test_the_whole_city_is_nobodys_and_other_acts_are_not_routed():
    assert not is_responsible(CITY, areas=[CITY])
    assert not is_responsible(DISTRICT, areas=[DISTRICT], act=Act.INTRODUCTION)


def test_it_stands_before_all_that_fits_otherwise():
    offers = [Offer(OrganizationFactory.build(), [area], []) for area in (DISTRICT, ELSEWHERE)]
    mine, other = (fit_of(Act.OUTREACH_REQUEST, each, Need(area=DISTRICT), Experience(), NOW.date()) for each in offers)

    assert "名簿では、この地区の訪問を担当しています。" in mine.fits
    assert mine.weight - other.weight >= WEIGHTS["responsible"]


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def district(cast):
    area = CatchmentAreaFactory(kind=CatchmentKind.PHN_DISTRICT)
    cast.kurashigoto.catchments.add(area)
    return area


@pytest.fixture
def where(cast, district):
    case = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)
    return reverse("cases:referral_new", query={"case": case.uid, "act": Act.OUTREACH_REQUEST, "area": district.pk})


def test_the_body_of_the_district_is_chosen_beforehand(cast, browse, where):
    page = browse(cast.aida).get(where)

    assert page.context["begin"]["to_organization"].value() == str(cast.kurashigoto.uid)
    without = browse(cast.aida).get(where.split("&area=")[0])
    assert not without.context["begin"]["to_organization"].value()


def test_nobody_is_chosen_beforehand_whom_the_person_does_not_want(cast, browse, where):
    ConsentFactory(person=Person.unscoped.get(), recipient=cast.kurashigoto, status=ConsentStatus.REFUSED)

    assert not browse(cast.aida).get(where).context["begin"]["to_organization"].value()


def test_the_district_stands_on_the_draft_and_another_body_can_be_chosen(cast, browse, where, district):
    boxes = {"act": Act.OUTREACH_REQUEST, "urgency": "u3", "submission_token": str(uuid.uuid4())}

    browse(cast.aida).post(where, boxes | {"to_organization": cast.hello_work.uid})

    draft = Referral.unscoped.get()
    assert (draft.area, draft.to_organization) == (district, cast.hello_work)
