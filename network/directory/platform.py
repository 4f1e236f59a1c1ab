"""プラットフォームあきしま: ten bodies that the record states, one 要確認, and empty seats (domain §2.3)."""

from network.codes import MembershipStatus
from network.directory.row import Row, row

EXPECTED_COUNT = 25

PLATFORMS = [
    row(
        "akishima",
        "F14 F15 F74",
        name="プラットフォームあきしま",
        other_names=(
            "生活困窮者支援調整機関（プラットフォームあきしま）、プラットフォーム、プラットホームあきしま(市ホームページ)"
        ),
        expected_count=EXPECTED_COUNT,
        secretariat="fukushi_somu",
        note=(
            "市内25の関係部署・機関によるネットワーク。相談窓口の周知や事例紹介を行うなど、共有する場を設けている。"
            "福祉総務課(事務局)が25に含まれるか、地域包括支援センターを5か所と数えるかは要確認。"
        ),
    )
]


def member(seat_no: int, facts: str, organization: str, note: str = "") -> Row:
    """A seat of a body that the record states as a member or as attending."""
    return row(
        f"seat-{seat_no}",
        facts,
        platform="akishima",
        seat_no=seat_no,
        organization=organization,
        status=MembershipStatus.MEMBER,
        note=note,
    )


def empty_seat(seat_no: int) -> Row:
    """A seat whose body the record does not name. It is filled by the administrator, never by guessing."""
    return row(f"seat-{seat_no}", "F14", platform="akishima", seat_no=seat_no)


MEMBERS = [
    member(1, "F14 F75", "shakyo"),
    member(2, "F14", "kaigo_fukushi"),
    member(3, "F14", "hokatsu_north"),
    member(4, "F14", "hokatsu_south"),
    member(5, "F14", "hokatsu_west"),
    member(6, "F14", "hokatsu_central"),
    member(7, "F14", "hokatsu_east"),
    member(8, "F14 F34", "minji_kyo", "民生委員・児童委員から1名を選出"),
    member(9, "F14", "hello_work"),
    member(10, "F45", "tokubetsu_shien", "スクールソーシャルワーカーも会議に参加している"),
]

BESIDE_THE_SEATS = [
    row(
        "kurashigoto",
        "F4 F13",
        platform="akishima",
        organization="kurashigoto",
        status=MembershipStatus.UNCONFIRMED,
        note="窓口を共に実施し、情報交換に参加した。構成機関かどうかは記録にない。",
    )
]

MEMBERSHIPS = (
    MEMBERS + BESIDE_THE_SEATS + [empty_seat(number) for number in range(len(MEMBERS) + 1, EXPECTED_COUNT + 1)]
)
