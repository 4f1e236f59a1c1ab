"""A body asks for a change of whom it is for; the administrator approves or declines with words."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.codes import Audience, CostType, RequestStatus, ServiceCode
from network.models import ChangeRequest, Organization, ServiceOffering
from tests.factories import CatchmentAreaFactory, ChangeRequestFactory, ServiceOfferingFactory

TYPED = {"code": ServiceCode.CONSULTATION, "name": "架空の相談", "cost_type": CostType.UNKNOWN, "version": 1}


@pytest.fixture
def service(cast):
    return ServiceOfferingFactory(organization=cast.hokatsu_west, name="架空の相談", age_min=18)


def edit(service):
    return reverse("network:service_edit", args=[service.uid])


def page_of(asked):
    return reverse("network:change_request_detail", args=[asked.uid])


def test_the_rest_changes_at_once_and_for_whom_it_is_waits(browse, cast, service):
    area = CatchmentAreaFactory(name="架空西部")
    typed = TYPED | {"documents": "保険証", "age_min": 15, "catchments": [area.pk], "words": "架空の理由"}

    browse(cast.chiba).post(edit(service), typed)

    service.refresh_from_db()
    asked = ChangeRequest.unscoped.get()
    assert (service.documents, service.age_min) == ("保険証", 18)
    assert list(service.catchments(manager="unscoped").all()) == []
    assert (asked.before["age_min"], asked.after["age_min"], asked.after["catchments"]) == (18, 15, [area.pk])
    assert page_of(asked) in browse(cast.fujii).get(reverse("today")).content.decode()


def test_old_and_new_stand_side_by_side_and_approval_changes_the_directory(browse, cast, service):
    browse(cast.chiba).post(edit(service), TYPED | {"age_min": 15, "audience": Audience.FAMILY})
    asked = ChangeRequest.unscoped.get()
    client = browse(cast.fujii)
    lines = {line.label: line for line in client.get(page_of(asked)).context["lines"]}
    assert (lines["年齢(下限)"].now, lines["年齢(下限)"].asked) == ("18", "15")
    assert (lines["利用できるのは"].now, lines["利用できるのは"].asked) == ("", "ご家族")
    service.refresh_from_db()

    answer = client.post(page_of(asked), {"decision": "approve", "version": service.version})

    assert answer.status_code == 302
    service.refresh_from_db()
    asked.refresh_from_db()
    assert (service.age_min, service.audience, asked.status) == (15, Audience.FAMILY, RequestStatus.APPROVED)
    assert AuditEvent.unscoped.filter(type=EventType.CHANGE_DECIDED).count() == 1
    assert page_of(asked) in browse(cast.chiba).get(reverse("today")).content.decode()


def test_a_no_needs_words_and_changes_nothing(browse, cast, service):
    browse(cast.chiba).post(edit(service), TYPED | {"age_min": 15})
    asked, client = ChangeRequest.unscoped.get(), browse(cast.fujii)
    silent = client.post(page_of(asked), {"decision": "decline", "version": 2})
    assert set(silent.context["form"].errors) == {"words"}

    client.post(page_of(asked), {"decision": "decline", "version": 2, "words": "架空の見送りの理由"})

    service.refresh_from_db()
    assert service.age_min == 18
    assert "架空の見送りの理由" in browse(cast.chiba).get(page_of(asked)).content.decode()
    late = client.post(page_of(asked), {"decision": "approve", "version": 2})
    assert "すでに答えています" in late.content.decode()


def test_what_changed_meanwhile_is_looked_at_again(browse, cast, service):
    browse(cast.chiba).post(edit(service), TYPED | {"age_min": 15})
    asked, client = ChangeRequest.unscoped.get(), browse(cast.fujii)
    client.post(edit(service), TYPED | {"age_min": 20, "version": 2})

    page = client.post(page_of(asked), {"decision": "approve", "version": 2})

    assert page.status_code == 409
    assert "申し出のあとに変わりました" in page.content.decode()
    service.refresh_from_db()
    assert service.age_min == 20


def test_a_newer_request_takes_the_place_of_the_old_and_none_is_left_where_all_is_as_it_was(browse, cast, service):
    client = browse(cast.chiba)
    client.post(edit(service), TYPED | {"age_min": 15})
    assert client.get(edit(service)).context["form"]["age_min"].value() == 15

    client.post(edit(service), TYPED | {"age_min": 16, "version": 2})
    client.post(edit(service), TYPED | {"age_min": 18, "version": 3})

    assert list(ChangeRequest.unscoped.order_by("id").values_list("status", flat=True)) == ["withdrawn", "withdrawn"]


def test_a_new_service_of_a_body_is_there_with_its_conditions_unsaid(browse, cast):
    new = reverse("network:service_new", args=[cast.hokatsu_west.uid])

    browse(cast.chiba).post(new, TYPED | {"age_max": 39, "cost_type": CostType.FREE})

    service = ServiceOffering.unscoped.get()
    assert (service.age_max, service.cost_type) == (None, CostType.UNKNOWN)
    assert ChangeRequest.unscoped.get().after["age_max"] == 39


def test_a_body_asks_for_what_is_said_of_itself(browse, cast):
    west = cast.hokatsu_west
    new = reverse("network:change_request_new", args=[west.uid])

    browse(cast.chiba).post(new, {"description": "架空の説明", "cost_type": CostType.FREE, "words": ""})

    west.refresh_from_db()
    assert (west.description, west.cost_type, west.version) == ("", CostType.UNKNOWN, 1)
    asked = ChangeRequest.unscoped.get()
    browse(cast.fujii).post(page_of(asked), {"decision": "approve", "version": 1})
    west.refresh_from_db()
    assert (west.description, west.cost_type) == ("架空の説明", CostType.FREE)
    assert west.verified_on is not None  # nothing else was touched, so referrals go on


def test_words_alone_reach_the_city_too(browse, cast):
    new = reverse("network:change_request_new", args=[cast.hokatsu_west.uid])
    client, nothing = browse(cast.chiba), {"cost_type": CostType.UNKNOWN}

    client.post(new, nothing)
    client.post(new, nothing | {"words": "架空の代表者が替わりました。"})
    client.post(new, nothing | {"words": "架空の代表者が替わりました。"})

    asked = ChangeRequest.unscoped.get()
    page = browse(cast.fujii).get(page_of(asked)).content.decode()
    assert "架空の代表者が替わりました。" in page
    assert "言葉だけの申し出です" in page


@pytest.mark.parametrize("name", ["aida", "doi", "goto", "ikawa"])
def test_others_know_of_no_request(browse, cast, name):
    asked = ChangeRequestFactory(organization=cast.hokatsu_west)
    client = browse(getattr(cast, name))

    assert client.get(page_of(asked)).status_code == 404
    body = client.get(reverse("network:organization_detail", args=[cast.hokatsu_west.uid])).content.decode()
    assert page_of(asked) not in body


def test_a_body_does_not_answer_itself(browse, cast):
    asked = ChangeRequestFactory(organization=cast.hokatsu_west)

    answer = browse(cast.chiba).post(page_of(asked), {"decision": "approve", "version": 1})

    assert answer.status_code == 404
    assert Organization.unscoped.get(pk=cast.hokatsu_west.pk).age_max is None


def test_the_database_keeps_requests_as_they_were(cast):
    asked = ChangeRequestFactory(organization=cast.hokatsu_west)
    rows = ChangeRequest.unscoped.filter(pk=asked.pk)
    answered = {"status": "declined", "decided_at": asked.proposed_at, "decided_by": asked.proposed_by}

    for attempt in (
        lambda: rows.update(after={}),
        lambda: rows.update(status="approved"),  # without who and when
        lambda: rows.update(**answered),  # without words
        lambda: rows.delete(),
        lambda: ChangeRequestFactory(organization=cast.hokatsu_west),  # a second open one
        lambda: ChangeRequestFactory(organization=cast.kokokara, service=ServiceOfferingFactory()),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()
    assert rows.update(**answered, decision_words="架空の理由") == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(status="pending", decided_at=None, decided_by=None)
