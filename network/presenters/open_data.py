"""The public part as 自治体標準オープンデータセット: the columns that its lists of facilities share."""

from akishima_support.spreadsheets import Table
from network.presenters.public_directory import PublicBody, PublicContact, public_bodies

CITY_CODE = "132071"  # 全国地方公共団体コード
PREFECTURE, CITY = "東京都", "昭島市"
HEADINGS = [
    "全国地方公共団体コード", "ID", "地方公共団体名", "名称", "名称_カナ", "名称_英語",
    "所在地_全国地方公共団体コード", "町字ID", "所在地_連結表記", "所在地_都道府県", "所在地_市区町村",
    "所在地_町字", "所在地_番地以下", "建物名等(方書)", "緯度", "経度", "高度の種別", "高度の値", "電話番号",
    "内線番号", "連絡先メールアドレス", "連絡先FormURL", "連絡先備考（その他、SNSなど）", "郵便番号", "法人番号",
    "団体名", "利用可能曜日", "開始時間", "終了時間", "利用可能日時特記事項", "URL", "画像", "画像_ライセンス",
    "備考",
]  # fmt: skip


def open_data_table(day) -> Table:
    """One row per public way of contact. What the directory does not know, or only in one piece, stays empty."""
    rows = [_row(each, contact) for each in public_bodies(day) for contact in each.contacts]
    return Table("関係機関一覧", HEADINGS, [[row.get(heading, "") for heading in HEADINGS] for row in rows])


def _row(each: PublicBody, public: PublicContact) -> dict[str, str]:
    contact = public.contact
    return {
        "全国地方公共団体コード": CITY_CODE,
        "ID": contact.uid.hex,
        "地方公共団体名": f"{PREFECTURE}{CITY}",
        "名称": each.body.name,
        "名称_カナ": each.body.name_kana,
        "名称_英語": each.body.name_en,
        **_place(contact.address),
        "電話番号": public.phone,
        "連絡先メールアドレス": contact.email,
        "郵便番号": contact.postal_code,
        "利用可能日時特記事項": contact.hours,
        "URL": contact.url,
        "備考": "／".join([contact.purpose, each.summary, *([f"FAX {public.fax}"] if public.fax else [])]),
    }


def _place(address: str) -> dict[str, str]:
    if CITY not in address:
        return {"所在地_連結表記": address}
    whole = address if address.startswith(PREFECTURE) else f"{PREFECTURE}{address}"
    known = {"所在地_全国地方公共団体コード": CITY_CODE, "所在地_都道府県": PREFECTURE, "所在地_市区町村": CITY}
    return known | {"所在地_連結表記": whole if whole.startswith(f"{PREFECTURE}{CITY}") else address}
