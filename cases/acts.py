"""ACTS: what each of the seven acts of cooperation does (domain §3.9, from the record's own verbs).

Pages, rules, clocks and the documentation read this one table.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from cases.codes.consultation import Urgency
from cases.codes.referral import Act


class Data(StrEnum):
    """Whether personal data moves with an act."""

    NEVER = "never"
    IF_AGREED = "if_agreed"
    ALWAYS = "always"


class Lead(StrEnum):
    """Who leads once the act is done."""

    UNCHANGED = "unchanged"
    RECEIVER = "receiver"


@dataclass(frozen=True, slots=True)
class ActRule:
    """One act. `respond_days` are business days until an answer is due; None where no answer is due."""

    data: Data
    respond_days: int | None
    lead_after: Lead
    meaning: str
    source: str

    @property
    def answer_due(self) -> bool:
        """Whether the receiver owes an answer."""
        return self.respond_days is not None


ACTS: dict[Act, ActRule] = {
    Act.INFORMATION: ActRule(
        Data.NEVER,
        None,
        Lead.UNCHANGED,
        _("行き先をお知らせする。個人の情報は渡さず、ご本人・ご家族が自分で連絡する。"),
        "F26, F84",
    ),
    Act.INTRODUCTION: ActRule(
        Data.IF_AGREED,
        10,
        Lead.UNCHANGED,
        _("相談先として紹介する。お名前などは同意があるときだけ渡す。主担当は窓口のまま。"),
        "F67–F69, F72, F76",
    ),
    Act.LINKAGE: ActRule(
        Data.ALWAYS,
        10,
        Lead.UNCHANGED,
        _("最初の接点ができるまで双方で支える。必要最小限の情報を渡す。"),
        "F56, F73",
    ),
    Act.HANDOVER: ActRule(
        Data.ALWAYS,
        10,
        Lead.RECEIVER,
        _("主担当を引き継ぐ。受け入れられたときに主担当が移る。"),
        "F65",
    ),
    Act.OUTREACH_REQUEST: ActRule(
        Data.ALWAYS,
        10,
        Lead.UNCHANGED,
        _("訪問などの働きかけを依頼する。住所などを渡す。"),
        "F55",
    ),
    Act.INQUIRY: ActRule(
        Data.IF_AGREED,
        5,
        Lead.UNCHANGED,
        _("お名前を出さずに確認する。"),
        "F71",
    ),
    Act.INFO_PROVISION: ActRule(
        Data.IF_AGREED,
        None,
        Lead.UNCHANGED,
        _("情報を伝える。返事は求めない。"),
        "F70, F72",
    ),
}

# Pressing matters are answered sooner, whatever the act says (domain CL-15): business days.
URGENT_DAYS: dict[Urgency, int] = {Urgency.U1: 0, Urgency.U2: 3}


def days_to_answer(act: Act, urgency: Urgency) -> int | None:
    """Business days until the answer is due, or None where none is due."""
    usual = ACTS[act].respond_days
    if usual is None:
        return None
    return min(usual, URGENT_DAYS.get(urgency, usual))
