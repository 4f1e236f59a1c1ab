"""Words that people's lists of organizations are written in, whatever language the page has."""

import re

# What else people call a column, by its key.
OTHER_HEADINGS = {
    "name": (
        "名前 機関名 機関名称 施設名 施設名称 団体名 事業所名 組織名 相談先 連携先 関係機関 "
        "関係機関名 構成機関 構成機関名 窓口名"
    ),
    "name_kana": "名称_カナ フリガナ ふりがな よみ 読み よみがな カナ 機関名カナ",
    "name_en": "名称_英語 名称_英字 英語名",
    "aliases": "略称 通称 名称_通称 呼び名 別名・略称",
    "kind": "種類 分類 機関種別 機関の種別 区分・種別",
    "sector": "設置主体 官民の別",
    "parent": "所属 親機関 所管課 所管",
    "purpose": "用途 連絡先の名称",
    "phone": "電話番号 TEL 連絡先電話番号 連絡先 代表電話 お電話",
    "fax": "FAX番号 ファックス ファクス",
    "email": "メールアドレス E-mail 連絡先メールアドレス 電子メール",
    "url": "URL HP ウェブサイト サイト WEB",
    "postal_code": "〒",
    "address": "所在地 所在地_連結表記 場所",
    "hours": "開所日時 開所時間 受付日時 相談時間 相談日時 開館時間 利用可能日時特記事項 受付",
    "contact_note": "連絡方法 連絡のしかた",
    "is_public": "公開 公開可 公開の可否 公開可否",
    "description": "説明 事業内容 業務内容 支援内容 活動内容 内容 概要",
    "strengths": "特色 得意なこと",
    "accepts_direct_consultation": "直接相談",
    "can_receive": "連携の宛先",
    "age_min": "対象年齢(下限) 下限年齢",
    "age_max": "対象年齢(上限) 上限年齢",
    "age_rule_note": "対象年齢",
    "for_gender": "性別",
    "ways": "相談方法 利用方法",
    "area_note": "担当地区 地区 区域 対象地域 圏域",
    "located_in_city": "市内",
    "cost_type": "費用の有無 料金の有無",
    "cost_note": "料金 利用料 料金(詳細) 費用の詳細",
    "privacy_note": "注意 留意事項",
    "participant_note": "参加者",
    "source_note": "情報源",
    "note": "備考 メモ 確認したいこと",
}
NOTHING = {"", "-", "－", "―", "ー", "‐", "−", "–", "—", "なし", "無し", "不明"}
YES_MARK, NO_MARK = "○", "×"
YES = {
    "はい", "○", "〇", "◯", "●", "有", "あり", "可", "1", "true", "yes", "公開", "公開可", "公開する", "受ける",
    "できる",
}  # fmt: skip
NO = {"いいえ", "×", "✕", "無", "不可", "0", "false", "no", "非公開", "公開しない", "受けない", "できない"}
SEVERAL = re.compile(r"[、,，;；\n／/・]")
NAMES = re.compile(r"[、,，;；\n]")
DASHES = re.compile("[‐-―−－ー—]")
AGE = re.compile(r"(?:満)?(\d{1,3})(?:歳|才)?(?:以上|以下|まで|から)?")
USUAL_PURPOSE = "代表"  # of a way to reach a body, where the list says none
EXAMPLE = {
    "name": "【架空】見本相談室",
    "name_kana": "ミホンソウダンシツ",
    "aliases": "見本相談、ミホン",
    "kind": "その他",
    "purpose": USUAL_PURPOSE,
    "phone": "000-0000-0000",
    "hours": "平日 9時から17時",
    "is_public": NO_MARK,
}
