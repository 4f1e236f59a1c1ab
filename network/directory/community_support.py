"""The five community general support centers (domain §2.1, rows 5-9)."""

from network.codes import OrganizationKind
from network.directory.row import Row, row

SECTOR_UNKNOWN = "市の直営か委託かは記録にない(区分は要確認)。"


def center(key: str, facts: str, name: str, name_en: str, description: str) -> Row:
    """One center; direct or contracted is not in the record, so the sector stays 要確認."""
    return row(
        f"hokatsu_{key}",
        facts,
        name=f"{name}地域包括支援センター",
        name_en=f"{name_en} Community General Support Center",
        kind=OrganizationKind.COMMUNITY_GENERAL_SUPPORT_CENTER,
        description=description,
        area_note=f"{name}(含まれる町名は要確認)",
        note=SECTOR_UNKNOWN,
        catchments=[key],
    )


COMMUNITY_SUPPORT = [
    center(
        "north",
        "F8 F14 F68",
        "北部",
        "Northern",
        "相談の希望がある場合、相談先を紹介する。くらししごとサポートセンター、健康課と連携を行った事例もある。",
    ),
    center(
        "south",
        "F9 F14 F69 F70",
        "南部",
        "Southern",
        "くらししごとサポートセンター、福祉総務課を紹介したことがある。地域ケア会議で、ひきこもりの事例提供があった"
        "ケアマネージャーに情報提供することもあった。",
    ),
    center(
        "west",
        "F10 F14 F66 F67",
        "西部",
        "Western",
        "モニタリングの際に、ひきこもりの実態を把握することがある。福祉総務課を紹介、または福祉総務課から高齢者の相談を"
        "紹介されることもある。",
    ),
    center(
        "central",
        "F14 F71",
        "中部",
        "Central",
        "ひきこもりの聞き取りがあった場合、まずは他機関に確認を取る。",
    ),
    center(
        "east",
        "F14 F72",
        "東部",
        "Eastern",
        "ケアマネージャーからの共有もある。くらししごとサポートセンター、介護者の会を開催している社会福祉協議会を"
        "紹介した事例がある。",
    ),
]
