"""What a step of one act alone says beside its text, in one line."""

from django.utils.translation import gettext as _

from akishima_support.access import current_actor
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import listed
from cases.codes.case import OutcomeChange
from cases.codes.referral import DeclineReason
from cases.models import OutcomeAnswer, ReferralStep

# What a step says by codes and dates, beside what `special_words` says of one act alone.
CODED = (
    "report_kind", "decline_reason", "progress", "first_contact_on", "seen_on", "respond_by", "meeting_on",
    "overlap_until",
)  # fmt: skip


def standing_words(step: ReferralStep) -> list[str]:
    """What an entry `with_strikes` says, for whoever acts: nothing where another body hid what it wrote by mistake."""
    changes = changes_text(step.outcome_changes)
    seen = _("見られた変化：%(changes)s") % {"changes": changes} if changes else ""
    told = [special_words(step), *coded_words(step), step.text, seen]
    if step.is_hidden and step.organization_id != current_actor().organization_id:
        told = []
    return [_("（誤入力として取り消されました）") if step.is_struck else "", *told]


def special_words(step: ReferralStep) -> str:
    """A visit with its day, who went and what came of it; the answer to an inquiry; empty for other steps."""
    if step.visit_on:
        words = {
            "day": format_date(step.visit_on),
            "who": step.visitors,
            "result": step.get_visit_result_display(),
        }
        return _("%(day)s %(who)s：%(result)s") % words
    return str(step.get_struck_reason_display() or step.get_reopen_reason_display() or step.get_reply_display())


def coded_words(step: ReferralStep) -> list[str]:
    """What stands in the columns of `CODED`, each with its name: which kind of report, why it was declined."""
    return [_coded(step, name) for name in CODED if getattr(step, name)]


def _coded(step: ReferralStep, name: str) -> str:
    column, value = ReferralStep._meta.get_field(name), getattr(step, name)
    words = dict(column.flatchoices).get(value, value) if column.choices else format_date(value)
    return _("%(label)s：%(words)s") % {"label": column.verbose_name, "words": words}


def tells_of_acquaintance(step: ReferralStep) -> bool:
    """Whether the entry says 既に関与あり: that a body knows the person is read at the window alone (CL-20)."""
    return step.decline_reason == DeclineReason.ALREADY_INVOLVED


def changes_text(codes: list[str]) -> str:
    """The changes that a body saw, in words (CL-23)."""
    return listed(OutcomeChange(code).label for code in codes)


def answer_words(answer: OutcomeAnswer) -> str:
    """What became of one outcome that was asked for."""
    words = {"outcome": answer.get_outcome_display(), "result": answer.get_result_display()}
    return "　".join(filter(None, [_("%(outcome)s：%(result)s") % words, answer.note]))
