"""What is observed over time (CL-05, CL-17). The order of a list says nothing about what is better for somebody."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.codes.case import OutcomeChange
from cases.codes.person import GoingOutLevel


class ContactStage(models.TextChoices):
    """CL-17 本人との接触: by which way there is contact with the person."""

    NEVER = "never", _("会えていない(家族のみ)")
    LETTER = "letter", _("手紙・メモのやりとり")
    VOICE = "voice", _("声かけ・ドア越し")
    PHONE_NET = "phone_net", _("電話・オンライン")
    MET_HOME = "met_home", _("自宅で会えた")
    MET_OUT = "met_out", _("外で会えた")
    VISITS_COUNTER = "visits_counter", _("来所できる")
    PARTICIPATES = "participates", _("居場所・グループ参加")
    UNKNOWN = "unknown", _("不明")


# What a chart has room for; the words in full stand in the table below it.
GOING_OUT_SHORT = {
    GoingOutLevel.G1: _("平日は毎日外出"),
    GoingOutLevel.G2: _("週3〜4日外出"),
    GoingOutLevel.G3: _("遊び等で外出"),
    GoingOutLevel.G4: _("人づきあいで外出"),
    GoingOutLevel.G5: _("趣味の用事で外出"),
    GoingOutLevel.G6: _("近所へは出かける"),
    GoingOutLevel.G7: _("家の中で過ごす"),
    GoingOutLevel.G8: _("自室で過ごす"),
}
CONTACT_SHORT = {
    ContactStage.PARTICIPATES: _("居場所・グループ"),
    ContactStage.VISITS_COUNTER: _("来所"),
    ContactStage.MET_OUT: _("外で会う"),
    ContactStage.MET_HOME: _("自宅で会う"),
    ContactStage.PHONE_NET: _("電話・オンライン"),
    ContactStage.VOICE: _("声かけ・ドア越し"),
    ContactStage.LETTER: _("手紙・メモ"),
    ContactStage.NEVER: _("会えていない"),
}
# 変化なし is no change that could be dated; it is said when a case ends.
DATED_CHANGES = [change for change in OutcomeChange if change != OutcomeChange.NONE]
