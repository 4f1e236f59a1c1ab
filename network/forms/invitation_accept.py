"""The form of somebody who was invited."""

from allauth.account.adapter import get_adapter
from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form
from network.forms.accounts import or_field_error, username_field
from network.forms.passwords import AGAIN, new_password_field
from network.models import Invitation, User
from network.rules.accounts import check_username_is_free


class InvitationAcceptForm(Form):
    """Name, account name and password. For an account that exists only the password."""

    name = forms.CharField(label=_("氏名"), max_length=100, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    username = username_field()

    def __init__(self, *args, invitation: Invitation, **kwargs):
        super().__init__(*args, **kwargs)
        self.invitation = invitation
        self.fields["password1"] = new_password_field(_("パスワード"))
        self.fields["password2"] = new_password_field(AGAIN, "")
        self.initial |= {"name": invitation.name, "username": invitation.username}
        if invitation.account:
            del self.fields["name"], self.fields["username"]

    def clean_username(self) -> str:
        """Nobody else's."""
        or_field_error(check_username_is_free, username=self.cleaned_data["username"])
        return self.cleaned_data["username"]

    def clean(self):
        """The password follows the rules for this person, and both are the same."""
        cleaned = super().clean()
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("1回目と同じパスワードを入力してください。"))
        if first:
            try:
                get_adapter().clean_password(first, user=self._person())
            except forms.ValidationError as refusal:
                self.add_error("password1", refusal)
        return cleaned

    def _person(self) -> User:
        if self.invitation.account:
            return self.invitation.account
        typed = self.cleaned_data
        name = typed.get("name", self.invitation.name)
        return User(username=typed.get("username", self.invitation.username), name=name, email=self.invitation.email)

    def answers(self) -> dict[str, str]:
        """What the action needs."""
        typed = self.cleaned_data
        return {
            "name": typed.get("name", self.invitation.name),
            "username": typed.get("username", self.invitation.username),
            "password": typed["password1"],
        }
