"""Bodies to be told of a withdrawal, on their list, on 今日 and beside the consent."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_datetime
from cases.models import Consent, CutNotice
from cases.presenters.keyset import page_after
from cases.presenters.today_items import AT_MOST, Item, Section

BESIDE = ("person", "organization", "told_by", "decision__legal_basis")


def notices_open(actor: Actor):
    """Those that the actor sees to and that nobody has told yet."""
    return CutNotice.objects.open().of(actor)


def notices_waiting(actor: Actor) -> list[Section]:
    """On 今日 until it is done."""
    rows = notices_open(actor).select_related(*BESIDE).order_by("made_at", "id")[: AT_MOST + 1]
    items = [_item(row) for row in rows]
    if not items:
        return []
    more = reverse("cases:cut_notice_list") if len(items) > AT_MOST else ""
    return [Section(_("撤回・中止：知らせるところ"), "", items[:AT_MOST], more)]


def _item(row: CutNotice) -> Item:
    return Item(
        url=reverse("cases:cut_notice_tell", args=[row.uid]),
        title=_("もう使えないことを知らせる"),
        detail=f"→ {row.organization.name}",
        about=row.person.label,
        state=cause_of(row),
        since=timezone.localdate(row.made_at),
        due=None,
        is_late=False,
    )


def cause_of(row: CutNotice) -> str:
    """Why it may be used no more."""
    if row.consent_id is not None:
        return _("同意の撤回")
    return _("%(basis)sでの提供をやめた") % {"basis": row.decision.legal_basis.get_code_display()}


def told_text(row: CutNotice) -> str:
    """When, by whom, how and to whom; empty where nobody was told yet."""
    if row.told_at is None:
        return ""
    parts = [format_datetime(row.told_at), row.told_by.name, str(row.get_means_display()), row.spoken_to, row.note]
    return "　".join(part for part in parts if part)


def list_page(actor: Actor, *, told: bool, after: str) -> dict:
    """One page of the list, newest first."""
    rows = CutNotice.objects.select_related(*BESIDE).newest_first()
    rows = rows.filter(told_at__isnull=False) if told else rows.open()
    found = page_after(rows, after, "made_at")
    more = f"?told=1&after={found.next}" if told else f"?after={found.next}"
    return {
        "rows": [(row, cause_of(row), told_text(row)) for row in found.rows],
        "next_url": more if found.next else "",
        "is_told": told,
    }


def notice_page(notice: CutNotice) -> dict:
    """What to say to whom, and whether it was said."""
    referral = notice.decision.referral if notice.decision_id else None
    facts = [
        (_("知らせる機関"), notice.organization.name),
        (_("わけ"), cause_of(notice)),
        (_("閲覧を止めた"), f"{format_datetime(notice.made_at)} {notice.made_by.name}"),
        (_("連携番号"), referral.referral_no if referral else ""),
        (_("知らせた"), told_text(notice)),
    ]
    return {"notice": notice, "facts": [(label, text) for label, text in facts if text]}


def notices_of(consent: Consent) -> list[tuple[CutNotice, str]]:
    """The bodies to be told of the withdrawal of a consent, with how it was done."""
    rows = CutNotice.objects.filter(consent=consent).select_related(*BESIDE).newest_first()
    return [(row, told_text(row)) for row in rows]
