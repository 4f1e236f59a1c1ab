"""連携の図: who refers to whom in a fiscal year, drawn and as tables."""

from collections import defaultdict
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.access import Actor
from akishima_support.japanese.punctuation import listed
from cases.drawing import flows
from cases.models.number_setting import SettingCode, value_of
from cases.presenters.figure_table import Codes, Figure, Numbers, Table, protected, summed, table_of
from cases.presenters.figures_consultations import CONSULTATIONS
from cases.presenters.figures_referrals import GIVE_AND_TAKE, act_rows
from cases.presenters.figures_referrals import flows as flows_of
from cases.presenters.shown_figure import number_text, shown_figures
from cases.presenters.statistics_file import legend
from cases.rules.counted import RECEIVED, SENT, Counted
from cases.rules.periods import Period
from network.codes import OrganizationKind
from network.models import Organization

AT_MOST_DRAWN = 40


def _kinds(box: str, **words) -> Figure:
    """By kind of the other body and act."""

    def rows(_counted: Counted, numbers: Numbers) -> Codes:
        found = {row for row, _column in numbers}
        return [(str(kind), str(kind.label)) for kind in OrganizationKind if kind in found]

    return Figure(
        key=f"{box}_kinds",
        how=gettext_lazy("相手の機関の種別と、連携の種別で分けます。"),
        unit=CONSULTATIONS,
        heading=gettext_lazy("相手の機関の種別"),
        rows=rows,
        columns=lambda: act_rows(box)(None, {}),
        count=lambda counted: summed(flows_of(box, counted), 2, 0),
        leaves=False,
        **words,
    )


KINDS = [
    _kinds(SENT, title=gettext_lazy("送った連携（相手の種別と連携の種別）")),
    _kinds(RECEIVED, title=gettext_lazy("受けた連携（相手の種別と連携の種別）")),
]


def is_protected(actor: Actor, out: str) -> bool:
    """Whether small numbers are hidden: for all who take no part themselves, and in what the window takes out."""
    return bool(out) if actor.is_window else actor.side != "partner"


def drawing_page(actor: Actor, period: Period, today: date, *, protects: bool) -> dict:
    """The flows of the actor's own body; for who takes no part those of the window, protected."""
    counted = Counted(period, None if protects else actor, today)
    table = table_of(GIVE_AND_TAKE, counted)
    least = value_of(SettingCode.SMALL_NUMBER) if protects else 0
    table = protected(table, least) if protects else table
    further = [] if protects else [table_of(each, counted) for each in KINDS]
    name = _window_name() if protects else actor.organization_name
    return {
        "drawing": flows.draw(name, _parties(table)[:AT_MOST_DRAWN]) if table.rows else None,
        "in_words": _in_words(table, name),
        "name": name,
        "figures": shown_figures((table, *further)),
        "legend": legend(least) if protects else "",
        "period": period,
        "protects": protects,
        "is_inside": actor.is_window and not protects,
    }


def _window_name() -> str:
    return Organization.objects.filter(is_window=True).values_list("name", flat=True).first() or ""


def _parties(table: Table) -> list[flows.Party]:
    kinds = _kind_words(table)
    return [_party(table, row, name, kinds.get(row, "")) for row, name in table.rows]


def _party(table: Table, row: str, name: str, kind: str) -> flows.Party:
    """A hidden number has its arrow: it may be one, and the mark says that nobody knows."""
    sent, received = (number_text(table, row, box) for box in (SENT, RECEIVED))
    numbers = _("送った %(sent)s　受けた %(received)s") % {"sent": sent, "received": received}
    return flows.Party(name, (kind, numbers), sent != "0", received != "0")


def _kind_words(table: Table) -> dict[str, str]:
    kinds: dict[str, str] = defaultdict(str)
    for uid, kind in Organization.objects.filter(uid__in=[row for row, _name in table.rows]).values_list("uid", "kind"):
        kinds[str(uid)] = str(OrganizationKind(kind).label)
    return kinds


def _in_words(table: Table, name: str) -> str:
    """For whoever cannot see the drawing."""
    lines = []
    for row, body in table.rows:
        numbers = {"body": body, "sent": number_text(table, row, SENT), "received": number_text(table, row, RECEIVED)}
        lines.append(_("%(body)sへ%(sent)s件、%(body)sから%(received)s件") % numbers)
    return _("%(name)sから見た連携。") % {"name": name} + listed(lines)
