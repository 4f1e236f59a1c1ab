"""Divisions and sections of the city and of its board of education (domain §2.1, rows 1, 4, 12, 14-18)."""

from network.codes import OrganizationKind, Sector
from network.directory.row import row

CITY = [
    row(
        "fukushi_somu",
        "F3 F12 F13 F36 F81",
        name="福祉総務課",
        name_en="Welfare General Affairs Division",
        kind=OrganizationKind.CITY_DIVISION,
        sector=Sector.SAME_ORGAN,
        is_window=True,
        is_secretariat=True,
        accepts_direct_consultation=True,
        description=(
            "ひきこもり相談の窓口。昭島市くらししごとサポートセンターと協力して実施している。"
            "プラットフォームあきしまの事務局。家族会や当事者会との繋がりがある。"
        ),
        catchments=["city"],
    ),
    row(
        "kaigo_fukushi",
        "F6 F14",
        name="介護福祉課",
        name_en="Long-term Care and Welfare Division",
        kind=OrganizationKind.CITY_DIVISION,
        sector=Sector.SAME_ORGAN,
        catchments=["city"],
    ),
    row(
        "hokatsu_care_suishin",
        "F6",
        name="介護福祉課地域包括ケア推進係",
        name_en="Community-based Integrated Care Promotion Section",
        kind=OrganizationKind.CITY_SECTION,
        sector=Sector.SAME_ORGAN,
        parent="kaigo_fukushi",
        catchments=["city"],
    ),
    row(
        "tokubetsu_shien",
        "F7 F44 F45 F64",
        name="指導課特別支援教育係",
        name_en="Guidance Division, Special Support Education Section",
        kind=OrganizationKind.EDUCATION_BOARD_SECTION,
        sector=Sector.OTHER_CITY_ORGAN,
        description=(
            "教育総合相談室の相談業務を児童発達支援係と共に行っている。プラットフォームあきしまの会議に参加している。"
            "指導課にも保健師がいる。"
        ),
        note="「特別支援教育係」と「特別支援係」の両方の書き方が記録にある。正式な名称は要確認。",
        catchments=["city"],
    ),
    row(
        "kyoiku_sogo",
        "F44 F62 F63 F64 F65",
        name="教育総合相談室",
        name_en="General Education Consultation Room",
        kind=OrganizationKind.CHILD_YOUTH,
        sector=Sector.OTHER_CITY_ORGAN,
        accepts_direct_consultation=True,
        description=(
            "相談員が配置されている。18歳までの支援を担当。18歳以降は、状況によって引継ぎ先は異なるが、"
            "ひきこもり相談窓口へ引き継ぐ対応を個別にしている。保健師がいる。"
        ),
        age_max=18,
        age_rule_note="「18歳まで」が誕生日までか、その年度の末までかは要確認",
        note=(
            "「教育総合相談室」と「教育総合相談支援室」の両方の書き方が記録にある。正式な名称は要確認。"
            "教育委員会の係と市の係が共に行う事業で、区分は要確認。"
        ),
        catchments=["city"],
    ),
    row(
        "jido_hattatsu",
        "F64",
        name="児童発達支援係",
        name_en="Child Development Support Section",
        kind=OrganizationKind.CITY_SECTION,
        sector=Sector.SAME_ORGAN,
        description="子ども家庭支援センター担当。教育総合相談室の相談業務を指導課特別支援教育係と共に行っている。",
        catchments=["city"],
    ),
    row(
        "kodomo_katei",
        "F64",
        name="子ども家庭支援センター",
        name_en="Child and Family Support Center",
        kind=OrganizationKind.CHILD_YOUTH,
        description="記録には、児童発達支援係の担当としてだけ名前が出てくる。",
        catchments=["city"],
    ),
    row(
        "kenko",
        "F68",
        name="健康課",
        name_en="Health Division",
        kind=OrganizationKind.CITY_DIVISION,
        sector=Sector.SAME_ORGAN,
        description="北部地域包括支援センターと連携を行った事例がある。",
        catchments=["city"],
    ),
    row(
        "hoken_center",
        "F55 F56 F61",
        name="保健センター",
        name_en="Municipal Health Center",
        kind=OrganizationKind.HEALTH_CENTER_CITY,
        sector=Sector.SAME_ORGAN,
        description=(
            "福祉総務課等からの紹介により、必要に応じて地区担当保健師が支援介入を行っている。"
            "機関どうしというより、保健師間での連携が密である。"
        ),
        catchments=["city"],
    ),
]
