"""Areas that the record names. Which towns belong to them it does not say."""

from network.codes import CatchmentKind
from network.directory.row import row

TOWNS_UNKNOWN = "含まれる町名は記録にない"

CATCHMENTS = [
    row("city", "F15", kind=CatchmentKind.CITY, name="昭島市"),
    row("wider", "F14 F25", kind=CatchmentKind.WIDER, name="市外を含む"),
    row("north", "F68", kind=CatchmentKind.COMMUNITY_SUPPORT, name="北部", note=TOWNS_UNKNOWN),
    row("south", "F69", kind=CatchmentKind.COMMUNITY_SUPPORT, name="南部", note=TOWNS_UNKNOWN),
    row("west", "F66", kind=CatchmentKind.COMMUNITY_SUPPORT, name="西部", note=TOWNS_UNKNOWN),
    row("central", "F71", kind=CatchmentKind.COMMUNITY_SUPPORT, name="中部", note=TOWNS_UNKNOWN),
    row("east", "F72", kind=CatchmentKind.COMMUNITY_SUPPORT, name="東部", note=TOWNS_UNKNOWN),
    row("phn", "F55", kind=CatchmentKind.PHN_DISTRICT, name="保健師の担当地区", note="地区の分け方は記録にない"),
]
