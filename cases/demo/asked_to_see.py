"""S14: 架空 洋子 asks to see what is kept about her; one page is confirmed. Somebody else is on hold, and an old
consultation is past its time and proposed to be erased.
"""

from django.utils import timezone

from cases.actions import disclosure_pages, disclosure_requests, disposal, holds
from cases.codes.consultation import Relation
from cases.codes.disclosure import Identity, Requester
from cases.codes.keeping import HoldReason
from cases.demo.stage import Stage
from cases.models import DisclosurePage, Person

SCOPE = "相談・支援に関する記録のすべて"


def play(stage: Stage) -> None:
    """One request in preparation, one that is nearly due and that nobody has linked yet, one hold."""
    at = stage.days.ago(3, 10)
    request = _registered(stage, at, Person.unscoped.get(name="架空 洋子", keeper__is_window=True), "架空 洋子")
    stage.act("aida", disclosure_pages.gather, request=request)
    first = DisclosurePage.unscoped.filter(request=request).earliest("number")
    marks = [{name: item[name] for name in ("whole", "passages", "reason")} for item in first.items]
    stage.act("aida", disclosure_pages.mark, page=first, version=first.version, marks=marks, at=at)
    _registered(stage, stage.days.ago(28, 11), None, "架空 太一", Requester.PARENT)
    held = Person.unscoped.filter(name="架空 一夫", keeper__is_window=True).first()
    if held is not None:
        fields = {"reason": HoldReason.LAWSUIT, "note": "架空の相続の訴訟で、記録の写しを求められているため"}
        stage.act("baba", holds.set_hold, person=held, fields=fields, at=at, token=stage.token())
    _past_its_time(stage)


def _past_its_time(stage: Stage) -> None:
    long_ago = stage.days.ago(7 * 250)
    somebody = {"name": "架空 昭夫", "kana": "かくう あきお", "estimated_age": 60}
    stage.log(
        "aida", long_ago, about=somebody, topics=("talk_listen",), relation=Relation.SELF,
        consulter_name="架空 昭夫", said="話を聴いてほしい。", answered="お話を伺った。",
    )  # fmt: skip
    stage.act("baba", disposal.propose, note="", at=stage.days.ago(1, 9), token=stage.token())


def _registered(stage: Stage, at, person: Person | None, name: str, requester=Requester.SELF):
    fields = {
        "subject_name": name,
        "requester": requester,
        "requester_name": name if requester == Requester.SELF else "架空 太一の母",
        "identity": Identity.DRIVING_LICENSE,
        "identity_note": "",
        "authority": "" if requester == Requester.SELF else "戸籍謄本",
        "received_on": timezone.localdate(at),
        "scope": SCOPE,
    }
    return stage.act("aida", disclosure_requests.register, person=person, fields=fields, at=at, token=stage.token())
