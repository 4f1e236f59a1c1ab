"""The platform and its seats, as the pages show them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from akishima_support.japanese.search_key import search_key
from network.codes import MembershipStatus
from network.models import Platform, PlatformMembership


@dataclass(frozen=True)
class Seat:
    """One line of the page. `label` stands in brackets for a seat whose body is not known."""

    membership: PlatformMembership
    label: str


@dataclass(frozen=True)
class PlatformPage:
    """One platform: its numbered seats, and the places beside them."""

    platform: Platform
    seats: list[Seat]
    beside: list[PlatformMembership]
    registered: int

    @property
    def missing(self) -> int:
        """How many of the expected bodies are not known yet."""
        return max(self.platform.expected_count - self.registered, 0)


def platform_pages() -> list[PlatformPage]:
    """All platforms with two queries, however many seats there are."""
    platforms = list(Platform.objects.select_related("secretariat").order_by("id"))
    places = list(PlatformMembership.objects.current().select_related("organization").in_order())
    return [_page(platform, [each for each in places if each.platform_id == platform.pk]) for platform in platforms]


def _page(platform: Platform, places: list[PlatformMembership]) -> PlatformPage:
    return PlatformPage(
        platform=platform,
        seats=[Seat(place, seat_label(place)) for place in places if place.seat_no is not None],
        beside=[place for place in places if place.seat_no is None],
        registered=sum(not place.is_empty and place.status == MembershipStatus.MEMBER for place in places),
    )


def seat_label(seat: PlatformMembership) -> str:
    """The name of the body, or 「（未登録の構成機関 11）」."""
    if seat.is_empty:
        return _("（未登録の構成機関 %(number)s）") % {"number": seat.seat_no}
    return seat.organization.name


def platforms_named(text: str) -> list[Platform]:
    """Platforms that the text finds by any of their spellings (プラットフォーム, プラットホーム)."""
    key = search_key(text[:200])
    if not key:
        return []
    every = Platform.objects.order_by("id")
    return [platform for platform in every if key in search_key(f"{platform.name} {platform.other_names}")]
