"""Roles that the record speaks of as if they were bodies (domain §2.1, rows 13, 20, 26, 32).

Only 地区担当保健師 can be the destination of a referral, because the record says that they act on one (F55).
The others answer through the body that they work at.
"""

from network.codes import OrganizationKind
from network.directory.row import Row, row


def role(key: str, facts: str, name: str, name_en: str, description: str, **values) -> Row:
    """One role; it answers no referral itself unless `can_receive` says otherwise."""
    values = {"can_receive": False, **values}
    return row(key, facts, name=name, name_en=name_en, kind=OrganizationKind.ROLE, description=description, **values)


ROLES = [
    role(
        "district_phn",
        "F55 F60 F61",
        "地区担当保健師",
        "District public health nurse",
        "福祉総務課等からの紹介により、必要に応じて支援介入を行っている。様々な機関に保健師が配置されており、"
        "保健師同士での情報共有など連携は取りやすい状況。",
        can_receive=True,
        note="依頼は保健所・保健センターを通して行う。どの機関に属するか、地区の分け方は要確認。",
        catchments=["phn"],
    ),
    role(
        "community_phn",
        "F56",
        "地域保健系の保健師",
        "Community-health public health nurse",
        "医療に繋がっていない場合は、困りごとに沿って家庭訪問をし、ご本人と関係づくりをしながら医療へ繋ぐことを"
        "丁寧に行っている。",
        note="連携は地区担当保健師・保健所・保健センターを通す。",
    ),
    role(
        "ssw",
        "F39 F40 F41 F45",
        "スクールソーシャルワーカー",
        "School social worker",
        "不登校の形から入ることがほとんど。学校とは情報共有しながら、訪問で関わることが多い。"
        "プラットフォームあきしまの会議に参加している。",
        note="連携は指導課特別支援教育係を通す。",
        catchments=["city"],
    ),
    role(
        "care_manager",
        "F70 F72 F73",
        "ケアマネージャー",
        "Care manager",
        "ひきこもりの事例の共有や、ご家族の紹介をすることがある。",
        note="個々のケアマネージャーの所属は記録にない。",
    ),
    role(
        "psychologist",
        "F44",
        "心理の先生",
        "Psychologist",
        "指導課や教育総合相談室の保健師とのつながりで、周知し、連携している。",
    ),
    role("counselor", "F62", "相談員", "Counselor", "教育総合相談室に配置されている。"),
    role(
        "lecturer",
        "F36",
        "講師",
        "Lecturer",
        "民生委員の勉強会に、福祉総務課が紹介した。",
        note="どなたかは記録にない。",
    ),
]
