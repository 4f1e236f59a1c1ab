"""Other names (domain §2.2): those in the record are confirmed to mean the body; the others are 要確認."""

from network.codes import AliasStatus
from network.directory.row import Row, row

NOT_A_PERSON = "協議会と、個々の委員とは別。個々の委員あての連携ではない。"
SPELLING = "記録の中の書き方のちがい。正式な名称は要確認。"


def alias(key: str, facts: str, organization: str, name: str, **values) -> Row:
    """A name that the record itself uses for the body."""
    values = {"status": AliasStatus.CONFIRMED, **values}
    return row(key, facts, organization=organization, name=name, **values)


def doubtful(key: str, facts: str, organization: str, name: str, note: str, **values) -> Row:
    """A name that may mean the body; somebody has to ask."""
    return alias(key, facts, organization, name, status=AliasStatus.UNCONFIRMED, note=note, **values)


ALIASES = [
    alias("kurashigoto-1", "F4", "kurashigoto", "生活困窮者自立支援機関くらししごとサポートセンター", note=SPELLING),
    alias("kurashigoto-2", "F68 F69 F72", "kurashigoto", "くらしとしごとサポートセンター", note=SPELLING),
    alias("kurashigoto-3", "F50", "kurashigoto", "生活困窮者自立相談支援機関"),
    alias("tokubetsu_shien-1", "F7", "tokubetsu_shien", "指導課特別支援係", note=SPELLING),
    alias("tokubetsu_shien-2", "F45", "tokubetsu_shien", "特別支援教育係"),
    alias("kyoiku_sogo-1", "F62", "kyoiku_sogo", "教育総合相談支援室", note=SPELLING),
    alias("shakyo-1", "F14", "shakyo", "社会福祉協議会"),
    alias("shakyo-2", "F14", "shakyo", "社協", note="一般に使われる略し方。", source_note="一般に使われる略称"),
    alias(
        "minji_kyo-1",
        "F34",
        "minji_kyo",
        "民生委員・児童委員",
        note=NOT_A_PERSON,
    ),
    alias("minji_kyo-2", "F24", "minji_kyo", "民生委員", note=NOT_A_PERSON),
    doubtful(
        "hello_work-1",
        "F14",
        "hello_work",
        "ハローワーク立川",
        "記録にない書き方。正式な名称は要確認。",
        source_note="一般に使われる呼び名",
    ),
    doubtful(
        "basuteru-1",
        "F30",
        "basuteru",
        "ぱすてる",
        "記録の「ばすてる」は「ぱすてる」の書き誤りかもしれない。団体に確認するまで、記録の書き方のままにしている。",
        source_note="公開情報による推定",
    ),
    alias("support_net-1", "F84", "support_net", "サポートネット"),
    alias(
        "support_net-2",
        "F78",
        "support_net",
        "東京都ひきこもりサポートネット",
        source_note="東京都ひきこもりサポートネットのホームページ",
    ),
    alias("ssw-1", "F39", "ssw", "SSW"),
    alias("care_manager-1", "F72", "care_manager", "ケアマネ"),
    doubtful(
        "tokyo_koiki-1",
        "F19",
        "tokyo_koiki",
        "多摩・島しょ広域連携事業",
        "他市での呼び名。同じ事業かどうかは要確認。",
        source_note="他市の公表資料",
    ),
    alias("ux_joshikai-1", "F19", "ux_joshikai", "UX女子会"),
]
