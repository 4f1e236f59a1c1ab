"""One's own drafts as rows."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.access import current_actor
from akishima_support.ui.typed_texts import typed_texts
from cases.models import Draft
from cases.presenters.draft_desk import saved_text, values_of
from cases.rules.caseload import strangers_to

SHOWN_AT_MOST = 100
# Where the form has no heading of its own in this list, the row says only that something is unfinished.
TITLES = {
    "consultation_new": gettext_lazy("相談を受ける"),
    "consultation_edit": gettext_lazy("相談の記録を直す"),
    "case_record_new": gettext_lazy("支援経過を記録する"),
    "case_close": gettext_lazy("ケースを終了する"),
    "consent_new": gettext_lazy("同意を記録する"),
    "person_edit": gettext_lazy("ご本人の情報"),
    "referral_sections": gettext_lazy("連携で渡す内容を決める"),
    "referral_move": gettext_lazy("連携に答える・報告する"),
    "record_correct": gettext_lazy("支援経過を訂正する"),
    "private_note": gettext_lazy("自分だけのメモ"),
    "assessment": gettext_lazy("アセスメントを書く"),
    "support_plan": gettext_lazy("プランを書く"),
    "evaluation": gettext_lazy("評価を書く"),
    "disclosure_new": gettext_lazy("開示請求を受け付ける"),
    "disclosure_decide": gettext_lazy("開示請求に決定する"),
    "disclosure_page": gettext_lazy("開示する記録の墨消し"),
    "phrase_new": gettext_lazy("定型文を作る"),
    "phrase_edit": gettext_lazy("定型文を直す"),
    "agenda": gettext_lazy("会議の次第を書く"),
    "meeting_minutes": gettext_lazy("議事要旨を書く"),
    "meeting_group_work": gettext_lazy("グループワークを記録する"),
    "risk_flag": gettext_lazy("危険の旗を立てる"),
}


@dataclass(frozen=True, slots=True)
class DraftShown:
    """One draft: where to go on, what it is, about whom, and its words."""

    token: str
    url: str
    title: str
    about: str
    saved: str
    saved_at: datetime
    texts: list[str]


def drafts_shown(at_most: int = SHOWN_AT_MOST) -> list[DraftShown]:
    """The drafts of whoever acts, newest first."""
    rows = list(Draft.objects.select_related("person", "affiliation").newest_first()[:at_most])
    strangers = strangers_to({row.person_id for row in rows}, current_actor(), timezone.now())
    return [_shown(row, row.person_id not in strangers) for row in rows]


def _shown(row: Draft, has_words: bool) -> DraftShown:
    """Of somebody for whom a reason would be asked the words stay in the form, which asks for it."""
    return DraftShown(
        token=str(row.token),
        url=f"{row.path}?draft={row.token}",
        title=str(TITLES.get(row.form_name, _("入力の途中"))),
        about=_about(row),
        saved=saved_text(row),
        saved_at=row.saved_at,
        texts=typed_texts(values_of(row)) if has_words else [],
    )


def _about(row: Draft) -> str:
    """A partner reads of the person only what was handed over, so its drafts name nobody."""
    own = row.person and row.person.keeper_id == row.affiliation.organization_id
    return row.person.label if own else ""
