"""A leaflet that is handed over is one less."""

from network.actions.materials import take_copies, take_leaflet
from network.models import MaterialPlacement
from tests.factories import MaterialFactory, MaterialPlacementFactory


def stock() -> list:
    return list(MaterialPlacement.unscoped.order_by("id").values_list("stock", flat=True))


def test_a_counted_stock_goes_down_by_one(cast):
    MaterialPlacementFactory(material=MaterialFactory(organization=cast.kokokara), stock=3)

    assert take_leaflet(organization=cast.kokokara)

    assert stock() == [2]


def test_what_nobody_has_counted_stays_uncounted(cast):
    MaterialPlacementFactory(material=MaterialFactory(organization=cast.kokokara), stock=None)

    assert not take_leaflet(organization=cast.kokokara)

    assert stock() == [None]


def test_an_empty_rack_does_not_go_below_nothing(cast):
    MaterialPlacementFactory(material=MaterialFactory(organization=cast.kokokara), stock=0)

    assert not take_leaflet(organization=cast.kokokara)

    assert stock() == [0]


def test_copies_are_taken_from_the_fullest_rack_first_and_more_than_was_counted_leaves_nothing(cast):
    letter = MaterialFactory(organization=cast.kokokara)
    for counted in (2, 5, None):
        MaterialPlacementFactory(material=letter, stock=counted)

    assert take_copies(material=letter, count=4) == 4
    assert stock() == [2, 1, None]
    assert take_copies(material=letter, count=9) == 3
    assert stock() == [0, 0, None]
