"""The bases of domain §4.2 as the city starts with them; the administrator changes them on a page.

Meetings that the record does not know to exist (法9条, 106条の6, F47–F48) and the youth council are off until their
instrument and its date are entered.
"""

from cases.codes.consent import BasisCode

_PUBLIC = ["same_organ", "other_city_organ", "other_public"]

STARTING_LIST: list[dict] = [
    {
        "code": BasisCode.INTERNAL_USE,
        "explanation": "市長部局の中で、法令の定める事務に必要な限度で使う。",
        "evidence": "相当の理由、求めた部署の事務、範囲",
        "sectors": ["same_organ"],
        "is_enabled": True,
    },
    {
        "code": BasisCode.PUBLIC_BODY,
        "explanation": "国・都・他の自治体や、市の他の実施機関(教育委員会など)に、その事務に必要な限度で渡す。",
        "evidence": "受け取る機関の事務、相当の理由、範囲、条件(70条)",
        "sectors": ["other_city_organ", "other_public"],
        "is_enabled": True,
    },
    {
        "code": BasisCode.CLEAR_BENEFIT,
        "explanation": "明らかにご本人の利益になるとき、または特別の理由があるときに渡す。",
        "evidence": "なぜ明らかに利益か、同意を得られない事情、ほかに試みたこと、見直す日",
        "sectors": [*_PUBLIC, "contractor", "private", "unconfirmed"],
        "is_enabled": True,
        "needs_review": True,
    },
    {
        "code": BasisCode.BY_LAW,
        "explanation": "虐待の通告・通報など、法令にもとづいて伝える。",
        "evidence": "条文、相手、日時、伝えた人、内容",
        "sectors": _PUBLIC,
        "is_enabled": True,
        "needs_approval": False,
    },
    {
        "code": BasisCode.EMERGENCY,
        "explanation": "生命・身体・財産の保護のため緊急に必要なときに渡す。",
        "evidence": "どんな危険か、いつ、誰が判断したか",
        "sectors": [*_PUBLIC, "contractor", "private", "unconfirmed"],
        "is_enabled": True,
        "approved_afterwards": True,
    },
    {
        "code": BasisCode.SUPPORT_MEETING_ART9,
        "explanation": "支援会議の構成員の間で、同意がなくても情報を交換する。",
        "evidence": "会議、その日の構成員、守秘の誓約、議事",
        "sectors": [],
        "is_enabled": False,
        "needs_instrument": True,
    },
    {
        "code": BasisCode.SUPPORT_MEETING_106_6,
        "explanation": "重層的支援体制整備事業の支援会議の構成員の間で情報を交換する。",
        "evidence": "会議、その日の構成員、守秘の誓約、議事",
        "sectors": [],
        "is_enabled": False,
        "needs_instrument": True,
    },
    {
        "code": BasisCode.YOUTH_COUNCIL,
        "explanation": "子ども・若者支援の協議会の構成員の間で情報を交換する。",
        "evidence": "会議、その日の構成員、守秘の誓約、議事",
        "sectors": [],
        "is_enabled": False,
        "needs_instrument": True,
    },
]
