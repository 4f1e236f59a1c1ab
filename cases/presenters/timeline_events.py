"""How an event of a case becomes an entry of the timeline."""

from collections.abc import Callable
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date, format_datetime
from akishima_support.japanese.punctuation import dotted, listed
from akishima_support.japanese.words import word
from cases.codes.case import ClosureReason, OutcomeChange
from cases.codes.case_event import OBSERVED, CaseEventKind
from cases.codes.observation import ContactStage
from cases.codes.person import GoingOutLevel
from cases.codes.plan import Agreement, Outlook
from cases.codes.risk import DutyAnswer, RiskKind
from cases.models import CaseEvent
from cases.presenters.timeline_entries import Entry, texts

_K = CaseEventKind
BY_DAY = (*OBSERVED, _K.OPENED)
OF_FLAGS = (_K.FLAG_RAISED, _K.DUTY_ANSWERED, _K.FLAG_ENDED)
PAGES = {
    _K.ASSESSMENT_FIXED: "cases:assessment_detail",
    _K.PLAN_FIXED: "cases:support_plan_detail",
    _K.PLAN_AGREEMENT: "cases:support_plan_detail",
    _K.PLAN_MONITORED: "cases:support_plan_detail",
    _K.EVALUATION_FIXED: "cases:evaluation_detail",
    _K.RECORD_CORRECTED: "cases:record_detail",
    _K.ATTACHMENT_ADDED: "cases:record_detail",
    _K.ATTACHMENT_REMOVED: "cases:record_detail",
}


def event_entry(row: CaseEvent) -> Entry:
    """One event. What was observed, and the beginning, are known by the day."""
    kind = CaseEventKind(row.kind)
    if row.is_corrected and kind in OF_FLAGS:
        return Entry(row.at, format_datetime(row.at), _gone(row), row.by.name, [], None, way=_gone(row))
    about = WORDS[kind](row.detail) if kind in WORDS else ""
    title = _("%(what)s：%(about)s") % {"what": row.get_kind_display(), "about": about} if about else ""
    title = title or row.get_kind_display()
    if row.is_corrected:
        title = _("%(title)s（訂正済み。正しい記録は別にあります）") % {"title": title}
    link = (PAGES[kind], row.about) if kind in PAGES else None
    heard = _("受けた機関・人") if kind is _K.DUTY_ANSWERED else _("話した方")
    told = texts((heard, row.who), (LABELS[kind]() if kind in LABELS else "", row.text), *_closing(kind, row.detail))
    at = format_date(timezone.localdate(row.at)) if kind in BY_DAY else format_datetime(row.at)
    return Entry(row.at, at, title, row.by.name, told, link, way=title)


def _gone(row: CaseEvent) -> str:
    """What a call told that turned out to be about somebody else: that something stood here, and not what."""
    return _("%(what)s（外した相談のもの。内容はその相談にあります）") % {"what": row.get_kind_display()}


def _closing(kind: CaseEventKind, detail: dict) -> list[tuple[str, str]]:
    changes = [word(OutcomeChange, code) for code in detail.get("changes", [])] if kind is _K.CLOSED else []
    return [(_("見られた変化"), listed(changes))]


def _coded(codes) -> Callable[[dict], str]:
    return lambda detail: word(codes, detail["code"]) + (_("（訂正）") if detail.get("corrects") else "")


def _day(detail: dict) -> str:
    return format_date(date.fromisoformat(detail["on"])) if detail.get("on") else ""


def _number(detail: dict) -> str:
    return _("第%(number)s版") % {"number": detail["number"]}


def _plan(detail: dict) -> str:
    return _("%(number)s回目のプラン") % {"number": detail["number"]}


def _agreement(detail: dict) -> str:
    return " ".join(filter(None, [word(Agreement, detail["code"]), _day(detail)]))


def _monitored(detail: dict) -> str:
    return _("次回 %(day)s") % {"day": _day(detail)} if detail.get("on") else _("次は評価")


def _evaluation(detail: dict) -> str:
    return dotted(filter(None, [_plan(detail), word(Outlook, detail.get("code", ""))]))


def _duty(detail: dict) -> str:
    return dotted([word(RiskKind, detail["code"]), word(DutyAnswer, detail["answer"])])


def _proposed(detail: dict) -> str:
    return _("%(people)s（%(day)sから）") % {"people": _from_to(detail), "day": _day(detail)}


def _from_to(detail: dict) -> str:
    return f"{detail['from'] or _('決まっていない')} → {detail['to']}"


def _calls(detail: dict) -> str:
    return _("%(calls)s件") % {"calls": detail["calls"]}


def _rows(detail: dict) -> str:
    return _("%(rows)s件の一覧") % {"rows": detail["rows"]}


WORDS: dict[CaseEventKind, Callable[[dict], str]] = {
    _K.GOING_OUT: _coded(GoingOutLevel),
    _K.CONTACT_STAGE: _coded(ContactStage),
    _K.OUTCOME: _coded(OutcomeChange),
    _K.ASSESSMENT_FIXED: _number,
    _K.PLAN_FIXED: _plan,
    _K.PLAN_AGREEMENT: _agreement,
    _K.PLAN_MONITORED: _monitored,
    _K.EVALUATION_FIXED: _evaluation,
    _K.FLAG_RAISED: _coded(RiskKind),
    _K.DUTY_ANSWERED: _duty,
    _K.FLAG_ENDED: _coded(RiskKind),
    _K.LEAD_PROPOSED: _proposed,
    _K.LEAD_CHANGED: _from_to,
    _K.LEAD_DECLINED: _from_to,
    _K.NEXT_CHECK: _day,
    _K.CLOSED: _coded(ClosureReason),
    _K.REOPENED: lambda detail: _("次の確認日 %(day)s") % {"day": _day(detail)},
    _K.CALLS_UNLINKED: _calls,
    _K.EXPORTED: _rows,
}
LABELS: dict[CaseEventKind, Callable[[], str]] = {
    _K.LEAD_PROPOSED: lambda: _("引継ぎの内容"),
    _K.LEAD_DECLINED: lambda: _("理由"),
    _K.FLAG_RAISED: lambda: _("気づいたこと"),
    _K.DUTY_ANSWERED: lambda: _("判断の理由"),
    _K.FLAG_ENDED: lambda: _("理由"),
    _K.CALLS_UNLINKED: lambda: _("外した理由"),
    _K.RECORD_CORRECTED: lambda: _("訂正の理由"),
    _K.RESTRICTED: lambda: _("閲覧できる職員"),
    _K.NEXT_CHECK: lambda: _("確認すること"),
    _K.REOPENED: lambda: _("確認すること"),
    _K.PLAN_AGREEMENT: lambda: _("ご本人の意向"),
    _K.CLOSED: lambda: _("終了にあたって"),
}
