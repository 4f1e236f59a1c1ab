"""定型文 of the office and of one member of staff."""

from uuid import uuid4

from cases.actions import phrases
from cases.codes.phrase import PhraseBox
from cases.demo.stage import Stage

OFFICE = [
    ("おでんわ", PhraseBox.ANSWERED, "お話を伺いました。次回は、こちらからお電話することをお約束しました。"),
    ("ひみつ", PhraseBox.ANSWERED, "伺った内容は、ご了解なくほかへ伝えないことをお話ししました。"),
    ("けいか", PhraseBox.SAID, "前回からの様子を伺いました。大きな変わりはないとのことです。"),
    ("るす", PhraseBox.FACT, "お約束の時間に訪問しましたが、お返事がなく、お手紙を置いて戻りました。"),
    ("つぎの", PhraseBox.NEXT_STEP, "来月初めに電話で様子を伺う。"),
]
OWN = [("みまもり", PhraseBox.OPINION, "急がず、ご家族との話を続ける。")]


def play(stage: Stage) -> None:
    """The manager's, then 相田's own."""
    for who, is_office, rows in (("baba", True, OFFICE), ("aida", False, OWN)):
        for reading, box, text in rows:
            fields = {"reading": reading, "box": box, "text": text}
            stage.act(who, phrases.add, fields=fields, is_office=is_office, token=uuid4())
