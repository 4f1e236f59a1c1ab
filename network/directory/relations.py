"""What the bodies are to each other."""

from network.codes import RelationKind
from network.directory.row import Row, row


def relation(facts: str, from_key: str, kind: RelationKind, to_key: str, note: str = "") -> Row:
    """`from_key` does `kind` towards `to_key`."""
    key = f"{from_key}-{kind.value}-{to_key}"
    return row(key, facts, from_organization=from_key, to_organization=to_key, kind=kind, note=note)


RELATIONS = [
    relation("F13", "kurashigoto", RelationKind.RUNS_WITH, "fukushi_somu"),
    relation("F22", "kokokara", RelationKind.SALON_REGISTERED, "shakyo", "ふれあいほっとサロン"),
    relation("F28", "riyusu", RelationKind.SALON_REGISTERED, "shakyo", "ふれあいほっとサロン"),
    relation("F22 F76", "shakyo", RelationKind.SUPPORTS, "kokokara"),
    relation("F28 F76", "shakyo", RelationKind.SUPPORTS, "riyusu"),
    relation("F22 F28", "shakyo", RelationKind.OPERATES, "fureai_hot_salon"),
    relation("F72", "shakyo", RelationKind.OPERATES, "carers_meeting"),
    relation("F21 F81", "fukushi_somu", RelationKind.COOPERATES, "kokokara"),
    relation("F27 F81", "fukushi_somu", RelationKind.COOPERATES, "riyusu"),
    relation("F26", "fukushi_somu", RelationKind.SIGNPOSTS, "kokokara", "窓口に来た相談者に案内をすることがある。"),
    relation(
        "F24",
        "minji_kyo",
        RelationKind.TAKES_PART,
        "kokokara",
        "個々の民生委員が参加している。頻回に顔を合わせることがある。",
    ),
    relation(
        "F31 F33",
        "basuteru",
        RelationKind.PUBLICITY,
        "fukushi_somu",
        "3年前から昭島市にチラシの配布や活動報告を開始(およそ令和3年から)。",
    ),
    relation("F36", "fukushi_somu", RelationKind.LECTURER, "minji_kyo", "勉強会の後方支援。"),
    relation("F40", "ssw", RelationKind.SHARES, "schools"),
    relation("F45", "ssw", RelationKind.COOPERATES, "tokubetsu_shien", "プラットフォームの会議に共に参加している。"),
    relation("F44", "tokubetsu_shien", RelationKind.COOPERATES, "psychologist", "保健師のつながりによる。"),
    relation("F44", "kyoiku_sogo", RelationKind.COOPERATES, "psychologist", "保健師のつながりによる。"),
    relation("F55", "fukushi_somu", RelationKind.REQUESTS_OUTREACH, "district_phn"),
    relation("F56", "community_phn", RelationKind.INTRODUCES, "medical", "関係づくりをしながら医療へ繋ぐ。"),
    relation("F64", "tokubetsu_shien", RelationKind.OPERATES, "kyoiku_sogo"),
    relation("F64", "jido_hattatsu", RelationKind.OPERATES, "kyoiku_sogo"),
    relation("F64", "jido_hattatsu", RelationKind.IN_CHARGE_OF, "kodomo_katei"),
    relation("F65", "kyoiku_sogo", RelationKind.HANDS_OVER, "fukushi_somu", "18歳以降。状況によって引継ぎ先は異なる。"),
    relation("F67", "hokatsu_west", RelationKind.INTRODUCES, "fukushi_somu"),
    relation("F67", "fukushi_somu", RelationKind.INTRODUCES, "hokatsu_west", "高齢者の相談を紹介することもある。"),
    relation("F68", "hokatsu_north", RelationKind.COOPERATES, "kurashigoto"),
    relation("F68", "hokatsu_north", RelationKind.COOPERATES, "kenko"),
    relation("F69", "hokatsu_south", RelationKind.INTRODUCES, "kurashigoto"),
    relation("F69", "hokatsu_south", RelationKind.INTRODUCES, "fukushi_somu"),
    relation("F70", "hokatsu_south", RelationKind.SHARES, "care_manager", "地域ケア会議で、事例提供があった方に。"),
    relation("F72", "care_manager", RelationKind.SHARES, "hokatsu_east"),
    relation("F72", "hokatsu_east", RelationKind.INTRODUCES, "kurashigoto"),
    relation("F72", "hokatsu_east", RelationKind.INTRODUCES, "shakyo", "介護者の会を開催している。"),
    relation("F19", "tokyo_koiki", RelationKind.OPERATES, "ux_joshikai", "令和7年度から開催予定。"),
]
