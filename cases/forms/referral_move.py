"""What the small forms of a referral share: they hand their words to one action."""

from collections.abc import Callable

from akishima_support.access import Refused
from akishima_support.ui.forms import Form
from cases.models import Referral

TEXT_LIMIT = 4000


class MoveForm(Form):
    """A form of one move. Both sides of `referral` read its texts unless `readers` says less."""

    draft_name = "referral_move"
    text_fields: tuple[str, ...] = ("text",)

    def __init__(self, *args, referral: Referral, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.referral = referral
        self.readers = dict.fromkeys(self.text_fields, self.both_sides())

    def both_sides(self) -> list[str]:
        """The names of the two organizations."""
        return [self.referral.from_organization.name, self.referral.to_organization.name]

    def carry_out(self, action: Callable, **words) -> bool:
        """Run the action. A refusal becomes a message of the form; what was typed stays."""
        try:
            action(referral=self.referral, **words)
        except Refused as refusal:
            self.referral.refresh_from_db()
            self.add_error(None, refusal.message)
            return False
        return True
