"""One request for disclosure: what it says, what to think of, and what can be done with it now."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date, format_datetime
from cases.models import DisclosureCopy, DisclosurePage, DisclosureRequest
from cases.presenters.disclosure_list import where
from cases.rules.disclosure import concerns
from cases.rules.extract_pages import bars_of


def detail_page(request: DisclosureRequest, actor: Actor, day: date) -> dict:
    """The context of the page."""
    pages = list(DisclosurePage.objects.filter(request=request).select_related("confirmed_by").in_order())
    return {
        "row": request,
        "where": where(request),
        "is_late": request.is_late(day),
        "facts": _facts(request),
        "concerns": concerns(request, day) if request.is_open else [],
        "pages": [(page, bars_of(page.items)) for page in pages],
        "confirmed": sum(page.confirmed_at is not None for page in pages),
        "copy": DisclosureCopy.objects.filter(request=request).first(),
        **_doings(request, actor, pages),
    }


def _doings(request: DisclosureRequest, actor: Actor, pages: list[DisclosurePage]) -> dict:
    """What may be done now; the rules say it once more when it is done."""
    undecided = request.is_open and request.decided_at is None
    marking = undecided and request.person_id is not None and request.submitted_at is None
    decides = actor.can(Capability.DISCLOSURE_DECIDE)
    return {
        "may_link": undecided and request.submitted_at is None,
        "may_extend": undecided and request.extended_at is None,
        "may_gather": marking,
        "may_submit": marking and bool(pages) and all(page.confirmed_at for page in pages),
        "may_review": decides and undecided and request.submitted_at is not None and request.approved_at is None,
        "may_decide": decides and undecided,
        "may_hand_over": request.is_open and request.decided_at is not None,
        "may_withdraw": request.is_open,
    }


def _facts(row: DisclosureRequest) -> list[tuple[str, str]]:
    requester = f"{row.requester_name}　{row.get_requester_display()}"
    pairs = [
        (_("どなたの情報か"), row.subject_name),
        (_("請求の内容"), row.scope),
        (_("請求した方"), requester),
        (_("代理権を確かめた書類"), row.authority),
        (_("本人確認の方法"), "　".join(filter(None, [str(row.get_identity_display()), row.identity_note]))),
        (_("受付"), f"{format_date(row.received_on)} {row.registered_by.name}"),
        (_("決定の期限"), format_date(row.due_on)),
        (_("延長"), row.extension_reason),
        (_("墨消しの承認"), _by(row.approved_at, row.approved_by)),
        (_("直してほしいこと"), row.return_note),
        (_("決定"), f"{row.get_decision_display()} {_by(row.decided_at, row.decided_by)}".strip()),
        (_("決定の理由"), row.decision_reason),
        (_("通知・交付"), _handed(row)),
        (_("取下げ"), f"{_by(row.withdrawn_at, row.withdrawn_by)} {row.withdrawal_note}".strip()),
    ]
    return [(label, text) for label, text in pairs if text]


def _by(at, by) -> str:
    return f"{format_datetime(at)} {by.name}" if at else ""


def _handed(row: DisclosureRequest) -> str:
    return f"{format_date(row.handed_over_on)} {row.get_hand_over_display()}" if row.handed_over_on else ""
