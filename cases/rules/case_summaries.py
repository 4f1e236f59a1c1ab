"""Who may do what with an anonymized sheet, and when (domain S10)."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from cases.codes.case_summary import SheetCheck
from cases.models import Case, CaseSummaryOrigin
from network.models import Meeting
from network.sheet_codes import OVER, SheetStatus


def check_can_write(case: Case, meeting: Meeting, closes_on: date) -> None:
    """Raise Refused for a restricted case, which goes to no sitting, and for a day before the meeting."""
    if case.restricted:
        raise Refused(_("閲覧を限ったケースからは、事例シートを作れません。"))
    check_closing(meeting, closes_on)


def check_closing(meeting: Meeting, closes_on: date) -> None:
    """Raise Refused where the sitting could not read it on its own day."""
    if closes_on < meeting.held_on:
        raise Refused(_("読める最後の日は、会議の日かそれより後にしてください。"))


def check_can_change(origin: CaseSummaryOrigin, by: Actor) -> None:
    """Raise Refused unless the writer changes a sheet that is not over."""
    if origin.written_by_id != by.user_id:
        raise Refused(_("直せるのは、このシートを書いた人だけです。読み合わせで戻してください。"))
    if origin.summary.status in OVER:
        raise Refused(_("閉じたシートは直せません。"))


def check_can_submit(origin: CaseSummaryOrigin, checks: Iterable[str], by: Actor) -> None:
    """Raise Refused unless the writer has looked for everything and the sheet is a draft."""
    check_can_change(origin, by)
    if origin.summary.status != SheetStatus.DRAFT:
        raise Refused(_("このシートは、もう読み合わせを頼んであります。"))
    check_complete(checks)


def check_complete(checks: Iterable[str]) -> None:
    """Raise Refused while something was not looked for."""
    if set(checks) != set(SheetCheck.values):
        raise Refused(_("すべての項目を確かめて、印を付けてください。"))


def check_can_read(origin: CaseSummaryOrigin, by: Actor) -> None:
    """Raise Refused for the writer, and for a sheet that waits for nobody."""
    if origin.written_by_id == by.user_id:
        raise Refused(_("自分で書いたシートを自分で読み合わせることはできません。別の職員に頼んでください。"))
    if origin.summary.status != SheetStatus.WAITING:
        raise Refused(_("このシートは、読み合わせを待っていません。"))


def check_can_show(origin: CaseSummaryOrigin, closes_on: date, day: date) -> None:
    """Raise Refused unless a second person has read it and there is a day left to read it on."""
    if origin.summary.status not in (SheetStatus.PASSED, SheetStatus.SHOWN):
        raise Refused(_("読み合わせが済んでから、会議に示せます。"))
    check_closing(origin.summary.meeting, closes_on)
    if closes_on < day:
        raise Refused(_("読める最後の日は、きょう以降にしてください。"))


def check_can_close(origin: CaseSummaryOrigin) -> None:
    """Raise Refused for a sheet that is over already."""
    if origin.summary.status in OVER:
        raise Refused(_("このシートは、もう閉じています。"))


def check_can_handle(origin: CaseSummaryOrigin, by: Actor) -> None:
    """Raise Refused unless a manager answers a report that nobody has dealt with."""
    if not by.can(Capability.REFERRAL_APPROVE):
        raise Refused(_("特定の報告への対応を記録するのは、承認者です。"))
    if origin.identified_at is None or origin.handled_at is not None:
        raise Refused(_("対応を待っている報告はありません。"))
