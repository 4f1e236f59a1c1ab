"""What is left at a body that ends: each side moves its own, and the administrator learns numbers alone."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from akishima_support.access import acting_as
from cases.actions import referral_follow
from cases.codes.referral import Act
from cases.models import Referral
from cases.states import State
from tests.cases.stage import in_state, sent, yoko
from tests.queries import asks

DAY = datetime(2026, 11, 30, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(DAY, tick=False):
        yield


def end(body, until="2027-03-31"):
    type(body).unscoped.filter(pk=body.pk).update(valid_until=until, closing_reason="架空の統合")


def address(body):
    return reverse("cases:body_work", args=[body.uid])


def test_the_window_finds_what_is_left_on_its_day_and_moves_it_itself(browse, cast):
    referral = in_state(cast, State.IN_PROGRESS)
    end(cast.hello_work)
    client = browse(cast.baba)

    assert address(cast.hello_work) in client.get(reverse("today")).content.decode()
    page = client.get(address(cast.hello_work)).content.decode()

    assert referral.referral_no in page
    assert reverse("cases:referral_reroute", args=[referral.uid]) in page
    referral.refresh_from_db()
    assert (referral.state, referral.to_organization) == (State.IN_PROGRESS, cast.hello_work)


def test_it_goes_on_to_another_body_and_is_withdrawn_with_words(cast):
    referral = in_state(cast, State.IN_PROGRESS)
    end(cast.hello_work)

    with acting_as(cast.baba.actor):
        current = Referral.objects.get(pk=referral.pk)
        leg = referral_follow.reroute(
            referral=current, act=Act.INTRODUCTION, to_organization=cast.kurashigoto, by=cast.baba.actor, at=DAY
        )

    referral.refresh_from_db()
    assert (referral.state, leg.to_organization, leg.rerouted_from) == (State.WITHDRAWN, cast.kurashigoto, referral)


def test_a_body_that_goes_on_keeps_what_is_with_it(browse, cast):
    referral = in_state(cast, State.IN_PROGRESS)
    client = browse(cast.baba)

    assert client.get(address(cast.hello_work)).status_code == 404
    reroute = reverse("cases:referral_reroute", args=[referral.uid])
    assert reroute not in client.get(reverse("cases:referral_detail", args=[referral.uid])).content.decode()


def test_others_see_nothing_of_it_and_the_administrator_a_number(browse, cast):
    referral = sent(cast)
    end(cast.hello_work)

    assert referral.referral_no not in browse(cast.doi).get(address(cast.hello_work)).content.decode()
    assert browse(cast.fujii).get(address(cast.hello_work)).status_code == 404
    page = browse(cast.fujii).get(reverse("network:organization_close", args=[cast.hello_work.uid])).content.decode()
    assert "終わっていない連携が1件あります" in page
    assert referral.referral_no not in page
    assert address(cast.hello_work) not in browse(cast.doi).get(reverse("today")).content.decode()
    assert address(cast.hello_work) in browse(cast.eguchi).get(reverse("today")).content.decode()


def test_it_costs_the_same_with_one_and_with_many(browse, cast):
    end(cast.hello_work)
    client = browse(cast.aida)
    sent(cast)
    client.get(address(cast.hello_work))
    with asks(NUMBER):
        client.get(address(cast.hello_work))
    for number in range(5):
        sent(cast, person=yoko(cast, name=f"架空 人{number}"))

    with asks(NUMBER):
        client.get(address(cast.hello_work))


NUMBER = 7  # session, account; body, successors; referrals, cases; the row of the read log


def test_an_old_sheet_has_the_name_that_the_body_had_then(browse, cast):
    referral = sent(cast)
    body = cast.hello_work
    edit = reverse("network:organization_edit", args=[body.uid])
    form = browse(cast.fujii).get(edit).context["form"]
    typed = {name: value for name, value in form.initial.items() if isinstance(value, str | int) and value != ""}

    browse(cast.fujii).post(edit, typed | {"name": "架空の新しい名前"})

    sheet = browse(cast.aida).get(reverse("cases:referral_sheet", args=[referral.uid])).content.decode()
    assert "立川のハローワーク" in sheet
    assert "架空の新しい名前" not in sheet
    found = browse(cast.aida).get(reverse("network:organization_list") + "?q=立川のハロー").content.decode()
    assert "架空の新しい名前" in found
