"""Family, peer and private groups, and programs (domain §2.1, rows 21-23, 25, 27, 30)."""

from network.codes import CostType, OrganizationKind, Sector
from network.directory.row import SOURCE_NOTE, row

GROUPS = [
    row(
        "kokokara",
        "F21 F22 F23 F24 F25 F26",
        name="ここから",
        name_en="Kokokara",
        kind=OrganizationKind.FAMILY_GROUP,
        sector=Sector.VOLUNTEER,
        description=(
            "家族会。社会福祉協議会のふれあいほっとサロンに団体登録し、支援を受けている。昭島市内に活動拠点がある。"
            "窓口に来た相談者に案内をすることがある。"
        ),
        located_in_city=True,
        participant_note="参加者は市外の方が多い。",
        privacy_note=("民生委員が参加しています。参加すると顔を合わせることがあると、案内の前にお伝えください。"),
        catchments=["wider"],
    ),
    row(
        "riyusu",
        "F27 F28 F29",
        name="りゆうす",
        name_en="Riyusu",
        kind=OrganizationKind.PEER_GROUP,
        sector=Sector.VOLUNTEER,
        description=(
            "当事者会。社会福祉協議会のふれあいほっとサロンに団体登録し、支援を受けている。昭島市内に活動拠点がある。"
        ),
        located_in_city=True,
        catchments=["city"],
    ),
    row(
        "basuteru",
        "F30 F31 F32 F33",
        name="ばすてる",
        name_en="Basuteru",
        kind=OrganizationKind.PRIVATE_SUPPORT,
        sector=Sector.PRIVATE,
        description=(
            "カウンセリングを中心としたひきこもり支援を行っている団体。3年前から昭島市にチラシの配布や活動報告を"
            "開始した。幅広い支援の周知として協力している。"
        ),
        strengths="個別支援",
        cost_type=CostType.PAID,
        cost_note="カウンセリングは有料(金額は記録にない)",
        participant_note="令和6年11月27日の時点で、昭島市内の利用者はいない。",
        note="名称の書き方は要確認(別名を参照)。",
    ),
    row(
        "fureai_hot_salon",
        "F22 F28",
        name="ふれあいほっとサロン",
        name_en="Fureai Hot Salon",
        kind=OrganizationKind.PROGRAM,
        can_receive=False,
        description="社会福祉協議会の事業。ここから、りゆうすが団体登録し、支援を受けている。",
    ),
    row(
        "carers_meeting",
        "F72",
        name="介護者の会",
        name_en="Carers' Meeting",
        kind=OrganizationKind.PROGRAM,
        can_receive=False,
        description="社会福祉協議会が開催している。",
    ),
    row(
        "tokyo_koiki",
        "F19",
        name="TOKYO広域連携事業",
        name_en="TOKYO Wide-area Cooperation Project",
        kind=OrganizationKind.PROGRAM,
        can_receive=False,
        description="令和7年度から、女性のひきこもり支援として参加する予定(令和6年11月27日の時点)。",
        catchments=["wider"],
    ),
    row(
        "ux_joshikai",
        "F19",
        name="ひきこもりUX女子会",
        name_en="Hikikomori UX Women's Meeting",
        kind=OrganizationKind.PROGRAM,
        can_receive=False,
        description="TOKYO広域連携事業への参加により、令和7年度から開催を予定している(令和6年11月27日の時点)。",
        participant_note="女性のひきこもり支援として行う。",
        note=f"その後の実施状況は要確認({SOURCE_NOTE}より後のことは載せていない)。",
        catchments=["wider"],
    ),
]
