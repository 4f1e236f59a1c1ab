"""A box for one's own password, in forms before which it is asked once more."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import current_actor
from network.actions.password_again import is_password_of


class PasswordAgainMixin(forms.Form):
    """Adds `password`. Stands before Form in the bases; checked last, so that a slip elsewhere costs no attempt."""

    password = forms.CharField(
        label=_("あなたのパスワード"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        help_text=_("席を離れたすきに使われないように、もう一度確かめます。"),
    )

    def clean(self):
        """The password, where everything else is right."""
        cleaned = super().clean()
        if not self.errors:
            self._check_password(cleaned["password"])
        return cleaned

    def _check_password(self, password: str) -> None:
        is_right = is_password_of(by=current_actor(), password=password, at=timezone.now())
        if is_right is None:
            self.add_error(
                "password", _("間違いが続いたため、しばらく受け付けません。15分ほどたってから試してください。")
            )
        elif not is_right:
            self.add_error("password", _("パスワードが違います。"))
