"""The directory of the demonstration is kept by its bodies."""

from network.models import ChangeRequest, Confirmation, NamedContact, Organization, ServiceOffering


def test_the_west_asks_for_a_change_and_nothing_has_changed(demo):
    asked = ChangeRequest.unscoped.pending().get()

    assert (asked.organization.record_key, asked.after["age_min"]) == ("hokatsu_west", 65)
    assert ServiceOffering.unscoped.get(pk=asked.service_id).age_min is None


def test_the_north_has_confirmed_and_nurses_can_be_rung(demo):
    north = Organization.unscoped.get(record_key="hokatsu_north")

    assert Confirmation.unscoped.whole().filter(organization=north).newest_first()[0].confirmed_as.endswith("架空 木村")
    assert NamedContact.unscoped.count() == 2
