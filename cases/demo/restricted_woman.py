"""S11: a woman at home calls at noon only; her husband must not know. One named, one reading in an emergency."""

from django.utils import timezone

from cases.actions import access_reasons, case_workers, cases, emergencies, persons, risk_flags
from cases.codes.access import EmergencyCode, ReasonCode
from cases.codes.case import RecordMethod
from cases.codes.consultation import Relation, Urgency
from cases.codes.risk import RiskKind
from cases.demo.stage import Stage
from cases.models import Case
from network.models import User

SAKURA = {"name": "架空 さくら", "kana": "かくう さくら", "estimated_age": 36, "phone": "042-000-0011"}
RULES = {
    "estimated_age": SAKURA["estimated_age"],
    "secrecy_from": "夫",
    "contact_when": "平日の12時から13時だけ",
    "contact_rule": "留守番電話に残さない。郵便を送らない。",
}
WHY = "本人から泣きながらの電話があり、相田も不在のため、連絡のしかたを確かめる必要があった。"


def play(stage: Stage) -> None:
    """The first call, the violence that the second one tells of, the restriction, and who looked."""
    case = _opened(stage)
    _told_of_violence(stage, case)
    _restricted(stage, case)
    _read_in_an_emergency(stage, case)
    _looked_at(stage)


def _opened(stage: Stage) -> Case:
    at = stage.days.ago(12, 12)
    call = stage.log(
        "aida",
        at,
        about=SAKURA,
        topics=("hikikomori_futoko",),
        relation=Relation.SELF,
        consulter_name="架空 さくら",
        said="家から出られない日が続いている。夫には知られたくない。",
        answered="お昼だけお電話すること、留守番電話に残さないことを約束した。",
    )
    case = stage.open_case("aida", call, at, next_check_on=stage.days.ahead(3))
    person = case.person
    stage.act("aida", persons.change, person=person, version=person.version, fields=RULES, at=at)
    return case


def _told_of_violence(stage: Stage, case: Case) -> None:
    at = stage.days.ago(5, 12)
    stage.write("aida", case, at, method=RecordMethod.PHONE_IN, fact="夫にたたかれたことがある、と話された。")
    fields = {"kind": RiskKind.DV, "note": "本人から聞いた。"}
    stage.act("aida", risk_flags.raise_flag, about=case, fields=fields, urgency=Urgency.U1, at=at, token=stage.token())


def _restricted(stage: Stage, case: Case) -> None:
    case = Case.unscoped.get(pk=case.pk)
    named = [User.objects.get(pk=stage.actors["aida"].user_id)]
    stage.act("aida", cases.restrict, case=case, version=case.version, readers=named)


def _read_in_an_emergency(stage: Stage, case: Case) -> None:
    meant = {"case_no": case.case_no, "name": "", "born_on": None}
    words = {"code": EmergencyCode.DANGER, "why": WHY, "token": stage.token()}
    stage.act("murata", emergencies.start, meant=meant, at=timezone.now(), **words)


def _looked_at(stage: Stage) -> None:
    """A colleague's case that others opened with a reason, and one who works on it too."""
    case = Case.unscoped.filter(person_label="架空 洋子", restricted=False).order_by("pk").first()
    if case is None:
        return
    at = timezone.now()
    stage.act("baba", access_reasons.give, case=case, code=ReasonCode.MEETING, text="", at=at)
    murata = User.objects.get(pk=stage.actors["murata"].user_id)
    stage.act("aida", case_workers.add, case=case, worker=murata, at=at)
