"""Proposals, surveys, initiatives and goals of the plan."""

from datetime import date

from network.activity_codes import InitiativeStatus
from network.directory.row import AS_OF, Row, row


def proposal(number: int, facts: str, topic: str, text: str) -> Row:
    """One proposal of ひきこもりサポートネット."""
    return row(f"proposal-{number}", facts, from_organization="support_net", made_on=AS_OF, topic=topic, text=text)


PROPOSALS = [
    proposal(
        1,
        "F78 F79 F80",
        "重層的支援体制整備事業について",
        "外部機関に意見を求めるという選択肢も一案として、他自治体の取り組みを紹介。",
    ),
    proposal(
        2,
        "F81 F82 F83",
        "プラットフォームあきしまについて",
        "家族会や当事者会との繋がりが福祉総務課にはあるので、毎回ではなくとも家族会や当事者会にもプラットフォームに"
        "参加していただくことも提案。当事者の意見を積極的に取り入れている他自治体の事例を紹介。",
    ),
    proposal(
        3,
        "F84",
        "ピアオンライン相談の利用",
        "ご家族やご本人への紹介先として、サポートネットのピアオンライン相談を利用することも一案。",
    ),
    proposal(
        4,
        "F85",
        "庁内での情報共有",
        "ひきこもりへの理解については、庁内での情報共有が十分ではない可能性があるので、情報共有の回数を増やすことを提案。",
    ),
    proposal(
        5,
        "F86",
        "相談会と調整担当",
        "地域庁舎ごとにひきこもり窓口の職員と保健師が出向いて相談会を開催したり、各地域福祉課に他機関関連調整担当が"
        "配置され、担当の振り分けや整理を行ったりしている他自治体の取り組みを紹介。",
    ),
    proposal(
        6,
        "F87",
        "多職種専門チームの活用",
        "サポートネットの多職種専門チームの説明。今後の活用も検討していただく。",
    ),
]

DIFFERENT_YEARS = "記録では令和3年度、市のホームページでは令和5年12月。同じ調査かどうかは要確認。"

SURVEYS = [
    row(
        "survey-record",
        "F18",
        name="ひきこもり実態調査",
        other_names="市民生活実態調査",
        fiscal_year=2021,
        note=(
            "結果を反映し、令和7年度から女性のひきこもり支援としてTOKYO広域連携事業に参加する予定。" + DIFFERENT_YEARS
        ),
    ),
    row(
        "survey-web",
        "F18",
        name="市民の生活状況に関する調査(ひきこもりに関する実態調査)",
        fiscal_year=2023,
        method_note="令和5年12月1日から15日まで。15歳から64歳までの3,000人。",
        result_note="有効回答804件(26.8%)。広義のひきこもりに当たる方8人(1.0%)。",
        note=DIFFERENT_YEARS,
        source_note="公表資料: 昭島市ホームページ(令和7年12月12日更新)",
        as_of=date(2025, 12, 12),
    ),
]

INITIATIVES = [
    row(
        "jusou",
        "F47 F48",
        name="重層的支援体制整備事業",
        status=InitiativeStatus.UNDER_STUDY,
        note=(
            "内部の委員会の立ち上げについて、まだ実施に至っていない。予算、マンパワー、実施体制を含め、"
            "実施方法について検討中。"
        ),
    )
]

PLAN_GOALS = [
    row("goal-1", "F49", plan_name="地域福祉計画", text="ひとり一人の課題を解決できる仕組みづくり"),
    row("goal-2", "F49", plan_name="地域福祉計画", text="ひきこもり状態にある方への支援"),
]
