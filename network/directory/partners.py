"""Agencies, councils and public bodies (domain §2.1, rows 2, 3, 10, 11, 19, 24, 26, 28, 29)."""

from network.codes import OrganizationKind, Sector
from network.directory.row import row

PARTNERS = [
    row(
        "kurashigoto",
        "F4 F13 F50 F51 F52 F53 F54",
        name="昭島市くらししごとサポートセンター",
        name_en="Akishima Kurashi-Shigoto Support Center",
        kind=OrganizationKind.SELF_RELIANCE_AGENCY,
        description=(
            "生活困窮者自立相談支援機関。福祉総務課と協力してひきこもり相談を実施している。アウトリーチ支援、寄り添い型の"
            "継続相談、就労準備支援事業・認定就労訓練事業を活用した支援、家計改善支援事業によるキャッシュフローを使った"
            "ライフプランの作成を行っている。ご家族やご本人との連携では、守秘義務の徹底を意識している。"
        ),
        note="市の直営か委託かは記録にない(区分は要確認)。正式な名称の書き方は要確認。",
        catchments=["city"],
    ),
    row(
        "shakyo",
        "F5 F14 F75 F76 F77",
        name="昭島市社会福祉協議会",
        name_en="Akishima City Council of Social Welfare",
        kind=OrganizationKind.COUNCIL_OF_SOCIAL_WELFARE,
        sector=Sector.PRIVATE,
        accepts_direct_consultation=False,
        description=(
            "ご家族・当事者の方が立ち上げたサロンがあり、サロンの運営支援、相談者へのご紹介、他機関への情報提供を"
            "行っている。直接のひきこもり相談はなく、情報提供、連携が主である。"
        ),
        note="区分「民間」は社会福祉協議会の一般的な扱いによるもので、記録にはない。市の確認が必要。",
        catchments=["city"],
    ),
    row(
        "minji_kyo",
        "F14 F24 F34 F35 F37 F38",
        name="民生・児童委員協議会",
        name_en="Council of Welfare and Child Commissioners",
        kind=OrganizationKind.COMMISSIONERS_COUNCIL,
        description=(
            "1名を選出し、プラットフォームの一員として活動している。生活困窮者支援調整会議の委員としても1名を選出している。"
            "ひきこもりの相談を受けた時の関わり方について、勉強会を独自に開催した。"
        ),
        note="プラットフォームの1名と調整会議の1名が同じ方かどうかは記録にない。区分は要確認。",
        catchments=["city"],
    ),
    row(
        "hello_work",
        "F14",
        name="立川のハローワーク",
        name_en="Hello Work in Tachikawa",
        kind=OrganizationKind.HELLO_WORK,
        sector=Sector.OTHER_PUBLIC,
        note="記録の書き方のまま。正式な名称は要確認。",
        catchments=["wider"],
    ),
    row(
        "hokenjo",
        "F55 F56 F58 F61",
        name="保健所",
        name_en="Public Health Center",
        kind=OrganizationKind.PUBLIC_HEALTH_CENTER,
        sector=Sector.OTHER_PUBLIC,
        description=(
            "福祉総務課等からの紹介により、必要に応じて地区担当保健師が支援介入を行っている。保健師事務連絡会で、"
            "市内の保健師全員と連絡会や勉強会を行っている。機関どうしというより、保健師間での連携が密である。"
        ),
        note="どの保健所かは記録にない(要確認)。",
        catchments=["wider"],
    ),
    row(
        "support_net",
        "F78 F80 F82 F84 F87",
        name="ひきこもりサポートネット",
        name_en="Tokyo Hikikomori Support Net",
        kind=OrganizationKind.PREFECTURAL_SUPPORT,
        sector=Sector.OTHER_PUBLIC,
        description=("他自治体の取り組みを紹介し、提案を行った。ピアオンライン相談と多職種専門チームがある。"),
        catchments=["wider"],
    ),
    row(
        "care_manager_group",
        "F73",
        name="ケアマネ部会",
        name_en="Care Managers' Group",
        kind=OrganizationKind.PROFESSIONAL_GROUP,
        can_receive=False,
        description="勉強会を実施後、ケアマネージャーからひきこもり状態にある方のご家族を紹介され、相談につながった事例があった。",
        catchments=["city"],
    ),
    row(
        "schools",
        "F40",
        name="学校",
        name_en="Schools",
        kind=OrganizationKind.SCHOOL,
        can_receive=False,
        description="スクールソーシャルワーカーが情報を共有しながら関わっている。",
        note="どの学校かは記録にない。連携はスクールソーシャルワーカー・指導課を通す。",
    ),
    row(
        "haijima_high_school",
        "F43",
        name="拝島高校",
        name_en="Haijima High School",
        kind=OrganizationKind.SCHOOL,
        can_receive=False,
        description="ヤングケアラーの子どもがSOSを発信できるように、劇の形での啓発が行われた。",
    ),
    row(
        "elementary_schools",
        "F46",
        name="市内小学校",
        name_en="Elementary schools in the city",
        kind=OrganizationKind.SCHOOL,
        can_receive=False,
        description="ヤングケアラーの啓発(SOSの出し方教育)の相手先。",
        catchments=["city"],
    ),
    row(
        "medical",
        "F56",
        name="医療",
        name_en="Medical care",
        kind=OrganizationKind.MEDICAL,
        can_receive=False,
        description="地域保健系の保健師が、ご本人と関係づくりをしながら丁寧につないでいる先。",
        note="医療機関の名前は記録にない。",
    ),
]
