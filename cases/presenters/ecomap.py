"""Who is involved around the person, as an ecomap: one line per organization, by where the two stand."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.japanese.punctuation import bracketed, dotted, listed
from cases.codes.referral import Act
from cases.drawing import ecomap as drawing
from cases.models import Case, Referral
from cases.states import State

AT_MOST = 100
COLUMNS = (
    "person act state from_organization__name from_organization__is_window to_organization__name "
    "to_organization__is_window"
)
_S = State
# In the order of what is shown where an organization has several referrals.
KINDS: dict[str, set[State]] = {
    "active": {_S.ACCEPTED, _S.IN_PROGRESS, _S.REPORTED},
    "waiting": {_S.AWAITING_APPROVAL, _S.SENT, _S.RECEIVED, _S.INFO_REQUESTED},
    "ended": {_S.COMPLETED},
    "none": {_S.DECLINED, _S.WITHDRAWN, _S.REROUTED},
}
WORDS = {
    "lead": gettext_lazy("主担当機関"),
    "active": gettext_lazy("関わっている"),
    "waiting": gettext_lazy("返事を待っている"),
    "given": gettext_lazy("案内した"),
    "ended": gettext_lazy("終わった"),
    "none": gettext_lazy("つながらなかった"),
}


@dataclass(frozen=True)
class Involved:
    """The drawing, and the same as (name, relation, state) for a table."""

    drawing: drawing.Ecomap
    rows: list[tuple[str, str, str]]

    @property
    def in_words(self) -> str:
        """For whoever cannot see the drawing."""
        return listed(name + bracketed(dotted([word, state])) for name, word, state in self.rows)


def ecomap(case: Case) -> Involved:
    """Drafts are nobody's business yet and stay out."""
    rows = Referral.objects.filter(case=case).exclude(state=State.DRAFT)
    rows = rows.select_related("from_organization", "to_organization").only(*COLUMNS.split())
    parties: dict[str, tuple[str, str]] = {}
    for row in sorted(rows.newest_first()[:AT_MOST], key=_rank):
        parties.setdefault(_other(row).name, (_kind(row), _state(row)))
    lead = case.lead_organization.name
    parties = {lead: ("lead", case.lead_worker.name if case.lead_worker else "")} | parties
    drawn = [drawing.Party(name, _words(kind, state), kind) for name, (kind, state) in parties.items()]
    table = [(name, str(WORDS[kind]), state) for name, (kind, state) in parties.items()]
    return Involved(drawing.draw(case.person.label, drawn), table)


def _other(row: Referral):
    return row.from_organization if row.to_organization.is_window else row.to_organization


def _kind(row: Referral) -> str:
    if row.act == Act.INFORMATION and row.state == State.COMPLETED:
        return "given"
    return next(kind for kind, states in KINDS.items() if row.state in states)


def _rank(row: Referral) -> int:
    return list(WORDS).index(_kind(row))


def _state(row: Referral) -> str:
    return _("%(act)s・%(state)s") % {"act": row.get_act_display(), "state": row.get_state_display()}


def _words(kind: str, state: str) -> str:
    return " ".join(filter(None, [str(WORDS[kind]), state]))
