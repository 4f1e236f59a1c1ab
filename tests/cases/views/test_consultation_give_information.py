"""案内する from a consultation: bodies stand in the order of what fits, and nothing personal moves."""

import uuid

import pytest

from cases.models import Consultation, Referral
from network.codes import ServiceCode
from network.models import MaterialPlacement
from tests.bad_input import CHOICES
from tests.cases.referral_pages import text_of
from tests.cases.window_stage import call, kazuo, logged, queries_of
from tests.factories import MaterialPlacementFactory, OrganizationFactory, ServiceOfferingFactory
from tests.factories.cases import ConsultationTopicFactory


def page_of(consultation):
    return f"/cases/consultations/{consultation.uid}/give-information/"


def again(consultation):
    return Consultation.unscoped.get(pk=consultation.pk)


def test_information_is_given_without_anything_personal(cast, browse):
    consultation = logged(cast)
    url = page_of(consultation) + f"?to={cast.kokokara.uid}"

    browse(cast.aida).post(url, {"submission_token": call()["submission_token"]})

    referral = Referral.unscoped.get()
    assert (referral.act, referral.to_organization, referral.consultation) == (
        "information",
        cast.kokokara,
        consultation,
    )
    assert again(consultation).outcome == "information_given"


def test_a_fee_and_a_privacy_note_have_to_be_explained(cast, browse):
    cast.basuteru.privacy_note = "民生委員が参加することがある"
    cast.basuteru.save()
    consultation = logged(cast)
    client, url = browse(cast.aida), page_of(consultation) + f"?to={cast.basuteru.uid}"

    page = client.get(url).content.decode()
    client.post(url, call() | {"cost_explained": "on"})
    assert "民生委員が参加することがある" in page
    assert Referral.unscoped.count() == 0

    client.post(url, call() | {"cost_explained": "on", "privacy_explained": "on"})
    referral = Referral.unscoped.get()
    assert referral.cost_explained
    assert referral.privacy_explained


def test_information_sent_twice_is_noted_once(cast, browse):
    consultation = logged(cast)
    client, url = browse(cast.aida), page_of(consultation) + f"?to={cast.kokokara.uid}"
    data = call()

    assert [client.post(url, data).status_code for _each in range(2)] == [302, 302]
    assert Referral.unscoped.count() == 1


@pytest.mark.parametrize("is_known", [True, False])
def test_what_helps_with_what_was_said_stands_first_also_for_a_caller_without_a_name(cast, browse, is_known):
    person = kazuo(cast) if is_known else None
    consultation = logged(cast, person=person)
    ConsultationTopicFactory(consultation=consultation, topic="peer_family")
    group = OrganizationFactory(name="架空の家族会")
    ServiceOfferingFactory(organization=group, code=ServiceCode.FAMILY_MEETING)

    response = browse(cast.aida).get(page_of(consultation))

    first = response.context["candidates"][0]
    assert (first.name, first.fit.services[0].fits) == ("架空の家族会", ["必要な支援に合います。"])


def test_what_is_looked_for_can_be_chosen_and_a_group_without_secrecy_too(cast, browse):
    meeting = ServiceOfferingFactory(organization=cast.kokokara, code=ServiceCode.FAMILY_MEETING)

    client, url = browse(cast.aida), page_of(logged(cast))
    page = client.get(url, {"service": ServiceCode.FAMILY_MEETING})

    assert page.context["candidates"][0].name == cast.kokokara.name
    assert f"?to={cast.kokokara.uid}/{meeting.uid}" in text_of(page)


def test_the_chosen_service_is_noted(cast, browse):
    meeting = ServiceOfferingFactory(organization=cast.kokokara, name="架空家族の集い")
    client, url = browse(cast.aida), page_of(logged(cast)) + f"?to={cast.kokokara.uid}/{meeting.uid}"

    page = text_of(client.get(url))
    client.post(url, call())

    assert "支援メニュー「架空家族の集い」" in page
    assert Referral.unscoped.get().service == meeting


@pytest.mark.parametrize(("ticks", "left"), [({"leaflet_given": "on"}, 4), ({}, 5)])
def test_a_leaflet_that_was_handed_over_is_one_less(cast, browse, ticks, left):
    place = MaterialPlacementFactory(material__organization=cast.kokokara, stock=5)
    client, url = browse(cast.aida), page_of(logged(cast)) + f"?to={cast.kokokara.uid}"

    client.post(url, call() | ticks)

    assert Referral.unscoped.get().leaflet_given is bool(ticks)
    assert MaterialPlacement.unscoped.get(pk=place.pk).stock == left


@pytest.mark.parametrize(("channel", "is_ticked"), [("counter", True), ("visit", True), ("phone", False)])
def test_at_the_same_table_a_leaflet_is_taken_to_be_handed_over(cast, browse, channel, is_ticked):
    MaterialPlacementFactory(material__organization=cast.kokokara)

    page = browse(cast.aida).get(page_of(logged(cast, channel=channel)) + f"?to={cast.kokokara.uid}")

    assert page.context["form"]["leaflet_given"].initial is is_ticked


def test_where_there_is_no_leaflet_nobody_is_asked(cast, browse):
    page = browse(cast.aida).get(page_of(logged(cast)) + f"?to={cast.kokokara.uid}")

    assert "チラシを渡した" not in text_of(page)


def test_a_body_that_is_not_there_or_another_s_service_shows_the_list(cast, browse):
    client, url = browse(cast.aida), page_of(logged(cast))
    foreign = ServiceOfferingFactory(organization=cast.basuteru)

    for to in ["", f"{cast.kokokara.uid}/{foreign.uid}", f"{cast.kokokara.uid}/", str(uuid.uuid4()), *CHOICES.values()]:
        page = client.get(url, {"to": to})
        assert page.status_code == 200
        assert "案内するところを選ぶ" in text_of(page)
        assert client.post(url, call() | {"to": to}).status_code == 200
    assert not Referral.unscoped.exists()


def test_no_way_of_looking_breaks_the_list(cast, browse):
    client, url = browse(cast.aida), page_of(logged(cast))

    for bad in CHOICES.values():
        for box in ("service", "audience", "area", "kind", "words"):
            assert client.get(url, {box: bad}).status_code == 200


def test_the_list_costs_the_same_for_one_body_and_for_twenty(cast, browse):
    client, url = browse(cast.aida), page_of(logged(cast))
    ServiceOfferingFactory(organization=cast.kokokara)
    few = queries_of(client, url)

    for body in OrganizationFactory.create_batch(20):
        ServiceOfferingFactory(organization=body)

    assert queries_of(client, url) == few
