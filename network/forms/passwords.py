"""Forms that set a password."""

from allauth.account import forms as allauth_forms
from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import FormRules

LONGEST = 256
NEW = _("新しいパスワード")
AGAIN = _("新しいパスワード(もう一度)")
HINT = _("15文字以上。文字の種類は問いません。言葉をいくつかつなげると、長くて覚えやすくなります。")


def new_password_field(label=NEW, help_text=HINT) -> forms.CharField:
    """A field for a password to be."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        strip=False,
        max_length=LONGEST,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class OurPasswordFields(FormRules):
    """Puts our fields in the place of allauth's; its check of the password stays."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"] = new_password_field()
        self.fields["password2"] = new_password_field(AGAIN, "")

    def clean_password1(self):
        """Refuse what the password rules refuse."""
        return allauth_forms.get_adapter().clean_password(self.cleaned_data["password1"], user=self.user)

    def clean(self):
        """The second one must be the same; our sentence instead of allauth's."""
        first, second = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("1回目と同じパスワードを入力してください。"))
        return self.cleaned_data


class PasswordChangeForm(OurPasswordFields, allauth_forms.ChangePasswordForm):
    """The present password and a new one."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"] = forms.CharField(
            label=_("いまのパスワード"),
            strip=False,
            widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        )
        self.order_fields(["oldpassword", "password1", "password2"])


class PasswordResetForm(FormRules, allauth_forms.ResetPasswordForm):
    """The address that the link goes to."""

    email = forms.EmailField(
        label=_("メールアドレス"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


class PasswordResetKeyForm(OurPasswordFields, allauth_forms.ResetPasswordKeyForm):
    """A new password, behind the link of the mail."""
