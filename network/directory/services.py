"""What the bodies offer, as far as the record says."""

from network.codes import Audience, CostType, ServiceCode, WayOfUse
from network.directory.row import Row, row


def service(facts: str, organization: str, code: ServiceCode, name: str, **values) -> Row:
    """One service; its key is the body and the kind, or a name of its own for 「その他」."""
    key = values.pop("key", f"{organization}-{code.value}")
    return row(key, facts, organization=organization, code=code, name=name, **values)


SERVICES = [
    service("F12", "fukushi_somu", ServiceCode.CONSULTATION, "ひきこもり相談窓口"),
    service("F50", "kurashigoto", ServiceCode.OUTREACH, "アウトリーチ支援"),
    service("F50", "kurashigoto", ServiceCode.CONTINUING_CONSULTATION, "寄り添い型の継続相談"),
    service("F51", "kurashigoto", ServiceCode.WORK_PREPARATION, "就労準備支援事業"),
    service("F51", "kurashigoto", ServiceCode.CERTIFIED_WORK_TRAINING, "認定就労訓練事業"),
    service(
        "F52",
        "kurashigoto",
        ServiceCode.HOUSEHOLD_BUDGET,
        "家計改善支援事業",
        note="キャッシュフローを使ったライフプランの作成を行っている。",
    ),
    service(
        "F53",
        "kurashigoto",
        ServiceCode.OTHER,
        "チラシや手紙を置く関わり",
        key="kurashigoto-letters",
        note=(
            "本当に困った時に目にとまるよう、チラシや電話番号を記した手紙を置き、ご家族やご本人に情報を持ってもらう。"
        ),
    ),
    service(
        "F76",
        "shakyo",
        ServiceCode.OTHER,
        "サロンの運営支援",
        key="shakyo-salons",
        note="ご家族・当事者の方が立ち上げたサロンの運営支援、相談者へのご紹介、他機関への情報提供。",
    ),
    service("F72", "shakyo", ServiceCode.CARERS_MEETING, "介護者の会"),
    service(
        "F62 F63",
        "kyoiku_sogo",
        ServiceCode.EDUCATION_CONSULTATION,
        "教育総合相談",
        age_max=18,
        age_rule_note="「18歳まで」が誕生日までか、その年度の末までかは要確認",
    ),
    service(
        "F55",
        "district_phn",
        ServiceCode.OUTREACH,
        "地区担当保健師による支援介入",
        target_note="福祉総務課等からの紹介による。必要に応じて行う。",
    ),
    service(
        "F56",
        "community_phn",
        ServiceCode.MEDICAL_LINKAGE,
        "家庭訪問による医療へのつなぎ",
        ways=[WayOfUse.VISIT.value],
        target_note="医療に繋がっていない方",
    ),
    service("F21", "kokokara", ServiceCode.FAMILY_MEETING, "家族会", audience=Audience.FAMILY),
    service("F27", "riyusu", ServiceCode.PEER_MEETING, "当事者会", audience=Audience.PERSON),
    service(
        "F30",
        "basuteru",
        ServiceCode.COUNSELING,
        "カウンセリング",
        cost_type=CostType.PAID,
        cost_note="有料(金額は記録にない)",
        note="個別支援をしているという強みがある。",
    ),
    service(
        "F84",
        "support_net",
        ServiceCode.PEER_ONLINE,
        "ピアオンライン相談",
        audience=Audience.BOTH,
        ways=[WayOfUse.ONLINE.value],
        note="ご家族やご本人への紹介先として利用することが提案された。",
    ),
    service(
        "F87",
        "support_net",
        ServiceCode.CASE_ADVICE,
        "多職種専門チーム",
        target_note="区市町村",
        note="説明を受けた。今後の活用を検討する。",
    ),
]
