"""What a completion needs: an outcome and a note, so that no referral ends without a word of what came of it."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused


def check_completion(outcome_changes: list[str], text: str) -> None:
    """Raise Refused without an outcome or without a note."""
    if not outcome_changes:
        raise Refused(_("見られた変化を選んでください。見られなかったときは「変化なし」を選びます。"))
    if not text.strip():
        raise Refused(_("どうなったかを書いてください。"))
