"""From a session to the actor."""

from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.utils import timezone

from akishima_support.access import Role
from network.actors import SESSION_KEY, load_actor
from network.models import Affiliation
from tests.factories import AffiliationFactory


def request_of(user, chosen=None):
    request = RequestFactory().get("/")
    request.user = user
    request.session = {} if chosen is None else {SESSION_KEY: chosen}
    return request


def test_one_affiliation_is_acted_for_at_once(cast):
    actor = load_actor(request_of(cast.aida.user))

    assert (actor.user_name, actor.organization_name, actor.role) == ("架空 相田", "福祉総務課", Role.WINDOW_STAFF)


def test_with_two_nobody_acts_until_one_is_chosen(cast):
    assert load_actor(request_of(cast.ikawa.user)) is None

    actor = load_actor(request_of(cast.ikawa.user, cast.ikawa.affiliation.pk))

    assert actor.organization_name == "民生・児童委員協議会"


def test_rights_come_from_the_chosen_one_only(cast):
    AffiliationFactory(user=cast.chiba.user, organization=cast.window, role=Role.MANAGER)

    actor = load_actor(request_of(cast.chiba.user, cast.chiba.affiliation.pk))

    assert actor.role == Role.PARTNER_STAFF
    assert not actor.is_window


def test_an_ended_affiliation_makes_no_actor(cast):
    assert load_actor(request_of(cast.hase.user)) is None
    assert load_actor(request_of(cast.hase.user, cast.hase.affiliation.pk)) is None


def test_an_ended_account_makes_no_actor(cast):
    cast.aida.user.is_active = False
    cast.aida.user.save()

    assert load_actor(request_of(cast.aida.user)) is None


def test_an_affiliation_that_begins_tomorrow_makes_no_actor(cast):
    cast.aida.affiliation.valid_from = timezone.localdate() + timedelta(days=1)
    cast.aida.affiliation.save()

    assert load_actor(request_of(cast.aida.user)) is None


def test_the_last_day_still_counts(cast):
    cast.aida.affiliation.valid_until = timezone.localdate()
    cast.aida.affiliation.save()

    assert load_actor(request_of(cast.aida.user)) is not None


@pytest.mark.parametrize(("days", "acts"), [(0, True), (-1, False)])
def test_whoever_belongs_to_a_body_acts_until_its_last_day_and_not_after_it(cast, days, acts):
    cast.hokatsu_west.valid_until = timezone.localdate() + timedelta(days=days)
    cast.hokatsu_west.save()

    assert (load_actor(request_of(cast.chiba.user)) is not None) == acts
    assert (load_actor(request_of(cast.chiba.user, cast.chiba.affiliation.pk)) is not None) == acts
    assert Affiliation.objects.get(pk=cast.chiba.affiliation.pk).has_ended_on(timezone.localdate()) != acts


@pytest.mark.parametrize("chosen", ["foreign", 0, -1, "x", [1], 10**30])
def test_a_foreign_or_garbage_number_in_the_session_makes_no_actor(cast, chosen):
    chosen = cast.baba.affiliation.pk if chosen == "foreign" else chosen

    assert load_actor(request_of(cast.aida.user, chosen)) is None


@pytest.mark.parametrize(
    ("side", "aida", "chiba"), [("both", True, True), ("staff", True, False), ("partner", False, True)]
)
def test_an_entrance_lets_in_only_its_own_side(cast, settings, side, aida, chiba):
    settings.AKISHIMA_SIDE = side

    assert (load_actor(request_of(cast.aida.user)) is not None) == aida
    assert (load_actor(request_of(cast.chiba.user)) is not None) == chiba
